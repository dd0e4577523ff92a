#include "journal/journal_rows.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostRecent = 1000;       // entries kept whole
constexpr qsizetype readAtOnce = 200;          // entries from the source
constexpr qsizetype cachedAround = 32;         // entries fetched together
constexpr qint64 readingSlice = 8;             // milliseconds
constexpr std::chrono::milliseconds retry{50}; // of a source that lags behind

constexpr std::array<const char *, entryKinds> kindWords{"session", "given",    "sent",  "delivered",
                                                         "ruled",   "reported", "clock", "rewound"};

EntryKind entryKindOf(const QByteArray &word)
{
    const auto found =
        std::find_if(kindWords.begin(), kindWords.end(), [&](const char *each) { return word == each; });
    return static_cast<EntryKind>(found - kindWords.begin()); // the end is Unknown
}

std::optional<Verdict::Severity> severityOf(const QByteArray &word)
{
    using enum Verdict::Severity;
    for (const auto each : {Good, Note, Warning, Wrong}) {
        if (toWord(each) == word)
            return each;
    }
    return std::nullopt;
}

// The members of a core that rows are made of, found in one pass: this is done for every entry of a burst.
struct CoreMembers
{
    explicit CoreMembers(const Json &core)
    {
        for (const auto &[name, value] : core.members()) {
            for (auto &[wanted, place] :
                 std::initializer_list<std::pair<QByteArrayView, const Json **>>{{"channel", &channel},
                                                                                 {"from", &from},
                                                                                 {"to", &to},
                                                                                 {"payload", &payload},
                                                                                 {"kind", &kind},
                                                                                 {"value", &reported},
                                                                                 {"verdicts", &verdicts},
                                                                                 {"exchange", &exchange}}) {
                if (wanted == name)
                    *place = &value;
            }
        }
    }
    static const Json &none()
    {
        static const Json null;
        return null;
    }

    const Json *channel = &none(), *from = &none(), *to = &none(), *payload = &none();
    const Json *kind = &none(), *reported = &none(), *verdicts = &none(), *exchange = &none();
};

// The worst of an entry's verdicts, or what its report amounts to.
std::optional<Verdict::Severity> worstOf(const Json &core)
{
    std::optional<Verdict::Severity> worst;
    for (const Json &verdict : core["verdicts"_ba].items()) {
        const auto severity = severityOf(verdict["severity"_ba].text());
        if (severity && (!worst || *severity > *worst))
            worst = severity;
    }
    const QByteArray &report = core["kind"_ba].text();
    if (report == toWord(Report::Kind::Warning))
        return Verdict::Severity::Warning;
    return report == toWord(Report::Kind::Refused) ? Verdict::Severity::Wrong : worst;
}

// "HTTP/1.1 404 Not Found" -> 404; zero for anything else.
quint16 statusOf(const QByteArray &head)
{
    const qsizetype blank = head.indexOf(' ');
    return head.startsWith("HTTP/") ? head.mid(blank + 1, 3).toUShort() : quint16(0);
}

void keepMember(Json &sample, const Json &core, const QByteArray &name)
{
    if (core.contains(name))
        sample.set(name, core[name]);
}

Entry sampleOf(const Entry &entry)
{
    Entry sample;
    sample.kind = entry.kind;
    sample.core = Json::object();
    for (const QByteArray &name : {"channel"_ba, "from"_ba, "to"_ba})
        keepMember(sample.core, entry.core, name);
    if (entry.kind == "reported") {
        keepMember(sample.core, entry.core, "kind"_ba);
        keepMember(sample.core, entry.core, "value"_ba);
    }
    if (entry.core.contains("payload"_ba))
        sample.core.set("payload"_ba, Json::object({{"kind"_ba, entry.core["payload"_ba]["kind"_ba]}}));
    std::vector<Json> verdicts;
    for (const Json &verdict : entry.core["verdicts"_ba].items())
        verdicts.push_back(Json::object({{"severity"_ba, verdict["severity"_ba]}}));
    if (!verdicts.empty())
        sample.core.set("verdicts"_ba, Json::array(std::move(verdicts)));
    return sample;
}

QByteArray shapeKey(const Entry &entry, const CoreMembers &core)
{
    QByteArray key;
    key.reserve(96);
    const auto add = [&](const QByteArray &part) {
        key += part;
        key += SearchText::Border;
    };
    add(entry.kind);
    add(core.channel->text());
    add(core.from->text());
    add(core.to->text());
    add((*core.payload)["kind"_ba].text());
    if (entry.kind == "reported") {
        add(core.kind->text());
        add(core.reported->text());
    }
    for (const Json &verdict : core.verdicts->items())
        add(verdict["severity"_ba].text());
    return key;
}

} // namespace

QByteArray toWord(EntryKind kind)
{
    return kind == EntryKind::Unknown ? QByteArray() : kindWords.at(static_cast<std::size_t>(kind));
}

JournalRows::JournalRows(QObject *parent) : QObject(parent), m_cache(4096)
{
    m_reading.setSingleShot(true);
    connect(&m_reading, &QTimer::timeout, this, &JournalRows::readOn);
}

void JournalRows::setSource(LiveJournal *live, std::shared_ptr<EntrySource> source)
{
    disconnect(m_listening);
    m_reading.stop();
    if (live)
        live->tell(); // to those who listened before: what comes from now on is not in `source` yet
    m_live = live;
    m_source = std::move(source);
    m_told = m_source ? m_source->count() : 0;
    m_rows.clear();
    m_shapes.clear();
    m_shapeIds.clear();
    m_text.clear();
    m_branch.clear();
    m_recent.clear();
    m_cache.clear();
    Q_EMIT cleared();
    if (live)
        m_listening = connect(live, &LiveJournal::appended, this, [this](const std::vector<Entry> &entries) {
            const bool upToDate = size() == m_told;
            m_told += static_cast<qsizetype>(entries.size());
            if (upToDate)
                take(entries, true);
        });
    readOn();
}

bool JournalRows::isProblem(qsizetype position) const
{
    const JournalRow &row = this->row(position);
    const auto bad = [this](qsizetype at) {
        const RowShape &shape = this->shape(at);
        return this->row(at).status >= 400 || shape.worst >= Verdict::Severity::Warning ||
               shape.payload == "exchange-failed";
    };
    return bad(position) || (row.partner >= 0 && bad(row.partner));
}

Result<JournalRows::EntryPointer> JournalRows::entry(qsizetype position) const
{
    const qsizetype recentFrom = size() - static_cast<qsizetype>(m_recent.size());
    if (position >= recentFrom && position < size())
        return m_recent[static_cast<std::size_t>(position - recentFrom)];
    if (const EntryPointer *cached = m_cache.object(position))
        return *cached;
    const qsizetype from = position - position % cachedAround;
    auto read = m_source ? m_source->entries(from, cachedAround) : Result<std::vector<Entry>>();
    if (!read)
        return tl::unexpected(read.error());
    EntryPointer wanted;
    for (std::size_t i = 0; i < read->size(); ++i) {
        auto each = std::make_shared<const Entry>(std::move((*read)[i]));
        if (from + static_cast<qsizetype>(i) == position)
            wanted = each;
        m_cache.insert(from + static_cast<qsizetype>(i), new EntryPointer(std::move(each)));
    }
    if (!wanted)
        return fail(ErrorKind::NotFound, "journal.not-yet"_ba,
                    KASSA_TEXT("error", "entry %1 cannot be read yet").with(position));
    return wanted;
}

std::optional<qsizetype> JournalRows::find(MessageId id) const
{
    // Branches are numbered as they begin and ordinals grow along them, so rows are in the order of their
    // ids.
    auto found = std::lower_bound(m_rows.begin(), m_rows.end(), id,
                                  [](const JournalRow &row, MessageId wanted) { return row.id < wanted; });
    // A rewind has the ordinal that it goes back to, but it is nobody's cause.
    while (found != m_rows.end() && found->id == id && m_shapes[found->shape].kind == EntryKind::Rewound)
        ++found;
    if (found == m_rows.end() || found->id != id)
        return std::nullopt;
    return found - m_rows.begin();
}

std::vector<qsizetype> JournalRows::effectsOf(qsizetype position, std::size_t limit) const
{
    const MessageId cause = row(position).id;
    std::vector<qsizetype> effects;
    for (auto each = m_rows.begin() + position + 1; each != m_rows.end() && effects.size() < limit; ++each) {
        if (each->cause == cause)
            effects.push_back(each - m_rows.begin());
    }
    return effects;
}

void JournalRows::readOn()
{
    if (!m_source)
        return;
    QElapsedTimer spent;
    spent.start();
    while (size() < m_told && spent.elapsed() < readingSlice) {
        const auto read = m_source->entries(size(), std::min(readAtOnce, m_told - size()));
        if (!read || read->empty()) {
            m_reading.start(retry);
            return;
        }
        take(*read, false);
    }
    if (size() < m_told)
        m_reading.start(0);
}

void JournalRows::take(const std::vector<Entry> &entries, bool keep)
{
    const qsizetype first = size();
    m_touchedFirst = first;
    m_touchedLast = -1;
    for (const Entry &entry : entries)
        add(entry);
    if (keep) {
        const std::size_t kept = std::min(entries.size(), mostRecent);
        for (std::size_t i = entries.size() - kept; i < entries.size(); ++i)
            m_recent.push_back(std::make_shared<const Entry>(entries[i]));
        while (m_recent.size() > mostRecent)
            m_recent.pop_front();
    }
    Q_EMIT appended(first, size() - first);
    if (m_touchedLast >= 0)
        Q_EMIT changed(m_touchedFirst, m_touchedLast);
}

void JournalRows::add(const Entry &entry)
{
    JournalRow row;
    row.at = entry.at;
    row.id = entry.id;
    row.cause = entry.cause;
    const CoreMembers core(entry.core);
    row.exchange = core.exchange->text().toULongLong();
    row.text = m_text.add(entry.core);
    row.shape = shapeOf(entry, shapeKey(entry, core));
    const RowShape &shape = m_shapes[row.shape];
    if (shape.payload == "http-response")
        row.status = statusOf((*core.payload)["head"_ba].text());
    if (shape.kind == EntryKind::Rewound)
        leaveBehind(entry.core["to"_ba].text().toULongLong());
    pairWith(row, shape, entry);
    if (shape.kind != EntryKind::Rewound)
        m_branch.push_back(static_cast<qint32>(size()));
    m_rows.push_back(row);
}

quint32 JournalRows::shapeOf(const Entry &entry, const QByteArray &key)
{
    if (const auto known = m_shapeIds.constFind(key); known != m_shapeIds.constEnd())
        return *known;
    RowShape shape;
    shape.kind = entryKindOf(entry.kind);
    shape.channel = channelFromWord(entry.core["channel"_ba].text());
    shape.from = partyFromWord(entry.core["from"_ba].text());
    shape.to = partyFromWord(shape.kind == EntryKind::Sent ? entry.core["to"_ba].text() : QByteArray());
    shape.worst = worstOf(entry.core);
    shape.payload = entry.core["payload"_ba]["kind"_ba].text();
    shape.sample = sampleOf(entry);
    const auto id = static_cast<quint32>(m_shapes.size());
    m_shapes.push_back(std::move(shape));
    m_shapeIds.insert(key, id);
    return id;
}

void JournalRows::pairWith(JournalRow &row, const RowShape &shape, const Entry &entry)
{
    if (shape.kind != EntryKind::Delivered && shape.kind != EntryKind::Ruled)
        return;
    const auto message = onBranch(entry.core["message"_ba].text().toULongLong());
    if (!message)
        return;
    row.partner = static_cast<qint32>(*message);
    if (shape.kind == EntryKind::Delivered) {
        m_rows[static_cast<std::size_t>(*message)].partner = static_cast<qint32>(size());
        touch(*message);
    }
}

void JournalRows::leaveBehind(quint64 after)
{
    while (!m_branch.empty() && row(m_branch.back()).id.ordinal > after) {
        m_rows[static_cast<std::size_t>(m_branch.back())].leftBehind = true;
        touch(m_branch.back());
        m_branch.pop_back();
    }
}

void JournalRows::touch(qsizetype position)
{
    m_touchedFirst = std::min(m_touchedFirst, position);
    m_touchedLast = std::max(m_touchedLast, position);
}

std::optional<qsizetype> JournalRows::onBranch(quint64 ordinal) const
{
    const auto found =
        std::lower_bound(m_branch.begin(), m_branch.end(), ordinal,
                         [this](qint32 at, quint64 wanted) { return row(at).id.ordinal < wanted; });
    if (found == m_branch.end() || row(*found).id.ordinal != ordinal)
        return std::nullopt;
    return *found;
}

} // namespace kassa
