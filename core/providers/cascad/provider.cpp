#include "providers/cascad/provider.h"

#include "providers/cascad/explain.h"
#include "providers/cascad/flow.h"
#include "providers/cascad/lint.h"
#include "providers/cascad/messages.h"
#include "providers/cascad/sandbox.h"
#include "providers/cascad/shop.h"
#include "providers/cascad/snippets.h"
#include "providers/cascad/test_data.h"

namespace kassa::cascad {

namespace {

void addSecrets(SensitiveRules &rules, const Keys &keys, const QByteArray &owner)
{
    const Account account = accountOf(keys);
    if (!account.apiKey.isEmpty())
        rules.known.push_back(
            {SensitiveClass::Token, "token:cascad.basic" + owner, Secret(basicAuth(account).mid(6))});
    for (const auto &[id, secret] : keys.secrets) {
        if (!secret.isEmpty())
            rules.known.push_back({SensitiveClass::Secret, "secret:cascad." + id + owner, secret});
    }
}

class CascadProvider final : public Provider
{
public:
    const Descriptor &descriptor() const override { return cascad::descriptor(); }
    Keys sandboxKeys() const override { return sandboxAccount(); }

    SensitiveRules sensitive(const Keys &keys) const override
    {
        SensitiveRules rules;
        const bool isDemo = accountOf(keys).id == accountOf(sandboxAccount()).id;
        addSecrets(rules, keys, isDemo ? ".demo" : "");
        addSecrets(rules, otherAccount(), ".other");
        for (const TestCard &card : testCards())
            rules.known.push_back({SensitiveClass::Pan, card.name, Secret(card.number)});
        rules.known.push_back({SensitiveClass::Cvv, "cvv:test", Secret(testCvv)});
        rules.known.push_back({SensitiveClass::Cvv, "otp:test", Secret(testPassword)});
        rules.known.push_back({SensitiveClass::Cvv, "otp:wrong", Secret(wrongPassword)});
        rules.names = {
            {"card_number", SensitiveClass::Pan}, {"cvv", SensitiveClass::Cvv},
            {"otp", SensitiveClass::Cvv},         {"Authorization", SensitiveClass::Token},
            {"token", SensitiveClass::Token},     {"individual_tax_id", SensitiveClass::NationalId},
            {"PaRes", SensitiveClass::Token},     {"creq", SensitiveClass::Token}};
        return rules;
    }

    std::unique_ptr<Machine> shop(const MachineSetup &setup) const override { return makeShop(setup); }
    std::unique_ptr<Machine> sandbox(const MachineSetup &setup) const override { return makeSandbox(setup); }
    std::unique_ptr<Inspector> inspector(const MachineSetup &setup) const override
    {
        return makeInspector(setup);
    }
    Explanation explain(const Message &message, const Keys &keys) const override
    {
        return explainMessage(message, keys);
    }
    std::optional<Explanation> preview(Side side, const QByteArray &operation,
                                       const Fields &fields) const override
    {
        return previewOf(side, operation, fields);
    }
    Result<Payload> resign(const Message &message, const Keys &keys) const override
    {
        return resignMessage(message, keys);
    }
    std::vector<Snippet> snippets(const Origins &origins, const Keys &keys) const override
    {
        return snippetsFor(origins, keys);
    }
};

} // namespace

std::unique_ptr<Provider> makeProvider()
{
    return std::make_unique<CascadProvider>();
}

} // namespace kassa::cascad
