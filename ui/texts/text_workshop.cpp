#include "texts/text_workshop.h"

#include "texts/plural.h"

#include <QFile>
#include <QUndoCommand>

namespace kassa {

using namespace Qt::StringLiterals;

// Typing into one text is one change.
class TextWorkshop::Edit : public QUndoCommand
{
public:
    Edit(TextWorkshop &workshop, std::size_t text, QByteArray language, Translation before, Translation after,
         Kind kind)
        : m_workshop(workshop), m_text(text), m_language(std::move(language)), m_before(std::move(before)),
          m_after(std::move(after)), m_kind(kind)
    {
    }

    void undo() override { m_workshop.put(m_text, m_language, m_before); }
    void redo() override { m_workshop.put(m_text, m_language, m_after); }
    int id() const override { return 1; }
    bool isOf(std::size_t text, const QByteArray &language) const
    {
        return m_text == text && m_language == language;
    }
    const Translation &before() const { return m_before; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const Edit *>(other); // of the same id
        if (!next->isOf(m_text, m_language) || next->m_after.state != m_after.state ||
            m_kind != Kind::Typed || next->m_kind != Kind::Typed)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    TextWorkshop &m_workshop;
    std::size_t m_text;
    QByteArray m_language;
    Translation m_before, m_after;
    Kind m_kind;
};

TextWorkshop::TextWorkshop(Language &language, QObject *parent) : QObject(parent), m_language(language)
{
    m_showing.setSingleShot(true);
    m_showing.setInterval(0); // several changes of one turn of the event loop are shown once
    connect(&m_showing, &QTimer::timeout, this, &TextWorkshop::show);
}

Done TextWorkshop::load(const QString &folder)
{
    auto files = openTexts(folder);
    if (!files)
        return tl::unexpected(files.error());
    m_files = std::move(*files);
    m_undo.clear();
    m_changed.clear();
    m_saved.clear();
    checkAll();
    // A folder of one's own may say something else than what was built in.
    for (const QByteArray &each : m_files.index.languages()) {
        if (!folder.isEmpty())
            m_toShow.insert(each);
    }
    show();
    Q_EMIT loaded();
    return {};
}

void TextWorkshop::checkAll()
{
    m_findings.clear();
    std::vector<QByteArray> languages = m_files.index.languages();
    for (const QByteArray &language : languages) {
        auto &all = m_findings[language];
        all.resize(m_files.index.texts().size());
        for (TextFinding &each : audit(m_files.index, language, m_files.glossary)) {
            const qsizetype text = m_files.index.find(each.key);
            if (text >= 0 && !m_files.accepted.holds(each))
                all[std::size_t(text)].push_back(std::move(each));
        }
    }
}

void TextWorkshop::check(std::size_t text, const QByteArray &language)
{
    auto found = auditText(m_files.index, text, language, m_files.glossary);
    std::erase_if(found, [&](const TextFinding &each) { return m_files.accepted.holds(each); });
    m_findings[language][text] = std::move(found);
}

Translation TextWorkshop::words(std::size_t text, const QByteArray &language) const
{
    const Translation *found = m_files.index.translation(text, language);
    Translation words = found ? *found : Translation{{}, TextState::Unfinished};
    const bool plural = m_files.index.texts()[text].plural;
    words.forms.resize(plural ? std::max(words.forms.size(), std::size_t(pluralRule(language).forms)) : 1);
    return words;
}

const std::vector<TextFinding> &TextWorkshop::findings(std::size_t text, const QByteArray &language) const
{
    static const std::vector<TextFinding> none;
    const auto found = m_findings.find(language);
    return found == m_findings.end() || text >= found->second.size() ? none : found->second[text];
}

bool TextWorkshop::isChanged(std::size_t text, const QByteArray &language) const
{
    return m_changed.contains({language, text});
}

void TextWorkshop::edit(std::size_t text, const QByteArray &language, const Translation &translation)
{
    push(text, language, translation, Kind::Typed);
}

void TextWorkshop::restore(std::size_t text, const QByteArray &language, const Translation &translation)
{
    push(text, language, translation, Kind::Restored);
}

void TextWorkshop::push(std::size_t text, const QByteArray &language, const Translation &translation,
                        Kind kind)
{
    const Translation before = words(text, language);
    if (before != translation && m_files.index.translation(text, language))
        m_undo.push(new Edit(*this, text, language, before, translation, kind));
}

void TextWorkshop::put(std::size_t text, const QByteArray &language, const Translation &translation)
{
    TsFile *file = m_files.index.file(language);
    const std::size_t at = m_files.index.texts()[text].in.at(language);
    const auto [original, isNew] = m_changed.try_emplace({language, text}, file->messages()[at].translation);
    file->set(at, translation);
    if (original->second == translation)
        m_changed.erase(original);
    check(text, language);
    m_toShow.insert(language);
    m_showing.start();
    Q_EMIT edited(text);
}

void TextWorkshop::show()
{
    for (const QByteArray &language : std::exchange(m_toShow, {}))
        m_language.setWords(language, std::make_shared<TextTable>(*m_files.index.file(language)));
}

std::vector<Translation> TextWorkshop::history(std::size_t text, const QByteArray &language) const
{
    std::vector<Translation> all;
    for (int i = 0; i < m_undo.index(); ++i) {
        const auto *edit = static_cast<const Edit *>(m_undo.command(i));
        if (edit->isOf(text, language))
            all.push_back(edit->before());
    }
    all.push_back(words(text, language));
    return all;
}

Done TextWorkshop::begin(const QByteArray &language)
{
    const TsFile *model = m_files.index.file("ru"); // English has only the texts with plural forms
    if (!model || m_files.index.file(language) || language == pseudoLocale)
        return fail(ErrorKind::State, "texts.begun",
                    KASSA_TEXT("error", "there are texts in \"%1\" already").with(language));
    m_undo.clear(); // positions in the index are others afterwards
    m_files.index.add(model->emptied(language));
    checkAll();
    m_toShow.insert(language);
    show();
    Q_EMIT loaded();
    return {};
}

// Neither what was read here, nor what was saved last, nor what it is now.
bool TextWorkshop::isDiverged(const QByteArray &language, std::size_t message,
                              const Translation &theirs) const
{
    const TsFile &mine = *m_files.index.file(language);
    const TsMessage &ours = mine.messages()[message];
    const auto before = m_changed.find({language, std::size_t(m_files.index.find(ours.key))});
    return theirs != ours.translation && theirs != mine.original(message) &&
           (before == m_changed.end() || theirs != before->second);
}

// The folder's own file may be of another version: there only what was changed here is changed.
Result<TextWorkshop::Merged> TextWorkshop::merged(const QString &path, const QByteArray &language,
                                                  const std::vector<SaveConflict> &decided) const
{
    const TsFile &mine = *m_files.index.file(language);
    if (!QFile::exists(path))
        return Merged{mine.bytes(), {}};
    const auto bytes = readTextFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto there = TsFile::parse(*bytes);
    if (!there)
        return fail(there.error().kind, there.error().code,
                    KASSA_TEXT("error", "\"%1\": %2").with(path).with(there.error().detail));
    std::vector<SaveConflict> conflicts;
    for (std::size_t i = 0; i < mine.messages().size(); ++i) {
        const TsMessage &message = mine.messages()[i];
        if (!mine.isChanged(i) && !m_saved.contains({language, message.key}))
            continue;
        const qsizetype at = there->find(message.key);
        if (at < 0)
            return fail(ErrorKind::State, "texts.elsewhere",
                        KASSA_TEXT("error", "%1 does not have the text \"%2\": it is of another version")
                            .with(path)
                            .with(message.key.source));
        const Translation &theirs = there->messages()[std::size_t(at)].translation;
        if (isDiverged(language, i, theirs)) {
            const auto text = std::size_t(m_files.index.find(message.key));
            const auto answer = std::find_if(decided.begin(), decided.end(), [&](const SaveConflict &each) {
                return each.language == language && each.text == text && each.theirs == theirs;
            });
            if (answer == decided.end())
                conflicts.push_back({language, text, theirs, message.translation});
            if (answer == decided.end() || !answer->takesOurs)
                continue;
        }
        there->set(std::size_t(at), message.translation);
    }
    return Merged{there->bytes(), std::move(conflicts)};
}

Result<std::vector<SaveConflict>> TextWorkshop::conflictsIn(const QString &folder) const
{
    std::vector<SaveConflict> all;
    for (const QByteArray &language : m_files.index.languages()) {
        const auto met = merged(folder + u'/' + textFileName(language), language, {});
        if (!met)
            return tl::unexpected(met.error());
        all.insert(all.end(), met->conflicts.begin(), met->conflicts.end());
    }
    return all;
}

Done TextWorkshop::save(const QString &folder, const std::vector<SaveConflict> &decided)
{
    std::vector<std::pair<QString, QByteArray>> files;
    for (const QByteArray &language : m_files.index.languages()) {
        const QString path = folder + u'/' + textFileName(language);
        auto met = merged(path, language, decided);
        if (!met)
            return tl::unexpected(met.error());
        if (!met->conflicts.empty())
            return fail(ErrorKind::State, "texts.diverged",
                        KASSA_TEXT_N("error", "%n text(s) in %1 were changed there as well")(
                            int(met->conflicts.size()))
                            .with(path));
        files.emplace_back(path, std::move(met->bytes));
    }
    for (const auto &[path, bytes] : files) {
        if (Done written = writeTextFile(path, bytes); !written)
            return written;
    }
    for (const SaveConflict &each : decided) {
        if (!each.takesOurs)
            restore(each.text, each.language, each.theirs);
    }
    for (const auto &[changed, before] : m_changed)
        m_saved.insert({changed.first, m_files.index.texts()[changed.second].key});
    m_changed.clear();
    m_undo.setClean();
    Q_EMIT saved();
    return {};
}

} // namespace kassa
