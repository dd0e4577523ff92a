#include "wire/render.h"

#include <QRegularExpression>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kassa::PageField)
Q_DECLARE_METATYPE(kassa::Block)
Q_DECLARE_METATYPE(kassa::Window)

namespace {

Text word(const QByteArray &utf8)
{
    return Text::verbatim(utf8);
}

PageField pageField(PageField::Kind kind, const QByteArray &name, const QByteArray &label)
{
    PageField field;
    field.kind = kind;
    field.name = name;
    field.label = word(label);
    return field;
}

Block pageBlock(Block::Kind kind, const QByteArray &text, const QByteArray &payload = {})
{
    return {kind, word(text), {}, payload};
}

// A page that has everything; `text` stands in every text and attribute, `url` in every address.
Page everything(const QByteArray &text, const QByteArray &url, const QByteArray &method)
{
    Page page;
    page.id = text;
    page.url = url;
    page.language = text;
    page.title = word(text);
    for (int kind = 0; kind <= static_cast<int>(Block::Kind::Countdown); ++kind) {
        const bool link = kind == static_cast<int>(Block::Kind::Link);
        page.blocks.push_back({static_cast<Block::Kind>(kind), word(text), word(text), link ? url : text});
    }
    page.blocks.push_back(pageBlock(Block::Kind::Qr, text, text.leftJustified(5000, 'x')));
    for (const bool tester : {false, true}) {
        Form form{text, word(text), {}, {{text, word(text), true}, {text, word(text), false}}, tester};
        for (int kind = 0; kind <= static_cast<int>(PageField::Kind::Hidden); ++kind) {
            PageField field = pageField(static_cast<PageField::Kind>(kind), text, text);
            field.value = text;
            field.choices.assign(static_cast<std::size_t>(tester ? 7 : 2), {text, word(text)});
            field.pattern = text;
            field.placeholder = text;
            field.error = word(text);
            form.fields.push_back(field);
        }
        page.forms.push_back(form);
    }
    page.scripts = {url.mid(url.indexOf("/?"))};
    page.frame = Frame{text, url, text, text};
    page.advance = Navigation{Window::Named, text, method, url, {{text, text}}};
    return page;
}

// Tags with the names of their attributes; all words and values left out.
QString skeleton(QString html)
{
    static const QRegularExpression figures(u"<svg.*?</svg>"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression values(u"=\"[^\"<>]*\""_s);
    static const QRegularExpression words(u">[^<>\"]+"_s);
    return html.replace(figures, u"<svg>"_s).replace(values, u"="_s).replace(words, u">"_s);
}

} // namespace

class TestRender : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue;

    QByteArray html(const Page &page) { return render(page, *m_catalogue); }

    QByteArray htmlOf(const Block &block)
    {
        Page page;
        page.blocks = {block};
        return html(page);
    }

    QByteArray htmlOf(const PageField &field)
    {
        Page page;
        page.forms.resize(1);
        page.forms.front().fields = {field};
        return html(page);
    }

    QByteArray htmlOf(const Navigation &advance)
    {
        Page page;
        page.advance = advance;
        return html(page);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalogue = Catalogue::builtIn();
        QVERIFY(catalogue);
        m_catalogue = *catalogue;
    }

    void golden()
    {
        Page page;
        page.id = "qvickly.step1";
        page.url = "http://localhost:8082/c/1?a=1&b=2";
        page.language = "ru";
        page.title = word("Kassa");
        page.blocks = {pageBlock(Block::Kind::Paragraph, "Dina uppgifter"),
                       {Block::Kind::Row, word("Att betala"), Text::amount({12550, {"SEK", 2}}), {}},
                       {Block::Kind::Row, word("Moms"), Text::amount({2510, {"SEK", 2}}), {}}};
        PageField pno = pageField(PageField::Kind::Text, "pno", "Personnummer");
        pno.placeholder = "ÅÅÅÅMMDD-XXXX";
        pno.required = true;
        pno.sensitive = true;
        pno.error = word("Fel");
        page.forms = {
            {"who", {}, {pno}, {{"confirm", word("Fortsätt"), true}, {"skip", word("Utan"), false}}, false},
            {"outcome", word("Utfall"), {}, {{"outcome.deny", word("Neka"), false}}, true}};
        page.scripts = {"/_kassa/page.js"};
        const QByteArray expected = QByteArrayLiteral(
            "<!doctype html>\n"
            "<html lang=\"ru\">\n"
            "<head>\n"
            "<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<title>Kassa</title>\n"
            "<link rel=\"stylesheet\" href=\"/_kassa/page.css\">\n"
            "</head>\n"
            "<body data-page=\"qvickly.step1\">\n"
            "<main>\n"
            "<h1>Kassa</h1>\n"
            "<p>Dina uppgifter</p>\n"
            "<dl class=\"rows\">\n"
            "<div><dt>Att betala</dt><dd>125,50\u00A0SEK</dd></div>\n"
            "<div><dt>Moms</dt><dd>25,10\u00A0SEK</dd></div>\n"
            "</dl>\n"
            "<form method=\"post\" action=\"http://localhost:8082/c/1?a=1&amp;b=2\" accept-charset=\"utf-8\" "
            "data-form=\"who\">\n"
            "<fieldset>\n"
            "<div class=\"field\">\n"
            "<label for=\"field-1\">Personnummer</label>\n"
            "<input type=\"text\" id=\"field-1\" name=\"pno\" autocomplete=\"off\" spellcheck=\"false\" "
            "aria-invalid=\"true\" aria-describedby=\"field-1-error\" required placeholder=\"ÅÅÅÅMMDD-XXXX\" "
            "value=\"\">\n"
            "<p class=\"error\" id=\"field-1-error\">Fel</p>\n"
            "</div>\n"
            "<div class=\"controls\">\n"
            "<button name=\"control\" value=\"confirm\" data-control=\"confirm\" "
            "class=\"primary\">Fortsätt</button>\n"
            "<button name=\"control\" value=\"skip\" data-control=\"skip\" class=\"secondary\" "
            "formnovalidate>Utan"
            "</button>\n"
            "</div>\n"
            "</fieldset>\n"
            "</form>\n"
            "</main>\n"
            "<aside class=\"tester\">\n"
            "<h2>Тестировщик</h2>\n"
            "<p>Вы выбираете, что произойдёт дальше. Эти кнопки принадлежат Kassa и не относятся к странице "
            "провайдера.</p>\n"
            "<form method=\"post\" action=\"http://localhost:8082/c/1?a=1&amp;b=2\" accept-charset=\"utf-8\" "
            "data-form=\"outcome\">\n"
            "<fieldset>\n"
            "<legend>Utfall</legend>\n"
            "<div class=\"controls\">\n"
            "<button name=\"outcome\" value=\"deny\" data-control=\"outcome.deny\" "
            "class=\"secondary\" "
            "formnovalidate>Neka</button>\n"
            "</div>\n"
            "</fieldset>\n"
            "</form>\n"
            "</aside>\n"
            "<script src=\"/_kassa/page.js\"></script>\n"
            "</body>\n"
            "</html>\n");
        QCOMPARE(html(page), expected);
    }

    void hostileTextsChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("tag") << "<script>alert(1)</script>"_ba;
        QTest::newRow("end of attribute") << "\"><img src=x onerror=alert(1)>"_ba;
        QTest::newRow("other quote") << "' onmouseover='alert(1)"_ba;
        QTest::newRow("new attribute") << "x\" onfocus=\"alert(1)\" autofocus=\""_ba;
        QTest::newRow("comment") << "--><!-- <![CDATA["_ba;
        QTest::newRow("end of everything") << "</form></main></body></html>"_ba;
        QTest::newRow("entity") << "&lt;script&gt;&#x3c;"_ba;
        QTest::newRow("not UTF-8") << "\xC0\xBCscript\xFF<"_ba;
        QTest::newRow("controls") << QByteArray("\0<\x1B\x7F\r\n", 6);
    }

    void hostileTextsChangeNothing()
    {
        QFETCH(QByteArray, text);
        for (const QByteArray &method : {"GET"_ba, "POST"_ba}) {
            QByteArray url = "http://a/?" + text;
            for (char &c : url) // a blank or control in an address would keep it from being opened at all
                c = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ? '+' : c;
            const QByteArray made = html(everything(text, url, method));
            QVERIFY(made.isValidUtf8());
            QVERIFY(!made.contains('\0') && !made.contains('\x1B'));
            QCOMPARE(skeleton(QString::fromUtf8(made)),
                     skeleton(QString::fromUtf8(html(everything("harmless", "http://a/?harmless", method)))));
        }
    }

    void fields_data()
    {
        QTest::addColumn<PageField>("field");
        QTest::addColumn<QByteArray>("markup");
        const auto row = [](const char *name, const PageField &field, const char *markup) {
            QTest::newRow(name) << field << QByteArray(markup);
        };
        using Kind = PageField::Kind;
        row("text", pageField(Kind::Text, "n", "L"),
            "<label for=\"field-1\">L</label>\n<input type=\"text\" id=\"field-1\" name=\"n\" value=\"\">");
        row("email", pageField(Kind::Email, "n", "L"), "<input type=\"email\" ");
        row("phone", pageField(Kind::Phone, "n", "L"), "<input type=\"tel\" ");
        row("number", pageField(Kind::Number, "n", "L"),
            "<input type=\"text\" id=\"field-1\" name=\"n\" inputmode=\"numeric\" value=\"\">");
        row("password", pageField(Kind::Password, "n", "L"), "<input type=\"password\" ");
        row("hidden", pageField(Kind::Hidden, "n", "L"),
            "<fieldset>\n<input type=\"hidden\" id=\"field-1\" name=\"n\" value=\"\">\n");
        row("check", pageField(Kind::Check, "n", "L"),
            "<label class=\"choice\"><input type=\"checkbox\" id=\"field-1\" name=\"n\" value=\"1\"> "
            "L</label>");
        PageField ticked = pageField(Kind::Check, "n", "L");
        ticked.value = "1";
        row("ticked", ticked, "name=\"n\" value=\"1\" checked> L</label>");
        PageField choice = pageField(Kind::Choice, "n", "L");
        choice.value = "b";
        choice.choices = {{"a", word("A")}, {"b", word("B")}};
        row("few choices", choice,
            "<legend>L</legend>\n"
            "<label class=\"choice\"><input type=\"radio\" name=\"n\" value=\"a\"> A</label>\n"
            "<label class=\"choice\"><input type=\"radio\" name=\"n\" value=\"b\" checked> B</label>\n");
        for (const char *more : {"c", "d", "e", "f", "g"})
            choice.choices.emplace_back(more, word(more));
        row("many choices", choice,
            "<label for=\"field-1\">L</label>\n<select id=\"field-1\" name=\"n\">\n"
            "<option value=\"a\">A</option>\n<option value=\"b\" selected>B</option>\n");
        PageField card = pageField(Kind::Text, "pan", "L");
        card.sensitive = true;
        card.pattern = "[0-9 ]+";
        row("sensitive", card, "name=\"pan\" autocomplete=\"off\" spellcheck=\"false\" pattern=\"[0-9 ]+\"");
        choice.error = word("E");
        row("error of a selection", choice,
            "<select id=\"field-1\" name=\"n\" aria-invalid=\"true\" aria-describedby=\"field-1-error\">");
        PageField hiddenFault = pageField(Kind::Hidden, "n", "L");
        hiddenFault.error = word("E");
        row("error of a hidden field", hiddenFault, "<p class=\"error\" id=\"field-1-error\">E</p>");
    }

    void fields()
    {
        QFETCH(PageField, field);
        QFETCH(QByteArray, markup);
        const QByteArray made = htmlOf(field);
        QVERIFY2(made.contains(markup), made.constData());
    }

    void blocks_data()
    {
        QTest::addColumn<Block>("block");
        QTest::addColumn<QByteArray>("markup");
        using Kind = Block::Kind;
        const auto row = [](const char *name, const Block &block, const char *markup) {
            QTest::newRow(name) << block << QByteArray(markup);
        };
        row("heading", pageBlock(Kind::Heading, "T"), "<h2>T</h2>");
        row("paragraph", pageBlock(Kind::Paragraph, "T"), "<p>T</p>");
        row("notice", pageBlock(Kind::Notice, "T"), "<p class=\"notice\" role=\"status\">T</p>");
        row("warning", pageBlock(Kind::Warning, "T"), "<p class=\"warning\" role=\"alert\">T</p>");
        row("row", {Kind::Row, word("T"), word("V"), {}},
            "<dl class=\"rows\">\n<div><dt>T</dt><dd>V</dd></div>\n</dl>\n");
        row("web link", pageBlock(Kind::Link, "T", "https://a/b?c&d"),
            "<p><a href=\"https://a/b?c&amp;d\">T</a></p>");
        row("relative link", pageBlock(Kind::Link, "T", "/a:b"), "<a href=\"/a:b\">T</a>");
        row("link without words", pageBlock(Kind::Link, "", "https://a/"),
            "<a href=\"https://a/\">https://a/</a>");
        row("app link", pageBlock(Kind::Link, "T", "swish://paymentrequest?token=x"),
            "<a href=\"swish://paymentrequest?token=x\" data-app-link>T</a>");
        row("qr", pageBlock(Kind::Qr, "T", "bankid:x"),
            "<figure class=\"qr\"><div role=\"img\" aria-label=\"QR code\"><svg ");
        row("qr caption", pageBlock(Kind::Qr, "T", "bankid:x"),
            "</svg></div><figcaption>T</figcaption></figure>");
        const QByteArray tooLong(5000, 'x');
        row("qr too long", pageBlock(Kind::Qr, "T", tooLong), "<figure class=\"qr\"><code>xxx");
    }

    void blocks()
    {
        QFETCH(Block, block);
        QFETCH(QByteArray, markup);
        const QByteArray made = htmlOf(block);
        QVERIFY2(made.contains(markup), made.constData());
    }

    void unsafeAddresses_data()
    {
        QTest::addColumn<QByteArray>("url");
        for (const char *url :
             {"javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
              "java\nscript:alert(1)", "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x",
              "file:///etc/passwd", "blob:http://a/1", "view-source:http://a/", "http:evil",
              "https://user@a/", "bankid:\nx", "x y:z"})
            QTest::newRow(QByteArray(url).toPercentEncoding().constData()) << QByteArray(url);
        QTest::newRow("empty") << QByteArray();
    }

    void unsafeAddresses()
    {
        QFETCH(QByteArray, url);
        Page page;
        page.url = url;
        page.blocks = {pageBlock(Block::Kind::Link, "T", url)};
        page.forms.resize(1);
        page.frame = Frame{"f", url, {}, {}};
        for (const QByteArray &method : {"GET"_ba, "POST"_ba}) {
            page.advance = Navigation{Window::Self, {}, method, url, {}};
            const QByteArray made = html(page);
            QVERIFY2(!made.contains("<a "), made.constData());
            QVERIFY2(!made.contains("action="), made.constData());
            QVERIFY2(!made.contains("<iframe"), made.constData());
            QVERIFY2(!made.contains("<script"), made.constData());
        }
    }

    void appAddressesAreLinksOnly()
    {
        Page page;
        page.url = "bankid:x";
        page.forms.resize(1);
        page.frame = Frame{"f", "bankid:x", {}, {}};
        page.advance = Navigation{Window::Self, {}, "POST", "bankid:x", {}};
        const QByteArray made = html(page);
        QVERIFY(!made.contains("=\"bankid:x\""));
        QVERIFY(made.contains("<code>bankid:x</code>"));
        page.advance->method = "GET";
        QVERIFY(
            html(page).contains("<a class=\"advance\" href=\"bankid:x\" target=\"_self\" data-app-link>"));
    }

    void foreignScriptsAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("kept");
        QTest::newRow("own") << "/_kassa/page.js"_ba << true;
        QTest::newRow("other origin") << "https://evil.example/x.js"_ba << false;
        QTest::newRow("other host") << "//evil.example/x.js"_ba << false;
        QTest::newRow("backslash") << "/\\evil.example/x.js"_ba << false;
        QTest::newRow("tab") << "/\t/evil.example/x.js"_ba << false;
        QTest::newRow("data") << "data:text/javascript,x"_ba << false;
    }

    void foreignScriptsAreLeftOut()
    {
        QFETCH(QByteArray, path);
        Page page;
        page.scripts = {path};
        QTEST(html(page).contains("<script"), "kept");
    }

    void advances_data()
    {
        QTest::addColumn<Window>("window");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("self") << Window::Self << "_self"_ba;
        QTest::newRow("top") << Window::Top << "_top"_ba;
        QTest::newRow("parent") << Window::Parent << "_parent"_ba;
        QTest::newRow("new") << Window::New << "_blank"_ba;
        QTest::newRow("named") << Window::Named << "pay"_ba;
    }

    void advances()
    {
        QFETCH(Window, window);
        QFETCH(QByteArray, target);
        const QByteArray quote = window == Window::New ? "\" rel=\"opener\"" : "\"";
        const QByteArray posted = htmlOf(
            Navigation{window, "pay", "POST", "http://a/b?c&d", {{"data", "{\"a\":1}"}, {"data", ""}}});
        const QByteArray form =
            "<form class=\"advance\" method=\"post\" action=\"http://a/b?c&amp;d\" target=\"" + target +
            quote +
            " accept-charset=\"utf-8\">\n"
            "<input type=\"hidden\" name=\"data\" value=\"{&quot;a&quot;:1}\">\n"
            "<input type=\"hidden\" name=\"data\" value=\"\">\n"
            "<button class=\"primary\">Continue</button>\n</form>\n<script src=\"/_kassa/advance.js\">";
        QVERIFY2(posted.contains(form), posted.constData());
        const QByteArray got = htmlOf(Navigation{window, "pay", "GET", "http://a/b?c&d", {}});
        const QByteArray link = "<a class=\"advance\" href=\"http://a/b?c&amp;d\" target=\"" + target +
                                quote + ">Continue</a>\n<script src=\"/_kassa/advance.js\">";
        QVERIFY2(got.contains(link), got.constData());
    }

    void framesKeepTheirRules()
    {
        Page page;
        page.title = word("Kassa");
        page.frame = Frame{"checkout", "http://localhost:8082/x", "allow-scripts allow-forms", "payment"};
        QVERIFY(
            html(page).contains("<iframe name=\"checkout\" title=\"Kassa\" src=\"http://localhost:8082/x\" "
                                "sandbox=\"allow-scripts allow-forms\" allow=\"payment\"></iframe>"));
        page.frame->sandbox.clear();
        page.frame->allow.clear();
        QVERIFY(html(page).contains("src=\"http://localhost:8082/x\"></iframe>"));
    }

    void lockedPagesCannotBePressed()
    {
        Page page = everything("x", "http://a/", "POST");
        const QByteArray open = html(page);
        page.locked = true;
        const QByteArray locked = html(page);
        QVERIFY(!open.contains(" inert") && !open.contains(" disabled") && !open.contains("class=\"lock\""));
        QVERIFY(locked.contains("<main inert>"));
        QVERIFY(locked.contains("<aside class=\"tester\" inert>"));
        QCOMPARE(locked.count("<fieldset disabled>"), 2);
        QVERIFY(locked.contains("<div class=\"lock\" role=\"status\"><p>Please wait."));
    }

    void testersPartIsSeparate()
    {
        Page page;
        QVERIFY(!html(page).contains("tester"));
        page.forms.resize(2);
        page.forms[0] = {"outcome", {}, {}, {{"outcome.deny", word("Deny"), false}}, true};
        page.forms[1] = {"pay", {}, {}, {{"confirm", word("Pay"), true}}, false};
        const QByteArray made = html(page);
        const qsizetype border = made.indexOf("</main>");
        QVERIFY(made.indexOf("value=\"confirm\"") < border);
        QVERIFY(made.indexOf("<aside class=\"tester\">") > border);
        QVERIFY(made.indexOf("data-control=\"outcome.deny\"") > border);
    }

    void pressedControls_data()
    {
        QTest::addColumn<QByteArray>("posted");
        QTest::addColumn<QByteArray>("control"); // null: none
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("button") << "email=a&control=confirm"_ba
                                << "confirm"_ba
                                << "email=a"_ba;
        QTest::newRow("field of that name") << "control=x&a=1&control=confirm&b=2"_ba
                                            << "confirm"_ba
                                            << "control=x&a=1&b=2"_ba;
        QTest::newRow("tester's button") << "email=a&outcome=approve"_ba
                                         << "outcome.approve"_ba
                                         << "email=a"_ba;
        QTest::newRow("empty") << "control="_ba
                               << ""_ba
                               << ""_ba;
        QTest::newRow("none") << "email=a"_ba << QByteArray() << ""_ba;
    }

    void pressedControls()
    {
        QFETCH(QByteArray, posted);
        QFETCH(QByteArray, control);
        QFETCH(QByteArray, rest);
        const auto pressed = pressedControl(*parseForm(posted));
        QCOMPARE(pressed.has_value(), !control.isNull());
        if (!pressed)
            return;
        QCOMPARE(pressed->first, control);
        QCOMPARE(buildForm(pressed->second), rest);
    }
};

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
