#include "checkout/native_page.h"

#include "codec/qr.h"
#include "widgets/choice_box.h"
#include "widgets/plain_tip.h"
#include "widgets/theme.h"
#include "widgets/wrapping_button.h"
#include "wire/page_texts.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int quietModules = 4; // around a QR code, as its standard wants

QPixmap drawn(const QrMatrix &matrix, int pixelsPerModule)
{
    const int side = (matrix.size + 2 * quietModules) * pixelsPerModule;
    QPixmap picture(side, side);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    for (int y = 0; y < matrix.size; ++y) {
        for (int x = 0; x < matrix.size; ++x) {
            if (matrix.dark(x, y))
                painter.fillRect((x + quietModules) * pixelsPerModule, (y + quietModules) * pixelsPerModule,
                                 pixelsPerModule, pixelsPerModule, Qt::black);
        }
    }
    return picture;
}

QLabel *label(const QString &text)
{
    auto *made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

// With a buddy a label takes "&" for a mark of its own.
void belongTo(QLabel &words, QWidget &field)
{
    words.setText(words.text().replace(QLatin1Char('&'), QLatin1String("&&")));
    words.setBuddy(&field);
}

QLabel *named(const QString &text, QWidget &field)
{
    QLabel *made = label(text);
    belongTo(*made, field);
    return made;
}

// An address has no place to be broken at: it would make the page as wide as itself.
QWidget *link(QLabel *words, const QString &address)
{
    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins({});
    auto *line = new QLineEdit(address);
    line->setReadOnly(true);
    line->setCursorPosition(0);
    line->setToolTip(plainTip(address));
    line->setAccessibleName(words->text());
    belongTo(*words, *line);
    layout->addWidget(words);
    layout->addWidget(line);
    return both;
}

void setTone(QLabel &made, Tone tone)
{
    QPalette own = made.palette();
    own.setColor(QPalette::WindowText, theme::text(tone, own));
    made.setPalette(own);
    made.setText(theme::signOf(tone) + QLatin1Char(' ') + made.text());
}

} // namespace

NativePage::NativePage(const Language &language, QWidget *parent) : QScrollArea(parent), m_language(language)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    connect(&language, &Language::changed, this, [this] { build(); });
}

void NativePage::setPage(const Page &page)
{
    if (m_page == page)
        return;
    if (exchangeBlocks(page))
        return;
    keepTyped();
    const bool isSame = m_page && m_page->id == page.id && m_page->url == page.url;
    if (!isSame)
        m_typed.clear();
    m_page = page;
    m_entries.clear();
    build(isSame);
}

bool NativePage::exchangeBlocks(const Page &page)
{
    if (!m_page || m_page->blocks.size() != page.blocks.size())
        return false;
    Page before = *m_page;
    before.blocks = page.blocks;
    if (before != page)
        return false;
    std::swap(before.blocks, m_page->blocks);
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        if (before.blocks[i] == page.blocks[i])
            continue;
        QWidget *old = std::exchange(m_blocks[i], block(page.blocks[i]));
        delete widget()->layout()->replaceWidget(old, m_blocks[i]);
        delete old;
    }
    return true;
}

void NativePage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        build(); // colours with a meaning are made for the palette
}

void NativePage::clear()
{
    m_page.reset();
    m_typed.clear();
    m_entries.clear();
    m_blocks.clear();
    delete takeWidget();
}

QString NativePage::words(const Text &text) const
{
    const QByteArray &language = m_page->language;
    return m_language.catalogue()->text(text, language.isEmpty() ? m_language.code() : language);
}

void NativePage::keepTyped()
{
    for (const Entry &each : m_entries) {
        if (each.widget && valueOf(each) != each.field.value)
            m_typed[each.field.name] = valueOf(each);
    }
}

void NativePage::build(bool keepsPlace)
{
    if (!m_page)
        return;
    keepTyped();
    m_entries.clear();
    m_blocks.clear();
    const QWidget *had = widget() && widget()->isAncestorOf(QApplication::focusWidget())
                             ? QApplication::focusWidget()
                             : nullptr;
    const QString focused = had ? had->objectName() : QString();
    const int place = keepsPlace ? verticalScrollBar()->value() : 0;
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    QLabel *title = label(words(m_page->title));
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    title->setFont(bold);
    layout->addWidget(title);
    for (const Block &each : m_page->blocks) {
        m_blocks.push_back(block(each));
        layout->addWidget(m_blocks.back());
    }
    for (const Form &each : m_page->forms)
        layout->addWidget(form(each));
    layout->addStretch();
    setWidget(content);
    if (auto *same = focused.isEmpty() ? nullptr : content->findChild<QWidget *>(focused))
        same->setFocus();
    verticalScrollBar()->setValue(place);
}

QWidget *NativePage::block(const Block &block)
{
    QLabel *made = label(words(block.text));
    switch (block.kind) {
    case Block::Kind::Heading: {
        QFont bold = made->font();
        bold.setBold(true);
        made->setFont(bold);
        return made;
    }
    case Block::Kind::Notice:
        setTone(*made, Tone::Note);
        return made;
    case Block::Kind::Warning:
        setTone(*made, Tone::Warning);
        return made;
    case Block::Kind::Row:
        made->setText(tr("%1: %2").arg(words(block.text), words(block.value)));
        return made;
    case Block::Kind::Countdown: // as it was when the page was made
        made->setText(tr("%1: %2").arg(words(block.text), words(timeLeft(block.payload))));
        return made;
    case Block::Kind::Link: // to be read and copied: an app's link is not for the system
        return link(made, QString::fromUtf8(block.payload));
    case Block::Kind::Qr:
        delete made;
        return qrPicture(block);
    case Block::Kind::Paragraph:
        return made;
    }
    return made;
}

QWidget *NativePage::qrPicture(const Block &block)
{
    const auto matrix = qrMatrix(block.payload);
    if (!matrix)
        return label(QString::fromUtf8(block.payload));
    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins({});
    auto *picture = new QLabel;
    picture->setPixmap(drawn(*matrix, 4));
    picture->setAccessibleName(tr("QR code: %1").arg(QString::fromUtf8(block.payload)));
    layout->addWidget(picture);
    layout->addWidget(label(words(block.text)));
    return both;
}

QWidget *NativePage::form(const Form &form)
{
    auto *group =
        new QGroupBox(form.tester ? tr("For the tester: %1").arg(words(form.legend)) : words(form.legend));
    group->setEnabled(!m_page->locked);
    if (form.tester) {
        group->setAutoFillBackground(true);
        QPalette own = group->palette();
        own.setColor(QPalette::Window, theme::ground(Tone::Muted, own));
        group->setPalette(own);
    }
    auto *layout = new QFormLayout(group);
    layout->setRowWrapPolicy(QFormLayout::WrapAllRows); // it stands in a narrow place
    std::vector<Entry> entries;
    entries.reserve(form.fields.size());
    for (const PageField &field : form.fields) {
        Entry made = entry(field, *group);
        if (made.widget) { // each with all the width, which WrapAllRows does not give a label
            layout->addRow(named(words(field.label), *made.widget));
            layout->addRow(made.widget);
        }
        if (made.error)
            layout->addRow(made.error);
        m_entries.push_back(made);
        entries.push_back(std::move(made));
    }
    for (const Control &control : form.controls) {
        auto *button = new WrappingButton; // it stands in a narrow place
        button->setText(words(control.label));
        button->setObjectName(u"control "_s + QString::fromUtf8(control.id));
        button->setDefault(control.primary);
        connect(button, &QPushButton::clicked, this, [this, control, entries] { press(control, entries); });
        for (const Entry &each : entries) { // Enter, as in a page
            if (auto *line = qobject_cast<QLineEdit *>(each.widget); line && control.primary)
                connect(line, &QLineEdit::returnPressed, button, &QPushButton::click);
        }
        layout->addRow(button);
    }
    return group;
}

NativePage::Entry NativePage::entry(const PageField &field, QWidget &parent)
{
    Entry made{field, nullptr, nullptr};
    if (field.kind == PageField::Kind::Hidden)
        return made;
    const auto typed = m_typed.find(field.name);
    const QByteArray value = typed == m_typed.end() ? field.value : typed->second;
    if (field.kind == PageField::Kind::Choice) {
        auto *box = new ChoiceBox(&parent);
        box->setMinimumContentsLength(8);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const auto &[key, text] : field.choices)
            box->addItem(words(text), key);
        box->setCurrentIndex(std::max(0, box->findData(value)));
        made.widget = box;
    } else if (field.kind == PageField::Kind::Check) {
        auto *box = new QCheckBox(&parent);
        box->setChecked(value == "1");
        made.widget = box;
    } else {
        auto *line = new QLineEdit(QString::fromUtf8(value), &parent);
        line->setPlaceholderText(QString::fromUtf8(field.placeholder));
        if (field.kind == PageField::Kind::Password)
            line->setEchoMode(QLineEdit::Password);
        made.widget = line;
    }
    made.widget->setObjectName(u"field "_s + QString::fromUtf8(field.name));
    made.error = label(field.error.isEmpty() ? QString() : words(field.error));
    made.error->setParent(&parent);
    made.error->setVisible(!field.error.isEmpty());
    setTone(*made.error, Tone::Wrong);
    return made;
}

QByteArray NativePage::valueOf(const Entry &entry)
{
    if (const auto *line = qobject_cast<QLineEdit *>(entry.widget))
        return line->text().toUtf8();
    if (const auto *box = qobject_cast<QComboBox *>(entry.widget))
        return box->currentData().toByteArray();
    if (const auto *check = qobject_cast<QCheckBox *>(entry.widget))
        return check->isChecked() ? "1" : "";
    return entry.field.value;
}

Fields NativePage::valuesOf(const std::vector<Entry> &entries)
{
    Fields fields;
    fields.reserve(entries.size());
    for (const Entry &each : entries) {
        const QByteArray value = valueOf(each);
        if (each.field.kind != PageField::Kind::Check || !value.isEmpty()) // a box not ticked is not posted
            fields.emplace_back(each.field.name, value);
    }
    return fields;
}

QLineEdit *NativePage::textLine() const
{
    QLineEdit *only = nullptr;
    for (const Entry &each : m_entries) {
        if (each.field.kind == PageField::Kind::Text &&
            std::exchange(only, qobject_cast<QLineEdit *>(each.widget)))
            return nullptr; // an address, for instance: a code says none of its lines
    }
    return only;
}

bool NativePage::canTakeText() const
{
    return textLine();
}

void NativePage::takeText(const QByteArray &text)
{
    if (QLineEdit *line = textLine()) {
        line->setText(QString::fromUtf8(text));
        line->setFocus();
    }
}

void NativePage::press(const Control &control, const std::vector<Entry> &entries)
{
    for (const Entry &each : entries) {
        if (!control.primary || !each.field.required || !valueOf(each).isEmpty())
            continue;
        each.error->setText(tr("Please fill this in."));
        setTone(*each.error, Tone::Wrong);
        each.error->show();
        each.widget->setFocus();
        return;
    }
    const BuyerAction action{m_page->url, control.id, valuesOf(entries)};
    for (const Entry &each : entries) { // as a browser: the next answer asks for it anew
        if (each.field.kind != PageField::Kind::Password)
            continue;
        qobject_cast<QLineEdit *>(each.widget)->clear();
        m_typed.erase(each.field.name);
    }
    Q_EMIT pressed(action);
}

} // namespace kassa
