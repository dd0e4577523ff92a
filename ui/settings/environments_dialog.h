// The environments: the sandbox, and profiles of providers' systems. Live ones are opened by typing their
// name.
#pragma once

#include "settings/credentials.h"
#include "settings/environment_form.h"

#include <QDialog>

class QListWidget;
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

Q_SIGNALS:
    void environmentsChanged(); // also locked or unlocked

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    QWidget *lockPart();
    void fillList(const QByteArray &chosen);
    void showChosen();
    void showLock();
    QByteArray chosenId() const;
    void addNew();
    void save();
    void keepSecrets(const Environment &environment);
    void removeChosen();
    void unlockOrLock();
    void say(const Done &done);
    void retranslate();

    Environments &m_environments;
    Credentials &m_credentials;
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
    Done m_said;
};

} // namespace kassa
