// A page as a value: what a machine answers to a page load. render() turns it into plain HTML whose forms
// work without script; the window, the courier and the tests look at the value.
#pragma once

#include "base/text.h"
#include "codec/form.h"

#include <optional>
#include <vector>

namespace kassa {

enum class Window { Self, Top, Parent, New, Named };

// The browser goes somewhere, or submits a form there.
struct Navigation
{
    Window window = Window::Self;
    QByteArray name;           // of the window or frame, for Named
    QByteArray method = "GET"; // GET or POST
    QByteArray url;            // absolute
    Fields form;               // fields of a POST; a GET has its fields in the url

    bool operator==(const Navigation &) const = default;
};

struct PageField
{
    enum class Kind { Text, Email, Phone, Number, Password, Choice, Check, Hidden };
    Kind kind = Kind::Text;
    QByteArray name; // not "control", which names the pressed button
    Text label;
    QByteArray value; // of Check: "1" when ticked; a box not ticked is not posted
    std::vector<std::pair<QByteArray, Text>> choices; // value, label; for Choice
    QByteArray pattern;     // regular expression of HTML's pattern attribute; may be empty
    QByteArray placeholder; // verbatim, such as "ÅÅÅÅMMDD-XXXX"
    bool required = false;
    bool sensitive = false; // card data, personal numbers: redacted before anything is stored
    Text error;             // shown at the field

    bool operator==(const PageField &) const = default;
};

// A button. Pressing it is BuyerAction{page.url, control.id, the fields of its form}.
struct Control
{
    QByteArray id; // stable and unique on its page: "confirm", "outcome.approve"
    Text label;
    bool primary = false; // the others work although required fields are empty

    bool operator==(const Control &) const = default;
};

struct Form
{
    QByteArray id;
    Text legend;
    std::vector<PageField> fields;
    std::vector<Control> controls;
    bool tester =
        false; // the tester's outcome buttons: a visibly separate group, not part of the provider's page

    bool operator==(const Form &) const = default;
};

struct Block
{
    enum class Kind { Heading, Paragraph, Notice, Warning, Row, Link, Qr, Countdown };
    Kind kind = Kind::Paragraph;
    Text text;          // of Row, Countdown: the label; of Qr: the caption
    Text value;         // of Row
    QByteArray payload; // of Qr: what the code says; of Link: the absolute URL; of Countdown: seconds that
                        // were left when the page was made; in a browser they go on by the bench's clock

    bool operator==(const Block &) const = default;
};

struct Frame
{
    QByteArray name;
    QByteArray url;     // absolute
    QByteArray sandbox; // the iframe's sandbox attribute; empty: none
    QByteArray allow;

    bool operator==(const Frame &) const = default;
};

struct Page
{
    QByteArray id;  // stable, provider's: "qvickly.step1"
    QByteArray url; // absolute address it lives at; its forms post there
    QByteArray
        language; // of its texts: the purchase's locale; "sv" texts come verbatim from the provider's folder
    Text title;
    std::vector<Block> blocks;
    std::vector<Form> forms;
    std::vector<QByteArray> scripts; // paths on its own origin
    std::optional<Frame> frame;      // loaded as soon as the page is shown
    std::optional<Navigation>
        advance;         // done by itself as soon as the page is shown (a form posted by script)
    bool locked = false; // overlay: nothing can be pressed, by the tester neither
    int status = 200;    // of the HTTP answer that carries it

    bool operator==(const Page &) const = default;
    const Control *control(const QByteArray &controlId) const;
    const PageField *field(const QByteArray &name) const;
};

} // namespace kassa
