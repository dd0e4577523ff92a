#include "story/library.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace kassa {

namespace {

const QString libraryFolder = QStringLiteral(":/kassa/stories");

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, "story.file",
                    KASSA_TEXT("error", "%1 cannot be read: %2").with(path).with(file.errorString()));
    return file.readAll();
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator each(folder, {QStringLiteral("*.yaml")}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString file = each.next();
        if (!each.fileName().startsWith(QLatin1Char('_')))
            files << file;
    }
    files.sort();
    return files;
}

// "qvickly/approve" of ".../qvickly/approve.yaml" in the folder that holds "qvickly".
QByteArray nameOf(const QString &file, const QString &folder)
{
    QString name = QDir(folder).relativeFilePath(file);
    name.chop(QStringLiteral(".yaml").size());
    return name.toUtf8();
}

class Finder
{
public:
    explicit Finder(const Registry &registry) : m_registry(registry) {}

    void add(const QString &name)
    {
        const QFileInfo info(name);
        if (info.isDir())
            addAll(filesIn(name), name);
        else if (info.isFile())
            addFile(name, info.completeBaseName().toUtf8());
        else
            addFromLibrary(name);
    }

    void addLibrary() { addAll(filesIn(libraryFolder), libraryFolder); }

    FoundStories take() { return std::move(m_found); }

private:
    void addFromLibrary(const QString &name)
    {
        const QString path = libraryFolder + QLatin1Char('/') + name;
        if (QFileInfo(path).isDir())
            return addAll(filesIn(path), libraryFolder);
        if (QFileInfo(path + QStringLiteral(".yaml")).isFile())
            return addFile(path + QStringLiteral(".yaml"), name.toUtf8());
        QByteArrayList known;
        for (const QString &file : filesIn(libraryFolder)) {
            const QByteArray each = nameOf(file, libraryFolder);
            if (each.startsWith(name.section(QLatin1Char('/'), 0, 0).toUtf8() + '/'))
                known << each;
        }
        m_found.errors.push_back(
            {ErrorKind::NotFound, "story.not-found",
             withWhatFits(KASSA_TEXT("error", "There is no file, folder or story \"%1\"").with(name),
                          name.toUtf8(), known)});
    }

    void addAll(const QStringList &files, const QString &folder)
    {
        for (const QString &file : files)
            addFile(file, nameOf(file, folder));
    }

    void addFile(const QString &file, const QByteArray &name)
    {
        const auto bytes = bytesOf(file);
        if (!bytes) {
            m_found.errors.push_back(bytes.error());
            return;
        }
        auto stories = readStory({file, name, *bytes}, m_registry, bytesOf);
        if (!stories) {
            m_found.errors.push_back(stories.error());
            return;
        }
        std::move(stories->begin(), stories->end(), std::back_inserter(m_found.stories));
    }

    const Registry &m_registry;
    FoundStories m_found;
};

} // namespace

FoundStories findStories(const QStringList &names, const Registry &registry)
{
    Finder finder(registry);
    if (names.isEmpty())
        finder.addLibrary();
    for (const QString &name : names)
        finder.add(name);
    return finder.take();
}

} // namespace kassa
