#include "ownshop/snippet_tabs.h"

#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

// Languages are called what they call themselves.
QString languageName(const QByteArray &language)
{
    if (language == "php")
        return u"PHP"_s;
    return language == "node" ? u"Node"_s : QString::fromUtf8(language);
}

} // namespace

SnippetTabs::SnippetTabs(const Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_empty(new QLabel), m_tabs(new QTabWidget),
      m_showSecrets(new QCheckBox)
{
    m_empty->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_empty);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_showSecrets);
    connect(m_showSecrets, &QCheckBox::toggled, this, &SnippetTabs::showCode);
    retranslate();
}

void SnippetTabs::setSnippets(std::vector<Snippet> snippets, const Keys &keys)
{
    m_keys = keys;
    m_snippets.clear();
    m_copied.clear();
    while (m_tabs->count() > 0)
        delete m_tabs->widget(0);
    m_showSecrets->setChecked(false);
    m_snippets.reserve(snippets.size());
    for (Snippet &snippet : snippets)
        m_snippets.push_back(tabFor(std::move(snippet)));
    m_empty->setVisible(m_snippets.empty());
    m_tabs->setVisible(!m_snippets.empty());
    m_showSecrets->setVisible(!m_snippets.empty());
    showCode();
    retranslate();
}

SnippetTabs::Tab SnippetTabs::tabFor(Snippet snippet)
{
    Tab tab{std::move(snippet), new QLabel, new QPlainTextEdit, new QPushButton};
    tab.code->setReadOnly(true);
    tab.code->setLineWrapMode(QPlainTextEdit::NoWrap);
    tab.code->setTabChangesFocus(true);
    tab.code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    tab.code->setFont(theme::fixedFont());
    tab.title->setBuddy(tab.code);
    connect(tab.copy, &QPushButton::clicked, this, [this, snippet = tab.snippet] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(snippet.code));
        m_copied = snippet.code;
        retranslate();
    });
    auto *page = new QWidget;
    auto *line = new QHBoxLayout;
    line->addWidget(tab.title, 1);
    line->addWidget(tab.copy);
    auto *column = new QVBoxLayout(page);
    column->addLayout(line);
    column->addWidget(tab.code, 1);
    m_tabs->addTab(page, languageName(tab.snippet.language));
    return tab;
}

QString SnippetTabs::covered(QByteArray code) const
{
    for (const auto &[name, secret] : m_keys.secrets) {
        if (!secret.isEmpty() && !m_showSecrets->isChecked())
            code.replace(secret.expose(), "••••••••");
    }
    return QString::fromUtf8(code);
}

void SnippetTabs::showCode()
{
    for (const Tab &tab : m_snippets)
        tab.code->setPlainText(covered(tab.snippet.code));
}

void SnippetTabs::retranslate()
{
    m_empty->setText(
        tr("There is no example code for this provider yet. The addresses and credentials are all a "
           "shop needs."));
    m_showSecrets->setText(tr("Show secrets in the code"));
    for (const Tab &tab : m_snippets) {
        const QString title = m_language.words(tab.snippet.title);
        tab.title->setText(title);
        const bool isCopied = tab.snippet.code == m_copied;
        tab.copy->setText(isCopied ? u"%1 %2"_s.arg(theme::signOf(Tone::Good), tr("Copied")) : tr("Copy"));
        tab.copy->setAccessibleDescription(isCopied ? tr("Copied") : QString());
        tab.copy->setAccessibleName(tr("Copy: %1").arg(title));
    }
}

} // namespace kassa
