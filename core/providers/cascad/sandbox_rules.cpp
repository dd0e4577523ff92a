#include "providers/cascad/sandbox_rules.h"

#include "codec/php_json.h"
#include "providers/cascad/exchange.h"
#include "providers/cascad/link.h"
#include "signing/mac.h"

namespace kassa::cascad::sandbox {

namespace {

using Problems = std::vector<Problem>;

Problem invalid(const Creation &creation, const QByteArray &name)
{
    return {"Invalid value provided for field `" + name + "`.",
            creation.pointer + QByteArray(name).replace('.', '/')};
}

const Merchant &merchantOf(const State &state, const Creation &creation)
{
    return state.merchants[std::size_t(creation.merchant)];
}

Problem missing(const Creation &creation, const QByteArray &name)
{
    return {"Field `" + name + "` is required.", creation.pointer + QByteArray(name).replace('.', '/')};
}

// --- stages, in their order

Problems requiredFields(const State &, const Creation &creation, Time)
{
    Problems problems;
    for (const char *name : {"currency", "amount"}) {
        if (creation.wish[name].isNull())
            problems.push_back(missing(creation, name));
    }
    const Json &customer = creation.wish["customer"];
    if (!customer.members().empty() && customer["reference_id"].text().isEmpty())
        problems.push_back(missing(creation, "customer.reference_id"));
    return problems;
}

// By the account's option also a service in another of its currencies.
bool takes(const Merchant &merchant, const Service &service, const QByteArray &currency)
{
    return service.currency == currency ||
           (merchant.options.exchange == "on" && hasCurrency(merchant, service.currency) &&
            exchangeRate(currency, service.currency));
}

// Limits are in the service's currency.
bool isWithin(const Service &service, const Money &amount)
{
    const auto own = currencyOf(service.currency);
    const auto there = !own                                ? std::nullopt
                       : own->code == amount.currency.code ? std::optional(amount)
                                                           : exchanged(amount, *own);
    return there && there->minor >= minorOfText(service.amountMin, *own).value_or(0) &&
           there->minor <= minorOfText(service.amountMax, *own).value_or(0);
}

const Service *serviceIn(const Json &wish)
{
    return findService(wish["service"].text());
}

// Strings are refused, whatever they say (section 11).
Problems amount(const State &state, const Creation &creation, Time)
{
    const auto currency = currencyOf(creation.wish["currency"].text());
    const auto minor = minorOf(creation.wish["amount"], currency.value_or(Currency{{}, 8}));
    if (!minor || *minor <= 0)
        return {invalid(creation, "amount")};
    const Service *service = serviceIn(creation.wish);
    if (!currency || !service || !takes(merchantOf(state, creation), *service, currency->code))
        return {};
    return isWithin(*service, {*minor, *currency})
               ? Problems()
               : Problems{{"Amount is out of the limits of the service.", creation.pointer + "amount"}};
}

Problems currency(const State &state, const Creation &creation, Time)
{
    const QByteArray code = creation.wish["currency"].text();
    const bool active = hasCurrency(merchantOf(state, creation), code);
    return active && currencyOf(code) ? Problems() : Problems{invalid(creation, "currency")};
}

Problems service(const State &state, const Creation &creation, Time)
{
    const QByteArray code = creation.wish["service"].text();
    if (code.isEmpty())
        return {};
    const Service *known = findService(code);
    const bool fits = known && takes(merchantOf(state, creation), *known, creation.wish["currency"].text()) &&
                      (creation.test || !known->testModeOnly);
    return fits ? Problems() : Problems{invalid(creation, "service")};
}

Problems serviceFields(const State &, const Creation &creation, Time)
{
    const Service *known = serviceIn(creation.wish);
    if (!known || creation.fieldsLater)
        return {};
    const bool isOld = creation.wish.contains("fields") && !creation.wish.contains("service_fields");
    const QByteArray group = isOld ? "fields" : "service_fields";
    const Json given = serviceFieldsOf(creation.wish[group]);
    Problems problems;
    for (const ServiceField &field : known->fields) {
        const QByteArray value = given[field.key].text();
        if (value.isEmpty() && field.required)
            problems.push_back(missing(creation, group + '.' + field.key));
        else if (!value.isEmpty() && !fitsPattern(field.regexp, value))
            problems.push_back(invalid(creation, group + '.' + field.key));
    }
    return problems;
}

// A saved card is charged by a card service, and by nobody in a browser.
Problems savedCard(const State &state, const Creation &creation, Time)
{
    const QByteArray token = creation.wish["token"].text();
    if (token.isEmpty() || !creation.isPrivate)
        return {};
    const Service *known = serviceIn(creation.wish);
    const auto card = state.savedCards.constFind(token);
    const bool good = known && isCard(*known) && card != state.savedCards.constEnd() &&
                      card->merchant == creation.merchant && card->test == creation.test;
    return good ? Problems() : Problems{invalid(creation, "token")};
}

Problems urls(const State &, const Creation &creation, Time)
{
    Problems problems;
    const auto check = [&](const QByteArray &name, const Json &value) {
        if (!value.isNull() && !value.text().isEmpty() && schemeOf(value.text()).isEmpty())
            problems.push_back(invalid(creation, name));
    };
    check("return_url", creation.wish["return_url"]);
    for (const auto &[name, url] : creation.wish["return_urls"].members())
        check("return_urls." + name, url);
    check("callback_url", creation.wish["callback_url"]);
    return problems;
}

Problems expires(const State &, const Creation &creation, Time now)
{
    const Json &wanted = creation.wish["expires"];
    if (wanted.isNull() || wanted.text().isEmpty())
        return {};
    bool ok = false;
    const qint64 seconds = wanted.text().toLongLong(&ok);
    return ok && seconds > unixSeconds(now) ? Problems() : Problems{invalid(creation, "expires")};
}

Problems reference(const State &state, const Creation &creation, Time)
{
    const QByteArray wanted = creation.wish["reference_id"].text();
    const bool used =
        !wanted.isEmpty() && state.byReference.contains(referenceKey(creation.merchant, wanted));
    return used ? Problems{{"Value of `reference_id` is already used.", creation.pointer + "reference_id"}}
                : Problems();
}

using Stage = Problems (*)(const State &, const Creation &, Time);
constexpr Stage stages[] = {requiredFields, amount, currency, service,  serviceFields,
                            savedCard,      urls,   expires,  reference};

Json wordsJson(const Words &words)
{
    return Json::object({{"ru", str(words.ru)}, {"en", str(words.en)}, {"uk", str(words.uk)}});
}

Json fieldJson(const ServiceField &field)
{
    return Json::object({{"key", str(field.key)},
                         {"type", str("string")},
                         {"label", wordsJson(field.label)},
                         {"hint", wordsJson(field.hint)},
                         {"example", {}},
                         {"regexp", str(field.regexp)},
                         {"required", Json::boolean(field.required)},
                         {"position", Json::integer(field.position)}});
}

Json serviceJson(const Service &service, const QByteArray &invoiceCurrency)
{
    Json fields = Json::array();
    for (const ServiceField &field : service.fields)
        fields.append(fieldJson(field));
    Json json = Json::object({{"code", str(service.code)},
                              {"method", str(service.method)},
                              {"flow", str(service.flow)},
                              {"currency", str(service.currency)},
                              {"status", str("available")},
                              {"amount_min", Json::number(service.amountMin)},
                              {"amount_max", Json::number(service.amountMax)},
                              {"fields", std::move(fields)}});
    if (service.currency != invoiceCurrency)
        json.set("exchange_rate", exchangeRate(invoiceCurrency, service.currency).value_or(Json()));
    return json;
}

Json methodJson(const Method &method)
{
    const QByteArray base = "https://static.example/" + method.code;
    return Json::object({{"code", str(method.code)},
                         {"name", str(method.name.en)},
                         {"category", str(method.category)},
                         {"logo", str(base + "/logo.svg")},
                         {"icon", str(base + "/icon.svg")}});
}

bool offers(const Merchant &merchant, const Service &service, const Json &amount, const QByteArray &currency)
{
    if (!takes(merchant, service, currency))
        return false;
    const auto known = currencyOf(currency);
    const auto minor = known ? minorOf(amount, *known) : std::nullopt;
    return !minor || isWithin(service, {*minor, *known});
}

} // namespace

HttpResponse refusalAnswer(Step &step, const Refusal &refusal)
{
    const QByteArray code = QByteArray::number(refusal.status);
    // The platform's own library writes this word with its 400 (section 5): nobody can rely on the member.
    const QByteArray status = refusal.status == 400 ? "error" : code;
    Json errors = Json::array();
    for (const Problem &problem : refusal.problems) {
        Json error = Json::object({{"id", str(step.state.ids.uuid("error"))},
                                   {"status", str(status)},
                                   {"code", str(code)},
                                   {"title", str(problem.title)}});
        if (!problem.pointer.isEmpty())
            error.set("source", Json::object({{"pointer", str(problem.pointer)}}));
        errors.append(std::move(error));
    }
    return httpResponse(refusal.status, "application/json", phpEncode(Json::object({{"errors", errors}})));
}

std::optional<Refusal> checkCreation(const State &state, const Creation &creation, Time now)
{
    for (const Stage stage : stages) {
        const Problems problems = stage(state, creation, now);
        if (problems.empty())
            continue;
        const int status = stage == reference
                               ? state.merchants[std::size_t(creation.merchant)].options.duplicate.toInt()
                               : 422;
        return Refusal{status, problems};
    }
    return std::nullopt;
}

std::optional<Refusal> checkAccount(const Merchant &merchant, bool isPublic)
{
    if (merchant.options.status != "active")
        return Refusal{403, {{"The account is not active.", {}}}};
    if (isPublic && merchant.options.publicCreation != "allowed")
        return Refusal{403, {{"Public creation of invoices is forbidden.", {}}}};
    return std::nullopt;
}

std::optional<Refusal> checkService(const State &state, const Invoice &invoice, const QByteArray &code,
                                    const Fields &fields)
{
    Json given = Json::object();
    for (const auto &[name, value] : fields)
        given.set(name, str(value));
    const Json wish = Json::object({{"service", str(code)},
                                    {"currency", str(invoice.currency.code)},
                                    {"amount", amountJson(moneyOf(invoice, invoice.amount))},
                                    {"service_fields", std::move(given)}});
    const Creation creation{wish, "/", invoice.merchant, invoice.test};
    for (const Stage stage : {sandbox::amount, sandbox::service, serviceFields}) {
        if (Problems problems = stage(state, creation, {}); !problems.empty())
            return Refusal{422, std::move(problems)};
    }
    return std::nullopt;
}

std::optional<KeyOwner> ownerOf(const State &state, const QByteArray &publicKey)
{
    for (std::size_t i = 0; i < state.merchants.size(); ++i) {
        const Account &account = state.merchants[i].account;
        if (!publicKey.isEmpty() && (publicKey == account.publicTest || publicKey == account.publicLive))
            return KeyOwner{qsizetype(i), publicKey == account.publicTest};
    }
    return std::nullopt;
}

std::optional<qsizetype> merchantOfBasic(const State &state, const QByteArray &authorization)
{
    constexpr qsizetype scheme = 6; // "Basic ", in any case of letters
    if (authorization.left(scheme).compare("Basic ", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    for (std::size_t i = 0; i < state.merchants.size(); ++i) {
        if (equalInConstantTime(basicAuth(state.merchants[i].account).mid(scheme), authorization.mid(scheme)))
            return qsizetype(i);
    }
    return std::nullopt;
}

std::optional<Refusal> checkPrerequest(const Merchant &merchant, const Json &body)
{
    const QByteArray currency = body["currency"].text();
    if (currency.isEmpty())
        return Refusal{422, {{"Field `currency` is required.", "/currency"}}};
    if (!hasCurrency(merchant, currency))
        return Refusal{422, {{"Invalid value provided for field `currency`.", "/currency"}}};
    return std::nullopt;
}

Json prerequestAnswer(const State &state, KeyOwner owner, const QByteArray &currency, const Json &amount)
{
    Json offered = Json::object();
    Json methods = Json::object();
    const Merchant &merchant = state.merchants[std::size_t(owner.merchant)];
    for (const Service &service : services()) {
        if ((service.testModeOnly && !owner.test) || !offers(merchant, service, amount, currency))
            continue;
        offered.set(service.code, serviceJson(service, currency));
        if (const Method *method = findMethod(service.method))
            methods.set(method->code, methodJson(*method));
    }
    const auto orEmpty = [](Json object) {
        return object.members().empty() ? Json::array() : std::move(object);
    };
    Json inner = Json::object({{"currency", str(currency)},
                               {"test_mode", Json::boolean(owner.test)},
                               {"services", orEmpty(std::move(offered))},
                               {"methods", orEmpty(std::move(methods))}});
    if (merchant.options.prerequest == "flat")
        return Json::object({{"data", std::move(inner)}});
    return Json::object(
        {{"data", Json::object({{"type", str("payment-prerequest")}, {"attributes", std::move(inner)}})}});
}

} // namespace kassa::cascad::sandbox
