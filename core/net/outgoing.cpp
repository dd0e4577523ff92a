#include "net/outgoing.h"

#include <QHostInfo>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>
#include <limits>

namespace kassa {

namespace {

constexpr std::chrono::milliseconds defaultTimeout{60'000};

QString certificateText(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return QStringLiteral("no certificate");
    const auto name = [](const QStringList &parts) { return parts.join(QStringLiteral(", ")); };
    return QStringLiteral("certificate of \"%1\", issued by \"%2\", valid %3 to %4, SHA-256 %5")
        .arg(name(certificate.subjectInfo(QSslCertificate::CommonName)),
             name(certificate.issuerInfo(QSslCertificate::CommonName)),
             certificate.effectiveDate().toUTC().toString(Qt::ISODate),
             certificate.expiryDate().toUTC().toString(Qt::ISODate),
             QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')));
}

QList<QHostAddress> addressesOf(const std::vector<QByteArray> &texts)
{
    QList<QHostAddress> addresses;
    addresses.reserve(static_cast<qsizetype>(texts.size()));
    for (const QByteArray &text : texts)
        addresses.append(QHostAddress(QString::fromLatin1(text)));
    return addresses;
}

bool isListed(const QByteArray &host, const HostNames &allowed)
{
    return std::any_of(allowed.begin(), allowed.end(), [&host](const QByteArray &name) {
        return name == "*" || name.compare(host, Qt::CaseInsensitive) == 0;
    });
}

FoundHost hostBlocked(const QString &what)
{
    return tl::unexpected(HostRefused{
        ExchangeFailed::Reason::Blocked,
        QStringLiteral("%1 is not this machine, and the host is not among the allowed ones").arg(what)});
}

FoundHost checkAddresses(const QList<QHostAddress> &addresses, bool listed, const QString &error)
{
    if (addresses.isEmpty())
        return tl::unexpected(HostRefused{ExchangeFailed::Reason::Refused,
                                          QStringLiteral("the name has no address: %1").arg(error)});
    const auto outside = std::find_if(addresses.begin(), addresses.end(),
                                      [](const QHostAddress &address) { return !address.isLoopback(); });
    if (outside != addresses.end() && !listed)
        return hostBlocked(outside->toString());
    return addresses;
}

} // namespace

void findHost(const QByteArray &host, const HostNames &allowed, const KnownAddresses &known, QObject *context,
              std::function<void(const FoundHost &)> done)
{
    const bool listed = isListed(host, allowed);
    const QString name = QString::fromLatin1(host);
    const auto given = known.find(host);
    FoundHost found;
    if (const QHostAddress literal(name); !literal.isNull()) {
        found = checkAddresses({literal}, listed, {});
    } else if (given != known.end()) {
        found = checkAddresses(addressesOf(given->second), listed, QStringLiteral("no address given"));
    } else if (listed || host == "localhost") {
        QHostInfo::lookupHost(name, context, [listed, done = std::move(done)](const QHostInfo &info) {
            done(checkAddresses(info.addresses(), listed, info.errorString()));
        });
        return;
    } else {
        found = hostBlocked(name);
    }
    QMetaObject::invokeMethod(
        context, [found = std::move(found), done = std::move(done)] { done(found); }, Qt::QueuedConnection);
}

QString tlsText(const QList<QSslError> &errors)
{
    QStringList reasons;
    reasons.reserve(errors.size());
    for (const QSslError &error : errors)
        reasons.append(
            QStringLiteral("%1 (%2)").arg(error.errorString(), certificateText(error.certificate())));
    return reasons.join(QStringLiteral("; "));
}

std::chrono::milliseconds timerSpan(Duration timeout)
{
    constexpr std::chrono::milliseconds longest{std::numeric_limits<int>::max()};
    const auto span = std::chrono::ceil<std::chrono::milliseconds>(timeout);
    return span.count() == 0 ? defaultTimeout : std::clamp(span, std::chrono::milliseconds(0), longest);
}

} // namespace kassa
