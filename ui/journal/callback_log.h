// Callbacks as the journal saw them, with the number of the attempt and the answer; below, what the sandbox
// itself keeps about them, such as when it tries again.
#pragma once

#include "journal/log_panel.h"

#include <QHash>

class QPushButton;
class QTableWidget;

namespace kassa {

class CallbackModel : public LogModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, CallbackColumn, AttemptColumn, AnswerColumn, VerdictColumn, Columns };

    using LogModel::LogModel;

protected:
    bool belongs(qsizetype position) override;
    void accepted(qsizetype position) override;
    void seen(qsizetype position) override;
    void forgotten() override;
    int columns() const override { return Columns; }
    QString title(int column) const override;
    QString cell(int row, int column) const override;
    std::optional<Tone> tone(int row) const override;

private:
    struct Callback
    {
        int attempt = 1;
        qint32 answer = -1; // position
    };
    QString answer(int row) const;

    std::vector<Callback> m_callbacks;
    QMultiHash<size_t, int> m_same;   // what was sent -> its rows
    QHash<quint64, int> m_byExchange; // -> the row that waits for the answer
};

class CallbackLog : public LogPanel
{
    Q_OBJECT

public:
    // The operation of a sandbox that sends a callback once more; "ref" says whose.
    static constexpr char ResendOperation[] = "send-callback";

    // `language` outlives the panel.
    explicit CallbackLog(Language &language, QWidget *parent = nullptr);

    // The sandbox's table "callbacks" and its title in the Descriptor. Without columns: it has none.
    void setSandboxTable(const Text &title, const Rows &rows);
    // What the sandbox offers now; callbacks that can be sent again are among them.
    void setOffers(const std::vector<OperationOffer> &offers);

Q_SIGNALS:
    void operationRequested(kassa::Side side, const QByteArray &operation, const kassa::Fields &fields);

protected:
    void retranslate() override;

private:
    void showSandboxTable();
    void showOffers();

    Language &m_language;
    Text m_sandboxTitle;
    Rows m_sandboxRows;
    std::vector<OperationOffer> m_offers;
    QPushButton *m_resend;
    QLabel *m_sandboxLabel;
    QTableWidget *m_sandboxTable;
};

} // namespace kassa
