// A combo box for narrow places: words that do not fit end in "...", and are whole in a tool tip and in its
// list. What is said of the chosen item (AboutRole) is in the tool tip as well.
#pragma once

#include <QComboBox>

namespace kassa {

class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    static constexpr int AboutRole = Qt::UserRole + 1; // plain words

    explicit ChoiceBox(QWidget *parent = nullptr);

    void showPopup() override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const; // of what is chosen, as much as fits
};

} // namespace kassa
