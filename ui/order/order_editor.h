// The order of a purchase, edited as a value: everything is checked and summed while it is typed, and every
// change can be undone.
#pragma once

#include "order/order_document.h"
#include "widgets/language.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace kassa {

class Notice;
class FieldEdit;
class ItemsTable;

class OrderEditor : public QWidget
{
    Q_OBJECT

public:
    // `language` outlives the widget.
    explicit OrderEditor(Language &language, QWidget *parent = nullptr);
    ~OrderEditor() override;

    // A new beginning: nothing of before can be undone.
    void setOrder(const Order &order);
    // In place of what is there; `why` is what is undone.
    void replaceOrder(const Order &order, const QString &why);
    // What is unreadable is zero: see isValid().
    Order order() const { return m_document->order(); }
    bool isValid() const { return m_document->errors().empty(); }
    // A missing reference is no error: the shop gives the order one.
    void setRequirements(const Requirements &requirements);
    // As chosen in "Sample order"; can be undone. An unknown id changes nothing.
    void takeSample(const QByteArray &id);
    QByteArray sample() const; // which one it is as it stands; empty: none

    OrderDocument &document() { return *m_document; }
    // For menus; with Ctrl+Z and Ctrl+Y inside this widget.
    QAction *undoAction() const { return m_undo; }
    QAction *redoAction() const { return m_redo; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    QWidget *orderPart();
    QWidget *customerPart();
    int customerWidth() const; // that it needs
    void arrange();
    void refresh();
    void retranslate();
    void suggestCodes();
    OrderDraft sampleDraft(const QByteArray &id) const;
    void showFirstProblem();

    Language &m_language;
    OrderDocument *m_document; // a child: it is there until the last field has lost its focus
    QAction *m_undo;
    QAction *m_redo;
    QLabel *m_sampleName;
    QComboBox *m_sample;
    QPushButton *m_undoButton;
    QPushButton *m_redoButton;
    FieldEdit *m_reference;
    FieldEdit *m_currency;
    FieldEdit *m_country;
    FieldEdit *m_orderLanguage;
    ItemsTable *m_items;
    QSplitter *m_parts;
    QScrollArea *m_customer;
    Notice *m_problems;
    QPushButton *m_toProblem;
};

} // namespace kassa
