// The translator's workbench as a whole: a text is taken to where it is seen, whatever shows it; and the way
// of a change from a click in a Russian checkout page to the file that goes out for review.
#include "checkout/web_engine.h"
#include "open_window.h"
#include "ownshop/ownshop_panel.h"
#include "session/text_files.h"
#include "texts/exchange.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTableView>
#include <QWebEngineFindTextResult>
#include <QWebEngineView>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

QString said(QWebEngineView &view, const QString &script)
{
    const auto answer = std::make_shared<std::optional<QString>>();
    view.page()->runJavaScript(script, [answer](const QVariant &is) { *answer = is.toString(); });
    if (!QTest::qWaitFor([&] { return answer->has_value(); }, 15'000))
        return {};
    return **answer;
}

// All that the page and the frames in it show.
QString wordsOn(QWebEngineView &view)
{
    return said(view, u"document.body ? document.body.innerText : ''"_s);
}

} // namespace

class TestWayToText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(QTest::qWaitForWindowActive(&m_open->window()));
        m_open->raise(u"texts"_s);
        QTRY_VERIFY_WITH_TIMEOUT(panel().ways().isFound(), 120'000);
    }
    void cleanup() { m_open.reset(); }

    void leadsTo_data()
    {
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("part"); // dock or tab of the centre that is in front then
        QTest::newRow("panel") << "kassa::RulesPanel"_ba
                               << "Add rule..."_ba << u"rules"_s;
        QTest::newRow("dialog in a panel") << "kassa::RuleDialog"_ba
                                           << "Rule"_ba << u"rules"_s;
        QTest::newRow("centre") << "kassa::StartForm"_ba
                                << "Sandbox of"_ba << u"ownshop"_s;
        QTest::newRow("snippets, while no sandbox runs") << "qvickly"_ba
                                                         << "Begin a purchase with curl"_ba << u"ownshop"_s;
        QTest::newRow("page") << "qvickly.page"_ba
                              << "Available payment methods"_ba << u"checkout"_s;
    }

    void leadsTo()
    {
        QFETCH(QByteArray, context);
        QFETCH(QByteArray, source);
        QFETCH(QString, part);
        choose({context, source, {}});
        m_open->window().showChosenText();
        const QStringList centre{u"order"_s, u"checkout"_s, u"sequence"_s, u"ownshop"_s};
        if (const qsizetype tab = centre.indexOf(part); tab >= 0)
            QTRY_COMPARE(m_open->centre()->currentIndex(), int(tab));
        else
            QTRY_VERIFY(!m_open->window().findChild<QDockWidget *>(part)->visibleRegion().isEmpty());
        QTRY_VERIFY2(!notice().isEmpty(), "nothing is said of it");
    }

    void leadsToScenes_data()
    {
        using Where = TextScene::Where;
        QTest::addColumn<int>("where");
        QTest::addColumn<QString>("part");
        for (const auto &[where, part] : {std::pair{Where::Next, u"state"_s},
                                          {Where::Offer, u"state"_s},
                                          {Where::Table, u"tables"_s},
                                          {Where::Report, u"journal"_s},
                                          {Where::Message, u"journal"_s},
                                          {Where::Finding, u"journal"_s},
                                          {Where::States, u"state"_s},
                                          {Where::Flow, u"steps"_s},
                                          {Where::Switch, u"state"_s},
                                          {Where::Choice, u"start"_s}})
            QTest::addRow("%d %s", int(where), qPrintable(part)) << int(where) << part;
    }

    // The first text whose nearest scene is of that kind: it is seen there, and marked.
    void leadsToScenes()
    {
        QFETCH(int, where);
        QFETCH(QString, part);
        const TextIndex &index = panel().workshop().index();
        const auto &texts = index.texts();
        const auto text = std::find_if(texts.begin(), texts.end(), [&](const IndexedText &each) {
            const TextWay way = panel().ways().to(each.key);
            return !way.scenes.empty() && int(way.scenes.front().where) == where;
        });
        QVERIFY(text != texts.end());
        choose(text->key);
        m_open->window().showChosenText();
        QTRY_VERIFY2(notice().contains(u"Marked in"),
                     qPrintable(QString::fromUtf8(text->key.source) + u": "_s + notice()));
        QCOMPARE(QString::fromUtf8(partOf(panel().ways().to(text->key).scenes.front())), part);
    }

    // Of each way in: an outcome of another one is not in the list before that is chosen.
    void leadsToWhatAnOutcomeMeans()
    {
        for (const Outcome &outcome : m_open->providers().all().front()->descriptor().outcomes) {
            for (const Text &text : {outcome.title, outcome.description}) {
                choose({text.context, text.source, {}});
                m_open->window().showChosenText();
                QTRY_VERIFY2(notice().contains(u"Marked in"), text.source.constData());
            }
        }
    }

    // Beside the tab of a sandbox that runs the journal is that sandbox's.
    void leadsToTheJournalOfThePurchase()
    {
        m_open->centre()->setCurrentIndex(3);
        auto &shop = *m_open->window().findChild<OwnShopPanel *>();
        shop.start();
        QTRY_VERIFY(shop.journal());
        choose({"qvickly", "merchant id", {}});
        m_open->window().showChosenText();
        QTRY_VERIFY2(notice().contains(u"Marked in"), qPrintable(notice()));
    }

    // The page itself is there, in the language that is being written.
    void aPageIsPlayedTo()
    {
        m_open->raise(u"texts"_s);
        choose({"qvickly.page", "Available payment methods", {}});
        m_open->window().showChosenText();
        auto *view = m_open->window().findChild<QWebEngineView *>();
        QTRY_VERIFY_WITH_TIMEOUT(matches(*view, u"Доступные способы оплаты"_s) > 0, 60'000);
        auto &purchases = *m_open->window().findChild<PurchasesPanel *>();
        const int before = purchases.findChild<QTableView *>()->model()->rowCount();
        choose({"qvickly.page", "Complete the purchase", {}});
        m_open->window().showChosenText();
        QTRY_COMPARE(purchases.findChild<QTableView *>()->model()->rowCount(), before); // in its place
    }

    void aTextThatIsNotSeenLeadsNowhere()
    {
        choose({"qvickly.page", "Enter 5 digits", {}});
        const int before = m_open->centre()->currentIndex();
        m_open->window().showChosenText();
        QCoreApplication::processEvents();
        QCOMPARE(m_open->centre()->currentIndex(), before);
    }

    // Found by a click, changed, seen, saved, checked, given out.
    void acceptance()
    {
        const QTemporaryDir folder;
        const QString texts = qEnvironmentVariable("KASSA_SOURCE_DIR") + u"/translations/"_s;
        for (const QString &name : {u"kassa_ru.ts"_s, u"kassa_en.ts"_s})
            QVERIFY(QFile::copy(texts + name, folder.filePath(name)));
        QVERIFY(panel().workshop().load(folder.path()));
        Workstation &window = m_open->window();
        m_open->language().set("ru");
        window.findChild<StartBar *>()->setLocale("ru");
        window.startPurchase();
        for (QAction *each : window.findChild<RunControls *>()->actions()) {
            if (each->shortcut() == QKeySequence(Qt::Key_F5)) {
                QTRY_VERIFY(each->isEnabled());
                each->trigger();
            }
        }
        auto *view = window.findChild<QWebEngineView *>();
        const QString place =
            u"(() => { const h = document.querySelector('h1'); if (!h) return ''; const r = "
            "h.getBoundingClientRect(); return Math.round(r.left + 8) + ' ' + Math.round("
            "r.top + r.height / 2); })()"_s;
        QTRY_COMPARE_WITH_TIMEOUT(said(*view, place).split(u' ').size(), 2, 60'000);
        const QStringList at = said(*view, place).split(u' ');
        QTest::mouseClick(view->focusProxy(), Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier,
                          QPoint(at[0].toInt(), at[1].toInt()));
        QTRY_VERIFY_WITH_TIMEOUT(panel().text(), 15'000);
        const std::size_t text = *panel().text();
        const TextKey key = panel().workshop().index().texts()[text].key;

        const QString words = u"Касса с новыми словами"_s;
        auto *field = panel().findChild<QPlainTextEdit *>();
        field->selectAll();
        field->insertPlainText(words);
        QTRY_VERIFY_WITH_TIMEOUT(wordsOn(*view).contains(words), 15'000);

        QVERIFY(panel().saveTo(folder.path()));
        const auto saved = openTexts(folder.path());
        QVERIFY(saved);
        const TextIndex &index = saved->index;
        const auto found = std::size_t(index.find(key));
        QCOMPARE(index.translation(found, "ru")->forms.front(), words);
        QVERIFY(auditText(index, found, "ru", saved->glossary).empty());

        const auto out = writeExchange(
            exchangeOf(*index.file("ru"), [&](const TsMessage &message) { return message.key == key; }),
            ExchangeFormat::Xliff12);
        QVERIFY(out);
        QVERIFY(QString::fromUtf8(*out).contains(words));
    }

private:
    TextsPanel &panel() const { return m_open->window().texts(); }

    QString notice() const
    {
        const auto all = panel().findChildren<Notice *>();
        return all.isEmpty() ? QString() : all.front()->words();
    }

    void choose(const TextKey &key) const
    {
        const TextIndex &index = panel().workshop().index();
        const qsizetype text = index.find(key);
        QVERIFY2(text >= 0, key.source.constData());
        panel().showText(std::size_t(text));
        QCOMPARE(panel().text(), std::optional(std::size_t(text)));
    }

    // In the page and in the frames of other sites in it.
    static int matches(QWebEngineView &view, const QString &words)
    {
        const auto found = std::make_shared<std::optional<int>>();
        view.findText(words, {},
                      [found](const QWebEngineFindTextResult &result) { *found = result.numberOfMatches(); });
        return QTest::qWaitFor([&] { return found->has_value(); }, 15'000) ? **found : 0;
    }

    std::unique_ptr<OpenWindow> m_open;
};

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestWayToText test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_way_to_text.moc"
