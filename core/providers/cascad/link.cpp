#include "providers/cascad/link.h"

#include "providers/cascad/published.h"
#include "providers/cascad/services.h"

#include <QByteArrayList>

#include <algorithm>

namespace kassa::cascad {

namespace {

constexpr char source[] = "6.1"; // of the dossier
using Severity = Verdict::Severity;

void addNested(Fields &fields, const QByteArray &name, const Json &value)
{
    for (const auto &[member, below] : value.members()) {
        const QByteArray full = name + '[' + member + ']';
        if (below.isObject())
            addNested(fields, full, below);
        else if (!below.isNull())
            fields.emplace_back(full, below.text());
    }
}

void addIf(Fields &fields, const char *name, const QByteArray &value)
{
    if (!value.isEmpty())
        fields.emplace_back(name, value);
}

// Brackets stay as they are, all else is percent-encoded.
QByteArray plainQuery(const Fields &fields)
{
    QByteArray query;
    for (const auto &[name, value] : fields) {
        if (!query.isEmpty())
            query += '&';
        query += percentEncode(name).replace("%5B", "[").replace("%5D", "]") + '=' + percentEncode(value);
    }
    return query;
}

// "a[b][c]" -> {"a", "b", "c"}; a name with brackets that do not close is one part.
QByteArrayList partsOf(const QByteArray &name)
{
    const qsizetype open = name.indexOf('[');
    if (open <= 0 || !name.endsWith(']'))
        return {name};
    QByteArrayList parts{name.left(open)};
    for (const QByteArray &part : name.mid(open + 1, name.size() - open - 2).split(']')) {
        if (parts.size() == 1)
            parts << part;
        else if (part.startsWith('['))
            parts << part.mid(1);
        else
            return {name};
    }
    return parts;
}

constexpr qsizetype deepest = 8;

void setNested(Json &object, const QByteArrayList &parts, qsizetype at, const QByteArray &value)
{
    if (at + 1 == parts.size() || at == deepest) {
        object.set(parts[at], str(value));
        return;
    }
    Json below = object[parts[at]];
    if (!below.isObject())
        below = Json::object();
    setNested(below, parts, at + 1, value);
    object.set(parts[at], std::move(below));
}

} // namespace

Json nestedForm(const Fields &fields)
{
    Json all = Json::object();
    for (const auto &[name, value] : fields)
        setNested(all, partsOf(name), 0, value);
    return all;
}

Json serviceFieldsOf(const Json &value)
{
    const auto entries = [&] {
        std::vector<Json> rows = value.items();
        for (const auto &[name, row] : value.members()) {
            if (row.isObject() && row.contains("key"))
                rows.push_back(row);
        }
        return rows;
    }();
    if (entries.empty())
        return value.isObject() ? value : Json::object();
    Json object = Json::object();
    for (const Json &row : entries)
        object.set(row["key"].text(), row["value"]);
    return object;
}

QByteArray linkUrl(const QByteArray &hppUrl, const Wish &wish, const QByteArray &publicKey,
                   const QByteArray &locale)
{
    Fields fields{{"public_key", publicKey},
                  {"amount", amountText(wish.amount)},
                  {"currency", wish.amount.currency.code}};
    addIf(fields, "reference_id", wish.reference);
    addIf(fields, "description", wish.description);
    if (wish.expires > 0)
        fields.emplace_back("expires", QByteArray::number(wish.expires));
    addNested(fields, "customer", wish.customer);
    addNested(fields, "metadata", wish.metadata);
    addIf(fields, "service", wish.service);
    for (const auto &[name, value] : wish.serviceFields)
        fields.emplace_back("service_fields[" + name + ']', value);
    addIf(fields, "return_url", wish.returns.one);
    addIf(fields, "return_urls[success]", wish.returns.success);
    addIf(fields, "return_urls[pending]", wish.returns.pending);
    addIf(fields, "return_urls[fail]", wish.returns.fail);
    addIf(fields, "locale", locale);
    addIf(fields, "style[pay_button_label]", wish.payLabel);
    return hppUrl + '?' + plainQuery(fields);
}

QByteArray cpiUrl(const QByteArray &hppUrl, const QByteArray &invoice)
{
    return hppUrl + "?cpi=" + percentEncode(invoice);
}

Json readLink(const Fields &query)
{
    Json body = nestedForm(query);
    for (const char *name : {"service_fields", "fields"}) {
        if (body.contains(name))
            body.set(name, serviceFieldsOf(body[name]));
    }
    // In a link everything is text; the API wants numbers.
    if (const auto number = Json::parse(body["amount"].text()); number && number->isNumber())
        body.set("amount", *number);
    return body;
}

// --- lint

namespace {

struct Finding
{
    Severity severity;
    const char *id;
    Text what, why;
};

Verdict verdictOf(Finding finding)
{
    return {finding.severity, QByteArray("link.") + finding.id, std::move(finding.what),
            std::move(finding.why), publishedIn(source)};
}

const QByteArrayList &knownParameters()
{
    static const QByteArrayList known{"public_key",     "amount",
                                      "currency",       "cpi",
                                      "reference_id",   "description",
                                      "expires",        "customer",
                                      "metadata",       "service",
                                      "service_fields", "fields",
                                      "return_url",     "return_urls",
                                      "locale",         "language",
                                      "lang",           "available_locales",
                                      "display",        "style",
                                      "theme",          "pay_button_label"};
    return known;
}

void lintRequired(const Json &link, std::vector<Verdict> &verdicts)
{
    for (const char *name : {"public_key", "amount", "currency"}) {
        if (link[name].text().isEmpty())
            verdicts.push_back(
                verdictOf({Severity::Wrong, "required", KASSA_TEXT("cascad", "The link lacks %1").with(name),
                           KASSA_TEXT("cascad", "Without cpi a link needs public_key, amount and "
                                                "currency.")}));
    }
}

void lintAmount(const Json &link, std::vector<Verdict> &verdicts)
{
    const QByteArray code = link["currency"].text();
    auto currency = currencyOf(code);
    if (!currency && !code.isEmpty())
        verdicts.push_back(verdictOf({Severity::Wrong, "currency",
                                      KASSA_TEXT("cascad", "%1 is not a currency").with(code.left(20)),
                                      KASSA_TEXT("cascad", "Three capital letters, such as USD.")}));
    if (!currency)
        currency = Currency{code, 8}; // at least it has to be a number
    if (link["amount"].text().isEmpty())
        return;
    const auto minor = minorOf(link["amount"], *currency);
    if (!minor || *minor <= 0)
        verdicts.push_back(verdictOf(
            {Severity::Wrong, "amount",
             KASSA_TEXT("cascad", "%1 is not an amount in %2")
                 .with(link["amount"].text())
                 .with(currency->code),
             KASSA_TEXT(
                 "cascad",
                 "Major units with a point, greater than zero, with no more decimals than the currency "
                 "has.")}));
}

void lintNames(const Json &link, std::vector<Verdict> &verdicts)
{
    for (const auto &[name, value] : link.members()) {
        if (name == "callback_url")
            verdicts.push_back(verdictOf(
                {Severity::Warning, "callback-url",
                 KASSA_TEXT("cascad", "callback_url has no effect in a link"),
                 KASSA_TEXT("cascad",
                            "For safety it can only be set in the account or by the Private API.")}));
        else if (name == "signature")
            verdicts.push_back(verdictOf({Severity::Warning, "signature",
                                          KASSA_TEXT("cascad", "A payment link carries no signature"),
                                          KASSA_TEXT("cascad", "The parameter is ignored.")}));
        else if (!knownParameters().contains(name))
            verdicts.push_back(
                verdictOf({Severity::Warning,
                           "unknown",
                           KASSA_TEXT("cascad", "The parameter %1 is not known").with(name.left(60)),
                           {}}));
        else if (name == "language")
            verdicts.push_back(verdictOf({Severity::Note,
                                          "language",
                                          KASSA_TEXT("cascad", "language is the older name of locale"),
                                          {}}));
    }
}

void lintCustomer(const Json &link, std::vector<Verdict> &verdicts)
{
    if (!link["customer"].members().empty() && link.at({"customer", "reference_id"}).text().isEmpty())
        verdicts.push_back(verdictOf(
            {Severity::Wrong, "customer", KASSA_TEXT("cascad", "customer[reference_id] is missing"),
             KASSA_TEXT("cascad", "It is required as soon as any other member of customer is given.")}));
}

void lintUrls(const Json &link, std::vector<Verdict> &verdicts)
{
    std::vector<QByteArray> urls{link["return_url"].text()};
    for (const auto &[name, url] : link["return_urls"].members())
        urls.push_back(url.text());
    for (const QByteArray &url : urls) {
        if (!url.isEmpty() && schemeOf(url).isEmpty())
            verdicts.push_back(
                verdictOf({Severity::Wrong,
                           "url",
                           KASSA_TEXT("cascad", "%1 is not an absolute address").with(url.left(200)),
                           {}}));
    }
}

// The linter has no clock: only what is no time at all is seen.
void lintExpires(const Json &link, std::vector<Verdict> &verdicts)
{
    const QByteArray expires = link["expires"].text();
    bool isNumber = false;
    const bool isTime = expires.toLongLong(&isNumber) > 0 && isNumber;
    if (!expires.isEmpty() && !isTime)
        verdicts.push_back(verdictOf(
            {Severity::Wrong,
             "expires",
             KASSA_TEXT("cascad", "expires is not a time in UNIX seconds: %1").with(expires.left(60)),
             {}}));
}

void lintLocale(const Json &link, std::vector<Verdict> &verdicts)
{
    for (const char *name : {"locale", "language", "lang"}) {
        const QByteArray wanted = link[name].text();
        if (!wanted.isEmpty() && !QByteArrayList{"en", "ru", "uk"}.contains(wanted))
            verdicts.push_back(verdictOf(
                {Severity::Warning, "locale",
                 KASSA_TEXT("cascad", "The payment page is not in the language %1").with(wanted.left(60)),
                 KASSA_TEXT("cascad", "It knows en, ru and uk.")}));
    }
}

void lintServiceFields(const Json &link, const Service &service, std::vector<Verdict> &verdicts)
{
    const Json given = serviceFieldsOf(link[link.contains("service_fields") ? "service_fields" : "fields"]);
    for (const ServiceField &field : service.fields) {
        const QByteArray value = given[field.key].text();
        if (value.isEmpty() && field.required)
            verdicts.push_back(verdictOf(
                {Severity::Note, "service-fields",
                 KASSA_TEXT("cascad", "The service %1 needs the field %2").with(service.code).with(field.key),
                 KASSA_TEXT("cascad", "The payment page asks the payer for it.")}));
        else if (!value.isEmpty() && !fitsPattern(field.regexp, value))
            verdicts.push_back(verdictOf({Severity::Wrong,
                                          "service-fields",
                                          KASSA_TEXT("cascad", "The field %1 of the service does not fit %2")
                                              .with(field.key)
                                              .with(field.regexp),
                                          {}}));
    }
}

void lintService(const Json &link, std::vector<Verdict> &verdicts)
{
    const QByteArray code = link["service"].text();
    const Service *service = findService(code);
    if (!service) {
        if (!code.isEmpty())
            verdicts.push_back(verdictOf(
                {Severity::Warning, "service-unknown",
                 KASSA_TEXT("cascad", "The service %1 is not known here").with(code.left(60)),
                 KASSA_TEXT("cascad",
                            "A code is made of method, currency and flow, such as payment_card_usd_hpp.")}));
        return;
    }
    lintServiceFields(link, *service, verdicts);
    if (service->currency != link["currency"].text())
        verdicts.push_back(verdictOf(
            {Severity::Warning,
             "service-currency",
             KASSA_TEXT("cascad", "The service %1 works in %2").with(service->code).with(service->currency),
             {}}));
    if (service->testModeOnly && link["public_key"].text().contains("pk_live_"))
        verdicts.push_back(
            verdictOf({Severity::Wrong,
                       "service-mode",
                       KASSA_TEXT("cascad", "%1 is a test service and the key is live").with(service->code),
                       {}}));
}

void lintBesideCpi(const Json &link, std::vector<Verdict> &verdicts)
{
    static const QByteArrayList ofThePage{
        "cpi",   "locale", "language",        "lang", "available_locales", "display",
        "style", "theme",  "pay_button_label"};
    QByteArrayList ignored;
    for (const auto &[name, value] : link.members()) {
        if (!ofThePage.contains(name))
            ignored << name.left(60);
    }
    if (!ignored.isEmpty())
        verdicts.push_back(
            verdictOf({Severity::Note,
                       "beside-cpi",
                       KASSA_TEXT("cascad", "Ignored beside cpi: %1").with(ignored.join(", ").left(300)),
                       {}}));
}

} // namespace

std::vector<Verdict> lintLink(const Fields &query)
{
    const Json link = readLink(query);
    std::vector<Verdict> verdicts;
    if (!link["cpi"].text().isEmpty()) {
        verdicts.push_back(
            verdictOf({Severity::Good,
                       "by-cpi",
                       KASSA_TEXT("cascad", "The invoice is named by cpi: nothing can be edited"),
                       {}}));
        lintBesideCpi(link, verdicts);
        return verdicts;
    }
    lintRequired(link, verdicts);
    lintAmount(link, verdicts);
    lintNames(link, verdicts);
    lintCustomer(link, verdicts);
    lintUrls(link, verdicts);
    lintExpires(link, verdicts);
    lintLocale(link, verdicts);
    lintService(link, verdicts);
    if (link["public_key"].text().startsWith("sk_"))
        verdicts.push_back(
            verdictOf({Severity::Wrong,
                       "private-key",
                       KASSA_TEXT("cascad", "This is a private key: it must never leave the server"),
                       {}}));
    verdicts.push_back(verdictOf(
        {Severity::Note, "unsigned", KASSA_TEXT("cascad", "The payer can edit this link: it is not signed"),
         KASSA_TEXT("cascad",
                    "Compare amount and currency of the callback with the order before you deliver.")}));
    return verdicts;
}

} // namespace kassa::cascad
