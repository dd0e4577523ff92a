#include "texts/text_pictures.h"

#include "codec/json.h"
#include "session/text_files.h"

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

Result<TextPictures> TextPictures::open(const QString &folder)
{
    const QString file = folder + u"/screens.json"_s;
    const auto bytes = readTextFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto json = Json::parse(*bytes);
    if (!json || !json->isArray())
        return fail(ErrorKind::Malformed, "texts.pictures",
                    KASSA_TEXT("error", "%1 is no list of screens").with(file));
    TextPictures pictures;
    for (const Json &each : json->items()) {
        TextPicture picture;
        picture.file = folder + u'/' + QString::fromUtf8(each["file"].text());
        picture.screen = QString::fromUtf8(each["screen"].text());
        picture.locale = each["locale"].text();
        picture.percent = each["percent"].text().toInt();
        for (const Json &text : each["texts"].items()) {
            const std::vector<Json> &place = text["place"].items();
            if (place.size() != 4)
                return fail(ErrorKind::Malformed, "texts.pictures",
                            KASSA_TEXT("error", "%1: a place has four numbers").with(file));
            picture.place = {place[0].text().toInt(), place[1].text().toInt(), place[2].text().toInt(),
                             place[3].text().toInt()};
            picture.isCut = text["cut"].toBool();
            pictures.m_byText[{text["context"].text(), text["source"].text(), text["comment"].text()}]
                .push_back(picture);
        }
    }
    return pictures;
}

std::vector<TextPicture> TextPictures::of(const TextKey &key, const QByteArray &locale) const
{
    const auto found = m_byText.find(key);
    if (found == m_byText.end())
        return {};
    std::vector<TextPicture> all = found->second;
    std::stable_partition(all.begin(), all.end(),
                          [&](const TextPicture &each) { return each.locale == locale; });
    return all;
}

} // namespace kassa
