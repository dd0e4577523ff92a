#include "flow/preview_view.h"

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int partsLines = 7; // that are seen at once

} // namespace

PreviewView::PreviewView(const Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_parts(new QPlainTextEdit), m_findings(new QVBoxLayout)
{
    m_parts->setReadOnly(true);
    m_parts->setTabChangesFocus(true);
    m_parts->setWordWrapMode(QTextOption::WrapAnywhere);
    m_parts->setFixedHeight(partsLines * fontMetrics().lineSpacing());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_parts);
    column->addLayout(m_findings);
}

void PreviewView::show(Explanation explanation)
{
    m_shown = std::move(explanation);
    retranslate();
}

void PreviewView::tell(Tone tone, const QString &words)
{
    if (m_told == m_notices.size()) {
        m_notices.push_back(new Notice(this, Notice::Look::Line));
        m_findings->addWidget(m_notices.back());
    }
    m_notices[m_told++]->tell(tone, words);
}

void PreviewView::retranslate()
{
    QStringList parts;
    for (const TreeRow &row : m_shown.tree) {
        const QString note = m_language.words(row.note);
        parts += u"%1: %2"_s.arg(note.isEmpty() ? QString::fromUtf8(row.name) : note,
                                 QString::fromUtf8(row.value));
    }
    m_parts->setPlainText(parts.join(u'\n'));
    m_parts->setVisible(!parts.isEmpty());
    m_parts->setAccessibleName(tr("Preview: %1").arg(m_language.words(m_shown.label)));
    m_told = 0;
    for (const Verdict &verdict : m_shown.verdicts) {
        const QString why = m_language.words(verdict.why);
        const QString what = m_language.words(verdict.what);
        tell(theme::toneOf(verdict.severity), why.isEmpty() ? what : u"%1\n%2"_s.arg(what, why));
    }
    if (m_told == 0)
        tell(Tone::Good, tr("Nothing is wrong with this."));
    for (std::size_t i = m_told; i < m_notices.size(); ++i)
        m_notices[i]->clear();
}

} // namespace kassa
