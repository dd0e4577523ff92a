// SQLite by its own interface, as much of it as a journal file needs: one connection, used by one thread at a
// time. Qt's SQL classes cost more than SQLite itself does for an insert. Used inside this room.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace kassa {

// Fails with what SQLite says, as Storage ("journal.read").
class SqliteStatement
{
public:
    // Values are bound in the order of the "?", and bytes have to live until step() or reset().
    SqliteStatement &bind(qint64 value);
    SqliteStatement &bindText(QByteArrayView utf8);
    SqliteStatement &bindBlob(QByteArrayView bytes);
    // False: no row is left.
    Result<bool> step();
    // step() to the end, ready to be bound anew.
    Done run();

    // Of the row that step() has reached; columns count from 0. The bytes live until the next step().
    qint64 integer(int column) const;
    QByteArrayView bytes(int column) const;

private:
    friend class SqliteFile;
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    explicit SqliteStatement(sqlite3_stmt *statement) : m_statement(statement) {}
    void reset();

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    int m_bound = 0;
};

class SqliteFile
{
public:
    enum class Access { Write, Read }; // Write: creates the file
    static Result<SqliteFile> open(const QString &path, Access access);

    Result<SqliteStatement> prepare(QByteArrayView sql) const;
    Done execute(const QByteArray &sql) const;       // any number of statements
    Result<qint64> number(QByteArrayView sql) const; // the first column of the first row

private:
    struct Closer
    {
        void operator()(sqlite3 *connection) const;
    };

    std::unique_ptr<sqlite3, Closer> m_connection;
};

} // namespace kassa
