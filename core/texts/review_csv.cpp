#include "texts/exchange_formats.h"

#include "texts/csv.h"
#include "texts/plural.h"

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

enum Column { Context, Comment, Source, Form, Words, State, Note, Remark, Base, Columns };

QString wordsColumn(const QByteArray &language)
{
    return u"translation:"_s + QString::fromUtf8(language);
}

QStringList header(const QByteArray &language)
{
    return {u"context"_s, u"comment"_s, u"source"_s, u"form"_s, wordsColumn(language),
            u"state"_s,   u"note"_s,    u"remark"_s, u"base"_s};
}

// "2: 5, 11, 25, 111": number of the form and counts that take it; empty for a text without plural.
QString formCell(const QByteArray &language, int form)
{
    QStringList examples;
    for (const int count : pluralExamples(language, form))
        examples << QString::number(count);
    return u"%1: %2"_s.arg(form).arg(examples.join(u", "_s));
}

tl::unexpected<Error> wrong(int line, const Text &what)
{
    return fail(ErrorKind::Malformed, "exchange.syntax",
                KASSA_TEXT("error", "CSV, line %1: %2").with(line).with(what));
}

} // namespace

QByteArray writeReviewCsv(const TextExchange &exchange)
{
    CsvTable table{header(exchange.language), {}, {}};
    for (const ExchangeUnit &unit : exchange.units) {
        for (std::size_t i = 0; i < unit.translation.forms.size(); ++i) {
            table.rows.push_back(
                {QString::fromUtf8(unit.key.context), QString::fromUtf8(unit.key.comment),
                 QString::fromUtf8(unit.key.source),
                 unit.plural ? formCell(exchange.language, int(i)) : QString(), unit.translation.forms[i],
                 unit.translation.state == TextState::Finished ? u"finished"_s : u"unfinished"_s, unit.note,
                 unit.remark, QString::fromLatin1(unit.base)});
        }
    }
    return writeCsv(table);
}

Result<TextExchange> readReviewCsv(const QByteArray &bytes)
{
    const Result<CsvTable> table = parseCsv(bytes);
    if (!table)
        return tl::unexpected(table.error());
    TextExchange made;
    made.sourceLanguage = "en";
    for (const QString &name : table->header) {
        if (name.startsWith(wordsColumn({})))
            made.language = name.sliced(wordsColumn({}).size()).toUtf8();
    }
    if (table->header != header(made.language) || made.language.isEmpty())
        return fail(ErrorKind::Malformed, "exchange.columns",
                    KASSA_TEXT("error", "CSV: the columns are \"%1\"; they must be \"%2\"")
                        .with(table->header.join(u", "_s))
                        .with(header("ru").join(u", "_s)));
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const QStringList &row = table->rows[i];
        const int line = table->lines[i];
        if (row[State] != u"finished" && row[State] != u"unfinished")
            return wrong(line, KASSA_TEXT("error", "the state is \"%1\"; it must be finished or unfinished")
                                   .with(row[State]));
        const TextState state = row[State] == u"finished" ? TextState::Finished : TextState::Unfinished;
        const TextKey key{row[Context].toUtf8(), row[Source].toUtf8(), row[Comment].toUtf8()};
        bool isNumber = false;
        const int form = row[Form].section(u':', 0, 0).toInt(&isNumber);
        if (!row[Form].isEmpty() && !isNumber)
            return wrong(
                line,
                KASSA_TEXT("error", "the form is \"%1\"; it must begin with its number").with(row[Form]));
        if (form > 0) {
            if (made.units.empty() || made.units.back().key != key || !made.units.back().plural ||
                int(made.units.back().translation.forms.size()) != form)
                return wrong(
                    line, KASSA_TEXT("error", "form %1 does not stand behind the form before it").with(form));
            made.units.back().translation.forms.push_back(row[Words]);
            if (state == TextState::Unfinished)
                made.units.back().translation.state = state;
            continue;
        }
        made.units.push_back(
            {key, row[Note], row[Remark], isNumber, {{row[Words]}, state}, row[Base].toLatin1()});
    }
    return made;
}

} // namespace kassa
