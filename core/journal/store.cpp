#include "journal/store.h"

#include "journal/journal_file.h"

#include <QFileInfo>
#include <QLockFile>
#include <QObject>
#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>

namespace kassa {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Durable = std::function<void(Done)>;
using Clock = std::chrono::steady_clock;

// Nobody waits: entries gather this long or until there are so many, then one commit takes them all.
constexpr auto GatherTime = 10ms;
constexpr std::size_t GatherCount = 1000;
// What nobody waits for is committed without fsync; after this time a commit with fsync follows.
constexpr auto UnsyncedTime = 1s;

Result<std::unique_ptr<QLockFile>> lockedForWriting(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(file + u".lock"_s);
    // A lock is stale when its process is gone, however old or young it is.
    lock->setStaleLockTime(0);
    if (lock->tryLock())
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return fail(ErrorKind::Storage, "journal.open"_ba,
                    KASSA_TEXT("error", "cannot write in the folder of %1").with(file));
    qint64 process = 0;
    QString host;
    QString program;
    lock->getLockInfo(&process, &host, &program);
    return fail(ErrorKind::Storage, "journal.locked"_ba,
                KASSA_TEXT("error", "%1 is being written by %2 (process %3); give another file")
                    .with(file)
                    .with(program)
                    .with(process));
}

} // namespace

struct Store::State
{
    // What is given to the worker at once.
    struct Group
    {
        std::vector<Entry> entries;
        std::vector<Durable> waiting;  // to be called on the opening thread
        std::vector<Durable> blocking; // to be called on the worker: flush()
        bool wantsSync() const { return !waiting.empty() || !blocking.empty(); }
        bool isEmpty() const { return entries.empty() && !wantsSync(); }
    };

    void work(const QString &path, std::promise<Done> &opened);
    std::optional<Group> nextGroup();
    void write(const Group &group);
    void report(Group &group);
    void deliver();

    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<QThread> thread;
    QObject receiver; // lives on the opening thread

    std::mutex mutex;
    std::condition_variable wake;
    Group next;                                      // guarded by mutex
    bool stop = false;                               // guarded by mutex
    qint64 appended = 0;                             // guarded by mutex
    std::vector<std::pair<Durable, Done>> delivered; // guarded by mutex

    // Used by the worker only.
    std::unique_ptr<JournalFile> file;
    std::optional<Clock::time_point> syncBy; // set while something is committed without fsync
    Done outcome;                            // the first error stays
};

void Store::State::work(const QString &path, std::promise<Done> &opened)
{
    auto journal = JournalFile::open(path, JournalFile::Access::Write);
    if (!journal) {
        opened.set_value(tl::unexpected(journal.error()));
        return;
    }
    file = std::move(*journal);
    appended = file->count();
    opened.set_value({});
    while (auto group = nextGroup()) {
        write(*group);
        report(*group);
    }
    file.reset();
}

// Waits for work. None: stopped, and everything is written and synced.
std::optional<Store::State::Group> Store::State::nextGroup()
{
    std::unique_lock guard(mutex);
    const auto somethingToDo = [this] { return stop || !next.isEmpty(); };
    if (syncBy)
        wake.wait_until(guard, *syncBy, somethingToDo);
    else
        wake.wait(guard, somethingToDo);
    if (!next.isEmpty())
        wake.wait_for(guard, GatherTime,
                      [this] { return stop || next.wantsSync() || next.entries.size() >= GatherCount; });
    if (stop && next.isEmpty() && !syncBy)
        return std::nullopt;
    return std::exchange(next, {});
}

void Store::State::write(const Group &group)
{
    const bool overdue = syncBy && (group.isEmpty() || Clock::now() >= *syncBy);
    const bool sync = group.wantsSync() || overdue;
    const bool nothing = group.entries.empty() && !syncBy;
    if (outcome && !nothing)
        outcome = file->append(group.entries, sync);
    if (sync || !outcome)
        syncBy.reset();
    else if (!syncBy)
        syncBy = Clock::now() + UnsyncedTime;
}

void Store::State::report(Group &group)
{
    for (const Durable &blocked : group.blocking)
        blocked(outcome);
    if (group.waiting.empty())
        return;
    const std::lock_guard guard(mutex);
    const bool announced = !delivered.empty();
    for (Durable &waiter : group.waiting)
        delivered.emplace_back(std::move(waiter), outcome);
    if (!announced)
        QMetaObject::invokeMethod(
            &receiver, [this] { deliver(); }, Qt::QueuedConnection);
}

void Store::State::deliver()
{
    std::vector<std::pair<Durable, Done>> batch;
    {
        const std::lock_guard guard(mutex);
        batch.swap(delivered);
    }
    for (const auto &[durable, done] : batch)
        durable(done);
}

Store::Store() : m_state(std::make_unique<State>()) {}

Result<std::unique_ptr<Store>> Store::open(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    auto lock = lockedForWriting(path);
    if (!lock)
        return tl::unexpected(lock.error());
    std::unique_ptr<Store> store(new Store);
    State *state = store->m_state.get();
    state->lock = std::move(*lock);
    std::promise<Done> opened;
    state->thread.reset(QThread::create([state, path, &opened] { state->work(path, opened); }));
    state->thread->setObjectName(u"journal"_s);
    state->thread->start();
    if (auto done = opened.get_future().get(); !done)
        return tl::unexpected(done.error());
    return store;
}

Store::~Store()
{
    if (m_state->thread) {
        {
            const std::lock_guard guard(m_state->mutex);
            m_state->stop = true;
        }
        m_state->wake.notify_one();
        m_state->thread->wait();
    }
}

void Store::append(Entry entry)
{
    const std::lock_guard guard(m_state->mutex);
    auto &entries = m_state->next.entries;
    entries.push_back(std::move(entry));
    ++m_state->appended;
    if (entries.size() == 1 || entries.size() == GatherCount)
        m_state->wake.notify_one();
}

void Store::whenDurable(std::function<void(Done)> durable)
{
    const std::lock_guard guard(m_state->mutex);
    m_state->next.waiting.push_back(std::move(durable));
    m_state->wake.notify_one();
}

Done Store::flush()
{
    std::promise<Done> written;
    {
        const std::lock_guard guard(m_state->mutex);
        m_state->next.blocking.push_back([&written](const Done &done) { written.set_value(done); });
        m_state->wake.notify_one();
    }
    return written.get_future().get();
}

qint64 Store::appended() const
{
    const std::lock_guard guard(m_state->mutex);
    return m_state->appended;
}

Done writeJournal(const QString &file, const std::vector<Entry> &entries)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    const auto journal = JournalFile::open(path, JournalFile::Access::Write, JournalFile::Syncs::Never);
    if (!journal)
        return tl::unexpected(journal.error());
    return (*journal)->append(entries, false);
}

struct Reader::State
{
    std::unique_ptr<JournalFile> file;
};

Reader::Reader() : m_state(std::make_unique<State>()) {}

Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const QString &file)
{
    auto journal = JournalFile::open(file, JournalFile::Access::Read);
    if (!journal)
        return tl::unexpected(journal.error());
    std::unique_ptr<Reader> reader(new Reader);
    reader->m_state->file = std::move(*journal);
    return reader;
}

qint64 Reader::count() const
{
    return m_state->file->currentCount().value_or(m_state->file->count());
}

Result<std::vector<Entry>> Reader::entries(qint64 from, qint64 count) const
{
    return m_state->file->entries(from, count);
}

Result<std::vector<qint64>> Reader::search(const QString &words, qint64 limit) const
{
    return m_state->file->search(words, limit);
}

} // namespace kassa
