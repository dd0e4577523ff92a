#include "wire/render.h"

#include "codec/qr.h"
#include "wire/html.h"
#include "wire/page_texts.h"
#include "wire/session_inputs.h"

#include <algorithm>

namespace kassa {

namespace {

// More are a list to unfold: methods of payment fit, countries do not.
constexpr std::size_t mostRadioButtons = 6;
// Of the tester's buttons, which are posted as what they decide: outcome=approve.
constexpr QByteArrayView outcomePrefix = "outcome.";

// Browsers drop tabs and line ends inside an address and blanks around it ("java\tscript:"), so none may be
// there.
bool hasBlankOrControl(const QByteArray &url)
{
    return std::any_of(url.begin(), url.end(),
                       [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; });
}

bool isWebUrl(const QByteArray &url)
{
    if (url.isEmpty() || hasBlankOrControl(url))
        return false;
    const QByteArray scheme = schemeOf(url);
    if (!scheme.isEmpty())
        return (scheme == "http" || scheme == "https") && !originOf(url).isEmpty();
    const auto end =
        std::find_if(url.begin(), url.end(), [](char c) { return c == '/' || c == '?' || c == '#'; });
    return std::find(url.begin(), end, ':') == end;
}

bool isAppLink(const QByteArray &url)
{
    return !hasBlankOrControl(url) && isAppUrl(url);
}

bool isOwnPath(const QByteArray &path)
{
    return path.startsWith('/') && !path.startsWith("//") && !path.startsWith("/\\") &&
           !hasBlankOrControl(path);
}

QByteArray targetWord(const Navigation &navigation)
{
    switch (navigation.window) {
    case Window::Self:
        return "_self";
    case Window::Top:
        return "_top";
    case Window::Parent:
        return "_parent";
    case Window::New:
        return "_blank";
    case Window::Named:
        break;
    }
    return navigation.name;
}

// A page that a shop opens in a new window may post to it, as one that its script has opened may; of a link
// or form alone browsers would cut that tie.
QByteArray relation(const Navigation &navigation)
{
    return navigation.window == Window::New ? "opener" : QByteArray();
}

QByteArray inputType(PageField::Kind kind)
{
    switch (kind) {
    case PageField::Kind::Email:
        return "email";
    case PageField::Kind::Phone:
        return "tel";
    case PageField::Kind::Password:
        return "password";
    case PageField::Kind::Check:
        return "checkbox";
    case PageField::Kind::Hidden:
        return "hidden";
    default: // a number too: type=number loses leading zeros and knows no pattern
        return "text";
    }
}

class PageRenderer
{
public:
    PageRenderer(const Page &page, const Catalogue &catalogue, const RenderOptions &options)
        : m_page(page), m_catalogue(catalogue), m_options(options)
    {
    }

    QByteArray html()
    {
        m_html.raw("<!doctype html>\n").open("html").attribute("lang", m_page.language).begin().raw("\n");
        head();
        m_html.open("body").attribute("data-page", m_page.id).begin().raw("\n");
        providersPart();
        testersPart();
        if (m_page.locked)
            lockNotice();
        if (m_page.advance)
            advance(*m_page.advance);
        for (const QByteArray &script : m_page.scripts)
            scriptElement(script);
        return m_html.close().raw("\n").close().raw("\n").take();
    }

private:
    QByteArray words(const Text &text) const { return m_catalogue.text(text, m_page.language).toUtf8(); }

    void head()
    {
        m_html.open("head").begin().raw("\n");
        m_html.open("meta").attribute("charset", "utf-8").begin().raw("\n");
        m_html.open("meta")
            .attribute("name", "viewport")
            .attribute("content", "width=device-width, initial-scale=1")
            .begin()
            .raw("\n");
        m_html.element("title", {}, words(m_page.title)).raw("\n");
        m_html.open("link")
            .attribute("rel", "stylesheet")
            .attribute("href", m_options.assets + "/page.css")
            .begin()
            .raw("\n");
        if (!m_options.relay.isEmpty())
            relayScript();
        m_html.close().raw("\n");
    }

    void relayScript()
    {
        m_html.open("script").attribute("src", m_options.assets + "/page.js");
        m_html.attribute("data-relay", m_options.relay).begin().close().raw("\n");
    }

    void providersPart()
    {
        m_html.open("main").flag("inert", m_page.locked).begin().raw("\n");
        if (!m_page.title.isEmpty())
            m_html.element("h1", {}, words(m_page.title)).raw("\n");
        blocks();
        for (const Form &each : m_page.forms) {
            if (!each.tester)
                form(each);
        }
        if (m_page.frame)
            frame(*m_page.frame);
        m_html.close().raw("\n");
    }

    void testersPart()
    {
        const auto isTesters = [](const Form &each) { return each.tester; };
        if (std::none_of(m_page.forms.begin(), m_page.forms.end(), isTesters))
            return;
        m_html.open("aside").attribute("class", "tester").flag("inert", m_page.locked).begin().raw("\n");
        m_html.element("h2", {}, words(testerHeading())).raw("\n");
        m_html.element("p", {}, words(testerNote())).raw("\n");
        for (const Form &each : m_page.forms) {
            if (each.tester)
                form(each);
        }
        m_html.close().raw("\n");
    }

    void lockNotice()
    {
        m_html.open("div").attribute("class", "lock").attribute("role", "status").begin();
        m_html.element("p", {}, words(lockedNotice())).close();
        m_html.raw("\n");
    }

    void blocks()
    {
        bool inRows = false;
        for (const Block &each : m_page.blocks) {
            const bool isRow = each.kind == Block::Kind::Row || each.kind == Block::Kind::Countdown;
            if (isRow && !inRows)
                m_html.open("dl").attribute("class", "rows").begin().raw("\n");
            if (!isRow && inRows)
                m_html.close().raw("\n");
            inRows = isRow;
            block(each);
        }
        if (inRows)
            m_html.close().raw("\n");
    }

    void block(const Block &block)
    {
        switch (block.kind) {
        case Block::Kind::Heading:
            m_html.element("h2", {}, words(block.text));
            break;
        case Block::Kind::Paragraph:
            m_html.element("p", {}, words(block.text));
            break;
        case Block::Kind::Notice:
            notice("notice", "status", block.text);
            break;
        case Block::Kind::Warning:
            notice("warning", "alert", block.text);
            break;
        case Block::Kind::Row:
            m_html.open("div").begin();
            m_html.element("dt", {}, words(block.text)).element("dd", {}, words(block.value)).close();
            break;
        case Block::Kind::Countdown:
            countdown(block);
            break;
        case Block::Kind::Link:
            m_html.open("p").begin();
            link(block);
            m_html.close();
            break;
        case Block::Kind::Qr:
            qr(block);
            break;
        }
        m_html.raw("\n");
    }

    // page.js goes on counting, in these words.
    void countdown(const Block &block)
    {
        m_html.open("div").begin();
        m_html.element("dt", {}, words(block.text));
        m_html.open("dd")
            .attribute("role", "timer")
            .attribute("data-left", block.payload)
            .attribute("data-long", words(longTimeLeft("{h}", "{min}", "{s}")))
            .attribute("data-short", words(shortTimeLeft("{min}", "{s}")))
            .begin();
        m_html.text(words(timeLeft(block.payload))).close().close();
    }

    void notice(const QByteArray &style, const QByteArray &role, const Text &text)
    {
        m_html.open("p").attribute("class", style).attribute("role", role).begin().text(words(text)).close();
    }

    void link(const Block &block)
    {
        const bool app = isAppLink(block.payload);
        const QByteArray label = words(block.text);
        if (app || isWebUrl(block.payload)) {
            m_html.open("a").attribute("href", block.payload).flag("data-app-link", app).begin();
            m_html.text(label.isEmpty() ? block.payload : label).close();
        } else {
            m_html.text(label).raw(" ").element("code", {}, block.payload);
        }
    }

    void qr(const Block &block)
    {
        m_html.open("figure").attribute("class", "qr").begin();
        const auto matrix = qrMatrix(block.payload);
        if (matrix) {
            m_html.open("div").attribute("role", "img");
            m_html.attribute("aria-label", words(qrCodeWords())).begin();
            m_html.raw(qrSvg(*matrix)).close();
        } else {
            m_html.element("code", {}, block.payload);
        }
        if (!block.text.isEmpty())
            m_html.element("figcaption", {}, words(block.text));
        m_html.close();
    }

    void form(const Form &form)
    {
        m_html.open("form").attribute("method", "post");
        if (isWebUrl(m_page.url))
            m_html.attribute("action", m_page.url);
        m_html.attribute("accept-charset", "utf-8").optional("data-form", form.id).begin().raw("\n");
        m_html.open("fieldset").flag("disabled", m_page.locked).begin().raw("\n");
        if (!form.legend.isEmpty())
            m_html.element("legend", {}, words(form.legend)).raw("\n");
        for (const PageField &each : form.fields)
            field(each);
        m_html.open("div").attribute("class", "controls").begin().raw("\n");
        for (const Control &each : form.controls)
            control(each);
        m_html.close().raw("\n").close().raw("\n").close().raw("\n");
    }

    // Only the primary control insists on required fields: "continue without" must work when they are empty.
    void control(const Control &control)
    {
        const bool decides = control.id.startsWith(outcomePrefix);
        m_html.open("button")
            .attribute("name", decides ? "outcome" : "control")
            .attribute("value", decides ? control.id.sliced(outcomePrefix.size()) : control.id)
            .attribute("data-control", control.id)
            .attribute("class", control.primary ? QByteArray("primary") : QByteArray("secondary"))
            .flag("formnovalidate", !control.primary)
            .begin()
            .text(words(control.label))
            .close()
            .raw("\n");
    }

    void field(const PageField &field)
    {
        const QByteArray id = "field-" + QByteArray::number(++m_fields);
        const bool hidden = field.kind == PageField::Kind::Hidden;
        if (!hidden)
            m_html.open("div").attribute("class", "field").begin().raw("\n");
        switch (field.kind) {
        case PageField::Kind::Choice:
            if (field.choices.size() <= mostRadioButtons)
                radioButtons(field, id);
            else
                selection(field, id);
            break;
        case PageField::Kind::Check:
            check(field, id);
            break;
        case PageField::Kind::Hidden:
            openInput(field, id).attribute("value", field.value).begin().raw("\n");
            break;
        default:
            textInput(field, id);
        }
        if (!field.error.isEmpty())
            error(field, id);
        if (!hidden)
            m_html.close().raw("\n");
    }

    void error(const PageField &field, const QByteArray &id)
    {
        m_html.open("p").attribute("class", "error").attribute("id", id + "-error").begin();
        m_html.text(words(field.error)).close().raw("\n");
    }

    void label(const PageField &field, const QByteArray &id)
    {
        m_html.open("label").attribute("for", id).begin().text(words(field.label)).close().raw("\n");
    }

    // What inputs, selections and groups of radio buttons share.
    void describe(const PageField &field, const QByteArray &id)
    {
        if (field.sensitive)
            m_html.attribute("autocomplete", "off").attribute("spellcheck", "false");
        if (!field.error.isEmpty())
            m_html.attribute("aria-invalid", "true").attribute("aria-describedby", id + "-error");
    }

    HtmlWriter &openInput(const PageField &field, const QByteArray &id)
    {
        m_html.open("input").attribute("type", inputType(field.kind)).attribute("id", id);
        m_html.attribute("name", field.name);
        describe(field, id);
        return m_html.flag("required", field.required);
    }

    void textInput(const PageField &field, const QByteArray &id)
    {
        label(field, id);
        openInput(field, id)
            .optional("inputmode",
                      field.kind == PageField::Kind::Number ? QByteArray("numeric") : QByteArray())
            .optional("pattern", field.pattern)
            .optional("placeholder", field.placeholder)
            .attribute("value", field.value)
            .begin()
            .raw("\n");
    }

    void check(const PageField &field, const QByteArray &id)
    {
        m_html.open("label").attribute("class", "choice").begin();
        openInput(field, id).attribute("value", "1").flag("checked", field.value == "1").begin();
        m_html.raw(" ").text(words(field.label)).close().raw("\n");
    }

    void radioButtons(const PageField &field, const QByteArray &id)
    {
        m_html.open("fieldset")
            .attribute("class", "choices")
            .attribute("id", id)
            .attribute("role", "radiogroup");
        describe(field, id);
        m_html.begin().raw("\n").element("legend", {}, words(field.label)).raw("\n");
        for (const auto &[value, label] : field.choices) {
            m_html.open("label").attribute("class", "choice").begin();
            m_html.open("input")
                .attribute("type", "radio")
                .attribute("name", field.name)
                .attribute("value", value);
            m_html.flag("checked", value == field.value).flag("required", field.required).begin();
            m_html.raw(" ").text(words(label)).close().raw("\n");
        }
        m_html.close().raw("\n");
    }

    void selection(const PageField &field, const QByteArray &id)
    {
        label(field, id);
        m_html.open("select").attribute("id", id).attribute("name", field.name);
        describe(field, id);
        m_html.flag("required", field.required).begin().raw("\n");
        for (const auto &[value, label] : field.choices) {
            m_html.open("option").attribute("value", value).flag("selected", value == field.value).begin();
            m_html.text(words(label)).close().raw("\n");
        }
        m_html.close().raw("\n");
    }

    void frame(const Frame &frame)
    {
        if (!isWebUrl(frame.url)) {
            unsafeAddress(frame.url);
            return;
        }
        m_html.open("iframe")
            .attribute("name", frame.name)
            .attribute("title", words(m_page.title))
            .attribute("src", frame.url)
            .optional("sandbox", frame.sandbox)
            .optional("allow", frame.allow)
            .begin()
            .close()
            .raw("\n");
    }

    void advance(const Navigation &navigation)
    {
        const bool app = navigation.method == "GET" && isAppLink(navigation.url);
        if (!app && !isWebUrl(navigation.url)) {
            unsafeAddress(navigation.url);
            return;
        }
        const QByteArray goOn = words(continueWord());
        if (navigation.method == "POST") {
            m_html.open("form")
                .attribute("class", "advance")
                .attribute("method", "post")
                .attribute("action", navigation.url)
                .attribute("target", targetWord(navigation))
                .optional("rel", relation(navigation))
                .attribute("accept-charset", "utf-8")
                .begin()
                .raw("\n");
            for (const auto &[name, value] : navigation.form)
                hiddenInput(name, value);
            m_html.element("button", "primary", goOn).raw("\n").close();
        } else { // fields of a GET stand in its url, and a form would throw that query away
            m_html.open("a")
                .attribute("class", "advance")
                .attribute("href", navigation.url)
                .attribute("target", targetWord(navigation))
                .optional("rel", relation(navigation))
                .flag("data-app-link", app)
                .begin()
                .text(goOn)
                .close();
        }
        m_html.raw("\n");
        scriptElement(m_options.assets + "/advance.js");
    }

    void hiddenInput(const QByteArray &name, const QByteArray &value)
    {
        m_html.open("input").attribute("type", "hidden").attribute("name", name).attribute("value", value);
        m_html.begin().raw("\n");
    }

    void unsafeAddress(const QByteArray &url)
    {
        m_html.open("p").attribute("class", "warning").begin();
        m_html.text(words(KASSA_TEXT("page", "This address is not opened:"))).raw(" ");
        m_html.element("code", {}, url).close().raw("\n");
    }

    void scriptElement(const QByteArray &path)
    {
        if (isOwnPath(path))
            m_html.open("script").attribute("src", path).begin().close().raw("\n");
    }

    const Page &m_page;
    const Catalogue &m_catalogue;
    const RenderOptions &m_options;
    HtmlWriter m_html;
    int m_fields = 0;
};

} // namespace

QByteArray render(const Page &page, const Catalogue &catalogue, const RenderOptions &options)
{
    return PageRenderer(page, catalogue, options).html();
}

std::optional<std::pair<QByteArray, Fields>> pressedControl(const Fields &posted)
{
    const auto isControl = [](const Field &field) {
        return field.first == "control" || field.first == "outcome";
    };
    // The button stands behind the fields of its form.
    const auto last = std::find_if(posted.rbegin(), posted.rend(), isControl);
    if (last == posted.rend())
        return std::nullopt;
    std::pair<QByteArray, Fields> pressed{
        last->first == "outcome" ? outcomePrefix.toByteArray() + last->second : last->second, {}};
    std::copy_if(posted.begin(), posted.end(), std::back_inserter(pressed.second),
                 [&](const Field &field) { return &field != &*last; });
    return pressed;
}

} // namespace kassa
