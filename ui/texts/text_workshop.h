// The texts while they are edited: changes that can be taken back, are seen at once in window and pages, and
// touch no file until they are saved.
#pragma once

#include "session/text_files.h"
#include "widgets/language.h"

#include <QTimer>
#include <QUndoStack>

#include <set>

namespace kassa {

// A text that was changed here, and by somebody else in the folder that it is to be saved into.
struct SaveConflict
{
    QByteArray language;
    std::size_t text = 0;
    Translation theirs, ours;
    bool takesOurs = false; // what a person decided
};

class TextWorkshop : public QObject
{
    Q_OBJECT

public:
    // `language` outlives the workshop.
    explicit TextWorkshop(Language &language, QObject *parent = nullptr);

    // Reads the texts: of the checkout that the program runs in, else those that are built in; or of that
    // folder. What has been edited is gone then. As openTexts().
    Done load(const QString &folder = textsFolderHere());
    bool isLoaded() const { return !m_files.index.texts().empty(); }

    const TextIndex &index() const { return m_files.index; }
    const Glossary &glossary() const { return m_files.glossary; }
    const QString &folder() const { return m_files.folder; }
    const QString &root() const { return m_files.root; } // of the checkout; empty: none
    Language &language() const { return m_language; }

    Translation words(std::size_t text,
                      const QByteArray &language) const; // as many forms as the language has
    const std::vector<TextFinding> &findings(std::size_t text, const QByteArray &language) const;
    bool isChanged(std::size_t text, const QByteArray &language) const; // since it was read or saved
    std::size_t changes() const { return m_changed.size(); }

    // Nothing happens where the language does not have the text (English has those with plural forms only).
    void edit(std::size_t text, const QByteArray &language, const Translation &translation);
    // The same as a change of its own: typing before or after it is another one.
    void restore(std::size_t text, const QByteArray &language, const Translation &translation);
    QUndoStack &undo() { return m_undo; }
    // What the text was before each change since the files were read that has not been taken back, and what
    // it is now. One at least.
    std::vector<Translation> history(std::size_t text, const QByteArray &language) const;

    // A new language, with nothing translated. State ("texts.begun").
    Done begin(const QByteArray &language);
    // What saving there would overwrite unasked. Fails as save().
    Result<std::vector<SaveConflict>> conflictsIn(const QString &folder) const;
    // The files of all languages, with the smallest change to what lies there: also where that is of another
    // version of the program. Where theirs was decided for, it becomes the wording here. As readTextFile(),
    // TsFile::parse() and writeTextFile(); State ("texts.elsewhere": a changed text is not there,
    // "texts.diverged": it has been changed there, and nothing was decided). Nothing is written before all
    // can be.
    Done save(const QString &folder, const std::vector<SaveConflict> &decided = {});

Q_SIGNALS:
    void loaded();                 // everything may be other now, languages too
    void edited(std::size_t text); // its words or findings
    void saved();

private:
    class Edit;
    enum class Kind { Typed, Restored };
    void push(std::size_t text, const QByteArray &language, const Translation &translation, Kind kind);
    void put(std::size_t text, const QByteArray &language, const Translation &translation);
    struct Merged
    {
        QByteArray bytes;
        std::vector<SaveConflict> conflicts; // undecided
    };
    Result<Merged> merged(const QString &path, const QByteArray &language,
                          const std::vector<SaveConflict> &decided) const;
    bool isDiverged(const QByteArray &language, std::size_t message, const Translation &theirs) const;
    void check(std::size_t text, const QByteArray &language);
    void checkAll();
    void show();

    Language &m_language;
    TextFiles m_files;
    QUndoStack m_undo;
    std::map<QByteArray, std::vector<std::vector<TextFinding>>> m_findings; // by language, then text
    std::map<std::pair<QByteArray, std::size_t>, Translation> m_changed;    // as it was read or saved
    std::set<std::pair<QByteArray, TextKey>> m_saved; // since they were read; by language
    std::set<QByteArray> m_toShow;
    QTimer m_showing;
};

} // namespace kassa
