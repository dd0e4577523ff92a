#include "wire/message_editor.h"

#include "bench/rule.h"
#include "journal/narration.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int previewMillis = 150;

// Values that were redacted stand as "<<card:visa>>" (core/journal/redactor.h).
bool holdsRedacted(const Payload &payload)
{
    const QByteArray bytes = searchableBytes(payload);
    const qsizetype begin = bytes.indexOf("<<");
    return begin >= 0 && bytes.indexOf(">>", begin) >= 0;
}

} // namespace

MessageEditor::MessageEditor(const Language &language, Session *session, Message message, Purpose purpose,
                             QWidget *parent)
    : QDialog(parent), m_language(language), m_session(session), m_message(std::move(message)),
      m_purpose(purpose), m_editor(new PayloadEditor(m_message.payload)),
      m_signAgain(new QCheckBox(tr("Sign again"))), m_verdicts(new QListWidget), m_problem(new Notice)
{
    const bool again = purpose == Purpose::SendAgain;
    const QString title = again ? tr("Send message #%1 again") : tr("Edit message #%1");
    setWindowTitle(title.arg(m_message.id.ordinal));
    resize(760, 640);
    auto *what = new QLabel(u"%1 → %2, %3"_s.arg(language.words(wordFor(toWord(m_message.from))),
                                                 language.words(wordFor(toWord(m_message.to))),
                                                 language.words(wordFor(toWord(m_message.channel)))));
    auto *answer =
        new QLabel(tr("It is a message of its own. Whoever sent it the first time gets no answer to "
                      "this one; the journal shows the answer."));
    answer->setWordWrap(true);
    answer->setVisible(again && std::holds_alternative<HttpRequest>(m_message.payload));
    m_signAgain->setToolTip(tr("The provider's signature is made anew over the changed bytes. Off: the old "
                               "signature stays, and the receiver should notice."));
    auto *found = new QLabel(tr("What the receiver would find"));
    m_verdicts->setAccessibleName(found->text());
    m_verdicts->setMaximumHeight(fontMetrics().height() * 7);
    m_verdicts->setWordWrap(true);
    auto *buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Reset);
    buttons->setFocusProxy(nullptr); // Reset stands first and would be the only one that Tab reaches
    buttons->button(QDialogButtonBox::Ok)
        ->setText(again ? tr("Send the message") : tr("Replace the message"));
    buttons->button(QDialogButtonBox::Reset)->setText(tr("Reset"));

    auto *whole = new QVBoxLayout(this);
    whole->addWidget(what);
    whole->addWidget(answer);
    whole->addWidget(m_editor, 1);
    whole->addWidget(m_signAgain);
    whole->addWidget(found);
    whole->addWidget(m_verdicts);
    whole->addWidget(m_problem);
    whole->addWidget(buttons);

    m_later.setSingleShot(true);
    m_later.setInterval(previewMillis);
    connect(&m_later, &QTimer::timeout, this, &MessageEditor::preview);
    connect(m_editor, &PayloadEditor::edited, &m_later, qOverload<>(&QTimer::start));
    connect(m_signAgain, &QCheckBox::toggled, this, &MessageEditor::preview);
    connect(buttons, &QDialogButtonBox::accepted, this, &MessageEditor::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &MessageEditor::reject);
    connect(buttons->button(QDialogButtonBox::Reset), &QPushButton::clicked, m_editor, &PayloadEditor::reset);
    preview();
}

void MessageEditor::accept()
{
    const auto payload = m_editor->payload();
    if (!payload)
        return m_problem->tell(payload.error());
    if (!m_session)
        return m_problem->tell(Tone::Wrong, tr("The session was closed meanwhile."));
    const bool isSigned = m_signAgain->isChecked();
    const auto done = m_purpose == Purpose::SendAgain
                          ? m_session->sendAgain(m_message, *payload, isSigned)
                          : m_session->edit(m_message.id.ordinal, *payload, isSigned);
    if (!done)
        return m_problem->tell(done.error());
    Q_EMIT sent(*done);
    QDialog::accept();
}

void MessageEditor::preview()
{
    m_verdicts->clear();
    m_problem->clear();
    if (!m_session)
        return;
    Message edited = m_message;
    auto payload = m_editor->payload();
    if (!payload)
        return m_problem->tell(payload.error());
    edited.payload = std::move(*payload);
    if (m_signAgain->isChecked()) {
        auto signedAgain = m_session->provider().resign(edited, m_session->keys());
        if (!signedAgain)
            return m_problem->tell(signedAgain.error());
        edited.payload = std::move(*signedAgain);
    }
    showVerdicts(edited);
}

void MessageEditor::showVerdicts(const Message &message)
{
    const Provider &provider = m_session->provider();
    std::vector<Verdict> verdicts = provider.explain(message, m_session->keys()).verdicts;
    if (holdsRedacted(message.payload)) {
        addVerdict(Tone::Note, tr("Values in << >> are redacted here. They are put back when the message is "
                                  "sent, so nothing can be said about its signature before."));
        if (m_purpose == Purpose::SendAgain)
            addVerdict(Tone::Note, tr("A value with # in << >> was not kept: type one in its place."));
        // What is wrong with the message as it was may come of the redaction; what else is wrong does not.
        const std::vector<Verdict> before = provider.explain(m_message, m_session->keys()).verdicts;
        std::erase_if(verdicts, [&](const Verdict &verdict) {
            return verdict.severity < Verdict::Severity::Warning ||
                   std::ranges::find(before, verdict.id, &Verdict::id) != before.end();
        });
    } else if (verdicts.empty()) {
        addVerdict(Tone::Note, tr("Nothing remarkable."));
    }
    for (const Verdict &verdict : verdicts) {
        const QString why = m_language.words(verdict.why);
        const QString what = m_language.words(verdict.what);
        addVerdict(theme::toneOf(verdict.severity), why.isEmpty() ? what : u"%1 — %2"_s.arg(what, why));
    }
}

void MessageEditor::addVerdict(Tone tone, const QString &words)
{
    auto *item = new QListWidgetItem(u"%1  %2"_s.arg(theme::signOf(tone), words), m_verdicts);
    item->setForeground(theme::text(tone, palette()));
}

} // namespace kassa
