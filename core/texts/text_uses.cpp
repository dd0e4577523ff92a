#include "texts/text_uses.h"

#include <QRegularExpression>

#include <vector>

namespace kassa {

namespace {

using namespace Qt::StringLiterals;

struct Literal
{
    QString words;
    int line = 0; // of its beginning
};

// String literals of a C++ source without raw ones; neighbours are one, as for the compiler.
class LiteralReader
{
public:
    explicit LiteralReader(QStringView source) : m_source(source) {}

    std::vector<Literal> all()
    {
        while (m_at < m_source.size()) {
            const QStringView rest = m_source.sliced(m_at);
            if (rest.startsWith(u"//"))
                skipTo(rest.indexOf(u'\n'));
            else if (rest.startsWith(u"/*"))
                skipPast(u"*/"_s);
            else if (rest.startsWith(u"R\""))
                skipPast(u')' + rest.sliced(2, std::max<qsizetype>(rest.indexOf(u'('), 2) - 2).toString() +
                         u'"');
            else if (rest.front() == u'\'')
                character();
            else if (rest.front() == u'"')
                literal();
            else
                other();
        }
        return std::move(m_found);
    }

private:
    void skipTo(qsizetype length)
    {
        m_line += int(m_source.sliced(m_at, length < 0 ? m_source.size() - m_at : length).count(u'\n'));
        m_at = length < 0 ? m_source.size() : m_at + std::max<qsizetype>(length, 1);
        m_joins = m_joins && length > 0;
    }

    void skipPast(const QString &end)
    {
        const qsizetype length = m_source.sliced(m_at).indexOf(end);
        skipTo(length < 0 ? length : length + end.size());
    }

    void character() // 'x', '\'', and the ' of 1'000
    {
        const qsizetype length = m_source.sliced(m_at + 1).startsWith(u'\\') ? 4 : 3;
        const bool isOne = m_at + length <= m_source.size() && m_source[m_at + length - 1] == u'\'';
        m_at += isOne ? length : 1;
        m_joins = false;
    }

    void other()
    {
        m_line += m_source[m_at] == u'\n' ? 1 : 0;
        m_joins = m_joins && m_source[m_at].isSpace();
        ++m_at;
    }

    void literal()
    {
        QString words;
        const int line = m_line;
        for (++m_at; m_at < m_source.size() && m_source[m_at] != u'"'; ++m_at) {
            if (m_source[m_at] == u'\\' && m_at + 1 < m_source.size())
                words += escaped(m_source[++m_at]);
            else
                words += m_source[m_at];
        }
        ++m_at;
        if (m_joins)
            m_found.back().words += words;
        else
            m_found.push_back({words, line});
        m_joins = true;
    }

    static QChar escaped(QChar letter) { return letter == u'n' ? u'\n' : letter == u't' ? u'\t' : letter; }

    QStringView m_source;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_joins = false; // only blanks since the last literal
    std::vector<Literal> m_found;
};

// tr()'s context.
bool isClass(const QByteArray &context)
{
    return context.startsWith("kassa::") || (!context.isEmpty() && context[0] >= 'A' && context[0] <= 'Z');
}

bool hasClass(const QString &source, const QByteArray &context)
{
    if (!isClass(context))
        return false;
    const QString name = QString::fromUtf8(context.mid(context.lastIndexOf(':') + 1));
    return source.contains(QRegularExpression(u"\\b%1\\b"_s.arg(QRegularExpression::escape(name))));
}

// The first that fits a path of the tree decides.
struct Reason
{
    Reason(const char *path, Text said) : pattern(QString::fromLatin1(path)), words(std::move(said)) {}

    QRegularExpression pattern; // compiled once: thousands of texts are asked one after the other
    Text words;
};

const std::vector<Reason> &reasons()
{
    static const std::vector<Reason> all{
        {"^app/workstation/", KASSA_TEXT("texts", "Printed by the command line while it takes pictures.")},
        {"^app/", KASSA_TEXT("texts", "Printed by the command line for a command or a fault that its "
                                      "pictures do not have; no window shows it.")},
        {"^ui/checkout/",
         KASSA_TEXT("texts", "Shown on the panel “Checkout page” when a page is blocked, has crashed or is "
                             "not open, and for an app; no picture has that.")},
        {"^ui/flow/(run_controls|flow_)",
         KASSA_TEXT("texts", "Shown for a moment only: while the run goes on or waits, or at a breakpoint.")},
        {"^ui/flow/", KASSA_TEXT("texts", "Shown on the panels “State”, “Steps” and “Sequence diagram” for a "
                                          "state, a wrong input or an export that no picture has.")},
        {"^ui/journal/", KASSA_TEXT("texts", "Shown in the journal for a search, a copy, an export, or an "
                                             "entry of a kind that no picture has chosen.")},
        {"^ui/order/", KASSA_TEXT("texts", "Shown for a change that “Undo” takes back, or for another order "
                                           "or customer than the pictures have.")},
        {"^ui/ownshop/",
         KASSA_TEXT(
             "texts",
             "Shown on “My own shop” while its sandbox runs, or when it cannot start; no picture has that.")},
        {"^ui/purchases/",
         KASSA_TEXT("texts", "Shown when a purchase is saved, opened or closed, and when that fails.")},
        {"^ui/settings/", KASSA_TEXT("texts", "Shown in the dialogs for a test or live system that is "
                                              "entered, locked or refused; no picture has that.")},
        {"^ui/stories/", KASSA_TEXT("texts", "Shown on the panel “Stories” for stories that have been "
                                             "played, stopped or have failed; no picture has that.")},
        {"^ui/texts/",
         KASSA_TEXT("texts", "Shown on the panel “Texts” while a text is edited, saved or looked for.")},
        {"^ui/wire/", KASSA_TEXT("texts", "Shown on the panels “In flight”, “Breakpoints” and “Rules” for a "
                                          "message or a rule of a kind that no picture has.")},
        {"^ui/window/", KASSA_TEXT("texts", "Shown by the window for a moment only: when it is closed, when "
                                            "an order cannot be sent, or on the way to a text.")},
        {"^ui/",
         KASSA_TEXT("texts",
                    "Any panel may show it for a wrong input, or have it read out by screen readers.")},
        {"/(flow|hosts)\\.cpp$", KASSA_TEXT("texts", "It names a known system of the provider: the dialog "
                                                     "“Environments” offers it for this provider.")},
        {"/flow_signs",
         KASSA_TEXT("texts", "It names an error code or a page event. The panel “Stories” lists it on the "
                             "tab “Coverage” as long as no story has met it.")},
        {"fidelity", KASSA_TEXT("texts", "A row of `kassa conform`; no window shows it.")},
        {"/flow_operations|/sandbox_switches",
         KASSA_TEXT("texts", "An operation of `kassa act` that the window does not offer in any story.")},
        {"/signature_|/token_",
         KASSA_TEXT("texts", "Said by the signature check about a message that is signed wrong. Edit one in "
                             "flight without signing it anew, or use `kassa verify`.")},
        {"/lint", KASSA_TEXT("texts", "Shown for a message with a mistake that no shop in the stories makes. "
                                      "Edit one in flight, or let a shop of your own send it.")},
        {"/explain", KASSA_TEXT("texts", "It explains a message that no story sends, such as one that cannot "
                                         "be read.")},
        {"/widget|/service_form|/link",
         KASSA_TEXT("texts", "Shown for a mistake in a page or link that no shop in the stories makes.")},
        {"/sandbox_(rules|api|checks|frontend|soap|payments|orders|invoices|storage|certification|gateway)",
         KASSA_TEXT("texts", "With this the sandbox refuses what no shop in the stories sends. Let a shop of "
                             "your own send it, or edit the message in flight.")},
        {"/(sandbox|phone)", KASSA_TEXT("texts", "Answered by the sandbox when something is done that no "
                                                 "story does, such as an operation at the wrong time.")},
        {"/checker|/words|/test_data",
         KASSA_TEXT("texts", "Names a value that no message of the stories has.")},
        {"/shop",
         KASSA_TEXT("texts",
                    "Reported by the shop for an answer, a callback or an operation that no story has.")},
        {"^core/providers/", KASSA_TEXT("texts", "No story gets there.")},
        {"^core/(journal|wire|bench)/",
         KASSA_TEXT("texts", "Shown in the journal for a fault or an intervention that no story has.")},
        {"^core/session/", KASSA_TEXT("texts", "Shown when a purchase is stepped by hand, or when a browser "
                                               "or a provider's own system does something unexpected.")},
        {"^core/story/",
         KASSA_TEXT(
             "texts",
             "Shown for a story that fails: on the panel “Stories”, by `kassa run` and in its report.")},
        {"^core/texts/", KASSA_TEXT("texts", "Said about a text by the panel “Texts” and by `kassa texts`.")},
        {"^core/order/", KASSA_TEXT("texts", "Shown for an order that cannot be placed.")},
        {"", KASSA_TEXT("texts", "Nothing that was played shows it.")},
    };
    return all;
}

} // namespace

TextUses::TextUses(const TextIndex &index)
{
    for (const IndexedText &text : index.texts())
        m_bySource.emplace(text.key.source, text.key);
}

void TextUses::add(const QByteArray &file, const QString &source)
{
    QByteArray before;
    for (const Literal &literal : LiteralReader(source).all()) {
        const QByteArray words = literal.words.toUtf8();
        const auto [first, last] = m_bySource.equal_range(words);
        for (auto each = first; each != last; ++each) {
            const TextKey &key = each->second;
            const TextUse use{file, literal.line};
            std::vector<TextUse> &uses = m_uses[key];
            const bool isKnown = std::find(uses.begin(), uses.end(), use) != uses.end();
            if (!isKnown && (before == key.context || hasClass(source, key.context)))
                uses.push_back(use);
        }
        before = words;
    }
}

const std::vector<TextUse> &TextUses::of(const TextKey &key) const
{
    static const std::vector<TextUse> none;
    const auto found = m_uses.find(key);
    return found == m_uses.end() ? none : found->second;
}

Text whyNotSeen(const TextUse &use)
{
    const QString file = QString::fromUtf8(use.file);
    const auto fits = [&](const Reason &reason) { return file.contains(reason.pattern); };
    return std::find_if(reasons().begin(), reasons().end(), fits)->words;
}

Text whyNotSeen(const TextKey &key)
{
    if (key.context == "cli" || key.context == "demo")
        return whyNotSeen(TextUse{"app/", 0});
    for (const char *room : {"journal", "bench", "session", "story", "texts"}) {
        if (key.context == room)
            return whyNotSeen(TextUse{QByteArray("core/") + room + '/', 0});
    }
    if (isClass(key.context))
        return whyNotSeen(TextUse{"ui/", 0});
    return KASSA_TEXT(
        "texts", "No story gets there: it is shown for a mistake or a fault that the stories do not have.");
}

} // namespace kassa
