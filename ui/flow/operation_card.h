// One operation that can be performed now, or one of the tester's switches: its fields and its button.
#pragma once

#include "bench/machine.h"
#include "flow/field_form.h"
#include "flow/preview_view.h"

#include <QPushButton>
#include <QTimer>

#include <functional>

namespace kassa {

struct CardContent
{
    Side side = Side::Shop;
    OperationOffer offer;
    Text description;        // may be empty
    bool isSwitch = false;   // the button says "Set", the field says what
    bool namesOrder = false; // several orders offer something: the button says of which it is

    bool operator==(const CardContent &other) const;
};

class OperationCard : public QWidget
{
    Q_OBJECT

public:
    OperationCard(const Language &language, CardContent content, QWidget *parent = nullptr);

    const CardContent &content() const { return m_content; }
    // Of a switch: the value that was set last; none: the usual one again.
    void setValue(const std::optional<QByteArray> &value);
    // What is said of the fields while they are filled in, a moment after each change.
    void setPreview(std::function<std::optional<Explanation>(const Fields &)> preview);
    // What came of asked().
    void answer(const Result<MessageId> &done);
    // What was asked was sent, and then refused by the other side.
    void refuse(const QString &why);
    void retranslate();

Q_SIGNALS:
    void asked(const kassa::Fields &fields);

private:
    void ask();
    QString label() const;
    void showPreview();
    void showDone();

    const Language &m_language;
    CardContent m_content;
    FieldForm *m_form;
    QPushButton *m_button;
    Notice *m_notice;
    std::function<std::optional<Explanation>(const Fields &)> m_preview;
    PreviewView *m_previewed = nullptr; // made when there is one to show
    QTimer m_pause;                     // in what is typed
    std::optional<QByteArray> m_value;
    bool m_isDone = false; // and that is told
    bool m_isRefused = false;
};

} // namespace kassa
