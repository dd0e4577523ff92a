#include "settings/credentials.h"

#ifdef KASSA_WITH_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

#include <utility>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> noCredentials()
{
    return fail(ErrorKind::NotFound, "credentials.none",
                KASSA_TEXT("error", "Nothing is kept for this account"));
}

} // namespace

void MemoryCredentials::store(const QByteArray &account, const Secret &secret, std::function<void(Done)> done)
{
    m_secrets.insert_or_assign(account, secret);
    done({});
}

void MemoryCredentials::fetch(const QByteArray &account, std::function<void(Result<Secret>)> done)
{
    const auto found = m_secrets.find(account);
    done(found == m_secrets.end() ? Result<Secret>(noCredentials()) : found->second);
}

void MemoryCredentials::remove(const QByteArray &account, std::function<void(Done)> done)
{
    m_secrets.erase(account);
    done({});
}

void LateCredentials::ask(std::function<void(CredentialStore &)> question)
{
    if (m_store)
        question(*m_store);
    else
        m_waiting.push_back(std::move(question));
}

void LateCredentials::whenKnown(const std::function<void()> &known)
{
    ask([known](CredentialStore &) { known(); });
}

void LateCredentials::store(const QByteArray &account, const Secret &secret, std::function<void(Done)> done)
{
    ask([=](CredentialStore &store) { store.store(account, secret, done); });
}

void LateCredentials::fetch(const QByteArray &account, std::function<void(Result<Secret>)> done)
{
    ask([=](CredentialStore &store) { store.fetch(account, done); });
}

void LateCredentials::remove(const QByteArray &account, std::function<void(Done)> done)
{
    ask([=](CredentialStore &store) { store.remove(account, done); });
}

void LateCredentials::come(std::unique_ptr<CredentialStore> store)
{
    m_store = std::move(store);
    for (const auto &question : std::exchange(m_waiting, {}))
        question(*m_store);
}

Credentials::Credentials(std::unique_ptr<CredentialStore> found) : m_found(std::move(found)) {}

CredentialStore &Credentials::of(const Environment &environment)
{
    if (environment.keyPlace == Environment::KeyPlace::Keychain)
        return *m_found;
    return m_memory;
}

#ifdef KASSA_WITH_KEYCHAIN

namespace {

const QString keychainService = u"Kassa"_s;

tl::unexpected<Error> keychainFailed(const QKeychain::Job &job)
{
    return fail(ErrorKind::Environment, "keychain.failed",
                KASSA_TEXT("error", "The keychain answered: %1").with(job.errorString()));
}

class KeychainCredentials : public CredentialStore
{
public:
    Kind kind() const override { return Kind::Keychain; }

    void store(const QByteArray &account, const Secret &secret, std::function<void(Done)> done) override
    {
        auto *job =
            prepared<QKeychain::WritePasswordJob>(account, [done = std::move(done)](const auto &ended) {
                done(ended.error() ? Done(keychainFailed(ended)) : Done());
            });
        job->setBinaryData(secret.expose());
        job->start();
    }

    void fetch(const QByteArray &account, std::function<void(Result<Secret>)> done) override
    {
        prepared<QKeychain::ReadPasswordJob>(account, [done = std::move(done)](const auto &ended) {
            if (ended.error() == QKeychain::EntryNotFound)
                done(noCredentials());
            else if (ended.error())
                done(keychainFailed(ended));
            else
                done(Secret(ended.binaryData()));
        })->start();
    }

    void remove(const QByteArray &account, std::function<void(Done)> done) override
    {
        prepared<QKeychain::DeletePasswordJob>(account, [done = std::move(done)](const auto &ended) {
            const bool gone = !ended.error() || ended.error() == QKeychain::EntryNotFound;
            done(gone ? Done() : Done(keychainFailed(ended)));
        })->start();
    }

private:
    // A job that belongs to this store; it deletes itself when it has ended.
    template <class Job, class Ended>
    Job *prepared(const QByteArray &account, Ended ended)
    {
        auto *job = new Job(keychainService, &m_jobs);
        job->setKey(QString::fromUtf8(account));
        QObject::connect(job, &QKeychain::Job::finished, &m_jobs,
                         [job, ended = std::move(ended)] { ended(*job); });
        return job;
    }

    QObject m_jobs;
};

// Asks the keychain once, for nothing of importance, whether it answers.
class FoundCredentials : public LateCredentials
{
public:
    FoundCredentials()
    {
        auto *job = new QKeychain::ReadPasswordJob(keychainService, &m_jobs); // deletes itself
        job->setKey(u"is-there-a-keychain"_s);
        QObject::connect(job, &QKeychain::Job::finished, &m_jobs, [this, job] {
            if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
                come(std::make_unique<KeychainCredentials>());
            else
                come(std::make_unique<MemoryCredentials>());
        });
        job->start();
    }

private:
    QObject m_jobs;
};

} // namespace

std::unique_ptr<CredentialStore> openCredentials()
{
    return std::make_unique<FoundCredentials>();
}

#else

std::unique_ptr<CredentialStore> openCredentials()
{
    return std::make_unique<MemoryCredentials>();
}

#endif

} // namespace kassa
