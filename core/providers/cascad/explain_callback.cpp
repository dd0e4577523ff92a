// The callback bench (cascad.md sections 3 and 12).
#include "providers/cascad/explain.h"

#include "providers/cascad/published.h"
#include "providers/cascad/signature.h"
#include "providers/cascad/words.h"

#include <map>

namespace kassa::cascad {

namespace {

using Severity = Verdict::Severity;
constexpr char source[] = "3"; // of the dossier

QByteArray signatureOf(const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    return head ? header(head->headers, signatureHeader) : QByteArray();
}

bool testModeOf(const QByteArray &body)
{
    const auto json = Json::parse(body);
    return json && json->at({"data", "attributes", "test_mode"}).toBool();
}

struct Cause
{
    Text what, how;
};

const Cause *causeOf(const QByteArray &id)
{
    static const std::map<QByteArray, Cause> causes{
        {"other-mode",
         {KASSA_TEXT("cascad", "it is signed with the private key of the other mode"),
          KASSA_TEXT("cascad",
                     "Test operations are signed with the test key, live ones with the live key.")}},
        {"api-key",
         {KASSA_TEXT("cascad", "it is signed with the API key"),
          KASSA_TEXT("cascad",
                     "The API key is the password of the Private API; callbacks need the private key.")}},
        {"public-key",
         {KASSA_TEXT("cascad", "it is signed with a public key"),
          KASSA_TEXT("cascad", "Callbacks are signed with the private key of the same mode.")}},
        {"account-id",
         {KASSA_TEXT("cascad", "it is signed with the account's id"),
          KASSA_TEXT("cascad", "Callbacks are signed with the private key.")}},
        {"empty-key",
         {KASSA_TEXT("cascad", "it is signed with an empty key"),
          KASSA_TEXT("cascad", "Look whether the setting was read at all.")}},
        {"key-with-newline",
         {KASSA_TEXT("cascad", "the key has a line break at its end"),
          KASSA_TEXT("cascad", "Trim the key where it is read from a file.")}},
        {"key-with-blank",
         {KASSA_TEXT("cascad", "the key has a blank in front"), KASSA_TEXT("cascad", "Trim the key.")}},
        {"trailing-newline",
         {KASSA_TEXT("cascad", "a line break after the body was signed"),
          KASSA_TEXT("cascad", "Hash the bytes of the body and nothing more.")}},
        {"crlf",
         {KASSA_TEXT("cascad", "a line break after the body was signed"),
          KASSA_TEXT("cascad", "Hash the bytes of the body and nothing more.")}},
        {"trimmed",
         {KASSA_TEXT("cascad", "blanks around the body were left out"),
          KASSA_TEXT("cascad", "Hash the bytes exactly as they came.")}},
        {"empty-body",
         {KASSA_TEXT("cascad", "an empty body was signed"),
          KASSA_TEXT("cascad", "A framework may have read the body before: ask for its raw bytes first.")}},
        {"unescaped-slash",
         {KASSA_TEXT("cascad", "\"\\/\" was signed as \"/\""),
          KASSA_TEXT("cascad", "The sender is PHP and escapes slashes: never write the JSON again.")}},
        {"unescaped-unicode",
         {KASSA_TEXT("cascad", "the slashes of the escaped text were signed unescaped"),
          KASSA_TEXT("cascad", "Hash the raw bytes: never write the JSON again.")}},
        {"re-encoded",
         {KASSA_TEXT("cascad", "the JSON was read and written again before it was signed"),
          KASSA_TEXT("cascad",
                     "Hash the raw bytes: \\/ and \\u escapes get lost when JSON is written again.")}},
        {"re-encoded-php",
         {KASSA_TEXT("cascad", "the JSON was read and written again by PHP, which turns {} into []"),
          KASSA_TEXT("cascad", "Hash php://input, not json_encode(json_decode(…)).")}},
        {"re-encoded-php-objects",
         {KASSA_TEXT("cascad", "the JSON was read and written again by PHP"),
          KASSA_TEXT("cascad", "Hash php://input, not json_encode(json_decode(…)).")}},
        {"pretty-printed",
         {KASSA_TEXT("cascad", "an indented text was signed"), KASSA_TEXT("cascad", "Hash the raw bytes.")}},
        {"data-only",
         {KASSA_TEXT("cascad", "only the member data was signed"),
          KASSA_TEXT("cascad", "The whole body is signed.")}},
        {"hex-digest",
         {KASSA_TEXT("cascad", "the hash is written as hexadecimal digits"),
          KASSA_TEXT("cascad", "Write the 20 raw bytes in base64.")}},
        {"base64-of-hex",
         {KASSA_TEXT("cascad", "the hexadecimal digits were written in base64"),
          KASSA_TEXT("cascad", "Take SHA-1 as raw bytes: sha1($text, true) in PHP.")}},
        {"key-once",
         {KASSA_TEXT("cascad", "the key stands on one side of the body only"),
          KASSA_TEXT("cascad", "It stands in front and behind: key, body, key.")}},
        {"hmac",
         {KASSA_TEXT("cascad", "an HMAC was computed"),
          KASSA_TEXT("cascad", "It is a plain SHA-1 over key, body, key.")}},
        {"sha256", {KASSA_TEXT("cascad", "SHA-256 was used"), KASSA_TEXT("cascad", "It is SHA-1.")}},
        {"unpadded",
         {KASSA_TEXT("cascad", "the = at the end is missing"),
          KASSA_TEXT("cascad", "Standard base64 with padding: 28 characters.")}},
        {"base64url",
         {KASSA_TEXT("cascad", "the URL alphabet of base64 was used"),
          KASSA_TEXT("cascad", "Standard base64 with + and /.")}},
        {"missing",
         {KASSA_TEXT("cascad", "there is no signature"),
          KASSA_TEXT("cascad", "It stands in the header X-Signature.")}},
        {"malformed",
         {KASSA_TEXT("cascad", "the header is not base64 of 20 bytes"),
          KASSA_TEXT("cascad", "28 characters, the last one is =.")}},
        {"changed-or-other-key",
         {KASSA_TEXT("cascad", "the body was changed after signing, or another key was used"),
          KASSA_TEXT("cascad", "Compare the bytes with what the sender had, then the keys of both sides.")}},
    };
    const auto found = causes.find(id);
    return found == causes.end() ? nullptr : &found->second;
}

Verdict oldVerdict(const OldCallback &old)
{
    return {Severity::Wrong, "signature.old-protocol",
            KASSA_TEXT("cascad", "A callback of the protocol before 2018"),
            old.fitsTest || old.fitsLive
                ? KASSA_TEXT("cascad",
                             "Its signature is right in the old way. Amounts are in minor units there; set "
                             "the callback version of the account.")
                : KASSA_TEXT("cascad", "Its signature does not fit either."),
            publishedIn(source)};
}

// "test private key ✕ · live private key ✓ · ..."; said here, because what the journal keeps may be redacted,
// and then no key fits any more.
Text triedKeys(const Account &account, const QByteArray &signature, const QByteArray &body)
{
    Text tried;
    for (const KeyTry &each : tryAllKeys(account, signature, body)) {
        const Text one = (each.fits ? KASSA_TEXT("cascad", "%1 ✓") : KASSA_TEXT("cascad", "%1 ✕"))
                             .with(keyTitle(each.key));
        tried = tried.isEmpty() ? one : KASSA_TEXT("cascad", "%1 · %2").with(tried).with(one);
    }
    return KASSA_TEXT("cascad", "The keys of the account: %1").with(tried);
}

} // namespace

bool isCallback(const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    return head && head->method == "POST" &&
           (hasHeader(head->headers, signatureHeader) ||
            header(head->headers, "User-Agent") == "Webhook-Client" || head->path.endsWith("/callback"));
}

std::vector<Verdict> callbackVerdicts(const HttpRequest &request, const Keys &keys)
{
    const Account account = accountOf(keys);
    const QByteArray signature = signatureOf(request);
    const QByteArray &body = request.raw.body;
    const bool test = testModeOf(body);
    if (verifyBody(privateKey(account, test), signature, body))
        return {{Severity::Good, "signature",
                 KASSA_TEXT("cascad", "The signature fits the raw body, with the private key of its mode"),
                 triedKeys(account, signature, body), publishedIn(source)}};
    if (const auto old = readOldCallback(account, body))
        return {oldVerdict(*old)};
    const Diagnosis found = diagnoseCallback(account, test, signature, body);
    const Cause *cause = causeOf(found.cause);
    return {{Severity::Wrong, "signature." + found.cause,
             KASSA_TEXT("cascad", "The signature is wrong: %1").with(cause ? cause->what : Text()),
             cause ? cause->how : Text(), publishedIn(source)},
            {Severity::Note, "signature.keys", triedKeys(account, signature, body), {}, publishedIn(source)}};
}

std::vector<TreeRow> keyRows(const HttpRequest &request, const Keys &keys)
{
    std::vector<TreeRow> rows;
    if (request.raw.body.contains("\"<<") && request.raw.body.contains(">>\""))
        return {{1,
                 "–",
                 {},
                 KASSA_TEXT("cascad", "Values of this body are redacted, so no key can be tried on it: "
                                      "the signature was looked at before")}};
    for (const KeyTry &each : tryAllKeys(accountOf(keys), signatureOf(request), request.raw.body))
        rows.push_back({1, each.key, each.fits ? "✓" : "✕",
                        (each.fits ? KASSA_TEXT("cascad", "%1: the body is signed with it")
                                   : KASSA_TEXT("cascad", "%1: not signed with it"))
                            .with(keyTitle(each.key))});
    return rows;
}

} // namespace kassa::cascad
