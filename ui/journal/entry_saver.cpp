#include "journal/entry_saver.h"

#include "journal/exports.h"
#include "settings/write_file.h"

#include <QElapsedTimer>

namespace kassa {

namespace {

constexpr qint64 saveSlice = 8;            // milliseconds
constexpr std::size_t writtenAtOnce = 100; // entries; a journal may be larger than memory

std::vector<qint32> currentOnly(const JournalRows &rows, std::vector<qint32> positions)
{
    std::erase_if(positions, [&](qint32 position) {
        return rows.row(position).leftBehind || rows.shape(position).kind == EntryKind::Rewound;
    });
    return positions;
}

} // namespace

EntrySaver::EntrySaver(std::shared_ptr<JournalRows> rows, std::vector<qint32> positions, SaveFormat format,
                       std::shared_ptr<const Catalogue> catalogue, QByteArray language, const QString &file,
                       QObject *parent)
    : QObject(parent), m_rows(std::move(rows)),
      m_positions(format == SaveFormat::Text ? std::move(positions)
                                             : currentOnly(*m_rows, std::move(positions))),
      m_format(format), m_catalogue(std::move(catalogue)), m_language(std::move(language)), m_file(file)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &EntrySaver::goOn);
    connect(m_rows.get(), &JournalRows::cleared, this,
            &EntrySaver::cancel); // the positions are of others now
}

EntrySaver::~EntrySaver()
{
    if (m_archive)
        m_archive->wait();
}

void EntrySaver::start()
{
    // Names, addresses and phone numbers stand in it.
    const bool isPrivate = openPrivately(m_file);
    if (isPrivate)
        m_slices.start();
    else
        endUnwritten();
}

void EntrySaver::cancel()
{
    end(fail(ErrorKind::State, "export.cancelled", KASSA_TEXT("error", "cancelled")));
}

void EntrySaver::goOn()
{
    QElapsedTimer spent;
    spent.start();
    while (m_at < m_positions.size() && spent.elapsed() < saveSlice) {
        if (!readOne())
            return;
        // An HTTP archive is one value; lines are written as they are made.
        if (m_format != SaveFormat::Har && m_portion.size() >= writtenAtOnce)
            writePortion();
    }
    const int percent = m_positions.empty() ? 100 : int(m_at * 100 / m_positions.size());
    if (std::exchange(m_percent, percent) != percent)
        Q_EMIT progressed(percent);
    if (m_isOver || m_at < m_positions.size())
        return;
    m_slices.stop();
    if (m_format == SaveFormat::Har)
        return archive();
    writePortion();
    finish();
}

bool EntrySaver::readOne()
{
    const auto entry = m_rows->entry(m_positions[m_at]);
    if (!entry) {
        end(tl::unexpected(entry.error()));
        return false;
    }
    m_portion.push_back(**entry);
    ++m_at;
    return true;
}

void EntrySaver::writePortion()
{
    const std::vector<Entry> entries = std::exchange(m_portion, {});
    m_file.write(m_format == SaveFormat::Text ? text(entries, *m_catalogue, m_language) : canonical(entries));
}

void EntrySaver::archive()
{
    m_archive.reset(QThread::create([this] { m_archived = har(m_portion); }));
    connect(m_archive.get(), &QThread::finished, this, [this] {
        if (m_isOver)
            return;
        m_file.write(m_archived);
        finish();
    });
    m_archive->start(QThread::LowPriority);
}

// A write that failed makes commit() fail.
void EntrySaver::finish()
{
    if (m_file.commit())
        end({});
    else
        endUnwritten();
}

void EntrySaver::endUnwritten()
{
    end(fail(ErrorKind::Environment, "export.write",
             KASSA_TEXT("error", "\"%1\" cannot be written: %2")
                 .with(m_file.fileName())
                 .with(m_file.errorString())));
}

void EntrySaver::end(const Done &done)
{
    if (std::exchange(m_isOver, true))
        return;
    m_slices.stop();
    if (done) {
        Q_EMIT saved();
    } else {
        m_file.cancelWriting();
        Q_EMIT failed(done.error());
    }
}

} // namespace kassa
