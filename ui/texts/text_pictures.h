// The pictures that `kassa texts screenshots` has made: which of them show a text, and where in them.
#pragma once

#include "base/result.h"
#include "texts/ts_file.h"

#include <QRect>

#include <map>
#include <vector>

namespace kassa {

struct TextPicture
{
    QString file;   // whole path
    QString screen; // "qvickly/qvickly.step1"
    QByteArray locale;
    int percent = 100;  // of the usual size of texts
    QRect place;        // of the text, in pixels of the picture
    bool isCut = false; // it does not fit there
};

class TextPictures
{
public:
    // screens.json of that folder. Environment ("texts.file"), Malformed ("texts.pictures").
    static Result<TextPictures> open(const QString &folder);

    bool isEmpty() const { return m_byText.empty(); }
    // Those of the locale first.
    std::vector<TextPicture> of(const TextKey &key, const QByteArray &locale) const;

private:
    std::map<TextKey, std::vector<TextPicture>> m_byText;
};

} // namespace kassa
