// Appends entries and prints the ordinal of each one that the store has acknowledged, until it is killed.
// The test that kills it reads them from the pipe: kassa_journal_victim FILE FIRST_ORDINAL
#include "journal/store.h"
#include "sample_entries.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

namespace {

constexpr int Outstanding = 16;

class Victim
{
public:
    Victim(kassa::Store &store, quint64 next) : m_store(store), m_next(next) {}

    void step()
    {
        const quint64 ordinal = m_next++;
        m_store.append(kassa::sampleEntry(ordinal));
        m_store.whenDurable([this, ordinal](const kassa::Done &done) {
            // One write: a line is in the pipe whole or not at all.
            const QByteArray line = QByteArray::number(ordinal) + '\n';
            if (!done ||
                write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) != line.size())
                QCoreApplication::exit(1);
            else
                step();
        });
    }

private:
    kassa::Store &m_store;
    quint64 m_next;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    auto store = kassa::Store::open(arguments[1]);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(kassa::english(store.error().detail)));
        return 3;
    }
    Victim victim(**store, arguments[2].toULongLong());
    for (int i = 0; i < Outstanding; ++i)
        victim.step();
    return QCoreApplication::exec();
}
