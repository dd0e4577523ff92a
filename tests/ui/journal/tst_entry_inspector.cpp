// Every entry of real purchases in the inspector.
#include "demo_journal.h"

#include "journal/entry_inspector.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestEntryInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsEveryEntryOnEveryTab_data();
    void showsEveryEntryOnEveryTab();
    void explainsARequest();
    void aDeliveryShowsItsMessage();
    void tellsAWrongSignature();
    void walksTheCauses();
    void copiesTheTab();
    void searchesAText();
    void worksWithoutAProvider();
    void speaksTheLanguageOfTheProgram();
    void verdictsComeWhenAMessageIsDelivered();

private:
    void give(const DemoJournal &demo);
    QString tab(EntryInspector::Tab tab) const
    {
        m_inspector->setTab(tab);
        return m_inspector->tabText();
    }

    std::unique_ptr<Language> m_language;
    std::unique_ptr<DemoJournal> m_demo;
    std::shared_ptr<JournalRows> m_rows;
    std::unique_ptr<EntryInspector> m_inspector;
};

void TestEntryInspector::initTestCase()
{
    m_language = std::make_unique<Language>(*Catalogue::builtIn());
    m_demo = DemoJournal::of("approve");
    QVERIFY(m_demo);
}

void TestEntryInspector::init()
{
    m_rows = std::make_shared<JournalRows>();
    m_inspector = std::make_unique<EntryInspector>(*m_language);
    m_inspector->resize(1000, 400);
    m_inspector->show();
    give(*m_demo);
}

void TestEntryInspector::give(const DemoJournal &demo)
{
    m_rows->setSource(nullptr, demo.source());
    m_inspector->setRows(m_rows);
    m_inspector->setProvider(demo.provider(), demo.keys());
    QTRY_COMPARE(m_rows->size(), static_cast<qsizetype>(demo.entries().size()));
}

void TestEntryInspector::showsEveryEntryOnEveryTab_data()
{
    QTest::addColumn<QByteArray>("outcome");
    for (const char *outcome : {"approve", "decline", "card-3ds-ok", "swish-paid", "callback-lost"})
        QTest::addRow("%s", outcome) << QByteArray(outcome);
}

void TestEntryInspector::showsEveryEntryOnEveryTab()
{
    QFETCH(QByteArray, outcome);
    const auto demo = DemoJournal::of(outcome);
    QVERIFY(demo);
    give(*demo);
    for (qsizetype position = 0; position < m_rows->size(); ++position) {
        m_inspector->inspect(position);
        for (int each = 0; each < EntryInspector::Tabs; ++each)
            tab(static_cast<EntryInspector::Tab>(each));
        QVERIFY(tab(EntryInspector::Overview).contains(u"this entry"_s));
        QVERIFY(!tab(EntryInspector::Raw).isEmpty());
        QVERIFY(!tab(EntryInspector::Overview).contains(u"cannot be read"_s));
    }
    m_rows->setSource(nullptr, nullptr);
    QVERIFY(!m_inspector->inspected());
}

void TestEntryInspector::explainsARequest()
{
    m_inspector->inspect(m_demo->find("initCheckout", "api"));
    const QString overview = tab(EntryInspector::Overview);
    QVERIFY(overview.contains(u"initCheckout"_s));
    QVERIFY(overview.contains(u"shop server → provider server"_s));
    QVERIFY(overview.contains(u"POST http://"_s));
    QVERIFY(tab(EntryInspector::Tree).contains(u"function: initCheckout"_s));
    QVERIFY(tab(EntryInspector::HeaderTab).contains(u"Content-Type: application/json"_s));
    QVERIFY(tab(EntryInspector::Body).contains(u"\n  \"function\": \"initCheckout\""_s) ||
            tab(EntryInspector::Body).contains(u"\"function\": \"initCheckout\""_s));
    QVERIFY(tab(EntryInspector::Raw).startsWith(u"POST / HTTP/1.1\r\n"_s));
    const QString signature = tab(EntryInspector::Signature);
    QVERIFY(signature.contains(u"✓ right"_s));
    QVERIFY(signature.contains(u"github.com/Billmate/QvicklyDocumentation"_s));
    QVERIFY(signature.contains(u"PaymentData"_s)); // the signed bytes
}

void TestEntryInspector::aDeliveryShowsItsMessage()
{
    const qsizetype request = m_demo->find("initCheckout", "api");
    const qint32 delivery = m_rows->row(request).partner;
    QVERIFY(delivery > request);
    m_inspector->inspect(delivery);
    QVERIFY(tab(EntryInspector::Raw).startsWith(u"POST / HTTP/1.1\r\n"_s));
    QVERIFY(tab(EntryInspector::Overview).contains(u"delivered"_s));
}

void TestEntryInspector::tellsAWrongSignature()
{
    const auto demo = DemoJournal::of("callback-wrong-hash");
    QVERIFY(demo);
    give(*demo);
    m_inspector->inspect(demo->find("http-request", "callback"));
    const QString signature = tab(EntryInspector::Signature);
    QVERIFY2(signature.contains(u"✕ wrong"_s), qPrintable(signature));
}

void TestEntryInspector::walksTheCauses()
{
    const qsizetype request = m_demo->find("getPaymentinfo", "api");
    m_inspector->inspect(request);
    m_inspector->setTab(EntryInspector::Overview);
    QTreeWidget *chain = nullptr;
    for (auto *tree : m_inspector->findChildren<QTreeWidget *>()) {
        if (tree->accessibleName() == u"Causes and effects"_s)
            chain = tree;
    }
    QVERIFY(chain && chain->topLevelItemCount() > 3);
    QSignalSpy chosen(m_inspector.get(), &EntryInspector::entryChosen);
    QVERIFY(chain->topLevelItem(0)->text(0).contains(u"cause"_s));
    Q_EMIT chain->itemClicked(chain->topLevelItem(0), 0);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.first().first().toLongLong() < request);
    bool effect = false;
    for (int i = 0; i < chain->topLevelItemCount(); ++i)
        effect |= chain->topLevelItem(i)->text(0).contains(u"effect"_s);
    QVERIFY(effect);
}

void TestEntryInspector::copiesTheTab()
{
    m_inspector->inspect(m_demo->find("initCheckout", "api"));
    QPushButton *copy = nullptr;
    for (auto *button : m_inspector->findChildren<QPushButton *>()) {
        if (button->text() == u"Copy tab"_s)
            copy = button;
    }
    QVERIFY(copy);
    for (const auto each : {EntryInspector::Overview, EntryInspector::Tree, EntryInspector::HeaderTab,
                            EntryInspector::Body, EntryInspector::Raw, EntryInspector::Signature}) {
        const QString shown = tab(each);
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), shown);
    }
    m_inspector->setTab(EntryInspector::Hex);
    copy->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"50 4f 53 54"_s)); // POST
}

void TestEntryInspector::searchesAText()
{
    m_inspector->inspect(m_demo->find("initCheckout", "api"));
    m_inspector->setTab(EntryInspector::Raw);
    m_inspector->show();
    m_inspector->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_inspector.get()));
    QPlainTextEdit *text = nullptr;
    for (auto *each : m_inspector->findChildren<QPlainTextEdit *>()) {
        if (each->isVisible())
            text = each;
    }
    QVERIFY(text);
    text->setFocus();
    QTest::keySequence(text, QKeySequence::Find);
    auto *search = qobject_cast<QLineEdit *>(m_inspector->focusWidget());
    QVERIFY(search);
    QTest::keyClicks(search, u"127.0.0.1"_s);
    QTest::keyClick(search, Qt::Key_Return);
    const int first = text->textCursor().position();
    QCOMPARE(text->textCursor().selectedText(), u"127.0.0.1"_s);
    QTest::keyClick(search, Qt::Key_F3);
    QVERIFY(text->textCursor().position() > first);
    QTest::keyClick(search, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(text->textCursor().position(), first);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(text->hasFocus());
    QCOMPARE(text->textCursor().position(), first);
}

void TestEntryInspector::worksWithoutAProvider()
{
    m_inspector->setProvider(nullptr, nullptr);
    m_inspector->inspect(m_demo->find("initCheckout", "api"));
    QVERIFY(tab(EntryInspector::Tree).isEmpty());
    QVERIFY(tab(EntryInspector::Overview).contains(u"POST http://"_s));
    QVERIFY(tab(EntryInspector::Signature).contains(u"✓ right"_s)); // as it was found on delivery
}

void TestEntryInspector::speaksTheLanguageOfTheProgram()
{
    m_inspector->inspect(m_demo->find("initCheckout", "api"));
    m_inspector->setTab(EntryInspector::Signature);
    const QString english = m_inspector->tabText();
    m_language->set("qps");
    QCoreApplication::processEvents();
    QVERIFY(m_inspector->tabText() != english);
    QVERIFY(m_inspector->findChild<QTabWidget *>()->currentIndex() == EntryInspector::Signature);
    m_language->set("en");
    QCoreApplication::processEvents();
    QCOMPARE(m_inspector->tabText(), english);
}

void TestEntryInspector::verdictsComeWhenAMessageIsDelivered()
{
    auto memory = std::make_unique<MemoryJournal>();
    const MemoryJournal &kept = *memory;
    LiveJournal live(std::move(memory));
    m_rows->setSource(&live, std::make_shared<MemorySource>(kept));
    const qsizetype request = m_demo->find("initCheckout", "api");
    std::size_t at = 0;
    for (; at <= static_cast<std::size_t>(request); ++at)
        live.append(m_demo->entries()[at]);
    live.tell();
    m_inspector->inspect(request);
    QVERIFY(
        !m_inspector->findChild<SignaturePage *>()->asText().contains(u"PaymentData"_s)); // not looked at yet
    QVERIFY(tab(EntryInspector::Signature).contains(u"✓"_s));                             // as explained
    const auto origin = [this] {
        for (const auto *label : m_inspector->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"elivered"_s))
                return label->text();
        }
        return QString();
    };
    QVERIFY(origin().startsWith(u"Not delivered yet"_s));
    for (; at < m_demo->entries().size(); ++at)
        live.append(m_demo->entries()[at]);
    live.tell();
    QVERIFY(origin().startsWith(u"Found when the message was delivered"_s));
}

QTEST_MAIN(TestEntryInspector)
#include "tst_entry_inspector.moc"
