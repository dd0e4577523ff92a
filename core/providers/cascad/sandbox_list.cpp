#include "providers/cascad/sandbox_list.h"

#include "codec/php_json.h"
#include "providers/cascad/sandbox_invoices.h"
#include "providers/cascad/sandbox_rules.h"

#include <QSet>

#include <algorithm>

namespace kassa::cascad::sandbox {

namespace {

constexpr int defaultSize = 20, mostSize = 100; // of a page; [sandbox]

// One condition; all must hold.
struct Filter
{
    QByteArray name;
    QSet<QByteArray> values; // any of them
    bool negated = false;
    qint64 from = 0, to = 0; // of created; 0: open
};

struct Wanted
{
    std::vector<Filter> filters;
    bool oldestFirst = false;
    qsizetype size = defaultSize, number = 1;
    std::vector<Problem> problems;
};

QByteArray valueOf(const Invoice &invoice, const QByteArray &name)
{
    if (name == "id")
        return invoice.id;
    if (name == "reference_id")
        return invoice.reference;
    if (name == "status")
        return invoice.status;
    if (name == "resolution")
        return invoice.resolution;
    if (name == "currency")
        return invoice.currency.code;
    if (name == "service")
        return invoice.service;
    return invoice.test ? "1" : "0"; // test_mode
}

bool isFilterable(const QByteArray &name)
{
    return isOneOf(name, {"id", "reference_id", "status", "resolution", "currency", "service", "test_mode"});
}

// Enumerations take lists, what names one invoice is compared as it is (section 4.6).
bool isEnumeration(const QByteArray &name)
{
    return name != "id" && name != "reference_id";
}

// The texts are the platform's own (section 5).
void addFilter(Wanted &wanted, const QByteArray &name, const QByteArray &given)
{
    Filter filter;
    filter.name = name;
    filter.negated = given.startsWith('-');
    const QByteArray wished = filter.negated ? given.mid(1) : given;
    for (QByteArray each : isEnumeration(name) ? wished.split(',') : QByteArrayList{wished}) {
        if (name == "test_mode") {
            if (!isOneOf(each, {"1", "0", "true", "false"})) {
                wanted.problems.push_back({"Invalid value provided for field `test_mode`.", {}});
                return;
            }
            each = each == "1" || each == "true" ? "1" : "0";
        }
        if (filter.values.contains(each)) {
            wanted.problems.push_back({"Invalid value provided for field `" + name + "`.", {}});
            return;
        }
        filter.values.insert(each);
    }
    wanted.filters.push_back(std::move(filter));
}

void addDates(Wanted &wanted, const QByteArray &op, const QByteArray &given)
{
    bool ok = false;
    const qint64 seconds = given.toLongLong(&ok);
    Filter filter;
    filter.name = "created";
    if (op != "from" && op != "to")
        wanted.problems.push_back({"Operator `" + op.left(40) + "` does not defined.", {}}); // sic
    else if (!ok)
        wanted.problems.push_back({"Invalid value provided for operator `" + op + "`.", {}});
    (op == "from" ? filter.from : filter.to) = seconds;
    wanted.filters.push_back(std::move(filter));
}

qsizetype numberIn(Wanted &wanted, const QByteArray &name, const QByteArray &given, int most)
{
    bool ok = false;
    const int number = given.toInt(&ok);
    if (!ok || number < 1 || number > most)
        wanted.problems.push_back({"Invalid value provided for key `" + name + "`.", {}});
    return ok && number >= 1 ? std::min(number, most) : 1;
}

Wanted readQuery(const Fields &query)
{
    Wanted wanted;
    for (const auto &[name, given] : query) {
        if (name.startsWith("filter[created][") && name.endsWith(']'))
            addDates(wanted, name.mid(16).chopped(1), given);
        else if (name.startsWith("filter[") && name.endsWith(']')) {
            const QByteArray field = name.mid(7).chopped(1);
            if (isFilterable(field))
                addFilter(wanted, field, given);
            else if (field == "created") // unknown names are ignored
                wanted.problems.push_back(
                    {"Invalid value provided for field `created`. Expected array type.", {}});
        } else if (name == "sort")
            wanted.oldestFirst = given == "created";
        else if (name == "page[size]")
            wanted.size = numberIn(wanted, "page[size]", given, mostSize);
        else if (name == "page[number]")
            wanted.number = numberIn(wanted, "page[number]", given, 1'000'000);
    }
    return wanted;
}

bool holds(const Filter &filter, const Invoice &invoice)
{
    if (filter.name == "created")
        return (filter.from == 0 || invoice.created >= filter.from) &&
               (filter.to == 0 || invoice.created <= filter.to);
    return filter.values.contains(valueOf(invoice, filter.name)) != filter.negated;
}

bool holdAll(const std::vector<Filter> &filters, const Invoice &invoice)
{
    return std::all_of(filters.begin(), filters.end(),
                       [&](const Filter &filter) { return holds(filter, invoice); });
}

// A search for one reference_id or id needs no pass over everything.
std::optional<QByteArray> singled(const State &state, qsizetype merchant, const std::vector<Filter> &filters)
{
    for (const Filter &filter : filters) {
        if (filter.negated || filter.values.size() != 1)
            continue;
        if (filter.name == "reference_id")
            return state.byReference.value(referenceKey(merchant, *filter.values.begin()));
        if (filter.name == "id")
            return *filter.values.begin();
    }
    return std::nullopt;
}

std::vector<const Invoice *> matching(const State &state, qsizetype merchant, const Wanted &wanted)
{
    std::vector<const Invoice *> found;
    const auto consider = [&](const QByteArray &id) {
        const auto invoice = state.invoices.constFind(id);
        if (invoice != state.invoices.constEnd() && invoice->merchant == merchant &&
            holdAll(wanted.filters, *invoice))
            found.push_back(&*invoice);
    };
    if (const auto one = singled(state, merchant, wanted.filters))
        consider(*one);
    else
        std::for_each(state.order.cbegin(), state.order.cend(), consider);
    if (!wanted.oldestFirst)
        std::reverse(found.begin(), found.end());
    return found;
}

// The same query with another page.
QByteArray linkTo(const Fields &query, qsizetype number)
{
    Fields other;
    for (const Field &field : query) {
        if (field.first != "page[number]")
            other.push_back(field);
    }
    other.emplace_back("page[number]", QByteArray::number(number));
    return "/api/payment-invoices?" + buildForm(other);
}

} // namespace

HttpResponse listInvoices(Step &step, qsizetype merchant, const Fields &query)
{
    const Wanted wanted = readQuery(query);
    if (!wanted.problems.empty())
        return refusalAnswer(step, {400, wanted.problems});
    const std::vector<const Invoice *> found = matching(step.state, merchant, wanted);
    const auto total = qsizetype(found.size());
    const qsizetype pages = std::max<qsizetype>(1, (total + wanted.size - 1) / wanted.size);
    const qsizetype begin = std::min(total, (wanted.number - 1) * wanted.size);
    const qsizetype end = std::min(total, begin + wanted.size);
    Json data = Json::array();
    for (qsizetype i = begin; i < end; ++i)
        data.append(resourceOf(step.state, *found[std::size_t(i)]));
    const auto link = [&](qsizetype number, bool exists) {
        return exists ? str(linkTo(query, number)) : Json();
    };
    const Json document =
        Json::object({{"data", std::move(data)},
                      {"links", Json::object({{"first", link(1, true)},
                                              {"prev", link(wanted.number - 1, wanted.number > 1)},
                                              {"next", link(wanted.number + 1, wanted.number < pages)},
                                              {"last", link(pages, true)}})},
                      {"meta", Json::object({{"total", Json::integer(total)}})}});
    return httpResponse(200, "application/json", phpEncode(document));
}

} // namespace kassa::cascad::sandbox
