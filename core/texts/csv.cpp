#include "texts/csv.h"

#include <QStringDecoder>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView formulaSigns = u"=+-@'\t";

class CsvReader
{
public:
    explicit CsvReader(const QString &text) : m_text(text) {}

    Result<CsvTable> read()
    {
        m_separator = separator();
        while (m_at < m_text.size()) {
            const int line = m_line;
            QStringList row;
            if (!readRow(row))
                return fail(ErrorKind::Malformed, "csv.quote",
                            KASSA_TEXT("error", "line %1: a quotation mark opens a cell that is never closed")
                                .with(line));
            if (std::all_of(row.begin(), row.end(), [](const QString &cell) { return cell.isEmpty(); }))
                continue;
            if (m_table.header.isEmpty()) {
                m_table.header = row;
            } else if (row.size() != m_table.header.size()) {
                return fail(ErrorKind::Malformed, "csv.columns",
                            KASSA_TEXT("error", "line %1 has %2 columns, the header has %3")
                                .with(line)
                                .with(row.size())
                                .with(m_table.header.size()));
            } else {
                m_table.rows.push_back(row);
                m_table.lines.push_back(line);
            }
        }
        return std::move(m_table);
    }

private:
    QChar separator() const
    {
        const QStringView header = QStringView(m_text).first(std::max<qsizetype>(0, m_text.indexOf(u'\n')));
        QChar most = u',';
        for (const QChar each : {u';', u'\t'}) {
            if (header.count(each) > header.count(most))
                most = each;
        }
        return most;
    }

    bool readRow(QStringList &row)
    {
        while (true) {
            QString cell;
            if (!readCell(cell))
                return false;
            if (cell.size() > 1 && cell[0] == u'\'' && formulaSigns.contains(cell[1]))
                cell.remove(0, 1);
            row << cell;
            if (m_at < m_text.size() && m_text[m_at] == m_separator) {
                ++m_at;
                continue;
            }
            if (m_at < m_text.size() && m_text[m_at] == u'\r')
                ++m_at;
            if (m_at < m_text.size() && m_text[m_at] == u'\n')
                ++m_at;
            ++m_line;
            return true;
        }
    }

    // To the separator or the end of the row, which stays.
    bool readCell(QString &cell)
    {
        if (m_at >= m_text.size() || m_text[m_at] != u'"') {
            while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != u'\n' &&
                   !m_text[m_at].isNull() && !QStringView(m_text).sliced(m_at).startsWith(u"\r\n"))
                cell += m_text[m_at++];
            return true;
        }
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == u'"') {
                ++m_at;
                if (m_at >= m_text.size() || m_text[m_at] != u'"')
                    return m_at >= m_text.size() || m_text[m_at] == m_separator || m_text[m_at] == u'\n' ||
                           m_text[m_at] == u'\r';
            }
            m_line += m_text[m_at] == u'\n' ? 1 : 0;
            cell += m_text[m_at];
        }
        return false;
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    CsvTable m_table;
};

QString written(const QString &cell)
{
    QString out = cell;
    if (!out.isEmpty() && formulaSigns.contains(out[0]))
        out.prepend(u'\'');
    const bool quoted = std::any_of(out.begin(), out.end(), [](QChar c) {
        return c == u'"' || c == u',' || c == u';' || c == u'\n' || c == u'\r' || c == u'\t';
    });
    return quoted ? u'"' + out.replace(u'"', u"\"\""_s) + u'"' : out;
}

} // namespace

Result<CsvTable> parseCsv(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorKind::Malformed, "csv.utf8",
                    KASSA_TEXT("error", "the table is not UTF-8: save it as \"CSV UTF-8\""));
    return CsvReader(text).read();
}

QByteArray writeCsv(const CsvTable &table)
{
    QString out(QChar(0xfeff));
    const auto add = [&](const QStringList &row) {
        QStringList cells;
        for (const QString &cell : row)
            cells << written(cell);
        out += cells.join(u',') + u'\n';
    };
    add(table.header);
    for (const QStringList &row : table.rows)
        add(row);
    return out.toUtf8();
}

} // namespace kassa
