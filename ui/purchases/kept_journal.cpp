#include "purchases/kept_journal.h"

#include "wire/session_inputs.h"

#include <QDir>
#include <QUuid>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

const QString journalSuffix = u".kassa"_s;

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
        if (const auto inputs = sessionInputsFromJson(first->front().core["inputs"_ba])) {
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
                         QUuid::createUuid().toString(QUuid::Id128) + journalSuffix;
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
    const QFileInfoList files = QDir(folder).entryInfoList({u"*"_s + journalSuffix}, QDir::Files, QDir::Time);
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

} // namespace kassa
