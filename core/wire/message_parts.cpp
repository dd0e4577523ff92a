#include "wire/message_parts.h"

namespace kassa {

namespace {

bool isFormBody(const Headers &headers)
{
    return header(headers, "Content-Type").toLower().startsWith("application/x-www-form-urlencoded");
}

class Walk
{
public:
    explicit Walk(PartVisitor &visitor) : m_visitor(visitor) {}

    void of(Text &text)
    {
        if (text.context.isEmpty())
            of(text.source);
        for (Text &arg : text.args)
            of(arg);
    }

    void of(HttpRequest &request)
    {
        of(request.origin);
        const auto head = parseRequestHead(request.raw.head);
        of(request.raw, head && isFormBody(head->headers));
    }
    void of(HttpResponse &response)
    {
        const auto head = parseResponseHead(response.raw.head);
        of(response.raw, head && isFormBody(head->headers));
    }
    void of(ExchangeFailed &failed)
    {
        of(failed.detail);
        m_visitor.bytes(failed.partial, PartPlace::HttpHead); // begins with a head
    }
    void of(Navigation &navigation)
    {
        of(navigation.name);
        of(navigation.url);
        of(navigation.form);
    }
    void of(Page &page)
    {
        of(page.url);
        of(page.title);
        for (Block &block : page.blocks) {
            of(block.text);
            of(block.value);
            of(block.payload);
        }
        for (Form &form : page.forms)
            of(form);
        if (page.frame) {
            of(page.frame->name);
            of(page.frame->url);
        }
        if (page.advance)
            of(*page.advance);
    }
    void of(PageEvent &event)
    {
        of(event.frame);
        of(event.origin);
        of(event.data);
    }
    void of(AppLink &link) { of(link.url); }
    void of(SocketOpen &open)
    {
        of(open.url);
        of(open.headers);
        for (QByteArray &protocol : open.offered)
            of(protocol);
    }
    void of(SocketOpened &opened) { of(opened.chosen); }
    void of(SocketText &text) { of(text.bytes); }
    void of(SocketClosed &closed) { of(closed.reason); }
    void of(BuyerAction &action)
    {
        of(action.page);
        of(action.control);
        of(action.fields);
    }
    void of(TimerFired &timer) { of(timer.key); }

private:
    void of(QByteArray &bytes) { m_visitor.bytes(bytes, PartPlace::Anywhere); }

    // Content-Length in the head stays what it was on the wire, also where a replaced value changes the
    // body's length: it is what the peer said, and an expanded message has that length again.
    void of(RawHttp &raw, bool isForm)
    {
        m_visitor.bytes(raw.head, PartPlace::HttpHead);
        m_visitor.bytes(raw.body, isForm ? PartPlace::FormBody : PartPlace::Anywhere);
    }

    void of(Fields &fields) // and Headers: both are pairs
    {
        for (auto &[name, value] : fields) {
            m_visitor.field(name, value, false);
            of(name); // of what a stranger posts it may be the value
        }
    }

    void of(Form &form)
    {
        of(form.legend);
        for (PageField &field : form.fields) {
            m_visitor.field(field.name, field.value, field.sensitive);
            of(field.label);
            of(field.error);
            for (auto &[value, label] : field.choices) {
                of(value);
                of(label);
            }
        }
        for (Control &control : form.controls)
            of(control.label);
    }

    PartVisitor &m_visitor;
};

} // namespace

void visitParts(Payload &payload, PartVisitor &visitor)
{
    std::visit([&](auto &kind) { Walk(visitor).of(kind); }, payload);
}

void visitParts(Text &text, PartVisitor &visitor)
{
    Walk(visitor).of(text);
}

} // namespace kassa
