// A button whose words go on in a second line where they do not fit.
#pragma once

#include <QPushButton>

namespace kassa {

class WrappingButton : public QPushButton
{
    Q_OBJECT

public:
    explicit WrappingButton(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int margin() const;
};

} // namespace kassa
