// A purchase that is open in the workstation: its session, its journal, the order it begins with, and the
// file it is kept in, if it has one.
#pragma once

#include "journal/live_journal.h"
#include "purchases/purchase_file.h"

namespace kassa {

class OpenPurchase : public QObject
{
    Q_OBJECT

public:
    // `provider` outlives it. `keptIn`: the folder in which the journal of a purchase at a provider's own
    // system is kept while it is open; empty: it is in memory only, as that of all others. Errors of
    // Session::create() and KeptJournal::create().
    static Result<std::unique_ptr<OpenPurchase>>
    create(const Provider &provider, const SessionOptions &options, const Order &order,
           const QByteArray &entry, std::shared_ptr<const Catalogue> catalogue, const QString &keptIn = {});
    ~OpenPurchase() override;

    Session &session() const { return *m_session; }
    LiveJournal &journal() { return m_journal; }
    const MemoryJournal &entries() const { return *m_entries; } // all that journal() has been given

    // What begin() starts with.
    const SessionOptions &options() const { return m_options; }
    const Order &order() const { return m_order; }
    const QByteArray &entry() const { return m_entry; }
    Result<MessageId> begin() { return m_session->begin(m_order, m_entry); }
    // Its outcome's buyer takes it to its end, and time does not stop it. If nobody has intervened until
    // then, it counts as settled: another one is made as easily.
    Done runAsDemo();

    QByteArray reference() const; // the shop's, else the order's; may be empty
    // The reference, and which of those that are called so: "WS-1001", then "WS-1001 (2)": every sandbox's
    // shop counts its orders from the same number. Empty until there is a reference.
    QString name() const;
    int number() const { return m_number; } // 0: not known yet
    void setNumber(int number) { m_number = number; }
    QString file() const { return m_file; } // empty: none yet
    // At a provider's own system. It cannot be played again: what is saved is its journal.
    bool isOutside() const { return m_options.system.has_value(); }
    // Since it was saved or opened. One outside also when its file is gone: its provider tells nothing a
    // second time.
    bool isChanged() const;
    int held() const { return m_held; }       // messages in flight
    int delayed() const { return m_delayed; } // those by hand or by a rule
    // That stopped its run, until something is done after it.
    const std::optional<Error> &fault() const { return m_fault; }
    SavedPurchase saved() const; // of one in the sandbox
    // Errors of savePurchase() or saveJournal().
    Done save(const QString &file);
    // It is what the file holds: after it was opened from there.
    void settle(const QString &file);

Q_SIGNALS:
    void changed();

private:
    OpenPurchase(std::unique_ptr<MemoryJournal> entries, const SessionOptions &options);
    void sessionChanged();
    void sessionFailed(const Error &error);

    MemoryJournal *m_entries; // the journal's
    LiveJournal m_journal;
    SessionOptions m_options;
    std::unique_ptr<Session> m_session; // goes before the journal it writes to
    Order m_order;
    QByteArray m_entry;
    QString m_file;
    // As they were seen last. Steps that left no entry only let time pass.
    std::size_t m_seenEntries = 0;
    bool m_changed = false;
    bool m_isDemo = false; // that runs and nobody has touched
    int m_held = 0, m_delayed = 0, m_number = 0;
    std::optional<Error> m_fault;
    std::size_t m_faultyStep = 0; // of the session's history
};

} // namespace kassa
