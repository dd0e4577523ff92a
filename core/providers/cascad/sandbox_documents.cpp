#include "providers/cascad/sandbox_documents.h"

#include "providers/cascad/sandbox_look.h"

#include <algorithm>

namespace kassa::cascad::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostDocuments = 1000;
constexpr char callTag[] = "page:";
constexpr char widgetFrame[] = "payment_widget";
constexpr Duration callTimeout = 20s;

// The steps bar (section 6.2); a bank's or wallet's own pages are no step of it.
struct PageStep
{
    const char *page;
    int number;
};
constexpr PageStep pageSteps[] = {{page::methods, 1},  {page::fields, 2}, {page::card, 2},
                                  {page::acsFrame, 2}, {page::test, 2},   {page::details, 2},
                                  {page::status, 3}};

int stepOf(const QByteArray &page)
{
    const auto *found = std::find_if(std::begin(pageSteps), std::end(pageSteps),
                                     [&](const PageStep &each) { return page == each.page; });
    return found == std::end(pageSteps) ? 0 : found->number;
}

Text stepTitle(int number)
{
    if (number == 1)
        return KASSA_TEXT("cascad.page", "Select a payment method");
    return number == 2 ? KASSA_TEXT("cascad.page", "Payment") : KASSA_TEXT("cascad.page", "Payment status");
}

} // namespace

Page pageFrame(const Document &document, const char *id, Text title)
{
    Page page;
    page.id = id;
    page.url = document.url;
    page.language = document.language;
    page.title = std::move(title);
    const int step = stepOf(id);
    if (step == 0)
        return page;
    if (const QByteArray script = lookScript(document.look); !script.isEmpty())
        page.scripts = {script};
    if (!hides(document.look, "hide_progress_bar"))
        addRow(page, KASSA_TEXT("cascad.page", "Step %1 of 3").with(step), stepTitle(step));
    return page;
}

void addRow(Page &page, Text label, Text value)
{
    page.blocks.push_back({Block::Kind::Row, std::move(label), std::move(value), {}});
}

void addDeadline(Page &page, const Document &document, qint64 expires)
{
    if (hides(document.look, "hide_lifetime_counter") ||
        hides(document.look, "hide_invoice_lifetime_counter"))
        return;
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
    document.look = invoice.look;
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
