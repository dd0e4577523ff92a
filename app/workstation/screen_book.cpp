#include "screen_book.h"

namespace kassa::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int pngQuality = 80; // packed less, a third of the time

} // namespace

Screen &ScreenBook::screen(const QString &name, const QString &what)
{
    const auto [at, isNew] = m_byName.try_emplace(name, m_screens.size());
    if (isNew)
        m_screens.push_back({name, what, {}});
    return m_screens[at->second];
}

bool ScreenBook::keeps(int percent, const std::vector<SeenText> &texts)
{
    return percent == 100 ||
           std::any_of(texts.begin(), texts.end(), [](const SeenText &each) { return each.isCut; });
}

void ScreenBook::keep(const QString &name, const QString &what, const QByteArray &locale, int percent,
                      const QImage &image, std::vector<SeenText> texts)
{
    if (!keeps(percent, texts) || !m_taken.insert({name, locale, percent}).second)
        return;
    QString file = name + u'-' + QString::fromUtf8(locale);
    for (QChar &letter : file)
        letter = letter.isLetterOrNumber() || letter == u'.' ? letter : u'-';
    file += percent == 100 ? u".png"_s : u"-%1.png"_s.arg(percent);
    if (!image.save(m_folder + u'/' + file, "PNG", pngQuality) && m_written)
        m_written = fail(ErrorKind::Storage, "texts.file",
                         KASSA_TEXT("error", "%1/%2 cannot be written").with(m_folder).with(file));
    for (const SeenText &each : texts)
        m_shown.emplace(locale, each.text);
    screen(name, what).pictures.push_back({locale, percent, file, image.size(), std::move(texts)});
}

} // namespace kassa::app
