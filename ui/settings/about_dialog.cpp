#include "settings/about_dialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <array>

namespace kassa {

namespace {

struct UsedPart
{
    const char *name, *version,
        *licence; // version: as the build found it; empty: of the system, or without it
};

// What is linked or built in.
constexpr std::array usedParts{
    UsedPart{"SQLite", KASSA_SQLITE_VERSION, "public domain"},
    UsedPart{"yaml-cpp", KASSA_YAML_VERSION, "MIT"},
    UsedPart{"nettle", KASSA_NETTLE_VERSION, "LGPL-3.0-or-later or GPL-2.0-or-later"},
    UsedPart{"JSON for Modern C++ (nlohmann)", KASSA_JSON_VERSION, "MIT"},
    UsedPart{"tl::expected", KASSA_EXPECTED_VERSION, "CC0-1.0"},
    UsedPart{"Boost.Beast", KASSA_BOOST_VERSION, "BSL-1.0"},
    UsedPart{"CLI11", KASSA_CLI_VERSION, "BSD-3-Clause"},
    UsedPart{"libqrencode", KASSA_QRENCODE_VERSION, "LGPL-2.1-or-later"},
    UsedPart{"QtKeychain", KASSA_KEYCHAIN_VERSION, "BSD-2-Clause"},
};

} // namespace

AboutDialog::AboutDialog(const QString &kassaVersion, QWidget *parent)
    : QDialog(parent), m_kassaVersion(kassaVersion), m_text(new QTextBrowser(this))
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    resize(520, 480);
    retranslate();
}

void AboutDialog::setEngineVersion(const QString &version)
{
    m_engineVersion = version;
    retranslate();
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Kassa"));
    m_text->setAccessibleName(windowTitle());
    const auto line = [](const QString &text) {
        return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
    };
    QString html = QStringLiteral("<h2>%1</h2>").arg(tr("Kassa %1").arg(m_kassaVersion).toHtmlEscaped());
    html += line(tr("A workstation for payment checkouts: step them, watch them, test them."));
    html += QStringLiteral("<h3>%1</h3><table cellspacing=\"4\">")
                .arg(tr("Versions and licences").toHtmlEscaped());
    const auto row = [&](const QString &name, const QString &version, const QString &licence) {
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(name.toHtmlEscaped(), version.toHtmlEscaped(), licence.toHtmlEscaped());
    };
    row(tr("Kassa"), m_kassaVersion, QStringLiteral("Apache-2.0"));
    row(QStringLiteral("Qt"), QString::fromLatin1(qVersion()), QStringLiteral("LGPL-3.0"));
    if (!m_engineVersion.isEmpty())
        row(tr("Browser engine"), m_engineVersion, QStringLiteral("LGPL-3.0, BSD-3-Clause"));
    for (const auto &[name, version, licence] : usedParts)
        row(QString::fromLatin1(name), QString::fromLatin1(version), QString::fromLatin1(licence));
    m_text->setHtml(html + QStringLiteral("</table>"));
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
