#include "purchases/kept_journal.h"

#include "settings/write_file.h"

#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QUuid>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestJournal = qint64(64) << 20;

Result<SessionInputs> inputsOf(const Entry &first)
{
    return sessionInputsFromJson(first.core["inputs"_ba]);
}

LeftJournal leftAt(const QFileInfo &info)
{
    LeftJournal journal{info.absoluteFilePath(), info.lastModified(), {}, {}, 0, {}};
    const auto reader = Reader::open(journal.file);
    if (!reader) {
        journal.fault = reader.error();
        return journal;
    }
    journal.entries = (*reader)->count();
    const auto first = (*reader)->entries(0, 1);
    if (!first) {
        journal.fault = first.error();
    } else if (!first->empty()) {
        if (const auto inputs = inputsOf(first->front())) {
            journal.provider = inputs->provider;
            journal.environment = inputs->environment;
        }
    }
    return journal;
}

} // namespace

KeptJournal::KeptJournal(QString file, std::unique_ptr<Store> store)
    : m_file(std::move(file)), m_store(std::move(store))
{
}

KeptJournal::~KeptJournal()
{
    m_store.reset();             // then nobody writes it any more
    (void)removeJournal(m_file); // one that stays is offered at the next start
}

Result<std::unique_ptr<KeptJournal>> KeptJournal::create(const QString &folder, const QByteArray &environment)
{
    const auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, onlyOwner))
        return fail(ErrorKind::Storage, "journal.folder",
                    KASSA_TEXT("error", "the folder \"%1\" cannot be made").with(folder));
    // The environment's id is a word of a file: it must not lead elsewhere.
    const QString name = QString::fromUtf8(environment.toPercentEncoding()) + u'-' +
                         QUuid::createUuid().toString(QUuid::Id128) + u'.' + journalSuffix;
    const QString file = folder + u'/' + name;
    auto store = Store::open(file);
    if (!store)
        return tl::unexpected(store.error());
    return std::unique_ptr<KeptJournal>(new KeptJournal(file, std::move(*store)));
}

void KeptJournal::append(Entry entry)
{
    m_store->append(entry);
    MemoryJournal::append(std::move(entry));
}

void KeptJournal::whenDurable(std::function<void(Done)> durable)
{
    m_store->whenDurable(std::move(durable));
}

std::vector<LeftJournal> leftJournals(const QString &folder)
{
    std::vector<LeftJournal> all;
    const QFileInfoList files =
        QDir(folder).entryInfoList({u"*."_s + journalSuffix}, QDir::Files, QDir::Time);
    for (const QFileInfo &info : files) {
        // Opened for writing once: it is free then, and what a fallen program had not finished is in order.
        const auto store = Store::open(info.absoluteFilePath());
        const bool isInUse = !store && store.error().code == "journal.locked";
        if (!isInUse)
            all.push_back(leftAt(info));
    }
    return all;
}

Done removeJournal(const QString &file)
{
    for (const QString &beside : {u"-wal"_s, u"-shm"_s})
        QFile::remove(file + beside);
    QFile journal(file);
    if (!journal.remove())
        return fail(
            ErrorKind::Storage, "journal.remove",
            KASSA_TEXT("error", "\"%1\" cannot be removed: %2").with(file).with(journal.errorString()));
    return {};
}

Done saveJournal(const std::vector<Entry> &entries, const QString &file)
{
    const QTemporaryDir folder; // SQLite writes in place; the file is to be there as a whole
    const QString made = folder.filePath(u"journal."_s + journalSuffix);
    if (const Done written = writeJournal(made, entries); !written)
        return written;
    return copyJournal(made, file);
}

Done copyJournal(const QString &from, const QString &to)
{
    if (QFileInfo(from) == QFileInfo(to))
        return fail(
            ErrorKind::State, "journal.itself",
            KASSA_TEXT("error", "\"%1\" is the journal itself: choose another name or folder").with(to));
    // Its last entries are there as long as it is being written, and would be taken for those of the new one.
    if (QFileInfo(to + u"-wal"_s).size() > 0)
        return fail(
            ErrorKind::State, "journal.in-use",
            KASSA_TEXT("error", "\"%1\" is a journal that is being written: choose another name").with(to));
    QFile in(from);
    QSaveFile out(to);
    const auto failed = [&](const QString &why) {
        return fail(ErrorKind::Storage, "file.write",
                    KASSA_TEXT("error", "\"%1\" cannot be written: %2").with(to).with(why));
    };
    if (!in.open(QIODevice::ReadOnly))
        return failed(in.errorString());
    if (!openPrivately(out))
        return failed(out.errorString());
    constexpr qint64 piece = qint64(1) << 20;
    while (!in.atEnd()) {
        const QByteArray bytes = in.read(piece);
        if (bytes.isEmpty())
            return failed(in.errorString());
        if (out.write(bytes) != bytes.size())
            return failed(out.errorString());
    }
    if (!out.commit())
        return failed(out.errorString());
    return {};
}

bool isJournal(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) && in.read(16) == "SQLite format 3\0"_ba;
}

Result<ReadJournal> readJournal(const QString &file)
{
    if (QFileInfo(file).size() > largestJournal)
        return fail(
            ErrorKind::Limit, "purchase.size",
            KASSA_TEXT("error", "\"%1\": %2").with(file).with(KASSA_TEXT("error", "larger than 64 MB")));
    const auto reader = Reader::open(file);
    if (!reader)
        return tl::unexpected(reader.error());
    auto entries = (*reader)->entries(0, (*reader)->count());
    if (!entries)
        return tl::unexpected(entries.error());
    auto inputs = entries->empty() ? Result<SessionInputs>() : inputsOf(entries->front());
    if (entries->empty() || !inputs)
        return fail(ErrorKind::Malformed, "purchase.format",
                    KASSA_TEXT("error", "\"%1\": %2")
                        .with(file)
                        .with(KASSA_TEXT("error", "it does not begin as the journal of a purchase does")));
    return ReadJournal{std::move(*inputs), std::move(*entries)};
}

} // namespace kassa
