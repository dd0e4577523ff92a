#include "galleries.h"

#include "checkout/page_trouble.h"
#include "order/field_words.h"
#include "order/samples.h"
#include "settings/environment_banner.h"
#include "widgets/notice.h"

#include <QBoxLayout>

#include <set>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

constexpr int galleryWidth = 760;

class Gallery
{
public:
    Gallery() : m_lines(new QVBoxLayout(m_all.get())) {}

    Notice &notice(Notice::Look look)
    {
        auto *made = new Notice(m_all.get(), look);
        m_lines->addWidget(made);
        return *made;
    }
    void add(QWidget *part) { m_lines->addWidget(part); }

    std::unique_ptr<QWidget> take()
    {
        m_lines->addStretch(1);
        m_all->resize(galleryWidth, m_lines->heightForWidth(galleryWidth));
        return std::move(m_all);
    }

private:
    std::unique_ptr<QWidget> m_all = std::make_unique<QWidget>();
    QVBoxLayout *m_lines;
};

// An order that is wrong in the sum, one for each way.
std::vector<Order> wrongSums()
{
    const auto priced = [](qint64 price) {
        Order order = findSample("coffee")->order;
        order.shipping.reset();
        order.handling.reset();
        order.items.resize(1);
        order.items.front().unitPrice = price;
        return order;
    };
    return {priced(-1), priced(0), priced(1), priced(std::numeric_limits<qint64>::max() / 2)};
}

} // namespace

std::unique_ptr<QWidget> errorGallery()
{
    Gallery gallery;
    for (const ErrorKind kind :
         {ErrorKind::Usage, ErrorKind::Environment, ErrorKind::Malformed, ErrorKind::Refused,
          ErrorKind::Signature, ErrorKind::Network, ErrorKind::Storage, ErrorKind::State, ErrorKind::NotFound,
          ErrorKind::Limit}) {
        Notice &notice = gallery.notice(Notice::Look::Band);
        notice.setClosable(true);
        notice.tell(Error{kind, "code", Text::verbatim(u"detail"_s), {}});
    }
    return gallery.take();
}

std::unique_ptr<QWidget> troubleGallery()
{
    Gallery gallery;
    for (const PageTrouble trouble :
         {PageTrouble::Download, PageTrouble::Certificate, PageTrouble::Permission, PageTrouble::Dialog,
          PageTrouble::NotAllowed, PageTrouble::NotLoaded, PageTrouble::SilentFrame, PageTrouble::Crashed,
          PageTrouble::GaveUp})
        gallery.notice(Notice::Look::Band).tell(toneOf(trouble), wordsOf(trouble, u"example"_s));
    return gallery.take();
}

std::unique_ptr<QWidget> problemGallery(const Registry &providers)
{
    const std::vector<std::pair<const char *, std::vector<const char *>>> all{
        {"required", {"items", "customer/billing/email"}},
        {"length", {"items", "reference", "items/0/title"}},
        {"latin1", {"items/0/title"}},
        {"format",
         {"customer/billing/email", "customer/billing/phone", "country", "language", "reference",
          "items/0/title"}},
        {"range", {"items/0/quantity", "items/0/vatRate", "items/0/unitPrice", "shipping/amount"}},
        {"unsupported", {"currency", "country", "language"}},
        {"number", {"items/0/unitPrice"}},
        {"decimals", {"items/0/unitPrice"}},
    };
    Gallery gallery;
    std::set<QString> known;
    const auto tellPlace = [&](const QByteArray &field) {
        if (const QString place = FieldWords::place(field); known.insert(place).second)
            gallery.notice(Notice::Look::Line).tell(Tone::Note, place);
    };
    const auto tell = [&](const FieldError &error, const Order &order, const Requirements &wanted) {
        const QString words = FieldWords::problem(error, order, wanted);
        if (known.insert(words).second)
            gallery.notice(Notice::Look::Line).tell(Tone::Wrong, words);
        tellPlace(error.field);
    };
    Requirements any;
    any.negativeRowsAllowed = false;
    any.referenceCharacters = "A-Z";
    std::vector<Requirements> wanted{Requirements(), any};
    for (const auto &provider : providers.all())
        wanted.push_back(provider->descriptor().requirements);
    for (const Requirements &each : wanted) {
        for (const auto &[code, fields] : all) {
            for (const char *field : fields)
                tell({field, code, {}}, findSample("coffee")->order, each);
        }
        for (const Order &order : wrongSums())
            tell({"total", "sum", {}}, order, each);
    }
    for (const char *field : {"customer", "nationalId", "customerNumber", "billing", "delivery", "handling",
                              "shipping", "amount"})
        tellPlace(field);
    for (const char *field : {"firstName", "lastName", "company", "street", "street2", "postalCode", "city"})
        tellPlace("customer/billing/" + QByteArray(field));
    for (const char *field : {"sku", "unit", "discount"})
        tellPlace("items/0/" + QByteArray(field));
    return gallery.take();
}

std::unique_ptr<QWidget> bannerGallery()
{
    Gallery gallery;
    for (const auto &[live, locked] : {std::pair{false, false}, {true, true}, {true, false}}) {
        auto *banner = new EnvironmentBanner;
        Environment system;
        system.id = "shown";
        system.name = u"Example"_s;
        system.apiUrl = "https://api.example/";
        system.live = live;
        banner->setEnvironment(system, locked);
        gallery.add(banner);
    }
    return gallery.take();
}

std::unique_ptr<QWidget> lineGallery(Tone tone, const QStringList &words)
{
    Gallery gallery;
    for (const QString &each : words)
        gallery.notice(Notice::Look::Line).tell(tone, each);
    return gallery.take();
}

} // namespace kassa::app
