// Asks for a length of virtual time.
#pragma once

#include "base/time.h"

#include <QDialog>

class QLineEdit;

namespace kassa {

class Notice;

// What a field that takes a duration asks for: "a whole number and a unit".
QString durationHelp();

class DurationDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString title, question, hint, button;
    };
    explicit DurationDialog(const Words &words, QWidget *parent = nullptr);
    static Words toSkip(); // the virtual clock

    Duration chosen() const { return m_chosen; } // after it was accepted
    void accept() override;                      // what cannot be read is told in place

private:
    QLineEdit *m_howLong;
    Notice *m_notice;
    Duration m_chosen = {};
};

} // namespace kassa
