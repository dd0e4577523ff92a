#include "providers/kronor/lint.h"

#include "codec/graphql.h"
#include "providers/kronor/checker.h"
#include "providers/kronor/explain.h"
#include "providers/kronor/ids.h"
#include "providers/kronor/messages.h"
#include "providers/kronor/published.h"
#include "providers/kronor/token_inspector.h"
#include "wire/session_inputs.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace kassa::kronor {

namespace {

constexpr qsizetype mostRemembered = 1000;

// The first root field of the document; enough to tell kinds of mutations apart.
QByteArray firstField(const QByteArray &query)
{
    const auto document = graphql::parseDocument(query);
    if (!document || document->operations.empty() || document->operations.front().selections.empty())
        return {};
    return document->operations.front().selections.front().name;
}

class KronorInspector final : public Inspector
{
public:
    explicit KronorInspector(const MachineSetup &setup)
        : m_keys(setup.keys),
          m_jwtKey(accountOf(setup.keys).jwtKey), m_shopOrigins{setup.inputs.origins.shop,
                                                                setup.inputs.origins.shopPublic}
    {
    }

    std::vector<Verdict> inspect(const Message &message) override
    {
        learnSecret(message);
        std::vector<Verdict> verdicts = judged(message);
        for (Verdict &each : tokenVerdicts(message, m_jwtKey))
            verdicts.push_back(std::move(each));
        learnReturn(message);
        if (auto verdict = returnVerdict(message))
            verdicts.push_back(std::move(*verdict));
        const auto *request = std::get_if<HttpRequest>(&message.payload);
        if (request && (message.channel == Channel::Api || message.channel == Channel::PageCall))
            remember(*request, verdicts);
        return verdicts;
    }

    std::unique_ptr<Inspector> clone() const override { return std::make_unique<KronorInspector>(*this); }

private:
    // Kronor tells the secret once, when an address is set (section 4.8).
    void learnSecret(const Message &message)
    {
        if (const auto *request = std::get_if<HttpRequest>(&message.payload)) {
            const auto body = request->raw.body.contains("setWebhookUrl") ? Json::parse(request->raw.body)
                                                                          : Result<Json>(Json());
            const Json &input = body ? readGraphqlRequest(*body).variables : Json();
            for (const auto &[name, given] : input.members()) {
                if (given.contains("webhookUrl"))
                    m_settings.insert(message.exchange.value, given["webhookUrl"].text());
            }
        } else if (const auto *response = std::get_if<HttpResponse>(&message.payload)) {
            const QByteArray url = m_settings.take(message.exchange.value);
            const auto body = url.isEmpty() ? Result<Json>(Json()) : Json::parse(response->raw.body);
            const QByteArray secret =
                body ? body->at({"data", "setWebhookUrl", "hmacSecret"}).text() : QByteArray();
            if (!secret.isEmpty())
                m_webhookSecrets.insert(url, Secret(secret));
        }
    }

    // Where Kronor sends the shopper: a redirect of its pages, the last one to the shop.
    void learnReturn(const Message &message)
    {
        const auto *response = std::get_if<HttpResponse>(&message.payload);
        if (!response || sideOf(message.from) != Side::Sandbox)
            return;
        const auto head = parseResponseHead(response->raw.head);
        const QByteArray target = head ? header(head->headers, "Location") : QByteArray();
        if (target.isEmpty())
            return;
        if (m_sentTo.size() >= mostRemembered)
            m_sentTo.clear();
        m_sentTo.insert(purchaseIn(target), targetOf(target));
    }

    // Which order a return address is about: in ours, or in what Kronor adds to it (section 6.1).
    static QByteArray purchaseIn(const QByteArray &url)
    {
        const Fields query = parseForm(url.mid(url.indexOf('?') + 1)).value_or(Fields());
        return contains(query, "purchase") ? value(query, "purchase") : value(query, "reference");
    }

    // A page of Kronor's may also leave by itself, without a redirect: then something has made it leave. What
    // comes out of the blue is a person's or a stranger's.
    bool isProven(const Message &message, const QByteArray &url) const
    {
        const auto sent = m_sentTo.constFind(purchaseIn(url));
        return sent == m_sentTo.constEnd() ? message.channel == Channel::Return && message.cause
                                           : *sent == targetOf(url);
    }

    // Of a browser that comes back to the shop. Nothing it brings is proof (section 12, 17), and what Kronor
    // did not send it there with is not even a claim of Kronor's. Kronor's own systems are not seen here.
    std::optional<Verdict> returnVerdict(const Message &message) const
    {
        const QByteArray url = visitedBy(message);
        const bool isShop =
            std::any_of(m_shopOrigins.begin(), m_shopOrigins.end(), [&](const QByteArray &each) {
                return !each.isEmpty() && url.startsWith(each + returnPath);
            });
        if (message.to != Party::ShopServer || !isShop)
            return std::nullopt;
        if (m_jwtKey.isEmpty() || isProven(message, url))
            return Verdict{Verdict::Severity::Note,
                           "return.claims",
                           KASSA_TEXT("kronor", "What a return says proves nothing: the shop asks Kronor"),
                           {},
                           publishedIn("12")};
        return Verdict{Verdict::Severity::Warning, "return.unproven",
                       KASSA_TEXT("kronor",
                                  "Not proven by Kronor: no page of Kronor's has sent the browser to "
                                  "this address"),
                       KASSA_TEXT("kronor", "Typed, forged or changed on the way; the shop asks Kronor"),
                       publishedIn("12")};
    }

    static QByteArray visitedBy(const Message &message)
    {
        if (const auto *navigation = std::get_if<Navigation>(&message.payload))
            return navigation->url;
        const auto *request = std::get_if<HttpRequest>(&message.payload);
        const auto head = request ? parseRequestHead(request->raw.head) : Result<RequestHead>(RequestHead());
        return request && head ? request->origin + head->target : QByteArray();
    }

    // Of the address that a webhook goes to; null: not one that was set before our eyes.
    const Secret *secretFor(const Message &message) const
    {
        const auto *request = std::get_if<HttpRequest>(&message.payload);
        if (message.channel != Channel::Callback || !request)
            return nullptr;
        const auto head = parseRequestHead(request->raw.head);
        const auto found =
            head ? m_webhookSecrets.constFind(request->origin + head->target) : m_webhookSecrets.constEnd();
        return found == m_webhookSecrets.constEnd() ? nullptr : &*found;
    }

    std::vector<Verdict> judged(const Message &message) const
    {
        const Secret *secret = secretFor(message);
        if (!secret)
            return verdictsOn(message, m_keys);
        Keys keys = m_keys;
        keys.secrets["callback"] = *secret;
        return verdictsOn(message, keys);
    }

    void remember(const HttpRequest &request, std::vector<Verdict> &verdicts)
    {
        const auto body = Json::parse(request.raw.body);
        if (!body)
            return;
        const GraphqlRequest read = readGraphqlRequest(*body);
        for (const auto &[name, input] : read.variables.members()) {
            if (input.contains("idempotencyKey"))
                judge(firstField(read.query), input, verdicts);
        }
    }

    void judge(const QByteArray &mutation, const Json &input, std::vector<Verdict> &verdicts)
    {
        const QByteArray key = input["idempotencyKey"].text();
        const QByteArray print = fingerprintOf(input);
        const QByteArray known = m_fingerprints.value(mutation + '\n' + key);
        if (!known.isEmpty())
            verdicts.push_back(
                known == print
                    ? Verdict{Verdict::Severity::Good,
                              "lint.key-kept",
                              KASSA_TEXT("kronor", "Sent again with the same key and the same data"),
                              {},
                              publishedIn("5")}
                    : Verdict{Verdict::Severity::Wrong,
                              "lint.key-reused",
                              KASSA_TEXT("kronor", "This key was used with other data"),
                              {},
                              publishedIn("4.2")});
        const QByteArray reference = mutation + '\n' + input["merchantReference"].text();
        const QByteArray before = m_keyOf.value(reference);
        if (input.contains("merchantReference") && !before.isEmpty() && before != key)
            verdicts.push_back(
                {Verdict::Severity::Warning,
                 "lint.fresh-key",
                 KASSA_TEXT("kronor", "The same order with another key: that makes a second one"),
                 {},
                 publishedIn("12")});
        if (m_settings.size() + m_webhookSecrets.size() >= mostRemembered) {
            m_settings.clear();
            m_webhookSecrets.clear();
        }
        if (m_fingerprints.size() >= mostRemembered) {
            m_fingerprints.clear();
            m_keyOf.clear();
        }
        m_fingerprints.insert(mutation + '\n' + key, print);
        m_keyOf.insert(reference, key);
    }

    Keys m_keys;
    Secret m_jwtKey;
    std::array<QByteArray, 2> m_shopOrigins;
    QMap<QByteArray, QByteArray> m_sentTo; // by order: where Kronor has sent the shopper last
    QMap<QByteArray, QByteArray> m_fingerprints, m_keyOf;
    QMap<quint64, QByteArray> m_settings;      // addresses being set, by exchange
    QMap<QByteArray, Secret> m_webhookSecrets; // by address
};

} // namespace

std::unique_ptr<Inspector> makeInspector(const MachineSetup &setup)
{
    return std::make_unique<KronorInspector>(setup);
}

} // namespace kassa::kronor
