#include "widgets/duration_dialog.h"

#include "widgets/notice.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

QString durationHelp()
{
    return DurationDialog::tr("Enter a whole number and a unit: 300ms, 90s, 10m, 2h or 97d.");
}

namespace {

// parseDuration() knows the Latin units; those of Russian mean the same, and a blank before them nothing.
std::optional<Duration> typedDuration(const QString &typed)
{
    QString text = typed.simplified().remove(u' ');
    static const std::pair<QStringView, QStringView> units[] = {{u"мс", u"ms"}, {u"сек", u"s"}, {u"с", u"s"},
                                                                {u"мин", u"m"}, {u"ч", u"h"},   {u"д", u"d"}};
    for (const auto &[russian, latin] : units) {
        if (text.endsWith(russian)) {
            text.replace(text.size() - russian.size(), russian.size(), latin.toString());
            break;
        }
    }
    return parseDuration(text.toUtf8());
}

} // namespace

DurationDialog::Words DurationDialog::toSkip()
{
    return {tr("Skip time"), tr("How long"),
            tr("What is due meanwhile happens in order: timers, retries, time-outs."), tr("Skip")};
}

DurationDialog::DurationDialog(const Words &words, QWidget *parent)
    : QDialog(parent), m_howLong(new QLineEdit), m_notice(new Notice(this, Notice::Look::Line))
{
    setWindowTitle(words.title);
    m_howLong->setPlaceholderText(tr("2h", "a length of time, with a unit of the language"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(words.button);
    auto *hint = new QLabel(words.hint);
    hint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(words.question, m_howLong);
    auto *whole = new QVBoxLayout(this);
    whole->addLayout(form);
    whole->addWidget(m_notice);
    whole->addWidget(hint);
    whole->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    connect(buttons, &QDialogButtonBox::accepted, this, &DurationDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &DurationDialog::reject);
}

void DurationDialog::accept()
{
    const auto howLong = typedDuration(m_howLong->text());
    if (!howLong || *howLong == Duration::zero()) {
        m_notice->tell(Tone::Wrong, tr("Enter a whole number and a unit, such as 300ms, 90s, 10m, 2h or 97d.",
                                       "with the units of the language"));
        adjustSize(); // a dialog does not grow by itself
        m_howLong->setFocus();
        m_howLong->selectAll();
        return;
    }
    m_chosen = *howLong;
    QDialog::accept();
}

} // namespace kassa
