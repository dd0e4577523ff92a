#include "texts/window_places.h"

#include <algorithm>

namespace kassa {

const std::vector<WindowPlace> &windowPlaces()
{
    static const std::vector<WindowPlace> all{
        {"MatchTexts", "breakpoints"},
        {"SequenceTexts", "sequence"},
        {"TroubleTexts", "checkout"},
        {"kassa::AboutDialog", "dialog.about"},
        {"kassa::Accessible", "everywhere"},
        {"kassa::AppSide", "checkout"},
        {"kassa::BlockedList", "checkout"},
        {"kassa::BreakpointsPanel", "breakpoints"},
        {"kassa::ByteEdit", "wire", "kassa::WirePanel", "Edit..."},
        {"kassa::CallbackLog", "callbacks"},
        {"kassa::CallbackModel", "callbacks"},
        {"kassa::CheckoutBar", "checkout"},
        {"kassa::CheckoutPanel", "checkout"},
        {"kassa::CompareDialog", "journal", "kassa::JournalPanel", "&Compare"},
        {"kassa::CopyActions", "everywhere"},
        {"kassa::CopyRows", "ownshop"},
        {"kassa::CoverageView", "stories"},
        {"kassa::CustomerForm", "order"},
        {"kassa::DurationDialog", "run", "kassa::RunControls", "Skip..."},
        {"kassa::EntryInspector", "journal"},
        {"kassa::EnvironmentBanner", "everywhere"},
        {"kassa::EnvironmentForm", "dialog.environments"},
        {"kassa::EnvironmentsDialog", "dialog.environments"},
        {"kassa::FieldEdit", "order"},
        {"kassa::FieldForm", "state"},
        {"kassa::FieldWords", "order"},
        {"kassa::FieldsEdit", "wire", "kassa::WirePanel", "Edit..."},
        {"kassa::FilterBar", "journal"},
        {"kassa::FirstRunPage", "first-start"},
        {"kassa::HelpPanel", "help"},
        {"kassa::HexModel", "journal"},
        {"kassa::HexView", "journal"},
        {"kassa::InFlightModel", "wire"},
        {"kassa::ItemsModel", "order"},
        {"kassa::ItemsTable", "order"},
        {"kassa::JournalModel", "journal"},
        {"kassa::JournalPanel", "journal"},
        {"kassa::LeftPurchasesDialog", "purchases", "kassa::Workstation", "Show..."},
        {"kassa::ListSearch", "everywhere"},
        {"kassa::LogModel", "callbacks"},
        {"kassa::LogPanel", "callbacks"},
        {"kassa::MatchDialog", "breakpoints", "kassa::BreakpointsPanel", "Add breakpoint..."},
        {"kassa::MatchEditor", "breakpoints", "kassa::BreakpointsPanel", "Add breakpoint..."},
        {"kassa::MessageEditor", "wire", "kassa::WirePanel", "Edit..."},
        {"kassa::NativePage", "ownshop"},
        {"kassa::NewStoryDialog", "stories", "kassa::CoverageView", "Make a story..."},
        {"kassa::Notice", "everywhere"},
        {"kassa::OpenPagesView", "ownshop"},
        {"kassa::OperationCard", "state"},
        {"kassa::OperationsView", "state"},
        {"kassa::OrderEditor", "order"},
        {"kassa::OverviewPage", "journal"},
        {"kassa::OwnShopPanel", "ownshop"},
        {"kassa::PayloadEditor", "wire", "kassa::WirePanel", "Edit..."},
        {"kassa::PaymentsModel", "ownshop"},
        {"kassa::PictureView", "texts"},
        {"kassa::PreviewView", "state"},
        {"kassa::PurchaseList", "purchases"},
        {"kassa::PurchasesPanel", "purchases"},
        {"kassa::RowTexts", "journal"},
        {"kassa::RowsEditor", "rules"},
        {"kassa::RuleDialog", "rules", "kassa::RulesPanel", "Add rule..."},
        {"kassa::RulesPanel", "rules"},
        {"kassa::RunControls", "run"},
        {"kassa::RunPictures", "stories"},
        {"kassa::RunWindow", "stories", "kassa::StoriesPanel", "Open a run"},
        {"kassa::SampleWords", "start"},
        {"kassa::SaveConflictsDialog", "texts"},
        {"kassa::SendMessageDialog", "checkout", "kassa::CheckoutBar", "Send message..."},
        {"kassa::SequenceDiagram", "sequence"},
        {"kassa::SettingsDialog", "dialog.settings"},
        {"kassa::SignaturePage", "journal"},
        {"kassa::SnippetTabs", "ownshop"},
        {"kassa::StartBar", "start"},
        {"kassa::StartForm", "ownshop"},
        {"kassa::StatePanel", "state"},
        {"kassa::StatusLog", "states"},
        {"kassa::StatusModel", "states"},
        {"kassa::StepsModel", "steps"},
        {"kassa::StepsPanel", "steps"},
        {"kassa::StoriesPanel", "stories"},
        {"kassa::StorySteps", "stories"},
        {"kassa::TablesPanel", "tables"},
        {"kassa::TextEditor", "texts"},
        {"kassa::TextPane", "journal"},
        {"kassa::TextsModel", "texts"},
        {"kassa::TextsPanel", "texts"},
        {"kassa::TotalsView", "order"},
        {"kassa::WebEngine", "checkout"},
        {"kassa::WebTab", "checkout"},
        {"kassa::WhoseBox", "state"},
        {"kassa::WirePanel", "wire"},
        {"kassa::Workstation", "menus"},
        {"session", "run"},
        {"story", "stories"},
        {"texts", "texts"},
    };
    return all;
}

const WindowPlace *windowPlace(const QByteArray &context)
{
    const auto &all = windowPlaces();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const WindowPlace &place) { return context == place.context; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<QByteArray> withContextsBeside(std::vector<QByteArray> contexts)
{
    std::vector<QByteArray> parts;
    for (const QByteArray &each : contexts) {
        if (const WindowPlace *place = windowPlace(each))
            parts.emplace_back(place->part);
    }
    for (const WindowPlace &place : windowPlaces()) {
        const bool isBeside = std::find(parts.begin(), parts.end(), place.part) != parts.end();
        if (isBeside && std::find(contexts.begin(), contexts.end(), place.context) == contexts.end())
            contexts.emplace_back(place.context);
    }
    return contexts;
}

Text titleOfPart(const QByteArray &part)
{
    static const std::vector<std::pair<QByteArray, Text>> titles{
        {"steps", KASSA_TEXT("kassa::Workstation", "Steps")},
        {"state", KASSA_TEXT("kassa::Workstation", "State")},
        {"help", KASSA_TEXT("kassa::Workstation", "Help")},
        {"journal", KASSA_TEXT("kassa::Workstation", "Journal")},
        {"wire", KASSA_TEXT("kassa::Workstation", "In flight")},
        {"breakpoints", KASSA_TEXT("kassa::Workstation", "Breakpoints")},
        {"rules", KASSA_TEXT("kassa::Workstation", "Rules")},
        {"purchases", KASSA_TEXT("kassa::Workstation", "Purchases")},
        {"callbacks", KASSA_TEXT("kassa::Workstation", "Callbacks")},
        {"states", KASSA_TEXT("kassa::Workstation", "State history")},
        {"tables", KASSA_TEXT("kassa::Workstation", "Tables")},
        {"stories", KASSA_TEXT("kassa::Workstation", "Stories")},
        {"texts", KASSA_TEXT("kassa::Workstation", "Texts")},
        {"order", KASSA_TEXT("kassa::Workstation", "Order")},
        {"checkout", KASSA_TEXT("kassa::Workstation", "Checkout page")},
        {"sequence", KASSA_TEXT("kassa::Workstation", "Sequence diagram")},
        {"ownshop", KASSA_TEXT("kassa::Workstation", "My own shop")},
        {"start", KASSA_TEXT("texts", "Bar at the top")},
        {"run", KASSA_TEXT("kassa::Workstation", "Run")},
        {"menus", KASSA_TEXT("texts", "Menus and titles")},
        {"everywhere", KASSA_TEXT("texts", "Everywhere")},
        {"first-start", KASSA_TEXT("texts", "First start")},
        {"dialog.settings", KASSA_TEXT("texts", "Settings")},
        {"dialog.environments", KASSA_TEXT("texts", "Environments")},
        {"dialog.about", KASSA_TEXT("kassa::Workstation", "&About Kassa")},
    };
    const auto found =
        std::find_if(titles.begin(), titles.end(), [&](const auto &each) { return each.first == part; });
    return found == titles.end() ? Text::verbatim(part) : found->second;
}

} // namespace kassa
