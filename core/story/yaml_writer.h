// Writes a story as YAML the way a person would: short lists of fields on one line, quotes only where needed.
// Used inside this room.
#pragma once

#include "codec/form.h"
#include "codec/json.h"

#include <variant>

namespace kassa {

class YamlWriter
{
public:
    using More = std::vector<std::pair<QByteArray, std::variant<QByteArray, Fields>>>; // null texts and no
                                                                                       // fields: left out

    void line(const QByteArray &key, const QByteArray &value);
    void line(const QByteArray &key, const Fields &values); // {en: Approved, ru: ...}
    void block(const QByteArray &key, const Json &value);
    void key(const QByteArray &key); // of a list that follows
    void item(const QByteArray &word);
    void item(const QByteArray &key, const QByteArray &value, const More &more = {});
    // The same, the value being YAML already.
    void entry(const QByteArray &yaml);
    void entry(const QByteArray &key, const QByteArray &yaml, const More &more = {});
    QByteArray take() { return std::move(m_text); }

    static QByteArray quoted(const QByteArray &text);
    static QByteArray inlined(const Fields &values); // {channel: callback, to: shop-server}

private:
    void blockOf(const Json &value, int depth);
    void add(const More &more);

    QByteArray m_text;
};

} // namespace kassa
