#include "journal/exports.h"

#include "journal/entry_parts.h"

#include <QList>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

QByteArray shellQuoted(QByteArray text)
{
    return '\'' + text.replace('\'', "'\\''") + '\'';
}

// The names that stand for known values, in order: "card:visa-3ds".
QList<QByteArray> namesIn(const QByteArray &bytes)
{
    QList<QByteArray> names;
    for (qsizetype at = bytes.indexOf("<<"); at >= 0; at = bytes.indexOf("<<", at + 2)) {
        const qsizetype end = bytes.indexOf(">>", at);
        if (end < 0)
            break;
        const QByteArray name = bytes.mid(at + 2, end - at - 2);
        if (name.contains(':') && !name.contains('\n') && !names.contains(name))
            names.append(name);
    }
    return names;
}

struct CurlRequest
{
    QByteArray method;
    QByteArray url;
    Headers headers;
    QByteArray body;
};

std::optional<CurlRequest> curlRequestOf(const Payload &payload)
{
    if (const auto *request = std::get_if<HttpRequest>(&payload)) {
        const auto head = parseRequestHead(request->raw.head);
        if (head)
            return CurlRequest{head->method, urlOf(*request, *head), head->headers, request->raw.body};
    }
    if (const auto *navigation = std::get_if<Navigation>(&payload)) {
        CurlRequest made{navigation->method, navigation->url, {}, {}};
        if (navigation->method != "GET") {
            made.headers = {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba}};
            made.body = buildForm(navigation->form);
        }
        return made;
    }
    return std::nullopt;
}

// curl counts the body and names the host itself, and adds four headers that were not there unless told not
// to.
QByteArray curlHeaders(const CurlRequest &request)
{
    const QByteArray authority = originOf(request.url).mid(originOf(request.url).indexOf("://") + 3);
    QByteArray options;
    for (const auto &[name, content] : request.headers) {
        const QByteArray lower = name.toLower();
        if (lower == "content-length" || lower == "transfer-encoding" ||
            (lower == "host" && content == authority))
            continue;
        options += " \\\n  -H " + shellQuoted(content.isEmpty() ? name + ';' : name + ": " + content);
    }
    for (const QByteArray &added : {"Accept"_ba, "User-Agent"_ba, "Content-Type"_ba, "Expect"_ba})
        if (!hasHeader(request.headers, added) && (added != "Content-Type" || !request.body.isEmpty()))
            options += " \\\n  -H " + shellQuoted(added + ':');
    return options;
}

} // namespace

QByteArray canonical(const std::vector<Entry> &entries)
{
    QByteArray lines;
    for (const Entry *entry : currentBranch(entries))
        lines += entry->core.toCompact() + '\n';
    return lines;
}

Result<QByteArray> curl(const Entry &entry, const Catalogue &catalogue, const QByteArray &language)
{
    const auto payload = sentPayload(entry);
    const auto request = payload ? curlRequestOf(*payload) : std::nullopt;
    if (!request)
        return fail(ErrorKind::NotFound, "export.not-a-request"_ba,
                    KASSA_TEXT("error", "entry %1 is %2, not a request that was sent")
                        .with(entry.id.ordinal)
                        .with(entry.kind));
    QByteArray command;
    for (const QByteArray &name : namesIn(curlHeaders(*request) + request->url + request->body))
        command += "# " +
                   catalogue
                       .text(KASSA_TEXT("journal", "%1 stands for a value that is not kept here.")
                                 .with("<<" + name + ">>"),
                             language)
                       .toUtf8() +
                   '\n';
    // A command line cannot hold every byte.
    const bool plain = request->body.isValidUtf8() && !request->body.contains('\0');
    if (!plain)
        command += "printf %s " + shellQuoted(request->body.toBase64()) + " | base64 -d | ";
    command += "curl --include --globoff --path-as-is";
    command += request->method == "HEAD" ? " --head"_ba : " -X " + shellQuoted(request->method);
    command += ' ' + shellQuoted(request->url) + curlHeaders(*request);
    if (!plain)
        command += " \\\n  --data-binary @-";
    else if (!request->body.isEmpty())
        command += " \\\n  --data-raw " + shellQuoted(request->body);
    return command + '\n';
}

} // namespace kassa
