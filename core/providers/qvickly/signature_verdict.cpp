#include "providers/qvickly/signature_verdict.h"

#include "codec/php_json.h"
#include "providers/qvickly/published.h"

namespace kassa::qvickly {

namespace {

constexpr char documentedIn[] = "3"; // of the dossier

struct CauseWords
{
    const char *cause;
    Text what; // what the signer did
    Text how;  // what to do about it
};

const std::vector<CauseWords> &causeWords()
{
    static const std::vector<CauseWords> words{
        {"sorted-keys", KASSA_TEXT("qvickly", "the members were sorted before signing"),
         KASSA_TEXT("qvickly", "Sign the members in the order in which they are sent; never sort them.")},
        {"unescaped-slash", KASSA_TEXT("qvickly", "\"/\" was signed as it is"),
         KASSA_TEXT("qvickly", "PHP's json_encode writes \"/\" as \"\\/\", and that is what is signed.")},
        {"unescaped-unicode", KASSA_TEXT("qvickly", "letters such as \"ä\" were signed as they are"),
         KASSA_TEXT("qvickly", "PHP's json_encode writes \"ä\" as \"\\u00e4\", and that is what is signed.")},
        {"unescaped-both", KASSA_TEXT("qvickly", "\"/\" and letters such as \"ä\" were signed as they are"),
         KASSA_TEXT("qvickly",
                    "Sign what PHP's json_encode prints (\"\\/\", \"\\u00e4\"), or send exactly the bytes "
                    "that were signed.")},
        {"upper-case-unicode", KASSA_TEXT("qvickly", "\\u escapes were written with capital letters"),
         KASSA_TEXT("qvickly", "The four digits are lower-case: \"\\u00e4\", not \"\\u00E4\".")},
        {"latin1-loss", KASSA_TEXT("qvickly", "the data has characters outside ISO-8859-1"),
         KASSA_TEXT("qvickly",
                    "The server turns every character above U+00FF (a dash \"–\", \"€\", Cyrillic, emoji) "
                    "into \"?\" before it computes the hash, so such data never fits: error 9013. Replace "
                    "these characters before signing.")},
        {"latin1-bytes", KASSA_TEXT("qvickly", "the text was signed in ISO-8859-1 instead of UTF-8"),
         KASSA_TEXT("qvickly", "Sign UTF-8, with letters outside ASCII as \\u escapes.")},
        {"empty-object", KASSA_TEXT("qvickly", "an empty object {} was signed as an object"),
         KASSA_TEXT("qvickly",
                    "The server decodes objects to PHP arrays, so {} becomes []. Send [] or leave the member "
                    "out.")},
        {"whole-float", KASSA_TEXT("qvickly", "numbers were signed with decimals that PHP drops"),
         KASSA_TEXT("qvickly", "PHP prints 1.0 as 1 and 1.50 as 1.5. Send numbers as strings.")},
        {"numbers-as-strings", KASSA_TEXT("qvickly", "numbers were signed as strings but sent as numbers"),
         KASSA_TEXT("qvickly", "Sign and send the same: preferably everything as strings.")},
        {"strings-as-numbers", KASSA_TEXT("qvickly", "strings were signed as numbers but sent as strings"),
         KASSA_TEXT("qvickly", "Sign and send the same: preferably everything as strings.")},
        {"spaced", KASSA_TEXT("qvickly", "blanks after \",\" and \":\" were signed"),
         KASSA_TEXT(
             "qvickly",
             "The signed text has no blanks: in Python json.dumps(data, separators=(\",\", \":\")), and "
             "\"/\" as \"\\/\".")},
        {"pretty-printed", KASSA_TEXT("qvickly", "an indented text was signed"),
         KASSA_TEXT("qvickly", "The signed text has no line breaks and no blanks.")},
        {"trailing-newline", KASSA_TEXT("qvickly", "a line break or blank after the data was signed"),
         KASSA_TEXT("qvickly", "Sign from the first { to the last } and nothing more.")},
        {"trimmed-values", KASSA_TEXT("qvickly", "blanks around values were removed on one side only"),
         KASSA_TEXT("qvickly", "A framework may trim what it receives: verify the raw bytes.")},
        {"html-escaped", KASSA_TEXT("qvickly", "the text was HTML-escaped on one side only"),
         KASSA_TEXT("qvickly", "A framework may turn \" into &quot;: verify the raw bytes.")},
        {"slashes-stripped", KASSA_TEXT("qvickly", "backslashes were added or removed on one side only"),
         KASSA_TEXT("qvickly",
                    "A framework may add or strip slashes (WordPress does): verify the raw bytes.")},
        {"hash-of-body", KASSA_TEXT("qvickly", "more than the member data was signed"),
         KASSA_TEXT("qvickly",
                    "Only the value of data is signed: not the body, not credentials, not function.")},
        {"no-hmac", KASSA_TEXT("qvickly", "a plain SHA-512 was computed instead of an HMAC"),
         KASSA_TEXT("qvickly", "Use HMAC-SHA512 with the secret key as key.")},
        {"other-algorithm", KASSA_TEXT("qvickly", "another hash algorithm was used"),
         KASSA_TEXT("qvickly", "Use HMAC-SHA512; the hash has 128 hexadecimal digits.")},
        {"upper-case-hash", KASSA_TEXT("qvickly", "the hash was written with capital letters"),
         KASSA_TEXT("qvickly", "The hexadecimal digits are lower-case.")},
        {"base64-hash", KASSA_TEXT("qvickly", "the hash was written in Base64"),
         KASSA_TEXT("qvickly", "Write it as 128 lower-case hexadecimal digits.")},
        {"secret-as-hex-bytes", KASSA_TEXT("qvickly", "the secret key was taken for hexadecimal digits"),
         KASSA_TEXT("qvickly", "The key is used as the characters it is written with; it is not decoded.")},
        {"other-secret", KASSA_TEXT("qvickly", "another spelling of the secret key was used"),
         KASSA_TEXT("qvickly",
                    "Check for a line break, blanks, quotes, other letter case, or an empty or sample key in "
                    "the settings.")},
        {"swapped-secret-and-data", KASSA_TEXT("qvickly", "secret key and data were swapped"),
         KASSA_TEXT("qvickly", "The secret is the key of the HMAC, the data its message.")},
        {"changed-or-other-secret",
         KASSA_TEXT("qvickly", "data was changed after signing or another secret was used"),
         KASSA_TEXT(
             "qvickly",
             "Compare the signed bytes with what the signer had, then the secret keys of both sides.")},
        {"truncated-hash", KASSA_TEXT("qvickly", "the hash was cut short"),
         KASSA_TEXT("qvickly", "All 128 digits are needed; look for a field that is too short.")},
        {"missing-hash", KASSA_TEXT("qvickly", "there is no hash"),
         KASSA_TEXT("qvickly", "Put the hash into credentials.hash.")},
        {"malformed-hash", KASSA_TEXT("qvickly", "the hash is not 128 hexadecimal digits"),
         KASSA_TEXT("qvickly", "Write the HMAC-SHA512 as 128 lower-case hexadecimal digits.")},
    };
    return words;
}

const CauseWords *wordsFor(const QByteArray &cause)
{
    for (const CauseWords &words : causeWords()) {
        if (cause == words.cause)
            return &words;
    }
    return nullptr;
}

Verdict rightVerdict(HashMatch match)
{
    const Text what =
        match == HashMatch::Raw
            ? KASSA_TEXT("qvickly", "The signature is right: it fits the bytes of data as they were sent.")
            : KASSA_TEXT("qvickly", "The signature is right: it fits data as PHP's json_encode prints it.");
    const Text why =
        match == HashMatch::Raw
            ? Text()
            : KASSA_TEXT("qvickly",
                         "The bytes that were sent look different; a server that hashes them as they are "
                         "would refuse.");
    return {Verdict::Severity::Good, "signature", what, why, publishedIn(documentedIn)};
}

HashMatch matchOf(const SignedPart &part, const Account &account)
{
    if (part.match)
        return *part.match;
    return part.request ? verifyAsServer(account.key, part.hash, part.rawData)
                        : verify(account.key, part.hash, part.rawData);
}

} // namespace

Text causeText(const QByteArray &cause)
{
    const CauseWords *words = wordsFor(cause);
    return words ? words->what : KASSA_TEXT("qvickly", "the cause is unknown");
}

Verdict signatureVerdict(const SignedPart &part, const Account &account)
{
    const HashMatch match = matchOf(part, account);
    if (match != HashMatch::None)
        return rightVerdict(match);
    const Diagnosis found = diagnoseSignature(account.key, part.hash, part.rawData, part.wholeBody);
    const CauseWords *words = wordsFor(found.cause);
    return {Verdict::Severity::Wrong, "signature." + found.cause,
            KASSA_TEXT("qvickly", "The signature is wrong: %1.").with(causeText(found.cause)),
            words ? words->how : Text(), publishedIn(documentedIn)};
}

} // namespace kassa::qvickly
