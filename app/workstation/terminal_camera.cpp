#include "terminal_camera.h"

#include "codec/json.h"
#include "failing_stories.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontMetrics>
#include <QPainter>
#include <QProcess>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

constexpr int terminalColumns = 150;   // letters
constexpr int terminalRows = 200;      // of a picture
constexpr int terminalMargin = 8;      // pixels
constexpr int commandPatience = 60000; // ms, of a command
constexpr int sandboxPatience = 10000; // ms, until a sandbox is

// Each with --help as well.
const std::vector<const char *> withHelp{
    "",        "act",         "conform",     "coverage",     "demo",         "diff",
    "journal", "providers",   "record",      "run",          "sandbox",      "stories",
    "texts",   "texts audit", "texts begin", "texts export", "texts import", "texts screenshots",
    "verify"};

// One after the other in one folder; "%p" is a provider and "%o" an outcome of it.
const std::vector<const char *> inOrder{
    "providers",
    "demo %p --outcome %o --journal one.kassa",
    "demo %p --outcome %o --journal one.kassa",
    "demo %p --outcome %o --journal two.kassa --seed 2",
    "journal one.kassa --filter channel=callback",
    "journal one.kassa --filter channel=",
    "journal one.kassa --filter nothing=1",
    "journal one.kassa --filter (channel=callback",
    "journal one.kassa --har one.har",
    "journal one.kassa --curl 2",
    "journal one.kassa --curl 999999",
    "diff one.kassa one.kassa",
    "diff one.kassa two.kassa",
    "record one.kassa -o one.yaml",
    "run one.yaml",
    "run wrong",
    "run %p/%o --report /proc/none",
    "run broken.yaml",
    "stories none",
    "coverage %p",
    "coverage %p --min 100",
    "texts audit",
    "texts audit faulty --locales ru",
    "texts export ru review.csv --folder faulty",
    "texts import review.csv --folder faulty",
    "texts import changed.csv --folder faulty",
    "texts export ru review.xlf --folder faulty",
    "texts export ru review.none --folder faulty",
    "texts export xx review.csv --folder faulty",
    "texts import none.csv --folder faulty",
    "texts import broken.xlf --folder faulty",
    "texts import broken.po --folder faulty",
    "texts begin de --folder faulty",
    "texts begin de --folder faulty",
    "texts audit none",
};

const std::vector<const char *> mistakes{
    "demo %p --outcome none",
    "demo --outcome none",
    "demo %p --entry none",
    "demo %p --locale xx",
    "demo --seed -1",
    "demo --page paper",
    "demo none",
    "nonsense",
    "demo --nonsense",
    "sandbox --port 70000",
    "sandbox --allow-host http://shop.example/",
    "sandbox --outcome none",
    "sandbox --journal /proc/none/x.kassa",
    "act %p",
    "act none continue",
    "act %p continue",
    "act %p continue --field email",
    "act clock advance",
    "act %p continue --control http://127.0.0.1:1/x",
    "verify %p request /none",
    "verify %p request --secret-file /none",
    "verify %p request --secret-file - -",
    "verify %p letter",
    "--provider none",
    "--sample none",
    "journal one.kassa --curl first",
    "journal one.kassa --canonical --text",
    "journal none.kassa",
    "journal broken.yaml",
    "record none.kassa",
    "diff none.kassa none.kassa",
    "run %p/none",
    "run --shard 6/5",
    "coverage %p --stories none",
};

void writeBytes(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

// A Russian catalogue with a fault of each kind.
QByteArray faultyTexts()
{
    QByteArray all =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\" "
        "language=\"ru\" sourcelanguage=\"en\">\n<context>\n    <name>kassa::Workstation</name>\n";
    for (const auto &[source, translation] : std::vector<std::pair<QByteArray, QByteArray>>{
             {"Nothing", ""},
             {"Missing %1 and %n", "Нет"},
             {"Another %1", "Другой %1 %2"},
             {"Same as it was", "Same as it was"},
             {"&amp;Open", "Открыть"},
             {"Open", "&amp;Открыть"},
             {"&amp;Close", "&amp;&amp;Закрыть"},
             {"Begin", "Начать "},
             {" Begin", "Начать"},
             {"It ends.", "Кончается"},
             {"It ends: why", "Кончается. Почему"},
             {"No", "Нет, и ещё раз нет, и так далее, пока хватит места"},
             {"The journal", "Дневник"},
             {"Whole", "Весь journal"},
             {"Two\nlines", "Строка"},
         })
        all += "    <message>\n        <source>" + source + "</source>\n        <translation>" + translation +
               "</translation>\n    </message>\n";
    all += "    <message>\n        <source>Not done</source>\n        <translation "
           "type=\"unfinished\">Не готово</translation>\n    </message>\n"
           "    <message numerus=\"yes\">\n        <source>%n thing(s)</source>\n        <translation>\n"
           "            <numerusform>вещь</numerusform>\n            <numerusform>%n вещи</numerusform>\n"
           "        </translation>\n    </message>\n</context>\n</TS>\n";
    return all;
}

QByteArray programFile()
{
    QString file = QCoreApplication::applicationFilePath();
    return file.remove(u"-workstation"_s).toLocal8Bit();
}

} // namespace

TerminalCamera::TerminalCamera(const Registry &registry, std::shared_ptr<const Catalogue> catalogue,
                               const TextFiles &texts, ScreenBook &book)
    : m_registry(registry), m_catalogue(std::move(catalogue)), m_texts(texts), m_book(book)
{
}

// Anew for each language, which begins where the others did.
void TerminalCamera::writeFiles()
{
    QDir folder(m_folder.path());
    for (const QString &name : folder.entryList(QDir::Files))
        folder.remove(name);
    writeFailingStories(folder.filePath(u"wrong"_s), m_registry.all().front()->descriptor());
    QFile::remove(folder.filePath(u"wrong/e no story.yaml"_s)); // with it none would be played
    folder.mkpath(u"faulty"_s);
    QFile::remove(folder.filePath(u"faulty/kassa_de.ts"_s));
    writeBytes(folder.filePath(u"faulty/kassa_ru.ts"_s), faultyTexts());
    writeBytes(folder.filePath(u"broken.yaml"_s), "title: T\nprovider: none\nsteps: [chekout]\n");
    writeBytes(folder.filePath(u"broken.xlf"_s), "<xliff><file target-language=\"ru\"><ph/></xliff>");
    writeBytes(folder.filePath(u"broken.po"_s), "msgid \"a\nmsgstr 1\n");
    writeBytes(folder.filePath(u"changed.csv"_s), "context,source\n\"x");
}

void TerminalCamera::takeAll(const QByteArray &locale, const QString &what)
{
    writeFiles();
    const Descriptor &provider = m_registry.all().front()->descriptor();
    const auto filled = [&](const char *words) {
        return QString::fromLatin1(words)
            .replace(u"%p"_s, QString::fromUtf8(provider.id))
            .replace(u"%o"_s, QString::fromUtf8(provider.outcomes.front().id))
            .split(u' ', Qt::SkipEmptyParts);
    };
    std::vector<QStringList> help, right, mistaken;
    for (const char *each : withHelp)
        help.push_back(filled(each) << u"--help"_s);
    for (const char *each : inOrder)
        right.push_back(filled(each));
    for (const char *each : mistakes)
        mistaken.push_back(filled(each));
    take(u"terminal/help"_s, what, locale, help);
    take(u"terminal/commands"_s, what, locale, right);
    take(u"terminal/mistakes"_s, what, locale, mistaken);
}

void TerminalCamera::takeProvider(const QByteArray &locale, const QString &what, const Provider &provider,
                                  const std::vector<Story> &library)
{
    const QString id = QString::fromUtf8(provider.descriptor().id);
    take(u"terminal/%1 conform"_s.arg(id), what, locale, {{u"conform"_s, id}});
    take(u"terminal/%1 demo"_s.arg(id), what, locale,
         {{u"demo"_s, id}, {u"coverage"_s, id, u"--stories"_s, u"wrong"_s}});
    takeActs(what, locale, provider.descriptor().id);
    take(u"terminal/%1 verify"_s.arg(id), what, locale, checksOfSpoilt(locale, provider, library));
}

// The same messages in every language.
std::vector<QStringList> TerminalCamera::checksOfSpoilt(const QByteArray &locale, const Provider &provider,
                                                        const std::vector<Story> &library)
{
    const QByteArray &id = provider.descriptor().id;
    const auto [checks, isNew] = m_checks.try_emplace(id);
    if (isNew) {
        const auto isKnown = [&](const Text &text) {
            const qsizetype at = m_texts.index.find({text.context, text.source, {}});
            return at < 0 || m_book.shows(std::size_t(at), locale);
        };
        const QString folder = QString::fromUtf8(id);
        QDir(m_folder.path()).mkpath(folder);
        for (const SpoiltMessage &each : spoiltMessages(library, provider, m_catalogue, isKnown)) {
            const QString file = u"%1/%2.http"_s.arg(folder).arg(checks->second.size() + 1);
            writeBytes(m_folder.filePath(file), each.bytes);
            checks->second.push_back({u"verify"_s, folder, QString::fromUtf8(each.kind), file});
        }
    }
    return checks->second;
}

QStringList TerminalCamera::outputOf(const QStringList &words, const QByteArray &locale) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder.path());
    process.setStandardInputFile(QProcess::nullDevice());
    QProcessEnvironment own = QProcessEnvironment::systemEnvironment(); // other sandboxes are left alone
    for (const char *name : {"XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        own.insert(QString::fromLatin1(name), m_folder.path());
    own.remove(u"DISPLAY"_s); // no window is opened
    own.remove(u"WAYLAND_DISPLAY"_s);
    own.remove(u"QT_QPA_PLATFORM"_s);
    process.setProcessEnvironment(own);
    process.start(QString::fromLocal8Bit(programFile()),
                  words + QStringList{u"--language"_s, QString::fromUtf8(locale)});
    if (!process.waitForFinished(commandPatience))
        process.kill();
    QStringList lines = QString::fromUtf8(process.readAll()).split(u'\n');
    while (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

void TerminalCamera::take(const QString &name, const QString &what, const QByteArray &locale,
                          const std::vector<QStringList> &commands)
{
    std::vector<Line> lines;
    for (const QStringList &words : commands) {
        lines.push_back({u"$ kassa "_s + words.join(u' '), true});
        for (const QString &each : outputOf(words, locale))
            lines.push_back({each, false});
    }
    keep(name, what, locale, lines);
}

// While a sandbox runs, which says at once where it is to be asked.
void TerminalCamera::takeActs(const QString &what, const QByteArray &locale, const QByteArray &provider)
{
    QProcess sandbox;
    sandbox.setWorkingDirectory(m_folder.path());
    QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    own.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    sandbox.setProcessEnvironment(own);
    const QString id = QString::fromUtf8(provider);
    sandbox.start(QString::fromLocal8Bit(programFile()), {u"sandbox"_s, id});
    while (!sandbox.canReadLine() && sandbox.waitForReadyRead(sandboxPatience)) {
    }
    const auto json = Json::parse(sandbox.readLine().trimmed());
    const QString control = json ? QString::fromUtf8((*json)["control"].text()) : QString();
    const QStringList asked{u"--control"_s, control};
    take(u"terminal/%1 act"_s.arg(id), what, locale,
         {QStringList{u"act"_s, id, u"--list"_s} + asked, QStringList{u"act"_s, id, u"none"_s} + asked,
          QStringList{u"act"_s, u"clock"_s, u"advance"_s, u"2h"_s} + asked});
    sandbox.terminate();
    sandbox.waitForFinished(sandboxPatience);
}

void TerminalCamera::keep(const QString &name, const QString &what, const QByteArray &locale,
                          const std::vector<Line> &lines)
{
    const TextFinder &finder = m_finders.try_emplace(locale, m_texts.index, locale).first->second;
    const QFont font = theme::fixedFont();
    const QFontMetrics metrics(font);
    const int row = metrics.lineSpacing();
    const QSize size(metrics.horizontalAdvance(QString(terminalColumns, u'x')) + 2 * terminalMargin,
                     terminalRows * row + 2 * terminalMargin);
    int number = 0;
    for (std::size_t from = 0; from < lines.size();) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(QApplication::palette().color(QPalette::Base));
        QPainter painter(&image);
        painter.setPen(QApplication::palette().color(QPalette::Text));
        std::vector<SeenText> texts;
        int rows = 0;
        for (; from < lines.size(); ++from) {
            const QString &words = lines[from].words;
            const int needed = std::max(1, int((words.size() + terminalColumns - 1) / terminalColumns));
            if (rows > 0 && rows + needed > terminalRows)
                break;
            QFont shown = font;
            shown.setBold(lines[from].isTyped);
            painter.setFont(shown);
            const QRect place(terminalMargin, terminalMargin + rows * row, size.width() - 2 * terminalMargin,
                              needed * row);
            for (int i = 0; i < needed; ++i)
                painter.drawText(terminalMargin, place.top() + i * row + metrics.ascent(),
                                 words.mid(i * terminalColumns, terminalColumns));
            if (!lines[from].isTyped) {
                for (const std::size_t text : finder.partsOf(words, {"cli", "error", "demo", "story"}))
                    texts.push_back({text, place & image.rect(), false});
            }
            rows += needed;
        }
        painter.end();
        const bool isNews = std::any_of(texts.begin(), texts.end(), [&](const SeenText &each) {
            return !m_book.shows(each.text, locale);
        });
        if (isNews)
            m_book.keep(
                ++number > 1 ? u"%1 %2"_s.arg(name).arg(number) : name, what, locale, 100,
                image.copy(0, 0, size.width(), std::min(size.height(), rows * row + 2 * terminalMargin)),
                std::move(texts));
    }
}

} // namespace kassa::app
