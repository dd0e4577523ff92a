// What was found out about a message, and the bytes that its signature covers.
#pragma once

#include "journal/row_texts.h"
#include "journal/text_pane.h"

class QLabel;
class QTreeWidget;

namespace kassa {

class SignaturePage : public QWidget
{
    Q_OBJECT

public:
    // `texts` outlives the page.
    explicit SignaturePage(const RowTexts &texts, QWidget *parent = nullptr);

    // `delivered`: the verdicts were made when the message was delivered, on its raw bytes; else on the
    // stored ones.
    void show(const std::vector<Verdict> &verdicts, bool delivered, const QByteArray &signedBytes);
    void openSearch() { m_signed->openSearch(); }
    QString asText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fitRows();

    const RowTexts &m_texts;
    bool m_delivered = false;
    QLabel *m_origin;
    QTreeWidget *m_verdicts;
    QLabel *m_signedTitle;
    TextPane *m_signed;
};

// The verdicts of a delivery, as they are stored.
std::vector<Verdict> verdictsOf(const Entry &delivery);

} // namespace kassa
