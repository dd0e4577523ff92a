// The whole window as the program opens it, with settings in a folder of its own.
#pragma once

#include "providers/qvickly/provider.h"
#include "window/workstation.h"

#include <QDockWidget>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

namespace kassa {

class OpenWindow
{
public:
    explicit OpenWindow(const QByteArray &outcome = {},
                        std::unique_ptr<CredentialStore> keys = std::make_unique<MemoryCredentials>(),
                        const QByteArray &locale = {})
        : m_language(*Catalogue::builtIn()), m_preferences(m_folder.path()),
          m_environments(environmentsFile()), m_credentials(std::move(keys))
    {
        std::vector<std::unique_ptr<Provider>> providers;
        providers.push_back(qvickly::makeProvider());
        m_providers = std::make_unique<Registry>(std::move(providers));
        m_window = std::make_unique<Workstation>(WorkstationParts{*m_providers,
                                                                  m_language,
                                                                  m_preferences,
                                                                  m_environments,
                                                                  m_credentials,
                                                                  QStringLiteral("1.0"),
                                                                  {},
                                                                  openJournals()},
                                                 WorkstationStart{"qvickly", "coffee", outcome, locale});
        m_window->show();
        m_window->activateWindow();
    }

    QString environmentsFile() const { return m_folder.filePath(QStringLiteral("environments.json")); }
    QString openJournals() const { return m_folder.filePath(QStringLiteral("open")); }
    Workstation &window() { return *m_window; }
    Language &language() { return m_language; }
    const Registry &providers() const { return *m_providers; }
    Preferences &preferences() { return m_preferences; }
    Environments &environments() { return m_environments; }
    Credentials &credentials() { return m_credentials; }

    QTabWidget *centre() const { return qobject_cast<QTabWidget *>(pages()->widget(1)); }

    // The dock whose objectName it is, in front of those that share its place.
    QWidget *raise(const QString &name)
    {
        auto *dock = m_window->findChild<QDockWidget *>(name);
        dock->show();
        dock->raise();
        return dock->widget();
    }

    // The first-run page, and the centre.
    QStackedWidget *pages() const
    {
        return m_window->centralWidget()->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly);
    }

    // A purchase from its start to its end.
    void finish() { runTo(u"At rest"); }

    // Until the window says that the purchase is there.
    void runTo(QStringView place)
    {
        m_window->startPurchase();
        QAction *run = nullptr;
        for (QAction *each : m_window->findChild<RunControls *>()->actions()) {
            if (each->shortcut() == QKeySequence(Qt::Key_F5))
                run = each;
        }
        QTRY_VERIFY(run->isEnabled());
        run->trigger();
        const QLabel *doing = m_window->findChild<RunControls *>()->doing();
        QTRY_VERIFY_WITH_TIMEOUT(doing->text().contains(place), 60'000);
    }

private:
    QTemporaryDir m_folder;
    Language m_language;
    Preferences m_preferences;
    Environments m_environments;
    Credentials m_credentials;
    std::unique_ptr<Registry> m_providers;
    std::unique_ptr<Workstation> m_window;
};

} // namespace kassa
