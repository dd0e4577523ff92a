// The environments: the sandbox, and profiles of providers' systems. Live ones are opened by typing their
// name. Reads the file again when it is made: another window may have changed it. What cannot be read is
// told.
#pragma once

#include "settings/credentials.h"
#include "settings/environment_form.h"

#include <QDialog>

#include <functional>

class QLabel;
class QListWidget;
class QMessageBox;
class QPushButton;

namespace kassa {

class Notice;

class EnvironmentsDialog : public QDialog
{
    Q_OBJECT

public:
    // All outlive the dialog.
    EnvironmentsDialog(Environments &environments, Credentials &credentials, const Registry &providers,
                       QWidget *parent = nullptr);
    void choose(const QByteArray &id) { showOne(id); } // of an environment
    void reject() override;                            // asks first when something typed would be lost

Q_SIGNALS:
    void environmentsChanged(); // also locked or unlocked

protected:
    void changeEvent(QEvent *event) override;

private:
    using Secrets = std::map<QByteArray, QByteArray>;

    void layOut();
    QWidget *lockPart();
    void fillList(const QByteArray &chosen);
    void rowChosen();
    void showOne(const QByteArray &id);
    void showChosen();
    void showLock();
    QByteArray chosenId() const;
    void addNew();
    bool save();
    std::vector<QByteArray> secretNames(const Environment &environment) const;
    void keepSecrets(const std::optional<Environment> &before, const Environment &now, const Secrets &typed);
    void moveSecret(const Environment &before, const Environment &now, const QByteArray &name);
    void removeSecret(const Environment &environment, const QByteArray &name);
    std::function<void(const Done &)> teller();
    void removeChosen();
    void removeNow(const Environment &environment);
    void unlockOrLock();
    void leaveFor(const std::function<void()> &next);
    QMessageBox *question(const QString &title, const QString &words, const QString &consequence);
    void say(const Done &done);
    void retranslate();

    Environments &m_environments;
    Credentials &m_credentials;
    const Registry &m_providers;
    QListWidget *m_list;
    EnvironmentForm *m_form;
    QLabel *m_about; // of the sandbox, which has nothing to edit
    QLabel *m_lockName;
    QLineEdit *m_typedName;
    QPushButton *m_lock;
    QPushButton *m_new;
    QPushButton *m_save;
    QPushButton *m_remove;
    QPushButton *m_close;
    Notice *m_error;
    QByteArray m_shown;  // that the form shows; empty: one that is being made
    Done m_read, m_said; // m_read: whether the profiles' file could be read
};

} // namespace kassa
