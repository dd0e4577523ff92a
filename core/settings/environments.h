// Where purchases go: the built-in sandbox, or a provider's test or live system. Kept as JSON in the user's
// config folder, readable by the owner only. Secrets are never in that file: see settings/credentials.h.
// Several windows may work with one file: each write takes up what the others have written.
#pragma once

#include "base/result.h"

#include <functional>
#include <map>
#include <vector>

namespace kassa {

struct Environment
{
    enum class KeyPlace { Keychain, Memory };

    // Stable; Environments::add() gives one that never was another's, because keys are kept under it.
    // "sandbox" is the built-in one.
    QByteArray id;
    QString name;        // what a person calls it; unique
    QByteArray provider; // "qvickly"; empty for the sandbox, which every provider has
    QByteArray apiUrl;   // of the provider's API, "https://api.example/": no user, query or fragment
    // Of the pages that a buyer may see there: the checkout's first, then those of banks and the like. What
    // is not listed is not shown. Empty: the API's alone.
    std::vector<QByteArray> pageUrls;
    std::map<QByteArray, QByteArray> ids; // public parts of the account, as in Keys::ids: {"eid", "12345"}
    KeyPlace keyPlace = KeyPlace::Keychain;
    QByteArray callbackUrl; // public address that is forwarded to this computer; may be empty
    quint16 shopPort = 0;   // of this computer, that callbackUrl is forwarded to; 0: a free one each time
    bool live = false;      // real money: locked until it is unlocked by its name

    bool operator==(const Environment &) const = default;
    bool isSandbox() const { return id == "sandbox"; }
    // The name of one of its secrets in a CredentialStore.
    QByteArray account(const QByteArray &secret) const { return id + '/' + secret; }
};

// Usage ("environment.name", "environment.provider", "environment.api", "environment.pages",
// "environment.callback", "environment.port"): the first field that does not fit. Addresses are https; http
// is taken for loopback addresses of what is not live.
Done checkEnvironment(const Environment &environment);

class Environments
{
public:
    // `file`: usually defaultFile(). Nothing is read before load().
    explicit Environments(QString file);
    static QString defaultFile();

    // No file: the sandbox alone. Storage ("environments.read"), Malformed ("environments.format",
    // "environments.version") naming the file; then nothing has changed here. A live one that has been
    // changed there is locked again.
    Done load();

    const std::vector<Environment> &all() const { return m_all; } // the sandbox first
    const Environment *find(const QByteArray &id) const;          // null when unknown

    // These read the file again, change it, and write it; all() may have others then as well. On an error
    // the file is as it was: what cannot be read is never written over. Errors of load() and
    // checkEnvironment(), Usage ("environment.taken"), State ("environment.built-in") for the sandbox,
    // NotFound ("environment.unknown"), Storage ("environments.locked" while another process writes,
    // "file.write").
    Result<QByteArray> add(Environment environment); // the new id
    Done change(Environment environment);            // what was changed is locked again
    Done remove(QByteArray id);

    // Of live ones; for this run of the program only.
    bool isLocked(const QByteArray &id) const;
    // Refused ("environment.unlock") when the name is not the profile's.
    Done unlock(const QByteArray &id, const QString &typedName);
    void lock(const QByteArray &id);

private:
    using List = std::vector<Environment>;
    Done rewrite(const std::function<Done(List &)> &change);
    void take(List all);
    Done checkName(const Environment &environment) const;

    QString m_file;
    std::vector<Environment> m_all;
    std::vector<QByteArray> m_unlocked;
};

} // namespace kassa
