#include "order/sample_words.h"

#include <map>

namespace kassa {

namespace {

QString sampleNameOr(const QByteArray &id, const std::map<QByteArray, QString> &names)
{
    const auto found = names.find(id);
    return found == names.end() ? QString::fromUtf8(id) : found->second;
}

} // namespace

// No currency but where it is the point: a provider that does not take it gets the figures in its own
// (adaptedTo()).
QString SampleWords::order(const QByteArray &id)
{
    return sampleNameOr(id, {
                                {"coffee", tr("Coffee: one row")},
                                {"mixed-vat", tr("Mixed VAT: four rates, two fees")},
                                {"discount", tr("Discounts: per row and as a row")},
                                {"company", tr("Company: pallets and a service")},
                                {"single-cent", tr("Single cent: the smallest sum")},
                                {"large", tr("Large: 120 rows")},
                                {"danish", tr("Danish: two rows")},
                                {"norwegian", tr("Norwegian: two rates")},
                                {"finnish", tr("Finnish: a rate with a decimal")},
                                {"icelandic", tr("Icelandic: whole sums in krónur")},
                                {"polish", tr("Polish: two rates")},
                                {"russian", tr("Russian: Cyrillic texts")},
                            });
}

QString SampleWords::persona(const QByteArray &id)
{
    return sampleNameOr(id, {
                                {"person-se", tr("Person in Sweden")},
                                {"delivery-se", tr("Person in Sweden, delivered elsewhere")},
                                {"company-se", tr("Company in Sweden")},
                                {"person-de", tr("Person in Germany")},
                                {"company-de", tr("Company in Germany")},
                                {"person-at", tr("Person in Austria")},
                                {"person-ru", tr("Person in Russia")},
                            });
}

} // namespace kassa
