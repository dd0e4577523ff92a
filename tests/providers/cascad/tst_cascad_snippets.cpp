// The example programs, run as a shop's developer would, make an invoice at a live sandbox.
#include "providers/cascad/provider.h"
#include "session/provider_host.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestCascadSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAnInvoice_data();
    void makesAnInvoice();

private:
    // What it printed; without blocking the host, which lives on this thread.
    QByteArray run(const QByteArray &language, const QByteArray &code, int expected);

    QTemporaryDir m_folder;
};

void TestCascadSnippets::makesAnInvoice_data()
{
    QTest::addColumn<QByteArray>("language");
    for (const char *language : {"curl", "php", "node"})
        QTest::addRow("%s", language) << QByteArray(language);
}

QByteArray TestCascadSnippets::run(const QByteArray &language, const QByteArray &code, int expected)
{
    const QString program = language == "curl" ? u"sh"_s : QString::fromLatin1(language);
    if (QStandardPaths::findExecutable(program).isEmpty())
        return "there is no " + program.toLatin1();
    const QString path = m_folder.filePath(language == "node" ? u"checkout.mjs"_s : u"checkout"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(code) != code.size())
        return "cannot be written";
    file.close();
    QProcess process;
    process.start(program, {path});
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        return "does not end";
    return process.exitCode() == expected ? process.readAllStandardOutput() + process.readAllStandardError()
                                          : "exit code " + QByteArray::number(process.exitCode());
}

void TestCascadSnippets::makesAnInvoice()
{
    QFETCH(QByteArray, language);
    const auto provider = cascad::makeProvider();
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    auto host = ProviderHost::start(*provider, {}, nullptr, *catalogue);
    QVERIFY(host);
    Origins origins;
    origins.api = (*host)->apiOrigin();
    origins.page = (*host)->pageOrigin();
    const auto codeWith = [&](const Keys &keys) {
        for (const Snippet &each : provider->snippets(origins, keys)) {
            if (each.language == language)
                return each.code;
        }
        return QByteArray();
    };
    const QByteArray url = run(language, codeWith((*host)->keys()), 0).trimmed();
    QVERIFY2(url.startsWith(origins.page + "/hpp/?cpi=cpi_"), url.constData());
    QCOMPARE((*host)->view().purchases.size(), size_t(1));
    QVERIFY((*host)->view().purchases.front().reference.startsWith(language.toUpper() + '-'));

    Keys wrong = (*host)->keys();
    wrong.secrets["api-key"] = Secret("another-key");
    const QByteArray said = run(language, codeWith(wrong), 1);
    QVERIFY2(said.startsWith("Refused: ") && said.contains("Unauthorized"), said.constData());
    QCOMPARE((*host)->view().purchases.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestCascadSnippets)
#include "tst_cascad_snippets.moc"
