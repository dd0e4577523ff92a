// Makes or changes a rule on the wire: which messages, what is done to them, how often.
#pragma once

#include "widgets/notice.h"
#include "wire/match_editor.h"

#include <QCheckBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedWidget>

namespace kassa {

class RuleDialog : public QDialog
{
    Q_OBJECT

public:
    RuleDialog(const Language &language, const Rule &rule, QWidget *parent = nullptr);

    Rule rule() const { return m_rule; } // after it was accepted
    void accept() override;              // what cannot be is told in place

private:
    void makePages();
    void showPage(int page);
    void show(const Rule &rule);
    Result<RuleAction> action() const;

    Rule m_rule;
    MatchEditor *m_match;
    QComboBox *m_what;
    QStackedWidget *m_pages;
    QLineEdit *m_delay;
    QLineEdit *m_replaceFrom, *m_replaceTo;
    QCheckBox *m_sign;
    QSpinBox *m_status;
    QLineEdit *m_contentType;
    QPlainTextEdit *m_body;
    QSpinBox *m_times;
    QCheckBox *m_always;
    Notice *m_problem;
};

} // namespace kassa
