// One text: its source and another language side by side, each plural form with counts to try, what is wrong
// with it, and the glossary's terms.
#pragma once

#include "texts/picture_view.h"
#include "texts/text_workshop.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

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
    void setWay(const QString &words); // below all else: where the text is seen
    PictureView &pictures() { return *m_pictures; }
    void addToLine(QWidget &control); // of what concerns the text as a whole

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
    void showHistory();
    void fillHistory();
    void retranslate();
    QString formName(int form) const;
    QString sourceHtml() const;

    TextWorkshop &m_workshop;
    std::optional<std::size_t> m_text;
    QByteArray m_language = "ru";
    bool m_filling = false;
    QLabel *m_sourceName, *m_source, *m_about, *m_findings, *m_way, *m_empty;
    QWidget *m_body;
    QScrollArea *m_area;
    QVBoxLayout *m_formsBox;
    QHBoxLayout *m_line;
    QCheckBox *m_finished;
    QToolButton *m_history;
    QMenu *m_versions; // its menu
    PictureView *m_pictures;
    std::vector<Form> m_forms;
};

} // namespace kassa
