#include "providers/cascad/shop_list.h"

#include "providers/cascad/words.h"

namespace kassa::cascad::shop {

using namespace std::chrono_literals;

namespace {

constexpr int defaultSize = 20; // of a page, where nobody says another
constexpr std::size_t mostDetails = 300;
constexpr Duration lastOfDay = 24h - 1s;

// Of a date (UTC), plus `more`; what is no date stays as it is.
QByteArray unixSecondsOf(const QByteArray &text, Duration more)
{
    const auto day = fromIso(text.trimmed() + "T00:00:00.000000Z");
    return day ? QByteArray::number(unixSeconds(*day + more)) : text;
}

Fields queryOf(const Fields &fields)
{
    Fields query;
    const auto add = [&](const char *name, const QByteArray &wanted) {
        if (!wanted.isEmpty())
            query.emplace_back(name, wanted);
    };
    add("filter[reference_id]", value(fields, "reference"));
    add("filter[status]", value(fields, "status"));
    add("filter[resolution]", value(fields, "resolution"));
    add("filter[currency]", value(fields, "currency"));
    add("filter[service]", value(fields, "service"));
    add("filter[test_mode]", value(fields, "test"));
    add("filter[created][from]", unixSecondsOf(value(fields, "from"), {}));
    add("filter[created][to]", unixSecondsOf(value(fields, "to"), lastOfDay));
    add("sort", value(fields, "sort"));
    add("page[size]", value(fields, "size"));
    add("page[number]", value(fields, "page"));
    return query;
}

int numberIn(const Fields &fields, const char *name, int otherwise)
{
    const int number = value(fields, name).toInt();
    return number > 0 ? number : otherwise;
}

void setField(Fields &fields, const char *name, const QByteArray &text)
{
    std::erase_if(fields, [&](const Field &each) { return each.first == name; });
    fields.emplace_back(name, text);
}

// Paging is not documented: it has to work where neither links nor meta exist.
bool hasNext(const Listing &listing, const Json &answer)
{
    if (answer["links"].isObject())
        return answer["links"]["next"].isString();
    const int size = numberIn(listing.asked, "size", defaultSize);
    if (listing.total >= 0)
        return qint64(size) * numberIn(listing.asked, "page", 1) < listing.total;
    return qsizetype(listing.invoices.size()) >= size;
}

void addDetails(std::vector<Row> &rows, const QByteArray &name, const Json &given)
{
    if (rows.size() >= mostDetails)
        return;
    if (given.isObject()) {
        for (const auto &[member, below] : given.members())
            addDetails(rows, name + '.' + member, below);
        return;
    }
    Text shown = Text::verbatim(given.isArray() ? given.toCompact() : given.text());
    if (name == "status")
        shown = statusText(given.text());
    else if (name == "resolution")
        shown = resolutionText(given.text());
    rows.push_back({Text::verbatim(name), std::move(shown)});
}

PageField field(const char *name, Text label, const Fields &last)
{
    PageField made = plainField(name, std::move(label));
    made.value = value(last, made.name);
    return made;
}

std::vector<PageField> listFields(const Fields &last)
{
    PageField test = choiceField("test", KASSA_TEXT("cascad", "Test mode"), {"", "true", "false"});
    PageField sort = choiceField("sort", KASSA_TEXT("cascad", "Order of the list"), {"-created", "created"});
    test.choices = {{"", KASSA_TEXT("cascad", "any")},
                    {"true", KASSA_TEXT("cascad", "test")},
                    {"false", KASSA_TEXT("cascad", "live")}};
    sort.choices = {{"-created", KASSA_TEXT("cascad", "newest first")},
                    {"created", KASSA_TEXT("cascad", "oldest first")}};
    test.value = value(last, "test");
    if (const QByteArray wanted = value(last, "sort"); !wanted.isEmpty())
        sort.value = wanted;
    return {field("reference", KASSA_TEXT("cascad", "Order id"), last),
            field("status", KASSA_TEXT("cascad", "Status as a code, with - in front: all but it"), last),
            field("resolution", KASSA_TEXT("cascad", "Resolution as a code"), last),
            field("currency", KASSA_TEXT("cascad", "Currency"), last),
            field("service", KASSA_TEXT("cascad", "Payment service"), last),
            std::move(test),
            field("from", KASSA_TEXT("cascad", "Created from: 2026-12-31 or UNIX seconds"), last),
            field("to", KASSA_TEXT("cascad", "Created to: 2026-12-31 or UNIX seconds"), last),
            std::move(sort),
            field("size", KASSA_TEXT("cascad", "Invoices on a page, 1 to 100"), last),
            field("page", KASSA_TEXT("cascad", "Page"), last)};
}

PageField invoiceField()
{
    return plainField("invoice", KASSA_TEXT("cascad", "Order id or invoice"));
}

} // namespace

void startList(Step &step, const Fields &fields)
{
    State &state = step.state;
    state.listing.asked = fields;
    const Fields query = queryOf(fields);
    ask(step, Ask::List, nullptr,
        privateRequest("GET", state.inputs.origins.api,
                       QByteArray(invoicesPath) + (query.empty() ? QByteArray() : "/?" + buildForm(query)),
                       state.account));
}

void turnPage(Step &step, int by)
{
    const Listing &listing = step.state.listing;
    const int page = numberIn(listing.asked, "page", 1) + by;
    if (page < 1 || (by > 0 && !listing.hasNext)) {
        reportShop(step, Report::Kind::Refused, "page", KASSA_TEXT("cascad", "There is no such page"));
        return;
    }
    Fields fields = listing.asked;
    setField(fields, "page", QByteArray::number(page));
    startList(step, fields);
}

void startDetails(Step &step, const Fields &fields)
{
    State &state = step.state;
    QByteArray id = value(fields, "invoice").trimmed();
    if (const Purchase *purchase = findPurchase(state, id))
        id = purchase->invoice;
    for (const InvoiceData &listed : state.listing.invoices) { // by its order id, as a purchase
        if (listed.reference == id)
            id = listed.id;
    }
    if (id.isEmpty()) {
        reportShop(step, Report::Kind::Refused, "invoice", KASSA_TEXT("cascad", "There is no such invoice"));
        return;
    }
    ask(step, Ask::Details, nullptr,
        privateRequest("GET", state.inputs.origins.api, QByteArray(invoicesPath) + '/' + percentEncode(id),
                       state.account));
}

std::optional<InvoiceData> listedInvoice(const State &state, const QByteArray &id)
{
    auto invoice = readInvoice(state.details);
    if (!invoice || invoice->id != id)
        return std::nullopt;
    const bool isOwn = std::any_of(state.purchases.begin(), state.purchases.end(),
                                   [&](const Purchase &each) { return each.invoice == id; });
    return isOwn ? std::nullopt : std::optional(std::move(*invoice));
}

void listAnswered(Step &step, Ask what, const Json &answer)
{
    State &state = step.state;
    if (what == Ask::Refund || what == Ask::Cancel) { // how does it stand now?
        startDetails(step, {{"invoice", state.details["id"].text()}});
        return;
    }
    if (what == Ask::Details) {
        state.details = answer["data"];
        reportShop(step, Report::Kind::Info, "details",
                   KASSA_TEXT("cascad", "Invoice %1: %2")
                       .with(state.details["id"].text())
                       .with(statusText(state.details.at({"attributes", "status"}).text())));
        return;
    }
    Listing &listing = state.listing;
    listing.invoices.clear();
    for (const Json &resource : answer["data"].items()) {
        if (auto invoice = readInvoice(resource))
            listing.invoices.push_back(std::move(*invoice));
    }
    const Json &total = answer.at({"meta", "total"});
    listing.total = total.isNumber() ? total.text().toLongLong() : -1;
    listing.hasNext = hasNext(listing, answer);
    const int here = int(listing.invoices.size());
    reportShop(step, Report::Kind::Info, "list",
               listing.total < 0
                   ? KASSA_TEXT_N("cascad", "%n invoice(s) on this page")(here)
                   : KASSA_TEXT_N("cascad", "%n invoice(s) on this page, in all: %1")(here).with(
                         QByteArray::number(listing.total)));
}

void listFailed(Step &step, Ask what, const Error &error)
{
    if (what == Ask::Refund || what == Ask::Cancel) {
        reportShop(step, Report::Kind::Warning, error.code,
                   KASSA_TEXT("cascad", "Cascad refused: %1 %2").with(error.code).with(error.detail));
        if (error.kind == ErrorKind::Network) // done or not: nobody knows
            startDetails(step, {{"invoice", step.state.details["id"].text()}});
        return;
    }
    reportShop(step, Report::Kind::Warning, error.code,
               (what == Ask::List ? KASSA_TEXT("cascad", "The invoices could not be listed: %1")
                                  : KASSA_TEXT("cascad", "The invoice could not be read: %1"))
                   .with(error.detail));
}

std::vector<OperationInfo> listOperations()
{
    using namespace shopOperation;
    return {{list, Side::Shop, KASSA_TEXT("cascad", "List invoices"),
             KASSA_TEXT("cascad", "As a CMS does, with filters and pages."), listFields({})},
            {listNext,
             Side::Shop,
             KASSA_TEXT("cascad", "Next page of invoices"),
             KASSA_TEXT("cascad", "Of the list that was asked for last, with its filters."),
             {}},
            {listPrevious,
             Side::Shop,
             KASSA_TEXT("cascad", "Previous page of invoices"),
             KASSA_TEXT("cascad", "Of the list that was asked for last, with its filters."),
             {}},
            {shopOperation::details,
             Side::Shop,
             KASSA_TEXT("cascad", "Invoice in full"),
             KASSA_TEXT("cascad", "All that the Private API says of an invoice, and its callback history."),
             {invoiceField()}}};
}

std::vector<OperationOffer> listOffers(const State &state)
{
    using namespace shopOperation;
    const Listing &listing = state.listing;
    std::vector<OperationOffer> offers{
        {list, {}, KASSA_TEXT("cascad", "List invoices"), listFields(listing.asked)}};
    if (listing.hasNext)
        offers.push_back({listNext, {}, KASSA_TEXT("cascad", "Next page of invoices"), {}});
    if (numberIn(listing.asked, "page", 1) > 1)
        offers.push_back({listPrevious, {}, KASSA_TEXT("cascad", "Previous page of invoices"), {}});
    offers.push_back({shopOperation::details, {}, KASSA_TEXT("cascad", "Invoice in full"), {invoiceField()}});
    return offers;
}

Rows listedRows(const State &state, qsizetype from, qsizetype count)
{
    const auto text = [](const QByteArray &bytes) { return Text::verbatim(bytes); };
    std::vector<Row> rows;
    for (const InvoiceData &invoice : state.listing.invoices)
        // The filters want the codes.
        rows.push_back({text(invoice.id), text(invoice.reference),
                        withCode(statusText(invoice.status), invoice.status),
                        withCode(resolutionText(invoice.resolution), invoice.resolution),
                        invoiceAmount(invoice), text(invoice.service), text(toIso(fromUnix(invoice.created))),
                        text(toIso(fromUnix(invoice.updated)))});
    return selectedRows({KASSA_TEXT("cascad", "Invoice"), KASSA_TEXT("cascad", "Order"),
                         KASSA_TEXT("cascad", "Status"), KASSA_TEXT("cascad", "Resolution"),
                         KASSA_TEXT("cascad", "Amount"), KASSA_TEXT("cascad", "Service"),
                         KASSA_TEXT("cascad", "Created"), KASSA_TEXT("cascad", "Updated")},
                        std::move(rows), from, count);
}

Rows detailRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    if (!state.details.isNull())
        rows.push_back({Text::verbatim(QByteArray("id")), Text::verbatim(state.details["id"].text())});
    for (const auto &[name, given] : state.details["attributes"].members()) {
        if (name != "callback_logs")
            addDetails(rows, name, given);
    }
    return selectedRows({KASSA_TEXT("cascad", "Attribute"), KASSA_TEXT("cascad", "Value")}, std::move(rows),
                        from, count);
}

// The members of callback_logs are not published: these are the sandbox's.
Rows historyRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const Json &log : state.details.at({"attributes", "callback_logs"}).items())
        rows.push_back({Text::verbatim(toIso(fromUnix(log["created"].text().toLongLong()))),
                        Text::verbatim(log["attempt"].text()), statusText(log["status"].text()),
                        Text::verbatim(log["answer"].text()), Text::verbatim(log["bytes"].text())});
    return selectedRows({KASSA_TEXT("cascad", "Time"), KASSA_TEXT("cascad", "Attempt"),
                         KASSA_TEXT("cascad", "Status"), KASSA_TEXT("cascad", "Answer"),
                         KASSA_TEXT("cascad", "Bytes")},
                        std::move(rows), from, count);
}

} // namespace kassa::cascad::shop
