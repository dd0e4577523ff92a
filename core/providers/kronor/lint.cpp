#include "providers/kronor/lint.h"

#include "providers/kronor/checker.h"
#include "providers/kronor/explain.h"
#include "providers/kronor/messages.h"
#include "providers/kronor/token.h"
#include "wire/session_inputs.h"

#include <QMap>

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
    explicit KronorInspector(const MachineSetup &setup) : m_keys(setup.keys) {}

    std::vector<Verdict> inspect(const Message &message) override
    {
        std::vector<Verdict> verdicts = verdictsOn(message, m_keys);
        const auto *request = std::get_if<HttpRequest>(&message.payload);
        if (request && (message.channel == Channel::Api || message.channel == Channel::PageCall))
            remember(*request, verdicts);
        return verdicts;
    }

    std::unique_ptr<Inspector> clone() const override { return std::make_unique<KronorInspector>(*this); }

private:
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
                              "kronor.md section 5"}
                    : Verdict{Verdict::Severity::Wrong,
                              "lint.key-reused",
                              KASSA_TEXT("kronor", "This key was used with other data"),
                              {},
                              "kronor.md section 4.2"});
        const QByteArray reference = mutation + '\n' + input["merchantReference"].text();
        const QByteArray before = m_keyOf.value(reference);
        if (input.contains("merchantReference") && !before.isEmpty() && before != key)
            verdicts.push_back(
                {Verdict::Severity::Warning,
                 "lint.fresh-key",
                 KASSA_TEXT("kronor", "The same order with another key: that makes a second one"),
                 {},
                 "kronor.md section 12"});
        if (m_fingerprints.size() >= mostRemembered) {
            m_fingerprints.clear();
            m_keyOf.clear();
        }
        m_fingerprints.insert(mutation + '\n' + key, print);
        m_keyOf.insert(reference, key);
    }

    Keys m_keys;
    QMap<QByteArray, QByteArray> m_fingerprints, m_keyOf;
};

} // namespace

std::unique_ptr<Inspector> makeInspector(const MachineSetup &setup)
{
    return std::make_unique<KronorInspector>(setup);
}

} // namespace kassa::kronor
