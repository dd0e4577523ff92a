#include "providers/qenta/sandbox_frames.h"

#include "providers/qenta/sandbox_payment_data.h"
#include "providers/qenta/sandbox_storage.h"
#include "providers/qenta/sandbox_style.h"
#include "providers/qenta/start_fields.h"

#include <algorithm>

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

bool isWanted(const Fields &options, const QByteArray &name, bool otherwise)
{
    const QByteArray word = fieldOf(options, name);
    return word.isEmpty() ? otherwise : isYes(word);
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

QByteArray besideScript(const Storage &storage, const char *name)
{
    const QByteArray script = scriptUrl(storage);
    return script.left(script.lastIndexOf('/')) + name;
}

// Which frame the shop's page has built: buildIframeCreditCard, ...Moto, buildIframeMaestro.
QByteArray typeOfFrame(const QByteArray &url)
{
    const Fields query = parseForm(url.mid(url.indexOf('?') + 1)).value_or(Fields());
    const QByteArray type = value(query, "paymentType");
    return type.isEmpty() ? QByteArray("CCARD") : type;
}

bool isWhole(const Storage &storage, const Fields &data)
{
    const std::vector<PageField> asked = cardFields(storage.frameOptions);
    return std::all_of(asked.begin(), asked.end(),
                       [&](const PageField &each) { return !each.required || hasField(data, each.name); });
}

// The script's own way to its storage, also for the provider's frame (section 6.2): of all fields, or of the
// part that the buyer has left.
void storeByPage(Step &step, const Storage &storage, const Fields &data, bool whole, ExchangeId exchange)
{
    Draft draft;
    draft.channel = Channel::PageCall;
    draft.from = Party::ProviderPage;
    draft.to = Party::ProviderServer;
    draft.document = storage.frame;
    draft.payload = httpRequest("POST", besideScript(storage, whole ? "/store" : "/part"),
                                {{"Content-Type", formType}}, buildForm(data));
    send(step, std::move(draft),
         storeTag + storage.id + ':' + QByteArray::number(exchange.value) + (whole ? ":whole" : ":part"),
         30s);
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
    const QByteArray type = typeOfFrame(storage.frame);
    if (storage.entries.contains(type))
        return contentsOf(storage);
    return errorFields(resultOf(storage.typed.value(type), rulesFor(storage, type, step.now)).errors);
}

Text whatIsAsked(Authentication authentication)
{
    switch (authentication) {
    case Authentication::Challenge:
        return KASSA_TEXT("qenta.tester", "3-D Secure asks");
    case Authentication::Frictionless:
        return KASSA_TEXT("qenta.tester", "3-D Secure does not ask");
    case Authentication::None:
        break;
    }
    return KASSA_TEXT("qenta.tester", "no 3-D Secure");
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
        const QByteArray type = typeOfFrame(page.url);
        const TypedCard typed = storage.typed.value(type);
        if (!typed.maskedNumber().isEmpty())
            page.blocks.push_back({Block::Kind::Row,
                                   KASSA_TEXT("qenta.page", "Card"),
                                   Text::verbatim(typed.maskedNumber()),
                                   {}});
        form.fields = cardFields(storage.frameOptions);
        for (const FieldError &each : typed.errors(rulesFor(storage, type, state.now), true)) {
            for (PageField &field : form.fields) {
                if (field.name == each.field)
                    field.error = Text::verbatim(each.error.consumerMessage);
            }
        }
        form.controls = {{control::store, KASSA_TEXT("qenta.page", "Store"), true}};
        page.scripts = {targetOf(besideScript(storage, "/fields.js"))};
        if (!storage.cssUrl.isEmpty())
            page.scripts.push_back(targetOf(styleScriptUrl(storage)));
    }
    page.forms = {std::move(form)};
    if (!googlePay)
        page.forms.push_back(testCardsForm(storage.mode, KASSA_TEXT("qenta.tester", "Store this card")));
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
    Fields data = action.control == control::outcomePrefix + QByteArray(outcome::testCard)
                      ? fieldsOfTestCard(value(action.fields, "card"))
                      : action.fields;
    // Fields of the whole form that are empty have been stored before, or are missing.
    const bool whole = isWhole(storage, data);
    if (whole)
        std::erase_if(data, [](const Field &each) { return each.second.isEmpty(); });
    setField(data, "paymentType", typeOfFrame(action.page));
    // Typed into the provider's frame, so that the shop's page sees neither.
    step.state.steps.markUnnamed(step.now, storage.id, "5");
    step.state.steps.markUnnamed(step.now, storage.id, "6");
    storeByPage(step, storage, data, whole, exchange);
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

Form testCardsForm(Mode mode, Text button)
{
    Form form;
    form.id = "cards";
    form.legend = KASSA_TEXT("qenta.tester", "Tester: published test cards");
    form.tester = true;
    PageField card;
    card.name = "card";
    card.label =
        KASSA_TEXT("qenta.tester", "No other cards are taken: any name, any month to come, any code");
    card.kind = PageField::Kind::Choice;
    for (const TestCard &each : testCards()) {
        if (each.mode == mode)
            card.choices.emplace_back(each.name, KASSA_TEXT("qenta.tester", "%1, %2: %3")
                                                     .with(each.number)
                                                     .with(each.brand)
                                                     .with(whatIsAsked(each.authentication)));
    }
    card.value = card.choices.front().first;
    form.fields = {std::move(card)};
    form.controls = {{control::outcomePrefix + QByteArray(outcome::testCard), std::move(button), false}};
    return form;
}

bool asksSecurityCode(const Fields &options)
{
    return isWanted(options, "creditcardShowCvcField", true);
}

CardRules rulesFor(const Storage &storage, const QByteArray &paymentType, Time now)
{
    return {paymentType, storage.language, asksSecurityCode(storage.frameOptions), now};
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
    const bool saidAtFields = parts.value(3) == "part"; // what is wrong with those
    storage->notice = stored || saidAtFields ? Text() : stored.error().detail;
    if (const auto *response = std::get_if<HttpResponse>(&answer);
        response != nullptr && !stored && !saidAtFields) {
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
    const Fields answer = entryAnswer(step, *storage);
    tellHost(step, *storage, answer);
    if (errorsIn(answer).empty())
        storage->frame.clear(); // the page around goes on
}

} // namespace kassa::qenta::sandbox
