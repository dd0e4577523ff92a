#include "providers/published.h"

#include <array>
#include <cstdlib>

namespace kassa {

QByteArray publishedIn(const char *documentation, const char *section)
{
    // The dossiers of all providers have the same sections.
    static constexpr std::array<const char *, 11> subjects{"",
                                                           "the sequence",
                                                           "environments",
                                                           "authentication and signatures",
                                                           "operations",
                                                           "errors",
                                                           "the browser side",
                                                           "callbacks",
                                                           "states",
                                                           "after the purchase",
                                                           "test data"};
    const auto number = static_cast<std::size_t>(std::strtoul(section, nullptr, 10));
    const QByteArray subject = number < subjects.size() ? subjects[number] : "";
    return subject.isEmpty() ? QByteArray(documentation) : documentation + (": " + subject);
}

} // namespace kassa
