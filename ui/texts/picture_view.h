// Pictures of one text, one at a time: the part of the screen around it, with the text in a frame.
#pragma once

#include "texts/text_pictures.h"

#include <QPixmap>
#include <QWidget>

class QLabel;
class QToolButton;

namespace kassa {

class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);

    // None: the view takes no room.
    void setPictures(std::vector<TextPicture> pictures);
    const std::vector<TextPicture> &pictures() const { return m_pictures; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(std::size_t picture);
    void showPart(); // as wide as there is room
    void retranslate();

    std::vector<TextPicture> m_pictures;
    std::size_t m_shown = 0;
    QPixmap m_screen; // of what is shown; null: its file is gone
    QLabel *m_caption, *m_picture;
    QToolButton *m_previous, *m_next;
};

} // namespace kassa
