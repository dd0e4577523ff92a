// What an operation would come to, below the fields that are being filled in: its parts, then what is wrong.
#pragma once

#include "providers/provider.h"
#include "widgets/language.h"
#include "widgets/notice.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace kassa {

class PreviewView : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewView(const Language &language, QWidget *parent = nullptr);

    void show(Explanation explanation);
    void retranslate();

private:
    void tell(Tone tone, const QString &words);

    const Language &m_language;
    Explanation m_shown;
    QPlainTextEdit *m_parts; // an address has no place where a label could end a line
    QVBoxLayout *m_findings;
    std::vector<Notice *> m_notices; // as many as were ever needed: the others are clear
    std::size_t m_told = 0;
};

} // namespace kassa
