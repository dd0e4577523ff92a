#include "checkout/page_trouble.h"

#include <QCoreApplication>

namespace kassa {

namespace {

struct TroubleTexts
{
    Q_DECLARE_TR_FUNCTIONS(TroubleTexts)
};

// An address with a token in it would fill the panel. Beginning and end tell which it is.
QString shortened(const QString &words)
{
    constexpr int longest = 100, end = 20;
    return words.size() <= longest ? words : words.left(longest - end) + u'…' + words.right(end);
}

} // namespace

Tone toneOf(PageTrouble trouble)
{
    switch (trouble) {
    case PageTrouble::Dialog:
        return Tone::Note;
    case PageTrouble::GaveUp:
    case PageTrouble::NotLoaded:
        return Tone::Wrong;
    default:
        return Tone::Warning;
    }
}

bool reloadHelps(PageTrouble trouble)
{
    return trouble == PageTrouble::GaveUp || trouble == PageTrouble::NotLoaded ||
           trouble == PageTrouble::SilentFrame;
}

QString wordsOf(PageTrouble trouble, const QString &about)
{
    const QString what = trouble == PageTrouble::Dialog ? about : shortened(about);
    switch (trouble) {
    case PageTrouble::Download:
        return TroubleTexts::tr("The page wanted to save a file (%1). Kassa does not keep files of pages.")
            .arg(what);
    case PageTrouble::Certificate:
        return TroubleTexts::tr("The certificate of %1 is not valid, so nothing was loaded from there.")
            .arg(what);
    case PageTrouble::Permission:
        return TroubleTexts::tr(
                   "%1 asked for the camera, the microphone, the location or the like and was refused.")
            .arg(what);
    case PageTrouble::Dialog:
        return TroubleTexts::tr("The page says: %1").arg(what);
    case PageTrouble::NotAllowed:
        return TroubleTexts::tr(
                   "%1 is not an address of this purchase. Only the shop and the provider can be opened "
                   "here.")
            .arg(what);
    case PageTrouble::NotLoaded:
        return TroubleTexts::tr("%1 could not be loaded.").arg(what);
    case PageTrouble::SilentFrame:
        return TroubleTexts::tr("The frame “%1” shows nothing. Its server may forbid being shown in a frame "
                                "(X-Frame-Options or Content-Security-Policy), or it did not answer.")
            .arg(what);
    case PageTrouble::Crashed:
        return TroubleTexts::tr("The page %1 crashed and is loaded again.").arg(what);
    case PageTrouble::GaveUp:
        return TroubleTexts::tr("The page %1 crashed again and again, so it is not loaded again by itself. "
                                "Press “Reload” to try once more.")
            .arg(what);
    case PageTrouble::NoSystemBrowser:
        return TroubleTexts::tr(
                   "This computer has no browser that opens %1. Install one, or set which one is to be "
                   "used in the settings of the desktop.")
            .arg(what);
    }
    return {};
}

} // namespace kassa
