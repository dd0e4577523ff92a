#include "widgets/plain_tip.h"

#include <QTextDocument>

namespace kassa {

QString plainTip(const QString &words)
{
    return Qt::mightBeRichText(words) ? wrappedTip(words) : words;
}

// Escaped words alone would not do: without a "<" in them Qt shows their "&amp;" as it stands.
QString wrappedTip(const QString &words)
{
    return QStringLiteral("<p style=\"white-space: pre-wrap\">") + words.toHtmlEscaped() +
           QStringLiteral("</p>");
}

} // namespace kassa
