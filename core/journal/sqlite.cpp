#include "journal/sqlite.h"

#include <sqlite3.h>

namespace kassa {

namespace {

constexpr int BusyMillis = 5000; // another process may be in the middle of a commit

tl::unexpected<Error> failure(sqlite3 *connection)
{
    return fail(ErrorKind::Storage, QByteArrayLiteral("journal.read"),
                Text::verbatim(QByteArray(sqlite3_errmsg(connection))));
}

} // namespace

void SqliteStatement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

SqliteStatement &SqliteStatement::bind(qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), ++m_bound, value);
    return *this;
}

SqliteStatement &SqliteStatement::bindText(QByteArrayView utf8)
{
    sqlite3_bind_text64(m_statement.get(), ++m_bound, utf8.data(), static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

SqliteStatement &SqliteStatement::bindBlob(QByteArrayView bytes)
{
    // A null pointer would be NULL, not an empty blob.
    sqlite3_bind_blob64(m_statement.get(), ++m_bound, bytes.isEmpty() ? "" : bytes.data(),
                        static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
    return *this;
}

Result<bool> SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    auto error = failure(sqlite3_db_handle(m_statement.get()));
    reset();
    return error;
}

Done SqliteStatement::run()
{
    for (;;) {
        const auto row = step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
    }
    reset(); // so that it holds no lock
    return {};
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement.get());
    m_bound = 0;
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArrayView SqliteStatement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char *>(data), qsizetype(sqlite3_column_bytes(m_statement.get(), column))};
}

void SqliteFile::Closer::operator()(sqlite3 *connection) const
{
    sqlite3_close(connection);
}

Result<SqliteFile> SqliteFile::open(const QString &path, Access access)
{
    const int flags =
        access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3 *connection = nullptr;
    const int code =
        sqlite3_open_v2(path.toUtf8().constData(), &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    SqliteFile file;
    file.m_connection.reset(connection); // also of a failure
    if (code != SQLITE_OK)
        return failure(connection);
    sqlite3_busy_timeout(connection, BusyMillis);
    return file;
}

Result<SqliteStatement> SqliteFile::prepare(QByteArrayView sql) const
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_connection.get(), sql.data(), int(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return failure(m_connection.get());
    return SqliteStatement(statement);
}

Done SqliteFile::execute(const QByteArray &sql) const
{
    if (sqlite3_exec(m_connection.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(m_connection.get());
    return {};
}

Result<qint64> SqliteFile::number(QByteArrayView sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

} // namespace kassa
