// One entry of the journal in full: what it means, its bytes, its signature, its causes.
#pragma once

#include "journal/hex_view.h"
#include "journal/message_parts.h"
#include "journal/overview_page.h"
#include "journal/signature_page.h"

class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTableWidget;

namespace kassa {

class EntryInspector : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Signature, Tree, HeaderTab, Body, Raw, Hex, Tabs }; // the last may be out of sight

    // `language` outlives the inspector.
    explicit EntryInspector(Language &language, QWidget *parent = nullptr);

    void setRows(std::shared_ptr<const JournalRows> rows);
    // Both may be null (nothing is explained then), and outlive the inspector otherwise.
    void setProvider(const Provider *provider, const Keys *keys);
    void inspect(qsizetype position);
    void clear();
    std::optional<qsizetype> inspected() const { return m_position; }
    void setTab(Tab tab);
    void focusTabs(); // for the keyboard
    // What the open tab shows, as text.
    QString tabText() const;

Q_SIGNALS:
    // A cause or effect was chosen.
    void entryChosen(qsizetype position);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void refresh();
    void fill(int tab); // when it is looked at first
    void showTree();
    void showHeaders();
    void showSignature();
    void copyTab() const;
    // The message that the inspected entry is, or is about.
    qsizetype messagePosition() const;
    JournalRows::EntryPointer delivery() const;
    std::vector<Verdict> deliveredVerdicts() const;

    RowTexts m_texts;
    std::shared_ptr<const JournalRows> m_rows;
    std::optional<qsizetype> m_position;
    JournalRows::EntryPointer m_entry; // of messagePosition(); null when it cannot be read
    MessageParts m_parts;
    Explanation m_explanation;
    bool m_filled[Tabs] = {};

    QStackedWidget *m_stack;
    QLabel *m_empty;
    QTabWidget *m_tabs;
    QPushButton *m_copy;
    OverviewPage *m_overview;
    QTreeWidget *m_tree;
    QTableWidget *m_headers;
    TextPane *m_body, *m_raw;
    HexView *m_hex;
    SignaturePage *m_signature;
};

} // namespace kassa
