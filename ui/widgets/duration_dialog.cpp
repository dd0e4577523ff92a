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

DurationDialog::Words DurationDialog::toSkip()
{
    return {tr("Skip time"), tr("How long"),
            tr("What is due meanwhile happens in order: timers, retries, time-outs."), tr("Skip")};
}

DurationDialog::DurationDialog(const Words &words, QWidget *parent)
    : QDialog(parent), m_howLong(new QLineEdit), m_notice(new Notice(this, Notice::Look::Line))
{
    setWindowTitle(words.title);
    m_howLong->setPlaceholderText(u"2h"_s);
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
    const auto howLong = parseDuration(m_howLong->text().trimmed().toUtf8());
    if (!howLong || *howLong == Duration::zero()) {
        m_notice->tell(Tone::Wrong, durationHelp());
        adjustSize(); // a dialog does not grow by itself
        m_howLong->setFocus();
        m_howLong->selectAll();
        return;
    }
    m_chosen = *howLong;
    QDialog::accept();
}

} // namespace kassa
