// Says which messages are meant: by channel, direction, kind and text.
#pragma once

#include "bench/rule.h"
#include "widgets/language.h"

#include <QComboBox>
#include <QLineEdit>
#include <QWidget>

namespace kassa {

class MatchEditor : public QWidget
{
    Q_OBJECT

public:
    explicit MatchEditor(const Language &language, QWidget *parent = nullptr);

    void setMatch(const Match &match);
    Match match() const;

private:
    QComboBox *m_channel, *m_from, *m_to, *m_kind;
    QLineEdit *m_contains;
};

} // namespace kassa
