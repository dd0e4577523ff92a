// What a journal's rows say to people, in the language of the program, made when it is shown.
#pragma once

#include "journal/journal_rows.h"
#include "providers/provider.h"
#include "widgets/language.h"
#include "widgets/theme.h"

#include <QCoreApplication>

namespace kassa {

// What the provider makes of a message that was sent, for others than rows. Both may be null, and outlive it.
std::function<Text(const Entry &sent)> labelsBy(const Provider *provider, const Keys *keys);

class RowTexts
{
    Q_DECLARE_TR_FUNCTIONS(kassa::RowTexts)

public:
    explicit RowTexts(const Language &language) : m_language(language), m_summaries(4096), m_verdicts(4096) {}

    void setRows(std::shared_ptr<const JournalRows> rows);
    // Both may be null, and outlive this otherwise.
    void setProvider(const Provider *provider, const Keys *keys);
    void forget(); // another language
    void forget(qsizetype first, qsizetype last);

    // Virtual: "03:04:05.678", on a later day than the first entry "01-02 03:04:05.678"; moment(): with the
    // year.
    QString time(qsizetype position) const;
    QString moment(qsizetype position) const;
    bool spansDays() const; // the newest entry is of a later day than the first
    QString channel(qsizetype position) const;
    QString parties(qsizetype position) const; // "shop server → provider server"
    // The same where there is little room, as "серв. маг. → серв. пров.".
    QString partiesInBrief(qsizetype position) const;
    QString summary(qsizetype position) const;
    QString all(qsizetype position) const;     // what stands in any column, a line each
    bool isWhole(qsizetype position) const;    // its entries can be read; else its words will be others
    QString verdict(qsizetype position) const; // with the sign of its severity; empty: nothing was found
    std::optional<Verdict::Severity> severity(qsizetype position) const;

    QString words(const Text &text) const { return m_language.words(text); }
    QString channelWord(Channel channel) const;
    static QString briefWord(Party party);
    static QString kindWord(EntryKind kind);
    // "✓ right".
    QString severityWord(Verdict::Severity severity) const;
    // What the provider makes of a message; empty without one.
    Explanation explained(const Entry &sent) const;

private:
    QString madeSummary(qsizetype position) const;
    QString madeVerdict(qsizetype position) const;
    qsizetype messageAt(qsizetype position) const; // the message it is about, or itself

    const Language &m_language;
    std::shared_ptr<const JournalRows> m_rows;
    const Provider *m_provider = nullptr;
    const Keys *m_keys = nullptr;
    mutable QCache<qsizetype, QString> m_summaries, m_verdicts;
};

} // namespace kassa
