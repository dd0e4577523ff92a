#include "providers/cascad/sandbox_documents.h"

#include <algorithm>

namespace kassa::cascad::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostDocuments = 1000;
constexpr char callTag[] = "page:";
constexpr char widgetFrame[] = "payment_widget";
constexpr Duration callTimeout = 20s;

} // namespace

Page pageFrame(const Document &document, const char *id, Text title)
{
    Page page;
    page.id = id;
    page.url = document.url;
    page.language = document.language;
    page.title = std::move(title);
    return page;
}

void addRow(Page &page, Text label, Text value)
{
    page.blocks.push_back({Block::Kind::Row, std::move(label), std::move(value), {}});
}

void addDeadline(Page &page, const Document &document, qint64 expires)
{
    const QByteArray time = toIso(fromUnix(expires)).left(16).replace('T', ' ');
    addRow(page, KASSA_TEXT("cascad.page", "Pay until"), KASSA_TEXT("cascad.page", "%1 (UTC)").with(time));
    page.blocks.push_back({Block::Kind::Countdown,
                           KASSA_TEXT("cascad.page", "Time left"),
                           {},
                           QByteArray::number(expires - unixSeconds(document.shown))});
}

Page goingPage(const State &state, const QByteArray &url)
{
    Document document;
    document.url = url;
    document.language = state.inputs.locale;
    return pageFrame(document, page::closed,
                     KASSA_TEXT("cascad.page", "You will now be redirected to the payment page"));
}

Page closedPage(const State &state, const QByteArray &url)
{
    Document document;
    document.url = url.left(2000);
    document.language = state.inputs.locale;
    return pageFrame(document, page::closed, KASSA_TEXT("cascad.page", "This page is closed"));
}

Document &keepDocument(Step &step, Document document)
{
    State &state = step.state;
    document.used = ++state.lastUsed;
    document.shown = step.now;
    if (state.documents.size() >= mostDocuments) {
        const auto oldest =
            std::min_element(state.documents.cbegin(), state.documents.cend(),
                             [](const Document &a, const Document &b) { return a.used < b.used; });
        state.documents.remove(oldest.key());
    }
    return *state.documents.insert(document.url, document);
}

Document documentFor(const State &state, const Invoice &invoice, DocumentKind kind, const QByteArray &url,
                     bool framed)
{
    Document document;
    document.kind = kind;
    document.url = url;
    document.visit = invoice.visit.isEmpty() ? invoice.id : invoice.visit;
    document.language = invoice.language.isEmpty() ? state.inputs.locale : invoice.language;
    document.invoice = invoice.id;
    document.merchant = invoice.merchant;
    document.test = invoice.test;
    document.framed = framed;
    return document;
}

QByteArray returnHop(const State &state, const Invoice &invoice)
{
    return state.inputs.origins.page + "/return?id=" + invoice.id;
}

void leaveToReturn(Step &step, ExchangeId exchange, const QByteArray &documentUrl, const Invoice &invoice)
{
    const QByteArray target = returnHop(step.state, invoice);
    step.state.documents.remove(documentUrl);
    if (exchange)
        reply(step, exchange, redirectTo(target, 303));
}

void leaveFrame(Step &step, ExchangeId exchange, const QByteArray &documentUrl, Invoice &invoice)
{
    const QByteArray around = std::exchange(invoice.challengePage, {});
    if (around.isEmpty()) {
        leaveToReturn(step, exchange, documentUrl, invoice);
        return;
    }
    step.state.documents.remove(around);
    step.state.documents.remove(documentUrl);
    Page page = goingPage(step.state, documentUrl);
    page.advance = Navigation{Window::Parent, {}, "GET", returnHop(step.state, invoice), {}};
    reply(step, exchange, std::move(page));
}

bool isInFrame(const Document &document, const Invoice &invoice)
{
    return document.kind == DocumentKind::Acs && !invoice.challengePage.isEmpty();
}

// The widget listens to bare words (section 6.4). Whether a page of somebody else's shop is in a frame is not
// known: a page without one posts to nobody.
void postToShop(Step &step, const Document &document, const QByteArray &word)
{
    if (!document.framed && !step.state.inputs.origins.shop.isEmpty())
        return;
    Draft draft;
    draft.channel = Channel::PageEvent;
    draft.from = Party::ProviderPage;
    draft.to = Party::ShopPage;
    draft.payload = PageEvent{widgetFrame, originOf(document.url), PageEvent::Kind::Text, word};
    draft.document = document.url;
    step.effects.emplace_back(Send{std::move(draft), {}, {}});
}

void callFrom(Step &step, const Document &document, const char *purpose, HttpRequest request)
{
    Draft draft;
    draft.channel = Channel::PageCall;
    draft.from = Party::ProviderPage;
    draft.to = Party::ProviderServer;
    draft.payload = std::move(request);
    draft.document = document.url;
    step.effects.emplace_back(
        Send{std::move(draft), callTag + QByteArray(purpose) + ':' + document.url, callTimeout});
}

bool isPageCallTag(const QByteArray &tag)
{
    return tag.startsWith(callTag);
}

PageCall pageCallOf(const QByteArray &tag)
{
    const qsizetype begin = qsizetype(qstrlen(callTag));
    const qsizetype colon = tag.indexOf(':', begin);
    return {tag.mid(begin, colon - begin), tag.mid(colon + 1)};
}

} // namespace kassa::cascad::sandbox
