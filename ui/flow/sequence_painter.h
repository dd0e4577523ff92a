// Draws rows of a sequence: all geometry of the diagram, on the screen and in pictures.
#pragma once

#include "journal/sequence.h"
#include "widgets/language.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>

namespace kassa {

// "provider server → shop server, callback: POST ... (held)": what a row says, for tool tips, for those who
// hear the screen, and for exports. Without time and number.
QString sequenceWords(const SequenceRow &row, const Language &language);
// "held", "on the wire", "delivered with a warning"; empty when nothing is remarkable.
QString fateWords(const SequenceRow &row, const Language &language);

class SequencePainter
{
public:
    // `width`: that the columns share; they are never narrower than a readable minimum.
    SequencePainter(const Sequence &sequence, const Language &language, QFont font, QPalette palette,
                    qreal width);

    qreal width() const { return m_gutter + m_spacing * qreal(m_sequence.parties().size()); }
    qreal rowHeight() const { return m_rowHeight; }
    qreal headerHeight() const { return m_headerHeight; }

    // At the top left corner of what is drawn. A row paints nothing outside its height.
    void paintHeader(QPainter &painter) const;
    void paintRow(QPainter &painter, const SequenceRow &row, bool selected) const;

private:
    struct Ink
    {
        QColor line;
        Qt::PenStyle style = Qt::SolidLine;
        qreal width = 1;
    };

    qreal x(Party party) const;
    // Of the box above a column: for its name in one line, and that there is room for.
    qreal nameWidth(Party party) const;
    qreal mostHeadWidth() const;
    qreal arrowY() const { return m_rowHeight - m_metrics.height() * 0.45; }
    Ink inkOf(const SequenceRow &row) const;
    void paintLifelines(QPainter &painter) const;
    void paintGutter(QPainter &painter, const SequenceRow &row) const;
    void paintMessage(QPainter &painter, const SequenceRow &row) const;
    void paintArrow(QPainter &painter, const SequenceRow &row, const Ink &ink) const;
    void paintLoop(QPainter &painter, const SequenceRow &row, const Ink &ink) const;
    void paintHead(QPainter &painter, QPointF at, qreal direction, const SequenceRow &row,
                   const Ink &ink) const;
    void paintFate(QPainter &painter, const SequenceRow &row) const;
    void paintNote(QPainter &painter, const SequenceRow &row) const;
    void paintSeparator(QPainter &painter, const SequenceRow &row) const;
    void paintLabel(QPainter &painter, const QString &words, qreal centre, qreal room,
                    const QColor &ink) const;

    const Sequence &m_sequence;
    const Language &m_language;
    QFont m_font;
    QFontMetricsF m_metrics;
    QPalette m_palette;
    qreal m_gutter, m_spacing, m_rowHeight, m_headerHeight;
};

} // namespace kassa
