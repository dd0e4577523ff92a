#include "providers/qenta/errors.h"

#include <algorithm>
#include <array>

namespace kassa::qenta {

namespace {

struct Words
{
    const char *english, *german, *russian;
};

const char *inLanguage(const Words &words, const QByteArray &language)
{
    if (language == "de")
        return words.german;
    return language == "ru" ? words.russian : words.english;
}

struct ClassText
{
    const char *errorClass;
    Words words; // "%" stands for the parameter's name
};

constexpr ClassText classTexts[] = {
    {"10", {"Unknown error. %", "Unbekannter Fehler. %", "Неизвестная ошибка. %"}},
    {"11", {"% is missing.", "% fehlt.", "%: не указано."}},
    {"12",
     {"% is missing or is not allowed.", "% fehlt oder ist nicht erlaubt.",
      "%: не указано или не допускается."}},
    {"13",
     {"% cannot be used twice. Probably the transaction has already been processed.",
      "% kann nicht zweimal verwendet werden. Wahrscheinlich wurde die Transaktion bereits durchgeführt.",
      "%: нельзя использовать дважды. Вероятно, операция уже выполнена."}},
    {"14", {"% is not allowed.", "% ist nicht erlaubt.", "%: не допускается."}},
    {"15", {"% has an invalid length.", "% hat eine ungültige Länge.", "%: неверная длина."}},
    {"16", {"% is invalid.", "% ist ungültig.", "%: недопустимое значение."}},
    {"17", {"% is not numeric.", "% ist nicht numerisch.", "%: не число."}},
    {"18", {"% is invalid.", "% ist ungültig.", "%: недопустимое значение."}},
    {"19", {"% is not allowed.", "% ist nicht erlaubt.", "%: не допускается."}},
};

struct ParameterName
{
    int number;
    Words words;
};

constexpr ParameterName parameterNames[] = {
    {3, {"TOOLKIT PASSWORD", "TOOLKIT PASSWORD", "TOOLKIT PASSWORD"}},
    {8, {"Command", "Command", "Команда"}},
    {9, {"Language", "Sprache", "Язык"}},
    {11, {"Order number", "Bestellnummer", "Номер заказа"}},
    {12, {"Payment number", "Zahlungsnummer", "Номер платежа"}},
    {13, {"Credit number", "Gutschriftsnummer", "Номер возврата"}},
    {14, {"Batch number", "Batchnummer", "Номер пакета"}},
    {17, {"Amount", "Betrag", "Сумма"}},
    {19, {"Currency", "Währung", "Валюта"}},
    {20, {"Order description", "Bestellbeschreibung", "Описание заказа"}},
    {22, {"SUCCESSURL", "SUCCESSURL", "SUCCESSURL"}},
    {23, {"FAILUREURL", "FAILUREURL", "FAILUREURL"}},
    {24, {"CANCELURL", "CANCELURL", "CANCELURL"}},
    {31, {"SERVICEURL", "SERVICEURL", "SERVICEURL"}},
    {50, {"FINGERPRINT", "FINGERPRINT", "FINGERPRINT"}},
    {51, {"PAYMENTTYPE", "PAYMENTTYPE", "PAYMENTTYPE"}},
    {115, {"Card number", "Kartennummer", "Номер карты"}},
    {116, {"Expiration date", "Ablaufdatum", "Срок действия"}},
    {117, {"Card security code", "Kartenprüfnummer", "Код безопасности карты"}},
    {119, {"Account number", "Kontonummer", "Номер счёта"}},
    {120, {"Bank sorting code", "Bankleitzahl", "Код банка"}},
    {122, {"Phone number", "Telefonnummer", "Номер телефона"}},
    {123, {"Password", "Passwort", "Пароль"}},
    {130, {"USER_AGENT", "USER_AGENT", "USER_AGENT"}},
    {133, {"Country", "Land", "Страна"}},
    {134, {"Bank name", "Bankname", "Название банка"}},
    {142, {"Account owner", "Kontoinhaber", "Владелец счёта"}},
    {146, {"IP-Address", "IP-Adresse", "IP-адрес"}},
    {149, {"Window name", "Fenstername", "Имя окна"}},
    {151, {"Cardholder", "Karteninhaber", "Держатель карты"}},
    {152, {"IBAN", "IBAN", "IBAN"}},
    {153, {"BIC", "BIC", "BIC"}},
    {154, {"IDeal Issuer", "iDEAL-Bank", "Банк iDEAL"}},
    {157, {"Issue number", "Folgenummer", "Номер выпуска"}},
    {158, {"Issue date", "Ausstellungsdatum", "Дата выпуска"}},
    {159, {"Source ORDERNUMBER", "Source ORDERNUMBER", "Номер исходного заказа"}},
    {163, {"DEPOSITFLAG", "DEPOSITFLAG", "DEPOSITFLAG"}},
    {173, {"VOUCHER_ID", "VOUCHER_ID", "VOUCHER_ID"}},
    {216, {"FUNDTRANSFERTYPE", "FUNDTRANSFERTYPE", "FUNDTRANSFERTYPE"}},
    {217, {"Order reference", "Bestellreferenz", "Референс заказа"}},
    {218, {"Customer statement", "Buchungstext", "Текст в выписке"}},
    {300, {"ORDERIDENT", "ORDERIDENT", "ORDERIDENT"}},
    {301, {"RETURNURL", "RETURNURL", "RETURNURL"}},
    {302, {"STORAGEID", "STORAGEID", "STORAGEID"}},
    {303, {"JAVASCRIPT SCRIPT VERSION", "JAVASCRIPT SCRIPT VERSION", "JAVASCRIPT SCRIPT VERSION"}},
    {400, {"Consumers mail address", "E-Mail-Adresse", "Электронная почта покупателя"}},
    {401, {"Consumers birth date", "Geburtsdatum", "Дата рождения покупателя"}},
    {406, {"Billing first name", "Vorname (Rechnung)", "Имя (счёт)"}},
    {407, {"Billing last name", "Nachname (Rechnung)", "Фамилия (счёт)"}},
    {408, {"Billing first line", "erste Adresszeile (Rechnung)", "Первая строка адреса (счёт)"}},
    {409, {"Billing second line", "zweite Adresszeile (Rechnung)", "Вторая строка адреса (счёт)"}},
    {410, {"Billing city", "Ort (Rechnung)", "Город (счёт)"}},
    {411, {"Billing zip code", "PLZ (Rechnung)", "Индекс (счёт)"}},
    {412, {"Billing state", "Bundesland (Rechnung)", "Регион (счёт)"}},
    {413, {"Billing country", "Land (Rechnung)", "Страна (счёт)"}},
    {414, {"Billing phone", "Telefon (Rechnung)", "Телефон (счёт)"}},
    {415, {"Billing fax", "Fax (Rechnung)", "Факс (счёт)"}},
    {416, {"Shipping first name", "Vorname (Lieferung)", "Имя (доставка)"}},
    {417, {"Shipping last name", "Nachname (Lieferung)", "Фамилия (доставка)"}},
    {418, {"Shipping first line", "erste Adresszeile (Lieferung)", "Первая строка адреса (доставка)"}},
    {419, {"Shipping second line", "zweite Adresszeile (Lieferung)", "Вторая строка адреса (доставка)"}},
    {420, {"Shipping city", "Ort (Lieferung)", "Город (доставка)"}},
    {421, {"Shipping zip code", "PLZ (Lieferung)", "Индекс (доставка)"}},
    {422, {"Shipping state", "Bundesland (Lieferung)", "Регион (доставка)"}},
    {423, {"Shipping country", "Land (Lieferung)", "Страна (доставка)"}},
    {424, {"Shipping phone", "Telefon (Lieferung)", "Телефон (доставка)"}},
    {425, {"Shipping fax", "Fax (Lieferung)", "Факс (доставка)"}},
    {426, {"Consumers merchant CRM id", "Kundennummer des Händlers", "Номер покупателя у продавца"}},
    {427, {"Consumers device ID", "Geräte-ID des Kunden", "Идентификатор устройства покупателя"}},
    {450, {"Shopping basket amount", "Warenkorb: Betrag", "Корзина: сумма"}},
    {451, {"Shopping basket currency", "Warenkorb: Währung", "Корзина: валюта"}},
    {452, {"Shopping basket item count", "Warenkorb: Anzahl der Positionen", "Корзина: число позиций"}},
    {453, {"Shopping basket article number", "Warenkorb: Artikelnummer", "Корзина: артикул"}},
    {454, {"Shopping basket quantity", "Warenkorb: Menge", "Корзина: количество"}},
    {457, {"Shopping basket description", "Warenkorb: Beschreibung", "Корзина: описание"}},
    {459, {"Shopping basket image-URL", "Warenkorb: Bild-URL", "Корзина: адрес изображения"}},
    {460, {"Shopping basket net", "Warenkorb: Nettobetrag", "Корзина: сумма без налога"}},
    {461, {"Shopping basket tax", "Warenkorb: Steuerbetrag", "Корзина: сумма налога"}},
    {462, {"Shopping basket tax rate", "Warenkorb: Steuersatz", "Корзина: ставка налога"}},
    {463, {"Shopping basket gross", "Warenkorb: Bruttobetrag", "Корзина: сумма с налогом"}},
    {464, {"Shopping basket name", "Warenkorb: Bezeichnung", "Корзина: название"}},
    {480, {"Company name", "Firmenname", "Название компании"}},
    {481, {"Company VAT ID", "UID-Nummer der Firma", "Налоговый номер компании"}},
    {482, {"Company trade registry number", "Firmenbuchnummer", "Регистрационный номер компании"}},
    {500, {"CUSTOMERID", "CUSTOMERID", "CUSTOMERID"}},
    {501, {"SHOPID", "SHOPID", "SHOPID"}},
    {502, {"FINANCIALINSTITUTION", "FINANCIALINSTITUTION", "FINANCIALINSTITUTION"}},
    {504, {"CONFIRMURL", "CONFIRMURL", "CONFIRMURL"}},
    {506, {"REQUESTFINGERPRINT", "REQUESTFINGERPRINT", "REQUESTFINGERPRINT"}},
    {507, {"DUPLICATEREQUESTCHECK", "DUPLICATEREQUESTCHECK", "DUPLICATEREQUESTCHECK"}},
    {508, {"REQUESTFINGERPRINTORDER", "REQUESTFINGERPRINTORDER", "REQUESTFINGERPRINTORDER"}},
    {509, {"SECRET", "SECRET", "SECRET"}},
    {510, {"MAXRETRIES", "MAXRETRIES", "MAXRETRIES"}},
    {512, {"NOSCRIPTINFOURL", "NOSCRIPTINFOURL", "NOSCRIPTINFOURL"}},
    {513, {"CONFIRMMAIL", "CONFIRMMAIL", "CONFIRMMAIL"}},
    {514, {"AUTODEPOSIT", "AUTODEPOSIT", "AUTODEPOSIT"}},
    {515, {"PENDINGURL", "PENDINGURL", "PENDINGURL"}},
};

struct KnownText
{
    int code;
    Words words;
};

// 20000, 20004, 20009, 20010, 20021, 30010, 30014 and 99996 are exact (section 13); the others say what
// section 5 says.
constexpr KnownText knownTexts[] = {
    {20000,
     {"The financial institution has declined the transaction. Please check the data you have entered.",
      "Das Finanzinstitut hat die Transaktion abgelehnt. Bitte überprüfen Sie Ihre Eingaben.",
      "Платёж отклонён финансовой организацией. Проверьте введённые данные."}},
    {20001,
     {"The card number has been declined by the financial institution.",
      "Die Kartennummer wurde vom Finanzinstitut abgelehnt.",
      "Номер карты отклонён финансовой организацией."}},
    {20002,
     {"The card security code has been declined by the financial institution.",
      "Die Kartenprüfnummer wurde vom Finanzinstitut abgelehnt.",
      "Код безопасности отклонён финансовой организацией."}},
    {20003,
     {"The card is not allowed for this transaction.",
      "Die Karte ist für diese Transaktion nicht zugelassen.", "Этой картой нельзя оплатить эту покупку."}},
    {20004,
     {"The credit card has already expired.", "Die Kreditkarte ist bereits abgelaufen.",
      "Срок действия карты истёк."}},
    {20005,
     {"The transaction has been declined. Please contact the issuer of your card.",
      "Die Transaktion wurde abgelehnt. Bitte wenden Sie sich an den Herausgeber Ihrer Karte.",
      "Платёж отклонён. Обратитесь в банк, выпустивший карту."}},
    {20006,
     {"The authorisation has expired.", "Die Autorisierung ist abgelaufen.", "Срок авторизации истёк."}},
    {20008,
     {"The transaction follows too soon after another one. Please try again later.",
      "Die Transaktion erfolgt zu kurz nach einer anderen. Bitte versuchen Sie es später.",
      "Слишком мало времени прошло после другого платежа. Повторите попытку позже."}},
    {20009,
     {"The transaction has not been authorised.", "Die Transaktion wurde nicht autorisiert.",
      "Платёж не подтверждён."}},
    {20010,
     {"The financial institution cannot be contacted. Please try again later.",
      "Das Finanzinstitut ist nicht erreichbar. Bitte versuchen Sie es später.",
      "Финансовая организация недоступна. Повторите попытку позже."}},
    {20011,
     {"The transaction has failed. Please contact our support.",
      "Die Transaktion ist fehlgeschlagen. Bitte wenden Sie sich an unseren Support.",
      "Платёж не выполнен. Обратитесь в службу поддержки."}},
    {20012,
     {"The card could not be identified.", "Die Karte konnte nicht identifiziert werden.",
      "Карту не удалось опознать."}},
    {20013,
     {"The card is not enrolled for Visa Secure.", "Die Karte nimmt nicht an Visa Secure teil.",
      "Карта не подключена к Visa Secure."}},
    {20014,
     {"The card is not enrolled for Mastercard ID Check.",
      "Die Karte nimmt nicht an Mastercard ID Check teil.", "Карта не подключена к Mastercard ID Check."}},
    {20015,
     {"The card could not be identified.", "Die Karte konnte nicht identifiziert werden.",
      "Карту не удалось опознать."}},
    {20016,
     {"The transaction has been declined by the financial institution.",
      "Die Transaktion wurde vom Finanzinstitut abgelehnt.", "Платёж отклонён финансовой организацией."}},
    {20017,
     {"The transaction has been declined by the financial institution.",
      "Die Transaktion wurde vom Finanzinstitut abgelehnt.", "Платёж отклонён финансовой организацией."}},
    {20018,
     {"The transaction has been declined by the financial institution.",
      "Die Transaktion wurde vom Finanzinstitut abgelehnt.", "Платёж отклонён финансовой организацией."}},
    {20021,
     {"The transaction has been aborted. Please try it again.",
      "Die Transaktion wurde abgebrochen. Bitte versuchen Sie es noch einmal.",
      "Операция прервана. Попробуйте ещё раз."}},
    {20025, {"The limit has been exceeded.", "Das Limit wurde überschritten.", "Превышен лимит."}},
    {20026,
     {"The card is not enrolled for Maestro SecureCode.", "Die Karte nimmt nicht an Maestro SecureCode teil.",
      "Карта не подключена к Maestro SecureCode."}},
    {20027,
     {"The card could not be identified.", "Die Karte konnte nicht identifiziert werden.",
      "Карту не удалось опознать."}},
    {20028,
     {"The transaction has been declined. Please contact the online shop.",
      "Die Transaktion wurde abgelehnt. Bitte wenden Sie sich an den Online-Shop.",
      "Платёж отклонён. Обратитесь в интернет-магазин."}},
    {20030,
     {"These bank details are not allowed.", "Diese Bankverbindung ist nicht erlaubt.",
      "Эти банковские реквизиты не допускаются."}},
    {20031,
     {"The transaction has already been reversed.", "Die Transaktion wurde bereits storniert.",
      "Операция уже отменена."}},
    {20032, {"The bank does not participate.", "Die Bank nimmt nicht teil.", "Банк не участвует."}},
    {20033,
     {"The account has not been activated.", "Das Konto ist nicht freigeschaltet.", "Счёт не активирован."}},
    {20034,
     {"The invoice has been declined by an automated risk check.",
      "Der Rechnungskauf wurde von einer automatischen Risikoprüfung abgelehnt.",
      "Покупка по счёту отклонена автоматической проверкой риска."}},
    {20035,
     {"The installment has been declined by an automated risk check.",
      "Der Ratenkauf wurde von einer automatischen Risikoprüfung abgelehnt.",
      "Рассрочка отклонена автоматической проверкой риска."}},
    {20036,
     {"The voucher cannot be used.", "Der Gutschein kann nicht verwendet werden.",
      "Ваучер нельзя использовать."}},
    {20037, {"The balance is too low.", "Das Guthaben ist zu niedrig.", "Недостаточно средств."}},
    {20038,
     {"The card is not enrolled for American Express SafeKey.",
      "Die Karte nimmt nicht an American Express SafeKey teil.",
      "Карта не подключена к American Express SafeKey."}},
    {20039,
     {"The card could not be identified.", "Die Karte konnte nicht identifiziert werden.",
      "Карту не удалось опознать."}},
    {30000, {"Unknown error.", "Unbekannter Fehler.", "Неизвестная ошибка."}},
    {30001,
     {"The payment method is not supported.", "Das Zahlungsmittel wird nicht unterstützt.",
      "Способ оплаты не поддерживается."}},
    {30002,
     {"The configuration of the merchant is invalid.", "Die Konfiguration des Händlers ist ungültig.",
      "Неверная настройка продавца."}},
    {30003, {"Please try again later.", "Bitte versuchen Sie es später.", "Повторите попытку позже."}},
    {30004, {"Please try again later.", "Bitte versuchen Sie es später.", "Повторите попытку позже."}},
    {30005, {"Please try again later.", "Bitte versuchen Sie es später.", "Повторите попытку позже."}},
    {30006, {"Fatal error.", "Schwerer Fehler.", "Критическая ошибка."}},
    {30007,
     {"The command is not available for this payment method.",
      "Das Kommando ist für dieses Zahlungsmittel nicht verfügbar.",
      "Команда недоступна для этого способа оплаты."}},
    {30008, {"Please try again later.", "Bitte versuchen Sie es später.", "Повторите попытку позже."}},
    {30009, {"Please try again later.", "Bitte versuchen Sie es später.", "Повторите попытку позже."}},
    {30010,
     {"The usage of real payment information (e.g. credit card number) is not allowed in demo mode.",
      "Die Verwendung echter Zahlungsdaten (z. B. Kreditkartennummer) ist im Demomodus nicht erlaubt.",
      "В деморежиме нельзя использовать настоящие платёжные данные."}},
    {30011, {"Please try again later.", "Bitte versuchen Sie es später.", "Повторите попытку позже."}},
    {30012,
     {"The response of the financial institution is invalid.",
      "Die Antwort des Finanzinstituts ist ungültig.", "Неверный ответ финансовой организации."}},
    {30013,
     {"The operation is not allowed.", "Die Operation ist nicht erlaubt.", "Операция не допускается."}},
    {30014,
     {"The final state of the transaction could not yet be determined.",
      "Der endgültige Status der Transaktion steht noch nicht fest.", "Итог платежа пока неизвестен."}},
    {31000,
     {"The payment method is not activated.", "Das Zahlungsmittel ist nicht aktiviert.",
      "Способ оплаты не активирован."}},
    {99990,
     {"The terms and conditions have not been accepted.", "Die Geschäftsbedingungen wurden nicht akzeptiert.",
      "Условия не приняты."}},
    {99991, {"POST data is missing.", "POST-Daten fehlen.", "Нет данных запроса POST."}},
    {99992,
     {"The order of the pages has been manipulated.", "Die Reihenfolge der Seiten wurde manipuliert.",
      "Порядок страниц нарушен."}},
    {99993, {"Data is missing.", "Daten fehlen.", "Не хватает данных."}},
    {99996,
     {"Session timed out after 30 minutes without activity.",
      "Die Sitzung ist nach 30 Minuten ohne Aktivität abgelaufen.",
      "Сеанс завершён после 30 минут бездействия."}},
    {99997,
     {"There is no payment information for this payment method.",
      "Für dieses Zahlungsmittel gibt es keine Zahlungsdaten.",
      "Для этого способа оплаты нет платёжных данных."}},
};

constexpr std::array languages{"ar", "bs", "bg", "zh", "hr", "cs", "da", "nl", "en", "et", "fi", "fr",
                               "de", "el", "he", "hi", "hu", "it", "ja", "ko", "lv", "lt", "mk", "no",
                               "pl", "pt", "ro", "ru", "sr", "sk", "sl", "es", "sv", "tr", "uk"};

const Words &nameOf(int parameter)
{
    static constexpr Words unknown{"Parameter", "Parameter", "Параметр"};
    const auto *found = std::find_if(std::begin(parameterNames), std::end(parameterNames),
                                     [&](const ParameterName &each) { return each.number == parameter; });
    return found == std::end(parameterNames) ? unknown : found->words;
}

QByteArray filled(const ClassText &text, const Words &name, const QByteArray &language)
{
    return QByteArray(inLanguage(text.words, language)).replace("%", inLanguage(name, language));
}

} // namespace

WireError composedError(const char *errorClass, int parameter, const QByteArray &language)
{
    const QByteArray number = QByteArray::number(parameter).rightJustified(3, '0');
    const auto *text = std::find_if(std::begin(classTexts), std::end(classTexts), [&](const ClassText &each) {
        return qstrcmp(each.errorClass, errorClass) == 0;
    });
    if (text == std::end(classTexts))
        return knownError(30000, language);
    const Words &name = nameOf(parameter);
    WireError error{errorClass + number, filled(*text, name, "en"), {}, {}};
    if (!language.isEmpty())
        error.consumerMessage = filled(*text, name, language);
    return error;
}

WireError knownError(int code, const QByteArray &language)
{
    const auto *found = std::find_if(std::begin(knownTexts), std::end(knownTexts),
                                     [&](const KnownText &each) { return each.code == code; });
    static constexpr Words unknown{"Unknown error.", "Unbekannter Fehler.", "Неизвестная ошибка."};
    const Words &words = found == std::end(knownTexts) ? unknown : found->words;
    WireError error{QByteArray::number(code), words.english, {}, {}};
    if (!language.isEmpty())
        error.consumerMessage = inLanguage(words, language);
    return error;
}

const std::vector<int> &knownErrorCodes()
{
    static const std::vector<int> codes = [] {
        std::vector<int> all;
        for (const KnownText &each : knownTexts)
            all.push_back(each.code);
        return all;
    }();
    return codes;
}

bool isLanguage(const QByteArray &language)
{
    return std::any_of(languages.begin(), languages.end(),
                       [&](const char *each) { return language == each; });
}

} // namespace kassa::qenta
