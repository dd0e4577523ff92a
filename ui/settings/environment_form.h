// The fields of one environment, with the parts of an account that its provider wants.
#pragma once

#include "providers/registry.h"
#include "settings/environments.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace kassa {

class Notice;

class EnvironmentForm : public QWidget
{
    Q_OBJECT

public:
    // `providers` outlives the form.
    EnvironmentForm(const Registry &providers, QWidget *parent);

    void loseKeychain(); // this system has none: keys are kept in memory only

    void setEnvironment(const Environment &environment);
    Environment environment() const; // with the id of the one that was set
    // What was typed into the secret fields, by name; those left empty are not there.
    std::map<QByteArray, QByteArray> typedSecrets() const;
    // Something stands in it that was not there after setEnvironment().
    bool isChanged() const;
    void focusField(const QByteArray &errorCode); // of checkEnvironment()

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showProvider(); // what depends on it: known systems, parts of an account
    void showHosts();
    void takeHost();
    void showLive();
    void showAccountFields();
    void orderTabs();
    QLineEdit *addAccountField(const QByteArray &name, const QString &value);
    void retranslate();

    const Registry &m_providers;
    bool m_hasKeychain = true;
    Environment m_environment;
    Environment m_asShown; // as the fields said it when they were filled
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_provider;
    QComboBox *m_host; // systems that the provider has published; fills in the addresses
    QLineEdit *m_api;
    QWidget *m_account;
    QFormLayout *m_accountForm;
    std::map<QByteArray, QLineEdit *> m_ids, m_secrets;
    QComboBox *m_keyPlace;
    Notice *m_notice;
    QPlainTextEdit *m_pages; // one address a line
    QLineEdit *m_callback;
    QSpinBox *m_port;
    QCheckBox *m_live;
    Notice *m_liveNote; // of a published system: its account decides whether money moves
};

} // namespace kassa
