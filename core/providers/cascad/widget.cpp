// The published widget's view of its configuration (cascad.md section 6.4).
#include "providers/cascad/link.h"

#include "codec/php_json.h"
#include "providers/cascad/published.h"

#include <QByteArrayList>
#include <QRegularExpression>

#include <algorithm>

namespace kassa::cascad {

namespace {

constexpr char defaultFrame[] = "payment_widget";

struct Key
{
    const char *name;
    std::vector<Json::Type> types;
    bool required = false;
};

// Anything else is refused.
const std::vector<Key> &widgetKeys()
{
    using Type = Json::Type;
    static const std::vector<Key> keys{
        {"selector", {Type::String}, true},
        {"flow", {Type::String}, true},
        {"public_key", {Type::String}, true},
        {"amount", {Type::Number}, true},
        {"currency", {Type::String}, true},
        {"baseUrl", {Type::String}},
        {"frameId", {Type::String}},
        {"src", {Type::String}},
        {"service", {Type::String}},
        {"service_fields", {Type::Array}},
        {"cpi", {Type::String}},
        {"description", {Type::String}},
        {"expires", {Type::String, Type::Number}},
        {"theme", {Type::String}},
        {"locale", {Type::String}},
        {"available_locales", {Type::String, Type::Array}},
        {"reference_id", {Type::String}},
        {"language", {Type::String}},
        {"lang", {Type::String}},
        {"metadata", {Type::Object}},
        {"customer", {Type::Object}},
        {"display", {Type::Object}},
        {"style", {Type::Object}},
        {"styling", {Type::Object}},
    };
    return keys;
}

const QByteArrayList &customerKeys()
{
    static const QByteArrayList keys{"reference_id",      "email",    "name",   "phone", "date_of_birth",
                                     "individual_tax_id", "metadata", "address"};
    return keys;
}

void complain(WidgetResult &result, const QByteArray &key, const char *code, Text what, bool refuses = true)
{
    result.complaints.push_back({key, code, refuses, std::move(what)});
}

QByteArray wordFor(const std::vector<Json::Type> &types)
{
    QByteArrayList words;
    for (const Json::Type type : types) {
        words << (type == Json::Type::String   ? "string"
                  : type == Json::Type::Number ? "number"
                  : type == Json::Type::Array  ? "array"
                                               : "object");
    }
    return words.join(" | ");
}

void checkKeys(const Json &config, WidgetResult &result)
{
    for (const Key &key : widgetKeys()) {
        const Json &value = config[key.name];
        if (value.isNull()) {
            if (key.required)
                complain(result, key.name, "required", KASSA_TEXT("cascad", "%1 is required").with(key.name));
        } else if (std::find(key.types.begin(), key.types.end(), value.type()) == key.types.end()) {
            complain(
                result, key.name, "type",
                KASSA_TEXT("cascad", "%1 must be of the type %2").with(key.name).with(wordFor(key.types)));
        }
    }
    for (const auto &[name, value] : config.members()) {
        const bool known = std::any_of(widgetKeys().begin(), widgetKeys().end(),
                                       [&, wanted = name](const Key &key) { return wanted == key.name; });
        if (!known)
            complain(result, name, "unknown",
                     KASSA_TEXT("cascad", "The widget refuses every key that it does not know: %1")
                         .with(name.left(60)));
    }
}

void checkCustomer(const Json &customer, WidgetResult &result)
{
    if (!customer.isObject())
        return;
    if (customer["reference_id"].text().isEmpty())
        complain(result, "customer", "shape", KASSA_TEXT("cascad", "customer.reference_id is required"));
    for (const auto &[name, value] : customer.members()) {
        if (!customerKeys().contains(name))
            complain(result, "customer", "shape",
                     KASSA_TEXT("cascad", "customer has no member %1").with(name.left(60)));
    }
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    const QByteArray born = customer["date_of_birth"].text();
    if (!born.isEmpty() && !date.match(QString::fromUtf8(born)).hasMatch())
        complain(result, "customer", "value",
                 KASSA_TEXT("cascad", "customer.date_of_birth must look like YYYY-MM-DD"));
}

void warn(const Json &config, WidgetResult &result)
{
    if (config["baseUrl"].isNull())
        complain(result, "baseUrl", "default",
                 KASSA_TEXT("cascad", "Without baseUrl the widget opens a development host: always set it"),
                 false);
    if (result.frameId == config["selector"].text() && !result.frameId.isEmpty())
        complain(result, "frameId", "collision",
                 KASSA_TEXT("cascad", "The frame has the same id as the element it is put into: use another "
                                      "selector or frameId"),
                 false);
    const QByteArray flow = config["flow"].text();
    if (result.opensTab && flow != "redirect" && !flow.isEmpty())
        complain(result, "flow", "value",
                 KASSA_TEXT("cascad", "Any flow but iframe opens a new tab, also %1").with(flow.left(60)),
                 false);
    if (!config["language"].isNull())
        complain(result, "language", "ignored",
                 KASSA_TEXT("cascad", "language is taken and never sent: use locale"), false);
    for (const char *unsent : {"src", "styling"}) {
        if (!config[unsent].isNull())
            complain(result, unsent, "ignored",
                     KASSA_TEXT("cascad", "%1 is taken and never sent").with(unsent), false);
    }
    if (config["public_key"].text().startsWith("sk_"))
        complain(result, "public_key", "private-key",
                 KASSA_TEXT("cascad", "This is a private key: it must never leave the server"), false);
}

// Numbers as JavaScript prints them.
QByteArray printed(const Json &value)
{
    return value.isNumber() ? phpEncode(value) : value.text();
}

void addQuery(QByteArray &query, const QByteArray &name, const Json &value)
{
    if (value.isObject()) {
        for (const auto &[member, below] : value.members())
            addQuery(query, name + '[' + member + ']', below);
    } else if (value.isArray()) {
        for (std::size_t i = 0; i < value.items().size(); ++i)
            addQuery(query, name + '[' + QByteArray::number(quint64(i)) + ']', value.items()[i]);
    } else if (!value.isNull()) {
        query += (query.isEmpty() ? "" : "&") + percentEncode(name) + '=' + percentEncode(printed(value));
    }
}

} // namespace

WidgetResult readWidgetConfig(const Json &config)
{
    WidgetResult result;
    if (!config.isObject()) {
        complain(result, {}, "type", KASSA_TEXT("cascad", "The configuration must be an object"));
        return result;
    }
    result.frameId = config["frameId"].isString() ? config["frameId"].text() : QByteArray(defaultFrame);
    result.opensTab = config["flow"].text() != "iframe";
    checkKeys(config, result);
    checkCustomer(config["customer"], result);
    const bool refused = !result.complaints.empty();
    warn(config, result);
    if (refused)
        return result;
    QByteArray query;
    for (const char *name : {"amount", "currency", "public_key", "description", "expires", "locale",
                             "available_locales", "reference_id", "metadata", "customer", "display", "style",
                             "theme", "service", "service_fields", "cpi", "lang"})
        addQuery(query, name, config[name]);
    result.url = config["baseUrl"].text() + '?' + query;
    return result;
}

std::vector<Verdict> widgetVerdicts(const WidgetResult &result)
{
    std::vector<Verdict> verdicts;
    for (const WidgetComplaint &complaint : result.complaints)
        verdicts.push_back(
            {complaint.refuses ? Verdict::Severity::Wrong : Verdict::Severity::Warning,
             "widget." + complaint.code, complaint.what,
             complaint.refuses ? KASSA_TEXT("cascad", "The published widget renders nothing.") : Text(),
             publishedIn("6.4")});
    return verdicts;
}

bool isWidgetConfig(const Json &json)
{
    return json.contains("selector") && (json.contains("flow") || json.contains("baseUrl"));
}

Json widgetConfig(const QByteArray &hppUrl, const Wish &wish, const QByteArray &publicKey,
                  const QByteArray &locale, bool opensTab)
{
    Json config = Json::object({{"selector", str("checkout")},
                                {"flow", str(opensTab ? "redirect" : "iframe")},
                                {"baseUrl", str(hppUrl)},
                                {"public_key", str(publicKey)},
                                {"amount", amountJson(wish.amount)},
                                {"currency", str(wish.amount.currency.code)}});
    const auto setIf = [&](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            config.set(name, str(value));
    };
    setIf("reference_id", wish.reference);
    setIf("description", wish.description);
    setIf("locale", locale);
    setIf("service", wish.service);
    if (!wish.payLabel.isEmpty())
        config.set("style", Json::object({{"pay_button_label", str(wish.payLabel)}}));
    if (wish.customer.isObject())
        config.set("customer", wish.customer);
    if (wish.metadata.isObject())
        config.set("metadata", wish.metadata);
    return config;
}

} // namespace kassa::cascad
