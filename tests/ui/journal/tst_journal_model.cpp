// The table of the journal: rows in any batches, filters that agree with a plain reading, rewinds, languages.
#include "random_journal.h"

#include "journal/journal_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

Q_DECLARE_METATYPE(kassa::JournalFilter)

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

// The same as JournalModel, read plainly over whole entries.
class PlainReading
{
public:
    void add(const std::vector<Entry> &entries)
    {
        for (const Entry &entry : entries) {
            const auto at = m_entries.size();
            m_entries.push_back(entry);
            m_leftBehind.push_back(false);
            m_message.push_back(-1);
            m_delivery.push_back(-1);
            if (entry.kind == "rewound") {
                const quint64 to = entry.core["to"].text().toULongLong();
                for (std::size_t i = 0; i < at; ++i) {
                    if (m_entries[i].kind != "rewound" && !m_leftBehind[i] && m_entries[i].id.ordinal > to)
                        m_leftBehind[i] = true;
                }
            }
            if (entry.kind == "delivered" || entry.kind == "ruled")
                pair(at);
        }
    }

    std::vector<qsizetype> accepted(const JournalFilter &filter) const
    {
        std::vector<qsizetype> positions;
        const EntryFilter words = *parseFilter(filter.expression);
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            if (fits(filter, i) && words(m_entries[i]))
                positions.push_back(static_cast<qsizetype>(i));
        }
        return positions;
    }

    bool isLeftBehind(std::size_t i) const { return m_leftBehind[i]; }

private:
    void pair(std::size_t at)
    {
        const quint64 message = m_entries[at].core["message"].text().toULongLong();
        for (std::size_t i = 0; i < at; ++i) {
            if (m_entries[i].kind == "rewound" || m_leftBehind[i] || m_entries[i].id.ordinal != message)
                continue;
            m_message[at] = static_cast<int>(i);
            if (m_entries[at].kind == "delivered")
                m_delivery[i] = static_cast<int>(at);
        }
    }

    bool fits(const JournalFilter &filter, std::size_t i) const
    {
        const auto kinds = [&](EntryKind kind) { return (filter.kinds >> static_cast<int>(kind)) & 1; };
        bool kindFits = filter.kinds == 0;
        for (int kind = 0; kind < entryKinds; ++kind)
            kindFits |= kinds(static_cast<EntryKind>(kind)) &&
                        m_entries[i].kind == toWord(static_cast<EntryKind>(kind));
        const std::size_t about = m_message[i] >= 0 ? static_cast<std::size_t>(m_message[i]) : i;
        const auto channel = channelFromWord(m_entries[about].core["channel"].text());
        const bool channelFits =
            filter.channels == 0 || (channel && ((filter.channels >> static_cast<int>(*channel)) & 1));
        const bool isRoutine =
            m_entries[i].kind == "delivered" || m_entries[i].kind == "clock" || channel == Channel::Timer;
        return kindFits && channelFits && !(filter.hideLeftBehind && m_leftBehind[i]) &&
               !(filter.hideRoutine && isRoutine && !isProblem(i)) && (!filter.problemsOnly || isProblem(i));
    }

    bool isProblem(std::size_t i) const
    {
        const int partner = m_message[i] >= 0 ? m_message[i] : m_delivery[i];
        return isBad(i) || (partner >= 0 && isBad(static_cast<std::size_t>(partner)));
    }

    bool isBad(std::size_t i) const
    {
        const Json &core = m_entries[i].core;
        for (const Json &verdict : core["verdicts"].items()) {
            if (verdict["severity"].text() == "wrong" || verdict["severity"].text() == "warning")
                return true;
        }
        return core["kind"].text() == "warning" || core["kind"].text() == "refused" ||
               core["payload"]["head"].text().startsWith("HTTP/1.1 5");
    }

    std::vector<Entry> m_entries;
    std::vector<bool> m_leftBehind;
    std::vector<int> m_message, m_delivery;
};

std::vector<qsizetype> shownBy(const JournalModel &model)
{
    std::vector<qsizetype> positions;
    for (int row = 0; row < model.rowCount(); ++row)
        positions.push_back(model.positionAt(row));
    return positions;
}

} // namespace

class TestJournalModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<Language>(*Catalogue::builtIn()); }
    void init();
    void cleanup();
    void filtersLikeAPlainReading_data();
    void filtersLikeAPlainReading();
    void findsTheWordsThatRowsShow_data();
    void findsTheWordsThatRowsShow();
    void filtersInSlicesWhileItGrows();
    void readsWhatWasThereBefore();
    void readsAFileThatLagsBehind();
    void aWrongFilterChangesNothing();
    void aRewindMarksWhatItLeftBehind();
    void aVerdictComesToItsMessage();
    void findsCausesAndEffects();
    void speaksTheLanguageOfTheProgram();
    void anotherSourceStartsAnew();

private:
    void append(const std::vector<Entry> &entries);

    std::unique_ptr<Language> m_language;
    const MemoryJournal *m_memory = nullptr;
    std::unique_ptr<LiveJournal> m_live;
    std::shared_ptr<JournalRows> m_rows;
    std::unique_ptr<JournalModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    PlainReading m_plain;
};

void TestJournalModel::init()
{
    auto memory = std::make_unique<MemoryJournal>();
    m_memory = memory.get();
    m_live = std::make_unique<LiveJournal>(std::move(memory));
    m_rows = std::make_shared<JournalRows>();
    m_rows->setSource(m_live.get(), std::make_shared<MemorySource>(*m_memory));
    m_model = std::make_unique<JournalModel>(*m_language);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setRows(m_rows);
    m_plain = {};
}

void TestJournalModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_rows.reset();
    m_live.reset();
}

void TestJournalModel::append(const std::vector<Entry> &entries)
{
    for (const Entry &entry : entries)
        m_live->append(entry);
    m_live->tell();
    m_plain.add(entries);
}

void TestJournalModel::filtersLikeAPlainReading_data()
{
    QTest::addColumn<JournalFilter>("filter");
    for (const char *expression : {"",
                                   "created",
                                   "CREATED",
                                   "kind=sent",
                                   "kind~http-re",
                                   "channel=callback",
                                   "from!=provider-server",
                                   "to~shop",
                                   "severity=wrong",
                                   "severity!=good",
                                   "state=Paid",
                                   "text=Created",
                                   "text!=sent",
                                   "text~ÅÄÖ",
                                   "text~åäö",
                                   "text~straße",
                                   "id=7",
                                   "id~1",
                                   "exchange=3",
                                   "exchange!=3",
                                   "\"city\\\":\\\"V\"",
                                   "\"plain Created\" kind=sent",
                                   "text~\"a=b&c\" channel!=api",
                                   "växjö 1",
                                   "kind=sent text~500",
                                   "text~\"\"",
                                   "nowhere-at-all"})
        QTest::addRow("%s", expression) << JournalFilter{0, 0, false, false, expression};
    QTest::addRow("kinds") << JournalFilter{
        (1 << int(EntryKind::Delivered)) | (1 << int(EntryKind::Reported)), 0, false, false, {}};
    QTest::addRow("channels") << JournalFilter{
        0, (1 << int(Channel::Callback)) | (1 << int(Channel::Api)), false, false, {}};
    QTest::addRow("problems") << JournalFilter{0, 0, true, false, {}};
    QTest::addRow("current") << JournalFilter{0, 0, false, true, {}};
    QTest::addRow("no routine") << JournalFilter{0, 0, false, false, {}, true};
    QTest::addRow("all together") << JournalFilter{1 << int(EntryKind::Sent), 1 << int(Channel::Callback),
                                                   true, true, "created"};
}

void TestJournalModel::filtersLikeAPlainReading()
{
    QFETCH(JournalFilter, filter);
    RandomJournal journal(7);
    QRandomGenerator sizes(11);
    append(journal.batch(150));
    QVERIFY(m_model->setFilter(filter));
    for (int i = 0; i < 25; ++i) {
        append(journal.batch(sizes.bounded(40)));
        QTRY_VERIFY(!m_model->isFiltering());
        QCOMPARE(shownBy(*m_model), m_plain.accepted(filter));
    }
}

void TestJournalModel::findsTheWordsThatRowsShow_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("words");
    for (const char *words : {"доставлено", "ДОСТАВЛЕНО", "провайдера", "→", "часы", "небывалое",
                              "\"сервер магазина → \"", "\"магазина сервер\"", "вер маг"})
        QTest::addRow("%s", words) << QByteArray("ru") << QString::fromUtf8(words);
    for (const char *words : {"delivered", "shop serv", "\"→ provider page\"", "unheard-of"})
        QTest::addRow("%s", words) << QByteArray("en") << QString::fromUtf8(words);
}

// Against what the columns say, while rows come, are delivered and left behind; learned beforehand or not.
void TestJournalModel::findsTheWordsThatRowsShow()
{
    QFETCH(QByteArray, language);
    QFETCH(QString, words);
    const auto english = qScopeGuard([this] { m_language->set("en"); });
    m_language->set(language);
    const auto shows = [&](qsizetype position) {
        const QString all = m_model->texts().all(position);
        const bool phrase = words.startsWith(u'"');
        const QStringList parts = phrase ? QStringList{words.mid(1, words.size() - 2)} : words.split(u' ');
        const QString kept = QString::fromUtf8(m_rows->searchText(position)); // of the entry itself
        return std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
            return all.contains(part, Qt::CaseInsensitive) || kept.contains(part, Qt::CaseInsensitive);
        });
    };
    RandomJournal journal(7);
    QRandomGenerator sizes(11);
    append(journal.batch(150));
    QTRY_VERIFY(!m_model->isLearning());
    QVERIFY(m_model->setFilter({0, 0, false, false, words.toUtf8()}));
    for (int i = 0; i < 25; ++i) {
        append(journal.batch(sizes.bounded(40)));
        QTRY_VERIFY(!m_model->isFiltering());
        std::vector<qsizetype> expected;
        for (qsizetype position = 0; position < m_rows->size(); ++position) {
            if (shows(position))
                expected.push_back(position);
        }
        QCOMPARE(shownBy(*m_model), expected);
    }
    QCOMPARE(m_model->rowCount() == 0,
             words == u"небывалое"_s || words == u"unheard-of"_s || words == u"\"магазина сервер\""_s);
}

void TestJournalModel::filtersInSlicesWhileItGrows()
{
    m_tester.reset(); // it looks at all rows after every change
    RandomJournal journal(3);
    append(journal.batch(8000));
    const JournalFilter filter{0, 0, true, true, "created"};
    QSignalSpy filtered(m_model.get(), &JournalModel::filtered);
    QVERIFY(m_model->setFilter(filter));
    for (int i = 0; i < 20; ++i) {
        append(journal.batch(20));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(!m_model->isFiltering());
    QVERIFY(!filtered.isEmpty());
    QCOMPARE(m_model->filter(), filter);
    QCOMPARE(shownBy(*m_model), m_plain.accepted(filter));
}

void TestJournalModel::readsWhatWasThereBefore()
{
    RandomJournal journal(5);
    append(journal.batch(1000));
    auto rows = std::make_shared<JournalRows>();
    JournalModel late(*m_language);
    late.setRows(rows);
    rows->setSource(m_live.get(), std::make_shared<MemorySource>(*m_memory));
    append(journal.batch(100)); // perhaps before it has read all
    QTRY_COMPARE(rows->size(), m_rows->size());
    QTRY_COMPARE(late.rowCount(), m_model->rowCount());
    for (int row = 0; row < late.rowCount(); ++row) {
        QCOMPARE(late.index(row, JournalModel::SummaryColumn).data(),
                 m_model->index(row, JournalModel::SummaryColumn).data());
        QCOMPARE(rows->row(row).leftBehind, m_plain.isLeftBehind(static_cast<std::size_t>(row)));
    }
}

void TestJournalModel::readsAFileThatLagsBehind()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"run.kassa"_s);
    auto store = Store::open(file);
    QVERIFY(store);
    Store *keeper = store->get();
    LiveJournal live(std::move(*store));
    auto reader = Reader::open(file);
    QVERIFY(reader);
    auto rows = std::make_shared<JournalRows>();
    rows->setSource(&live, std::make_shared<ReaderSource>(std::move(*reader)));
    const auto entries = RandomJournal(9).batch(3000);
    for (const Entry &entry : entries)
        live.append(entry);
    live.tell();
    QCOMPARE(rows->size(), 3000);
    QCOMPARE(**rows->entry(2999), entries.back()); // whether it is in the file or not
    QVERIFY(keeper->flush());
    QCOMPARE(**rows->entry(0), entries.front());
    QCOMPARE(**rows->entry(1500), entries[1500]);
    QVERIFY(!rows->entry(3000));
}

void TestJournalModel::aWrongFilterChangesNothing()
{
    append(RandomJournal(1).batch(50));
    QVERIFY(m_model->setFilter({0, 0, false, false, "kind=sent"}));
    const auto before = shownBy(*m_model);
    const Done done = m_model->setFilter({0, 0, false, false, "colour=red"});
    QVERIFY(!done);
    QCOMPARE(done.error().code, "filter.syntax");
    QCOMPARE(shownBy(*m_model), before);
}

void TestJournalModel::aRewindMarksWhatItLeftBehind()
{
    RandomJournal journal(21);
    append(journal.batch(400));
    int left = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool leftBehind = m_plain.isLeftBehind(static_cast<std::size_t>(row));
        const QString summary = m_model->index(row, JournalModel::SummaryColumn).data().toString();
        QCOMPARE(summary.startsWith(u"↶ left behind"_s), leftBehind);
        left += leftBehind ? 1 : 0;
    }
    QVERIFY(left > 10);
}

void TestJournalModel::aVerdictComesToItsMessage()
{
    Message message;
    message.payload = httpResponse(200, "text/plain", "x");
    const auto entry = [](quint64 ordinal, const Happening &happening) {
        const Event event{{0, ordinal}, {0, ordinal - 1}, Time(), happening};
        return Entry{event.id, event.cause, event.at, kindWord(happening), toJson(event), {}};
    };
    append({entry(1, Sent{message})});
    QSignalSpy changed(m_model.get(), &JournalModel::dataChanged);
    QCOMPARE(m_model->index(0, JournalModel::VerdictColumn).data().toString(), QString());
    const Verdict good{Verdict::Severity::Good, "signature", Text::verbatim(QByteArray("signed")), {}, {}};
    const Verdict bad{Verdict::Severity::Wrong, "lint", Text::verbatim(QByteArray("sum is off")), {}, {}};
    append({entry(2, Delivered{{0, 1}, {good, bad}})});
    QCOMPARE(changed.size(), 1);
    for (const int row : {0, 1})
        QCOMPARE(m_model->index(row, JournalModel::VerdictColumn).data().toString(),
                 u"✕ wrong: sum is off (+1)"_s);
}

void TestJournalModel::findsCausesAndEffects()
{
    RandomJournal journal(13);
    append(journal.batch(500));
    for (qsizetype position = 0; position < m_rows->size(); ++position) {
        if (m_rows->shape(position).kind == EntryKind::Rewound)
            continue;
        QCOMPARE(m_rows->find(m_rows->row(position).id), position);
        for (const qsizetype effect : m_rows->effectsOf(position, 10))
            QCOMPARE(m_rows->row(effect).cause, m_rows->row(position).id);
    }
    QVERIFY(!m_rows->find({99, 1}));
    QVERIFY(!m_rows->find({}));
}

void TestJournalModel::speaksTheLanguageOfTheProgram()
{
    append(RandomJournal(2).batch(60));
    const QModelIndex parties = m_model->index(0, JournalModel::PartiesColumn);
    const QString english = parties.data().toString();
    QVERIFY(english.contains(u" → "_s));
    QSignalSpy changed(m_model.get(), &JournalModel::dataChanged);
    m_language->set("qps");
    QCOMPARE(changed.size(), 1);
    QVERIFY(parties.data().toString() != english);
    m_language->set("en");
    QCOMPARE(parties.data().toString(), english);
}

void TestJournalModel::anotherSourceStartsAnew()
{
    append(RandomJournal(4).batch(80));
    QVERIFY(m_model->setFilter({0, 0, false, false, "kind=sent"}));
    QVERIFY(m_model->rowCount() > 0);
    m_rows->setSource(nullptr, nullptr);
    QCOMPARE(m_model->rowCount(), 0);
    MemoryJournal other;
    const auto entries = RandomJournal(6).batch(300);
    for (const Entry &entry : entries)
        other.append(entry);
    m_rows->setSource(nullptr, std::make_shared<MemorySource>(other));
    PlainReading plain;
    plain.add(entries);
    QTRY_COMPARE(shownBy(*m_model), plain.accepted({0, 0, false, false, "kind=sent"}));
}

QTEST_MAIN(TestJournalModel)
#include "tst_journal_model.moc"
