// What signers get wrong (qvickly.md sections 3 and 12), as guesses for the signature doctor.
#include "providers/qvickly/signature.h"

#include "codec/php_json.h"
#include "signing/mac.h"

#include <QByteArrayList>
#include <QSet>

namespace kassa::qvickly {

namespace {

// Larger data is not rewritten some two hundred times: one wrong signature must not cost seconds.
constexpr qsizetype rewrittenUpTo = 65'536; // bytes

using Rewrite = Json (*)(const Json &);

// The same tree with another scalar in place of each scalar.
template <class Change>
Json withScalars(const Json &value, const Change &change)
{
    if (value.isArray()) {
        Json list = Json::array();
        for (const Json &item : value.items())
            list.append(withScalars(item, change));
        return list;
    }
    if (!value.isObject())
        return change(value);
    Json object = Json::object();
    for (const auto &[name, member] : value.members())
        object.members().emplace_back(name, withScalars(member, change));
    return object;
}

template <class Change>
Json withStrings(const Json &value, const Change &change)
{
    return withScalars(value, [&change](const Json &scalar) {
        return scalar.isString() ? Json::string(change(scalar.text())) : scalar;
    });
}

Json withPhpNumbers(const Json &value)
{
    return withScalars(value, [](const Json &scalar) {
        return scalar.isNumber() ? Json::number(phpEncode(scalar)) : scalar;
    });
}

void sortMembers(Json &value)
{
    std::stable_sort(value.members().begin(), value.members().end(),
                     [](const Json::Member &a, const Json::Member &b) { return a.first < b.first; });
}

Json sortedOnTop(const Json &value)
{
    Json sorted = value;
    sortMembers(sorted);
    return sorted;
}

Json sortedEverywhere(const Json &value)
{
    Json sorted = value;
    for (Json &item : sorted.items())
        item = sortedEverywhere(item);
    for (auto &[name, member] : sorted.members())
        member = sortedEverywhere(member);
    sortMembers(sorted);
    return sorted;
}

Json trimmedValues(const Json &value)
{
    return withStrings(value, [](const QByteArray &text) { return text.trimmed(); });
}

// PHP's htmlspecialchars.
QByteArray htmlEscaped(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().replace(u'\'', QStringLiteral("&#039;")).toUtf8();
}

Json htmlEscapedValues(const Json &value)
{
    return withStrings(value, htmlEscaped);
}

Json slashStrippedValues(const Json &value)
{
    return withStrings(value, [](QByteArray text) { return text.replace('\\', ""); });
}

Json numbersAsStrings(const Json &value)
{
    return withScalars(
        value, [](const Json &scalar) { return scalar.isNumber() ? Json::string(scalar.text()) : scalar; });
}

Json stringsAsNumbers(const Json &value)
{
    return withScalars(value, [](const Json &scalar) {
        const auto number = scalar.isString() ? Json::parse(scalar.text()) : Result<Json>(Json());
        return number && number->isNumber() ? *number : scalar;
    });
}

// A receiver that removed the backslashes of \u00e4 left "u00e4" behind.
QByteArray restoredUnicode(const QByteArray &text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool hex = false;
        const QByteArray digits = text.mid(i + 1, 4);
        if (text[i] == 'u' && digits.size() == 4)
            digits.toUInt(&hex, 16);
        out += hex ? QByteArray("\\u") : text.mid(i, 1);
    }
    return out;
}

QByteArray withoutHtmlEscapes(QByteArray text)
{
    return text.replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#039;", "'")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
}

QByteArray withoutSlashes(const QByteArray &text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        out += text[i];
    }
    return out;
}

// --- how the text may be written; all on JSON text, where a line break and "/" stand only for themselves
// --------------

enum class Unicode { Lower, Upper, Raw, Latin1Bytes };
enum class JsonLayout { Compact, Spaced, Indented2, Indented4 };

struct Style
{
    QByteArray id;
    bool slashEscaped = true;
    Unicode unicode = Unicode::Lower;
    JsonLayout layout = JsonLayout::Compact;
};

QByteArray escapedUnicode(const QByteArray &utf8, bool upper)
{
    QByteArray out;
    for (const QChar unit : QString::fromUtf8(utf8)) {
        if (unit.unicode() < 0x80) {
            out += static_cast<char>(unit.unicode());
            continue;
        }
        const QByteArray digits = QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
        out += "\\u" + (upper ? digits.toUpper() : digits);
    }
    return out;
}

QByteArray laidOut(const Json &value, JsonLayout layout)
{
    if (layout == JsonLayout::Compact)
        return value.toCompact();
    if (layout == JsonLayout::Indented2)
        return value.toPretty();
    QByteArray out;
    for (const QByteArray &line : value.toPretty().split('\n')) {
        const QByteArray words = line.mid(line.size() - QByteArrayView(line).trimmed().size());
        if (layout == JsonLayout::Spaced)
            out += (out.endsWith(',') ? " " : "") + words;
        else
            out += (out.isEmpty() ? "" : "\n") + QByteArray(line.size() - words.size(), ' ') + line;
    }
    return out;
}

QByteArray styled(const Json &value, const Style &style)
{
    QByteArray text = laidOut(value, style.layout);
    if (style.slashEscaped)
        text.replace("/", "\\/");
    switch (style.unicode) {
    case Unicode::Lower:
    case Unicode::Upper:
        return escapedUnicode(text, style.unicode == Unicode::Upper);
    case Unicode::Latin1Bytes:
        return QString::fromUtf8(text).toLatin1();
    case Unicode::Raw:
        break;
    }
    return text;
}

const std::vector<Style> &styles()
{
    using enum Unicode;
    using enum JsonLayout;
    static const std::vector<Style> all{
        {"unescaped-slash", false, Lower, Compact},
        {"unescaped-unicode", true, Raw, Compact},
        {"unescaped-both", false, Raw, Compact},
        {"upper-case-unicode", true, Upper, Compact},
        {"upper-case-unicode", false, Upper, Compact},
        {"latin1-bytes", true, Latin1Bytes, Compact},
        {"latin1-bytes", false, Latin1Bytes, Compact},
        {"spaced", false, Lower, Spaced},
        {"spaced", false, Raw, Spaced},
        {"spaced", true, Lower, Spaced},
        {"pretty-printed", false, Raw, Indented2},
        {"pretty-printed", false, Lower, Indented2},
        {"pretty-printed", true, Lower, Indented2},
        {"pretty-printed", true, Lower, Indented4},
        {"pretty-printed", false, Raw, Indented4},
        {"pretty-printed", false, Lower, Indented4},
        {"pretty-printed", true, Raw, Indented4},
    };
    return all;
}

struct Structure
{
    QByteArray id;
    Rewrite rewrite;
};

const std::vector<Structure> &structures()
{
    static const std::vector<Structure> all{
        {"empty-object", [](const Json &sent) { return withPhpNumbers(sent); }},
        {"whole-float", [](const Json &sent) { return phpDecoded(sent); }},
        {"sorted-keys", [](const Json &sent) { return sortedEverywhere(withPhpNumbers(phpDecoded(sent))); }},
        {"sorted-keys", [](const Json &sent) { return sortedOnTop(withPhpNumbers(phpDecoded(sent))); }},
        {"sorted-keys", [](const Json &sent) { return sortedEverywhere(withPhpNumbers(sent)); }},
        {"trimmed-values", [](const Json &sent) { return trimmedValues(withPhpNumbers(phpDecoded(sent))); }},
        {"html-escaped",
         [](const Json &sent) { return htmlEscapedValues(withPhpNumbers(phpDecoded(sent))); }},
        {"slashes-stripped",
         [](const Json &sent) { return slashStrippedValues(withPhpNumbers(phpDecoded(sent))); }},
        {"numbers-as-strings", [](const Json &sent) { return numbersAsStrings(phpDecoded(sent)); }},
        {"strings-as-numbers", [](const Json &sent) { return stringsAsNumbers(phpDecoded(sent)); }},
    };
    return all;
}

// Collects guesses; a text that an earlier guess signs with the same key is left out.
class Guesses
{
public:
    explicit Guesses(Secret key) : m_key(std::move(key)) {}

    void add(const QByteArray &id, const QByteArray &text)
    {
        if (m_texts.contains(text))
            return;
        m_texts.insert(text);
        m_all.push_back({id, text, m_key});
    }
    void add(const QByteArray &id, const QByteArray &text, const QByteArray &otherKey)
    {
        if (otherKey != m_key.expose())
            m_all.push_back({id, text, Secret(otherKey)});
    }
    std::vector<Hypothesis> take() { return std::move(m_all); }

private:
    Secret m_key;
    QSet<QByteArray> m_texts;
    std::vector<Hypothesis> m_all;
};

void guessTexts(Guesses &guesses, const Json &sent)
{
    const Style canonical;
    const Json decoded = withPhpNumbers(phpDecoded(sent));
    for (const Style &style : styles())
        guesses.add(style.id, styled(decoded, style));
    for (const auto &[id, rewrite] : structures())
        guesses.add(id, styled(rewrite(sent), canonical));
    for (const auto &[id, rewrite] : structures()) {
        const Json rewritten = rewrite(sent);
        for (const Style &style : styles())
            guesses.add(id, styled(rewritten, style));
    }
}

// A receiver may have changed the text on the way in (section 12, gotcha 10): undone here.
void guessReceivedTexts(Guesses &guesses, const QByteArray &rawData)
{
    for (const QByteArray &text : {rawData, rawData.trimmed()}) {
        for (const char *end : {"\n", "\r\n", " "})
            guesses.add("trailing-newline", text + end);
    }
    guesses.add("trimmed-values", rawData.trimmed());
    guesses.add("html-escaped", withoutHtmlEscapes(rawData));
    guesses.add("html-escaped", htmlEscaped(rawData));
    guesses.add("slashes-stripped", withoutSlashes(rawData));
    guesses.add("slashes-stripped", restoredUnicode(rawData));
    if (const auto restored = Json::parse(restoredUnicode(rawData)))
        guesses.add("slashes-stripped", phpCanonical(*restored));
    if (const auto unescaped = Json::parse(withoutHtmlEscapes(rawData)))
        guesses.add("html-escaped", phpCanonical(*unescaped));
}

bool isHex(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

void guessKeys(Guesses &guesses, const QByteArray &text, const QByteArray &key)
{
    if (isHex(key) && key.size() % 2 == 0)
        guesses.add("secret-as-hex-bytes", text, QByteArray::fromHex(key));
    guesses.add("secret-as-hex-bytes", text, key.toHex());
    for (const QByteArray &wrong :
         {key.trimmed(), key + '\n', key + "\r\n", key + ' ', ' ' + key, key.toUpper(), key.toLower(),
          '"' + key + '"', key.toBase64(), QByteArray::fromBase64(key), QByteArray(),
          QByteArray("1234567890123456")})
        guesses.add("other-secret", text, wrong);
    guesses.add("swapped-secret-and-data", key, text);
}

// The texts that a signer of more than `data` may have had: the body, with and without its own hash.
std::vector<Hypothesis> bodyGuesses(const Secret &key, const QByteArray &wholeBody)
{
    Guesses guesses(key);
    guesses.add("hash-of-body", wholeBody);
    const auto parsed = Json::parse(wholeBody);
    if (!parsed || !parsed->isObject())
        return guesses.take();
    Json emptyHash = *parsed;
    Json noHash = *parsed;
    Json credentials = (*parsed)["credentials"];
    credentials.set("hash", Json::string(""));
    emptyHash.set("credentials", credentials);
    credentials.remove("hash");
    noHash.set("credentials", credentials);
    Json noCredentials = *parsed;
    noCredentials.remove("credentials");
    const Json onlyData = Json::object({{"data", (*parsed)["data"]}});
    for (const Json &body : {*parsed, emptyHash, noHash, noCredentials, onlyData}) {
        guesses.add("hash-of-body", phpCanonical(body));
        guesses.add("hash-of-body", body.toCompact());
    }
    return guesses.take();
}

struct Algorithm
{
    QByteArray id;
    Sign sign;
};

std::vector<Algorithm> otherAlgorithms()
{
    using Hash = QCryptographicHash;
    std::vector<Algorithm> all{
        {"no-hmac", [](const Secret &, const QByteArray &text) { return hexHash(Hash::Sha512, text); }},
        {"no-hmac", [](const Secret &key,
                       const QByteArray &text) { return hexHash(Hash::Sha512, key.expose() + text); }},
        {"no-hmac", [](const Secret &key,
                       const QByteArray &text) { return hexHash(Hash::Sha512, text + key.expose()); }},
        {"base64-hash",
         [](const Secret &key, const QByteArray &text) { return hmac(Hash::Sha512, key, text).toBase64(); }},
    };
    for (const auto algorithm : {Hash::Sha256, Hash::Sha1, Hash::Md5, Hash::Sha384, Hash::Sha3_512}) {
        all.push_back({"other-algorithm", [algorithm](const Secret &key, const QByteArray &text) {
                           return hexHmac(algorithm, key, text);
                       }});
        all.push_back({"other-algorithm", [algorithm](const Secret &, const QByteArray &text) {
                           return hexHash(algorithm, text);
                       }});
    }
    return all;
}

// What can be said of a hash that nothing explains.
QByteArray unexplained(const QByteArray &received, const QByteArray &expected)
{
    if (received.isEmpty())
        return "missing-hash";
    if (received.size() < expected.size() && expected.startsWith(received))
        return "truncated-hash";
    if (received.size() == expected.size() && isHex(received))
        return "changed-or-other-secret";
    return "malformed-hash";
}

} // namespace

std::vector<Hypothesis> hypotheses(const Secret &key, const QByteArray &rawData)
{
    Guesses guesses(key);
    const auto sent = Json::parse(rawData);
    const QByteArray canonical = sent ? phpCanonical(*sent) : rawData;
    const QByteArray correct = sent ? phpCanonical(toLatin1Lossy(*sent)) : rawData;
    guesses.add("correct", correct);
    if (canonical != correct) {
        guesses.add("latin1-loss", canonical);
        guesses.add("latin1-loss", rawData);
    }
    guesses.add("raw", rawData);
    if (sent && rawData.size() <= rewrittenUpTo)
        guessTexts(guesses, *sent);
    guessReceivedTexts(guesses, rawData);
    for (const QByteArray &text : {canonical, rawData})
        guessKeys(guesses, text, key.expose());
    return guesses.take();
}

Diagnosis diagnoseSignature(const Secret &key, const QByteArray &received, const QByteArray &rawData,
                            const QByteArray &wholeBody)
{
    const std::vector<Hypothesis> all = hypotheses(key, rawData);
    Diagnosis found = diagnose(received, all, sign);
    const bool outsideLatin1 = all.size() > 1 && all[1].id == "latin1-loss";
    if (outsideLatin1 && found.matches)
        found.cause = "latin1-loss";
    found.matches = !outsideLatin1 && (found.cause == "correct" || found.cause == "raw");
    if (!found.cause.isEmpty())
        return found;

    const auto adopt = [&found](const Diagnosis &other, const QByteArray &cause) {
        if (found.cause.isEmpty() && !other.cause.isEmpty())
            found.cause = cause;
    };
    if (received != received.toLower())
        adopt(diagnose(received.toLower(), all, sign), "upper-case-hash");
    const std::vector<Hypothesis> plain{all.front(), {"raw", rawData, key}};
    for (const Algorithm &algorithm : otherAlgorithms())
        adopt(diagnose(received, plain, algorithm.sign), algorithm.id);
    if (!wholeBody.isEmpty())
        adopt(diagnose(received, bodyGuesses(key, wholeBody), sign), "hash-of-body");
    if (found.cause.isEmpty())
        found.cause = unexplained(received, found.expected);
    return found;
}

} // namespace kassa::qvickly
