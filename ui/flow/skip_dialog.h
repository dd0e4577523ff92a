// Asks for how long the virtual clock is to be moved on.
#pragma once

#include "base/time.h"
#include "flow/notice.h"

#include <QDialog>
#include <QLineEdit>

namespace kassa {

class SkipDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SkipDialog(QWidget *parent = nullptr);

    Duration chosen() const { return m_chosen; } // after it was accepted
    void accept() override;                      // what cannot be read is told in place

private:
    QLineEdit *m_howLong;
    Notice *m_notice;
    Duration m_chosen = {};
};

} // namespace kassa
