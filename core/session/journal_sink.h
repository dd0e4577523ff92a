// From the bench's events to the journal's entries: redacted on the way.
#pragma once

#include "journal/journal.h"
#include "providers/parts.h"
#include "wire/payload_json.h"

namespace kassa {

class JournalSink : public EventSink
{
public:
    // All outlive the sink.
    JournalSink(Redactor &redactor, Journal &journal, const Descriptor &descriptor)
        : m_redactor(redactor), m_journal(journal), m_descriptor(descriptor)
    {
    }

    void happened(const Event &event) override
    {
        Entry entry = m_redactor.entry(event, m_annex);
        if (const auto *given = std::get_if<Given>(&event.happening))
            addTitle(entry, *given);
        m_journal.append(std::move(entry));
    }
    // What the world adds to the entries until it is set again.
    void setAnnex(Annex annex) { m_annex = std::move(annex); }

private:
    // A journal is read without its provider: what people call an operation is kept with it.
    void addTitle(Entry &entry, const Given &given) const
    {
        if (!given.side)
            return;
        const Text title = operationTitle(m_descriptor, *given.side, given.operation);
        if (title != Text::verbatim(given.operation))
            entry.core.set("title", toJson(title));
    }

    Redactor &m_redactor;
    Journal &m_journal;
    const Descriptor &m_descriptor;
    Annex m_annex;
};

} // namespace kassa
