// Plural forms of a language, in the order in which lupdate, Qt Linguist and QTranslator number them.
#pragma once

#include <QByteArray>

#include <vector>

namespace kassa {

struct PluralRule
{
    int forms = 2;
    int (*formOf)(int count) = nullptr;
    const char *expression = nullptr; // the same in C, as the Plural-Forms of a PO file want it
};

// By language code, "ru" or "ru_RU"; a language that is not known has English's.
const PluralRule &pluralRule(const QByteArray &language);

// Counts that take this form, at most four, of 1, 2, 5, 11, 21, 22 ... : for people to try the words with.
std::vector<int> pluralExamples(const QByteArray &language, int form);
// Whether the form stands for one count only, so that it can name it ("one message"): a %n is not needed.
bool standsForOneCount(const QByteArray &language, int form);

} // namespace kassa
