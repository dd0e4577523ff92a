// A value that must not be printed by accident. It can be used (expose) but not streamed, compared or
// converted.
#pragma once

#include <QByteArray>

namespace kassa {

class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value) : m_value(std::move(value)) {}

    // The plain bytes, for signing and for the redactor only.
    const QByteArray &expose() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

private:
    QByteArray m_value;
};

} // namespace kassa
