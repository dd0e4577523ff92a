#include "session/sandbox_actions.h"

#include <QStringList>

namespace kassa {

namespace {

std::optional<BuyerPress> pressOn(const OpenPage &open, const QByteArray &action, const Fields &fields)
{
    for (const QByteArray &name : {action, "outcome." + action}) {
        if (open.page.control(name))
            return BuyerPress{open.party, {open.page.url, name, fields}};
    }
    return std::nullopt;
}

QStringList namesThatFit(const Descriptor &descriptor, const std::vector<OpenPage> &pages,
                         const QByteArray &ref)
{
    QStringList names;
    for (const OpenPage &open : pages) {
        if (!ref.isEmpty() && open.ref != ref)
            continue;
        for (const Form &form : open.page.forms) {
            for (const Control &control : form.controls)
                names << QString::fromUtf8(control.id);
        }
    }
    for (const OperationInfo &operation : descriptor.operations) {
        if (operation.side == Side::Sandbox)
            names << QString::fromUtf8(operation.id);
    }
    names.removeDuplicates();
    return names;
}

// None: no open page has such a button.
Result<std::optional<BuyerPress>> pressNamed(const std::vector<OpenPage> &pages, const QByteArray &action,
                                             const QByteArray &ref, const Fields &fields)
{
    std::optional<BuyerPress> found;
    QStringList refs;
    for (const OpenPage &open : pages) {
        if (!ref.isEmpty() && open.ref != ref)
            continue;
        if (auto press = pressOn(open, action, fields)) {
            found = std::move(press);
            refs << QString::fromUtf8(open.ref);
        }
    }
    if (refs.size() > 1)
        return fail(ErrorKind::Usage, "act.ref",
                    KASSA_TEXT("error", "\"%1\" fits several purchases, name one with --ref: %2")
                        .with(action)
                        .with(refs.join(QStringLiteral(", "))));
    return found;
}

void addWhatIsSaid(std::vector<Report> &said, const Page &page)
{
    for (const Block &block : page.blocks) {
        if (block.kind == Block::Kind::Warning) // a declined card is an outcome, not a failed press
            said.push_back({Report::Kind::Warning, page.id, "act.page", block.text});
    }
    for (const Form &form : page.forms) {
        for (const PageField &field : form.fields) {
            if (!field.error.isEmpty())
                said.push_back({Report::Kind::Refused, page.id, "act.page", field.error});
        }
    }
}

} // namespace

// A button of an open page goes before an operation of the same name: "approve" is the buyer's end of the
// purchase as long as the page is open, and the staff's decision afterwards.
Result<Step> stepNamed(const Descriptor &descriptor, const std::vector<OpenPage> &pages,
                       const QByteArray &action, const QByteArray &ref, const Fields &fields)
{
    auto press = pressNamed(pages, action, ref, fields);
    if (press && *press)
        return Step(step::Press{(*press)->party, std::move((*press)->action)});
    bool isTheShops = false;
    for (const OperationInfo &operation : descriptor.operations) {
        if (operation.id != action)
            continue;
        isTheShops |= operation.side == Side::Shop;
        if (operation.side != Side::Sandbox)
            continue;
        Fields all = fields;
        if (!ref.isEmpty())
            all.insert(all.begin(), {"ref", ref});
        return Step(step::Operate{Side::Sandbox, action, std::move(all)});
    }
    if (!press)
        return tl::unexpected(press.error());
    if (isTheShops)
        return fail(ErrorKind::NotFound, "act.shop",
                    KASSA_TEXT("error", "\"%1\" is the shop's own doing: your shop asks for it over the API")
                        .with(action));
    return fail(
        ErrorKind::NotFound, "act.unknown",
        KASSA_TEXT("error", "\"%1\" is neither an operation nor a button of an open page; there are: %2")
            .with(action)
            .with(namesThatFit(descriptor, pages, ref).join(QStringLiteral(", "))));
}

std::vector<Report> reportsOf(const Bench &bench)
{
    std::vector<Report> reports = bench.lastReports();
    if (const Page *page = bench.shownToBuyer())
        addWhatIsSaid(reports, *page);
    return reports;
}

} // namespace kassa
