// The language of the program: what tr() and Text values become. The purchase's locale is another thing.
#pragma once

#include "texts/catalogue.h"

#include <QObject>
#include <QTranslator>

namespace kassa {

// tr() of our widgets by the catalogue, so that it has the pseudo-locale and words that are being edited as
// well.
class CatalogueTranslator : public QTranslator
{
    Q_OBJECT

public:
    CatalogueTranslator(std::shared_ptr<const Catalogue> catalogue, QByteArray language);

    QString translate(const char *context, const char *source, const char *comment, int count) const override;
    bool isEmpty() const override { return false; }

private:
    std::shared_ptr<const Catalogue> m_catalogue;
    QByteArray m_language;
};

// Qt's own words. Those of its files' icons ("Folder") are asked for by a class whose name its catalogues do
// not know since Qt 6: there they still stand with the dialog.
class QtTranslator : public QTranslator
{
    Q_OBJECT

public:
    QString translate(const char *context, const char *source, const char *comment, int count) const override;
};

class Language : public QObject
{
    Q_OBJECT

public:
    // The application's translators are exchanged by set(): every widget gets a LanguageChange event then.
    // QLocale() is the language's from then on: sizes, dates, numbers.
    Language(std::shared_ptr<Catalogue> catalogue, QObject *parent = nullptr);

    QByteArray code() const { return m_code; } // "en", "ru", "qps"
    std::vector<QByteArray> codes() const { return m_catalogue->languages(); }
    static QString nameOf(const QByteArray &code); // in the language itself: "Русский"
    // An unknown code is ignored.
    void set(const QByteArray &code);
    // As Catalogue::setWords(); what is shown in that language changes at once.
    void setWords(const QByteArray &code, std::shared_ptr<const TextTable> words);

    QString words(const Text &text) const { return m_catalogue->text(text, m_code); }
    // Of a machine's table: a time that it ends in (toIso()) is short, "2026-01-02 03:04:05.678".
    QString cell(const Text &text) const;
    QString words(const Money &money) const { return moneyText(money, m_code); }
    std::shared_ptr<const Catalogue> catalogue() const { return m_catalogue; }

Q_SIGNALS:
    // After the translators have been exchanged: models that hold words built from Text values refresh.
    void changed();
    // The words of a language are others now; changed() comes as well when it is the one in use.
    void wordsChanged(const QByteArray &code);

private:
    std::shared_ptr<Catalogue> m_catalogue;
    QByteArray m_code = "en";
    std::unique_ptr<CatalogueTranslator> m_own;
    QtTranslator m_qt;
};

// A text's words by the translators that are installed, where no Language is at hand. Amounts as in English.
QString textWords(const Text &text);

} // namespace kassa
