#include "flow/skip_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace kassa {

using namespace Qt::StringLiterals;

SkipDialog::SkipDialog(QWidget *parent) : QDialog(parent), m_howLong(new QLineEdit), m_notice(new Notice)
{
    setWindowTitle(tr("Skip time"));
    m_howLong->setPlaceholderText(u"2h"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Skip"));
    auto *hint = new QLabel(tr("What is due meanwhile happens in order: timers, retries, time-outs."));
    hint->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("How long"), m_howLong);
    form->addRow(m_notice);
    form->addRow(hint);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SkipDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SkipDialog::reject);
}

void SkipDialog::accept()
{
    const auto howLong = parseDuration(m_howLong->text().trimmed().toUtf8());
    if (!howLong || *howLong == Duration::zero()) {
        m_notice->tell(Tone::Wrong, tr("Enter a whole number and a unit: 300ms, 90s, 10m, 2h or 97d."));
        m_howLong->setFocus();
        m_howLong->selectAll();
        return;
    }
    m_chosen = *howLong;
    QDialog::accept();
}

} // namespace kassa
