#include "session/text_files.h"

#include "settings/write_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

// A static library's resources are only there when they are asked for; the macro must stand outside any
// namespace.
static void initTexts()
{
    Q_INIT_RESOURCE(texts);
    Q_INIT_RESOURCE(terms);
}

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

const QLatin1String builtIn(":/kassa/texts");

template <class Value>
Result<Value> named(Result<Value> made, const QString &file)
{
    if (!made)
        made.error().detail = KASSA_TEXT("error", "%1: %2").with(file).with(made.error().detail);
    return made;
}

template <class Value>
Result<Value> parsed(const QString &file)
{
    const auto bytes = readTextFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return named(Value::parse(*bytes), file);
}

Result<TextIndex> indexOf(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({u"kassa_*.ts"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return fail(ErrorKind::Storage, "texts.folder",
                    KASSA_TEXT("error", "there is no kassa_*.ts in %1").with(folder));
    std::vector<TsFile> files;
    for (const QString &name : names) {
        auto file = parsed<TsFile>(folder + u'/' + name);
        if (!file)
            return tl::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    return TextIndex(std::move(files));
}

// Those below app/, core/ and ui/, in the order of their names.
void forEachSource(const QString &root,
                   const std::function<void(const QString &file, const QString &source)> &visit)
{
    QStringList files;
    for (const char *folder : {"app", "core", "ui"}) {
        QDirIterator each(root + u'/' + QLatin1String(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            files << each.next();
    }
    files.sort();
    for (const QString &file : files) {
        if (const auto source = readTextFile(file))
            visit(QDir(root).relativeFilePath(file), QString::fromUtf8(*source));
    }
}

} // namespace

Result<TextFiles> openTexts(const QString &folder)
{
    initTexts();
    TextFiles made;
    made.folder = folder;
    const QDir above(QDir(folder).absoluteFilePath(u".."_s));
    if (!folder.isEmpty() && above.exists(u"resources/texts"_s))
        made.root = above.canonicalPath();
    auto index = indexOf(folder.isEmpty() ? QString(builtIn) : folder);
    if (!index)
        return tl::unexpected(index.error());
    made.index = std::move(*index);
    const QString terms = made.root.isEmpty() ? QString(builtIn) : made.root + u"/resources/texts"_s;
    auto glossary = parsed<Glossary>(terms + u"/glossary.csv"_s);
    if (!glossary)
        return tl::unexpected(glossary.error());
    made.glossary = std::move(*glossary);
    auto accepted = parsed<AcceptedFindings>(terms + u"/accepted.csv"_s);
    if (!accepted)
        return tl::unexpected(accepted.error());
    made.accepted = std::move(*accepted);
    return made;
}

QString textsFolderHere()
{
    return QFileInfo::exists(u"translations/kassa_ru.ts"_s) ? u"translations"_s : QString();
}

QString textFileName(const QByteArray &language)
{
    return u"kassa_%1.ts"_s.arg(QString::fromUtf8(language));
}

Result<QByteArray> readTextFile(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, "texts.file",
                    KASSA_TEXT("error", "%1 cannot be read: %2").with(file).with(in.errorString()));
    return in.readAll();
}

Done writeTextFile(const QString &file, const QByteArray &bytes)
{
    if (const auto before = readTextFile(file); before && *before == bytes)
        return {};
    return writeFile(file, bytes, Readers::All);
}

std::vector<TextFinding> hardCodedWordsBelow(const QString &root)
{
    std::vector<TextFinding> found;
    forEachSource(root, [&](const QString &file, const QString &source) {
        for (TextFinding &each : hardCodedWords(file, source))
            found.push_back(std::move(each));
    });
    return found;
}

void readUsesBelow(const QString &root, TextUses &uses)
{
    forEachSource(root, [&](const QString &file, const QString &source) { uses.add(file.toUtf8(), source); });
}

} // namespace kassa
