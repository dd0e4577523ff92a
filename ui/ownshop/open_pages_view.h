// The pages of a sandbox that buyers have open, one of them with the buyer's and the tester's buttons.
#pragma once

#include "bench/machine.h"
#include "checkout/native_page.h"

#include <QLabel>
#include <QListWidget>
#include <QSplitter>

namespace kassa {

class OpenPagesView : public QWidget
{
    Q_OBJECT

public:
    OpenPagesView(const Language &language, QWidget *parent = nullptr);

    // What is looked at and what was typed stays as long as its checkout is open.
    void setPages(std::vector<OpenPage> pages);
    void retranslate();

Q_SIGNALS:
    void pressed(kassa::Party party, const kassa::BuyerAction &action);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QString wordsOf(const OpenPage &open) const;
    void fillList();
    void showCurrent();

    const Language &m_language;
    std::vector<OpenPage> m_pages;
    QLabel *m_label, *m_empty;
    QListWidget *m_list;
    NativePage *m_page;
    QSplitter *m_split;
};

} // namespace kassa
