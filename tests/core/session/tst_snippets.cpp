// A provider's example programs, run as a shop's developer would, begin a purchase at a live sandbox.
#include "providers/kronor/provider.h"
#include "providers/qvickly/provider.h"
#include "session/provider_host.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

// What runs a program in that language, and the file name it wants.
struct Runner
{
    QString program, file;
};

Runner runnerOf(const QByteArray &language)
{
    if (language == "curl")
        return {u"sh"_s, u"checkout.sh"_s};
    return language == "php" ? Runner{u"php"_s, u"checkout.php"_s} : Runner{u"node"_s, u"checkout.mjs"_s};
}

} // namespace

class TestSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_host.reset(); }
    void makesACheckout_data();
    void makesACheckout();
    void saysWhyItIsRefused_data() { makesACheckout_data(); }
    void saysWhyItIsRefused();

private:
    // Of the host's provider.
    Snippet snippet(const QByteArray &language, const Keys &keys) const;
    void start(const QByteArray &provider);
    // Without blocking the host, which lives on this thread.
    void run(const Snippet &snippet, QProcess &process);

    std::map<QByteArray, std::unique_ptr<Provider>> m_providers;
    std::unique_ptr<ProviderHost> m_host;
    QTemporaryDir m_folder;
};

void TestSnippets::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_providers.emplace("qvickly", qvickly::makeProvider());
    m_providers.emplace("kronor", kronor::makeProvider());
}

void TestSnippets::start(const QByteArray &provider)
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    auto host = ProviderHost::start(*m_providers.at(provider), {}, nullptr, *catalogue);
    QVERIFY(host);
    m_host = std::move(*host);
}

void TestSnippets::makesACheckout_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QByteArray>("page");       // that the printed address shows
    QTest::addColumn<QByteArray>("credential"); // without which nothing is made
    QTest::addColumn<QByteArray>("refusal");
    for (const char *language : {"curl", "php", "node"}) {
        QTest::addRow("qvickly %s", language)
            << QByteArray("qvickly") << QByteArray(language) << QByteArray("qvickly.step1")
            << QByteArray("key") << QByteArray("9013");
        QTest::addRow("kronor %s", language)
            << QByteArray("kronor") << QByteArray(language) << QByteArray("kronor.sca") << QByteArray("token")
            << QByteArray("Could not verify JWT");
    }
}

Snippet TestSnippets::snippet(const QByteArray &language, const Keys &keys) const
{
    Origins origins;
    origins.api = m_host->apiOrigin();
    origins.page = m_host->pageOrigin();
    for (Snippet &each : m_providers.at(m_host->id())->snippets(origins, keys)) {
        if (each.language == language)
            return std::move(each);
    }
    return {};
}

void TestSnippets::run(const Snippet &snippet, QProcess &process)
{
    const Runner runner = runnerOf(snippet.language);
    QVERIFY2(!QStandardPaths::findExecutable(runner.program).isEmpty(), qPrintable(runner.program));
    const QString path = m_folder.filePath(runner.file);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(snippet.code);
    file.close();
    process.start(runner.program, {path});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
}

void TestSnippets::makesACheckout()
{
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, language);
    QFETCH(QByteArray, page);
    start(provider);
    QProcess process;
    run(snippet(language, m_host->keys()), process);
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
    const QByteArray url = process.readAllStandardOutput().trimmed();
    QVERIFY2(url.startsWith(m_host->pageOrigin() + '/'), url.constData());

    QProcess curl;
    curl.start(u"curl"_s, {u"--silent"_s, QString::fromUtf8(url)});
    QTRY_COMPARE(curl.state(), QProcess::NotRunning);
    const QByteArray html = curl.readAllStandardOutput();
    QVERIFY2(html.contains("data-page=\"" + page + '"'), html.constData());
    const View view = m_host->view();
    QCOMPARE(view.pages.size(), std::size_t(1));
    QCOMPARE(view.pages.front().page.url, url);
    QVERIFY2(view.pages.front().ref.startsWith(language.toUpper() + '-'), view.pages.front().ref.constData());
}

void TestSnippets::saysWhyItIsRefused()
{
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, language);
    QFETCH(QByteArray, credential);
    QFETCH(QByteArray, refusal);
    start(provider);
    Keys keys = m_host->keys();
    keys.secrets[credential] = Secret("another-one");
    QProcess process;
    run(snippet(language, keys), process);
    QCOMPARE(process.exitCode(), 1);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.startsWith("Refused: ") && said.contains(refusal), said.constData());
    QVERIFY(m_host->view().pages.empty());
}

QTEST_GUILESS_MAIN(TestSnippets)
#include "tst_snippets.moc"
