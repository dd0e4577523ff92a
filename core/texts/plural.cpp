#include "texts/plural.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>

namespace kassa {

namespace {

int alike(int)
{
    return 0;
}

int english(int n)
{
    return n == 1 ? 0 : 1;
}

int french(int n)
{
    return n < 2 ? 0 : 1;
}

int russian(int n)
{
    if (n % 10 == 1 && n % 100 != 11)
        return 0;
    return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2;
}

int czech(int n)
{
    return n == 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2;
}

int polish(int n)
{
    return n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2;
}

int lithuanian(int n)
{
    if (n % 10 == 1 && n % 100 != 11)
        return 0;
    return n % 10 != 0 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2;
}

int latvian(int n)
{
    return n % 10 == 1 && n % 100 != 11 ? 0 : n != 0 ? 1 : 2;
}

int icelandic(int n)
{
    return n % 10 == 1 && n % 100 != 11 ? 0 : 1;
}

constexpr PluralRule alikeRule{1, alike, "0"};
constexpr PluralRule englishRule{2, english, "n != 1"};
constexpr PluralRule frenchRule{2, french, "n > 1"};
constexpr PluralRule russianRule{
    3, russian, "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2"};
constexpr PluralRule czechRule{3, czech, "n==1 ? 0 : n>=2 && n<=4 ? 1 : 2"};
constexpr PluralRule polishRule{3, polish,
                                "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2"};
constexpr PluralRule lithuanianRule{3, lithuanian,
                                    "n%10==1 && n%100!=11 ? 0 : n%10!=0 && (n%100<10 || n%100>=20) ? 1 : 2"};
constexpr PluralRule latvianRule{3, latvian, "n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2"};
constexpr PluralRule icelandicRule{2, icelandic, "n%10==1 && n%100!=11 ? 0 : 1"};

struct OfLanguage
{
    QByteArrayView code;
    const PluralRule *rule;
};

constexpr std::array rules{
    OfLanguage{"be", &russianRule}, OfLanguage{"bs", &russianRule},   OfLanguage{"cs", &czechRule},
    OfLanguage{"fr", &frenchRule},  OfLanguage{"hr", &russianRule},   OfLanguage{"hu", &alikeRule},
    OfLanguage{"id", &alikeRule},   OfLanguage{"is", &icelandicRule}, OfLanguage{"ja", &alikeRule},
    OfLanguage{"ka", &alikeRule},   OfLanguage{"ko", &alikeRule},     OfLanguage{"lt", &lithuanianRule},
    OfLanguage{"lv", &latvianRule}, OfLanguage{"pl", &polishRule},    OfLanguage{"ru", &russianRule},
    OfLanguage{"sk", &czechRule},   OfLanguage{"sr", &russianRule},   OfLanguage{"th", &alikeRule},
    OfLanguage{"tr", &alikeRule},   OfLanguage{"uk", &russianRule},   OfLanguage{"vi", &alikeRule},
    OfLanguage{"zh", &alikeRule},
};

constexpr std::array counts{1, 2, 5, 11, 21, 22, 25, 101, 102, 111, 0};

} // namespace

const PluralRule &pluralRule(const QByteArray &language)
{
    const QByteArrayView code = QByteArrayView(language).first(std::min<qsizetype>(language.size(), 2));
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const OfLanguage &each) { return each.code == code; });
    return found == rules.end() ? englishRule : *found->rule;
}

std::vector<int> pluralExamples(const QByteArray &language, int form)
{
    const PluralRule &rule = pluralRule(language);
    std::vector<int> found;
    for (const int count : counts) {
        if (rule.formOf(count) == form && found.size() < 4)
            found.push_back(count);
    }
    return found;
}

bool standsForOneCount(const QByteArray &language, int form)
{
    const PluralRule &rule = pluralRule(language);
    return std::count_if(counts.begin(), counts.end(),
                         [&](int count) { return rule.formOf(count) == form; }) == 1;
}

} // namespace kassa
