#include "commands/verify.h"
#include "context.h"

#include <QFile>

#include <algorithm>

namespace kassa::app {

namespace {

constexpr qint64 mostBytes = qint64(8) * 1024 * 1024;

struct VerifyArguments
{
    std::string provider, kind, secretFile, file;
};

// "-" or nothing: standard input. Complains and returns nothing where it cannot be read.
std::optional<QByteArray> readAll(const std::string &name, Context &context)
{
    QFile file(QString::fromStdString(name));
    const bool opened =
        name.empty() || name == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        context.complain(Exit::Usage, KASSA_TEXT("cli", "\"%1\" cannot be read: %2")
                                          .with(file.fileName().toUtf8())
                                          .with(file.errorString().toUtf8()));
        return std::nullopt;
    }
    QByteArray bytes = file.read(mostBytes + 1);
    if (bytes.size() > mostBytes) {
        context.complain(Exit::Failed, KASSA_TEXT("cli", "The input is larger than 8 MiB."));
        return std::nullopt;
    }
    return bytes;
}

// A body alone says nothing of its headers: they are taken for what such a body wants.
Headers headersOf(const QByteArray &body)
{
    const QByteArray start = body.trimmed().left(1);
    if (start == "<") // SOAP 1.1
        return {{"Content-Type", "text/xml; charset=utf-8"}, {"SOAPAction", "\"\""}};
    return {{"Content-Type", start == "{" ? "application/json" : "application/x-www-form-urlencoded"}};
}

// Bytes as a person has them: a whole HTTP message, or its body alone.
Result<RawHttp> httpFrom(const QByteArray &bytes, bool response)
{
    const bool whole = response ? bytes.startsWith("HTTP/1.") : bytes.left(2048).contains(" HTTP/1.");
    if (whole) {
        HttpReader reader(response ? HttpReader::Role::Responses : HttpReader::Role::Requests);
        if (const Done fed = reader.feed(bytes); !fed)
            return tl::unexpected(fed.error());
        if (!reader.hasMessage() && response)
            (void)reader.finish();
        if (!reader.hasMessage())
            return fail(
                ErrorKind::Malformed, "verify.incomplete",
                KASSA_TEXT("error", "The HTTP message is not complete: is its Content-Length right?"));
        return reader.take().raw;
    }
    Headers headers = headersOf(bytes);
    if (response)
        return buildResponse(200, headers, bytes);
    headers.insert(headers.begin(), {"Host", "localhost"});
    return buildRequest("POST", "/", headers, bytes);
}

Text severityOf(Verdict::Severity severity)
{
    switch (severity) {
    case Verdict::Severity::Good:
        return KASSA_TEXT("cli", "right");
    case Verdict::Severity::Note:
        return KASSA_TEXT("cli", "note");
    case Verdict::Severity::Warning:
        return KASSA_TEXT("cli", "warning");
    case Verdict::Severity::Wrong:
        return KASSA_TEXT("cli", "WRONG");
    }
    return {};
}

void tell(const Explanation &explanation, Context &context)
{
    if (!explanation.label.isEmpty())
        context.print(explanation.label);
    if (!explanation.signedBytes.isEmpty())
        context.print(KASSA_TEXT("cli", "Signed bytes (%1): %2")
                          .with(QByteArray::number(explanation.signedBytes.size()))
                          .with(explanation.signedBytes));
    for (const Verdict &verdict : explanation.verdicts) {
        context.print(KASSA_TEXT("cli", "%1: %2").with(severityOf(verdict.severity)).with(verdict.what));
        if (!verdict.why.isEmpty())
            context.print(KASSA_TEXT("cli", "   %1").with(verdict.why));
        if (!verdict.source.isEmpty())
            context.print(KASSA_TEXT("cli", "   see %1").with(verdict.source));
        if (verdict.severity == Verdict::Severity::Wrong)
            context.exit = Exit::Failed;
    }
    if (explanation.verdicts.empty())
        context.print(KASSA_TEXT("cli", "Nothing in it is signed, and nothing wrong was found."));
}

// What only somebody on the wire can judge, such as a token before it is redacted.
void addMissing(std::vector<Verdict> &verdicts, const std::vector<Verdict> &seen)
{
    for (const Verdict &verdict : seen) {
        if (std::ranges::find(verdicts, verdict.id, &Verdict::id) == verdicts.end())
            verdicts.push_back(verdict);
    }
}

void verify(const VerifyArguments &arguments, Context &context)
{
    const auto providers = context.providers({arguments.provider});
    if (!providers)
        return;
    const Provider &provider = *providers->front();
    Keys keys = provider.sandboxKeys();
    if (!arguments.secretFile.empty()) {
        const auto secret = readAll(arguments.secretFile, context);
        if (!secret)
            return;
        keys.secrets["callback"] = {}; // of a provider that signs nothing else
        for (auto &[name, value] : keys.secrets)
            value = Secret(secret->trimmed());
    }
    if (arguments.secretFile == "-" && (arguments.file.empty() || arguments.file == "-"))
        return context.complain(
            Exit::Usage, KASSA_TEXT("cli", "Secret and message cannot both come from standard input."));
    const auto bytes = readAll(arguments.file, context);
    if (!bytes)
        return;
    auto raw = httpFrom(*bytes, arguments.kind == "response");
    if (!raw)
        return context.complain(raw.error());
    Message message = messageToVerify(std::move(*raw), arguments.kind);
    message.sent =
        std::chrono::floor<Duration>(std::chrono::system_clock::now()); // tokens may be too old by now
    Explanation explanation = provider.explain(message, keys);
    addMissing(explanation.verdicts, provider.inspector({{}, keys})->inspect(message));
    tell(explanation, context);
}

} // namespace

Message messageToVerify(RawHttp raw, const std::string &kind)
{
    Message message;
    if (kind == "callback") {
        message.channel = Channel::Callback;
        message.from = Party::ProviderServer;
        message.to = Party::ShopServer;
        message.payload = HttpRequest{"http://localhost", std::move(raw)};
    } else if (kind == "response") {
        message.from = Party::ProviderServer;
        message.to = Party::ShopServer;
        message.payload = HttpResponse{std::move(raw)};
    } else {
        message.payload = HttpRequest{"http://localhost", std::move(raw)};
    }
    return message;
}

void addVerify(CLI::App &app, Context &context)
{
    CLI::App *command =
        subcommand(app, "verify",
                   KASSA_TEXT("cli", "Checks the signature of a message and says why it is wrong"), context);
    const auto arguments = std::make_shared<VerifyArguments>();
    command->add_option("PROVIDER", arguments->provider, context.words(KASSA_TEXT("cli", "The provider")))
        ->required();
    command
        ->add_option("KIND", arguments->kind,
                     context.words(KASSA_TEXT("cli", "callback, request or response")))
        ->required()
        ->check(CLI::IsMember({"callback", "request", "response"}));
    command->add_option(
        "FILE", arguments->file,
        context.words(KASSA_TEXT("cli", "A whole HTTP message or its body alone; default: standard input")));
    command->add_option(
        "--secret-file", arguments->secretFile,
        context.words(
            KASSA_TEXT("cli", "File with the secret, - for standard input; default: the sandbox's secret")));
    command->callback([arguments, &context] { verify(*arguments, context); });
}

} // namespace kassa::app
