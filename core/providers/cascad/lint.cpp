#include "providers/cascad/lint.h"

#include "providers/cascad/explain.h"
#include "providers/cascad/messages.h"
#include "providers/cascad/published.h"

#include <QHash>

namespace kassa::cascad {

namespace {

constexpr qsizetype mostRemembered = 1000;
using Severity = Verdict::Severity;

class CascadInspector final : public Inspector
{
public:
    explicit CascadInspector(const MachineSetup &setup) : m_keys(setup.keys) {}

    std::vector<Verdict> inspect(const Message &message) override
    {
        std::vector<Verdict> verdicts = verdictsOn(message, m_keys);
        if (const auto *request = std::get_if<HttpRequest>(&message.payload); request && isCallback(*request))
            judgeCallback(message.exchange, request->raw.body, verdicts);
        else if (const auto *answer = std::get_if<HttpResponse>(&message.payload))
            judgeAnswer(message.exchange, *answer, verdicts);
        return verdicts;
    }

    std::unique_ptr<Inspector> clone() const override { return std::make_unique<CascadInspector>(*this); }

private:
    // Duplicates and disorder are normal; a shop has to see them (section 7).
    void judgeCallback(ExchangeId exchange, const QByteArray &body, std::vector<Verdict> &verdicts)
    {
        if (m_last.size() >= mostRemembered)
            m_last.clear();
        if (m_callbacks.size() >= mostRemembered)
            m_callbacks.clear();
        m_callbacks.insert(exchange.value, true);
        const auto callback = readCallback(body);
        if (!callback || !callback->invoice)
            return;
        const InvoiceData &now = *callback->invoice;
        const auto before = m_last.constFind(now.id);
        if (before == m_last.constEnd()) {
            m_last.insert(now.id, {now.updated, now.status});
            return;
        }
        if (now.updated < before->first)
            verdicts.push_back({Severity::Note, "lint.callback-older",
                                KASSA_TEXT("cascad", "Older than a callback that came before: to be dropped"),
                                KASSA_TEXT("cascad", "Callbacks are ordered by updated, not by arrival."),
                                publishedIn("7")});
        else if (now.updated == before->first && now.status == before->second)
            verdicts.push_back(
                {Severity::Note,
                 "lint.callback-duplicate",
                 KASSA_TEXT("cascad", "The same as a callback that came before: still answered 200"),
                 {},
                 publishedIn("7")});
        if (now.updated >= before->first)
            m_last.insert(now.id, {now.updated, now.status});
    }

    void judgeAnswer(ExchangeId exchange, const HttpResponse &answer, std::vector<Verdict> &verdicts)
    {
        if (!m_callbacks.remove(exchange.value))
            return;
        const auto head = parseResponseHead(answer.raw.head);
        if (head && head->status != 200)
            verdicts.push_back(
                {Severity::Warning,
                 "lint.callback-answer",
                 KASSA_TEXT("cascad", "Only 200 counts: after %1 the callback comes again, up to 100 times")
                     .with(QByteArray::number(head->status)),
                 {},
                 publishedIn("7")});
    }

    Keys m_keys;
    QHash<QByteArray, std::pair<qint64, QByteArray>> m_last; // by invoice: updated, status
    QHash<quint64, bool> m_callbacks;                        // exchanges under way
};

} // namespace

std::unique_ptr<Inspector> makeInspector(const MachineSetup &setup)
{
    return std::make_unique<CascadInspector>(setup);
}

} // namespace kassa::cascad
