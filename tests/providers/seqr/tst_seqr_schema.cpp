// Every request and answer, by xmllint: against the types of our own service description, and against the
// newest schema that the vendor has published. That is not part of the project: it is in the folder that
// KASSA_SEQR_SCHEMAS names, or beside the checkout. Where it is not, that part compares nothing and says so.
#include "providers/seqr/messages.h"
#include "providers/seqr/result_codes.h"
#include "providers/seqr/wsdl.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace kassa::seqr;
using namespace Qt::StringLiterals;

namespace {

Invoice wholeInvoice()
{
    Invoice invoice;
    invoice.paymentMode = "RESERVATION_DESIRED";
    invoice.acknowledgmentMode = "OPTIONAL_ACKNOWLEDGMENT";
    invoice.issueDate = "2015-12-25T22:34:56";
    invoice.title = "Åkes Straßenkiosk & Чай";
    invoice.clientInvoiceId = "CW-000017";
    InvoiceRow row;
    row.description = "Räksmörgås <stor>";
    row.discount = Amount{"SEK", "1.00"};
    row.ean = "7310865004703";
    row.quantity = "2";
    row.sku = "12345-A";
    row.taxRate = "12";
    row.total = Amount{"SEK", "159.80"};
    row.unit = "st";
    row.unitPrice = Amount{"SEK", "79.90"};
    invoice.rows = {row, row};
    invoice.total = Amount{"SEK", "319.60"};
    invoice.cashierId = "WEB";
    invoice.footer = QByteArray();
    invoice.backUrl = "https://shop.example/back";
    invoice.notificationUrl = "https://shop.example/notify";
    return invoice;
}

Request wholeRequest(const QByteArray &operation)
{
    Request request;
    request.operation = operation;
    if (operation == op::benchmarkingNop)
        return request;
    Context context;
    context.channel = "WS";
    context.clientComment = "comment";
    context.clientId = "Kassa 1.0";
    context.clientReference = "CW-000017";
    context.initiator = {"public_test_shop", resellerType, "9900"};
    context.password = Secret("1234");
    request.context = std::move(context);
    request.invoiceReference = "20150306072260070";
    request.invoice = wholeInvoice();
    request.tokens = {{"Card", "1", 1, "STAMMIS"}, {{}, "2", 0, {}}};
    request.amount = Amount{"SEK", "1.00"};
    request.ersReference = "2026031410453118801000042";
    request.receiptDocument = ReceiptDocument{"text/plain", "x", "OTHER"};
    request.externalTerminalId = "kassa-1";
    request.terminalPassword = Secret("hemlig");
    request.name = "Kassa 1";
    request.seqrId = "KASSA1";
    request.reportId = "Reconciliation/Shop.xml";
    request.language = "en";
    request.parameters = {{"transactionPeriodId", "1"}, {"TERMINALID", "t"}};
    return request;
}

Answer wholeAnswer(const QByteArray &operation)
{
    Answer answer;
    answer.operation = operation;
    answer.ersReference = "2026031410453118801000042";
    answer.resultDescription = resultDescription(0);
    if (operation == op::sendInvoice) {
        answer.invoiceQRCode = "HTTP://SEQR.SE/R20150306072260070";
        answer.invoiceReference = "20150306072260070";
    } else if (operation == op::getPaymentStatus) {
        answer.status = "PAID";
        answer.receipt = Receipt{
            "t",           "2026-03-14T10:45:31.188+00:00", "CW-000017", "20150306072260070", "1", "2", "Åke",
            wholeInvoice()};
        answer.customerTokens = std::vector<CustomerToken>{{"Card", "1", 0, "S"}};
        answer.version = 2;
    } else if (operation == op::registerTerminal) {
        answer.terminalId = "0123456789abcdef0123456789abcdef";
    } else if (operation == op::markTransactionPeriod) {
        answer.transactionPeriodId = "2026031410453118801000043";
    } else if (operation == op::executeReport) {
        answer.report = ReportDocument{"Reconciliation/Shop.xml", "text/xml", "<a>Å</a>"};
    }
    return answer;
}

// The operation's element as a document of its own.
QByteArray cutOut(const QByteArray &envelope, const QByteArray &prefix)
{
    const QByteArray open = "Body><" + prefix + ':';
    const qsizetype begin = envelope.indexOf(open) + 5;
    const qsizetype end = envelope.lastIndexOf("</", envelope.lastIndexOf("Body>"));
    QByteArray element = envelope.mid(begin, end - begin);
    const QByteArray space = "xmlns:" + prefix + '=';
    if (!element.contains(space)) { // the shop declares it at the envelope
        const qsizetype nameEnd = element.indexOf('>');
        const qsizetype at = element[nameEnd - 1] == '/' ? nameEnd - 1 : nameEnd;
        element.insert(at, ' ' + space + '"' + ersSpace + '"');
    }
    return element;
}

// The schema inside the service description, with the prefix that it uses.
QByteArray ourSchema()
{
    const QByteArray text = wsdl("http://localhost:8081/extclientproxy/service/v2");
    const qsizetype begin = text.indexOf("<xs:schema ");
    QByteArray schema = text.mid(begin, text.indexOf("</xs:schema>") + 12 - begin);
    return schema.insert(10, " xmlns:tns=\"" + QByteArray(ersSpace) + '"');
}

} // namespace

class TestSeqrSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ours_data() { messages(); }
    void ours();
    void published_data() { messages(); }
    void published();
    void validatorRefuses();

private:
    static void messages();
    QString write(const QString &name, const QByteArray &bytes);
    QByteArray faultOf(const QString &schema, const QByteArray &document);

    QTemporaryDir m_folder;
    QString m_ours, m_published;
};

void TestSeqrSchema::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY2(!QStandardPaths::findExecutable(u"xmllint"_s).isEmpty(), "xmllint is missing: libxml2-utils");
    m_ours = write(u"ours.xsd"_s, ourSchema());
    const QString beside = qEnvironmentVariable("KASSA_SOURCE_DIR") + u"/../shared/reference/seqr"_s;
    const QString newest =
        QDir(qEnvironmentVariable("KASSA_SEQR_SCHEMAS", beside)).filePath(u"ers-2.11.0.xsd"_s);
    if (QFile::exists(newest))
        m_published = newest;
    else
        qInfo("not compared: the published schemas are neither beside the checkout nor where "
              "KASSA_SEQR_SCHEMAS says");
}

void TestSeqrSchema::messages()
{
    QTest::addColumn<QByteArray>("document");
    for (const QByteArray &operation : operations()) {
        QTest::addRow("%s", operation.constData()) << cutOut(writeRequest(wholeRequest(operation)), "ext");
        QTest::addRow("%sResponse", operation.constData())
            << cutOut(writeAnswer(wholeAnswer(operation)), "ns2");
    }
}

QString TestSeqrSchema::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return written ? path : QString();
}

QByteArray TestSeqrSchema::faultOf(const QString &schema, const QByteArray &document)
{
    QProcess lint;
    lint.setProcessChannelMode(QProcess::MergedChannels);
    lint.start(u"xmllint"_s,
               {u"--nonet"_s, u"--noout"_s, u"--schema"_s, schema, write(u"document.xml"_s, document)});
    if (!lint.waitForFinished(60'000))
        return "xmllint does not end";
    const QByteArray said = lint.readAll();
    return lint.exitCode() == 0 && said.trimmed().endsWith(" validates") ? QByteArray() : said + document;
}

void TestSeqrSchema::ours()
{
    QFETCH(QByteArray, document);
    QCOMPARE(faultOf(m_ours, document), "");
}

void TestSeqrSchema::published()
{
    QFETCH(QByteArray, document);
    if (!m_published.isEmpty())
        QCOMPARE(faultOf(m_published, document), "");
}

void TestSeqrSchema::validatorRefuses()
{
    const QByteArray good = cutOut(writeRequest(wholeRequest(op::sendInvoice)), "ext");
    QCOMPARE(faultOf(m_ours, good), "");
    for (const auto &[from, to] :
         {std::pair<const char *, const char *>{"<title>", "<titel>"},
          {"RESERVATION_DESIRED", "NOW"},
          {"<value>319.60</value>", "<value>319,60</value>"},
          {"<cashierId>WEB</cashierId><footer></footer>", "<footer></footer><cashierId>WEB"
                                                          "</cashierId>"}}) {
        QByteArray bad = good;
        bad.replace(from, to);
        QVERIFY2(!faultOf(m_ours, bad).isEmpty(), from);
    }
}

QTEST_GUILESS_MAIN(TestSeqrSchema)
#include "tst_seqr_schema.moc"
