// One field of the order: its name, the text, and what is wrong with it. Typing goes to the document, so undo
// and redo are the document's, not the line's own.
#pragma once

#include "order/order_document.h"
#include "widgets/language.h"
#include "widgets/notice.h"

#include <QLabel>
#include <QLineEdit>

class QComboBox;

namespace kassa {

class FieldEdit : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Text,
        Code,      // with suggestions to choose from
        Sensitive, // not shown unless asked for
    };

    // `document` and `language` outlive the widget.
    FieldEdit(OrderDocument &document, Language &language, QByteArray path, Kind kind, QWidget *parent);

    const QByteArray &path() const { return m_path; }
    QLineEdit *line() const { return m_line; }
    void setSuggestions(const QStringList &codes); // of a Code
    void setHint(const QString &hint) { m_line->setPlaceholderText(hint); }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeInput(Kind kind);
    QWidget *sensitiveInput();
    void refresh();
    void retranslate();
    void typed(const QString &text);

    OrderDocument &m_document;
    Language &m_language;
    QByteArray m_path;
    QLabel *m_name;
    QComboBox *m_choice = nullptr;
    QAction *m_show = nullptr;
    QLineEdit *m_line = nullptr;
    Notice *m_error;
};

} // namespace kassa
