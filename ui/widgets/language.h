// The language of the program: what tr() and Text values become. The purchase's locale is another thing.
#pragma once

#include "texts/catalogue.h"

#include <QObject>
#include <QTranslator>

namespace kassa {

class Language : public QObject
{
    Q_OBJECT

public:
    // `application`'s translators are exchanged by set(): every widget gets a LanguageChange event then.
    Language(std::shared_ptr<const Catalogue> catalogue, QObject *parent = nullptr);

    QByteArray code() const { return m_code; } // "en", "ru", "qps"
    std::vector<QByteArray> codes() const { return m_catalogue->languages(); }
    static QString nameOf(const QByteArray &code); // in the language itself: "Русский"
    // An unknown code is ignored.
    void set(const QByteArray &code);

    QString words(const Text &text) const { return m_catalogue->text(text, m_code); }
    QString words(const Money &money) const { return moneyText(money, m_code); }
    const std::shared_ptr<const Catalogue> &catalogue() const { return m_catalogue; }

Q_SIGNALS:
    // After the translators have been exchanged: models that hold words built from Text values refresh.
    void changed();

private:
    std::shared_ptr<const Catalogue> m_catalogue;
    QByteArray m_code = "en";
    QTranslator m_own; // tr() of our widgets
    QTranslator m_qt;  // Qt's own dialogs
};

} // namespace kassa
