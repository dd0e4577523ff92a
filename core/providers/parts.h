// What the folders of providers have in common: rows of tables, the log of the numbered steps, and the fields
// and operations of descriptors.
#pragma once

#include "providers/provider.h"

#include <deque>
#include <map>

namespace kassa {

bool isOneOf(const QByteArray &word, std::initializer_list<const char *> words);

// What a word of the wire is called; a word without a title stays as it is.
Text titleIn(const std::map<QByteArray, Text> &titles, const QByteArray &word);

// The rows [from, from + count) of a table, cut to what there is; `total` is the number of all rows.
using Row = std::vector<Text>;
Rows selectedRows(std::vector<Text> columns, std::vector<Row> rows, qsizetype from, qsizetype count);

// Why there is no answer: "timed out".
Text failureTitle(ExchangeFailed::Reason reason);
// How a peer took a callback: the status of its answer ("200"; "?": one that cannot be read), or why there
// was none ("timeout").
QByteArray answerWord(const Payload &answer);
Text answerTitle(const QByteArray &word); // for a table; empty: not answered yet

constexpr std::size_t mostLogRows = 1000; // of each log that a machine keeps for a table

// Appends, and forgets the oldest beyond mostLogRows.
template <class Entry>
void keep(std::deque<Entry> &log, Entry entry)
{
    log.push_back(std::move(entry));
    if (log.size() > mostLogRows)
        log.pop_front();
}

// Which steps of the provider's numbered sequence were done: a machine's table "steps" (TableInfo).
class StepLog
{
public:
    void mark(Time at, QByteArray ref, QByteArray number);
    // Of an order that nobody has named yet: known by `key` until name() says whose it was.
    void markUnnamed(Time at, QByteArray key, QByteArray number);
    void name(const QByteArray &key, const QByteArray &ref);
    // Columns: time, order, number, title of the FlowStep with that number.
    Rows rows(const std::vector<FlowStep> &flow, qsizetype from, qsizetype count) const;

private:
    struct Done
    {
        Time at;
        QByteArray ref, number;
        QByteArray key = {}; // while ref is empty
    };
    std::deque<Done> m_done;
};

PageField plainField(const char *name, Text label);
PageField numberField(const char *name, Text label);
PageField choiceField(const char *name, Text label, const std::vector<QByteArray> &choices); // not empty

// What people call an operation; its id when it has none.
Text operationTitle(const Descriptor &descriptor, Side side, const QByteArray &operation);
// That a switch has the value `wanted` now, called as in its list; and that it cannot have it.
Text switchIsNow(const Descriptor &descriptor, Side side, const QByteArray &operation,
                 const QByteArray &wanted);
Text switchCannotBe(const Descriptor &descriptor, Side side, const QByteArray &operation,
                    const QByteArray &wanted);

// What a person fills in where an operation is offered: all its fields but "ref", which is known there.
std::vector<PageField> fieldsBesideRef(const Descriptor &descriptor, Side side, const QByteArray &operation);

// Actions that name no purchase, such as a fault on demand: they are always possible. Beside switches, which
// are no offers.
std::vector<OperationOffer> standingOffers(const Descriptor &descriptor, Side side);

// A tester's switch of the sandbox with one field "value": one of `choices`, or a number when there are none.
OperationInfo sandboxSwitch(const char *id, Text title, Text description,
                            const std::vector<QByteArray> &choices);

} // namespace kassa
