#include "flow/sequence_painter.h"

#include "journal/narration.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

struct SequenceTexts
{
    Q_DECLARE_TR_FUNCTIONS(SequenceTexts)
};

constexpr qreal leastSpacing = 8; // of columns, in line heights

QString partyWords(Party party, const Language &language)
{
    return language.words(wordFor(toWord(party)));
}

QString messageWords(const SequenceRow &row, const Language &language)
{
    const QString channel = language.words(wordFor(toWord(row.channel)));
    const QString words = language.words(row.text);
    const bool saysIt = words.startsWith(channel, Qt::CaseInsensitive); // "Timer poll"
    return saysIt ? words : u"%1: %2"_s.arg(channel, words);
}

bool isLost(const SequenceRow &row)
{
    return row.failed || row.ruled == "dropped" || row.ruled == "cut";
}

// Taken off the wire by a rule, so that it never arrives.
bool isOver(const SequenceRow &row)
{
    return row.delivered || row.ruled == "dropped" || row.ruled == "cut" || row.ruled == "answered" ||
           row.ruled == "edited";
}

Tone toneOfReport(const QByteArray &report)
{
    if (report == "fulfilled")
        return Tone::Good;
    if (report == "warning")
        return Tone::Warning;
    return report == "refused" ? Tone::Wrong : Tone::Note;
}

Tone toneOfFate(const SequenceRow &row)
{
    if (isLost(row))
        return Tone::Wrong;
    if (!isOver(row))
        return row.ruled == "held" ? Tone::Warning : Tone::Live;
    return row.verdict ? theme::toneOf(*row.verdict) : Tone::Muted;
}

} // namespace

QString fateWords(const SequenceRow &row, const Language &language)
{
    if (row.kind != SequenceRow::Kind::Message)
        return {};
    QStringList words;
    if (!row.ruled.isEmpty() && row.ruled != "released")
        words += language.words(wordFor(row.ruled));
    else if (row.failed)
        words += SequenceTexts::tr("failed");
    else if (!isOver(row))
        words += SequenceTexts::tr("on the wire");
    if (row.verdict && *row.verdict != Verdict::Severity::Good)
        words += language.words(wordFor(toWord(*row.verdict)));
    return words.join(u", "_s);
}

QString sequenceWords(const SequenceRow &row, const Language &language)
{
    if (row.kind != SequenceRow::Kind::Message)
        return language.words(row.text);
    const QString fate = fateWords(row, language);
    const QString words = u"%1 → %2, %3"_s.arg(partyWords(row.from, language), partyWords(*row.to, language),
                                               messageWords(row, language));
    return fate.isEmpty() ? words : u"%1 (%2)"_s.arg(words, fate);
}

SequencePainter::SequencePainter(const Sequence &sequence, const Language &language, QFont font,
                                 QPalette palette, qreal width)
    : m_sequence(sequence), m_language(language), m_font(std::move(font)), m_metrics(m_font),
      m_palette(std::move(palette)), m_gutter(m_metrics.horizontalAdvance(u"#000000 00:00:00.0000"_s)),
      m_rowHeight(m_metrics.height() * 2.4), m_headerHeight(m_metrics.height() * 2.2)
{
    const auto columns = qreal(std::max<std::size_t>(sequence.parties().size(), 1));
    m_spacing = std::max(m_metrics.height() * leastSpacing, (width - m_gutter) / columns);
    const auto &parties = sequence.parties();
    const bool wraps = std::any_of(parties.begin(), parties.end(),
                                   [this](Party party) { return nameWidth(party) > mostHeadWidth(); });
    if (wraps)
        m_headerHeight += m_metrics.height();
}

qreal SequencePainter::x(Party party) const
{
    const auto &parties = m_sequence.parties();
    const auto found = std::find(parties.begin(), parties.end(), party);
    return m_gutter + m_spacing * (qreal(found - parties.begin()) + 0.5);
}

qreal SequencePainter::mostHeadWidth() const
{
    return m_spacing - m_metrics.height() * 0.4;
}

qreal SequencePainter::nameWidth(Party party) const
{
    return m_metrics.horizontalAdvance(partyWords(party, m_language)) + m_metrics.height() * 1.6;
}

void SequencePainter::paintHeader(QPainter &painter) const
{
    painter.setFont(m_font);
    painter.fillRect(QRectF(0, 0, width(), m_headerHeight), m_palette.window());
    for (const Party party : m_sequence.parties()) {
        const QString words = partyWords(party, m_language);
        const qreal wide = std::min(nameWidth(party), mostHeadWidth());
        const QRectF box(x(party) - wide / 2, m_headerHeight * 0.1, wide, m_headerHeight * 0.78);
        painter.setPen(QPen(theme::party(party, m_palette), 2));
        painter.setBrush(m_palette.base());
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(m_palette.color(QPalette::Text));
        painter.drawText(box, int(Qt::AlignCenter) | int(Qt::TextWordWrap), words);
    }
    painter.setPen(m_palette.color(QPalette::Mid));
    painter.drawLine(QPointF(0, m_headerHeight), QPointF(width(), m_headerHeight));
}

void SequencePainter::paintRow(QPainter &painter, const SequenceRow &row, bool selected) const
{
    painter.setFont(m_font);
    const QRectF whole(0, 0, width(), m_rowHeight);
    if (selected)
        painter.fillRect(whole, theme::ground(Tone::Accent, m_palette));
    paintLifelines(painter);
    paintGutter(painter, row);
    switch (row.kind) {
    case SequenceRow::Kind::Message:
        paintMessage(painter, row);
        break;
    case SequenceRow::Kind::Note:
        paintNote(painter, row);
        break;
    case SequenceRow::Kind::Separator:
        paintSeparator(painter, row);
        break;
    }
    if (selected) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::text(Tone::Accent, m_palette), 1.5));
        painter.drawRect(whole.adjusted(1, 1, -1, -1));
    }
}

void SequencePainter::paintLifelines(QPainter &painter) const
{
    for (const Party party : m_sequence.parties()) {
        QColor faint = theme::party(party, m_palette);
        faint.setAlphaF(0.45F);
        painter.setPen(QPen(faint, 1));
        painter.drawLine(QPointF(x(party), 0), QPointF(x(party), m_rowHeight));
    }
}

void SequencePainter::paintGutter(QPainter &painter, const SequenceRow &row) const
{
    painter.setPen(theme::text(Tone::Muted, m_palette));
    const QString time = QString::fromLatin1(toIso(row.at).mid(11, 12)); // "03:04:05.000"
    painter.drawText(QRectF(0, m_rowHeight - m_metrics.height() * 1.1, m_gutter, m_metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, u" #%1 %2"_s.arg(row.id.ordinal).arg(time));
}

SequencePainter::Ink SequencePainter::inkOf(const SequenceRow &row) const
{
    Ink ink{theme::party(row.from, m_palette), Qt::SolidLine, 1.4};
    if (isLost(row))
        ink.line = theme::text(Tone::Wrong, m_palette);
    if (row.isAnswer)
        ink.style = Qt::DashLine;
    else if (row.channel == Channel::PageEvent || row.channel == Channel::Socket)
        ink.style = Qt::DotLine;
    else if (row.channel == Channel::Callback)
        ink.width = 2.4;
    return ink;
}

void SequencePainter::paintMessage(QPainter &painter, const SequenceRow &row) const
{
    const Ink ink = inkOf(row);
    const bool loop = row.from == *row.to;
    if (loop)
        paintLoop(painter, row, ink);
    else
        paintArrow(painter, row, ink);
    // A label may be wider than its arrow, but not than what it could be mistaken in.
    const qreal span = std::abs(x(*row.to) - x(row.from));
    const qreal centre = loop ? x(row.from) : (x(row.from) + x(*row.to)) / 2;
    paintLabel(painter, messageWords(row, m_language), centre, std::max(span, m_spacing * 1.7),
               m_palette.color(QPalette::Text));
    paintFate(painter, row);
}

void SequencePainter::paintArrow(QPainter &painter, const SequenceRow &row, const Ink &ink) const
{
    const qreal from = x(row.from);
    const qreal to = x(*row.to);
    // What has not arrived does not reach the other side.
    const qreal end = row.delivered ? to : from + (to - from) * 0.72;
    painter.setPen(QPen(ink.line, ink.width, ink.style));
    painter.drawLine(QPointF(from, arrowY()), QPointF(end, arrowY()));
    paintHead(painter, {end, arrowY()}, to > from ? 1 : -1, row, ink);
}

void SequencePainter::paintLoop(QPainter &painter, const SequenceRow &row, const Ink &ink) const
{
    const qreal at = x(row.from);
    const qreal wide = m_metrics.height();
    painter.setPen(QPen(ink.line, ink.width, ink.style));
    painter.drawLine(QPointF(at, arrowY() - 4), QPointF(at + wide, arrowY() - 4));
    painter.drawLine(QPointF(at + wide, arrowY() - 4), QPointF(at + wide, arrowY() + 4));
    painter.drawLine(QPointF(at + wide, arrowY() + 4), QPointF(at, arrowY() + 4));
    paintHead(painter, {at, arrowY() + 4}, -1, row, ink);
}

// Filled: a request or an answer. Open: something posted that nobody answers. A cross: lost.
void SequencePainter::paintHead(QPainter &painter, QPointF at, qreal direction, const SequenceRow &row,
                                const Ink &ink) const
{
    const qreal size = m_metrics.height() * 0.38;
    painter.setPen(QPen(ink.line, 1.6));
    if (isLost(row) && !row.failed) {
        painter.drawLine(at + QPointF(-size, -size), at + QPointF(size, size));
        painter.drawLine(at + QPointF(-size, size), at + QPointF(size, -size));
        return;
    }
    const QPointF back = at - QPointF(direction * size * 1.3, 0);
    const QPolygonF head{back + QPointF(0, -size * 0.7), at, back + QPointF(0, size * 0.7)};
    if (row.channel == Channel::PageEvent || row.channel == Channel::Socket) {
        painter.drawPolyline(head);
        return;
    }
    painter.setBrush(ink.line);
    painter.drawPolygon(head);
}

// Sign and words where the message arrives, or would have.
void SequencePainter::paintFate(QPainter &painter, const SequenceRow &row) const
{
    QString words = fateWords(row, m_language);
    const bool plain = words.isEmpty() && !row.verdict;
    if (plain)
        return;
    const Tone tone = toneOfFate(row);
    words = u"%1 %2"_s.arg(theme::signOf(tone), words).trimmed();
    const qreal wide = m_metrics.horizontalAdvance(words) + m_metrics.height() * 0.6;
    const bool rightwards = x(*row.to) >= x(row.from);
    const qreal at =
        rightwards ? std::min(x(*row.to) + 4, width() - wide) : std::max(x(*row.to) - 4 - wide, m_gutter);
    const QRectF box(at, arrowY() - m_metrics.height() * 0.55, wide, m_metrics.height() * 1.05);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::ground(tone, m_palette));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(theme::text(tone, m_palette));
    painter.drawText(box, Qt::AlignCenter, words);
}

void SequencePainter::paintNote(QPainter &painter, const SequenceRow &row) const
{
    const Tone tone = row.report.isEmpty() ? Tone::Accent : toneOfReport(row.report);
    const QString words =
        u"%1 %2"_s.arg(row.report.isEmpty() ? u"▸"_s : theme::signOf(tone), m_language.words(row.text));
    const qreal centre = row.to ? x(*row.to) : (m_gutter + width()) / 2;
    const qreal wide = std::min(m_metrics.horizontalAdvance(words) + m_metrics.height(), m_spacing * 2.2);
    const qreal left = std::clamp(centre - wide / 2, m_gutter, std::max(m_gutter, width() - wide - 2));
    const QRectF box(left, m_rowHeight * 0.16, wide, m_rowHeight * 0.68);
    painter.setPen(QPen(theme::text(tone, m_palette), 1));
    painter.setBrush(theme::ground(tone, m_palette));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(m_palette.color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter,
                     m_metrics.elidedText(words, Qt::ElideRight, wide - m_metrics.height() * 0.6));
}

void SequencePainter::paintSeparator(QPainter &painter, const SequenceRow &row) const
{
    const qreal middle = m_rowHeight / 2;
    painter.setPen(QPen(theme::text(Tone::Muted, m_palette), 1, Qt::DashLine));
    painter.drawLine(QPointF(m_gutter, middle), QPointF(width(), middle));
    const QString words = u"  %1  "_s.arg(m_language.words(row.text));
    const qreal room = width() - m_gutter - m_metrics.height() * 2;
    const QString shown = m_metrics.elidedText(words, Qt::ElideRight, room);
    const qreal wide = m_metrics.horizontalAdvance(shown);
    const QRectF box((m_gutter + width() - wide) / 2, middle - m_metrics.height() / 2, wide,
                     m_metrics.height());
    painter.fillRect(box, m_palette.base());
    painter.setPen(theme::text(Tone::Muted, m_palette));
    painter.drawText(box, Qt::AlignCenter, shown);
}

void SequencePainter::paintLabel(QPainter &painter, const QString &words, qreal centre, qreal room,
                                 const QColor &ink) const
{
    const QString shown = m_metrics.elidedText(words, Qt::ElideMiddle, room - m_metrics.height());
    const qreal wide = m_metrics.horizontalAdvance(shown) + 6;
    const qreal left = std::clamp(centre - wide / 2, m_gutter, std::max(m_gutter, width() - wide - 2));
    painter.setPen(ink);
    painter.drawText(QRectF(left, m_metrics.height() * 0.3, wide, m_metrics.height()), Qt::AlignCenter,
                     shown);
}

} // namespace kassa
