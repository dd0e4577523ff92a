// What the next purchase is: provider, environment, way in, what is bought, how it ends; and the program's
// language.
#pragma once

#include "providers/registry.h"
#include "settings/environments.h"
#include "widgets/language.h"

#include <QWidget>

#include <span>

class QComboBox;
class QLabel;
class QPushButton;

namespace kassa {

class StartBar : public QWidget
{
    Q_OBJECT

public:
    // All outlive the bar.
    StartBar(Language &language, const Registry &providers, const Environments &environments,
             QWidget *parent = nullptr);

    const Provider *provider() const; // null: none is built in
    const Environment *environment() const;
    QByteArray entry() const, sample() const,
        outcome() const;       // sample empty: none; outcome: a person decides
    QByteArray locale() const; // of the pages

    // Its country and currency decide which outcomes are offered.
    void setOrder(const Order &order);
    // Unknown ones are ignored. An outcome that belongs to a way in, or needs another order, chooses that
    // too.
    void setProvider(const QByteArray &id);
    void setEnvironment(const QByteArray &id);
    void setEntry(const QByteArray &id);
    void setSample(const QByteArray &id);
    // Which one the order is now; empty: it was edited and is none. Nobody is told.
    void showSample(const QByteArray &id);
    void setOutcome(const QByteArray &id);
    void setLocale(const QByteArray &code);
    void environmentsChanged();
    void focusStart(); // so that Enter starts
    void setStartable(bool startable);

    QSize sizeHint() const override { return minimumSizeHint(); } // the tool bar gives it the rest
    QSize minimumSizeHint() const override;                       // as narrow as in two lines

Q_SIGNALS:
    void startRequested();
    void providerChanged();
    void sampleChosen(const QByteArray &id);
    void environmentChosen();
    void outcomeChosen(); // by a person
    void languageChosen(const QByteArray &code);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Choice
    {
        QLabel *label = nullptr;
        QComboBox *box = nullptr;
    };
    struct Column // of the bar
    {
        QLabel *label; // null: none
        QWidget *control;
        int share; // of the width that is left; zero: none
    };
    struct Item
    {
        QByteArray id;
        QString words, about = {}; // about: in a tool tip
    };
    Choice choice(int share);
    void make();
    void layOut(int lines);
    std::span<const Column> line(int number, int lines) const;
    int widthOf(int lines) const; // that they need
    void fill();                  // with words of now; what is chosen stays
    void fillOfProvider();
    void fillOutcomes();
    static void refill(QComboBox &box, const std::vector<Item> &items);
    static QByteArray chosen(const QComboBox &box);
    static bool choose(QComboBox &box, const QByteArray &id);

    Language &m_language;
    const Registry &m_providers;
    const Environments &m_environments;
    Choice m_provider, m_environment, m_entry, m_sample, m_outcome, m_locale, m_languages;
    QPushButton *m_start = nullptr;
    std::vector<Column> m_columns;
    int m_lines = 1;
    Order m_order; // that a purchase would begin with
};

} // namespace kassa
