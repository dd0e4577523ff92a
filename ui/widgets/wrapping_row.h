// Controls in a row that goes on in the next line where the next one does not fit, however narrow: for panels
// that are as wide as a person makes them. Right-to-left languages are not laid out the other way round.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace kassa {

class WrappingRow : public QLayout
{
public:
    explicit WrappingRow(QWidget *parent = nullptr);
    ~WrappingRow() override;

    void addItem(QLayoutItem *item) override; // takes it
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; // in one line
    QSize minimumSize() const override;
    void setGeometry(const QRect &room) override;

private:
    // Height that was needed; `place`: and put the items there.
    int arrange(const QRect &room, bool place) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace kassa
