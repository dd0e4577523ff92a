// What an entry is, and what led to it and followed from it.
#pragma once

#include "journal/row_texts.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QTreeWidget;

namespace kassa {

class OverviewPage : public QScrollArea
{
    Q_OBJECT

public:
    // `texts` outlives the page.
    explicit OverviewPage(const RowTexts &texts, QWidget *parent = nullptr);

    // `rows` may be null, then nothing is shown.
    void show(const JournalRows *rows, qsizetype position);
    // Facts and chain as lines.
    QString asText() const;

Q_SIGNALS:
    void entryChosen(qsizetype position);

protected:
    void changeEvent(QEvent *event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Fact { Number, Time, Kind, Way, Exchange, Wire, Wall, Finding, Facts };

    void retranslate();
    void showFacts(const JournalRows &rows, qsizetype position);
    void showChain(const JournalRows &rows, qsizetype position);
    void addLink(const JournalRows &rows, qsizetype position, const QString &relation);
    void setFact(Fact fact, const QString &text);

    const RowTexts &m_texts;
    QLabel *m_heading;
    QGridLayout *m_form;
    QLabel *m_names[Facts];
    QLabel *m_facts[Facts];
    QLabel *m_chainTitle;
    QTreeWidget *m_chain;
};

} // namespace kassa
