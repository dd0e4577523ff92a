// Versions and licences.
#pragma once

#include <QDialog>

class QTextBrowser;

namespace kassa {

class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const QString &kassaVersion, QWidget *parent = nullptr);
    // Of the browser engine that shows pages: "Chromium 102.0.5005.177". Without one no engine is named.
    void setEngineVersion(const QString &version);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_kassaVersion;
    QString m_engineVersion;
    QTextBrowser *m_text;
};

} // namespace kassa
