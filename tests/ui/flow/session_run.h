// A real session with a live journal, for tests of the panels that show one.
#pragma once

#include "journal/live_journal.h"
#include "order/samples.h"
#include "providers/qvickly/provider.h"
#include "session/session.h"
#include "widgets/language.h"

#include <QTest>
#include <QWidget>

namespace kassa {

class SessionRun
{
public:
    explicit SessionRun(const QByteArray &outcome,
                        std::unique_ptr<Provider> provider = qvickly::makeProvider())
        : m_provider(std::move(provider)), m_language(*Catalogue::builtIn())
    {
        SessionOptions options;
        options.outcome = outcome;
        options.start = Time(std::chrono::seconds(1'767'312'000)); // 2026-01-02T00:00:00Z
        m_session = std::move(*Session::create(*m_provider, options, m_journal, m_language.catalogue()));
        (void)m_session->setClock(ClockMode::Jumping);
    }

    Session *session() { return m_session.get(); }
    Language &language() { return m_language; }
    const std::vector<Entry> &entries() const { return m_journal.entries(); }

    void begin(const QByteArray &entry = {})
    {
        const Descriptor &descriptor = m_provider->descriptor();
        const Order order = adaptedTo(findSample(descriptor.sampleOrder)->order, descriptor.requirements);
        QVERIFY(m_session->begin(order, entry));
    }
    void finish()
    {
        m_session->run();
        QTRY_COMPARE(m_session->doing(), Session::Doing::Finished);
    }

private:
    std::unique_ptr<Provider> m_provider;
    MemoryJournal m_journal;
    Language m_language;
    std::unique_ptr<Session> m_session;
};

// The widget of that class that a person knows by this name; null: there is none.
template <class Widget>
Widget *named(const QWidget *within, const QString &name)
{
    for (Widget *each : within->findChildren<Widget *>()) {
        QString text = each->accessibleName();
        if (text.isEmpty())
            text = each->property("text").toString();
        if (text == name)
            return each;
    }
    return nullptr;
}

} // namespace kassa
