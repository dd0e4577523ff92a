// The translator's workbench: all texts, one of them in the editor, and where they are saved.
#pragma once

#include "texts/point_at.h"
#include "texts/text_editor.h"
#include "texts/texts_model.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTableView;

namespace kassa {

class Notice;

class TextsPanel : public QWidget
{
    Q_OBJECT

public:
    // `language` outlives the panel. The texts are read when the panel is first seen.
    explicit TextsPanel(Language &language, QWidget *parent = nullptr);

    TextWorkshop &workshop() { return m_workshop; }
    // Shows the texts that say these words, the best in the editor; says so when none does. `pageLanguage`:
    // of the purchase, whose pages may speak another language than the window.
    void point(const PointedWords &at, const QByteArray &pageLanguage = {});
    // Into that folder. As TextWorkshop::save().
    Done saveTo(const QString &folder);
    Done begin(const QByteArray &language);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void connectAll();
    bool load();
    void fillChoices();
    void applyFilter();
    void choose(std::size_t text);
    void showSaying(const std::vector<std::size_t> &texts, const QString &words);
    void showCount();
    void fitRows();
    void askWhereToSave();
    void askForLanguage();
    void retranslate();

    TextWorkshop m_workshop;
    TextsModel m_model;
    QLabel *m_groupName, *m_stateName, *m_languageName, *m_count;
    QComboBox *m_group, *m_state, *m_language;
    QLineEdit *m_search;
    QPushButton *m_save, *m_begin, *m_undo, *m_redo;
    QTableView *m_table;
    TextEditor *m_editor;
    QSplitter *m_splitter;
    Notice *m_notice;
};

} // namespace kassa
