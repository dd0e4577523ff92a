// What Kassa knows of a provider: a Descriptor, which is data only, and a Provider, which is behaviour.
// Everything that shared code, windows and the command line show of a provider comes from here; no shared
// source knows its name.
#pragma once

#include "bench/buyer.h"
#include "bench/rule.h"
#include "order/requirements.h"
#include "wire/redaction.h"

#include <map>

namespace kassa {

struct EntryPoint // a way into a purchase
{
    QByteArray id; // "checkout"
    Text title, description;
    std::vector<QByteArray> pageModes; // "iframe", "tab", "redirect", "popup"
};

struct OperationStep // performed by the tester or the operator
{
    Side side = Side::Sandbox;
    QByteArray operation;
    Fields fields;

    bool operator==(const OperationStep &) const = default;
};

// A way a purchase can end, and how to get there unattended.
struct Outcome
{
    QByteArray id; // "approve", "card-3ds-refused"
    Text title, description;
    std::vector<OperationStep> before; // switches set before the purchase starts
    std::vector<BuyerStep> buyer;
    std::vector<OperationStep> after; // performed in turn once nothing else is left to happen
    QByteArray shopState;             // the shop's purchase must end in this state ...
    int fulfilled = 1;                // ... having released the goods so often
    QByteArray entry = {};            // the way in it belongs to, an id of the Descriptor; empty: any
    // What the order must be for it, where a method is offered in some countries only; empty: any.
    std::vector<QByteArray> countries = {}, currencies = {};
};

struct OperationInfo
{
    QByteArray id;
    Side side = Side::Sandbox;
    Text title, description;
    std::vector<PageField> fields;
};

// Whether it is a tester's switch: "set.answer", with one field "value". What it was set to last holds.
bool isSwitch(const QByteArray &operation);

struct StateInfo
{
    QByteArray id;
    Side side = Side::Shop;
    Text title, description;
    bool final = false;
    std::vector<QByteArray> next; // ids of the same side
};

struct FlowStep // of the provider's numbered sequence
{
    QByteArray number; // "4a"
    Party from = Party::ShopServer, to = Party::ProviderServer;
    Text title, description;
    std::vector<QByteArray> entries = {}; // the ways in that it belongs to; empty: all
    Match seen = {}; // by what else its message is known, where other messages go between the same parties
};

// Something documented that is recognized by the message that carries it.
struct WireSign
{
    QByteArray id; // error code: "9013"; page event: "checkout_loaded"
    Text title;    // what it means
    Match seen;
    bool whole = false; // what the match contains is all there is: "lock", not "unlock"

    bool fits(const Message &message) const
    {
        return seen.fits(message) && (!whole || searchableBytes(message.payload) == seen.contains);
    }
};

// A table that Machine::table() gives. The shop's table "steps" is there for every provider: time, order, the
// FlowStep's number, its title; one row for each time a step was done. The sandbox's has the steps that a
// shop may not see; order is empty while nobody has named it.
struct TableInfo
{
    Side side = Side::Shop;
    QByteArray id; // "callbacks"
    Text title;
};

struct FidelityRow
{
    enum class Mark { Documented, SeenInClient, Assumed, Missing };
    Mark mark = Mark::Documented;
    QByteArray id; // stable: "init.validation-order"
    Text behaviour;
    QByteArray source; // where it is published
    QByteArray test;   // the test that shows it, "tst_qvickly_sandbox::validationOrder"; empty for Missing
};

// A system of the provider's own, to make an environment of; secrets are a person's.
struct KnownHost
{
    QByteArray id; // "hobex"
    Text title;
    QByteArray apiUrl;                // "https://papi.hobex.at"
    std::vector<QByteArray> pageUrls; // besides the API's
};

struct Descriptor
{
    QByteArray id;  // "qvickly"
    int number = 0; // of its ports: API on N+2k-1, pages on N+2k
    Text title, description;
    std::vector<EntryPoint> entries;
    std::vector<Outcome> outcomes;
    std::vector<OperationInfo> operations; // of both sides, incl. the tester's switches
    std::vector<StateInfo> states;
    std::vector<FlowStep> flow;
    std::vector<WireSign> pageEvents; // what frames and the pages around them tell each other, both ways
    std::vector<WireSign> errorCodes; // documented ones that a purchase can meet, afterwards included
    std::vector<TableInfo> tables;
    std::vector<FidelityRow> fidelity;
    std::vector<QByteArray> capabilities; // "api", "callback", "page-events", "page-calls", ...
    Requirements requirements;
    QByteArray sampleOrder; // the demo's
    std::vector<QByteArray>
        pageCallPaths;                // prefixes of paths on the page origin that the page's own script calls
    std::vector<QByteArray> appPaths; // prefixes of paths on the page origin that an app shows
    std::vector<QByteArray> pagePathsOnApi; // prefixes of paths on the API origin that are pages
    std::vector<QByteArray> apiPaths;       // of the API, which a shop is told whole; may be empty
    std::vector<QByteArray> ownKeys;        // names in Keys that are of Kassa's own shop alone
    std::vector<QByteArray> corsPaths;      // prefixes of API paths that browsers of any origin may call
    std::vector<QByteArray> socketPaths;    // prefixes of API paths where WebSockets are opened
    std::vector<QByteArray> languages;      // a purchase's locales
    std::vector<KnownHost> hosts;           // published ones; may be empty
};

// Credentials of one account: "eid", "key". Secret "callback": signs callbacks alone. Secrets stay inside.
struct Keys
{
    std::map<QByteArray, QByteArray> ids;
    std::map<QByteArray, Secret> secrets;
};

struct MachineSetup
{
    SessionInputs inputs;
    Keys keys;
};

struct TreeRow
{
    int depth = 0;
    QByteArray name, value;
    Text note; // meaning, unit; may be empty
};

struct Explanation
{
    Text label; // "initCheckout WS-1001"
    std::vector<TreeRow> tree;
    QByteArray signedBytes;        // exactly what the signature covers; empty when nothing is signed
    std::vector<Verdict> verdicts; // signature first
};

// Example code for a shop's developer: a complete program that begins a purchase at a sandbox.
struct Snippet
{
    QByteArray language; // "curl" (a POSIX shell script), "php", "node"
    Text title;
    QByteArray code; // UTF-8; contains the secrets it signs with
};

// The numbered steps of a purchase that was begun this way; `entry` empty: the first.
std::vector<FlowStep> flowOf(const Descriptor &descriptor, const QByteArray &entry);

class Provider
{
public:
    virtual ~Provider() = default;
    virtual const Descriptor &descriptor() const = 0;
    virtual Keys sandboxKeys() const = 0; // of the built-in sandbox account
    virtual SensitiveRules sensitive(const Keys &keys) const = 0;
    virtual std::unique_ptr<Machine> shop(const MachineSetup &setup) const = 0;
    virtual std::unique_ptr<Machine> sandbox(const MachineSetup &setup) const = 0;
    virtual std::unique_ptr<Inspector> inspector(const MachineSetup &setup) const = 0;
    virtual Explanation explain(const Message &message, const Keys &keys) const = 0;
    // A message's bytes signed anew, after an edit. State ("resign.unsigned") when the message carries no
    // signature.
    virtual Result<Payload> resign(const Message &message, const Keys &keys) const = 0;
    // What would become of an operation with these fields, seen while they are filled in; none: nothing is
    // said before it is performed.
    virtual std::optional<Explanation> preview(Side, const QByteArray & /*operation*/, const Fields &) const
    {
        return {};
    }
    // Against the sandbox at these addresses, `keys` being its account's; none: the provider has no example.
    virtual std::vector<Snippet> snippets(const Origins &, const Keys &) const { return {}; }
};

} // namespace kassa
