#include "flow/sequence_diagram.h"

#include "settings/write_file.h"
#include "widgets/wrapping_row.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QSaveFile>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

QString suffixOf(DiagramFormat format)
{
    switch (format) {
    case DiagramFormat::Svg:
        return u"svg"_s;
    case DiagramFormat::Png:
        return u"png"_s;
    case DiagramFormat::Mermaid:
        return u"mmd"_s;
    }
    return {};
}

QToolButton *toolButton()
{
    auto *button = new QToolButton;
    button->setFocusPolicy(Qt::StrongFocus); // tool buttons are left out of the Tab order by default
    button->setAutoRaise(true);
    return button;
}

} // namespace

SequenceDiagram::SequenceDiagram(Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_view(new SequenceView(language)), m_pages(new QStackedWidget),
      m_empty(new QLabel), m_legend(), m_notice(new Notice), m_smaller(toolButton()), m_usual(toolButton()),
      m_larger(toolButton()), m_export(toolButton())
{
    auto *menu = new QMenu(this);
    m_svg = menu->addAction({}, this, [this] { askWhereTo(DiagramFormat::Svg); });
    m_png = menu->addAction({}, this, [this] { askWhereTo(DiagramFormat::Png); });
    m_mermaid = menu->addAction({}, this, [this] { askWhereTo(DiagramFormat::Mermaid); });
    m_copy = menu->addAction({}, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(toMermaid(m_view->sequence(), m_language)));
    });
    m_export->setMenu(menu);
    m_export->setPopupMode(QToolButton::InstantPopup);

    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_view);

    auto *bar = new WrappingRow; // narrow windows have it in two lines
    for (QLabel *&each : m_legend) {
        each = new QLabel;
        bar->addWidget(each);
    }
    for (QToolButton *button : {m_smaller, m_usual, m_larger, m_export})
        bar->addWidget(button);
    auto *whole = new QVBoxLayout(this);
    whole->addLayout(bar);
    whole->addWidget(m_notice);
    whole->addWidget(m_pages, 1);

    connect(m_smaller, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() - 10); });
    connect(m_larger, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() + 10); });
    connect(m_usual, &QToolButton::clicked, this, [this] { m_view->setZoom(100); });
    connect(m_view, &SequenceView::zoomChanged, this, &SequenceDiagram::showZoom);
    connect(m_view, &SequenceView::entrySelected, this, &SequenceDiagram::entrySelected);
    connect(&language, &Language::changed, this, &SequenceDiagram::retranslate);
    retranslate();
    showPage();
}

void SequenceDiagram::setEntries(const std::vector<Entry> &entries)
{
    m_view->setEntries(entries);
    showPage();
}

void SequenceDiagram::append(const std::vector<Entry> &entries)
{
    m_view->append(entries);
    showPage();
}

void SequenceDiagram::showPage()
{
    const bool something = !m_view->sequence().rows().empty();
    m_pages->setCurrentIndex(something ? 1 : 0);
    m_export->setEnabled(something);
}

bool SequenceDiagram::exportTo(const QString &file, DiagramFormat format)
{
    const auto bytes = exported(m_view->sequence(), m_language, font(), format);
    if (!bytes) {
        m_notice->tell(bytes.error());
        return false;
    }
    QSaveFile out(file);
    if (!openPrivately(out) || out.write(*bytes) != bytes->size() || !out.commit()) {
        m_notice->tell(
            Tone::Wrong,
            tr("%1 could not be written: %2. Choose another folder or name.").arg(file, out.errorString()));
        return false;
    }
    m_notice->tell(Tone::Good, tr("The diagram is in %1").arg(file));
    return true;
}

void SequenceDiagram::askWhereTo(DiagramFormat format)
{
    const QString suffix = suffixOf(format);
    auto *dialog = new QFileDialog(this, tr("Export diagram"), {}, u"*.%1"_s.arg(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile((m_fileName.isEmpty() ? tr("Diagram") : m_fileName) + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &file) { exportTo(file, format); });
    dialog->open();
}

void SequenceDiagram::showZoom()
{
    m_usual->setText(tr("%1 %").arg(m_view->zoom()));
}

void SequenceDiagram::retranslate()
{
    m_empty->setText(tr("Nothing has been sent yet.\n\nEach message becomes an arrow between those who talk, "
                        "as soon as a purchase is started."));
    const QString legend[] = {tr("─ request"), tr("┄ answer"), tr("⋯ page event"), tr("━ callback"),
                              tr("✕ lost")};
    for (std::size_t i = 0; i < m_legend.size(); ++i)
        m_legend[i]->setText(legend[i]);
    m_view->setAccessibleName(tr("Sequence diagram"));
    m_smaller->setText(u"−"_s);
    m_smaller->setAccessibleName(tr("Smaller"));
    m_larger->setText(u"+"_s);
    m_larger->setAccessibleName(tr("Larger"));
    m_smaller->setToolTip(tr("Smaller (Ctrl+- in the diagram)"));
    m_larger->setToolTip(tr("Larger (Ctrl++ in the diagram)"));
    m_usual->setToolTip(tr("The usual size (Ctrl+0 in the diagram)"));
    m_export->setText(tr("Export..."));
    m_svg->setText(tr("As SVG picture..."));
    m_png->setText(tr("As PNG picture..."));
    m_mermaid->setText(tr("As Mermaid text..."));
    m_copy->setText(tr("Copy as Mermaid text"));
    showZoom();
    m_view->select(m_view->selected()); // its description
    m_view->viewport()->update();
}

} // namespace kassa
