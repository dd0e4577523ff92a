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
    const char *name, *licence;
};

// Kassa itself, and what is linked or built in.
constexpr std::array usedParts{
    UsedPart{"Kassa", "Apache-2.0"},
    UsedPart{"Qt", "LGPL-3.0"},
    UsedPart{"Qt WebEngine, Chromium", "LGPL-3.0, BSD-3-Clause and others"},
    UsedPart{"SQLite", "public domain"},
    UsedPart{"JSON for Modern C++ (nlohmann)", "MIT"},
    UsedPart{"tl::expected", "CC0-1.0"},
    UsedPart{"Boost.Beast", "BSL-1.0"},
    UsedPart{"CLI11", "BSD-3-Clause"},
    UsedPart{"libqrencode", "LGPL-2.1-or-later"},
    UsedPart{"QtKeychain", "BSD-2-Clause"},
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
    html += line(tr("Qt %1").arg(QString::fromLatin1(qVersion())));
    if (!m_engineVersion.isEmpty())
        html += line(tr("Browser engine: %1").arg(m_engineVersion));
    html += QStringLiteral("<h3>%1</h3><table cellspacing=\"4\">").arg(tr("Licences").toHtmlEscaped());
    for (const auto &[name, licence] : usedParts)
        html +=
            QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                .arg(QString::fromLatin1(name).toHtmlEscaped(), QString::fromLatin1(licence).toHtmlEscaped());
    m_text->setHtml(html + QStringLiteral("</table>"));
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
