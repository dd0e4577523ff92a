// A story at somebody else's shop: Kassa plays the provider, on loopback ports that the shop has been told,
// and the buyer, without a screen. What the shop thinks of its purchase is asked at an address of the shop's.
#pragma once

#include "session/provider_host.h"
#include "story/player.h"

namespace kassa {

struct OwnShop
{
    QByteArray url;   // where a purchase begins: "http://127.0.0.1:9000/buy"
    QByteArray probe; // asked with ?ref=ORDER: {"state": "paid", "released": 1, "total": "200.00 SEK"}; 404:
                      // no such order; empty: the shop says nothing
    quint16 port = 0; // N: API on N+2k-1, pages on N+2k for the provider's number k
};

class OwnShopStage : public Stage
{
public:
    // Provider and journal outlive the stage. Usage ("story.probe") where the story expects what only a probe
    // can tell; else as ProviderHost::start.
    static Result<std::unique_ptr<OwnShopStage>> create(const Story &story, const Provider &provider,
                                                        const StageOptions &options, const OwnShop &shop,
                                                        Journal &journal,
                                                        std::shared_ptr<const Catalogue> catalogue);

    QByteArray locale() const override { return m_locale; }
    Time now() const override { return m_host->now(); }
    std::optional<Time> nextMoment() const override { return m_host->nextMoment(); }
    std::vector<Sale> sales() const override { return m_sales; }
    QByteArrayList payments() const override;
    std::vector<OpenPage> pages() const override { return m_host->view().pages; }
    std::vector<quint64> held() const override;
    qsizetype steps() const override { return 0; } // a live sandbox keeps no history
    Done begin(const Order &order, const QByteArray &entry) override;
    Done apply(const Step &step) override { return m_host->apply(step); }
    // State ("story.live"): nothing waits for a hand that no rule holds.
    Result<bool> stopBefore(const tale::Stop &stop) override;
    Done byHand(const tale::ByHand &act) override;
    Done jump(Time to) override;
    Done settle() override;

private:
    OwnShopStage() = default;
    void waitForQuiet();
    Done probe();

    const Provider *m_provider = nullptr;
    OwnShop m_shop;
    QByteArray m_locale;
    std::unique_ptr<ProviderHost> m_host;
    std::vector<Sale> m_sales; // as the last probe told
    bool m_begun = false;
};

} // namespace kassa
