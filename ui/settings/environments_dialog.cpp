#include "settings/environments_dialog.h"

#include "widgets/language.h"
#include "widgets/notice.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>

namespace kassa {

using namespace Qt::StringLiterals;

EnvironmentsDialog::EnvironmentsDialog(Environments &environments, Credentials &credentials,
                                       const Registry &providers, QWidget *parent)
    : QDialog(parent), m_environments(environments), m_credentials(credentials),
      m_list(new QListWidget(this)), m_form(new EnvironmentForm(providers, credentials.hasKeychain(), this)),
      m_about(new QLabel(this)), m_lockName(new QLabel(this)), m_typedName(new QLineEdit(this)),
      m_lock(new QPushButton(this)), m_new(new QPushButton(this)), m_save(new QPushButton(this)),
      m_remove(new QPushButton(this)), m_close(new QPushButton(this)), m_error(new Notice(this))
{
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    layOut();
    connect(m_list, &QListWidget::currentRowChanged, this, &EnvironmentsDialog::showChosen);
    connect(m_new, &QPushButton::clicked, this, &EnvironmentsDialog::addNew);
    connect(m_save, &QPushButton::clicked, this, &EnvironmentsDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &EnvironmentsDialog::removeChosen);
    connect(m_lock, &QPushButton::clicked, this, &EnvironmentsDialog::unlockOrLock);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    for (QPushButton *button : {m_lock, m_new, m_save, m_remove, m_close})
        button->setAutoDefault(false);
    fillList("sandbox");
    showChosen();
    retranslate();
}

void EnvironmentsDialog::layOut()
{
    auto *listButtons = new QHBoxLayout;
    listButtons->addWidget(m_new);
    listButtons->addWidget(m_remove);
    auto *formButtons = new QHBoxLayout;
    formButtons->addStretch(1);
    formButtons->addWidget(m_save);
    formButtons->addWidget(m_close);
    auto *right = new QVBoxLayout;
    right->addWidget(m_about);
    right->addWidget(m_form);
    right->addWidget(lockPart());
    right->addWidget(m_error);
    right->addStretch(1);
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_list, 0, 0);
    grid->addLayout(right, 0, 1);
    grid->addLayout(listButtons, 1, 0);
    grid->addLayout(formButtons, 1, 1);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    resize(820, 520);
}

QWidget *EnvironmentsDialog::lockPart()
{
    auto *part = new QWidget(this);
    auto *layout = new QGridLayout(part);
    layout->setContentsMargins(0, 8, 0, 0);
    m_lockName->setTextFormat(Qt::PlainText);
    m_lockName->setWordWrap(true);
    m_lockName->setBuddy(m_typedName);
    layout->addWidget(m_lockName, 0, 0, 1, 2);
    layout->addWidget(m_typedName, 1, 0);
    layout->addWidget(m_lock, 1, 1);
    return part;
}

QByteArray EnvironmentsDialog::chosenId() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toByteArray() : QByteArray();
}

// `chosen`: an id; empty: the one that is being made.
void EnvironmentsDialog::fillList(const QByteArray &chosen)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto add = [&](const QString &words, const QByteArray &id) {
        auto *item = new QListWidgetItem(words, m_list);
        item->setData(Qt::UserRole, id);
        if (id == chosen)
            m_list->setCurrentItem(item);
    };
    for (const Environment &environment : m_environments.all()) {
        if (environment.isSandbox())
            add(tr("Sandbox"), environment.id);
        else if (!environment.live)
            add(environment.name, environment.id);
        else if (m_environments.isLocked(environment.id))
            add(tr("%1 (LIVE, locked)").arg(environment.name), environment.id);
        else
            add(theme::signOf(Tone::Live) + u' ' + tr("%1 (LIVE, unlocked)").arg(environment.name),
                environment.id);
    }
    if (chosen.isEmpty())
        add(tr("New test system"), {});
    showLock();
}

void EnvironmentsDialog::showChosen()
{
    const Environment *chosen = m_environments.find(chosenId());
    const bool isSandbox = chosen && chosen->isSandbox();
    m_form->setVisible(!isSandbox);
    m_about->setVisible(isSandbox);
    m_save->setEnabled(!isSandbox);
    m_remove->setEnabled(!isSandbox);
    if (!isSandbox)
        m_form->setEnvironment(chosen ? *chosen : Environment());
    m_typedName->clear();
    say({});
    showLock();
}

void EnvironmentsDialog::showLock()
{
    const Environment *chosen = m_environments.find(chosenId());
    const bool live = chosen && chosen->live;
    const bool locked = live && m_environments.isLocked(chosen->id);
    m_lockName->setVisible(live);
    m_lock->setVisible(live);
    m_typedName->setVisible(locked);
    m_lockName->setText(locked ? tr("Locked. To send purchases there, type its name: %1").arg(chosen->name)
                        : live ? tr("Unlocked until Kassa is closed: purchases there move real money.")
                               : QString());
    m_typedName->setAccessibleName(tr("Name to unlock"));
    m_lock->setText(locked ? tr("Unlock") : tr("Lock"));
}

void EnvironmentsDialog::addNew()
{
    fillList({});
    showChosen();
    m_form->focusField("environment.name");
}

void EnvironmentsDialog::save()
{
    Environment environment = m_form->environment();
    if (environment.id.isEmpty()) {
        const auto added = m_environments.add(environment);
        if (!added)
            return say(tl::unexpected(added.error()));
        environment.id = *added;
    } else if (const Done changed = m_environments.change(environment); !changed) {
        return say(changed);
    }
    keepSecrets(environment);
    fillList(environment.id);
    showChosen();
    Q_EMIT environmentsChanged();
}

void EnvironmentsDialog::keepSecrets(const Environment &environment)
{
    CredentialStore &store = m_credentials.of(environment);
    const QPointer<EnvironmentsDialog> asked(this); // the keychain may answer after the dialog is gone
    for (const auto &[name, secret] : m_form->typedSecrets()) {
        store.store(environment.account(name), Secret(secret), [asked](const Done &done) {
            if (asked && !done)
                asked->say(done);
        });
    }
    m_form->clearSecrets();
}

void EnvironmentsDialog::removeChosen()
{
    const Environment *chosen = m_environments.find(chosenId());
    if (!chosen) {
        fillList("sandbox"); // it was only being made
        return showChosen();
    }
    const Environment gone = *chosen;
    const std::vector<QByteArray> secrets = m_form->secretNames();
    if (const Done removed = m_environments.remove(gone.id); !removed)
        return say(removed);
    fillList("sandbox");
    showChosen();
    for (const QByteArray &name : secrets)
        m_credentials.of(gone).remove(gone.account(name), [](const Done &) {});
    Q_EMIT environmentsChanged();
}

void EnvironmentsDialog::unlockOrLock()
{
    const QByteArray id = chosenId();
    if (m_environments.isLocked(id)) {
        const Done unlocked = m_environments.unlock(id, m_typedName->text());
        say(unlocked);
        if (!unlocked)
            return m_typedName->setFocus();
    } else {
        m_environments.lock(id);
    }
    m_typedName->clear();
    fillList(id);
    Q_EMIT environmentsChanged();
}

void EnvironmentsDialog::say(const Done &done)
{
    m_said = done;
    if (done)
        return m_error->clear();
    const std::map<QByteArray, QString> words{
        {"environment.name", tr("The name is missing or too long. Enter 1 to 100 characters.")},
        {"environment.taken", tr("There is an environment of this name already. Enter another name.")},
        {"environment.provider", tr("No provider is chosen. Choose one.")},
        {"environment.api", tr("The API address does not fit. Enter one like https://api.example.com/path.")},
        {"environment.pages",
         tr("A page address does not fit. Enter addresses like https://checkout.example.com, one "
            "a line.")},
        {"environment.port", tr("This port cannot be used. Enter one from 1024 to 65535.")},
        {"environment.callback", tr("The callback address does not fit. Enter one like "
                                    "https://shop.example.com, or leave it empty.")},
        {"environment.unlock", tr("This is not its name, so it stays locked. Type the name exactly.")},
        {"keychain.failed",
         tr("The keychain did not keep the key. Keep it in memory instead, or try again.")},
    };
    const auto known = words.find(done.error().code);
    const QString said =
        known == words.end() ? tr("It was not kept: %1").arg(textWords(done.error().detail)) : known->second;
    m_error->tell(Tone::Wrong, said);
    m_form->focusField(done.error().code);
}

void EnvironmentsDialog::retranslate()
{
    setWindowTitle(tr("Environments"));
    m_list->setAccessibleName(tr("Environments"));
    m_about->setText(
        tr("The sandbox is built in: Kassa plays the provider on this computer. There is nothing to "
           "set up, and no money moves."));
    m_new->setText(tr("New"));
    m_remove->setText(tr("Remove"));
    m_save->setText(tr("Save"));
    m_close->setText(tr("Close"));
    fillList(chosenId());
    say(m_said);
}

void EnvironmentsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
