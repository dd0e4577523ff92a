// Translations on their way to a translator's tools and back: what .ts, XLIFF 1.2 and 2.0, PO and CSV have in
// common.
#pragma once

#include "texts/ts_file.h"

#include <functional>
#include <optional>

namespace kassa {

struct ExchangeUnit
{
    TextKey key;
    QString note;   // of the programmer
    QString remark; // of the translator
    bool plural = false;
    Translation translation;
    QByteArray base; // baseOf() the translation that was given out; empty: the file does not say

    bool operator==(const ExchangeUnit &) const = default;
};

struct TextExchange
{
    QByteArray language, sourceLanguage;
    std::vector<ExchangeUnit> units;

    bool operator==(const TextExchange &) const = default;
};

enum class ExchangeFormat { Ts, Xliff12, Xliff20, Po, Csv };

// "ts", "xliff12", "xliff20", "po", "csv".
QByteArray idOf(ExchangeFormat format);
std::optional<ExchangeFormat> exchangeFormat(const QByteArray &id);
// By the name's end: .ts, .xlf and .xliff (1.2), .po, .csv.
std::optional<ExchangeFormat> formatOfName(const QString &fileName);

// Twelve hexadecimal digits that tell whether a translation is still the one that was given out.
QByteArray baseOf(const Translation &translation);

// What is still in the sources, all of it or what `wanted` says.
TextExchange exchangeOf(const TsFile &file, const std::function<bool(const TsMessage &)> &wanted = {});

// Limit ("exchange.character") for a control character, which XML and PO cannot hold. .ts is not written from
// here: it is TsFile::bytes().
Result<QByteArray> writeExchange(const TextExchange &exchange, ExchangeFormat format);
// Malformed ("exchange.syntax", "exchange.columns", "exchange.language", ...; with the line), nothing half
// read. XLIFF of both versions is told apart by what it says itself.
Result<TextExchange> readExchange(const QByteArray &bytes, ExchangeFormat format);

struct ImportConflict
{
    enum class Why {
        Unknown,  // no such text in the file: its source has changed, or it is gone
        Diverged, // changed on both sides since it was given out
        Twice,    // the import has the text twice, with different translations
        Forms     // another number of plural forms than the text has
    };
    Why why = Why::Unknown;
    TextKey key;
    Translation theirs, ours;

    bool operator==(const ImportConflict &) const = default;
};

enum class Prefer { Neither, Theirs, Ours }; // where both sides have changed

struct Imported
{
    TsFile file;
    std::vector<TextKey> changed;
    std::vector<ImportConflict> conflicts; // not in `file`, unless they are Diverged and theirs was preferred
    std::size_t same = 0;                  // nothing to do
    std::size_t left = 0;                  // texts of the file of which the import says nothing
};

// Nothing is lost: an empty translation replaces none, and what is in conflict stays as it was. Usage
// ("exchange.language") when the languages differ.
Result<Imported> importInto(const TsFile &file, const TextExchange &exchange,
                            Prefer prefer = Prefer::Neither);

} // namespace kassa
