// A Page value as widgets: what the buyer would see in an app of their own, which has no web page.
#pragma once

#include "widgets/language.h"
#include "wire/message.h"

#include <QScrollArea>

#include <map>

class QLabel;
class QLayout;
class QLineEdit;

namespace kassa {

class NativePage : public QScrollArea
{
    Q_OBJECT

public:
    NativePage(const Language &language, QWidget *parent);

    // The same page again changes nothing. Changed under the same address it keeps what a person has typed,
    // the focus and the place that it was scrolled to: a page with an animated code changes every second.
    void setPage(const Page &page);
    void clear();
    // Into the line that takes any text, if there is exactly one.
    bool canTakeText() const;
    void takeText(const QByteArray &text);

Q_SIGNALS:
    // `fields`: of the control's form.
    void pressed(const kassa::BuyerAction &action);

protected:
    void changeEvent(QEvent *event) override;

private:
    // A field and the widget it is entered in.
    struct Entry
    {
        PageField field;
        QWidget *widget = nullptr; // null: hidden
        QLabel *error = nullptr;
    };

    void build(bool keepsPlace = true);
    bool exchangeBlocks(const Page &page); // false: more than blocks differ
    QWidget *block(const Block &block);
    QWidget *qrPicture(const Block &block);
    QWidget *form(const Form &form);
    Entry entry(const PageField &field, QWidget &parent);
    void press(const Control &control, const std::vector<Entry> &entries);
    void keepTyped();
    QLineEdit *textLine() const;
    QString words(const Text &text) const;
    static Fields valuesOf(const std::vector<Entry> &entries);
    static QByteArray valueOf(const Entry &entry);

    const Language &m_language;
    std::optional<Page> m_page;
    std::vector<QWidget *> m_blocks; // as those of the page
    std::vector<Entry> m_entries;    // of all forms
    std::map<QByteArray, QByteArray> m_typed;
};

} // namespace kassa
