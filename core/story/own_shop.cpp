#include "story/own_shop.h"

#include <QEventLoop>
#include <QTimer>

namespace kassa {

namespace {

// Wall time without anything happening after which the shop is taken to be done: it may well ask the provider
// something a moment after it has answered.
constexpr std::chrono::milliseconds quietTime{100};

class SharedJournal : public Journal
{
public:
    explicit SharedJournal(Journal &journal) : m_journal(journal) {}
    void append(Entry entry) override { m_journal.append(std::move(entry)); }
    void whenDurable(std::function<void(Done)> durable) override
    {
        m_journal.whenDurable(std::move(durable));
    }

private:
    Journal &m_journal;
};

bool asksTheShop(const StoryStep &step)
{
    const auto *expected = std::get_if<Expectation>(&step.doing);
    return expected && (expected->of == Expectation::Of::State || expected->of == Expectation::Of::Released ||
                        expected->of == Expectation::Of::Total);
}

Result<Sale> saleFrom(const QByteArray &answer)
{
    const auto json = Json::parse(answer);
    if (!json || !json->isObject())
        return fail(ErrorKind::Malformed, "story.probe",
                    KASSA_TEXT("error", "the shop's probe did not answer with a JSON object"));
    return Sale{(*json)["state"].text(), (*json)["released"].text().toInt(), (*json)["total"].text()};
}

} // namespace

Result<std::unique_ptr<OwnShopStage>> OwnShopStage::create(const Story &story, const Provider &provider,
                                                           const StageOptions &options, const OwnShop &shop,
                                                           Journal &journal,
                                                           std::shared_ptr<const Catalogue> catalogue)
{
    if (shop.probe.isEmpty() && std::any_of(story.steps.begin(), story.steps.end(), asksTheShop))
        return fail(ErrorKind::Usage, "story.probe",
                    KASSA_TEXT("error", "the story expects something of the shop, and no --probe tells it"));
    const int number = provider.descriptor().number;
    ProviderHostOptions how;
    how.apiPort = quint16(shop.port + 2 * number - 1);
    how.pagePort = quint16(shop.port + 2 * number);
    how.locale = story.locale.isEmpty() ? options.locale : story.locale;
    how.seed = story.seed.value_or(options.seed);
    how.shop = shop.url;
    auto host =
        ProviderHost::start(provider, how, std::make_unique<SharedJournal>(journal), std::move(catalogue));
    if (!host)
        return tl::unexpected(host.error());
    std::unique_ptr<OwnShopStage> stage(new OwnShopStage);
    stage->m_provider = &provider;
    stage->m_shop = shop;
    stage->m_locale = how.locale;
    stage->m_host = std::move(*host);
    return stage;
}

QByteArrayList OwnShopStage::payments() const
{
    QByteArrayList states;
    for (const PurchaseView &each : m_host->view().purchases)
        states << each.state;
    return states;
}

Done OwnShopStage::begin(const Order &, const QByteArray &)
{
    m_begun = true;
    return m_host->visit(m_shop.url);
}

std::vector<quint64> OwnShopStage::held() const
{
    std::vector<quint64> ordinals;
    for (const InFlight &flying : m_host->inFlight()) {
        if (flying.held)
            ordinals.push_back(flying.message.id.ordinal);
    }
    return ordinals;
}

Result<bool> OwnShopStage::stopBefore(const tale::Stop &)
{
    return fail(
        ErrorKind::State, "story.live",
        KASSA_TEXT("error",
                   "messages of somebody else's shop cannot be stopped by hand: let a rule hold them"));
}

Done OwnShopStage::byHand(const tale::ByHand &act)
{
    int fitting = 0;
    for (const InFlight &flying : m_host->inFlight()) {
        if (!act.message.fits(flying.message) || ++fitting != act.which)
            continue;
        Step step = stepByHand(act.what, flying.message);
        if (const auto *edit = std::get_if<action::Replace>(&act.what); edit && edit->sign) {
            Message edited = flying.message;
            edited.payload = std::get<step::Edit>(step).payload;
            auto payload = m_provider->resign(edited, m_host->keys());
            if (!payload)
                return tl::unexpected(payload.error());
            std::get<step::Edit>(step).payload = std::move(*payload);
        }
        return m_host->apply(step);
    }
    return notInFlight(fitting);
}

Done OwnShopStage::jump(Time to)
{
    const Duration by = to - m_host->now();
    if (by <= Duration::zero())
        return {};
    QEventLoop loop;
    bool over = false;
    m_host->skip(by, [&] {
        over = true;
        loop.quit();
    });
    if (!over)
        loop.exec();
    return {};
}

Done OwnShopStage::settle()
{
    waitForQuiet();
    return m_begun && !m_shop.probe.isEmpty() ? probe() : Done();
}

void OwnShopStage::waitForQuiet()
{
    QEventLoop loop;
    QTimer quiet;
    quiet.setSingleShot(true);
    quiet.setInterval(quietTime);
    QObject::connect(m_host.get(), &ProviderHost::changed, &quiet, [&] { quiet.start(); });
    QObject::connect(&quiet, &QTimer::timeout, &loop, [&] {
        if (m_host->awaitsShop())
            quiet.start();
        else
            loop.quit();
    });
    quiet.start();
    loop.exec();
}

Done OwnShopStage::probe()
{
    m_sales.clear();
    const auto purchases = m_host->view().purchases;
    if (purchases.empty())
        return {};
    QEventLoop loop;
    std::optional<Result<QByteArray>> answer;
    const QByteArray mark = m_shop.probe.contains('?') ? "&" : "?";
    m_host->ask(m_shop.probe + mark + buildForm({{"ref", purchases.front().reference}}),
                [&](Result<QByteArray> came) {
                    answer = std::move(came);
                    loop.quit();
                });
    if (!answer)
        loop.exec();
    if (!*answer)
        return tl::unexpected(answer->error());
    if ((*answer)->isEmpty())
        return {};
    auto sale = saleFrom(**answer);
    if (!sale)
        return tl::unexpected(sale.error());
    m_sales.push_back(std::move(*sale));
    return {};
}

} // namespace kassa
