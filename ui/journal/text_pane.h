// Read-only text of any length: shown by portions, searched, copied as the exact bytes.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace kassa {

class TextPane : public QWidget
{
    Q_OBJECT

public:
    explicit TextPane(QWidget *parent = nullptr);

    // `name`: of the text, for assistive tools.
    void setName(const QString &name);
    void setBytes(const QByteArray &bytes);
    const QByteArray &bytes() const { return m_bytes; }
    QString shownText() const;
    // What is shown while there are no bytes.
    void setEmptyText(const QString &text);
    void openSearch();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void showMore(qsizetype most);
    void showRest();
    bool showHit();
    void search(bool backwards);

    QByteArray m_bytes;
    qsizetype m_shownBytes = 0;
    QPlainTextEdit *m_text;
    QLineEdit *m_search;
    QLabel *m_found;
    QPushButton *m_copy;
    QLabel *m_cutNote;
    QPushButton *m_showAll;
    QTimer *m_rest;
};

} // namespace kassa
