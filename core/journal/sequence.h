// A journal as the rows of a sequence diagram. A value without widgets.
#pragma once

#include "journal/entry.h"
#include "wire/message.h"

#include <array>
#include <functional>

namespace kassa {

struct SequenceRow
{
    enum class Kind {
        Message,
        Note,      // something that a machine reported, or that it was told to do
        Separator, // the clock jumps, a session begins
    };
    Kind kind = Kind::Message;
    MessageId id;
    Time at;
    Channel channel = Channel::Api;           // of a Message
    Party from = Party::ShopServer;           // of a Message
    std::optional<Party> to;                  // of a Note: whose; none: nobody's in particular
    bool isAnswer = false;                    // an answer or a failure
    bool failed = false;                      // an exchange that failed
    bool delivered = false;                   // of a Message
    QByteArray ruled;                         // what was last done to it on the wire: toWord(Ruled::What)
    QByteArray report;                        // of a Note that was reported: toWord(Report::Kind)
    std::optional<Verdict::Severity> verdict; // the worst that was found
    Text text;
};

class Sequence
{
public:
    // What is said of a message that was sent, such as the call that it is; empty: its words on the wire
    // alone. Of those that are appended from now on.
    using Label = std::function<Text(const Entry &sent)>;
    void setLabel(Label label) { m_label = std::move(label); }
    // What a rewind left behind is removed; a rewind itself has no row.
    void append(const std::vector<Entry> &entries);
    void clear();

    const std::vector<SequenceRow> &rows() const { return m_rows; }
    // Those that occur, in the order of their columns: what runs in the browser, then the servers.
    const std::vector<Party> &parties() const { return m_parties; }
    // -1: not shown by itself.
    qsizetype rowOf(MessageId id) const;

private:
    struct Fact // what a later entry said about a row
    {
        quint64 by = 0; // its ordinal
        std::size_t row = 0;
        QByteArray ruled; // empty: it was delivered
        std::optional<Verdict::Severity> verdict;
    };

    void add(const Entry &entry);
    void addSent(const Entry &entry);
    Text labelled(const Entry &sent, const Payload &payload) const;
    void addNote(const Entry &entry);
    void addSeparator(const Entry &entry);
    void learn(const Entry &entry);
    void apply(const Fact &fact);
    void goBack(quint64 ordinal);
    void meet(const SequenceRow &row);
    std::optional<Party> whose(const Entry &entry) const;
    qsizetype rowOfOrdinal(quint64 ordinal) const;

    Label m_label;
    std::vector<SequenceRow> m_rows; // by ordinal
    std::vector<Fact> m_facts;
    std::vector<Party> m_parties;
};

} // namespace kassa
