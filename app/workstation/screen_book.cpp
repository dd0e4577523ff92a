#include "screen_book.h"

namespace kassa::app {

using namespace Qt::StringLiterals;

Screen &ScreenBook::screen(const QString &name, const QString &what)
{
    const auto found = std::find_if(m_screens.begin(), m_screens.end(),
                                    [&](const Screen &each) { return each.name == name; });
    if (found != m_screens.end())
        return *found;
    m_screens.push_back({name, what, {}});
    return m_screens.back();
}

void ScreenBook::keep(const QString &name, const QString &what, const QByteArray &locale, int percent,
                      const QImage &image, std::vector<SeenText> texts)
{
    const bool isCut =
        std::any_of(texts.begin(), texts.end(), [](const SeenText &each) { return each.isCut; });
    if (percent != 100 && !isCut)
        return;
    QString file = name + u'-' + QString::fromUtf8(locale);
    for (QChar &letter : file)
        letter = letter.isLetterOrNumber() || letter == u'.' ? letter : u'-';
    file += percent == 100 ? u".png"_s : u"-%1.png"_s.arg(percent);
    if (!image.save(m_folder + u'/' + file) && m_written)
        m_written =
            fail(ErrorKind::Environment, "texts.file", u"%1/%2 cannot be written"_s.arg(m_folder, file));
    for (const SeenText &each : texts)
        m_shown.emplace(locale, each.text);
    screen(name, what).pictures.push_back({locale, percent, file, image.size(), std::move(texts)});
}

} // namespace kassa::app
