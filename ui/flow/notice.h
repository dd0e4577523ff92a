// A line of text with a meaning in place, where what it is about is: an error with what to do, a warning.
#pragma once

#include "base/result.h"
#include "widgets/theme.h"

#include <QLabel>

namespace kassa {

class Notice : public QLabel
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    // Empty words: nothing to tell, and no room is taken.
    void tell(Tone tone, const QString &words);
    void tell(const Error &error);
    void clear() { tell(Tone::Note, {}); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Tone m_tone = Tone::Note;
};

} // namespace kassa
