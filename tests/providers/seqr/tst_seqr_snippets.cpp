// The example programs, run as a shop's developer would, put an invoice on the phone of a live sandbox.
#include "providers/seqr/provider.h"
#include "session/provider_host.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestSeqrSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_host.reset(); }
    void sendsAnInvoice_data();
    void sendsAnInvoice();
    void saysWhyItIsRefused_data() { sendsAnInvoice_data(); }
    void saysWhyItIsRefused();

private:
    QByteArray codeOf(const QByteArray &language, const Keys &keys) const;
    void run(const QByteArray &language, const Keys &keys, QProcess &process);

    std::unique_ptr<Provider> m_provider = seqr::makeProvider();
    std::unique_ptr<ProviderHost> m_host;
    QTemporaryDir m_folder;
};

void TestSeqrSnippets::init()
{
    QVERIFY(m_folder.isValid());
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    auto host = ProviderHost::start(*m_provider, {}, nullptr, *catalogue);
    QVERIFY(host);
    m_host = std::move(*host);
}

void TestSeqrSnippets::sendsAnInvoice_data()
{
    QTest::addColumn<QByteArray>("language");
    for (const char *language : {"curl", "php"})
        QTest::addRow("%s", language) << QByteArray(language);
}

QByteArray TestSeqrSnippets::codeOf(const QByteArray &language, const Keys &keys) const
{
    Origins origins;
    origins.api = m_host->apiOrigin();
    origins.page = m_host->pageOrigin();
    for (const Snippet &each : m_provider->snippets(origins, keys)) {
        if (each.language == language)
            return each.code;
    }
    return {};
}

// Without blocking the host, which lives on this thread.
void TestSeqrSnippets::run(const QByteArray &language, const Keys &keys, QProcess &process)
{
    const QString program = language == "php" ? u"php"_s : u"sh"_s;
    QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(), qPrintable(program));
    const QString path = m_folder.filePath(u"invoice"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(codeOf(language, keys));
    file.close();
    process.start(program, {path});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
}

void TestSeqrSnippets::sendsAnInvoice()
{
    QFETCH(QByteArray, language);
    QProcess process;
    run(language, m_host->keys(), process);
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
    const QByteArray url = process.readAllStandardOutput().trimmed();
    QVERIFY2(url.startsWith(m_host->pageOrigin() + "/R"), url.constData());
    QProcess curl;
    curl.start(u"curl"_s, {u"--silent"_s, QString::fromUtf8(url)});
    QTRY_COMPARE(curl.state(), QProcess::NotRunning);
    const QByteArray html = curl.readAllStandardOutput();
    QVERIFY2(html.contains("data-page=\"seqr.bill\""), html.constData());
    const View view = m_host->view();
    QCOMPARE(view.purchases.size(), std::size_t(1));
    QVERIFY(view.purchases.front().reference.startsWith(language.toUpper() + '-'));
}

void TestSeqrSnippets::saysWhyItIsRefused()
{
    QFETCH(QByteArray, language);
    Keys keys = m_host->keys();
    keys.secrets["terminal-password"] = Secret("another-password");
    QProcess process;
    run(language, keys, process);
    QCOMPARE(process.exitCode(), 1);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.startsWith("Refused: ") && said.contains("AUTHENTICATION_FAILED"), said.constData());
    QVERIFY(m_host->view().purchases.empty());
}

QTEST_GUILESS_MAIN(TestSeqrSnippets)
#include "tst_seqr_snippets.moc"
