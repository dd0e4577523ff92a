// What signers get wrong (qenta.md sections 3 and 12), as guesses for the signature doctor.
#include "providers/qenta/messages.h"
#include "providers/qenta/signature.h"
#include "signing/mac.h"

#include <QSet>
#include <QString>

#include <algorithm>

namespace kassa::qenta {

namespace {

constexpr qsizetype longestDiagnosed =
    65'536; // bytes of a message; one wrong fingerprint must not cost seconds

using Pieces = std::vector<Piece>;
using Change = QByteArray (*)(const QByteArray &);

// The message with another value in place of each value; the secret stays.
QByteArray changed(const Pieces &pieces, Change change)
{
    QByteArray message;
    for (const Piece &piece : pieces)
        message += piece.isSecret ? piece.value : change(piece.value);
    return message;
}

QByteArray urlEncoded(const QByteArray &value)
{
    return buildForm({{"v", value}}).mid(2);
}

QByteArray htmlEscapedValue(const QByteArray &value)
{
    return QString::fromUtf8(value).toHtmlEscaped().replace(u'\'', QStringLiteral("&#039;")).toUtf8();
}

QByteArray htmlEntities(const QByteArray &value)
{
    return QString::fromUtf8(value).toHtmlEscaped().toUtf8();
}

QByteArray latin1(const QByteArray &value)
{
    return QString::fromUtf8(value).toLatin1();
}

QByteArray doubleUtf8(const QByteArray &value)
{
    return QString::fromLatin1(value).toUtf8();
}

QByteArray composed(const QByteArray &value)
{
    return QString::fromUtf8(value).normalized(QString::NormalizationForm_C).toUtf8();
}

QByteArray decomposed(const QByteArray &value)
{
    return QString::fromUtf8(value).normalized(QString::NormalizationForm_D).toUtf8();
}

QByteArray trimmedValue(const QByteArray &value)
{
    return value.trimmed();
}

QByteArray slashed(const QByteArray &value)
{
    QByteArray out;
    for (const char each : value) {
        if (each == '\'' || each == '"' || each == '\\')
            out += '\\';
        out += each;
    }
    return out;
}

QByteArray withoutLineBreaks(const QByteArray &value)
{
    return QByteArray(value).replace("\r", "").replace("\n", "");
}

QByteArray plusForBlank(const QByteArray &value)
{
    QByteArray text = value;
    return text.contains('+') ? text.replace('+', ' ') : text.replace(' ', '+');
}

QByteArray lowerCase(const QByteArray &value)
{
    return QString::fromUtf8(value).toLower().toUtf8();
}

struct Rewriting
{
    const char *id;
    Change change;
};

constexpr Rewriting rewritings[] = {
    {"url-encoded", urlEncoded},    {"url-encoded", percentEncode},     {"html-escaped", htmlEscapedValue},
    {"html-escaped", htmlEntities}, {"latin1-bytes", latin1},           {"encoded-twice", doubleUtf8},
    {"composed", composed},         {"decomposed", decomposed},         {"trimmed", trimmedValue},
    {"slashes-added", slashed},     {"line-breaks", withoutLineBreaks}, {"plus-for-blank", plusForBlank},
    {"lower-case", lowerCase},
};

bool isAmount(const QByteArray &name)
{
    return name.compare("amount", Qt::CaseInsensitive) == 0 || name.endsWith("Amount");
}

QByteArray withAmounts(const Pieces &pieces, Change change)
{
    QByteArray message;
    for (const Piece &piece : pieces)
        message += isAmount(piece.name) ? change(piece.value) : piece.value;
    return message;
}

QByteArray commaSwapped(const QByteArray &amount)
{
    QByteArray text = amount;
    return text.contains(',') ? text.replace(',', '.') : text.replace('.', ',');
}

QByteArray twoDecimals(const QByteArray &amount)
{
    QByteArray text = amount;
    return QByteArray::number(text.replace(',', '.').toDouble(), 'f', 2);
}

QByteArray shortestAmount(const QByteArray &amount)
{
    QByteArray text = amount;
    return QByteArray::number(text.replace(',', '.').toDouble());
}

QByteArray minorUnits(const QByteArray &amount)
{
    QByteArray text = amount;
    return QByteArray::number(text.replace(',', '.').toDouble() * 100, 'f', 0);
}

constexpr Rewriting amountRewritings[] = {{"decimal-mark", commaSwapped},
                                          {"amount-format", twoDecimals},
                                          {"amount-format", shortestAmount},
                                          {"minor-units", minorUnits}};

Pieces withoutSecret(Pieces pieces)
{
    std::erase_if(pieces, [](const Piece &piece) { return piece.isSecret; });
    return pieces;
}

QByteArray joined(const Pieces &pieces, const QByteArray &separator)
{
    QByteArrayList values;
    for (const Piece &piece : pieces)
        values.append(piece.value);
    return values.join(separator);
}

QByteArray namedPairs(const Pieces &pieces, const QByteArray &separator)
{
    QByteArrayList pairs;
    for (const Piece &piece : pieces)
        pairs.append(piece.name + '=' + piece.value);
    return pairs.join(separator);
}

class Guesses
{
public:
    Guesses(const Account &account, const SignedParts &parts)
        : m_parts(parts), m_pieces(piecesOf(parts.fields, parts.order, account.secret)), m_key(account.secret)
    {
        add("right", messageOf(m_pieces));
    }

    void guessSecret()
    {
        const Pieces bare = withoutSecret(m_pieces);
        const QByteArray values = messageOf(bare);
        add("secret-missing", values);
        add("secret-moved", m_key.expose() + values);
        add("secret-moved", values + m_key.expose());
        for (std::size_t at = 1; at < bare.size(); ++at) {
            Pieces moved = bare;
            moved.insert(moved.begin() + qsizetype(at), {"secret", m_key.expose(), true});
            add("secret-moved", messageOf(moved));
        }
        add("secret-twice", messageOf(m_pieces) + m_key.expose());
    }

    void guessValues()
    {
        for (const Rewriting &each : amountRewritings)
            add(each.id, withAmounts(m_pieces, each.change));
        for (const Rewriting &each : rewritings)
            add(each.id, changed(m_pieces, each.change));
        add("trailing-blank", messageOf(m_pieces) + ' ');
        add("trailing-blank", messageOf(m_pieces) + '\n');
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            if (m_pieces[i].value.isEmpty())
                continue;
            for (const char *blank : {" ", "\n", "\r\n"}) {
                Pieces longer = m_pieces;
                longer[i].value += blank;
                add("blank-in-value", messageOf(longer));
            }
        }
    }

    void guessLayout()
    {
        for (const char *separator : {",", ";", "|", "&", " ", "\n", "."})
            add("separators", joined(m_pieces, separator));
        for (const char *separator : {"", "&", ","})
            add("names-included", namedPairs(m_pieces, separator));
    }

    void guessList()
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            if (m_pieces[i].isSecret || m_pieces[i].value.isEmpty())
                continue;
            Pieces fewer = m_pieces;
            fewer.erase(fewer.begin() + qsizetype(i));
            add(isOrder(m_pieces[i].name) ? "order-not-signed" : "value-left-out", messageOf(fewer));
        }
        Pieces once;
        QSet<QByteArray> seen;
        for (const Piece &piece : m_pieces) {
            if (!seen.contains(piece.name))
                once.push_back(piece);
            seen.insert(piece.name);
        }
        add("listed-twice", messageOf(once));
        guessOrders();
        guessExtra();
        guessCase();
    }

    void guessKeys(const std::vector<Secret> &others, const Secret &password)
    {
        for (const Secret &other : others)
            guessKey("other-secret", other);
        if (!password.isEmpty())
            guessKey("password-as-secret", password);
        m_all.push_back({"trimmed-secret", messageOf(m_pieces), Secret(m_key.expose().trimmed())});
        m_all.push_back({"hex-secret", messageOf(m_pieces), Secret(QByteArray::fromHex(m_key.expose()))});
        m_all.push_back({"key-and-message-swapped", m_key.expose(), Secret(messageOf(m_pieces))});
        m_all.push_back({"empty-key", messageOf(m_pieces), Secret()});
    }

    const Pieces &pieces() const { return m_pieces; }
    std::vector<Hypothesis> take() { return std::move(m_all); }

private:
    static bool isOrder(const QByteArray &name) { return name.endsWith("FingerprintOrder"); }

    void guessKey(const QByteArray &id, const Secret &key)
    {
        Pieces pieces = m_pieces;
        for (Piece &piece : pieces) {
            if (piece.isSecret)
                piece.value = key.expose();
        }
        m_all.push_back({id, messageOf(pieces), key});
        m_all.push_back({id, messageOf(m_pieces), key});
    }

    void add(const QByteArray &id, const QByteArray &message)
    {
        if (m_seen.contains(message))
            return;
        m_seen.insert(message);
        m_all.push_back({id, message, m_key});
    }

    Pieces sent() const
    {
        Pieces pieces;
        for (const auto &[name, value] : m_parts.fields) {
            if (m_parts.order.contains(name))
                pieces.push_back({name, value, false});
        }
        return pieces;
    }

    void withSecretAtEnds(const QByteArray &id, Pieces pieces)
    {
        pieces.push_back({"secret", m_key.expose(), true});
        add(id, messageOf(pieces));
        std::rotate(pieces.begin(), pieces.end() - 1, pieces.end());
        add(id, messageOf(pieces));
        // In front of the list, where most clients put it.
        const auto list =
            std::find_if(pieces.begin(), pieces.end(), [](const Piece &each) { return isOrder(each.name); });
        if (list != pieces.end()) {
            std::rotate(pieces.begin(), pieces.begin() + 1, list);
            add(id, messageOf(pieces));
        }
    }

    void guessOrders()
    {
        withSecretAtEnds("order-of-sending", sent());
        Pieces sorted = m_pieces;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Piece &a, const Piece &b) { return a.name < b.name; });
        add("sorted-names", messageOf(sorted)); // the secret is a name like the others
        withSecretAtEnds("sorted-names", withoutSecret(sorted));
        Pieces reversed = m_pieces;
        std::reverse(reversed.begin(), reversed.end());
        add("order-of-sending", messageOf(reversed));
        for (std::size_t i = 0; i + 1 < m_pieces.size(); ++i) {
            Pieces swapped = m_pieces;
            std::swap(swapped[i], swapped[i + 1]);
            add("two-values-swapped", messageOf(swapped));
        }
    }

    // A value that was signed although the list does not name it.
    void guessExtra()
    {
        for (const auto &[name, value] : m_parts.fields) {
            if (m_parts.order.contains(name) || value.isEmpty() || name.endsWith("Fingerprint"))
                continue;
            for (std::size_t at = 0; at <= m_pieces.size(); ++at) {
                Pieces more = m_pieces;
                more.insert(more.begin() + qsizetype(at), {name, value, false});
                add("value-not-in-list", messageOf(more));
            }
        }
    }

    // The list spells a name otherwise than the field, so the signer found nothing there.
    void guessCase()
    {
        Pieces exact = m_pieces;
        for (Piece &piece : exact) {
            if (!piece.isSecret && !contains(m_parts.fields, piece.name))
                piece.value.clear();
        }
        add("name-case", messageOf(exact));
    }

    const SignedParts &m_parts;
    Pieces m_pieces;
    Secret m_key;
    QSet<QByteArray> m_seen;
    std::vector<Hypothesis> m_all;
};

struct OtherHash
{
    const char *id;
    QByteArray (*hash)(const Secret &key, const QByteArray &message);
};

constexpr OtherHash otherHashes[] = {
    {"plain-sha512",
     [](const Secret &, const QByteArray &message) { return hexHash(QCryptographicHash::Sha512, message); }},
    {"plain-md5",
     [](const Secret &, const QByteArray &message) { return hexHash(QCryptographicHash::Md5, message); }},
    {"hmac-sha512",
     [](const Secret &key, const QByteArray &message) {
         return hexHmac(QCryptographicHash::Sha512, key, message);
     }},
    {"hmac-sha256",
     [](const Secret &key, const QByteArray &message) {
         return hexHmac(QCryptographicHash::Sha256, key, message);
     }},
    {"base64", [](const Secret &key, const QByteArray &message) {
         return hmac(QCryptographicHash::Sha512, key, message).toBase64();
     }}};

} // namespace

Diagnosis diagnoseFingerprint(const Account &account, const SignedParts &parts,
                              const std::vector<Secret> &others)
{
    const HashKind kind = account.hash;
    const Sign sign = [kind](const Secret &key, const QByteArray &message) {
        return fingerprintOf(kind, key, message);
    };
    Guesses guesses(account, parts);
    const Hypothesis right{"right", messageOf(guesses.pieces()), account.secret};
    if (right.signedBytes.size() > longestDiagnosed)
        return diagnose(parts.received.toLower(), {right}, sign);
    guesses.guessSecret();
    guesses.guessValues();
    guesses.guessLayout();
    guesses.guessList();
    guesses.guessKeys(others, account.password);
    Diagnosis found = diagnose(parts.received.toLower(), guesses.take(), sign);
    for (const OtherHash &other : otherHashes) {
        if (found.matches || !found.cause.isEmpty())
            return found;
        const QByteArray received =
            qstrcmp(other.id, "base64") == 0 ? parts.received : parts.received.toLower();
        if (diagnose(received, {right}, other.hash).matches)
            found.cause = other.id;
    }
    return found;
}

Text causeText(const QByteArray &cause)
{
    static const std::vector<std::pair<QByteArray, Text>> texts{
        {"secret-missing",
         KASSA_TEXT("qenta", "The secret is the key, but it is missing among the values: it must be both.")},
        {"secret-moved", KASSA_TEXT("qenta", "The secret stands at another place among the values.")},
        {"secret-twice", KASSA_TEXT("qenta", "The secret stands twice among the values.")},
        {"decimal-mark",
         KASSA_TEXT("qenta", "An amount was signed with a different decimal mark than it was sent with.")},
        {"amount-format",
         KASSA_TEXT("qenta",
                    "An amount was signed with a different number of decimals than it was sent with.")},
        {"minor-units", KASSA_TEXT("qenta", "An amount was signed in minor units and sent in major units.")},
        {"url-encoded", KASSA_TEXT("qenta", "The values were signed after URL-encoding.")},
        {"html-escaped", KASSA_TEXT("qenta", "The values were signed after HTML escaping.")},
        {"latin1-bytes", KASSA_TEXT("qenta", "The values were signed as Latin-1 bytes instead of UTF-8.")},
        {"encoded-twice", KASSA_TEXT("qenta", "The values were encoded as UTF-8 twice before signing.")},
        {"composed",
         KASSA_TEXT("qenta", "The values were signed in composed form (NFC) and sent decomposed.")},
        {"decomposed",
         KASSA_TEXT("qenta", "The values were signed in decomposed form (NFD) and sent composed.")},
        {"trimmed", KASSA_TEXT("qenta", "The values were trimmed before signing, but sent with blanks.")},
        {"slashes-added",
         KASSA_TEXT("qenta", "Backslashes were added before quotes, as frameworks do to posted values.")},
        {"line-breaks", KASSA_TEXT("qenta", "Line breaks were removed before signing, but sent.")},
        {"plus-for-blank",
         KASSA_TEXT("qenta", "A \"+\" was sent unencoded and arrived as a blank, or the other way round.")},
        {"lower-case", KASSA_TEXT("qenta", "The values were signed in lower case.")},
        {"trailing-blank", KASSA_TEXT("qenta", "A blank or a line break stands behind the signed values.")},
        {"blank-in-value",
         KASSA_TEXT("qenta",
                    "A value was signed with a blank or a line break at its end that was not sent.")},
        {"separators",
         KASSA_TEXT("qenta",
                    "Something stands between the values: they must be joined with nothing in between.")},
        {"names-included", KASSA_TEXT("qenta", "The names were signed, too: only the values are.")},
        {"order-not-signed",
         KASSA_TEXT("qenta",
                    "The list of signed fields is not itself among the signed values, but it must be.")},
        {"value-left-out",
         KASSA_TEXT("qenta", "A value from the list of signed fields was left out of the signature.")},
        {"value-not-in-list",
         KASSA_TEXT("qenta", "A value was signed that is not in the list of signed fields.")},
        {"listed-twice",
         KASSA_TEXT("qenta", "The list of signed fields names a field twice, so its value counts twice.")},
        {"order-of-sending",
         KASSA_TEXT("qenta", "The values were signed in the order of sending instead of the given order.")},
        {"sorted-names", KASSA_TEXT("qenta", "The values were signed in alphabetical order of their names.")},
        {"two-values-swapped",
         KASSA_TEXT("qenta", "Two neighbouring values were signed in the wrong order.")},
        {"name-case", KASSA_TEXT("qenta", "The list of signed fields spells a name otherwise than the field "
                                          "itself, so its value was not found.")},
        {"other-secret", KASSA_TEXT("qenta", "The secret of another account was used.")},
        {"password-as-secret", KASSA_TEXT("qenta", "The backend password was used instead of the secret.")},
        {"trimmed-secret", KASSA_TEXT("qenta", "The secret was used without its blanks.")},
        {"hex-secret", KASSA_TEXT("qenta", "The secret was taken for hexadecimal digits.")},
        {"key-and-message-swapped", KASSA_TEXT("qenta", "Key and message were given in the wrong order.")},
        {"empty-key", KASSA_TEXT("qenta", "The key of the HMAC is empty.")},
        {"plain-sha512",
         KASSA_TEXT("qenta", "A plain SHA-512 without key: your secret works with the legacy hash.")},
        {"plain-md5",
         KASSA_TEXT("qenta", "A plain MD5 without key: your secret works with the legacy hash.")},
        {"hmac-sha512", KASSA_TEXT("qenta", "An HMAC-SHA-512, but the account is set to a legacy hash.")},
        {"hmac-sha256", KASSA_TEXT("qenta", "HMAC-SHA-256 was used instead of HMAC-SHA-512.")},
        {"base64", KASSA_TEXT("qenta", "The fingerprint is Base64: it must be lower-case hexadecimal.")},
    };
    const auto found =
        std::find_if(texts.begin(), texts.end(), [&](const auto &each) { return each.first == cause; });
    return found == texts.end() ? Text() : found->second;
}

Text unexplainedText()
{
    return KASSA_TEXT(
        "qenta", "No usual mistake explains it: order, spelling, amounts, secrets and hashes were tried. "
                 "A value was altered after signing, or the secret is unknown here; all other values may "
                 "be right. Compare each one with what was signed.");
}

QByteArrayList alteredValues(const Account &account, const SignedParts &parts, const Fields &known)
{
    QByteArrayList different;
    SignedParts restored = parts;
    for (const auto &[name, value] : known) {
        if (!parts.order.contains(name) || fieldOf(parts.fields, name) == value)
            continue;
        SignedParts one = parts;
        setField(one.fields, name, value);
        if (fits(account, one))
            return {name};
        setField(restored.fields, name, value);
        different.append(name);
    }
    return fits(account, restored) ? different : QByteArrayList();
}

} // namespace kassa::qenta
