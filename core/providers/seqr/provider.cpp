#include "providers/seqr/provider.h"

#include "providers/seqr/explain.h"
#include "providers/seqr/flow.h"
#include "providers/seqr/lint.h"
#include "providers/seqr/sandbox.h"
#include "providers/seqr/shop.h"
#include "providers/seqr/snippets.h"
#include "providers/seqr/test_data.h"

namespace kassa::seqr {

namespace {

class SeqrProvider final : public Provider
{
public:
    const Descriptor &descriptor() const override { return seqr::descriptor(); }
    Keys sandboxKeys() const override { return sandboxAccount(); }

    SensitiveRules sensitive(const Keys &keys) const override
    {
        SensitiveRules rules;
        const Keys demo = sandboxAccount();
        for (const auto &[id, secret] : keys.secrets) {
            const auto known = demo.secrets.find(id);
            const bool isDemo = known != demo.secrets.end() && known->second.expose() == secret.expose();
            rules.known.push_back(
                {SensitiveClass::Secret, "secret:seqr." + id + (isDemo ? ".demo" : ""), secret});
        }
        rules.known.push_back({SensitiveClass::Secret, "secret:seqr.pin-right", Secret(rightPin)});
        rules.known.push_back({SensitiveClass::Secret, "secret:seqr.pin-wrong", Secret(wrongPin)});
        rules.names = {{"password", SensitiveClass::Secret}, {"pin", SensitiveClass::Secret}};
        return rules;
    }

    std::unique_ptr<Machine> shop(const MachineSetup &setup) const override { return makeShop(setup); }
    std::unique_ptr<Machine> sandbox(const MachineSetup &setup) const override { return makeSandbox(setup); }
    std::unique_ptr<Inspector> inspector(const MachineSetup &setup) const override
    {
        return makeInspector(setup);
    }
    Explanation explain(const Message &message, const Keys &) const override
    {
        return explainMessage(message);
    }
    // There is no signature anywhere (section 3).
    Result<Payload> resign(const Message &, const Keys &) const override
    {
        return fail(ErrorKind::State, "resign.unsigned", KASSA_TEXT("error", "SEQR signs no messages"));
    }
    std::vector<Snippet> snippets(const Origins &origins, const Keys &keys) const override
    {
        return snippetsFor(origins, keys);
    }
};

} // namespace

std::unique_ptr<Provider> makeProvider()
{
    return std::make_unique<SeqrProvider>();
}

} // namespace kassa::seqr
