#include "ownshop/start_form.h"

#include "widgets/choice_box.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

enum PortChoice { FreePorts, FixedPorts };

constexpr std::array timeScales{1, 10, 100, 1000};
constexpr int usualApiPort = 8481; // beside those that `kassa sandbox --port` is likely to be given

} // namespace

StartForm::StartForm(Language &language, const Registry &providers, QWidget *parent)
    : QWidget(parent), m_language(language), m_providers(providers), m_grid(new QGridLayout(this)),
      m_provider(new ChoiceBox), m_outcome(new ChoiceBox), m_time(new ChoiceBox), m_ports(new ChoiceBox),
      m_apiPort(new QSpinBox), m_pagePort(new QSpinBox), m_hosts(new QLineEdit),
      m_providerLabel(add(m_provider, 0, 0)), m_outcomeLabel(add(m_outcome, 0, 2)),
      m_timeLabel(add(m_time, 1, 0)), m_portsLabel(add(m_ports, 1, 2)), m_apiPortLabel(add(m_apiPort, 2, 0)),
      m_pagePortLabel(add(m_pagePort, 2, 2)), m_hostsLabel(add(m_hosts, 3, 0, 3)), m_problem(new Notice),
      m_warning(new Notice)
{
    m_grid->setContentsMargins({});
    m_grid->addWidget(m_problem, 4, 0, 1, 4);
    m_grid->addWidget(m_warning, 5, 0, 1, 4);
    for (const int column : {1, 3})
        m_grid->setColumnStretch(column, 1);
    for (const auto &each : providers.all())
        m_provider->addItem(QString(), each->descriptor().id);
    for (const int scale : timeScales)
        m_time->addItem(QString(), scale);
    m_ports->addItem(QString(), FreePorts);
    m_ports->addItem(QString(), FixedPorts);
    int port = usualApiPort;
    for (QSpinBox *box : {m_apiPort, m_pagePort}) {
        box->setRange(1, 65535);
        box->setValue(port++);
        connect(box, &QSpinBox::valueChanged, m_problem, &Notice::clear);
    }
    m_hosts->setPlaceholderText(u"shop.example.com"_s);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &StartForm::fillOutcomes);
    connect(m_ports, &QComboBox::currentIndexChanged, this, &StartForm::showPorts);
    connect(m_hosts, &QLineEdit::textChanged, this, &StartForm::warnOfHosts);
    connect(&language, &Language::changed, this, &StartForm::retranslate);
    fillOutcomes();
    showPorts();
    retranslate();
}

QLabel *StartForm::add(QWidget *field, int row, int column, int span)
{
    auto *label = new QLabel;
    label->setBuddy(field);
    m_grid->addWidget(label, row, column);
    m_grid->addWidget(field, row, column + 1, 1, span);
    return label;
}

const Provider *StartForm::provider() const
{
    return m_providers.find(m_provider->currentData().toByteArray());
}

void StartForm::setProvider(const QByteArray &id)
{
    if (const int index = m_provider->findData(id); index >= 0)
        m_provider->setCurrentIndex(index);
}

void StartForm::fillOutcomes()
{
    m_outcome->clear();
    m_outcome->addItem(tr("A person decides"), QByteArray());
    if (const Provider *chosen = provider()) {
        for (const Outcome &outcome : chosen->descriptor().outcomes)
            m_outcome->addItem(m_language.words(outcome.title), outcome.id);
    }
}

void StartForm::showPorts()
{
    m_problem->clear();
    const bool fixed = m_ports->currentData().toInt() == FixedPorts;
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_apiPort, m_apiPortLabel, m_pagePort, m_pagePortLabel}) {
        each->setEnabled(fixed && m_changeable);
        each->setVisible(fixed);
    }
}

std::optional<std::vector<QByteArray>> StartForm::hosts() const
{
    static const QRegularExpression separator(u"[\\s,;]+"_s);
    static const QRegularExpression name(
        u"^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$|^[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*$"_s);
    std::vector<QByteArray> hosts;
    for (const QString &host : m_hosts->text().split(separator, Qt::SkipEmptyParts)) {
        if (!name.match(host).hasMatch())
            return std::nullopt;
        hosts.push_back(host.toUtf8());
    }
    return hosts;
}

void StartForm::warnOfHosts()
{
    const auto wanted = hosts();
    if (!wanted) {
        m_warning->tell(Tone::Wrong,
                        tr("Enter names of hosts only, without \"http://\", port or path, such as "
                           "shop.example.com. Put a comma between several."));
        return;
    }
    QStringList names;
    for (const QByteArray &host : *wanted)
        names << QString::fromUtf8(host);
    m_warning->tell(Tone::Warning,
                    names.isEmpty() ? QString()
                                    : tr("Callbacks will leave this computer: they may go to %1. Allow hosts "
                                         "of your own shop only.")
                                          .arg(names.join(u", "_s)));
}

QByteArray StartForm::localeFor(const Descriptor &descriptor) const
{
    const auto &known = descriptor.languages;
    if (m_language.code() == pseudoLocale)
        return pseudoLocale;
    for (const QByteArray &wanted : {m_language.code(), "en"_ba}) {
        if (std::find(known.begin(), known.end(), wanted) != known.end())
            return wanted;
    }
    return known.empty() ? QByteArray() : known.front();
}

std::optional<ProviderHostOptions> StartForm::options()
{
    m_problem->clear();
    const Provider *chosen = provider();
    auto allowed = hosts();
    if (!chosen || !allowed) {
        m_hosts->setFocus();
        return std::nullopt;
    }
    ProviderHostOptions options;
    if (m_ports->currentData().toInt() == FixedPorts) {
        if (m_apiPort->value() == m_pagePort->value()) {
            m_problem->tell(Tone::Wrong, tr("API and pages need two different ports."));
            m_pagePort->setFocus();
            return std::nullopt;
        }
        options.apiPort = quint16(m_apiPort->value());
        options.pagePort = quint16(m_pagePort->value());
    }
    options.outcome = m_outcome->currentData().toByteArray();
    options.locale = localeFor(chosen->descriptor());
    options.timeScale = m_time->currentData().toInt();
    options.allowedHosts = std::move(*allowed);
    return options;
}

void StartForm::setChangeable(bool changeable)
{
    for (QWidget *each : std::initializer_list<QWidget *>{m_provider, m_outcome, m_time, m_ports, m_hosts})
        each->setEnabled(changeable);
    m_changeable = changeable;
    showPorts();
}

void StartForm::focusPorts()
{
    m_apiPort->setFocus();
    m_apiPort->selectAll();
}

void StartForm::retranslate()
{
    m_providerLabel->setText(tr("Sandbox of"));
    m_outcomeLabel->setText(tr("Its buyers"));
    m_timeLabel->setText(tr("Time"));
    m_portsLabel->setText(tr("Ports"));
    m_apiPortLabel->setText(tr("API port"));
    m_pagePortLabel->setText(tr("Page port"));
    m_hostsLabel->setText(tr("Callbacks also to"));
    for (int i = 0; i < m_provider->count(); ++i)
        m_provider->setItemText(i, m_language.words(m_providers.all()[std::size_t(i)]->descriptor().title));
    m_outcome->setItemText(0, tr("A person decides"));
    if (const Provider *chosen = provider()) {
        for (int i = 1; i < m_outcome->count(); ++i)
            m_outcome->setItemText(i,
                                   m_language.words(chosen->descriptor().outcomes[std::size_t(i) - 1].title));
    }
    m_time->setItemText(0, tr("Real time"));
    for (int i = 1; i < m_time->count(); ++i)
        m_time->setItemText(i, tr("%n times faster", nullptr, timeScales[std::size_t(i)]));
    m_ports->setItemText(0, tr("Free ones, others at each start"));
    m_ports->setItemText(1, tr("Always the same"));
    m_outcome->setToolTip(tr("How the hosted page ends each purchase by itself as soon as it is opened."));
    m_time->setToolTip(tr("How fast time passes in the sandbox: retries, expiries, decisions."));
    m_hosts->setToolTip(
        tr("The sandbox calls back to this computer only, unless your shop's host is named here."));
    m_problem->clear();
    warnOfHosts();
}

} // namespace kassa
