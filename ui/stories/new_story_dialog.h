// A story as text, read while it is written, and saved into a file.
#pragma once

#include "providers/registry.h"
#include "widgets/notice.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace kassa {

class NewStoryDialog : public QDialog
{
    Q_OBJECT

public:
    // `hint`: said above it. `folder`: where the file dialog begins. `providers` outlives it.
    NewStoryDialog(const Registry &providers, const QByteArray &yaml, const QString &hint, QString folder,
                   QWidget *parent = nullptr);

    QString file() const { return m_file; } // after it was saved

private:
    void check();
    Done mayBeKept(const QByteArray &yaml) const; // no secret, no card number
    void save();
    bool write(const QString &file); // what went wrong is told in place

    const Registry &m_providers;
    QString m_folder, m_file;
    QLabel *m_hint;
    QPlainTextEdit *m_text;
    Notice *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace kassa
