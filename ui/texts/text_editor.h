// One text: its source and another language side by side, each plural form with counts to try, what is wrong
// with it, and the glossary's terms.
#pragma once

#include "texts/text_workshop.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPlainTextEdit;

namespace kassa {

class TextEditor : public QWidget
{
    Q_OBJECT

public:
    // Outlives the editor.
    explicit TextEditor(TextWorkshop &workshop, QWidget *parent = nullptr);

    // No text: the editor says that one is to be chosen.
    void setText(std::optional<std::size_t> text, const QByteArray &language);
    std::optional<std::size_t> text() const { return m_text; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Form
    {
        QLabel *name;
        QPlainTextEdit *words;
    };

    void makeForms();
    void fill();
    void take();
    void showSource();
    void showFindings();
    void retranslate();
    QString formName(int form) const;
    QString sourceHtml() const;

    TextWorkshop &m_workshop;
    std::optional<std::size_t> m_text;
    QByteArray m_language = "ru";
    bool m_filling = false;
    QLabel *m_sourceName, *m_source, *m_about, *m_findings, *m_empty;
    QWidget *m_body;
    QGridLayout *m_grid;
    QCheckBox *m_finished;
    std::vector<Form> m_forms;
};

} // namespace kassa
