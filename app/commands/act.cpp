#include "context.h"

#include <QByteArrayList>

#include "journal/narration.h"
#include "net/http_client.h"
#include "settings/places.h"
#include "wire/payload_json.h"

#include <QCoreApplication>
#include <QFile>

namespace kassa::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostReadyBytes = qint64(1024) * 1024;

struct ActArguments
{
    std::string provider, action, value, ref, control;
    std::vector<std::string> fields;
    bool list = false;
};

// What a running sandbox is asked: a path below its control address.
struct Request
{
    QByteArray method, path;
    Json body = {};
};

// The functions below complain and return nothing where they fail.

std::optional<QByteArray> controlUrl(const ActArguments &arguments, Context &context)
{
    if (!arguments.control.empty())
        return QByteArray::fromStdString(arguments.control);
    QFile file(readyFile());
    if (!file.open(QIODevice::ReadOnly)) {
        context.complain(Exit::Environment,
                         KASSA_TEXT("cli", "No sandbox is running: start one with \"kassa sandbox\", or name "
                                           "the address of yours with --control."));
        return std::nullopt;
    }
    const auto ready = Json::parse(file.read(mostReadyBytes));
    if (!ready || !(*ready)["control"].isString()) {
        context.complain(
            Exit::Environment,
            KASSA_TEXT("cli", "\"%1\" does not say where the sandbox is: start it anew, or use --control.")
                .with(file.fileName().toUtf8()));
        return std::nullopt;
    }
    return (*ready)["control"].text();
}

std::optional<Json> ask(const QByteArray &control, const Request &request, Context &context)
{
    HttpClient client(HttpClientOptions{});
    std::optional<HttpClient::Answer> answer;
    QEventLoop loop;
    const QByteArray bytes = request.method == "GET" ? QByteArray() : request.body.toCompact();
    // A clock that is advanced answers only when everything due has happened, callbacks to slow shops
    // included.
    client.send(httpRequest(request.method, control + request.path,
                            {{"Content-Type", "application/json"}, {"Connection", "close"}}, bytes),
                std::chrono::minutes(10), [&](HttpClient::Answer came) {
                    answer = std::move(came);
                    loop.quit();
                });
    loop.exec();
    if (const auto *failed = std::get_if<ExchangeFailed>(&*answer)) {
        context.complain(Exit::Environment,
                         KASSA_TEXT("cli", "The sandbox does not answer: is it running, and is the address "
                                           "right? (%1 %2)")
                             .with(toWord(failed->reason))
                             .with(failed->detail));
        return std::nullopt;
    }
    auto parsed = Json::parse(std::get<HttpResponse>(*answer).raw.body);
    if (parsed)
        return std::move(*parsed);
    context.complain(Exit::Environment,
                     KASSA_TEXT("cli", "What answers at this address is no sandbox of Kassa."));
    return std::nullopt;
}

std::optional<Json> fieldsJson(const std::vector<std::string> &fields, Context &context)
{
    Json json = Json::object();
    for (const std::string &field : fields) {
        const QByteArray text = QByteArray::fromStdString(field);
        const qsizetype equals = text.indexOf('=');
        if (equals <= 0) {
            context.complain(Exit::Usage,
                             KASSA_TEXT("cli", "--field takes NAME=VALUE, not \"%1\".").with(text));
            return std::nullopt;
        }
        json.set(text.left(equals), Json::string(text.mid(equals + 1)));
    }
    return json;
}

QByteArrayList valuesOf(const PageField &field)
{
    QByteArrayList values;
    for (const auto &[value, label] : field.choices)
        values << (value.isEmpty() ? "\"\""_ba : value);
    if (field.kind == PageField::Kind::Check)
        values = {"0", "1"};
    return values;
}

// "title: one, two" for a switch; without choices what it is about. Of other operations the title and their
// fields: "title: --field kind=one|two, --field times".
Text withWhatItTakes(const OperationInfo &operation)
{
    if (operation.fields.empty())
        return operation.title;
    if (!isSwitch(operation.id)) {
        QByteArrayList fields;
        for (const PageField &field : operation.fields) {
            const QByteArrayList values = valuesOf(field);
            if (field.name != "ref")
                fields << "--field " + field.name +
                              (values.isEmpty() ? QByteArray() : '=' + values.join('|'));
        }
        return fields.isEmpty() ? operation.title
                                : KASSA_TEXT("cli", "%1: %2").with(operation.title).with(fields.join(", "));
    }
    const QByteArrayList values = valuesOf(operation.fields.back());
    return KASSA_TEXT("cli", "%1: %2")
        .with(operation.title)
        .with(values.isEmpty() ? operation.description : Text::verbatim(values.join(", ")));
}

Text titleOf(const Provider &provider, const QByteArray &operation)
{
    for (const OperationInfo &each : provider.descriptor().operations) {
        if (each.id == operation && each.side == Side::Sandbox)
            return each.title;
    }
    return {};
}

void printList(const Json &overview, const QByteArray &provider, Context &context)
{
    const Json &one = overview["providers"][provider];
    if (one.isNull())
        return context.complain(Exit::Failed,
                                KASSA_TEXT("cli", "No sandbox of %1 runs there.").with(provider));
    const Provider &known = *context.registry->find(provider);
    context.print(KASSA_TEXT("cli", "Open pages and their buttons:"));
    for (const Json &page : one["pages"].items()) {
        QByteArrayList controls;
        for (const Json &control : page["controls"].items())
            controls << control.text();
        context.print(KASSA_TEXT("cli", "   %1  %2: %3")
                          .with(page["ref"].text())
                          .with(page["id"].text())
                          .with(controls.isEmpty() ? KASSA_TEXT("cli", "no buttons")
                                                   : Text::verbatim(controls.join(", "))));
    }
    if (one["pages"].items().empty())
        context.print(
            KASSA_TEXT("cli", "   none: open the page that the API answered, with a browser or curl"));
    context.print(KASSA_TEXT("cli", "Operations that are possible now:"));
    bool hasAny = false;
    for (const Json &operation : one["operations"].items()) {
        if (operation["ref"].text().isEmpty())
            continue; // always possible: it is told below
        hasAny = true;
        context.print(KASSA_TEXT("cli", "   %1  %2  %3")
                          .with(operation["ref"].text())
                          .with(operation["operation"].text().leftJustified(24))
                          .with(titleOf(known, operation["operation"].text())));
    }
    if (!hasAny)
        context.print(KASSA_TEXT("cli", "   none: a shop has to begin a purchase first"));
    context.print(KASSA_TEXT("cli", "Switches and operations of this sandbox:"));
    for (const OperationInfo &operation : known.descriptor().operations) {
        if (operation.side == Side::Sandbox)
            context.print(KASSA_TEXT("cli", "   %1  %2")
                              .with(operation.id.leftJustified(24))
                              .with(withWhatItTakes(operation)));
    }
}

void tell(const Json &answer, Context &context)
{
    bool told = false; // a refusal tells its reason itself
    for (const Json &report : answer["reports"].items()) {
        const auto text = textFromJson(report["message"]);
        context.print(
            reported(report["subject"].text(), text ? *text : Text::verbatim(report["text"].text())));
        told |= report["kind"].text() == "refused";
    }
    if (answer.contains("now"))
        context.print(KASSA_TEXT("cli", "It is now %1").with(answer["now"].text()));
    if (answer["ok"].toBool())
        return;
    context.exit = Exit::Failed;
    const auto message = textFromJson(answer["error"]["message"]);
    if (!told)
        context.complain(Exit::Failed,
                         KASSA_TEXT("cli", "kassa: %1 (%2)")
                             .with(message ? *message : Text::verbatim(answer["error"]["detail"].text()))
                             .with(answer["error"]["code"].text()));
}

std::optional<Request> requestOf(const ActArguments &arguments, Context &context)
{
    Json body = Json::object();
    if (arguments.provider == "clock") {
        if (arguments.list || arguments.action != "advance" ||
            !parseDuration(QByteArray::fromStdString(arguments.value))) {
            context.complain(Exit::Usage,
                             KASSA_TEXT("cli", "It is \"clock advance 2h\": a number and ms, s, m, h or d."));
            return std::nullopt;
        }
        body.set("advance", Json::string(QByteArray::fromStdString(arguments.value)));
        return Request{"POST", "/clock", std::move(body)};
    }
    if (!context.providers({arguments.provider}))
        return std::nullopt;
    if (arguments.list)
        return Request{"GET", "/"};
    std::vector<std::string> all = arguments.fields;
    if (!arguments.value.empty())
        all.push_back("value=" + arguments.value);
    auto fields = fieldsJson(all, context);
    if (!fields)
        return std::nullopt;
    body.set("provider", Json::string(QByteArray::fromStdString(arguments.provider)));
    body.set("action", Json::string(QByteArray::fromStdString(arguments.action)));
    body.set("ref", Json::string(QByteArray::fromStdString(arguments.ref)));
    body.set("fields", std::move(*fields));
    return Request{"POST", "/act", std::move(body)};
}

void act(const ActArguments &arguments, Context &context)
{
    if (arguments.action.empty() && !arguments.list)
        return context.complain(Exit::Usage, KASSA_TEXT("cli", "Name an action, or ask for --list."));
    const auto request = requestOf(arguments, context);
    if (!request)
        return;
    QCoreApplication application(context.argc, context.argv);
    const auto control = controlUrl(arguments, context);
    if (!control)
        return;
    const auto answer = ask(*control, *request, context);
    if (!answer)
        return;
    if (arguments.list)
        printList(*answer, QByteArray::fromStdString(arguments.provider), context);
    else
        tell(*answer, context);
}

} // namespace

void addAct(CLI::App &app, Context &context)
{
    CLI::App *command = subcommand(
        app, "act", KASSA_TEXT("cli", "Presses a button of a running sandbox, or: act clock advance 2h"),
        context);
    const auto arguments = std::make_shared<ActArguments>();
    command
        ->add_option("PROVIDER", arguments->provider,
                     context.words(KASSA_TEXT("cli", "The provider, or clock")))
        ->required();
    command->add_option("ACTION", arguments->action,
                        context.words(KASSA_TEXT("cli", "An operation, or a button of an open page")));
    command->add_option("VALUE", arguments->value,
                        context.words(KASSA_TEXT("cli", "The value of a switch, or how far the clock goes")));
    command->add_option("--ref", arguments->ref,
                        context.words(KASSA_TEXT("cli", "The shop's order id or the payment's number")));
    command->add_option("--field", arguments->fields,
                        context.words(KASSA_TEXT("cli", "A field of the form: name=value")));
    command->add_option(
        "--control", arguments->control,
        context.words(KASSA_TEXT("cli", "Control address; default: the sandbox that was started last")));
    command->add_flag("--list", arguments->list, context.words(KASSA_TEXT("cli", "What can be done now")));
    command->callback([arguments, &context] { act(*arguments, context); });
}

} // namespace kassa::app
