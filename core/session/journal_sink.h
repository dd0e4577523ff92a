// From the bench's events to the journal's entries: redacted on the way.
#pragma once

#include "journal/journal.h"

namespace kassa {

class JournalSink : public EventSink
{
public:
    // Both outlive the sink.
    JournalSink(Redactor &redactor, Journal &journal) : m_redactor(redactor), m_journal(journal) {}

    void happened(const Event &event) override { m_journal.append(m_redactor.entry(event, m_annex)); }
    // What the world adds to the entries until it is set again.
    void setAnnex(Annex annex) { m_annex = std::move(annex); }

private:
    Redactor &m_redactor;
    Journal &m_journal;
    Annex m_annex;
};

} // namespace kassa
