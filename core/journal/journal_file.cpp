#include "journal/journal_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QStringList>
#include <QUuid>
#include <QVariant>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ApplicationId = 0x4b415353; // "KASS"
// What brings a file from version n to n + 1; user_version is the number of steps taken.
constexpr std::array Migrations = {":/kassa/sql/journal.sql"};

// A core is at most a message of twice 8 MB whose bytes are all escaped ("\u0000"), under a few members of
// our own.
constexpr int MaxStoredDepth = 96;
constexpr qsizetype MaxStoredBytes = qsizetype(128) * 1024 * 1024;

QByteArray annexBytes(const Annex &annex)
{
    Json json = Json::object();
    if (annex.wallMicros != 0)
        json.set("wall"_ba, Json::integer(annex.wallMicros));
    if (!annex.peer.isEmpty())
        json.set("peer"_ba, Json::string(annex.peer));
    if (!annex.more.isNull())
        json.set("more"_ba, annex.more);
    return json.toCompact();
}

Annex annexFromJson(const Json &json)
{
    return {json["wall"_ba].text().toLongLong(), json["peer"_ba].text(), json["more"_ba]};
}

// A row as it is stored.
struct Row
{
    qint64 position = 0;
    MessageId id;
    MessageId cause;
    qint64 atMicros = 0;
    QByteArray kind;
    QByteArray core;
    QByteArray annex;
};

// SHA-256 over all columns: the numbers and the kind as one line of text, then core and annex, each ended by
// a line feed (which compact JSON never holds).
QByteArray rowHash(const Row &row)
{
    QByteArray line;
    line.reserve(96);
    for (const qint64 value : {row.position, qint64(row.id.branch), qint64(row.id.ordinal),
                               qint64(row.cause.branch), qint64(row.cause.ordinal), row.atMicros})
        line.append(QByteArray::number(value)).append(' ');
    line.append(row.kind).append('\n');
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(line);
    hash.addData(row.core);
    hash.addData("\n");
    hash.addData(row.annex);
    hash.addData("\n");
    return hash.result();
}

Row rowOf(const Entry &entry, qint64 position)
{
    return {position,
            entry.id,
            entry.cause,
            entry.at.time_since_epoch().count(),
            entry.kind,
            entry.core.toCompact(),
            annexBytes(entry.annex)};
}

Result<Entry> entryOf(const Row &row)
{
    auto core = Json::parse(row.core, MaxStoredDepth, MaxStoredBytes);
    if (!core)
        return tl::unexpected(core.error());
    auto annex = Json::parse(row.annex, MaxStoredDepth, MaxStoredBytes);
    if (!annex)
        return tl::unexpected(annex.error());
    return Entry{row.id,   row.cause,        Time(Duration(row.atMicros)),
                 row.kind, std::move(*core), annexFromJson(*annex)};
}

Row rowAt(const QSqlQuery &query)
{
    return {query.value(0).toLongLong(),
            {query.value(1).toUInt(), query.value(2).toULongLong()},
            {query.value(3).toUInt(), query.value(4).toULongLong()},
            query.value(5).toLongLong(),
            query.value(6).toString().toUtf8(),
            query.value(7).toByteArray(),
            query.value(8).toByteArray()};
}

QString columns()
{
    return u"position, branch, ordinal, cause_branch, cause_ordinal, at_us, kind, core, annex, hash"_s;
}

// None of our files: anything that does not begin as SQLite's do. A file that a crash or a copy has cut is
// shorter than its first page says (while there is no write-ahead log, which may hold the rest).
Done checkShape(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, "journal.open"_ba, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray head = file.read(100);
    if (!head.startsWith("SQLite format 3"))
        return fail(ErrorKind::Storage, "journal.open"_ba,
                    u"%1 is not a Kassa journal (no SQLite file); it was left as it is"_s.arg(path));
    const auto torn =
        fail(ErrorKind::Storage, "journal.open"_ba,
             u"%1 is damaged: it is shorter than its header says; it was left as it is"_s.arg(path));
    if (head.size() < 100)
        return torn;
    const qint64 page = qFromBigEndian<quint16>(head.constData() + 16);
    const qint64 pages = qFromBigEndian<quint32>(head.constData() + 28);
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    if (!hasLog && file.size() < pages * (page == 1 ? 65536 : page))
        return torn;
    return {};
}

// Each statement ends with ";" at the end of a line; comments are taken out.
QStringList statements(const QString &sql)
{
    QString code;
    for (const QString &line : sql.split(u'\n'))
        code += line.left(line.indexOf(u"--"_s) < 0 ? line.size() : line.indexOf(u"--"_s)).trimmed() + u'\n';
    QStringList all;
    for (const QString &statement : code.split(u";\n"_s, Qt::SkipEmptyParts))
        if (!statement.trimmed().isEmpty())
            all.append(statement.trimmed());
    return all;
}

// LIKE's own wildcards stand for themselves behind "!".
QString likePattern(QString word)
{
    for (const QChar special : {u'!', u'%', u'_'})
        word.replace(special, u"!"_s + special);
    return u'%' + word + u'%';
}

bool isAscii(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// What stands in a message's body is a string inside a string: a quote there is spelled \".
QString insideJson(const QString &word)
{
    const QByteArray quoted = Json::string(word).toCompact();
    return QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
}

} // namespace

struct JournalFile::Writing
{
    explicit Writing(const QSqlDatabase &database)
        : begin(database), insert(database), markSynced(database), commit(database)
    {
    }

    QSqlQuery begin;
    QSqlQuery insert;
    QSqlQuery markSynced;
    QSqlQuery commit;
};

JournalFile::JournalFile(QString path, Access access)
    : m_path(std::move(path)), m_access(access),
      m_connection(u"kassa-journal-"_s + QUuid::createUuid().toString())
{
}

JournalFile::~JournalFile()
{
    m_writing.reset();
    // Fails, and may, while somebody reads: then the next writer tidies up.
    if (m_access == Access::Write && m_database.isOpen())
        static_cast<void>(execute(u"PRAGMA journal_mode = DELETE"_s));
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

// Journals hold names and addresses, so nobody else may read them; SQLite gives its side files the same
// rights. A file that exists, or cannot be made, is left to the checks that follow.
static void createPrivately(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

Result<std::unique_ptr<JournalFile>> JournalFile::open(const QString &path, Access access)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return fail(ErrorKind::Environment, "journal.driver"_ba,
                    u"Qt's SQLite driver is missing; on Debian it is the package libqt6sql6-sqlite"_s);
    if (access == Access::Read && !QFileInfo::exists(path))
        return fail(ErrorKind::Storage, "journal.open"_ba, u"%1 does not exist"_s.arg(path));
    if (access == Access::Write)
        createPrivately(path);
    if (auto shape = checkShape(path); !shape)
        return tl::unexpected(shape.error());
    std::unique_ptr<JournalFile> file(new JournalFile(path, access));
    auto opened = file->openDatabase();
    if (opened)
        return file;
    Error error = std::move(opened.error());
    if (error.code == "journal.read" || error.code == "journal.write")
        error.code = "journal.open"_ba;
    return tl::unexpected(std::move(error));
}

Done JournalFile::openDatabase()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(m_access == Access::Read
                                     ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                     : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        return failure("journal.open"_ba, m_database.lastError());
    auto ready = checkWhose();
    if (ready && number(u"PRAGMA user_version"_s).value_or(0) > 0)
        ready = checkEnd();
    if (ready && m_access == Access::Write)
        ready = migrate();
    return ready;
}

// Nothing is written before this has said that the file is ours, or empty.
Done JournalFile::checkWhose() const
{
    const auto application = number(u"PRAGMA application_id"_s);
    const auto version = number(u"PRAGMA user_version"_s);
    const auto tables = number(u"SELECT count(*) FROM sqlite_master"_s);
    for (const auto *read : {&application, &version, &tables})
        if (!*read)
            return tl::unexpected(read->error());
    const bool fresh = *application == 0 && *version == 0 && *tables == 0 && m_access == Access::Write;
    if (!fresh && *application != ApplicationId)
        return fail(ErrorKind::Storage, "journal.open"_ba,
                    u"%1 is a database of another program; it was left as it is"_s.arg(m_path));
    const auto known = static_cast<qint64>(Migrations.size());
    if (*version > known || (m_access == Access::Read && *version < known))
        return fail(
            ErrorKind::Storage, "journal.version"_ba,
            u"%1 has version %2 and this Kassa reads version %3"_s.arg(m_path).arg(*version).arg(known));
    return {};
}

Done JournalFile::migrate()
{
    for (const auto &sql : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA wal_autocheckpoint = 4000"_s})
        if (auto done = execute(sql); !done)
            return done;
    if (auto done = setSynced(true); !done)
        return done;
    const auto version = number(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    if (*version == static_cast<qint64>(Migrations.size()))
        return {};
    QStringList steps{u"BEGIN IMMEDIATE"_s, u"PRAGMA application_id = %1"_s.arg(ApplicationId)};
    for (auto step = static_cast<std::size_t>(*version); step < Migrations.size(); ++step) {
        QFile script(QString::fromLatin1(Migrations[step]));
        if (!script.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Environment, "journal.schema"_ba,
                        u"%1 is not built in"_s.arg(script.fileName()));
        steps += statements(QString::fromUtf8(script.readAll()));
    }
    steps += {u"PRAGMA user_version = %1"_s.arg(Migrations.size()), u"COMMIT"_s};
    for (const QString &step : steps)
        if (auto done = execute(step); !done) {
            static_cast<void>(execute(u"ROLLBACK"_s));
            return done;
        }
    return {};
}

// A writer looks at the end, where a damaged file shows first; a reader may want to read what is before.
Done JournalFile::checkEnd()
{
    const auto count = currentCount();
    if (!count)
        return tl::unexpected(count.error());
    m_count = *count;
    if (*count > 0 && m_access == Access::Write)
        if (const auto last = entries(*count - 1, 1); !last)
            return tl::unexpected(last.error());
    return {};
}

Result<qint64> JournalFile::currentCount() const
{
    return number(u"SELECT coalesce(max(position) + 1, 0) FROM entries"_s);
}

Done JournalFile::append(const std::vector<Entry> &entries, bool synced)
{
    if (auto mode = setSynced(synced); !mode)
        return mode;
    if (auto prepared = prepareWriting(); !prepared)
        return prepared;
    if (auto begun = run(m_writing->begin); !begun)
        return begun;
    auto done = insert(entries);
    if (done && synced) {
        m_writing->markSynced.bindValue(0, m_count + static_cast<qint64>(entries.size()));
        done = run(m_writing->markSynced);
    }
    if (done)
        done = run(m_writing->commit);
    if (!done) {
        static_cast<void>(execute(u"ROLLBACK"_s));
        return done;
    }
    m_count += static_cast<qint64>(entries.size());
    return {};
}

Done JournalFile::prepareWriting()
{
    if (m_writing)
        return {};
    auto writing = std::make_unique<Writing>(m_database);
    const QString values = u"INSERT INTO entries (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns());
    for (const auto &[query, sql] :
         {std::pair(&writing->begin, u"BEGIN IMMEDIATE"_s), std::pair(&writing->insert, values),
          std::pair(&writing->markSynced, u"UPDATE synced SET entries = ?"_s),
          std::pair(&writing->commit, u"COMMIT"_s)})
        if (!query->prepare(sql))
            return failure("journal.write"_ba, query->lastError());
    m_writing = std::move(writing);
    return {};
}

Done JournalFile::insert(const std::vector<Entry> &entries)
{
    qint64 position = m_count;
    for (const Entry &entry : entries)
        if (auto done = insert(entry, position++); !done)
            return done;
    return {};
}

Done JournalFile::insert(const Entry &entry, qint64 position)
{
    const Row row = rowOf(entry, position);
    QSqlQuery &query = m_writing->insert;
    int column = 0;
    query.bindValue(column++, row.position);
    query.bindValue(column++, row.id.branch);
    query.bindValue(column++, row.id.ordinal);
    query.bindValue(column++, row.cause.branch);
    query.bindValue(column++, row.cause.ordinal);
    query.bindValue(column++, row.atMicros);
    query.bindValue(column++, QString::fromUtf8(row.kind));
    query.bindValue(column++, row.core);
    query.bindValue(column++, row.annex);
    query.bindValue(column++, rowHash(row));
    return run(query);
}

Result<std::vector<Entry>> JournalFile::entries(qint64 from, qint64 count) const
{
    std::vector<Entry> found;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT %1 FROM entries WHERE position >= ? ORDER BY position LIMIT ?"_s.arg(columns()));
    query.addBindValue(std::max<qint64>(from, 0));
    query.addBindValue(std::max<qint64>(count, 0));
    if (!query.exec())
        return failure("journal.read"_ba, query.lastError());
    for (qint64 expected = std::max<qint64>(from, 0); query.next(); ++expected) {
        const Row row = rowAt(query);
        auto entry = entryOf(row);
        if (row.position != expected || !entry || query.value(9).toByteArray() != rowHash(row))
            return fail(
                ErrorKind::Storage, "journal.hash"_ba,
                u"%1: the entry at position %2 is missing or is not what was written"_s.arg(m_path).arg(
                    expected));
        found.push_back(std::move(*entry));
    }
    if (query.lastError().isValid())
        return failure("journal.read"_ba, query.lastError());
    return found;
}

// A scan. A trigram index was measured: 0.3 ms to add an entry and three times the file's size, where reading
// through a million entries takes about a second.
Result<std::vector<qint64>> JournalFile::search(const QString &words, qint64 limit) const
{
    QStringList patterns;
    QStringList folded; // words whose case SQLite cannot fold
    for (const QString &word : words.simplified().split(u' ', Qt::SkipEmptyParts))
        (isAscii(word) ? patterns : folded).append(word);
    QString sql = u"SELECT position, core FROM entries WHERE 1"_s;
    for (qsizetype i = 0; i < patterns.size(); ++i)
        sql += u" AND (CAST(core AS TEXT) LIKE ? ESCAPE '!' OR CAST(core AS TEXT) LIKE ? ESCAPE '!')"_s;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(sql + u" ORDER BY position"_s);
    for (const QString &word : patterns) {
        query.addBindValue(likePattern(word));
        query.addBindValue(likePattern(insideJson(word)));
    }
    if (!query.exec())
        return failure("journal.read"_ba, query.lastError());
    std::vector<qint64> found;
    while (static_cast<qint64>(found.size()) < limit && query.next()) {
        const QString core = folded.isEmpty() ? QString() : QString::fromUtf8(query.value(1).toByteArray());
        if (std::all_of(folded.begin(), folded.end(),
                        [&](const QString &word) { return core.contains(word, Qt::CaseInsensitive); }))
            found.push_back(query.value(0).toLongLong());
    }
    if (query.lastError().isValid())
        return failure("journal.read"_ba, query.lastError());
    return found;
}

Done JournalFile::setSynced(bool synced)
{
    if (m_synced == synced)
        return {};
    auto done = execute(synced ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s);
    if (done)
        m_synced = synced;
    return done;
}

Done JournalFile::run(QSqlQuery &prepared) const
{
    if (!prepared.exec())
        return failure("journal.write"_ba, prepared.lastError());
    prepared.finish(); // so that it holds no lock
    return {};
}

Done JournalFile::execute(const QString &sql) const
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return failure("journal.write"_ba, query.lastError());
    return {};
}

Result<qint64> JournalFile::number(const QString &sql) const
{
    QSqlQuery query(m_database);
    if (!query.exec(sql) || !query.next())
        return failure("journal.read"_ba, query.lastError());
    return query.value(0).toLongLong();
}

tl::unexpected<Error> JournalFile::failure(const QByteArray &code, const QSqlError &error) const
{
    return fail(ErrorKind::Storage, code, u"%1: %2"_s.arg(m_path, error.text()));
}

} // namespace kassa
