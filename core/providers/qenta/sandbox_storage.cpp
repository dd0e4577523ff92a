#include "providers/qenta/sandbox_storage.h"

#include "providers/qenta/script.h"

#include <QDate>

#include <algorithm>

namespace kassa::qenta::sandbox {

namespace {

constexpr int storageIdSize = 32;
constexpr qsizetype longestShopId = 16;
constexpr char storeTag[] = "store:";

// --- init and read

Errors storageFormats(const Call &call)
{
    Errors errors;
    const auto wrong = [&](const char *kind, int number) {
        errors.push_back(composedError(kind, number, call.language));
    };
    if (fieldOf(call.fields, "shopId").size() > longestShopId)
        wrong(errorClass::wrongLength, parameter::shopId);
    if (!isLanguage(fieldOf(call.fields, "language")))
        wrong(errorClass::invalid, parameter::language);
    if (!isUrl(fieldOf(call.fields, "returnUrl")))
        wrong(errorClass::invalid, parameter::returnUrl);
    const QByteArray version = fieldOf(call.fields, "javascriptScriptVersion");
    if (!version.isEmpty() && version != "pci3" && version != "googlepay")
        wrong(errorClass::invalid, parameter::scriptVersion);
    return errors;
}

bool isIdentUsed(const State &state, const QByteArray &orderIdent)
{
    return std::any_of(state.storages.begin(), state.storages.end(),
                       [&](const Storage &each) { return each.orderIdent == orderIdent; });
}

Fields contentsOf(const Storage &storage)
{
    Fields fields{{"storageId", storage.id},
                  {"paymentInformations", QByteArray::number(storage.entries.size())}};
    int index = 0;
    for (const Fields &entry : storage.entries) {
        const Fields numbered = prefixed("paymentInformation." + QByteArray::number(++index) + '.', entry);
        fields.insert(fields.end(), numbered.begin(), numbered.end());
    }
    return fields;
}

HttpResponse refusedWith(Step &step, const Call &call, const Errors &errors)
{
    noteRefusal(step, call, errors);
    return formAnswer(errorFields(errors));
}

// --- store, section 6.1

QByteArray digitsOf(const QByteArray &text)
{
    QByteArray digits;
    for (const char each : text) {
        if (each != ' ' && each != '-')
            digits += each;
    }
    return digits;
}

bool isAllDigits(const QByteArray &text, qsizetype least, qsizetype most)
{
    return text.size() >= least && isNumber(text, int(most));
}

struct Expiry
{
    int month = 0, year = 0;
    bool isValid() const { return month >= 1 && month <= 12 && year >= 2000 && year <= 2099; }
};

// The guide says two digits of the year, the official examples send four.
Expiry expiryOf(const Fields &data)
{
    const QByteArray year = fieldOf(data, "expirationYear");
    Expiry expiry{fieldOf(data, "expirationMonth").toInt(), year.toInt()};
    if (year.size() == 2)
        expiry.year += 2000;
    return expiry;
}

bool isExpired(const Expiry &expiry, Time now)
{
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const QDate today = QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
    return QDate(expiry.year, expiry.month, 1).addMonths(1) <= today;
}

class CardReader
{
public:
    CardReader(const State &state, Mode mode, const QByteArray &language, const Fields &data)
        : m_state(state), m_mode(mode), m_language(language), m_data(data)
    {
    }

    StoreResult read(const QByteArray &paymentType)
    {
        const QByteArray pan = digitsOf(fieldOf(m_data, "pan"));
        const Expiry expiry = expiryOf(m_data);
        checkShape(pan, expiry, paymentType);
        const TestCard *card = findCard(pan);
        if (m_result.errors.empty() && isExpired(expiry, m_state.now))
            m_result.errors.push_back(knownError(20004, m_language));
        // Nothing but published test numbers, in any mode: this is no place for real cards.
        if (m_result.errors.empty() && (card == nullptr || card->mode != m_mode))
            m_result.errors.push_back(knownError(30010, m_language));
        if (m_result.errors.empty())
            keepAnonymised(*card, pan, expiry, paymentType);
        return std::move(m_result);
    }

private:
    void wrong(const char *kind, int number)
    {
        m_result.errors.push_back(composedError(kind, number, m_language));
    }

    void checkShape(const QByteArray &pan, const Expiry &expiry, const QByteArray &paymentType)
    {
        if (pan.isEmpty())
            wrong(errorClass::missing, parameter::cardNumber);
        else if (!isAllDigits(pan, 13, 19))
            wrong(errorClass::invalid, parameter::cardNumber);
        if (!expiry.isValid())
            wrong(fieldOf(m_data, "expirationMonth").isEmpty() ? errorClass::missing : errorClass::invalid,
                  parameter::expirationDate);
        const QByteArray code = fieldOf(m_data, "cardverifycode"); // names count without regard to case
        if (code.isEmpty() && paymentType == "CCARD")
            wrong(errorClass::missing, parameter::securityCode);
        else if (!code.isEmpty() && !isAllDigits(code, 1, 4))
            wrong(errorClass::invalid, parameter::securityCode);
        if (fieldOf(m_data, "cardholdername").size() > 30)
            wrong(errorClass::wrongLength, parameter::cardholder);
        if (const QByteArray issue = fieldOf(m_data, "issueNumber"); !issue.isEmpty() && !isNumber(issue, 3))
            wrong(errorClass::invalid, parameter::issueNumber);
    }

    void keepAnonymised(const TestCard &card, const QByteArray &pan, const Expiry &expiry,
                        const QByteArray &paymentType)
    {
        const QByteArray masked = pan.left(6) + QByteArray(pan.size() - 10, '*') + pan.right(4);
        m_result.card = card.name;
        m_result.entry = {{"paymentType", paymentType},
                          {"anonymousPan", pan.right(4)},
                          {"maskedPan", masked},
                          {"financialInstitution", card.institution},
                          {"brand", card.brand}};
        addField(m_result.entry, "cardholdername", fieldOf(m_data, "cardholdername"));
        m_result.entry.emplace_back("expiry", QByteArray::number(expiry.month).rightJustified(2, '0') + '/' +
                                                  QByteArray::number(expiry.year));
    }

    const State &m_state;
    Mode m_mode;
    QByteArray m_language;
    const Fields &m_data;
    StoreResult m_result;
};

// Stars in the middle, as of cards; how the provider anonymises an IBAN is not documented.
QByteArray maskedIban(const QByteArray &iban)
{
    return iban.left(4) + QByteArray(std::max<qsizetype>(iban.size() - 8, 0), '*') + iban.right(4);
}

StoreResult readAccount(const QByteArray &paymentType, const QByteArray &language, const Fields &data)
{
    StoreResult result;
    const auto wrong = [&](const char *kind, int number) {
        result.errors.push_back(composedError(kind, number, language));
    };
    const QByteArray owner = fieldOf(data, "accountOwner");
    const QByteArray iban = digitsOf(fieldOf(data, "bankAccountIban"));
    const QByteArray bic = fieldOf(data, "bankBic");
    if (owner.isEmpty())
        wrong(errorClass::missing, parameter::accountOwner);
    if (iban.isEmpty())
        wrong(errorClass::missing, parameter::iban);
    else if (iban.size() < 16 || iban.size() > 34)
        wrong(errorClass::wrongLength, parameter::iban);
    if (!bic.isEmpty() && (bic.size() < 8 || bic.size() > 12))
        wrong(errorClass::wrongLength, parameter::bic);
    if (!result.errors.empty())
        return result;
    result.entry = {{"paymentType", paymentType}, {"accountOwner", owner}};
    addField(result.entry, "bankName", fieldOf(data, "bankName"));
    addField(result.entry, "bankBic", bic);
    result.entry.emplace_back("bankAccountIban", maskedIban(iban));
    return result;
}

StoreResult readGiropay(const QByteArray &language, const Fields &data)
{
    StoreResult result;
    if (!isNumber(fieldOf(data, "bankAccount"), 12))
        result.errors.push_back(composedError(errorClass::invalid, parameter::accountNumber, language));
    if (!isAllDigits(fieldOf(data, "bankNumber"), 8, 8))
        result.errors.push_back(composedError(errorClass::invalid, parameter::bankSortingCode, language));
    if (result.errors.empty()) {
        result.entry = {{"paymentType", "GIROPAY"}};
        addField(result.entry, "accountOwner", fieldOf(data, "accountOwner"));
        result.entry.emplace_back("bankNumber", fieldOf(data, "bankNumber"));
    }
    return result;
}

Fields storeAnswer(Step &step, Storage &storage, const Fields &data)
{
    const StoreResult result = anonymised(step.state, storage.mode, storage.language, data);
    if (!result.errors.empty()) {
        for (const WireError &error : result.errors)
            report(step, Report::Kind::Info, "storage " + storage.id, error.code,
                   KASSA_TEXT("qenta.sandbox", "Payment data are refused: %1 %2")
                       .with(error.code)
                       .with(error.message));
        return errorFields(result.errors);
    }
    // One entry per payment type; storing again replaces it.
    const QByteArray type = fieldOf(result.entry, "paymentType");
    storage.entries.insert(type, result.entry);
    storage.card.insert(type, result.card);
    useStorage(step, storage, "store");
    return contentsOf(storage);
}

// --- the frames

PageField secretField(const char *name, Text label, PageField::Kind kind, const char *placeholder)
{
    PageField field;
    field.kind = kind;
    field.name = name;
    field.label = std::move(label);
    field.placeholder = placeholder;
    field.required = true;
    field.sensitive = true;
    return field;
}

PageField shownField(const char *name, Text label, const char *placeholder, bool required)
{
    PageField field;
    field.name = name;
    field.label = std::move(label);
    field.placeholder = placeholder;
    field.required = required;
    return field;
}

constexpr char scriptFolder[] = "/dataStorage/js/";
constexpr char frameFolder[] = "/dataStorage/frame/"; // private to the script and its frame

QByteArray frameUrl(const Storage &storage)
{
    const QByteArray script = scriptUrl(storage);
    return script.left(script.lastIndexOf('/')).replace(scriptFolder, frameFolder) +
           (storage.scriptVersion == "googlepay" ? "/googlepay" : "/pci3");
}

// The script's own way to its storage, also for the provider's frame (section 6.2).
void storeByPage(Step &step, const Storage &storage, Fields data, ExchangeId exchange)
{
    const QByteArray script = scriptUrl(storage);
    Draft draft;
    draft.channel = Channel::PageCall;
    draft.from = Party::ProviderPage;
    draft.to = Party::ProviderServer;
    draft.document = storage.frame;
    draft.payload = httpRequest("POST", script.left(script.lastIndexOf('/')) + "/store",
                                {{"Content-Type", formType}}, buildForm(data));
    send(step, std::move(draft), storeTag + storage.id + ':' + QByteArray::number(exchange.value), 30s);
}

void tellHost(Step &step, const Storage &storage, const Fields &answer)
{
    Draft draft;
    draft.channel = Channel::PageEvent;
    draft.from = Party::ProviderPage;
    draft.to = Party::ShopPage;
    draft.document = storage.frame;
    Json data = Json::object();
    data.set("qenta", Json::string(QByteArray("stored")));
    data.set("response", Json::string(buildForm(answer)));
    draft.payload =
        PageEvent{"qenta_storage", originOf(storage.frame), PageEvent::Kind::Object, data.toCompact()};
    send(step, std::move(draft), {}, {});
}

Fields entryAnswer(const Storage &storage)
{
    if (storage.entries.isEmpty())
        return errorFields({composedError(errorClass::missing, parameter::cardNumber, storage.language)});
    return contentsOf(storage);
}

} // namespace

HttpResponse storageInit(Step &step, const Call &call)
{
    using namespace parameter;
    Errors errors =
        missingFields(call, {{"customerId", errorClass::missing, customerId},
                             {"language", errorClass::missing, language},
                             {"orderIdent", errorClass::wrongLength, orderIdent}, // 15300, section 5
                             {"returnUrl", errorClass::missing, returnUrl},
                             {"requestFingerprint", errorClass::missing, requestFingerprint}});
    const Client *client = errors.empty() ? clientOf(step.state, call, errors) : nullptr;
    if (client != nullptr &&
        checkFingerprint(step, call, *client, {storageInitOrder()}, requestFingerprint, errors))
        errors = storageFormats(call);
    if (!errors.empty())
        return refusedWith(step, call, errors);
    Storage storage;
    storage.customerId = client->customerId;
    storage.shopId = client->shopId;
    storage.mode = client->mode;
    storage.orderIdent = fieldOf(call.fields, "orderIdent");
    storage.returnUrl = fieldOf(call.fields, "returnUrl");
    storage.language = call.language;
    storage.scriptVersion = fieldOf(call.fields, "javascriptScriptVersion");
    storage.base = call.base;
    if (step.state.storages.size() < 1000 && isIdentUsed(step.state, storage.orderIdent))
        explain(step, call, "orderIdent.again",
                KASSA_TEXT("qenta.sandbox", "orderIdent %1 was used before: it must be unique per order")
                    .with(storage.orderIdent.left(64)));
    const Storage &made = addStorage(step, std::move(storage));
    return formAnswer({{"storageId", made.id}, {"javascriptUrl", scriptUrl(made)}});
}

HttpResponse storageRead(Step &step, const Call &call)
{
    using namespace parameter;
    Errors errors = missingFields(call, {{"customerId", errorClass::missing, customerId},
                                         {"storageId", errorClass::missing, storageId},
                                         {"requestFingerprint", errorClass::missing, requestFingerprint}});
    if (errors.size() == 1 && errors.front().code == "11302") {
        // Only errorCode and message then (section 5).
        noteRefusal(step, call, errors);
        return formAnswer({{"errorCode", errors.front().code}, {"message", errors.front().message}});
    }
    const Client *client = errors.empty() ? clientOf(step.state, call, errors) : nullptr;
    QByteArrayList withoutSecret = storageReadOrder(); // as the guide's text has it
    withoutSecret.removeAll("secret");
    Storage *storage = nullptr;
    if (client != nullptr && checkFingerprint(step, call, *client, {storageReadOrder(), withoutSecret},
                                              requestFingerprint, errors)) {
        const QByteArray id = fieldOf(call.fields, "storageId");
        storage = id.size() == storageIdSize ? findStorage(step, id) : nullptr;
        // Unknown, expired and used up are told in the same way.
        if (storage == nullptr || !isAlive(step.state, *storage) || storage->customerId != client->customerId)
            errors.push_back(composedError(errorClass::invalid, parameter::storageId, call.language));
    }
    if (!errors.empty())
        return refusedWith(step, call, errors);
    useStorage(step, *storage, "read");
    return formAnswer(contentsOf(*storage));
}

StoreResult anonymised(const State &state, Mode mode, const QByteArray &language, const Fields &data)
{
    const QByteArray typeName = fieldOf(data, "paymentType");
    const PaymentType *type = findPaymentType(typeName.isEmpty() ? QByteArray("CCARD") : typeName);
    if (type != nullptr && type->id == "GIROPAY")
        return readGiropay(language, data);
    if (type != nullptr && type->storing == Storing::Account)
        return readAccount(type->id, language, data);
    if (type != nullptr && type->storing == Storing::Card)
        return CardReader(state, mode, language, data).read(type->id);
    StoreResult result;
    result.errors.push_back(composedError(errorClass::invalid, parameter::paymentType, language));
    return result;
}

void storageAsked(Step &step, ExchangeId exchange, const QByteArrayList &rest, const QByteArray &method,
                  const QByteArray &url, const Fields &form)
{
    // {customer}[/{shop}]/{storage}/what, below dataStorage/js or dataStorage/frame.
    Storage *storage = rest.size() >= 3 ? findStorage(step, rest[rest.size() - 2]) : nullptr;
    const QByteArray what = rest.isEmpty() ? QByteArray() : rest.last();
    if (storage == nullptr) {
        reply(step, exchange, httpResponse(404, "text/plain; charset=utf-8", "No such storage\n"));
        return;
    }
    if (what == "dataStorage.js") {
        reply(step, exchange, httpResponse(200, "text/javascript; charset=utf-8", storageScript()));
    } else if (what == "store" && method == "POST") {
        const bool alive = isAlive(step.state, *storage);
        const Fields answer =
            alive
                ? storeAnswer(step, *storage, form)
                : errorFields({composedError(errorClass::invalid, parameter::storageId, storage->language)});
        reply(step, exchange, formAnswer(answer));
    } else if (what == "fallback" && method == "POST") {
        // Browsers without CORS: the answer is posted to returnUrl by the frame (section 6.4).
        Page page = framePage(step.state, *storage);
        page.url = url;
        page.forms.clear();
        page.advance = Navigation{Window::Self,
                                  {},
                                  "POST",
                                  storage->returnUrl,
                                  {{"response", buildForm(storeAnswer(step, *storage, form))}}};
        reply(step, exchange, std::move(page));
    } else if (what == "pci3" || what == "googlepay") {
        storage->frame = url;
        step.state.frontStorage = storage->id;
        reply(step, exchange, framePage(step.state, *storage));
    } else {
        reply(step, exchange, httpResponse(404, "text/plain; charset=utf-8", "Not found\n"));
    }
}

Storage *storageOfFrame(State &state, const QByteArray &url)
{
    const QByteArray address = url.left(url.contains('?') ? url.indexOf('?') : url.size());
    for (const char *name : {"/pci3", "/googlepay"}) {
        if (!address.endsWith(name))
            continue;
        const QByteArrayList parts = address.split('/');
        const auto found = state.storages.find(parts.value(parts.size() - 2));
        return found == state.storages.end() ? nullptr : &*found;
    }
    return nullptr;
}

Page framePage(const State &state, const Storage &storage)
{
    const bool googlePay = storage.scriptVersion == "googlepay";
    Page page;
    page.id = googlePay ? page::googlePay : page::pci3;
    page.url = storage.frame.isEmpty() ? frameUrl(storage) : storage.frame;
    page.language = storage.language;
    page.title =
        googlePay ? Text::verbatim(QByteArray("Google Pay")) : KASSA_TEXT("qenta.page", "Card details");
    if (!storage.notice.isEmpty())
        page.blocks.push_back({Block::Kind::Warning, storage.notice, {}, {}});
    Form form;
    form.id = "data";
    if (googlePay) {
        form.controls = {{control::pay, KASSA_TEXT("qenta.page", "Pay with Google Pay"), true}};
    } else {
        form.fields = {secretField("pan", KASSA_TEXT("qenta.page", "Card number"), PageField::Kind::Text,
                                   "0000 0000 0000 0000"),
                       shownField("expirationMonth", KASSA_TEXT("qenta.page", "Expiry month"), "MM", true),
                       shownField("expirationYear", KASSA_TEXT("qenta.page", "Expiry year"), "YY", true),
                       secretField("cardverifycode", KASSA_TEXT("qenta.page", "Security code"),
                                   PageField::Kind::Password, "123"),
                       shownField("cardholdername", KASSA_TEXT("qenta.page", "Cardholder"), "", false)};
        form.controls = {{control::store, KASSA_TEXT("qenta.page", "Store"), true}};
    }
    page.forms = {std::move(form)};
    page.locked = !isAlive(state, storage);
    return page;
}

void frameActs(Step &step, ExchangeId exchange, Storage &storage, const BuyerAction &action)
{
    storage.frame = action.page;
    if (storage.scriptVersion == "googlepay") {
        // The token comes back to returnUrl as a query (section 6.3).
        const QByteArray token = "gp-" + step.state.ids.hex("googlepay", 40);
        const QByteArray sign = storage.returnUrl.contains('?') ? "&" : "?";
        Page page = framePage(step.state, storage);
        page.advance = Navigation{Window::Top,
                                  {},
                                  "GET",
                                  storage.returnUrl + sign + "paymentToken=" + token + "&browserData=kassa",
                                  {}};
        storage.frame.clear();
        reply(step, exchange, std::move(page));
        return;
    }
    Fields data = action.fields;
    // Which frame the shop's page has built: buildIframeCreditCard, ...Moto, buildIframeMaestro.
    const Fields query = parseForm(action.page.mid(action.page.indexOf('?') + 1)).value_or(Fields());
    const QByteArray type = value(query, "paymentType");
    setField(data, "paymentType", type.isEmpty() ? QByteArray("CCARD") : type);
    storeByPage(step, storage, std::move(data), exchange);
}

bool isStoreTag(const QByteArray &tag)
{
    return tag.startsWith(storeTag);
}

void storeAnswered(Step &step, const QByteArray &tag, const Payload &answer)
{
    const QByteArrayList parts = tag.split(':');
    Storage *storage = findStorage(step, parts.value(1));
    if (storage == nullptr)
        return;
    const auto stored = readAnswer(answer);
    storage->notice = stored ? Text() : Text::verbatim(stored.error().detail);
    if (const auto *response = std::get_if<HttpResponse>(&answer); response != nullptr && !stored) {
        const auto errors = errorsIn(readForm(response->raw.body)); // the frame shows them itself
        if (!errors.empty())
            storage->notice = Text::verbatim(errors.front().consumerMessage);
    }
    reply(step, ExchangeId{parts.value(2).toULongLong()}, framePage(step.state, *storage));
}

void frameHears(Step &step, const QByteArray &document, const PageEvent &event)
{
    const auto data = Json::parse(event.data);
    if (!data || (*data)["qenta"].text() != "verdict")
        return;
    Storage *storage = document.isEmpty() ? findStorage(step, step.state.frontStorage)
                                          : storageOfFrame(step.state, document);
    // Only the shop's own page may ask, whatever a page around us says (section 6.2).
    if (storage == nullptr || storage->frame.isEmpty() ||
        originOf(event.origin) != originOf(storage->returnUrl))
        return;
    tellHost(step, *storage, entryAnswer(*storage));
    if (!storage->entries.isEmpty())
        storage->frame.clear(); // the page around goes on
}

} // namespace kassa::qenta::sandbox
