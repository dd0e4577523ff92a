// The service description, from which third-party toolkits start: one file, the types of section 4.3, the
// thirteen operations of 4.4, names as in the vendor's single-file description (section 4.2).
#pragma once

#include <QByteArray>

namespace kassa::seqr {

// `address`: of the service, as the asker reached it.
QByteArray wsdl(const QByteArray &address);

} // namespace kassa::seqr
