// Where purchases go, always in sight: a live system looks different, and reads so without colour.
#pragma once

#include "settings/environments.h"
#include "widgets/theme.h"

#include <QFrame>

class QLabel;

namespace kassa {

class EnvironmentBanner : public QFrame
{
    Q_OBJECT

public:
    explicit EnvironmentBanner(QWidget *parent = nullptr);

    void setEnvironment(const Environment &environment, bool locked);
    QString words() const; // what it says

protected:
    void changeEvent(QEvent *event) override;

private:
    Tone tone() const;
    void retranslate();
    void colour();

    Environment m_environment;
    bool m_locked = false;
    QLabel *m_words;
};

} // namespace kassa
