// A journal as rows for windows: a little of each entry, enough to draw, filter and search a million of them;
// whole entries come from an EntrySource when somebody looks. Several views share one.
#pragma once

#include "journal/entry_source.h"
#include "journal/live_journal.h"
#include "journal/search_text.h"

#include <QCache>
#include <QHash>
#include <QPointer>

#include <deque>

namespace kassa {

enum class EntryKind { Session, Given, Sent, Delivered, Ruled, Reported, Clock, Rewound, Unknown };
constexpr int entryKinds = 8; // those that are known
QByteArray toWord(EntryKind kind);

// What many entries have in common.
struct RowShape
{
    EntryKind kind = EntryKind::Unknown;
    std::optional<Channel> channel;
    std::optional<Party> from, to;
    std::optional<Verdict::Severity> worst; // of the entry's verdicts, and of a report that tells of trouble
    QByteArray payload;                     // kindWord(Payload); empty: not a message
    Entry sample; // with those parts of the core only; without text, id and exchange
};

struct JournalRow
{
    Time at; // virtual
    MessageId id, cause;
    quint64 exchange = 0; // zero: none
    SearchText::Place text;
    quint32 shape = 0;
    qint32 partner = -1; // of a sent message: its delivery; of a delivery or a ruling: the message; -1: none
    quint16 status = 0;  // of an HTTP answer; zero: it is none
    bool leftBehind = false; // by a rewind
};

class JournalRows : public QObject
{
    Q_OBJECT

public:
    using EntryPointer = std::shared_ptr<const Entry>;

    explicit JournalRows(QObject *parent = nullptr);

    // What `source` holds is taken in by slices, then what `live` tells. Both may be null. Both get the same
    // entries in the same order; a Store is flushed before its file is given here.
    void setSource(LiveJournal *live, std::shared_ptr<EntrySource> source);
    bool hasSource() const { return m_live || m_source; }

    qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    const JournalRow &row(qsizetype position) const { return m_rows[static_cast<std::size_t>(position)]; }
    const RowShape &shape(qsizetype position) const { return m_shapes[row(position).shape]; }
    QByteArrayView searchText(qsizetype position) const { return m_text.at(row(position).text); }
    // Something worth a look: a warning, a wrong signature, a refusal, an HTTP error, a message that failed.
    bool isProblem(qsizetype position) const;

    // NotFound ("journal.not-yet") when the source does not hold it yet; else the source's error.
    Result<EntryPointer> entry(qsizetype position) const;
    std::optional<qsizetype> find(MessageId id) const;
    // Entries that name this one as their cause, in order; at most `limit`.
    std::vector<qsizetype> effectsOf(qsizetype position, std::size_t limit) const;

Q_SIGNALS:
    void cleared();
    void appended(qsizetype first, qsizetype count);
    // A message was delivered, or a rewind left rows behind. Both included.
    void changed(qsizetype first, qsizetype last);

private:
    void take(const std::vector<Entry> &entries, bool keep);
    void add(const Entry &entry);
    void readOn();
    quint32 shapeOf(const Entry &entry, const QByteArray &key);
    void pairWith(JournalRow &row, const RowShape &shape, const Entry &entry);
    void leaveBehind(quint64 after);
    void touch(qsizetype position);
    std::optional<qsizetype> onBranch(quint64 ordinal) const;

    QPointer<LiveJournal> m_live;
    std::shared_ptr<EntrySource> m_source;
    QMetaObject::Connection m_listening;
    QTimer m_reading;     // from the source, in slices
    qsizetype m_told = 0; // entries that exist; those beyond size() are still to be read

    std::deque<JournalRow> m_rows;
    std::deque<RowShape> m_shapes;
    QHash<QByteArray, quint32> m_shapeIds;
    SearchText m_text;
    std::vector<qint32> m_branch; // rows of the current branch without the rewinds
    qsizetype m_touchedFirst = 0, m_touchedLast = -1;
    std::deque<EntryPointer> m_recent; // the newest; a file may not have them yet
    mutable QCache<qsizetype, EntryPointer> m_cache;
};

} // namespace kassa
