#include "providers/qenta/sandbox_frames.h"

#include "providers/qenta/sandbox_storage.h"
#include "providers/qenta/sandbox_style.h"

namespace kassa::qenta::sandbox {

namespace {

constexpr char storeTag[] = "store:";

PageField cardField(const char *name, Text label, QByteArray placeholder, bool required = true)
{
    PageField field;
    field.name = name;
    field.label = std::move(label);
    field.placeholder = std::move(placeholder);
    field.required = required;
    return field;
}

PageField secretField(const char *name, Text label, QByteArray placeholder)
{
    PageField field = cardField(name, std::move(label), std::move(placeholder));
    field.sensitive = true;
    return field;
}

// "true" and "false", and the other words for them (section 4).
bool isWanted(const Fields &options, const QByteArray &name, bool otherwise)
{
    const QByteArray word = fieldOf(options, name).toLower();
    return word.isEmpty() ? otherwise : isOneOf(word, {"true", "yes", "on"});
}

QByteArray placeholderOf(const Fields &options, const QByteArray &name, const char *otherwise)
{
    const QByteArray wanted = fieldOf(options, "creditcard" + name + "Placeholder");
    return wanted.isEmpty() ? QByteArray(otherwise) : wanted;
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
void storeByPage(Step &step, const Storage &storage, const Fields &data, ExchangeId exchange)
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

Fields entryAnswer(Step &step, Storage &storage)
{
    if (!isUsable(step, storage))
        return errorFields({composedError(errorClass::invalid, parameter::storageId, storage.language)});
    if (storage.entries.isEmpty())
        return errorFields({composedError(errorClass::missing, parameter::cardNumber, storage.language)});
    return contentsOf(storage);
}

} // namespace

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
        form.fields = cardFields(storage.frameOptions);
        form.controls = {{control::store, KASSA_TEXT("qenta.page", "Store"), true}};
        if (!storage.cssUrl.isEmpty())
            page.scripts = {targetOf(styleScriptUrl(storage))};
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
    // Typed into the provider's frame, so that the shop's page sees neither.
    step.state.steps.markUnnamed(step.now, storage.id, "5");
    step.state.steps.markUnnamed(step.now, storage.id, "6");
    storeByPage(step, storage, data, exchange);
}

std::vector<PageField> cardFields(const Fields &options)
{
    const auto isShown = [&](const char *name, bool otherwise = true) {
        return isWanted(options, QByteArray("creditcardShow") + name, otherwise);
    };
    const auto hint = [&](const char *name, const char *text) {
        return isShown(name) ? QByteArray(text) : QByteArray();
    };
    std::vector<PageField> fields{secretField("pan", KASSA_TEXT("qenta.page", "Card number"),
                                              placeholderOf(options, "Pan", "0000 0000 0000 0000")),
                                  cardField("expirationMonth", KASSA_TEXT("qenta.page", "Expiry month"),
                                            hint("ExpirationDatePlaceholder", "MM")),
                                  cardField("expirationYear", KASSA_TEXT("qenta.page", "Expiry year"),
                                            hint("ExpirationDatePlaceholder", "YY"))};
    if (asksSecurityCode(options)) {
        fields.push_back(secretField("cardverifycode", KASSA_TEXT("qenta.page", "Security code"),
                                     placeholderOf(options, "Cvc", "123")));
        fields.back().kind = PageField::Kind::Password;
    }
    if (isShown("CardholderNameField"))
        fields.push_back(cardField("cardholdername", KASSA_TEXT("qenta.page", "Cardholder"),
                                   placeholderOf(options, "CardholderName", ""), false));
    if (isShown("IssueDateField", false)) {
        fields.push_back(cardField("issueMonth", KASSA_TEXT("qenta.page", "Issue month"),
                                   hint("IssueDatePlaceholder", "MM"), false));
        fields.push_back(cardField("issueYear", KASSA_TEXT("qenta.page", "Issue year"),
                                   hint("IssueDatePlaceholder", "YY"), false));
    }
    if (isShown("IssueNumberField", false))
        fields.push_back(cardField("issueNumber", KASSA_TEXT("qenta.page", "Issue number"),
                                   placeholderOf(options, "IssueNumber", ""), false));
    return fields;
}

bool asksSecurityCode(const Fields &options)
{
    return isWanted(options, "creditcardShowCvcField", true);
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
    storage->notice = stored ? Text() : stored.error().detail;
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
    tellHost(step, *storage, entryAnswer(step, *storage));
    if (!storage->entries.isEmpty())
        storage->frame.clear(); // the page around goes on
}

} // namespace kassa::qenta::sandbox
