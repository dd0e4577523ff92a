#include "order/order_editor.h"

#include "order/customer_form.h"
#include "order/fee_form.h"
#include "order/field_words.h"
#include "order/items_table.h"
#include "order/sample_words.h"
#include "order/samples.h"
#include "order/totals_view.h"
#include "widgets/plain_tip.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

namespace kassa {

namespace {

constexpr int partsShares[] = {5, 3}; // of the order, and of the customer beside it

QStringList textsOf(const std::vector<QByteArray> &codes)
{
    QStringList texts;
    for (const QByteArray &code : codes)
        texts << QString::fromUtf8(code);
    return texts;
}

// What the samples use: suggestions where a provider takes anything.
template <class CodeOf>
QStringList codesOfSamples(CodeOf codeOf)
{
    QStringList codes;
    for (const SampleOrder &sample : sampleOrders())
        codes << QString::fromUtf8(codeOf(sample.order));
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

} // namespace

OrderEditor::OrderEditor(Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_document(new OrderDocument(this)),
      m_undo(m_document->undoStack().createUndoAction(this)),
      m_redo(m_document->undoStack().createRedoAction(this)), m_sampleName(new QLabel(this)),
      m_sample(new QComboBox(this)), m_undoButton(new QPushButton(this)), m_redoButton(new QPushButton(this)),
      m_reference(new FieldEdit(*m_document, language, "reference", FieldEdit::Kind::Text, this)),
      m_currency(new FieldEdit(*m_document, language, "currency", FieldEdit::Kind::Code, this)),
      m_country(new FieldEdit(*m_document, language, "country", FieldEdit::Kind::Code, this)),
      m_orderLanguage(new FieldEdit(*m_document, language, "language", FieldEdit::Kind::Code, this)),
      m_items(new ItemsTable(*m_document, language, this)), m_problems(new Notice(this, Notice::Look::Line)),
      m_toProblem(new QPushButton(this))
{
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    for (const auto &[action, button] : {std::pair{m_undo, m_undoButton}, {m_redo, m_redoButton}}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        button->setEnabled(false);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
    }
    connect(m_undo, &QAction::enabledChanged, m_undoButton, &QWidget::setEnabled);
    connect(m_redo, &QAction::enabledChanged, m_redoButton, &QWidget::setEnabled);
    m_sampleName->setBuddy(m_sample);
    m_sample->addItem(QString());
    for (const SampleOrder &sample : sampleOrders())
        m_sample->addItem(QString(), sample.id);
    connect(m_sample, &QComboBox::activated, this,
            [this](int chosen) { takeSample(m_sample->itemData(chosen).toByteArray()); });
    connect(m_toProblem, &QPushButton::clicked, this, &OrderEditor::showFirstProblem);
    connect(m_document, &OrderDocument::changed, this, &OrderEditor::refresh);
    connect(m_document, &OrderDocument::changed, this, &OrderEditor::changed);
    layOut();
    setRequirements({});
    retranslate();
}

// A field that has the focus still gives its text to the document when it is hidden, which is after this.
OrderEditor::~OrderEditor()
{
    m_document->disconnect(this);
}

void OrderEditor::layOut()
{
    m_parts = new QSplitter(Qt::Horizontal, this);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(orderPart());
    m_parts->addWidget(customerPart());
    for (int part = 0; part < 2; ++part)
        m_parts->setStretchFactor(part, partsShares[part]);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_problems, 1);
    bottom->addWidget(m_toProblem);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_parts, 1);
    layout->addLayout(bottom);
}

QWidget *OrderEditor::orderPart()
{
    auto *part = new QWidget(this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_sampleName);
    top->addWidget(m_sample, 1);
    top->addWidget(m_undoButton);
    top->addWidget(m_redoButton);
    auto *head = new QHBoxLayout;
    head->addWidget(m_reference, 2, Qt::AlignTop);
    head->addWidget(m_currency, 1, Qt::AlignTop);
    head->addWidget(m_country, 1, Qt::AlignTop);
    head->addWidget(m_orderLanguage, 1, Qt::AlignTop);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addLayout(head);
    layout->addWidget(m_items, 1);
    layout->addWidget(new FeeForm(*m_document, m_language, "shipping", part));
    layout->addWidget(new FeeForm(*m_document, m_language, "handling", part));
    layout->addWidget(new TotalsView(*m_document, m_language, part));
    return part;
}

QWidget *OrderEditor::customerPart()
{
    m_customer = new QScrollArea(this);
    m_customer->setFrameShape(QFrame::NoFrame);
    m_customer->setFocusPolicy(Qt::NoFocus);
    m_customer->setWidgetResizable(true);
    m_customer->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *form = new CustomerForm(*m_document, m_language, m_customer);
    m_customer->setWidget(form);
    return m_customer;
}

int OrderEditor::customerWidth() const
{
    return m_customer->widget()->minimumSizeHint().width() + 24; // a scroll bar's
}

// As narrow as one of the parts: they can be one below the other.
QSize OrderEditor::minimumSizeHint() const
{
    const QMargins around = layout()->contentsMargins();
    const int widest = std::max(m_parts->widget(0)->minimumSizeHint().width(), customerWidth());
    return {widest + around.left() + around.right(), QWidget::minimumSizeHint().height()};
}

bool OrderEditor::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange(); // another language or size of texts needs other room
    return QWidget::event(event);
}

// Narrow: the customer below the items, and the whole is scrolled instead of the customer alone.
void OrderEditor::arrange()
{
    m_customer->setMinimumWidth(customerWidth());
    const QMargins around = layout()->contentsMargins();
    const int names = fontMetrics().averageCharWidth() * 40; // so that those of items and streets are whole
    const int beside = m_parts->widget(0)->minimumSizeHint().width() + customerWidth() + names +
                       m_parts->handleWidth() + around.left() + around.right();
    const bool narrow = width() < beside;
    const auto orientation = narrow ? Qt::Vertical : Qt::Horizontal;
    if (m_parts->orientation() != orientation) {
        m_parts->setOrientation(orientation);
        m_parts->setSizes({partsShares[0] * width(), partsShares[1] * width()}); // whatever they would take
    }
    m_customer->setMinimumHeight(narrow ? m_customer->widget()->sizeHint().height() : 0);
    m_items->setMinimumHeight(narrow ? fontMetrics().height() * 12 : 0);
}

void OrderEditor::setOrder(const Order &order)
{
    m_document->begin(draftOf(order));
}

void OrderEditor::replaceOrder(const Order &order, const QString &why)
{
    m_document->change(draftOf(order), why);
}

// A sample that nobody has changed is made anew: another provider takes another currency and language.
void OrderEditor::setRequirements(const Requirements &requirements)
{
    Requirements ours = requirements;
    ours.referenceRequired = false;
    const QByteArray sample = m_sample->currentData().toByteArray();
    m_document->setRequirements(ours);
    suggestCodes();
    if (sample.isEmpty() || sampleDraft(sample) == m_document->draft())
        return;
    if (m_document->undoStack().count() > 0)
        takeSample(sample);
    else
        m_document->begin(sampleDraft(sample));
}

void OrderEditor::suggestCodes()
{
    const Requirements &wanted = m_document->requirements();
    const auto orOfSamples = [](const std::vector<QByteArray> &codes, auto codeOf) {
        return codes.empty() ? codesOfSamples(codeOf) : textsOf(codes);
    };
    m_currency->setSuggestions(
        orOfSamples(wanted.currencies, [](const Order &order) { return order.currency.code; }));
    m_country->setSuggestions(
        orOfSamples(wanted.countries, [](const Order &order) { return order.country; }));
    m_orderLanguage->setSuggestions(
        orOfSamples(wanted.languages, [](const Order &order) { return order.language; }));
}

// The reference stays, and so does the customer where the sample names nobody.
OrderDraft OrderEditor::sampleDraft(const QByteArray &id) const
{
    const SampleOrder *sample = findSample(id);
    if (!sample)
        return m_document->draft();
    OrderDraft draft = draftOf(adaptedTo(sample->order, m_document->requirements()));
    draft.reference = m_document->draft().reference;
    if (!sample->order.customer)
        draft.customer = m_document->draft().customer;
    return draft;
}

void OrderEditor::takeSample(const QByteArray &id)
{
    m_document->change(sampleDraft(id), tr("Sample order"));
    refresh(); // also when nothing changed: the list shows what the order is
}

QByteArray OrderEditor::sample() const
{
    return m_sample->currentData().toByteArray();
}

void OrderEditor::refresh()
{
    int current = 0;
    for (int i = 1; i < m_sample->count() && current == 0; ++i) {
        if (sampleDraft(m_sample->itemData(i).toByteArray()) == m_document->draft())
            current = i;
    }
    m_sample->setCurrentIndex(current);
    const auto count = static_cast<int>(m_document->errors().size());
    m_problems->tell(Tone::Wrong, count > 0 ? tr("%n field(s) need attention.", nullptr, count) : QString());
    m_toProblem->setVisible(count > 0);
}

void OrderEditor::showFirstProblem()
{
    if (isValid())
        return;
    const QByteArray field = m_document->errors().front().field;
    const auto fields = findChildren<FieldEdit *>();
    const auto found = std::ranges::find(fields, field, &FieldEdit::path);
    if (found != fields.end())
        (*found)->line()->setFocus();
    else
        m_items->showField(field);
}

void OrderEditor::retranslate()
{
    m_undoButton->setText(tr("Undo"));
    m_redoButton->setText(tr("Redo"));
    m_undoButton->setToolTip(plainTip(m_undo->shortcut().toString(QKeySequence::NativeText)));
    m_redoButton->setToolTip(plainTip(m_redo->shortcut().toString(QKeySequence::NativeText)));
    m_sampleName->setText(tr("Based on")); // the bar at the top has a "Sample order"
    m_sample->setAccessibleName(m_sampleName->text());
    m_sample->setItemText(0, tr("An order of my own"));
    for (int i = 1; i < m_sample->count(); ++i)
        m_sample->setItemText(i, SampleWords::order(m_sample->itemData(i).toByteArray()));
    m_reference->setHint(tr("given by the shop"));
    m_toProblem->setText(tr("Go to the first one"));
    refresh();
}

void OrderEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
