#include "stories/new_story_dialog.h"

#include "story/reader.h"
#include "story/recorder.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

NewStoryDialog::NewStoryDialog(const Registry &providers, const QByteArray &yaml, const QString &hint,
                               QString folder, QWidget *parent)
    : QDialog(parent), m_providers(providers), m_folder(std::move(folder)), m_hint(new QLabel(this)),
      m_text(new QPlainTextEdit(this)), m_problem(new Notice(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("New story"));
    m_hint->setText(hint);
    m_hint->setWordWrap(true);
    m_text->setFont(theme::fixedFont());
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Story"));
    m_text->setPlainText(QString::fromUtf8(yaml));
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("Save..."));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_hint);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 24);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NewStoryDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NewStoryDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void NewStoryDialog::check()
{
    const QString beside = m_folder + u"/story.yaml"_s;
    const auto load = [](const QString &name) -> Result<QByteArray> {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Storage, "story.file",
                        KASSA_TEXT("error", "%1: %2").with(name).with(file.errorString()));
        return file.readAll();
    };
    const QByteArray yaml = m_text->toPlainText().toUtf8();
    const Done kept = mayBeKept(yaml);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(kept.has_value());
    const auto read = readStory({beside, "story", yaml}, m_providers, load);
    if (!kept)
        m_problem->tell(kept.error());
    else if (!read)
        m_problem->tell(read.error());
    else
        m_problem->clear();
}

// By the rules of the providers that it names; of one that names none, of all.
Done NewStoryDialog::mayBeKept(const QByteArray &yaml) const
{
    const auto isNamed = [&](const auto &provider) { return yaml.contains(provider->descriptor().id); };
    const auto &all = m_providers.all();
    const bool isAnyNamed = std::any_of(all.begin(), all.end(), isNamed);
    for (const auto &provider : all) {
        if (isAnyNamed && !isNamed(provider))
            continue;
        if (Done kept = checkSecrets(yaml, *provider); !kept)
            return kept;
    }
    return {};
}

void NewStoryDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the story"), m_folder, tr("Stories (*.yaml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"yaml"_s); // before it asks whether a file is to be replaced
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (write(file))
            accept();
    });
    dialog->open();
}

bool NewStoryDialog::write(const QString &name)
{
    QSaveFile file(name);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(m_text->toPlainText().toUtf8()) >= 0 && file.commit();
    if (written)
        m_file = QFileInfo(name).absoluteFilePath();
    else
        m_problem->tell(Error{ErrorKind::Storage,
                              "story.file",
                              KASSA_TEXT("error", "%1: %2").with(name).with(file.errorString()),
                              {}});
    return written;
}

} // namespace kassa
