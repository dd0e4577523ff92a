// Example programs of a provider for the sandbox that runs, to be copied. Secrets are covered until they are
// asked for; what is copied is whole.
#pragma once

#include "providers/provider.h"
#include "widgets/language.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

namespace kassa {

class SnippetTabs : public QWidget
{
    Q_OBJECT

public:
    SnippetTabs(const Language &language, QWidget *parent = nullptr);

    void setSnippets(std::vector<Snippet> snippets, const Keys &keys);
    void retranslate();

private:
    struct Tab
    {
        Snippet snippet;
        QLabel *title = nullptr;
        QPlainTextEdit *code = nullptr;
        QPushButton *copy = nullptr;
    };
    Tab tabFor(Snippet snippet);
    void showCode();
    QString covered(QByteArray code) const;

    const Language &m_language;
    Keys m_keys;
    std::vector<Tab> m_snippets;
    QByteArray m_copied; // the code of the last one, which is told at its button
    QLabel *m_empty;
    QTabWidget *m_tabs;
    QCheckBox *m_showSecrets;
};

} // namespace kassa
