// One problem in words, with its sign and colour; takes no room while there is none.
#pragma once

#include <QLabel>

namespace kassa {

class ErrorLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ErrorLabel(QWidget *parent);
    void setProblem(const QString &words); // empty: none

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
};

} // namespace kassa
