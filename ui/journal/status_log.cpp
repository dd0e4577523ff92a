#include "journal/status_log.h"

#include "journal/narration.h"
#include "wire/payload_json.h"

#include <QEvent>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

bool isReport(const Entry &sample, Report::Kind kind)
{
    return sample.core["kind"_ba].text() == toWord(kind);
}

} // namespace

void StatusModel::setProvider(const Provider *provider, const Keys *keys)
{
    m_provider = provider;
    LogModel::setProvider(provider, keys);
}

bool StatusModel::belongs(qsizetype position)
{
    const RowShape &shape = rows().shape(position);
    return shape.kind == EntryKind::Reported &&
           (isReport(shape.sample, Report::Kind::State) || isReport(shape.sample, Report::Kind::Fulfilled));
}

Report StatusModel::reportAt(int row) const
{
    Report report;
    const auto entry = rows().entry(positionAt(row));
    if (!entry)
        return report;
    const Json &core = (*entry)->core;
    report.kind = isReport(**entry, Report::Kind::State) ? Report::Kind::State : Report::Kind::Fulfilled;
    report.subject = core["subject"_ba].text();
    report.value = core["value"_ba].text();
    report.text = textFromJson(core["text"_ba]).value_or(Text());
    return report;
}

QString StatusModel::stateTitle(const Report &report) const
{
    if (report.kind == Report::Kind::Fulfilled)
        return tr("● Goods released");
    if (m_provider) {
        for (const StateInfo &state : m_provider->descriptor().states) {
            if (state.id == report.value)
                return texts().words(state.title);
        }
    }
    return QString::fromUtf8(report.value);
}

QString StatusModel::title(int column) const
{
    switch (column) {
    case TimeColumn:
        return tr("Time");
    case SubjectColumn:
        return tr("About");
    case StateColumn:
        return tr("State");
    default:
        return tr("Note");
    }
}

QString StatusModel::cell(int row, int column) const
{
    switch (column) {
    case TimeColumn:
        return texts().moment(positionAt(row));
    case SubjectColumn:
        return texts().words(subjectOf(reportAt(row).subject));
    case StateColumn:
        return stateTitle(reportAt(row));
    default:
        return texts().words(reportAt(row).text);
    }
}

std::optional<Tone> StatusModel::tone(int row) const
{
    const Entry &sample = rows().shape(positionAt(row)).sample;
    return isReport(sample, Report::Kind::Fulfilled) ? std::optional(Tone::Good) : std::nullopt;
}

StatusLog::StatusLog(Language &language, QWidget *parent)
    : LogPanel(std::make_unique<StatusModel>(language, nullptr), StatusModel::NoteColumn, parent)
{
    setSource(nullptr, nullptr);
    retranslate();
}

void StatusLog::retranslate()
{
    setWords(tr("State history"),
             tr("No state yet.\nThe states that purchases and payments go through appear here."));
}

} // namespace kassa
