#include "settings/environments.h"

#include "settings/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int environmentsVersion = 1;
constexpr qint64 largestEnvironmentsFile = qint64(1) << 20;
constexpr int lockPatience = 2000; // milliseconds; the others only write a small file

Environment sandboxEnvironment()
{
    Environment sandbox;
    sandbox.id = "sandbox";
    sandbox.name = u"Sandbox"_s;
    return sandbox;
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

bool isAddress(const QByteArray &text, bool plainAllowed)
{
    const QUrl url(QString::fromUtf8(text), QUrl::StrictMode);
    const bool fits = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() &&
                      !url.hasFragment();
    return fits &&
           (url.scheme() == u"https" || (plainAllowed && url.scheme() == u"http" && isLoopback(url.host())));
}

QJsonObject environmentJson(const Environment &environment)
{
    QJsonObject ids;
    for (const auto &[name, value] : environment.ids)
        ids.insert(QString::fromUtf8(name), QString::fromUtf8(value));
    QJsonArray pages;
    for (const QByteArray &url : environment.pageUrls)
        pages.append(QString::fromUtf8(url));
    return {{u"id"_s, QString::fromUtf8(environment.id)},
            {u"name"_s, environment.name},
            {u"provider"_s, QString::fromUtf8(environment.provider)},
            {u"api"_s, QString::fromUtf8(environment.apiUrl)},
            {u"pages"_s, pages},
            {u"ids"_s, ids},
            {u"key"_s, environment.keyPlace == Environment::KeyPlace::Memory ? u"memory"_s : u"keychain"_s},
            {u"callback"_s, QString::fromUtf8(environment.callbackUrl)},
            {u"port"_s, environment.shopPort},
            {u"live"_s, environment.live}};
}

Environment environmentFromJson(const QJsonObject &json)
{
    const auto text = [&](QLatin1StringView name) { return json.value(name).toString().toUtf8(); };
    Environment environment;
    environment.id = text("id"_L1);
    environment.name = json.value("name"_L1).toString();
    environment.provider = text("provider"_L1);
    environment.apiUrl = text("api"_L1);
    const QJsonArray pages = json.value("pages"_L1).toArray();
    for (const QJsonValue &url : pages)
        environment.pageUrls.push_back(url.toString().toUtf8());
    const QJsonObject ids = json.value("ids"_L1).toObject();
    for (auto id = ids.begin(); id != ids.end(); ++id)
        environment.ids.emplace(id.key().toUtf8(), id.value().toString().toUtf8());
    environment.keyPlace =
        text("key"_L1) == "memory" ? Environment::KeyPlace::Memory : Environment::KeyPlace::Keychain;
    environment.callbackUrl = text("callback"_L1);
    environment.shopPort = quint16(std::clamp(json.value("port"_L1).toInt(), 0, 0xffff));
    // Only a clear "no" makes it a test system: a damaged file must not open a live one.
    environment.live = json.value("live"_L1) != QJsonValue(false);
    return environment;
}

tl::unexpected<Error> badFile(const QString &file, QByteArray code, const Text &what)
{
    return fail(ErrorKind::Malformed, std::move(code),
                KASSA_TEXT("error", "\"%1\": %2").with(file).with(what));
}

Result<std::vector<Environment>> environmentsOf(const QString &file, const QByteArray &bytes)
{
    QJsonParseError parsed{};
    const QJsonObject root = QJsonDocument::fromJson(bytes, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return badFile(
            file, "environments.format",
            KASSA_TEXT("error", "not JSON at byte %1: %2").with(parsed.offset).with(parsed.errorString()));
    if (root.value("version"_L1).toInt() != environmentsVersion)
        return badFile(file, "environments.version", KASSA_TEXT("error", "made by another version of Kassa"));
    std::vector<Environment> all{sandboxEnvironment()};
    const QJsonArray stored = root.value("environments"_L1).toArray();
    for (const QJsonValue &each : stored) {
        Environment environment = environmentFromJson(each.toObject());
        const bool known = std::ranges::find(all, environment.id, &Environment::id) != all.end();
        if (environment.id.isEmpty() || known)
            return badFile(file, "environments.format",
                           KASSA_TEXT("error", "an id is missing or there twice"));
        if (const Done fits = checkEnvironment(environment); !fits)
            return badFile(file, "environments.format", fits.error().detail);
        all.push_back(std::move(environment));
    }
    return all;
}

Result<std::vector<Environment>> readEnvironments(const QString &file)
{
    QFile in(file);
    if (!in.exists())
        return std::vector<Environment>{sandboxEnvironment()};
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, "environments.read",
                    KASSA_TEXT("error", "\"%1\" cannot be read: %2").with(file).with(in.errorString()));
    if (in.size() > largestEnvironmentsFile)
        return badFile(file, "environments.format", KASSA_TEXT("error", "larger than 1 MB"));
    return environmentsOf(file, in.readAll());
}

QByteArray writtenOut(const std::vector<Environment> &environments)
{
    QJsonArray stored;
    for (const Environment &environment : environments) {
        if (!environment.isSandbox())
            stored.append(environmentJson(environment));
    }
    return QJsonDocument(QJsonObject{{u"version"_s, environmentsVersion}, {u"environments"_s, stored}})
        .toJson();
}

// Random: a key that was left behind in a keychain must not become that of a later profile.
QByteArray newId(const QByteArray &provider)
{
    return provider + '-' + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
}

} // namespace

Done checkEnvironment(const Environment &environment)
{
    const auto wrong = [](QByteArray code, const Text &detail) {
        return fail(ErrorKind::Usage, std::move(code), detail);
    };
    if (environment.name.trimmed().isEmpty() || environment.name.size() > 100)
        return wrong("environment.name", KASSA_TEXT("error", "A name of 1 to 100 characters is wanted"));
    if (environment.provider.isEmpty())
        return wrong("environment.provider", KASSA_TEXT("error", "A provider is wanted"));
    if (!isAddress(environment.apiUrl, !environment.live))
        return wrong("environment.api", KASSA_TEXT("error", "The API address must be https://host/path"));
    const bool pagesFit = std::ranges::all_of(
        environment.pageUrls, [&](const QByteArray &url) { return isAddress(url, !environment.live); });
    if (!pagesFit)
        return wrong("environment.pages", KASSA_TEXT("error", "Each page address must be https://host/path"));
    if (!environment.callbackUrl.isEmpty() && !isAddress(environment.callbackUrl, !environment.live))
        return wrong("environment.callback",
                     KASSA_TEXT("error", "The callback address must be https://host/path"));
    if (environment.shopPort != 0 && environment.shopPort < 1024)
        return wrong("environment.port",
                     KASSA_TEXT("error", "The port of this computer must be 1024 to 65535"));
    return {};
}

Environments::Environments(QString file) : m_file(std::move(file)), m_all{sandboxEnvironment()} {}

QString Environments::defaultFile()
{
    return configFolder() + u"/environments.json"_s;
}

Done Environments::load()
{
    auto all = readEnvironments(m_file);
    if (!all)
        return tl::unexpected(all.error());
    take(std::move(*all));
    return {};
}

// What a person has unlocked is not what stands there now if another window has changed it.
void Environments::take(List all)
{
    std::erase_if(m_unlocked, [&](const QByteArray &id) {
        const Environment *before = find(id);
        const auto now = std::ranges::find(all, id, &Environment::id);
        return !before || now == all.end() || *now != *before;
    });
    m_all = std::move(all);
}

const Environment *Environments::find(const QByteArray &id) const
{
    const auto found = std::ranges::find(m_all, id, &Environment::id);
    return found == m_all.end() ? nullptr : &*found;
}

Done Environments::rewrite(const std::function<Done(List &)> &change)
{
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QLockFile lock(m_file + u".lock"_s);
    if (!lock.tryLock(lockPatience)) {
        const bool isOthers = lock.error() == QLockFile::LockFailedError;
        return isOthers ? fail(ErrorKind::Storage, "environments.locked",
                               KASSA_TEXT("error", "\"%1\" is being written by another Kassa").with(m_file))
                        : fail(ErrorKind::Storage, "file.write",
                               KASSA_TEXT("error", "cannot write in the folder of \"%1\"").with(m_file));
    }
    if (const Done read = load(); !read)
        return read;
    List all = m_all;
    if (const Done changed = change(all); !changed)
        return changed;
    if (const Done written = writePrivately(m_file, writtenOut(all)); !written)
        return written;
    take(std::move(all));
    return {};
}

Done Environments::checkName(const Environment &environment) const
{
    if (const Done fits = checkEnvironment(environment); !fits)
        return fits;
    const bool taken = std::ranges::any_of(m_all, [&](const Environment &other) {
        return other.id != environment.id &&
               other.name.trimmed().compare(environment.name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    if (taken)
        return fail(ErrorKind::Usage, "environment.taken",
                    KASSA_TEXT("error", "There is an environment \"%1\" already").with(environment.name));
    return {};
}

Result<QByteArray> Environments::add(Environment environment)
{
    environment.id = newId(environment.provider);
    const Done added = rewrite([&](List &all) -> Done {
        if (const Done fits = checkName(environment); !fits)
            return fits;
        all.push_back(environment);
        return {};
    });
    return added ? Result<QByteArray>(environment.id) : tl::unexpected(added.error());
}

Done Environments::change(Environment environment)
{
    const Done changed = rewrite([&](List &all) -> Done {
        const auto old = std::ranges::find(all, environment.id, &Environment::id);
        if (old == all.end())
            return fail(ErrorKind::NotFound, "environment.unknown",
                        KASSA_TEXT("error", "There is no such environment"));
        if (environment.isSandbox())
            return fail(ErrorKind::State, "environment.built-in",
                        KASSA_TEXT("error", "The sandbox cannot be changed"));
        if (const Done fits = checkName(environment); !fits)
            return fits;
        *old = environment;
        return {};
    });
    if (changed)
        lock(environment.id);
    return changed;
}

Done Environments::remove(QByteArray id)
{
    return rewrite([&](List &all) -> Done {
        const auto old = std::ranges::find(all, id, &Environment::id);
        if (old == all.end())
            return fail(ErrorKind::NotFound, "environment.unknown",
                        KASSA_TEXT("error", "There is no such environment"));
        if (old->isSandbox())
            return fail(ErrorKind::State, "environment.built-in",
                        KASSA_TEXT("error", "The sandbox cannot be removed"));
        all.erase(old);
        return {};
    });
}

bool Environments::isLocked(const QByteArray &id) const
{
    const Environment *environment = find(id);
    return environment && environment->live && std::ranges::find(m_unlocked, id) == m_unlocked.end();
}

Done Environments::unlock(const QByteArray &id, const QString &typedName)
{
    const Environment *environment = find(id);
    if (!environment)
        return fail(ErrorKind::NotFound, "environment.unknown",
                    KASSA_TEXT("error", "There is no such environment"));
    if (typedName != environment->name)
        return fail(ErrorKind::Refused, "environment.unlock",
                    KASSA_TEXT("error", "What was typed is not the name of the environment"));
    if (isLocked(id))
        m_unlocked.push_back(id);
    return {};
}

void Environments::lock(const QByteArray &id)
{
    std::erase(m_unlocked, id);
}

} // namespace kassa
