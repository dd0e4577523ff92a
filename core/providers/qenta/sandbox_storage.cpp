#include "providers/qenta/sandbox_storage.h"

#include "providers/qenta/sandbox_frames.h"
#include "providers/qenta/sandbox_payment_data.h"
#include "providers/qenta/sandbox_style.h"
#include "providers/qenta/script.h"

#include <algorithm>

namespace kassa::qenta::sandbox {

namespace {

constexpr int storageIdSize = 32;
constexpr qsizetype longestShopId = 16;
constexpr qsizetype longestPlaceholder = 32;

Errors storageFormats(const Call &call)
{
    Errors errors;
    const auto wrong = [&](const char *kind, int number) {
        errors.push_back(composedError(kind, number, call.language));
    };
    if (lengthOf(fieldOf(call.fields, "shopId")) > longestShopId)
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

// What the provider's frame shows (section 4.1).
Fields frameOptionsIn(const Fields &fields)
{
    Fields options;
    for (const char *name :
         {"PanPlaceholder", "CvcPlaceholder", "CardholderNamePlaceholder", "IssueNumberPlaceholder",
          "ShowExpirationDatePlaceholder", "ShowIssueDatePlaceholder", "ShowCardholderNameField",
          "ShowCvcField", "ShowIssueDateField", "ShowIssueNumberField"}) {
        const QByteArray option = QByteArray("creditcard") + name;
        addField(options, option, fieldOf(fields, option).left(longestPlaceholder));
    }
    return options;
}

bool isIdentUsed(const State &state, const QByteArray &orderIdent)
{
    return std::any_of(state.storages.begin(), state.storages.end(),
                       [&](const Storage &each) { return each.orderIdent == orderIdent; });
}

HttpResponse refusedWith(Step &step, const Call &call, const Errors &errors)
{
    noteRefusal(step, call, errors);
    return formAnswer(errorFields(errors));
}

Fields refusedStore(Step &step, const Storage &storage, const Errors &errors)
{
    for (const WireError &error : errors) {
        const Text text = KASSA_TEXT("qenta.sandbox", "Payment data are refused: %1 %2")
                              .with(error.code)
                              .with(error.message);
        keep(step.state.explained, {step.now, "dataStorage/store", error.code, text, {}, {}, {}});
        report(step, Report::Kind::Warning, "storage " + storage.id, error.code, text);
    }
    return errorFields(errors);
}

// A card in the provider's frame: what is not posted stays as it was (section 6.2).
StoreResult resultInFrame(Step &step, Storage &storage, const QByteArray &type, const Fields &data)
{
    TypedCard &card = storage.typed[type];
    card.type(data, storage.mode);
    StoreResult result = resultOf(card, rulesFor(storage, type, step.now));
    if (!result.errors.empty())
        storage.entries.remove(type); // no longer whole
    return result;
}

bool isCardInFrame(const Storage &storage, const Fields &data)
{
    const PaymentType *type = findPaymentType(fieldOf(data, "paymentType"));
    return storage.scriptVersion == "pci3" && type != nullptr && type->storing == Storing::Card;
}

Fields storeAnswer(Step &step, Storage &storage, const Fields &data)
{
    const StoreResult result = isCardInFrame(storage, data)
                                   ? resultInFrame(step, storage, fieldOf(data, "paymentType"), data)
                                   : anonymised(step.state, {storage.mode, storage.language, data,
                                                             asksSecurityCode(storage.frameOptions)});
    if (!result.errors.empty())
        return refusedStore(step, storage, result.errors);
    fillStorage(step, storage, result.entry, result.card);
    useStorage(step, storage, "store");
    return contentsOf(storage);
}

// What the buyer has left in the frame: only that is judged, the rest may still come.
Fields partAnswer(Step &step, Storage &storage, const Fields &data)
{
    if (!isCardInFrame(storage, data))
        return refusedStore(step, storage,
                            {composedError(errorClass::invalid, parameter::paymentType, storage.language)});
    const QByteArray type = fieldOf(data, "paymentType");
    const StoreResult result = resultInFrame(step, storage, type, data);
    if (result.errors.empty())
        fillStorage(step, storage, result.entry, result.card);
    Errors wrong;
    for (FieldError &each : storage.typed[type].errors(rulesFor(storage, type, step.now), true)) {
        const bool isExpiry = each.field == "expirationYear" && hasField(data, "expirationMonth");
        if (isExpiry || hasField(data, each.field))
            wrong.push_back(std::move(each.error));
    }
    if (!wrong.empty())
        return refusedStore(step, storage, wrong);
    useStorage(step, storage, "store");
    return contentsOf(storage);
}

} // namespace

Fields contentsOf(const Storage &storage)
{
    QMap<QByteArray, Fields> entries = storage.entries;
    for (auto typed = storage.typed.cbegin(); typed != storage.typed.cend(); ++typed) {
        const Fields part = typed->entry(typed.key()); // as far as it is there (section 4.2)
        if (part.size() > 1 && !entries.contains(typed.key()))
            entries.insert(typed.key(), part);
    }
    Fields fields{{"storageId", storage.id}, {"paymentInformations", QByteArray::number(entries.size())}};
    int index = 0;
    for (const Fields &entry : std::as_const(entries)) {
        const Fields numbered = prefixed("paymentInformation." + QByteArray::number(++index) + '.', entry);
        fields.insert(fields.end(), numbered.begin(), numbered.end());
    }
    return fields;
}

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
    storage.frameOptions = frameOptionsIn(call.fields);
    storage.cssUrl = fieldOf(call.fields, "iframeCssUrl");
    if (!storage.cssUrl.isEmpty() && !isUrl(storage.cssUrl)) {
        explain(step, call, "iframeCssUrl", KASSA_TEXT("qenta.sandbox", "iframeCssUrl is not an address"));
        storage.cssUrl.clear();
    }
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
        if (storage == nullptr || !isUsable(step, *storage) || storage->customerId != client->customerId)
            errors.push_back(composedError(errorClass::invalid, parameter::storageId, call.language));
    }
    if (!errors.empty())
        return refusedWith(step, call, errors);
    useStorage(step, *storage, "read");
    return formAnswer(contentsOf(*storage));
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
    } else if (what == "style.js" && !storage->cssUrl.isEmpty()) {
        styleAsked(step, exchange, *storage);
    } else if (what == "fields.js") {
        reply(step, exchange, httpResponse(200, "text/javascript; charset=utf-8", frameScript()));
    } else if ((what == "store" || what == "part") && method == "POST") {
        const Fields answer =
            !isUsable(step, *storage)
                ? errorFields({composedError(errorClass::invalid, parameter::storageId, storage->language)})
            : what == "store" ? storeAnswer(step, *storage, form)
                              : partAnswer(step, *storage, form);
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

} // namespace kassa::qenta::sandbox
