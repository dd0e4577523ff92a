#include "providers/qvickly/provider.h"

#include "providers/qvickly/explain.h"
#include "providers/qvickly/flow.h"
#include "providers/qvickly/lint.h"
#include "providers/qvickly/sandbox.h"
#include "providers/qvickly/shop.h"
#include "providers/qvickly/snippets.h"
#include "providers/qvickly/test_data.h"

namespace kassa::qvickly {

namespace {

constexpr char sandboxEid[] = "12345";
constexpr char sandboxKey[] = "sbx-key-0123456789"; // public: the key of the dossier's vectors

void addKey(SensitiveRules &rules, const Keys &keys)
{
    const auto key = keys.secrets.find("key");
    if (key == keys.secrets.end() || key->second.isEmpty())
        return;
    const QByteArray name =
        key->second.expose() == sandboxKey ? "secret:qvickly.demo" : "secret:qvickly.account";
    rules.known.push_back({SensitiveClass::Secret, name, key->second});
}

class QvicklyProvider final : public Provider
{
public:
    const Descriptor &descriptor() const override { return qvickly::descriptor(); }

    Keys sandboxKeys() const override
    {
        return {{{"eid", sandboxEid}, {"test", "true"}}, {{"key", Secret(sandboxKey)}}};
    }

    SensitiveRules sensitive(const Keys &keys) const override
    {
        SensitiveRules rules;
        addKey(rules, keys);
        for (const TestCard &card : testCards())
            rules.known.push_back({SensitiveClass::Pan, card.name, Secret(card.number)});
        rules.known.push_back({SensitiveClass::Cvv, "cvv:test", Secret(testCvv())});
        rules.known.push_back({SensitiveClass::Cvv, "expiry:test", Secret(testExpiry())});
        rules.known.push_back({SensitiveClass::NationalId, "cardholder:test", Secret(testCardHolder())});
        for (const TestPerson &person : testPersons())
            rules.known.push_back({SensitiveClass::NationalId, person.name, Secret(person.pno)});
        rules.names = {{"pno", SensitiveClass::NationalId},
                       {"personalNumber", SensitiveClass::NationalId},
                       {"cardnumber", SensitiveClass::Pan},
                       {"cardholder", SensitiveClass::NationalId},
                       {"expiry", SensitiveClass::Cvv},
                       {"cvv", SensitiveClass::Cvv},
                       {"cvc", SensitiveClass::Cvv},
                       {"recurringnr", SensitiveClass::Token},
                       {"qrStartSecret", SensitiveClass::Token}};
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
    return std::make_unique<QvicklyProvider>();
}

} // namespace kassa::qvickly
