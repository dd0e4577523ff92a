#include "settings/help_panel.h"

#include "widgets/choice_box.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

HelpPanel::HelpPanel(QWidget *parent)
    : QWidget(parent), m_name(new QLabel(this)), m_topics(new ChoiceBox(this)), m_text(new QTextBrowser(this))
{
    m_name->setBuddy(m_topics);
    const QList<QByteArray> ids = topics();
    for (const QByteArray &id : ids)
        m_topics->addItem(QString(), id);
    m_text->setOpenLinks(false);
    auto *top = new QHBoxLayout;
    top->addWidget(m_name);
    top->addWidget(m_topics, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_text, 1);
    connect(m_topics, &QComboBox::currentIndexChanged, this, &HelpPanel::showChosen);
    retranslate();
}

QList<HelpPanel::Topic> HelpPanel::all()
{
    return {
        {"start",
         tr("First steps"),
         tr("Kassa plays a whole checkout on this computer: the shop, its page, the provider and the buyer. "
            "You decide what happens next and see every byte."),
         {tr("Choose a provider and a sample order, then press “Start purchase”."),
          tr("Press “Step” for one message at a time, or “Run” to go on until something waits for you."),
          tr("Press “Rewind” to go back and let it end another way.")},
         {{u"Ctrl+Enter"_s, tr("start the purchase")},
          {u"Alt+1 ... Alt+0, Alt+Shift+1 ... 3"_s, tr("go to a panel")},
          {u"F6, Shift+F6"_s, tr("next, previous panel")},
          {u"Ctrl+F4"_s, tr("close the panel")},
          {u"Ctrl+F"_s, tr("search the panel's list; where there is none, the journal")},
          {u"F3, Shift+F3"_s, tr("next, previous hit")},
          {u"F1"_s, tr("help on the panel or the dialog")}}},
        {"order",
         tr("Order"),
         tr("What the purchase is about: rows, fees, customer and addresses. Everything is checked against "
            "the provider's rules while you type."),
         {tr("Take one from “Sample order” and change what you need."),
          tr("Copy rows from a spreadsheet and paste them into the table."),
          tr("Press “Go to the first one” when something needs attention.")},
         {{u"Ctrl+Z, Ctrl+Y"_s, tr("undo, redo")},
          {u"Insert"_s, tr("new row")},
          {u"Ctrl+Delete"_s, tr("remove rows")},
          {u"Ctrl+D"_s, tr("duplicate rows")},
          {u"Alt+Up, Alt+Down"_s, tr("move rows")},
          {u"Ctrl+C, Ctrl+V"_s, tr("copy and paste rows")}}},
        {"purchases",
         tr("Purchases"),
         tr("All purchases that are open, each with its own run, and the files they are kept in."),
         {tr("Press “New” for another purchase beside the first."),
          tr("Press “Save” to keep one; it is played again when you open it."),
          tr("Press “Duplicate” to try the same order another way.")},
         {{u"Ctrl+N"_s, tr("new")},
          {u"Ctrl+O"_s, tr("open")},
          {u"Ctrl+S"_s, tr("save")},
          {u"Ctrl+Shift+S"_s, tr("save under another name")},
          {u"Ctrl+Shift+D"_s, tr("duplicate")},
          {u"Ctrl+W"_s, tr("close")},
          {u"Ctrl+Page Up, Ctrl+Page Down"_s, tr("previous, next purchase")}}},
        {"checkout",
         tr("Checkout"),
         tr("The pages that the buyer sees, in a real browser: the shop's page with the provider's page in "
            "it."),
         {tr("Fill in the page as a buyer would; the tester's buttons let it end as you like."),
          tr("Press “Lock”, “Update” and “Unlock” to do what a shop does to a checkout in use."),
          tr("Choose a width to see the page as on a phone.")},
         {{u"Ctrl+L"_s, tr("address")},
          {u"Ctrl+R"_s, tr("reload")},
          {u"Alt+Left"_s, tr("back")},
          {u"Ctrl++, Ctrl+-, Ctrl+0"_s, tr("larger, smaller, usual size")}}},
        {"flow",
         tr("Flow"),
         tr("The provider's own numbered sequence: what is done, what is on the wire, what is ahead."),
         {tr("Read “Next step” to see what “Step” would do."),
          tr("Choose a row of the panel “Steps” to read what happens there."),
          tr("Set switches on the panel “State”: for this purchase, or in advance for the next ones."),
          tr("Export the sequence diagram as a picture or as Mermaid text.")},
         {{u"F10"_s, tr("step")},
          {u"F5"_s, tr("run")},
          {u"Ctrl+Shift+F5"_s, tr("restart")},
          {u"Ctrl+F10"_s, tr("one step back")},
          {u"Ctrl+C"_s, tr("copy the chosen row")}}},
        {"tables",
         tr("Tables"),
         tr("What the shop and the provider's sandbox keep: purchases, and what is special to the provider, "
            "such as its idempotency keys, data storages, certification or linter."),
         {tr("Choose a table on the left; it follows the purchase."),
          tr("Press an operation on the panel “State” and see what it writes here."),
          tr("Select cells and copy them into a spreadsheet.")},
         {{u"Ctrl+C"_s, tr("copy")}}},
        {"wire",
         tr("Wire"),
         tr("Messages on their way. Here you play the network: hold, change, double, delay or lose them."),
         {tr("Hold a callback and see what the shop does without it."),
          tr("Edit a message and send it re-signed, or with the old signature."),
          tr("Set a breakpoint to stop before a message that you are waiting for.")},
         {{u"Enter"_s, tr("edit the message, rule or breakpoint")},
          {u"Delete"_s, tr("remove the rule or breakpoint")},
          {u"Ctrl+Z"_s, tr("bring back what was removed")},
          {u"Ctrl+C"_s, tr("copy the row")}}},
        {"journal",
         tr("Journal"),
         tr("Everything that has happened, in order, with exact bytes and with what is right or wrong about "
            "them."),
         {tr("Type into the filter to find a message by its text."),
          tr("Choose an entry to see headers, content, signed bytes and the reason for a verdict."),
          tr("Follow the cause of an entry back to what started it.")},
         {{u"Ctrl+F"_s, tr("search; in a text of the entry: in that text")},
          {u"F3, Shift+F3"_s, tr("next, previous hit")},
          {u"Escape"_s, tr("clear the search, then back to the table")},
          {u"Enter"_s, tr("look into the entry")},
          {u"Ctrl+C"_s, tr("copy the entries, or what the tab shows")},
          {u"Ctrl+Home, Ctrl+End"_s, tr("the oldest, the newest")}}},
        {"stories",
         tr("Stories"),
         tr("Purchases recorded together with the result they must have: the library, or a folder of yours."),
         {tr("Select one or several stories, or a provider, and press “Play selected”."),
          tr("Choose one that failed to see what was expected, what came, and the messages behind it."),
          tr("On the tab “Line by line” begin the story in the window, then step it or run it up to a line."),
          tr("Select two, or one that was played twice, and press “Compare” to see where their runs part."),
          tr("The tab “Coverage” shows which states and transitions no story goes through, and begins a "
             "story for a gap."),
          tr("Make a story of a purchase with `kassa record`, and play it in CI with `kassa run`.")},
         {}},
        {"shop",
         tr("My own shop"),
         tr("The provider's sandbox for a shop that you write yourself: addresses, test account and live "
            "traffic."),
         {tr("Start the sandbox and copy its addresses into your shop."),
          tr("Copy a ready-made snippet for curl, PHP or Node."),
          tr("Press the buyer's and the tester's buttons to end a purchase.")},
         {}},
        {"texts",
         tr("Texts"),
         tr("All texts of window and pages, with their translations. What you change is seen at once, and is "
            "in no "
            "file until you save it."),
         {tr("Hold Ctrl and Shift and click on words in the window or in a page to find their text."),
          tr("Press “Take me there”, and the shortest purchase is played to where the text is seen."),
          tr("Choose the state “Faulty” to see what is missing or wrong."),
          tr("Press “Save” to write the .ts files into a folder.")},
         {{u"Ctrl+Shift+click"_s, tr("find the text of these words")},
          {u"F8"_s, tr("to where the text is seen")},
          {u"Ctrl+F"_s, tr("search")},
          {u"Ctrl+Z, Ctrl+Shift+Z"_s, tr("undo, redo")}}},
        {"environments",
         tr("Environments"),
         tr("Where purchases go: the built-in sandbox, or a provider's test system with an account of "
            "yours."),
         {tr("Press “New” and enter what the provider gave you: your account, the addresses of its API and "
             "pages. Other pages are not shown."),
          tr("Give a public callback address and the port of this computer that it is forwarded to, or "
             "callbacks "
             "will not come."),
          tr("A live system stays locked until you type its name.")},
         {}},
        {"settings",
         tr("Settings"),
         tr("How Kassa looks and speaks on this computer. What you choose is seen at once; “Cancel” takes it "
            "back."),
         {tr("Choose the language of the program; that of a purchase's pages is chosen where it is started."),
          tr("Choose a light or a dark theme, and a text size from 80 to 200 percent."),
          tr("Read where Kassa keeps its files on this computer.")},
         {}},
    };
}

QList<QByteArray> HelpPanel::topics()
{
    QList<QByteArray> ids;
    const QList<Topic> every = all();
    for (const Topic &topic : every)
        ids << topic.id;
    return ids;
}

void HelpPanel::showTopic(const QByteArray &id)
{
    m_topics->setCurrentIndex(std::max(0, m_topics->findData(id)));
}

QByteArray HelpPanel::topic() const
{
    return m_topics->currentData().toByteArray();
}

void HelpPanel::showChosen()
{
    const QList<Topic> every = all();
    const Topic &topic = every[std::max(0, m_topics->currentIndex())];
    QString html =
        u"<h2>%1</h2><p>%2</p><ol>"_s.arg(topic.title.toHtmlEscaped(), topic.purpose.toHtmlEscaped());
    for (const QString &thing : topic.things)
        html += u"<li>%1</li>"_s.arg(thing.toHtmlEscaped());
    html += u"</ol>"_s;
    if (!topic.keys.isEmpty())
        html += u"<h3>%1</h3><table cellspacing=\"4\">"_s.arg(tr("Keys").toHtmlEscaped());
    for (const auto &[key, what] : topic.keys)
        html += u"<tr><td><b>%1</b></td><td>%2</td></tr>"_s.arg(key.toHtmlEscaped(), what.toHtmlEscaped());
    m_text->setHtml(topic.keys.isEmpty() ? html : html + u"</table>"_s);
}

void HelpPanel::retranslate()
{
    m_name->setText(tr("Help on"));
    m_topics->setAccessibleName(m_name->text());
    m_text->setAccessibleName(tr("Help"));
    const QList<Topic> every = all();
    for (int i = 0; i < every.size(); ++i)
        m_topics->setItemText(i, every[i].title);
    showChosen();
}

void HelpPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
