// The translator's workbench: all texts, one of them in the editor, and where they are saved.
#pragma once

#include "texts/point_at.h"
#include "texts/text_editor.h"
#include "texts/texts_model.h"
#include "widgets/theme.h"

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
    // Both outlive the panel. The texts are read when the panel is first seen, and where they are seen is
    // looked up then, in the background.
    TextsPanel(Language &language, const Registry &providers, QWidget *parent = nullptr);

    TextWorkshop &workshop() { return m_workshop; }
    const TextWays &ways() const { return m_ways; }
    // Of the editor; none: no text is chosen.
    std::optional<std::size_t> text() const { return m_editor->text(); }
    QByteArray textLanguage() const { return m_model.language(); }
    // Says something about the way to the text: the last one led there, or why it did not.
    void tellWay(Tone tone, const QString &words);
    // Shows the texts that say these words, the best in the editor; says so when none does. `pageLanguage`:
    // of the purchase, whose pages may speak another language than the window.
    void point(const PointedWords &at, const QByteArray &pageLanguage = {});
    // That text alone, in the editor.
    void showText(std::size_t text) { showSaying({text}, {}); }
    // Into that folder; asks where somebody else has changed the same texts there. As TextWorkshop::save().
    Done saveTo(const QString &folder);
    Done begin(const QByteArray &language);
    // From now on the pictures of that folder are shown with their texts. As TextPictures::open().
    Done showPictures(const QString &folder);

Q_SIGNALS:
    // The person wants to see the text that is in the editor where it is shown.
    void wayAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void connectAll();
    bool load();
    void fillChoices();
    void findScreens(); // of the chosen part
    void applyFilter();
    void leavePointed(); // another filter was set
    QString groupName(const QByteArray &group) const;
    void choose(std::size_t text);
    void showSaying(const std::vector<std::size_t> &texts, const QString &words);
    void showCount();
    void showNothing();
    void showAllTexts();
    void showWay();
    QString screenName(const QByteArray &screen) const;
    void fitRows();
    void askWhereToSave();
    void askForLanguage();
    void askForPictures();
    void retranslate();

    const Registry &m_providers;
    TextWorkshop m_workshop;
    bool m_wasSeen = false, m_hasPointed = false;
    TextWays m_ways;
    TextsModel m_model;
    TextPictures m_pictures;
    QString m_picturesFolder;
    std::vector<QByteArray> m_screens; // that can be chosen
    QLabel *m_groupName, *m_screenName, *m_stateName, *m_languageName, *m_count;
    QComboBox *m_group, *m_screen, *m_state, *m_language;
    QLineEdit *m_search;
    QPushButton *m_save, *m_begin, *m_undo, *m_redo, *m_go, *m_choosePictures;
    QTableView *m_table;
    TextEditor *m_editor;
    QSplitter *m_splitter;
    Notice *m_notice, *m_nothing;
};

} // namespace kassa
