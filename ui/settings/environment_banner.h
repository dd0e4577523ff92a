// Where purchases go, always in sight: a live system looks different, and reads so without colour.
#pragma once

#include "settings/environments.h"
#include "widgets/theme.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace kassa {

class EnvironmentBanner : public QFrame
{
    Q_OBJECT

public:
    explicit EnvironmentBanner(QWidget *parent = nullptr);

    // Where the next purchase goes.
    void setEnvironment(const Environment &environment, bool locked);
    // Where the purchase that is looked at has gone; none: there is no purchase. A live one stays one when
    // its system has been locked since.
    void setOfPurchase(const std::optional<Environment> &environment);
    QString words() const; // what it says

    QSize sizeHint() const override; // with no line broken

protected:
    void changeEvent(QEvent *event) override;

private:
    Tone tone() const;
    void retranslate();
    void colour();

    Environment m_environment;
    bool m_locked = false;
    std::optional<Environment> m_ofPurchase; // that is another one
    QLabel *m_words;
};

} // namespace kassa
