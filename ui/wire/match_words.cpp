#include "wire/match_words.h"

#include "journal/narration.h"

#include <QCoreApplication>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

struct MatchTexts
{
    Q_DECLARE_TR_FUNCTIONS(MatchTexts)
};

struct ActionWords
{
    QString operator()(const action::Hold &) const { return MatchTexts::tr("hold"); }
    QString operator()(const action::Delay &act) const
    {
        return MatchTexts::tr("delay by %1").arg(QString::fromLatin1(durationText(act.by)));
    }
    QString operator()(const action::Drop &) const { return MatchTexts::tr("drop"); }
    QString operator()(const action::Double &) const { return MatchTexts::tr("double"); }
    QString operator()(const action::Replace &act) const
    {
        return MatchTexts::tr("replace “%1” with “%2”")
            .arg(QString::fromUtf8(act.from).left(40), QString::fromUtf8(act.to).left(40));
    }
    QString operator()(const action::Answer &act) const
    {
        return MatchTexts::tr("answer with status %1").arg(act.status);
    }
    QString operator()(const action::Cut &) const { return MatchTexts::tr("cut the connection"); }
};

} // namespace

const std::vector<QByteArray> &payloadKinds()
{
    static const std::vector<QByteArray> kinds{
        "http-request",  "http-response", "exchange-failed", "navigation",    "page",
        "page-event",    "app-link",      "socket-open",     "socket-opened", "socket-text",
        "socket-closed", "buyer-action",  "timer-fired"};
    return kinds;
}

QString payloadKindWords(const QByteArray &kind)
{
    static const std::map<QByteArray, const char *> words{
        {"http-request", QT_TRANSLATE_NOOP("MatchTexts", "HTTP request")},
        {"http-response", QT_TRANSLATE_NOOP("MatchTexts", "HTTP answer")},
        {"exchange-failed", QT_TRANSLATE_NOOP("MatchTexts", "failed request")},
        {"navigation", QT_TRANSLATE_NOOP("MatchTexts", "navigation")},
        {"page", QT_TRANSLATE_NOOP("MatchTexts", "page")},
        {"page-event", QT_TRANSLATE_NOOP("MatchTexts", "page event")},
        {"app-link", QT_TRANSLATE_NOOP("MatchTexts", "link of an app")},
        {"socket-open", QT_TRANSLATE_NOOP("MatchTexts", "opening of a socket")},
        {"socket-opened", QT_TRANSLATE_NOOP("MatchTexts", "socket opened")},
        {"socket-text", QT_TRANSLATE_NOOP("MatchTexts", "text on a socket")},
        {"socket-closed", QT_TRANSLATE_NOOP("MatchTexts", "closing of a socket")},
        {"buyer-action", QT_TRANSLATE_NOOP("MatchTexts", "buyer's action")},
        {"timer-fired", QT_TRANSLATE_NOOP("MatchTexts", "timer")},
    };
    const auto found = words.find(kind);
    return found == words.end() ? QString::fromUtf8(kind)
                                : QCoreApplication::translate("MatchTexts", found->second);
}

QString wordsOf(const Match &match, const Language &language)
{
    QStringList words;
    if (match.channel)
        words += language.words(wordFor(toWord(*match.channel)));
    if (!match.kind.isEmpty())
        words += payloadKindWords(match.kind);
    if (match.from || match.to) {
        const QString any = MatchTexts::tr("any");
        words += u"%1 → %2"_s.arg(match.from ? language.words(wordFor(toWord(*match.from))) : any,
                                  match.to ? language.words(wordFor(toWord(*match.to))) : any);
    }
    if (!match.contains.isEmpty())
        words += MatchTexts::tr("contains “%1”").arg(QString::fromUtf8(match.contains).left(60));
    return words.isEmpty() ? MatchTexts::tr("every message") : words.join(u", "_s);
}

QString wordsOf(const RuleAction &act)
{
    return std::visit(ActionWords(), act);
}

QByteArray durationText(Duration duration)
{
    using std::chrono::milliseconds;
    const qint64 millis = std::chrono::duration_cast<milliseconds>(duration).count();
    static constexpr std::array<std::pair<qint64, const char *>, 4> units{
        {{86'400'000, "d"}, {3'600'000, "h"}, {60'000, "m"}, {1'000, "s"}}};
    for (const auto &[size, unit] : units) {
        if (millis > 0 && millis % size == 0)
            return QByteArray::number(millis / size) + unit;
    }
    return QByteArray::number(millis) + "ms";
}

} // namespace kassa
