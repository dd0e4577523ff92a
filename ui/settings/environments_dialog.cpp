#include "settings/environments_dialog.h"

#include "widgets/language.h"
#include "widgets/notice.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

std::function<void(const Done &)> removalTeller(const Environment &environment, const QByteArray &name,
                                                const std::function<void(const Done &)> &tell)
{
    return [=](const Done &removed) {
        if (!removed)
            tell(fail(ErrorKind::Environment, "keychain.left",
                      KASSA_TEXT("error", "The key of \"%1\" is still in the keychain, as \"%2\": %3")
                          .with(environment.name)
                          .with(environment.account(name))
                          .with(removed.error().detail)));
    };
}

} // namespace

EnvironmentsDialog::EnvironmentsDialog(Environments &environments, Credentials &credentials,
                                       const Registry &providers, QWidget *parent)
    : QDialog(parent), m_environments(environments), m_credentials(credentials), m_providers(providers),
      m_list(new QListWidget(this)), m_form(new EnvironmentForm(providers, this)), m_about(new QLabel(this)),
      m_lockName(new QLabel(this)), m_typedName(new QLineEdit(this)), m_lock(new QPushButton(this)),
      m_new(new QPushButton(this)), m_save(new QPushButton(this)), m_remove(new QPushButton(this)),
      m_close(new QPushButton(this)), m_error(new Notice(this))
{
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    layOut();
    // Queued: the list may be filled anew, and it must have done with the click before.
    connect(m_list, &QListWidget::currentRowChanged, this, &EnvironmentsDialog::rowChosen,
            Qt::QueuedConnection);
    connect(m_new, &QPushButton::clicked, this, [this] { leaveFor([this] { addNew(); }); });
    connect(m_save, &QPushButton::clicked, this, &EnvironmentsDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &EnvironmentsDialog::removeChosen);
    connect(m_lock, &QPushButton::clicked, this, &EnvironmentsDialog::unlockOrLock);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    for (QPushButton *button : {m_lock, m_new, m_save, m_remove, m_close})
        button->setAutoDefault(false);
    m_read = environments.load();
    showOne("sandbox");
    retranslate();
    credentials.whenKnown([asked = QPointer<EnvironmentsDialog>(this)] {
        if (asked && !asked->m_credentials.hasKeychain())
            asked->m_form->loseKeychain();
    });
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

void EnvironmentsDialog::rowChosen()
{
    const QByteArray wanted = chosenId();
    if (wanted == m_shown)
        return;
    if (m_form->isChanged())
        fillList(m_shown); // until it is decided what becomes of it
    leaveFor([this, wanted] { showOne(wanted); });
}

void EnvironmentsDialog::showOne(const QByteArray &id)
{
    fillList(id);
    showChosen();
}

void EnvironmentsDialog::showChosen()
{
    const Environment *chosen = m_environments.find(chosenId());
    const bool isSandbox = chosen && chosen->isSandbox();
    m_shown = chosenId();
    m_form->setVisible(!isSandbox);
    m_about->setVisible(isSandbox);
    m_save->setEnabled(!isSandbox);
    m_remove->setEnabled(!isSandbox);
    m_form->setEnvironment(chosen && !isSandbox ? *chosen : Environment());
    m_typedName->clear();
    say(m_read);
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
    showOne({});
    m_form->focusField("environment.name");
}

// Whether it is kept; if not, it is told why.
bool EnvironmentsDialog::save()
{
    Environment environment = m_form->environment();
    const Secrets typed = m_form->typedSecrets();
    std::optional<Environment> before;
    Done kept;
    if (environment.id.isEmpty()) {
        const auto added = m_environments.add(environment);
        if (added)
            environment.id = *added;
        else
            kept = tl::unexpected(added.error());
    } else {
        if (const Environment *old = m_environments.find(environment.id))
            before = *old;
        kept = m_environments.change(environment);
    }
    if (!kept) {
        say(kept);
        return false;
    }
    m_read = Done();
    showOne(environment.id);
    keepSecrets(before, environment, typed);
    Q_EMIT environmentsChanged();
    return true;
}

std::vector<QByteArray> EnvironmentsDialog::secretNames(const Environment &environment) const
{
    std::vector<QByteArray> names;
    if (const Provider *provider = m_providers.find(environment.provider)) {
        for (const auto &[name, secret] :
             provider->sandboxKeys().secrets) // an account has the same everywhere
            names.push_back(name);
    }
    return names;
}

// Of errors; the keychain may answer after the dialog is gone.
std::function<void(const Done &)> EnvironmentsDialog::teller()
{
    return [asked = QPointer<EnvironmentsDialog>(this)](const Done &done) {
        if (asked && !done)
            asked->say(done);
    };
}

// What was typed is stored. What was not comes along to another place, and is of no use to another provider.
void EnvironmentsDialog::keepSecrets(const std::optional<Environment> &before, const Environment &now,
                                     const Secrets &typed)
{
    for (const auto &[name, secret] : typed)
        m_credentials.of(now).store(now.account(name), Secret(secret), teller());
    if (!before)
        return;
    const bool samePlace = &m_credentials.of(*before) == &m_credentials.of(now);
    for (const QByteArray &name : secretNames(*before)) {
        const bool isTyped = typed.contains(name);
        if (before->provider == now.provider && !isTyped && !samePlace)
            moveSecret(*before, now, name);
        else if (isTyped ? !samePlace : before->provider != now.provider)
            removeSecret(*before, name);
    }
}

void EnvironmentsDialog::moveSecret(const Environment &before, const Environment &now, const QByteArray &name)
{
    CredentialStore &left = m_credentials.of(before), &place = m_credentials.of(now);
    const QByteArray account = now.account(name); // the id is the same
    const auto moved = [=, &left, tell = teller()](const Done &stored) {
        if (stored)
            left.remove(account, removalTeller(before, name, tell));
        else
            tell(stored);
    };
    left.fetch(account, [=, &place, tell = teller()](const Result<Secret> &found) {
        if (found)
            place.store(account, *found, moved);
        else if (found.error().kind != ErrorKind::NotFound) // none was kept
            tell(tl::unexpected(found.error()));
    });
}

void EnvironmentsDialog::removeSecret(const Environment &environment, const QByteArray &name)
{
    m_credentials.of(environment)
        .remove(environment.account(name), removalTeller(environment, name, teller()));
}

void EnvironmentsDialog::removeChosen()
{
    const Environment *chosen = m_environments.find(m_shown);
    if (!chosen)
        return showOne("sandbox"); // it was only being made
    QMessageBox *box =
        question(tr("Remove an environment"), tr("Remove \"%1\" and its keys?").arg(chosen->name),
                 tr("This cannot be undone. Purchases that are open there stay open."));
    auto *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep it"), QMessageBox::RejectRole));
    connect(remove, &QPushButton::clicked, this, [this, gone = *chosen] { removeNow(gone); });
    box->open();
}

void EnvironmentsDialog::removeNow(const Environment &environment)
{
    if (const Done removed = m_environments.remove(environment.id); !removed)
        return say(removed);
    m_read = Done();
    showOne("sandbox");
    for (const QByteArray &name : secretNames(environment))
        removeSecret(environment, name);
    Q_EMIT environmentsChanged();
}

QMessageBox *EnvironmentsDialog::question(const QString &title, const QString &words,
                                          const QString &consequence)
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(title);
    box->setTextFormat(Qt::PlainText); // names are a person's, or of a file
    box->setText(words);
    box->setInformativeText(consequence);
    return box;
}

// `next` at once when nothing typed would be lost, else when a person has decided.
void EnvironmentsDialog::leaveFor(const std::function<void()> &next)
{
    if (!m_form->isChanged())
        return next();
    const QString name = m_form->environment().name;
    QMessageBox *box =
        question(tr("Unsaved fields"),
                 name.isEmpty() ? tr("What you have typed is not saved. Save it?")
                                : tr("What you have typed for \"%1\" is not saved. Save it?").arg(name),
                 tr("What is not saved is gone."));
    auto *saves = box->addButton(tr("Save"), QMessageBox::AcceptRole);
    auto *discards = box->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box->addButton(tr("Go back"), QMessageBox::RejectRole);
    box->setDefaultButton(saves);
    connect(saves, &QPushButton::clicked, this, [this, next] {
        if (save())
            next();
    });
    connect(discards, &QPushButton::clicked, this, [this, next] {
        showOne(m_shown);
        next();
    });
    box->open();
}

void EnvironmentsDialog::reject()
{
    leaveFor([this] { QDialog::reject(); });
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
    const QString detail = textWords(done.error().detail);
    const QString unread = tr("The file of the environments cannot be read, and nothing is written over it: "
                              "%1. Correct it or move it away, then open this dialog again.")
                               .arg(detail);
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
        {"keychain.left", tr("%1. Remove it there by hand, or it stays.").arg(detail)},
        {"environment.unknown", tr("Another window has removed it. Press New to make it once more.")},
        {"environments.locked", tr("Another window is writing the environments just now. Save again.")},
        {"environments.read", unread},
        {"environments.format", unread},
        {"environments.version", unread},
    };
    const auto known = words.find(done.error().code);
    const QString said = known == words.end() ? tr("It was not kept: %1").arg(detail) : known->second;
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
