#include "providers/qenta/provider.h"

#include "providers/qenta/explain.h"
#include "providers/qenta/flow.h"
#include "providers/qenta/lint.h"
#include "providers/qenta/sandbox.h"
#include "providers/qenta/shop.h"
#include "providers/qenta/snippets.h"
#include "providers/qenta/test_data.h"

namespace kassa::qenta {

namespace {

void addAccount(SensitiveRules &rules, const QByteArray &name, const Secret &secret, const Secret &password)
{
    const auto isKnown = [&](const Secret &value) {
        return std::any_of(rules.known.begin(), rules.known.end(),
                           [&](const KnownSensitive &each) { return each.value.expose() == value.expose(); });
    };
    if (!secret.isEmpty() && !isKnown(secret))
        rules.known.push_back({SensitiveClass::Secret, "secret:" + name, secret});
    if (!password.isEmpty() && !isKnown(password))
        rules.known.push_back({SensitiveClass::Secret, "password:" + name, password});
}

class QentaProvider final : public Provider
{
public:
    const Descriptor &descriptor() const override { return qenta::descriptor(); }
    Keys sandboxKeys() const override { return demoKeys(); }

    SensitiveRules sensitive(const Keys &keys) const override
    {
        SensitiveRules rules;
        for (const KnownAccount &known : knownAccounts())
            addAccount(rules, known.name, known.secret, known.password);
        const Account own = accountOf(keys);
        addAccount(rules, "qenta.account", own.secret, own.password);
        for (const TestCard &card : testCards())
            rules.known.push_back({SensitiveClass::Pan, card.name, Secret(card.number)});
        rules.known.push_back({SensitiveClass::Cvv, "cvc:test", Secret(testCvc())});
        rules.known.push_back({SensitiveClass::NationalId, "iban:test", Secret(testIban())});
        rules.known.push_back({SensitiveClass::Secret, "secret:qenta.acs", Secret(acsPassword)});
        rules.known.push_back({SensitiveClass::Secret, "secret:qenta.acs-wrong", Secret(wrongAcsPassword)});
        rules.names = {{"pan", SensitiveClass::Pan},
                       {"cardverifycode", SensitiveClass::Cvv},
                       {"cvc", SensitiveClass::Cvv},
                       {"password", SensitiveClass::Secret},
                       {"toolkitPassword", SensitiveClass::Secret},
                       {"secret", SensitiveClass::Secret},
                       {"bankAccountIban", SensitiveClass::NationalId},
                       {"bankAccount", SensitiveClass::NationalId},
                       {"paymentToken", SensitiveClass::Token}};
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
    return std::make_unique<QentaProvider>();
}

} // namespace kassa::qenta
