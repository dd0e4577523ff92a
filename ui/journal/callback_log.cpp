#include "journal/callback_log.h"

#include "journal/narration.h"
#include "widgets/copyable.h"
#include "wire/payload_json.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

// Attempts of one callback are sent with the same bytes to the same address.
size_t contentHash(const Entry &callback)
{
    const Json &payload = callback.core["payload"_ba];
    const QByteArray &head = payload["head"_ba].text();
    return qHashMulti(0, payload["origin"_ba].text(), head.left(head.indexOf("\r\n")),
                      payload["body"_ba].text());
}

} // namespace

bool CallbackModel::belongs(qsizetype position)
{
    const RowShape &shape = rows().shape(position);
    return shape.channel == Channel::Callback && shape.payload == "http-request";
}

void CallbackModel::accepted(qsizetype position)
{
    const int row = static_cast<int>(m_callbacks.size());
    Callback callback;
    if (const auto entry = rows().entry(position)) {
        const size_t content = contentHash(**entry);
        const auto earlier = m_same.values(content);
        callback.attempt += static_cast<int>(std::count_if(earlier.begin(), earlier.end(), [&](int each) {
            return !rows().row(positionAt(each)).leftBehind;
        }));
        m_same.insert(content, row);
    }
    m_callbacks.push_back(callback);
    m_byExchange.insert(rows().row(position).exchange, row);
}

void CallbackModel::seen(qsizetype position)
{
    const RowShape &shape = rows().shape(position);
    if (shape.channel != Channel::Callback ||
        (shape.payload != "http-response" && shape.payload != "exchange-failed"))
        return;
    const auto row = m_byExchange.constFind(rows().row(position).exchange);
    if (row == m_byExchange.constEnd())
        return;
    m_callbacks[static_cast<std::size_t>(*row)].answer = static_cast<qint32>(position);
    rowChanged(*row);
}

void CallbackModel::forgotten()
{
    m_callbacks.clear();
    m_same.clear();
    m_byExchange.clear();
}

QString CallbackModel::title(int column) const
{
    switch (column) {
    case TimeColumn:
        return tr("Time");
    case CallbackColumn:
        return tr("Callback");
    case AttemptColumn:
        return tr("Attempt");
    case AnswerColumn:
        return tr("Answer");
    default:
        return tr("Verdict");
    }
}

QString CallbackModel::cell(int row, int column) const
{
    switch (column) {
    case TimeColumn:
        return texts().moment(positionAt(row));
    case CallbackColumn:
        return texts().summary(positionAt(row));
    case AttemptColumn:
        return QString::number(m_callbacks[static_cast<std::size_t>(row)].attempt);
    case AnswerColumn:
        return answer(row);
    default:
        return texts().verdict(positionAt(row));
    }
}

QString CallbackModel::answer(int row) const
{
    const qint32 position = m_callbacks[static_cast<std::size_t>(row)].answer;
    if (position < 0)
        return tr("none yet");
    const int status = rows().row(position).status;
    if (status != 0)
        return (status < 300 ? u"✓ %1"_s : u"✕ %1"_s).arg(status);
    const auto entry = rows().entry(position);
    const QByteArray reason = entry ? (*entry)->core["payload"_ba]["reason"_ba].text() : QByteArray();
    return u"✕ "_s + texts().words(wordFor(reason));
}

std::optional<Tone> CallbackModel::tone(int row) const
{
    const qint32 position = m_callbacks[static_cast<std::size_t>(row)].answer;
    if (position < 0)
        return std::nullopt;
    const int status = rows().row(position).status;
    return status >= 200 && status < 300 ? std::nullopt : std::optional(Tone::Wrong);
}

CallbackLog::CallbackLog(Language &language, QWidget *parent)
    : LogPanel(std::make_unique<CallbackModel>(language, nullptr), CallbackModel::CallbackColumn, parent),
      m_language(language), m_resend(new QPushButton), m_sandboxLabel(new QLabel),
      m_sandboxTable(new QTableWidget)
{
    const QFontMetrics metrics(table().font());
    m_sandboxTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_sandboxTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    new CopyActions(*m_sandboxTable);
    m_sandboxTable->setShowGrid(false);
    m_sandboxTable->setTabKeyNavigation(false);
    m_sandboxTable->verticalHeader()->hide();
    m_sandboxTable->verticalHeader()->setDefaultSectionSize(metrics.height() + 6);
    m_sandboxTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_sandboxTable->horizontalHeader()->setStretchLastSection(true);
    m_sandboxLabel->setBuddy(m_sandboxTable);
    m_resend->setMenu(new QMenu(m_resend));
    tools().addWidget(m_resend);
    body().addWidget(m_sandboxLabel);
    body().addWidget(m_sandboxTable, 1);
    setSandboxTable({}, {});
    setSource(nullptr, nullptr);
    retranslate();
}

void CallbackLog::setSandboxTable(const Text &title, const Rows &rows)
{
    if (title == m_sandboxTitle && rows.columns == m_sandboxRows.columns && rows.rows == m_sandboxRows.rows)
        return; // what is selected in it stays
    m_sandboxTitle = title;
    m_sandboxRows = rows;
    showSandboxTable();
}

void CallbackLog::showSandboxTable()
{
    const bool any = !m_sandboxRows.rows.empty();
    m_sandboxLabel->setVisible(any);
    m_sandboxTable->setVisible(any);
    const QString title = tr("In the sandbox: %1", "title of a table").arg(m_language.words(m_sandboxTitle));
    m_sandboxLabel->setText(title);
    m_sandboxTable->setAccessibleName(title);
    QStringList columns;
    for (const Text &column : m_sandboxRows.columns)
        columns += m_language.words(column);
    const int kept = m_sandboxTable->currentRow();
    m_sandboxTable->setColumnCount(static_cast<int>(columns.size()));
    m_sandboxTable->setHorizontalHeaderLabels(columns);
    m_sandboxTable->setRowCount(static_cast<int>(m_sandboxRows.rows.size()));
    for (int row = 0; row < m_sandboxTable->rowCount(); ++row) {
        const auto &cells = m_sandboxRows.rows[static_cast<std::size_t>(row)];
        for (int column = 0;
             column < std::min(static_cast<int>(columns.size()), static_cast<int>(cells.size())); ++column)
            m_sandboxTable->setItem(
                row, column, new QTableWidgetItem(m_language.cell(cells[static_cast<std::size_t>(column)])));
    }
    m_sandboxTable->resizeColumnsToContents();
    m_sandboxTable->setCurrentCell(kept, 0);
}

void CallbackLog::setOffers(const std::vector<OperationOffer> &offers)
{
    m_offers.clear();
    for (const OperationOffer &offer : offers) {
        if (offer.operation == ResendOperation)
            m_offers.push_back(offer);
    }
    showOffers();
}

void CallbackLog::showOffers()
{
    m_resend->setEnabled(!m_offers.empty());
    m_resend->menu()->clear();
    for (const OperationOffer &offer : m_offers) {
        QAction *send = m_resend->menu()->addAction(
            tr("%1: %2", "what the sandbox does, and for whom")
                .arg(m_language.words(offer.label), QString::fromUtf8(offer.ref)));
        connect(send, &QAction::triggered, this, [this, operation = offer.operation, ref = offer.ref] {
            Q_EMIT operationRequested(Side::Sandbox, operation, {{"ref"_ba, ref}});
        });
    }
}

void CallbackLog::retranslate()
{
    setWords(tr("Callbacks"),
             tr("No callback yet.\nThe provider's notices to the shop appear here, with each "
                "attempt and its answer."));
    m_resend->setText(tr("Sen&d again"));
    m_resend->setToolTip(tr("Has the sandbox send the last callback of a payment once more"));
    showSandboxTable();
    showOffers();
}

} // namespace kassa
