#include "stories/run_pictures.h"

#include <QEvent>
#include <QLabel>
#include <QPixmap>
#include <QVBoxLayout>

namespace kassa {

RunPictures::RunPictures(Language &language, std::shared_ptr<const StoryRun> run, QWidget *parent)
    : QScrollArea(parent), m_language(language), m_run(std::move(run)), m_none(new QLabel)
{
    auto *sheet = new QWidget;
    auto *layout = new QVBoxLayout(sheet);
    m_none->setWordWrap(true);
    m_none->setVisible(m_run->pictures.empty());
    layout->addWidget(m_none);
    for (const StepPicture &each : m_run->pictures) {
        auto *caption = new QLabel(sheet);
        caption->setWordWrap(true);
        caption->setTextFormat(Qt::PlainText); // what a story's file says
        auto *shot = new QLabel(sheet);
        QPixmap picture;
        picture.loadFromData(each.picture.png, "PNG");
        shot->setPixmap(picture);
        shot->setFrameShape(QFrame::Box);
        shot->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        layout->addWidget(caption);
        layout->addWidget(shot);
        layout->addSpacing(fontMetrics().height());
        m_captions.push_back(caption);
        m_shots.push_back(shot);
    }
    layout->addStretch();
    setWidget(sheet);
    setWidgetResizable(true);
    retranslate();
}

void RunPictures::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void RunPictures::retranslate()
{
    setAccessibleName(tr("Pictures of the pages"));
    m_none->setText(m_run->inBrowser
                        ? tr("There are no pictures: no page was shown.")
                        : tr("There are no pictures: this run was played without a browser. Tick “In real "
                             "pages” on the panel “Stories” and play the story again."));
    for (std::size_t i = 0; i < m_captions.size(); ++i) {
        const StepPicture &each = m_run->pictures[i];
        m_captions[i]->setText(tr("%1. Line %2: %3, %4")
                                   .arg(i + 1)
                                   .arg(each.line)
                                   .arg(m_language.words(each.what), QString::fromLatin1(toIso(each.at))));
        m_shots[i]->setAccessibleName(tr("The page after line %1").arg(each.line));
    }
}

} // namespace kassa
