#include "flow/sequence_export.h"

#include "flow/sequence_painter.h"
#include "journal/narration.h"

#include <QBuffer>
#include <QImage>
#include <QSvgGenerator>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal pictureWidth = 1400; // pixels
constexpr qreal mostHeight = 30'000; // pixels; QImage and most viewers end at 32767

// "shop-server" -> "shopserver": a name that needs no quotes.
QString mermaidName(Party party)
{
    return QString::fromLatin1(toWord(party)).remove(u'-');
}

// ";" ends a statement, "#" begins a character reference, a line break ends a message. Some viewers take the
// words for HTML, and "wrap:" in front of them is a directive.
QString mermaidText(const QString &words)
{
    const QString line = words.simplified();
    const qsizetype directive = line.startsWith(u"wrap:") ? 4 : line.startsWith(u"nowrap:") ? 6 : -1;
    QString text;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar each = line[i];
        const bool isPlain = !u"#;<>&"_s.contains(each) && i != directive;
        text += isPlain ? QString(each) : u"#%1;"_s.arg(each.unicode());
    }
    return text;
}

QString mermaidArrow(const SequenceRow &row)
{
    if (row.failed || row.ruled == "dropped" || row.ruled == "cut")
        return row.isAnswer ? u"--x"_s : u"-x"_s;
    if (row.channel == Channel::PageEvent || row.channel == Channel::Socket)
        return u"-)"_s;
    return row.isAnswer ? u"-->>"_s : u"->>"_s;
}

QString mermaidLine(const SequenceRow &row, const Sequence &sequence, const Language &language)
{
    const QString words = mermaidText(language.words(row.text));
    if (row.kind == SequenceRow::Kind::Message) {
        const QString fate = fateWords(row, language);
        const QString channel = language.words(wordFor(toWord(row.channel)));
        return u"    %1%2%3: %4: %5%6\n"_s.arg(mermaidName(row.from), mermaidArrow(row), mermaidName(*row.to),
                                               channel, words,
                                               fate.isEmpty() ? QString() : u" (%1)"_s.arg(fate));
    }
    if (sequence.parties().empty())
        return {};
    const bool one = row.to && row.kind == SequenceRow::Kind::Note;
    const QString where =
        one ? mermaidName(*row.to)
            : u"%1,%2"_s.arg(mermaidName(sequence.parties().front()), mermaidName(sequence.parties().back()));
    return u"    Note over %1: %2\n"_s.arg(where, words);
}

void paintAll(QPainter &painter, const SequencePainter &rows, const Sequence &sequence)
{
    rows.paintHeader(painter);
    painter.translate(0, rows.headerHeight());
    for (const SequenceRow &row : sequence.rows()) {
        rows.paintRow(painter, row, false);
        painter.translate(0, rows.rowHeight());
    }
}

QByteArray asSvg(const SequencePainter &rows, const Sequence &sequence, const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size);
    svg.setViewBox(QRect({}, size));
    QPainter painter(&svg);
    painter.fillRect(QRect({}, size), Qt::white);
    paintAll(painter, rows, sequence);
    painter.end();
    return bytes;
}

Result<QByteArray> asPng(const SequencePainter &rows, const Sequence &sequence, const QSize &size)
{
    if (size.height() > mostHeight)
        return fail(ErrorKind::Limit, "diagram.too-long",
                    KASSA_TEXT("error",
                               "%1 rows are too many for one PNG picture; SVG and Mermaid have no such limit")
                        .with(sequence.rows().size()));
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAll(painter, rows, sequence);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QPalette paper()
{
    QPalette palette(Qt::white);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    return palette;
}

} // namespace

QByteArray toMermaid(const Sequence &sequence, const Language &language)
{
    QString text = u"sequenceDiagram\n"_s;
    for (const Party party : sequence.parties())
        text += u"    participant %1 as %2\n"_s.arg(mermaidName(party),
                                                    mermaidText(language.words(wordFor(toWord(party)))));
    for (const SequenceRow &row : sequence.rows())
        text += mermaidLine(row, sequence, language);
    return text.toUtf8();
}

Result<QByteArray> exported(const Sequence &sequence, const Language &language, const QFont &font,
                            DiagramFormat format)
{
    if (format == DiagramFormat::Mermaid)
        return toMermaid(sequence, language);
    const SequencePainter rows(sequence, language, font, paper(), pictureWidth);
    const qreal height = rows.headerHeight() + rows.rowHeight() * qreal(sequence.rows().size()) + 2;
    const QSize size(int(rows.width()) + 1, int(height));
    return format == DiagramFormat::Svg ? asSvg(rows, sequence, size) : asPng(rows, sequence, size);
}

} // namespace kassa
