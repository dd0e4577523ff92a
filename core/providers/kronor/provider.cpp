#include "providers/kronor/provider.h"

#include "providers/kronor/explain.h"
#include "providers/kronor/flow.h"
#include "providers/kronor/lint.h"
#include "providers/kronor/sandbox.h"
#include "providers/kronor/shop.h"
#include "providers/kronor/snippets.h"
#include "providers/kronor/test_data.h"

namespace kassa::kronor {

namespace {

void addSecret(SensitiveRules &rules, const Keys &keys, const char *id, SensitiveClass kind)
{
    const auto found = keys.secrets.find(id);
    if (found == keys.secrets.end() || found->second.isEmpty())
        return;
    const Keys demo = sandboxAccount();
    const bool isDemo = demo.secrets.at(id).expose() == found->second.expose();
    rules.known.push_back({kind, QByteArray("secret:kronor.") + id + (isDemo ? ".demo" : ""), found->second});
}

class KronorProvider final : public Provider
{
public:
    const Descriptor &descriptor() const override { return kronor::descriptor(); }
    Keys sandboxKeys() const override { return sandboxAccount(); }

    SensitiveRules sensitive(const Keys &keys) const override
    {
        SensitiveRules rules;
        addSecret(rules, keys, "token", SensitiveClass::Token);
        addSecret(rules, keys, "jwt-key", SensitiveClass::Secret);
        for (const TestPerson &person : testPersons())
            rules.known.push_back({SensitiveClass::NationalId, person.name, Secret(person.nationalId)});
        rules.names = {{"nationalIdentificationNumber", SensitiveClass::NationalId},
                       {"sePersonalNumber", SensitiveClass::NationalId},
                       {"Authorization", SensitiveClass::Token},
                       {"waitToken", SensitiveClass::Token},
                       {"token", SensitiveClass::Token},
                       {"authToken", SensitiveClass::Token},
                       {"hmacSecret", SensitiveClass::Secret}};
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
    return std::make_unique<KronorProvider>();
}

} // namespace kassa::kronor
