#include "journal/redactor.h"

#include "base/sha2.h"
#include "journal/card_number.h"
#include "journal/sensitive_scan.h"
#include "wire/payload_json.h"

#include <QCache>
#include <QMap>
#include <QRandomGenerator>

#include <array>
#include <deque>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestMarker = 300;
constexpr qsizetype mostNumbers = 100'000; // about 20 MB

QByteArray classWord(SensitiveClass kind)
{
    switch (kind) {
    case SensitiveClass::Secret:
        return "secret"_ba;
    case SensitiveClass::Token:
        return "token"_ba;
    case SensitiveClass::Pan:
        return "pan"_ba;
    case SensitiveClass::Cvv:
        return "cvv"_ba;
    case SensitiveClass::NationalId:
        return "national-id"_ba;
    }
    return "secret"_ba;
}

QByteArray onlyDigits(QByteArray text)
{
    text.removeIf([](char c) { return c < '0' || c > '9'; });
    return text;
}

// What may be said about a card number that is replaced for good: "16,luhn,visa".
QByteArray cardTraits(const QByteArray &value)
{
    const QByteArray digits = onlyDigits(value);
    const QByteArray brand = cardBrand(digits);
    return QByteArray::number(digits.size()) + (luhnHolds(digits) ? ",luhn," : ",no-luhn,") +
           (brand.isEmpty() ? "other"_ba : brand);
}

// "<<...>>" at `begin`, with its brackets; empty: none.
QByteArray markerAt(const QByteArray &bytes, qsizetype begin)
{
    const qsizetype end = bytes.indexOf(">>", begin);
    if (end < 0 || end - begin > LongestMarker)
        return {};
    return bytes.mid(begin, end + 2 - begin);
}

// "00/00" of "12/29". Empty where it would say too much, or is no code.
QByteArray codeShape(QByteArray value)
{
    constexpr qsizetype longest = 12;
    if (value.size() > longest)
        return {};
    for (char &c : value) {
        if (c >= '0' && c <= '9')
            c = '0';
        else if (c != '/' && c != '-' && c != ' ')
            return {};
    }
    return value;
}

// "<<pan:16,luhn,visa#2>>": stands for a value that is gone.
struct GoneValue
{
    QByteArray word, traits; // "pan", "16,luhn,visa"
};

std::optional<GoneValue> goneValue(const QByteArray &marker)
{
    const qsizetype number = marker.lastIndexOf('#');
    const qsizetype colon = marker.indexOf(':');
    if (colon < 0 || number < colon)
        return std::nullopt;
    const QByteArray word = marker.mid(2, colon - 2);
    bool counted = false;
    marker.mid(number + 1, marker.size() - number - 3).toULongLong(&counted);
    if (counted &&
        (word == "secret" || word == "token" || word == "pan" || word == "cvv" || word == "national-id"))
        return GoneValue{word, marker.mid(colon + 1, number - colon - 1)};
    return std::nullopt;
}

bool isIrreversible(const QByteArray &marker)
{
    return goneValue(marker).has_value();
}

bool canBeStoodInFor(const GoneValue &gone)
{
    return gone.word == "pan" || gone.word == "cvv";
}

QByteArray randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), qsizetype(sizeof(words))};
}

} // namespace

struct Redactor::State
{
    // What one irreversible marker stands for, each time that it stands in a payload.
    struct Original
    {
        QByteArray spelled; // without the quotes that its marker was given
        QByteArray quote;
    };
    using Originals = QMap<QByteArray, std::deque<Original>>;

    explicit State(SensitiveRules given) : rules(withOwnNames(std::move(given))), scan(rules) {}

    // An order's own name for a personal or organisation number (bench/order_json.h) is no provider's to
    // know.
    static SensitiveRules withOwnNames(SensitiveRules rules)
    {
        rules.names.emplace_back("nationalId", SensitiveClass::NationalId);
        return rules;
    }

    QByteArray bytes(const QByteArray &raw, PartPlace place = PartPlace::Anywhere);
    QByteArray bytes(const QByteArray &raw, PartPlace place, qsizetype most);
    QByteArray value(const QByteArray &raw, const QByteArray &name, SensitiveClass kind);
    QByteArray field(const QByteArray &name, const QByteArray &raw, bool sensitive = false,
                     PartPlace place = PartPlace::Anywhere);
    QByteArray replacement(const Finding &finding, const QByteArray &spelled);
    QByteArray marker(const Finding &finding);
    const KnownSensitive *known(const Finding &finding) const;
    enum class Lost { Refused, StoodInFor };
    Result<QByteArray> expanded(const QByteArray &bytes, Originals *originals,
                                Lost lost = Lost::Refused) const;
    bool isKnown(const QByteArray &value) const;
    QByteArray standIn(const GoneValue &gone) const;
    static Original next(std::deque<Original> &of);
    std::optional<QByteArray> knownByMarker(const QByteArray &marker) const;

    class Replacing;
    void redact(Payload &payload);
    void redact(Text &text);
    void redact(Json &json, PartPlace place, const QByteArray &name = {});
    void redact(Message &message);
    void redact(Verdict &verdict);

    void redact(SessionBegan &) {} // made by Kassa: seed, origins, words
    void redact(Given &given) { redact(given.detail, PartPlace::Anywhere); }
    void redact(Sent &sent) { redact(sent.message); }
    void redact(Delivered &delivered);
    void redact(Ruled &) {}
    void redact(Reported &reported);
    void redact(ClockJumped &) {}
    void redact(Rewound &) {}

    SensitiveRules rules;
    SensitiveScan scan;
    // By class and the value's HMAC-SHA256 with a key of this Redactor's own: the values themselves are not
    // kept, and without the key not even a short one can be guessed from what is. The one that was not seen
    // for longest is forgotten.
    QCache<QByteArray, quint64> numbers{mostNumbers};
    const QByteArray numbersKey = randomKey();
    QMap<SensitiveClass, quint64> counters;
    Originals *recorded = nullptr; // where to note what is being replaced for good
};

const KnownSensitive *Redactor::State::known(const Finding &finding) const
{
    const auto matches = [&](const KnownSensitive &k) {
        return k.value.expose() == finding.value ||
               (k.kind == SensitiveClass::Pan && finding.kind == SensitiveClass::Pan &&
                k.value.expose() == onlyDigits(finding.value));
    };
    const auto found = std::find_if(rules.known.begin(), rules.known.end(), matches);
    return found == rules.known.end() ? nullptr : &*found;
}

QByteArray Redactor::State::marker(const Finding &finding)
{
    const QByteArray value = finding.kind == SensitiveClass::Pan ? onlyDigits(finding.value) : finding.value;
    const QByteArray key = classWord(finding.kind) + hmacSha256(numbersKey, value);
    if (!numbers.contains(key))
        numbers.insert(key, new quint64(++counters[finding.kind]));
    const quint64 number = *numbers.object(key);
    QByteArray what = finding.kind == SensitiveClass::Pan ? cardTraits(value)
                      : finding.name.isEmpty()            ? "value"_ba
                                                          : finding.name;
    const QByteArray shape = finding.kind == SensitiveClass::Cvv ? codeShape(value) : QByteArray();
    if (!shape.isEmpty())
        what += ',' + shape;
    return "<<" + classWord(finding.kind) + ':' + what + '#' + QByteArray::number(number) + ">>";
}

// A known value stays exact: its marker says how it was spelled, or it is replaced for good.
QByteArray Redactor::State::replacement(const Finding &finding, const QByteArray &spelled)
{
    if (markerAt(spelled, 0) == spelled && spelled.startsWith("<<") &&
        (isIrreversible(spelled) || knownByMarker(spelled)))
        return spelled;
    if (const KnownSensitive *found = known(finding))
        if (const auto spelling = spellingOf(found->value.expose(), spelled))
            return "<<" + found->name + (spelling->isEmpty() ? QByteArray() : '|' + *spelling) + ">>";
    const QByteArray made = marker(finding);
    if (recorded)
        (*recorded)[made].push_back({spelled, finding.quote});
    return finding.quote + made + finding.quote;
}

QByteArray Redactor::State::bytes(const QByteArray &raw, PartPlace place)
{
    return bytes(raw, place, raw.size());
}

QByteArray Redactor::State::bytes(const QByteArray &raw, PartPlace place, qsizetype most)
{
    QByteArray kept;
    qsizetype at = 0;
    for (const Finding &finding : scan.find(raw, place)) {
        if (finding.begin >= most)
            break;
        kept += raw.mid(at, finding.begin - at);
        kept += replacement(finding, raw.mid(finding.begin, finding.end - finding.begin));
        at = finding.end;
    }
    return at == 0 ? raw.left(most) : kept + raw.mid(at, std::max<qsizetype>(most - at, 0));
}

QByteArray Redactor::State::value(const QByteArray &raw, const QByteArray &name, SensitiveClass kind)
{
    return raw.isEmpty() ? raw : replacement({0, raw.size(), kind, name, raw, {}}, raw);
}

QByteArray Redactor::State::field(const QByteArray &name, const QByteArray &raw, bool sensitive,
                                  PartPlace place)
{
    if (const SensitiveClass *kind = scan.named(name))
        return value(raw, name, *kind);
    return sensitive ? value(raw, name, SensitiveClass::Secret) : bytes(raw, place);
}

// Replaces what is sensitive in every part.
class Redactor::State::Replacing final : public PartVisitor
{
public:
    explicit Replacing(State &state) : m_state(state) {}

    void bytes(QByteArray &part, PartPlace place) override { part = m_state.bytes(part, place); }
    void field(const QByteArray &name, QByteArray &value, bool isMarked) override
    {
        value = m_state.field(name, value, isMarked);
    }

private:
    State &m_state;
};

void Redactor::State::redact(Payload &payload)
{
    Replacing replacing(*this);
    visitParts(payload, replacing);
}

void Redactor::State::redact(Text &text)
{
    Replacing replacing(*this);
    visitParts(text, replacing);
}

void Redactor::State::redact(Message &message)
{
    redact(message.payload);
    for (QByteArray *part : partsAround(message))
        *part = bytes(*part);
}

void Redactor::State::redact(Verdict &verdict)
{
    redact(verdict.what);
    redact(verdict.why);
}

void Redactor::State::redact(Delivered &delivered)
{
    for (Verdict &verdict : delivered.verdicts)
        redact(verdict);
}

void Redactor::State::redact(Reported &reported)
{
    reported.report.subject = bytes(reported.report.subject);
    reported.report.value = bytes(reported.report.value);
    redact(reported.report.text);
}

// `place`: of its texts. `name`: of the member it is the value of. A number that is replaced becomes a
// string.
void Redactor::State::redact(Json &json, PartPlace place, const QByteArray &name)
{
    for (auto &[memberName, member] : json.members())
        redact(member, place, memberName);
    for (Json &item : json.items())
        redact(item, place, name);
    if (!json.isString() && !json.isNumber())
        return;
    const QByteArray kept = field(name, json.text(), false, place);
    if (kept != json.text())
        json = Json::string(kept);
}

std::optional<QByteArray> Redactor::State::knownByMarker(const QByteArray &marker) const
{
    const QByteArray inner = marker.mid(2, marker.size() - 4);
    const qsizetype bar = inner.lastIndexOf('|');
    const QByteArray name = bar < 0 ? inner : inner.left(bar);
    const auto found = std::find_if(rules.known.begin(), rules.known.end(),
                                    [&](const KnownSensitive &k) { return k.name == name; });
    if (found == rules.known.end())
        return std::nullopt;
    return spelledAs(found->value.expose(), bar < 0 ? ""_ba : inner.mid(bar + 1));
}

// The last one serves for all that follow.
Redactor::State::Original Redactor::State::next(std::deque<Original> &of)
{
    const Original first = of.front();
    if (of.size() > 1)
        of.pop_front();
    return first;
}

bool Redactor::State::isKnown(const QByteArray &value) const
{
    return std::any_of(rules.known.begin(), rules.known.end(),
                       [&](const KnownSensitive &k) { return k.value.expose() == value; });
}

// No published value, as the one that is gone was none. What has a form, as a date of expiry, is valid only
// with such a value.
QByteArray Redactor::State::standIn(const GoneValue &gone) const
{
    QByteArray made;
    if (gone.word == "pan") {
        const QByteArrayList traits = gone.traits.split(',');
        made = plainCardNumber(traits.value(2), traits.value(0).toInt(), traits.value(1) == "luhn");
    } else {
        const qsizetype comma = gone.traits.lastIndexOf(',');
        made = comma < 0 ? "000"_ba : gone.traits.mid(comma + 1);
        const auto alike = std::find_if(rules.known.begin(), rules.known.end(), [&](const KnownSensitive &k) {
            return k.kind == SensitiveClass::Cvv && codeShape(k.value.expose()) == made;
        });
        if (made != onlyDigits(made) && alike != rules.known.end())
            return alike->value.expose();
    }
    for (int last = 1; last < 10 && isKnown(made);
         ++last) // a code; published card numbers have no such zeros
        made.back() = char('0' + last);
    return made;
}

Result<QByteArray> Redactor::State::expanded(const QByteArray &kept, Originals *originals, Lost lost) const
{
    QByteArray bytes;
    qsizetype done = 0;
    for (qsizetype at = kept.indexOf("<<"); at >= 0; at = kept.indexOf("<<", std::max(at + 1, done))) {
        const QByteArray found = markerAt(kept, at);
        const auto gone = goneValue(found);
        if (gone && lost == Lost::StoodInFor && canBeStoodInFor(*gone)) {
            bytes += kept.mid(done, at - done) + standIn(*gone);
            done = at + found.size();
        } else if (gone) {
            if (!originals || !originals->contains(found))
                return fail(ErrorKind::State, "redaction.lost"_ba,
                            KASSA_TEXT("error", "the value that was replaced by %1 at byte %2 was not kept")
                                .with(found)
                                .with(at));
            const auto [spelled, quote] = next((*originals)[found]);
            const qsizetype end = at + found.size();
            const bool quoted =
                !quote.isEmpty() && at > done && kept.mid(at - 1, 1) == quote && kept.mid(end, 1) == quote;
            bytes += kept.mid(done, at - done - (quoted ? 1 : 0)) + spelled;
            done = end + (quoted ? 1 : 0);
        } else if (const auto value = knownByMarker(found)) {
            bytes += kept.mid(done, at - done) + *value;
            done = at + found.size();
        }
    }
    return bytes + kept.mid(done);
}

namespace {

// Puts values back into every part; keeps the first error.
class Expansion final : public PartVisitor
{
public:
    using Expand = std::function<Result<QByteArray>(const QByteArray &)>;
    explicit Expansion(Expand expand) : m_expand(std::move(expand)) {}

    Result<Payload> operator()(Payload payload)
    {
        visitParts(payload, *this);
        if (m_error)
            return tl::unexpected(*m_error);
        return payload;
    }

    void bytes(QByteArray &part, PartPlace) override
    {
        auto whole = m_expand(part);
        if (whole)
            part = std::move(*whole);
        else if (!m_error)
            m_error = std::move(whole.error());
    }
    void field(const QByteArray &, QByteArray &value, bool) override { bytes(value, PartPlace::Anywhere); }

private:
    Expand m_expand;
    std::optional<Error> m_error;
};

} // namespace

qsizetype standInsOf(const QByteArray &kept)
{
    qsizetype count = 0;
    for (qsizetype at = kept.indexOf("<<"); at >= 0; at = kept.indexOf("<<", at + 1)) {
        const auto gone = goneValue(markerAt(kept, at));
        count += gone && canBeStoodInFor(*gone);
    }
    return count;
}

Redactor::Redactor(SensitiveRules rules) : m_state(std::make_unique<State>(std::move(rules))) {}

Redactor::~Redactor() = default;

Payload Redactor::redacted(const Payload &payload)
{
    Payload kept = payload;
    m_state->redact(kept);
    return kept;
}

QByteArray Redactor::redacted(const QByteArray &bytes)
{
    return m_state->bytes(bytes);
}

QByteArray Redactor::redactedHead(const QByteArray &bytes, qsizetype most)
{
    return m_state->bytes(bytes, PartPlace::HttpHead, most);
}

Result<Payload> Redactor::expanded(const Payload &payload) const
{
    return Expansion([this](const QByteArray &bytes) {
        return m_state->expanded(bytes, nullptr, State::Lost::StoodInFor);
    })(payload);
}

Result<Payload> Redactor::expanded(const Payload &edited, const Payload &original)
{
    State::Originals originals;
    m_state->recorded = &originals;
    (void)redacted(original);
    m_state->recorded = nullptr;
    return Expansion([&](const QByteArray &bytes) { return m_state->expanded(bytes, &originals); })(edited);
}

Result<QByteArray> Redactor::expanded(const QByteArray &bytes) const
{
    return m_state->expanded(bytes, nullptr);
}

Entry Redactor::entry(const Event &event, Annex annex)
{
    Event kept = event;
    std::visit([this](auto &kind) { m_state->redact(kind); }, kept.happening);
    m_state->redact(annex.more, PartPlace::HttpHead);
    return {event.id, event.cause, event.at, kindWord(event.happening), toJson(kept), std::move(annex)};
}

} // namespace kassa
