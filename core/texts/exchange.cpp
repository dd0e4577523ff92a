#include "texts/exchange.h"

#include "base/sha2.h"
#include "texts/exchange_formats.h"

#include <algorithm>
#include <array>
#include <map>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

struct FormatWords
{
    ExchangeFormat format;
    const char *id;
};

constexpr std::array formatWords{
    FormatWords{ExchangeFormat::Ts, "ts"}, FormatWords{ExchangeFormat::Xliff12, "xliff12"},
    FormatWords{ExchangeFormat::Xliff20, "xliff20"}, FormatWords{ExchangeFormat::Po, "po"},
    FormatWords{ExchangeFormat::Csv, "csv"}};

bool isUnheld(QChar c)
{
    return (c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r') || c == QChar(0x9c);
}

Result<TextExchange> readTs(const QByteArray &bytes)
{
    const Result<TsFile> file = TsFile::parse(bytes);
    if (!file)
        return tl::unexpected(file.error());
    TextExchange made = exchangeOf(*file);
    for (ExchangeUnit &unit : made.units)
        unit.base.clear(); // a .ts file does not say what it was made from
    return made;
}

class Import
{
public:
    Import(const TsFile &file, Prefer prefer) : m_prefer(prefer) { m_done.file = file; }

    Imported of(const TextExchange &exchange)
    {
        std::map<TextKey, const ExchangeUnit *> seen;
        for (const ExchangeUnit &unit : exchange.units) {
            const auto [first, isNew] = seen.try_emplace(unit.key, &unit);
            if (isNew)
                continue;
            if (first->second && first->second->translation != unit.translation) {
                m_done.conflicts.push_back(
                    {ImportConflict::Why::Twice, unit.key, unit.translation, first->second->translation});
                first->second = nullptr; // neither of the two
            }
        }
        for (const ExchangeUnit &unit : exchange.units) {
            if (seen[unit.key] == &unit)
                take(unit);
        }
        for (const TsMessage &message : m_done.file.messages())
            m_done.left +=
                message.translation.state != TextState::Gone && !seen.contains(message.key) ? 1 : 0;
        return std::move(m_done);
    }

private:
    void take(const ExchangeUnit &unit)
    {
        const qsizetype at = m_done.file.find(unit.key);
        if (at < 0 || m_done.file.messages()[std::size_t(at)].translation.state == TextState::Gone)
            return refuse(ImportConflict::Why::Unknown, unit, {});
        const TsMessage &message = m_done.file.messages()[std::size_t(at)];
        const Translation ours = message.translation;
        if (unit.translation == ours || unit.translation.isEmpty()) {
            ++m_done.same;
            return;
        }
        // lupdate writes fewer empty forms than the language has when it does not know the language.
        if (message.plural != unit.plural ||
            (!ours.isEmpty() && ours.forms.size() != unit.translation.forms.size()))
            return refuse(ImportConflict::Why::Forms, unit, ours);
        if (!unit.base.isEmpty() && !ours.isEmpty() && unit.base != baseOf(ours)) {
            if (unit.base == baseOf(unit.translation) || m_prefer == Prefer::Ours) {
                ++m_done.same; // only our side has changed
                return;
            }
            if (m_prefer == Prefer::Neither)
                return refuse(ImportConflict::Why::Diverged, unit, ours);
        }
        m_done.file.set(std::size_t(at), unit.translation);
        m_done.changed.push_back(unit.key);
    }

    void refuse(ImportConflict::Why why, const ExchangeUnit &unit, const Translation &ours)
    {
        m_done.conflicts.push_back({why, unit.key, unit.translation, ours});
    }

    Prefer m_prefer;
    Imported m_done;
};

} // namespace

QByteArray idOf(ExchangeFormat format)
{
    const auto found = std::find_if(formatWords.begin(), formatWords.end(),
                                    [&](const FormatWords &each) { return each.format == format; });
    return found == formatWords.end() ? QByteArray() : QByteArray(found->id);
}

std::optional<ExchangeFormat> exchangeFormat(const QByteArray &id)
{
    const auto found = std::find_if(formatWords.begin(), formatWords.end(),
                                    [&](const FormatWords &each) { return id == each.id; });
    return found == formatWords.end() ? std::nullopt : std::optional(found->format);
}

std::optional<ExchangeFormat> formatOfName(const QString &fileName)
{
    const QString end = fileName.sliced(fileName.lastIndexOf(u'.') + 1).toLower();
    if (end == u"xlf" || end == u"xliff")
        return ExchangeFormat::Xliff12;
    return exchangeFormat(end.toUtf8());
}

QByteArray baseOf(const Translation &translation)
{
    QByteArray words;
    for (const QString &form : translation.forms)
        words += form.toUtf8() + '\x1f';
    return sha256({translation.state == TextState::Finished ? "1" : "0", words}).toHex().first(12);
}

TextExchange exchangeOf(const TsFile &file, const std::function<bool(const TsMessage &)> &wanted)
{
    TextExchange made{file.language(), file.sourceLanguage().isEmpty() ? "en" : file.sourceLanguage(), {}};
    for (const TsMessage &message : file.messages()) {
        if (message.translation.state == TextState::Gone || (wanted && !wanted(message)))
            continue;
        made.units.push_back({message.key, message.note, message.remark, message.plural, message.translation,
                              baseOf(message.translation)});
    }
    return made;
}

Result<QByteArray> writeExchange(const TextExchange &exchange, ExchangeFormat format)
{
    for (const ExchangeUnit &unit : exchange.units) {
        QString all = QString::fromUtf8(unit.key.context + unit.key.source + unit.key.comment) + unit.note +
                      unit.remark;
        for (const QString &form : unit.translation.forms)
            all += form;
        if (std::any_of(all.begin(), all.end(), isUnheld))
            return fail(
                ErrorKind::Limit, "exchange.character",
                KASSA_TEXT("error",
                           "the text \"%1\" of %2 has a control character, which this format cannot hold")
                    .with(unit.key.source)
                    .with(unit.key.context));
    }
    switch (format) {
    case ExchangeFormat::Ts:
        break;
    case ExchangeFormat::Xliff12:
        return writeXliff12(exchange);
    case ExchangeFormat::Xliff20:
        return writeXliff20(exchange);
    case ExchangeFormat::Po:
        return writePo(exchange);
    case ExchangeFormat::Csv:
        return writeReviewCsv(exchange);
    }
    return fail(ErrorKind::Usage, "exchange.format",
                KASSA_TEXT("error", "a .ts file is copied, not made from an exchange"));
}

Result<TextExchange> readExchange(const QByteArray &bytes, ExchangeFormat format)
{
    switch (format) {
    case ExchangeFormat::Ts:
        return readTs(bytes);
    case ExchangeFormat::Xliff12:
    case ExchangeFormat::Xliff20:
        return readXliff(bytes);
    case ExchangeFormat::Po:
        return readPo(bytes);
    case ExchangeFormat::Csv:
        return readReviewCsv(bytes);
    }
    return fail(ErrorKind::Usage, "exchange.format", KASSA_TEXT("error", "unknown format"));
}

Result<Imported> importInto(const TsFile &file, const TextExchange &exchange, Prefer prefer)
{
    if (exchange.language != file.language())
        return fail(ErrorKind::Usage, "exchange.language",
                    KASSA_TEXT("error", "the import is in \"%1\", the texts are in \"%2\"")
                        .with(exchange.language)
                        .with(file.language()));
    return Import(file, prefer).of(exchange);
}

} // namespace kassa
