#include "settings/settings_dialog.h"

#include "widgets/language.h"
#include "widgets/notice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

namespace kassa {

namespace {

constexpr std::array themeWords{std::pair{"system", ThemeChoice::System},
                                std::pair{"light", ThemeChoice::Light}, std::pair{"dark", ThemeChoice::Dark}};

ThemeChoice themeOfWord(const QByteArray &word)
{
    for (const auto &[known, choice] : themeWords) {
        if (word == known)
            return choice;
    }
    return ThemeChoice::System;
}

} // namespace

ThemeChoice themeOf(const Preferences &preferences)
{
    return themeOfWord(preferences.theme());
}

SettingsDialog::SettingsDialog(Language &language, Preferences &preferences, QStringList files,
                               QWidget *parent)
    : QDialog(parent), m_language(language), m_preferences(preferences), m_languageBefore(language.code()),
      m_form(new QFormLayout), m_languages(new QComboBox(this)), m_theme(new QComboBox(this)),
      m_textSize(new QSpinBox(this)), m_files(new QLabel(files.join(u'\n'), this)), m_error(new Notice(this))
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_languages, m_theme, m_textSize, m_files}) {
        auto *name = new QLabel(this);
        name->setBuddy(field);
        m_form->addRow(name, field);
    }
    fill();
    m_files->setTextFormat(Qt::PlainText);
    m_files->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    connect(m_languages, &QComboBox::currentIndexChanged, this, &SettingsDialog::preview);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsDialog::preview);
    connect(m_textSize, &QSpinBox::valueChanged, this, &SettingsDialog::preview);
    retranslate();
}

void SettingsDialog::fill()
{
    for (const QByteArray &code : m_language.codes())
        m_languages->addItem(Language::nameOf(code), code);
    m_languages->setCurrentIndex(m_languages->findData(m_language.code()));
    for (const auto &[word, choice] : themeWords)
        m_theme->addItem(QString(), QByteArray(word));
    m_theme->setCurrentIndex(m_theme->findData(m_preferences.theme()));
    m_textSize->setRange(80, 200);
    m_textSize->setSingleStep(10);
    m_textSize->setValue(m_preferences.textPercent());
}

void SettingsDialog::preview()
{
    m_language.set(m_languages->currentData().toByteArray());
    theme::apply(themeOfWord(m_theme->currentData().toByteArray()), m_textSize->value());
}

void SettingsDialog::accept()
{
    m_preferences.setLanguage(m_language.code());
    m_preferences.setTheme(m_theme->currentData().toByteArray());
    m_preferences.setTextPercent(m_textSize->value());
    if (const Done saved = m_preferences.save(); !saved) {
        m_error->tell(Tone::Wrong, tr("The settings were not kept: %1. Check that you may write there.")
                                       .arg(textWords(saved.error().detail)));
        return;
    }
    QDialog::accept();
}

void SettingsDialog::reject()
{
    m_language.set(m_languageBefore);
    theme::apply(themeOf(m_preferences), m_preferences.textPercent());
    QDialog::reject();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    const auto name = [this](QWidget *field, const QString &text) {
        qobject_cast<QLabel *>(m_form->labelForField(field))->setText(text);
        return text;
    };
    m_languages->setAccessibleName(name(m_languages, tr("Language")));
    m_theme->setAccessibleName(name(m_theme, tr("Theme")));
    m_textSize->setAccessibleName(name(m_textSize, tr("Text size")));
    name(m_files, tr("Kassa's files"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_textSize->setSuffix(tr(" %"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
