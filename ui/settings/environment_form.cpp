#include "settings/environment_form.h"

#include "widgets/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int anyPort = 1023; // below those that can be chosen: shown as words

QString inProgramsLanguage(const Text &text)
{
    return text.context.isEmpty()
               ? english(text)
               : QCoreApplication::translate(text.context.constData(), text.source.constData());
}

} // namespace

EnvironmentForm::EnvironmentForm(const Registry &providers, QWidget *parent)
    : QWidget(parent), m_providers(providers), m_form(new QFormLayout(this)), m_name(new QLineEdit(this)),
      m_provider(new QComboBox(this)), m_host(new QComboBox(this)), m_api(new QLineEdit(this)),
      m_account(new QWidget(this)), m_accountForm(new QFormLayout(m_account)),
      m_keyPlace(new QComboBox(this)), m_notice(new Notice(this)), m_pages(new QPlainTextEdit(this)),
      m_callback(new QLineEdit(this)), m_port(new QSpinBox(this)), m_live(new QCheckBox(this)),
      m_liveNote(new Notice(this))
{
    for (const auto &provider : providers.all())
        m_provider->addItem(english(provider->descriptor().title), provider->descriptor().id);
    for (const auto place : {Environment::KeyPlace::Keychain, Environment::KeyPlace::Memory})
        m_keyPlace->addItem(QString(), static_cast<int>(place));
    m_pages->setPlaceholderText(u"https://"_s);
    m_pages->setTabChangesFocus(true);
    m_pages->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_port->setRange(anyPort, 0xffff);
    m_api->setPlaceholderText(u"https://"_s);
    m_callback->setPlaceholderText(u"https://"_s);
    layOut();
    connect(m_provider, &QComboBox::activated, this, &EnvironmentForm::showProvider);
    connect(m_host, &QComboBox::activated, this, &EnvironmentForm::takeHost);
    connect(m_api, &QLineEdit::textChanged, this, &EnvironmentForm::showLive);
    retranslate();
}

void EnvironmentForm::loseKeychain()
{
    m_hasKeychain = false;
    m_keyPlace->removeItem(m_keyPlace->findData(static_cast<int>(Environment::KeyPlace::Keychain)));
    m_asShown.keyPlace = Environment::KeyPlace::Memory; // no person has changed it
    retranslate();
}

void EnvironmentForm::layOut()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_accountForm->setContentsMargins(0, 0, 0, 0);
    const auto add = [this](QWidget *field) {
        auto *label = new QLabel(this);
        label->setBuddy(field);
        m_form->addRow(label, field);
    };
    add(m_name);
    add(m_provider);
    add(m_host);
    add(m_api);
    add(m_pages);
    add(m_account);
    add(m_keyPlace);
    m_form->addRow(m_notice);
    add(m_callback);
    add(m_port);
    m_form->addRow(m_live);
    m_form->addRow(m_liveNote);
}

QLineEdit *EnvironmentForm::addAccountField(const QByteArray &name, const QString &value)
{
    auto *line = new QLineEdit(value, m_account);
    line->setAccessibleName(QString::fromUtf8(name));
    m_accountForm->addRow(QString::fromUtf8(name), line);
    return line;
}

void EnvironmentForm::showProvider()
{
    showHosts();
    showAccountFields();
    showLive();
}

void EnvironmentForm::showHosts()
{
    m_host->clear();
    const Provider *provider = m_providers.find(m_provider->currentData().toByteArray());
    const auto hosts = provider ? provider->descriptor().hosts : std::vector<KnownHost>();
    m_host->addItem(tr("another, by its addresses"));
    for (const KnownHost &host : hosts) {
        m_host->addItem(inProgramsLanguage(host.title), host.id);
        if (host.apiUrl == m_api->text().trimmed().toUtf8())
            m_host->setCurrentIndex(m_host->count() - 1);
    }
    m_form->setRowVisible(m_host, !hosts.empty());
}

void EnvironmentForm::takeHost()
{
    const Provider *provider = m_providers.find(m_provider->currentData().toByteArray());
    const QByteArray id = m_host->currentData().toByteArray();
    if (!provider || id.isEmpty())
        return;
    for (const KnownHost &host : provider->descriptor().hosts) {
        if (host.id != id)
            continue;
        m_api->setText(QString::fromUtf8(host.apiUrl));
        m_pages->setPlainText(
            QString::fromUtf8(QByteArrayList(host.pageUrls.begin(), host.pageUrls.end()).join('\n')));
        m_live->setChecked(true); // a person may know better; a wrong "no" would cost money
    }
}

// What providers publish are their real systems: one address for test accounts and others.
void EnvironmentForm::showLive()
{
    const Provider *provider = m_providers.find(m_provider->currentData().toByteArray());
    const auto hosts = provider ? provider->descriptor().hosts : std::vector<KnownHost>();
    const bool isPublished = std::any_of(hosts.begin(), hosts.end(), [this](const KnownHost &host) {
        return host.apiUrl == m_api->text().trimmed().toUtf8();
    });
    m_liveNote->tell(Tone::Warning,
                     isPublished ? tr("This is the provider's real system: the account decides whether money "
                                      "moves. Take the tick off for a test account only.")
                                 : QString());
}

// The names are the provider's own ("eid"), as its documentation has them: they are not translated.
void EnvironmentForm::showAccountFields()
{
    while (m_accountForm->rowCount() > 0)
        m_accountForm->removeRow(0);
    m_ids.clear();
    m_secrets.clear();
    const Provider *provider = m_providers.find(m_provider->currentData().toByteArray());
    if (!provider)
        return;
    const Keys keys = provider->sandboxKeys(); // an account has the same parts everywhere
    for (const auto &[name, sandboxValue] : keys.ids) {
        const auto known = m_environment.ids.find(name);
        m_ids[name] = addAccountField(
            name, known == m_environment.ids.end() ? QString() : QString::fromUtf8(known->second));
    }
    for (const auto &[name, sandboxSecret] : keys.secrets) {
        QLineEdit *line = addAccountField(name, {});
        line->setEchoMode(QLineEdit::Password);
        line->setPlaceholderText(m_environment.id.isEmpty() ? QString()
                                                            : tr("empty: a key that is kept stays"));
        m_secrets[name] = line;
    }
    orderTabs();
}

// From top to bottom: the Tab key goes in the order of making otherwise, and the account's fields are new.
void EnvironmentForm::orderTabs()
{
    setTabOrder(m_api, m_pages);
    QWidget *before = m_pages;
    for (int row = 0; row < m_accountForm->rowCount(); ++row) {
        QWidget *field = m_accountForm->itemAt(row, QFormLayout::FieldRole)->widget();
        setTabOrder(before, field);
        before = field;
    }
    setTabOrder(before, m_keyPlace);
}

void EnvironmentForm::setEnvironment(const Environment &environment)
{
    m_environment = environment;
    m_name->setText(environment.name);
    m_provider->setCurrentIndex(environment.provider.isEmpty() ? 0
                                                               : m_provider->findData(environment.provider));
    m_api->setText(QString::fromUtf8(environment.apiUrl));
    m_pages->setPlainText(QString::fromUtf8(
        environment.pageUrls.empty()
            ? QByteArray()
            : QByteArrayList(environment.pageUrls.begin(), environment.pageUrls.end()).join('\n')));
    m_port->setValue(environment.shopPort == 0 ? anyPort : environment.shopPort);
    const int place = m_keyPlace->findData(static_cast<int>(environment.keyPlace));
    m_keyPlace->setCurrentIndex(place < 0 ? 0 : place);
    m_callback->setText(QString::fromUtf8(environment.callbackUrl));
    m_live->setChecked(environment.live);
    showProvider();
    m_asShown = this->environment();
}

bool EnvironmentForm::isChanged() const
{
    return environment() != m_asShown || !typedSecrets().empty();
}

Environment EnvironmentForm::environment() const
{
    Environment environment = m_environment;
    environment.name = m_name->text().trimmed();
    environment.provider = m_provider->currentData().toByteArray();
    environment.apiUrl = m_api->text().trimmed().toUtf8();
    environment.pageUrls.clear();
    for (const QString &line : m_pages->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (const QString url = line.trimmed(); !url.isEmpty())
            environment.pageUrls.push_back(url.toUtf8());
    }
    environment.shopPort = m_port->value() == anyPort ? 0 : quint16(m_port->value());
    environment.ids.clear();
    for (const auto &[name, line] : m_ids)
        environment.ids[name] = line->text().trimmed().toUtf8();
    environment.keyPlace = static_cast<Environment::KeyPlace>(m_keyPlace->currentData().toInt());
    environment.callbackUrl = m_callback->text().trimmed().toUtf8();
    environment.live = m_live->isChecked();
    return environment;
}

std::map<QByteArray, QByteArray> EnvironmentForm::typedSecrets() const
{
    std::map<QByteArray, QByteArray> typed;
    for (const auto &[name, line] : m_secrets) {
        if (!line->text().isEmpty())
            typed[name] = line->text().toUtf8();
    }
    return typed;
}

void EnvironmentForm::focusField(const QByteArray &errorCode)
{
    const std::map<QByteArray, QWidget *> fields{
        {"environment.name", m_name}, {"environment.taken", m_name},  {"environment.provider", m_provider},
        {"environment.api", m_api},   {"environment.pages", m_pages}, {"environment.callback", m_callback},
        {"environment.port", m_port}};
    if (const auto field = fields.find(errorCode); field != fields.end())
        field->second->setFocus();
}

void EnvironmentForm::retranslate()
{
    const auto name = [this](QWidget *field, const QString &text) {
        qobject_cast<QLabel *>(m_form->labelForField(field))->setText(text);
        field->setAccessibleName(text);
    };
    name(m_name, tr("Name"));
    name(m_provider, tr("Provider"));
    name(m_host, tr("Known system"));
    showHosts();
    name(m_api, tr("API address"));
    name(m_pages, tr("Page addresses"));
    m_pages->setToolTip(
        tr("Where the provider's checkout page is, one address a line; then those of the banks' pages "
           "it leads to. What is not listed here is not shown, and counted as blocked."));
    m_pages->setFixedHeight(m_pages->fontMetrics().height() * 3 + 2 * m_pages->frameWidth() + 8);
    name(m_account, tr("Account"));
    name(m_keyPlace, tr("Keep the key in"));
    name(m_callback, tr("Public callback address"));
    name(m_port, tr("Forwarded to port"));
    m_port->setSpecialValueText(tr("any that is free"));
    m_port->setToolTip(
        tr("Of this computer: where your forwarding delivers what comes to the public address. The "
           "shop of a purchase listens there, on 127.0.0.1."));
    m_keyPlace->setItemText(m_keyPlace->findData(static_cast<int>(Environment::KeyPlace::Memory)),
                            tr("Memory, until Kassa is closed"));
    if (m_hasKeychain)
        m_keyPlace->setItemText(0, tr("The system's keychain"));
    m_notice->tell(Tone::Warning,
                   m_hasKeychain
                       ? QString()
                       : tr("The key is kept in memory only, because this system has no keychain. Type it "
                            "again after the next start."));
    m_callback->setToolTip(
        tr("An address of yours on the internet that is forwarded to this computer, for callbacks."));
    m_live->setText(tr("Live system: real money"));
    showLive();
}

void EnvironmentForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
