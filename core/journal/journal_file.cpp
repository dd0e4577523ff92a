#include "journal/journal_file.h"

#include "base/sha2.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <charconv>

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
    std::array<char, std::size_t(6) * 21> numbers;
    char *end = numbers.data();
    for (const qint64 value : {row.position, qint64(row.id.branch), qint64(row.id.ordinal),
                               qint64(row.cause.branch), qint64(row.cause.ordinal), row.atMicros}) {
        end = std::to_chars(end, numbers.data() + numbers.size(), value).ptr;
        *end++ = ' ';
    }
    const QByteArrayView line(numbers.data(), end);
    return sha256({line, row.kind, "\n", row.core, "\n", row.annex, "\n"});
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

Row rowAt(const SqliteStatement &statement)
{
    return {statement.integer(0),
            {quint32(statement.integer(1)), quint64(statement.integer(2))},
            {quint32(statement.integer(3)), quint64(statement.integer(4))},
            statement.integer(5),
            statement.bytes(6).toByteArray(),
            statement.bytes(7).toByteArray(),
            statement.bytes(8).toByteArray()};
}

constexpr char Columns[] =
    "position, branch, ordinal, cause_branch, cause_ordinal, at_us, kind, core, annex, hash";

// None of our files: anything that does not begin as SQLite's do. A file that a crash or a copy has cut is
// shorter than its first page says (while there is no write-ahead log, which may hold the rest).
Done checkShape(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, "journal.open"_ba,
                    KASSA_TEXT("error", "%1: %2").with(path).with(file.errorString()));
    const QByteArray head = file.read(100);
    if (!head.startsWith("SQLite format 3"))
        return fail(ErrorKind::Storage, "journal.open"_ba,
                    KASSA_TEXT("error", "%1 is not a Kassa journal (no SQLite file); it was left as it is")
                        .with(path));
    const auto torn =
        fail(ErrorKind::Storage, "journal.open"_ba,
             KASSA_TEXT("error", "%1 is damaged: it is shorter than its header says; it was left as it is")
                 .with(path));
    if (head.size() < 100)
        return torn;
    const qint64 page = qFromBigEndian<quint16>(head.constData() + 16);
    const qint64 pages = qFromBigEndian<quint32>(head.constData() + 28);
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    if (!hasLog && file.size() < pages * (page == 1 ? 65536 : page))
        return torn;
    return {};
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
    SqliteStatement begin;
    SqliteStatement insert;
    SqliteStatement markSynced;
    SqliteStatement commit;
};

JournalFile::JournalFile(QString path, Access access, Syncs syncs)
    : m_path(std::move(path)), m_access(access), m_syncs(syncs)
{
}

JournalFile::~JournalFile()
{
    m_writing.reset();
    // Fails, and may, while somebody reads: then the next writer tidies up.
    if (m_access == Access::Write && m_file)
        static_cast<void>(execute("PRAGMA journal_mode = DELETE"));
}

// Journals hold names and addresses, so nobody else may read them, at no moment; SQLite gives its side files
// the same rights. A file that holds something, or cannot be made, is left to the checks that follow.
static void createPrivately(const QString &path)
{
    constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly) && file.exists() && file.size() == 0)
        file.setPermissions(ownerOnly);
}

Result<std::unique_ptr<JournalFile>> JournalFile::open(const QString &path, Access access, Syncs syncs)
{
    if (access == Access::Read && !QFileInfo::exists(path))
        return fail(ErrorKind::Storage, "journal.open"_ba,
                    KASSA_TEXT("error", "%1 does not exist").with(path));
    if (access == Access::Write)
        createPrivately(path);
    if (auto shape = checkShape(path); !shape)
        return tl::unexpected(shape.error());
    std::unique_ptr<JournalFile> file(new JournalFile(path, access, syncs));
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
    auto file = SqliteFile::open(m_path, m_access);
    if (!file)
        return failure("journal.open"_ba, file.error());
    m_file = std::move(*file);
    auto ready = checkWhose();
    if (ready && number("PRAGMA user_version").value_or(0) > 0)
        ready = checkEnd();
    if (ready && m_access == Access::Write)
        ready = migrate();
    return ready;
}

// Nothing is written before this has said that the file is ours, or empty.
Done JournalFile::checkWhose() const
{
    const auto application = number("PRAGMA application_id");
    const auto version = number("PRAGMA user_version");
    const auto tables = number("SELECT count(*) FROM sqlite_master");
    for (const auto *read : {&application, &version, &tables})
        if (!*read)
            return tl::unexpected(read->error());
    const bool fresh = *application == 0 && *version == 0 && *tables == 0 && m_access == Access::Write;
    if (!fresh && *application != ApplicationId)
        return fail(
            ErrorKind::Storage, "journal.open"_ba,
            KASSA_TEXT("error", "%1 is a database of another program; it was left as it is").with(m_path));
    const auto known = static_cast<qint64>(Migrations.size());
    if (*version > known || (m_access == Access::Read && *version < known))
        return fail(ErrorKind::Storage, "journal.version"_ba,
                    KASSA_TEXT("error", "%1 has version %2 and this Kassa reads version %3")
                        .with(m_path)
                        .with(*version)
                        .with(known));
    return {};
}

Done JournalFile::chooseMode()
{
    if (m_syncs == Syncs::Never)
        return execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    if (auto done = execute("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000"); !done)
        return done;
    return setSynced(true);
}

Done JournalFile::migrate()
{
    if (auto done = chooseMode(); !done)
        return done;
    const auto version = number("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version == static_cast<qint64>(Migrations.size()))
        return {};
    QByteArray sql = "BEGIN IMMEDIATE; PRAGMA application_id = " + QByteArray::number(ApplicationId) + ';';
    for (auto step = static_cast<std::size_t>(*version); step < Migrations.size(); ++step) {
        QFile script(QString::fromLatin1(Migrations[step]));
        if (!script.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Environment, "journal.schema"_ba,
                        KASSA_TEXT("error", "%1 is not built in").with(script.fileName()));
        sql += script.readAll();
    }
    sql += "PRAGMA user_version = " + QByteArray::number(qint64(Migrations.size())) + "; COMMIT";
    auto done = execute(sql);
    if (!done)
        static_cast<void>(execute("ROLLBACK"));
    return done;
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
    return number("SELECT coalesce(max(position) + 1, 0) FROM entries");
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
    if (done && synced)
        done = run(m_writing->markSynced.bind(m_count + static_cast<qint64>(entries.size())));
    if (done)
        done = run(m_writing->commit);
    if (!done) {
        static_cast<void>(execute("ROLLBACK"));
        return done;
    }
    m_count += static_cast<qint64>(entries.size());
    return {};
}

Done JournalFile::prepareWriting()
{
    if (m_writing)
        return {};
    auto begin = m_file->prepare("BEGIN IMMEDIATE");
    auto insert =
        m_file->prepare("INSERT INTO entries ("_ba + Columns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    auto markSynced = m_file->prepare("UPDATE synced SET entries = ?");
    auto commit = m_file->prepare("COMMIT");
    for (const auto *statement : {&begin, &insert, &markSynced, &commit})
        if (!*statement)
            return failure("journal.write"_ba, statement->error());
    m_writing = std::make_unique<Writing>(
        Writing{std::move(*begin), std::move(*insert), std::move(*markSynced), std::move(*commit)});
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
    const QByteArray hash = rowHash(row);
    m_writing->insert.bind(row.position)
        .bind(row.id.branch)
        .bind(qint64(row.id.ordinal))
        .bind(row.cause.branch)
        .bind(qint64(row.cause.ordinal))
        .bind(row.atMicros)
        .bindText(row.kind)
        .bindBlob(row.core)
        .bindBlob(row.annex)
        .bindBlob(hash);
    return run(m_writing->insert);
}

Result<std::vector<Entry>> JournalFile::entries(qint64 from, qint64 count) const
{
    std::vector<Entry> found;
    auto select = m_file->prepare("SELECT "_ba + Columns +
                                  " FROM entries WHERE position >= ? ORDER BY position LIMIT ?");
    if (!select)
        return failure("journal.read"_ba, select.error());
    select->bind(std::max<qint64>(from, 0)).bind(std::max<qint64>(count, 0));
    for (qint64 expected = std::max<qint64>(from, 0);; ++expected) {
        const auto more = select->step();
        if (!more)
            return failure("journal.read"_ba, more.error());
        if (!*more)
            return found;
        const Row row = rowAt(*select);
        auto entry = entryOf(row);
        if (row.position != expected || !entry || select->bytes(9) != rowHash(row))
            return fail(
                ErrorKind::Storage, "journal.hash"_ba,
                KASSA_TEXT("error", "%1: the entry at position %2 is missing or is not what was written")
                    .with(m_path)
                    .with(expected));
        found.push_back(std::move(*entry));
    }
}

// A scan. A trigram index was measured: 0.3 ms to add an entry and three times the file's size, where reading
// through a million entries takes about a second.
Result<std::vector<qint64>> JournalFile::search(const QString &words, qint64 limit) const
{
    QByteArrayList patterns; // two for each word, either of which fits
    QStringList folded;      // words whose case SQLite cannot fold
    for (const QString &word : words.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (isAscii(word))
            patterns << likePattern(word).toUtf8() << likePattern(insideJson(word)).toUtf8();
        else
            folded << word;
    }
    QByteArray sql = "SELECT position, core FROM entries WHERE 1";
    for (qsizetype i = 0; i < patterns.size(); i += 2)
        sql += " AND (CAST(core AS TEXT) LIKE ? ESCAPE '!' OR CAST(core AS TEXT) LIKE ? ESCAPE '!')";
    auto select = m_file->prepare(sql + " ORDER BY position");
    if (!select)
        return failure("journal.read"_ba, select.error());
    for (const QByteArray &pattern : patterns)
        select->bindText(pattern);
    std::vector<qint64> found;
    while (static_cast<qint64>(found.size()) < limit) {
        const auto more = select->step();
        if (!more)
            return failure("journal.read"_ba, more.error());
        if (!*more)
            break;
        const QString core = folded.isEmpty() ? QString() : QString::fromUtf8(select->bytes(1));
        if (std::all_of(folded.begin(), folded.end(),
                        [&](const QString &word) { return core.contains(word, Qt::CaseInsensitive); }))
            found.push_back(select->integer(0));
    }
    return found;
}

Done JournalFile::setSynced(bool synced)
{
    if (m_synced == synced)
        return {};
    auto done = execute(synced ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    if (done)
        m_synced = synced;
    return done;
}

Done JournalFile::run(SqliteStatement &prepared) const
{
    auto done = prepared.run();
    return done ? done : failure("journal.write"_ba, done.error());
}

Done JournalFile::execute(const QByteArray &sql) const
{
    auto done = m_file->execute(sql);
    return done ? done : failure("journal.write"_ba, done.error());
}

Result<qint64> JournalFile::number(QByteArrayView sql) const
{
    auto number = m_file->number(sql);
    return number ? number : failure("journal.read"_ba, number.error());
}

tl::unexpected<Error> JournalFile::failure(const QByteArray &code, const Error &error) const
{
    return fail(ErrorKind::Storage, code, KASSA_TEXT("error", "%1: %2").with(m_path).with(error.detail));
}

} // namespace kassa
