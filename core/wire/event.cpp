#include "wire/event.h"

#include "wire/words.h"

namespace kassa {

QByteArray toWord(Verdict::Severity severity)
{
    return wordOf(severityWords, severity);
}

QByteArray toWord(Report::Kind kind)
{
    return wordOf(reportWords, kind);
}

QByteArray toWord(Ruled::What what)
{
    return wordOf(ruledWords, what);
}

QByteArray kindWord(const Happening &happening)
{
    return happeningWords.at(happening.index());
}

} // namespace kassa
