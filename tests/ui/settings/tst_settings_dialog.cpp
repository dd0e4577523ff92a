#include "settings/settings_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsWhatIs();
    void previewsAndKeeps();
    void cancelGoesBack();
    void saysWhenNothingCanBeKept();
    void keepsItsInputInAnotherLanguage();
    void qtsOwnWordsAreTranslated();

private:
    template <class Widget>
    static Widget *named(const QDialog &dialog, const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Language> m_language;
    double m_pointSize = 0;
};

void TestSettingsDialog::initTestCase()
{
    m_language = std::make_unique<Language>(*Catalogue::builtIn());
    theme::apply(ThemeChoice::Light);
    m_pointSize = QApplication::font().pointSizeF();
}

void TestSettingsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_language->set("en");
    theme::apply(ThemeChoice::Light);
}

template <class Widget>
Widget *TestSettingsDialog::named(const QDialog &dialog, const QString &name)
{
    for (Widget *widget : dialog.findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

void TestSettingsDialog::showsWhatIs()
{
    Preferences preferences(m_folder->path());
    preferences.setTheme("dark");
    preferences.setTextPercent(120);
    SettingsDialog dialog(*m_language, preferences, {preferences.file()});
    QCOMPARE(themeOf(preferences), ThemeChoice::Dark);
    QCOMPARE(named<QComboBox>(dialog, u"Language"_s)->currentText(), Language::nameOf("en"));
    QCOMPARE(named<QComboBox>(dialog, u"Theme"_s)->currentText(), u"Dark"_s);
    QCOMPARE(named<QSpinBox>(dialog, u"Text size"_s)->value(), 120);
    bool shown = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        shown |= label->text().contains(preferences.file());
    QVERIFY(shown);
}

void TestSettingsDialog::previewsAndKeeps()
{
    Preferences preferences(m_folder->path());
    SettingsDialog dialog(*m_language, preferences, {});
    auto *languages = named<QComboBox>(dialog, u"Language"_s);
    auto *themes = named<QComboBox>(dialog, u"Theme"_s);
    themes->setCurrentIndex(2);
    QVERIFY(theme::isDark(QApplication::palette()));
    named<QSpinBox>(dialog, u"Text size"_s)->setValue(150);
    QCOMPARE(QApplication::font().pointSizeF(), m_pointSize * 1.5);
    languages->setCurrentIndex(languages->findData("ru"_ba));
    QCOMPARE(m_language->code(), "ru"_ba);
    QCOMPARE(preferences.theme(), "system"_ba); // not kept before OK
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const Preferences again(m_folder->path());
    QCOMPARE(again.language(), "ru"_ba);
    QCOMPARE(again.theme(), "dark"_ba);
    QCOMPARE(again.textPercent(), 150);
}

void TestSettingsDialog::cancelGoesBack()
{
    Preferences preferences(m_folder->path());
    preferences.setTheme("light");
    SettingsDialog dialog(*m_language, preferences, {});
    auto *languages = named<QComboBox>(dialog, u"Language"_s);
    named<QComboBox>(dialog, u"Theme"_s)->setCurrentIndex(2);
    named<QSpinBox>(dialog, u"Text size"_s)->setValue(200);
    languages->setCurrentIndex(languages->findData("ru"_ba));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    QCOMPARE(m_language->code(), "en"_ba);
    QVERIFY(!theme::isDark(QApplication::palette()));
    QCOMPARE(QApplication::font().pointSizeF(), m_pointSize);
    QCOMPARE(preferences.theme(), "light"_ba);
}

void TestSettingsDialog::saysWhenNothingCanBeKept()
{
    QFile blocking(m_folder->filePath(u"file"_s));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    Preferences preferences(m_folder->filePath(u"file"_s));
    SettingsDialog dialog(*m_language, preferences, {});
    dialog.show();
    dialog.accept();
    QVERIFY(dialog.isVisible()); // still open, so that nothing chosen is lost
    bool told = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        told |= label->isVisible() && label->text().startsWith(u"✕"_s);
    QVERIFY(told);
}

void TestSettingsDialog::keepsItsInputInAnotherLanguage()
{
    Preferences preferences(m_folder->path());
    SettingsDialog dialog(*m_language, preferences, {});
    auto *themes = named<QComboBox>(dialog, u"Theme"_s);
    auto *size = named<QSpinBox>(dialog, u"Text size"_s);
    themes->setCurrentIndex(1);
    size->setValue(90);
    m_language->set("ru");
    QCoreApplication::processEvents();
    QCOMPARE(themes->currentIndex(), 1);
    QCOMPARE(size->value(), 90);
}

// What file dialogs say: by themselves, and through the class that draws icons.
void TestSettingsDialog::qtsOwnWordsAreTranslated()
{
    m_language->set("ru");
    QCOMPARE(QCoreApplication::translate("QFileDialog", "Directories"), u"Каталоги"_s);
    QCOMPARE(QCoreApplication::translate("QAbstractFileIconProvider", "Folder"),
             QCoreApplication::translate("QFileDialog", "Folder"));
    QVERIFY(QCoreApplication::translate("QAbstractFileIconProvider", "Folder") != u"Folder"_s);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
