#include "window/start_bar.h"

#include "order/sample_words.h"
#include "order/samples.h"
#include "session/choices.h"
#include "widgets/choice_box.h"
#include "widgets/plain_tip.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

namespace kassa {

namespace {

constexpr int mostLines = 2;
constexpr int gapBeforeLanguage = 16; // it is not the purchase's

} // namespace

StartBar::StartBar(Language &language, const Registry &providers, const Environments &environments,
                   QWidget *parent)
    : QWidget(parent), m_language(language), m_providers(providers), m_environments(environments)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    make();
    layOut(1);
    fill();
    connect(m_start, &QPushButton::clicked, this, &StartBar::startRequested);
    connect(m_provider.box, &QComboBox::currentIndexChanged, this, [this] {
        fillOfProvider();
        Q_EMIT providerChanged();
    });
    connect(m_entry.box, &QComboBox::currentIndexChanged, this, &StartBar::fillOutcomes);
    connect(m_sample.box, &QComboBox::activated, this, [this] { Q_EMIT sampleChosen(sample()); });
    connect(m_environment.box, &QComboBox::currentIndexChanged, this, &StartBar::environmentChosen);
    connect(m_outcome.box, &QComboBox::activated, this, &StartBar::outcomeChosen);
    connect(m_languages.box, &QComboBox::activated, this,
            [this] { Q_EMIT languageChosen(chosen(*m_languages.box)); });
    connect(&m_language, &Language::changed, this, [this] { choose(*m_languages.box, m_language.code()); });
    connect(&m_language, &Language::wordsChanged, this, [this] {
        if (m_languages.box->count() != int(m_language.codes().size()))
            fill(); // a language has been begun
    });
}

StartBar::Choice StartBar::choice(int share)
{
    Choice made{new QLabel(this), new ChoiceBox(this)};
    made.label->setBuddy(made.box);
    made.box->setMinimumContentsLength(6);
    made.box->setSizePolicy(share > 0 ? QSizePolicy::Expanding : QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_columns.push_back({made.label, made.box, share});
    return made;
}

void StartBar::make()
{
    // Their shares of the width are by the length of their usual words.
    const std::pair<Choice *, int> choices[] = {{&m_provider, 13}, {&m_environment, 7}, {&m_entry, 12},
                                                {&m_sample, 10},   {&m_outcome, 12},    {&m_locale, 6}};
    for (const auto &[each, share] : choices)
        *each = choice(share);
    m_start = new QPushButton(this);
    m_start->setDefault(true);
    m_columns.push_back({nullptr, m_start, 0});
    m_languages = choice(0);
}

std::span<const StartBar::Column> StartBar::line(int number, int lines) const
{
    const std::size_t length = m_columns.size() / std::size_t(lines);
    return std::span(m_columns).subspan(std::size_t(number) * length, length);
}

// Words above their boxes: all fit side by side in a small window, as long as texts are not large.
void StartBar::layOut(int lines)
{
    m_lines = lines;
    delete layout();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 4, 8, 4);
    for (int number = 0; number < lines; ++number) {
        auto *grid = new QGridLayout;
        grid->setVerticalSpacing(2);
        all->addLayout(grid);
        int place = 0;
        for (const Column &each : line(number, lines)) {
            if (each.label == m_languages.label)
                grid->setColumnMinimumWidth(place++, gapBeforeLanguage);
            if (each.label)
                grid->addWidget(each.label, 0, place);
            grid->addWidget(each.control, 1, place);
            grid->setColumnStretch(place++, each.share);
        }
    }
}

int StartBar::widthOf(int lines) const
{
    const int gap = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, this);
    int widest = 0;
    for (int number = 0; number < lines; ++number) {
        int width = 0;
        for (const Column &each : line(number, lines)) {
            const int words = each.label ? each.label->sizeHint().width() : 0;
            width += std::max(words, each.control->minimumSizeHint().width()) + gap;
            if (each.label == m_languages.label)
                width += gapBeforeLanguage + gap;
        }
        widest = std::max(widest, width - gap);
    }
    const QMargins around = layout()->contentsMargins();
    return widest + around.left() + around.right();
}

QSize StartBar::minimumSizeHint() const
{
    return {widthOf(mostLines), QWidget::minimumSizeHint().height()};
}

bool StartBar::event(QEvent *event)
{
    // Another language or size of texts needs other room.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        if (const int lines = width() < widthOf(1) ? mostLines : 1; lines != m_lines)
            layOut(lines);
    }
    return QWidget::event(event);
}

void StartBar::fill()
{
    m_provider.label->setText(tr("&Provider"));
    m_environment.label->setText(tr("Environ&ment"));
    m_entry.label->setText(tr("&Entry"));
    m_sample.label->setText(tr("S&ample order"));
    m_outcome.label->setText(tr("&Outcome"));
    m_locale.label->setText(tr("Pa&ge language"));
    m_languages.label->setText(tr("&Language"));
    m_start->setText(tr("Start purchase"));
    m_start->setToolTip(tr("Start purchase (Ctrl+Return)"));

    std::vector<Item> providers, languages;
    for (const auto &provider : m_providers.all())
        providers.push_back({provider->descriptor().id, m_language.words(provider->descriptor().title),
                             m_language.words(provider->descriptor().description)});
    for (const QByteArray &code : m_language.codes())
        languages.push_back({code, Language::nameOf(code)});
    refill(*m_provider.box, providers);
    refill(*m_languages.box, languages);
    choose(*m_languages.box, m_language.code());
    fillOfProvider();
}

void StartBar::fillOfProvider()
{
    const Provider *of = provider();
    if (!of)
        return;
    const Descriptor &descriptor = of->descriptor();
    std::vector<Item> entries, samples, locales;
    for (const EntryPoint &each : descriptor.entries)
        entries.push_back({each.id, m_language.words(each.title), m_language.words(each.description)});
    const bool isNew = m_sample.box->count() == 0;
    if (!isNew && sample().isEmpty())
        samples.push_back({{}, tr("An order of my own")});
    for (const SampleOrder &each : sampleOrders())
        samples.push_back({each.id, SampleWords::order(each.id)});
    for (const QByteArray &each : descriptor.languages)
        locales.push_back({each, Language::nameOf(each)});
    locales.push_back({pseudoLocale, Language::nameOf(pseudoLocale)});
    refill(*m_entry.box, entries);
    refill(*m_sample.box, samples);
    refill(*m_locale.box, locales);
    fillOutcomes();
    if (isNew) {
        choose(*m_sample.box, descriptor.sampleOrder);
        choose(*m_locale.box, m_language.code());
    }
    environmentsChanged();
}

// Those that the chosen way in and the order can have.
void StartBar::fillOutcomes()
{
    std::vector<Item> outcomes{{{}, tr("You decide on the page")}};
    if (const Provider *of = provider()) {
        for (const Outcome &each : of->descriptor().outcomes) {
            if (fits(each, entry()) && fits(each, m_order))
                outcomes.push_back(
                    {each.id, m_language.words(each.title), m_language.words(each.description)});
        }
    }
    refill(*m_outcome.box, outcomes);
}

void StartBar::environmentsChanged()
{
    std::vector<Item> environments;
    for (const Environment &each : m_environments.all()) {
        if (each.isSandbox())
            environments.push_back({each.id, tr("Sandbox")});
        else if (provider() && each.provider == provider()->descriptor().id)
            environments.push_back({each.id, each.name});
    }
    refill(*m_environment.box, environments);
    Q_EMIT environmentChosen();
}

void StartBar::refill(QComboBox &box, const std::vector<Item> &items)
{
    const QSignalBlocker quiet(box);
    const QByteArray before = chosen(box);
    box.clear();
    for (const Item &each : items) {
        box.addItem(each.words, each.id);
        box.setItemData(box.count() - 1, each.about, ChoiceBox::AboutRole);
        box.setItemData(box.count() - 1, plainTip(each.about), Qt::ToolTipRole);
    }
    choose(box, before);
}

QByteArray StartBar::chosen(const QComboBox &box)
{
    return box.currentData().toByteArray();
}

bool StartBar::choose(QComboBox &box, const QByteArray &id)
{
    const int index = box.findData(id);
    if (index >= 0)
        box.setCurrentIndex(index);
    return index >= 0;
}

const Provider *StartBar::provider() const
{
    return m_providers.find(chosen(*m_provider.box));
}

const Environment *StartBar::environment() const
{
    return m_environments.find(chosen(*m_environment.box));
}

QByteArray StartBar::entry() const
{
    return chosen(*m_entry.box);
}

QByteArray StartBar::sample() const
{
    return chosen(*m_sample.box);
}

QByteArray StartBar::outcome() const
{
    return chosen(*m_outcome.box);
}

QByteArray StartBar::locale() const
{
    return chosen(*m_locale.box);
}

void StartBar::setProvider(const QByteArray &id)
{
    choose(*m_provider.box, id);
}

void StartBar::setEnvironment(const QByteArray &id)
{
    choose(*m_environment.box, id);
}

void StartBar::setEntry(const QByteArray &id)
{
    choose(*m_entry.box, id);
}

void StartBar::focusStart()
{
    m_start->setFocus(Qt::OtherFocusReason);
}

void StartBar::setStartable(bool startable)
{
    m_start->setEnabled(startable);
}

void StartBar::setSample(const QByteArray &id)
{
    if (choose(*m_sample.box, id))
        Q_EMIT sampleChosen(id);
}

// The item that stands for such an order is there only while it is one.
void StartBar::showSample(const QByteArray &id)
{
    const int own = m_sample.box->findData(QByteArray());
    if (id.isEmpty() && own < 0)
        m_sample.box->insertItem(0, tr("An order of my own"), QByteArray());
    choose(*m_sample.box, id);
    if (!id.isEmpty() && own >= 0)
        m_sample.box->removeItem(own);
}

void StartBar::setLocale(const QByteArray &code)
{
    choose(*m_locale.box, code);
}

void StartBar::setOrder(const Order &order)
{
    const bool isAnother = order.country != m_order.country || order.currency.code != m_order.currency.code;
    m_order = order;
    if (isAnother)
        fillOutcomes();
}

void StartBar::setOutcome(const QByteArray &id)
{
    const Provider *of = provider();
    const auto found = of ? outcomeOf(of->descriptor(), id) : Outcome();
    if (found && !fits(*found, entry()))
        choose(*m_entry.box, found->entry);
    if (found && !fits(*found, m_order)) {
        if (const SampleOrder *sample = sampleFor(of->descriptor(), *found))
            setSample(sample->id);
    }
    choose(*m_outcome.box, id);
}

// Return in any of the choices starts the purchase, as the button's look says.
void StartBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_start->animateClick(); // does nothing while it is disabled
    else
        QWidget::keyPressEvent(event);
}

void StartBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace kassa
