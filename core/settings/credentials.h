// Where secrets of accounts are kept: in the system's keychain, else in memory until the program ends. Never
// in a file of Kassa's own.
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "settings/environments.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace kassa {

// Answers come later or at once, on the caller's thread; none comes after the store is gone.
class CredentialStore
{
public:
    enum class Kind { Keychain, Memory }; // windows say which it is

    virtual ~CredentialStore() = default;
    virtual Kind kind() const = 0; // LateCredentials may turn from Keychain to Memory
    // Once, when kind() is what it stays; at once when it is that already.
    virtual void whenKnown(const std::function<void()> &known) { known(); }
    // Environment ("keychain.failed") with the system's own words.
    virtual void store(const QByteArray &account, const Secret &secret, std::function<void(Done)> done) = 0;
    // NotFound ("credentials.none").
    virtual void fetch(const QByteArray &account, std::function<void(Result<Secret>)> done) = 0;
    // Of an unknown account: nothing to do.
    virtual void remove(const QByteArray &account, std::function<void(Done)> done) = 0;
};

class MemoryCredentials : public CredentialStore
{
public:
    Kind kind() const override { return Kind::Memory; }
    void store(const QByteArray &account, const Secret &secret, std::function<void(Done)> done) override;
    void fetch(const QByteArray &account, std::function<void(Result<Secret>)> done) override;
    void remove(const QByteArray &account, std::function<void(Done)> done) override;

private:
    std::map<QByteArray, Secret> m_secrets;
};

// Stands for a store that comes later: what it is asked meanwhile it asks that one then, in order.
class LateCredentials : public CredentialStore
{
public:
    Kind kind() const override { return m_store ? m_store->kind() : Kind::Keychain; }
    void whenKnown(const std::function<void()> &known) override;
    void store(const QByteArray &account, const Secret &secret, std::function<void(Done)> done) override;
    void fetch(const QByteArray &account, std::function<void(Result<Secret>)> done) override;
    void remove(const QByteArray &account, std::function<void(Done)> done) override;
    void come(std::unique_ptr<CredentialStore> store); // once

private:
    void ask(std::function<void(CredentialStore &)> question);

    std::unique_ptr<CredentialStore> m_store; // null: not yet
    std::vector<std::function<void(CredentialStore &)>> m_waiting;
};

// The system's keychain when the build has QtKeychain and a keychain answers; memory otherwise. There at
// once: whether the keychain answers turns out later, by the event loop, and it may ask its owner something
// first.
std::unique_ptr<CredentialStore> openCredentials();

// The places that environments choose from.
class Credentials
{
public:
    // `found`: what openCredentials() gave.
    explicit Credentials(std::unique_ptr<CredentialStore> found = std::make_unique<MemoryCredentials>());

    bool hasKeychain() const { return m_found->kind() == CredentialStore::Kind::Keychain; }
    // As CredentialStore::whenKnown(): until then there may be one.
    void whenKnown(const std::function<void()> &known) { m_found->whenKnown(known); }
    // The same for the same place, whatever turns out about the keychain meanwhile.
    CredentialStore &of(const Environment &environment);

private:
    std::unique_ptr<CredentialStore> m_found;
    MemoryCredentials m_memory;
};

} // namespace kassa
