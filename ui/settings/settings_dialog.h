// Language, theme and text size, shown at once while they are chosen; and where files are kept.
#pragma once

#include "settings/preferences.h"
#include "widgets/language.h"
#include "widgets/theme.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace kassa {

class Notice;

ThemeChoice themeOf(const Preferences &preferences);

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    // Both outlive the dialog. `files`: what is kept and where, for people to find it.
    SettingsDialog(Language &language, Preferences &preferences, QStringList files,
                   QWidget *parent = nullptr);

    void accept() override; // keeps what is chosen
    void reject() override; // back to what was before

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();
    void preview();

    Language &m_language;
    Preferences &m_preferences;
    const QByteArray m_languageBefore;
    QFormLayout *m_form;
    QComboBox *m_languages;
    QComboBox *m_theme;
    QSpinBox *m_textSize;
    QLabel *m_files;
    Notice *m_error;
};

} // namespace kassa
