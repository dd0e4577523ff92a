// Read by lupdate only: what it must find in our sources.
#include "base/text.h"

kassa::Text sampleWords()
{
    return KASSA_TEXT("sample", "Two parts "
                                "of one text");
}

kassa::Text sampleCount(int n)
{
    return KASSA_TEXT_N("sample", "%n message(s)")(n);
}
