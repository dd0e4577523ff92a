// The states of one side and how they lead to each other, painted. The current one, those passed and those
// that end a purchase are told by signs as well as by colour.
#pragma once

#include "flow/state_layout.h"
#include "widgets/language.h"

#include <QWidget>

#include <set>

namespace kassa {

// Put into a scroll area; as high as its states need at its width.
class StateCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit StateCanvas(Language &language, QWidget *parent = nullptr);

    void setStates(std::vector<StateInfo> states);
    // `current` empty: no purchase.
    void setMarks(const QByteArray &current, std::set<QByteArray> passed);
    // Ways, by the ids of both states, that are shown as not gone by anybody.
    void setGaps(std::set<std::pair<QByteArray, QByteArray>> gaps);
    int selected() const { return m_selected; } // -1: none
    void select(int state);
    QRect selectedBox() const; // with its frame; null: none is selected
    const std::vector<StateInfo> &states() const { return m_states; }
    bool isPassed(const QByteArray &state) const { return m_passed.contains(state); }
    const QByteArray &current() const { return m_current; }
    void retranslate();

    QSize sizeHint() const override;
    QRect boxOf(int state) const;

Q_SIGNALS:
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOutAnew();
    int lineHeight() const { return fontMetrics().height(); }
    int layerHeight() const { return lineHeight() * 7 / 2; }
    void paintArrow(QPainter &painter, int from, int to, bool strong) const;
    void paintBox(QPainter &painter, int state) const;

    Language &m_language;
    std::vector<StateInfo> m_states;
    StateLayout m_layout;
    int m_boxWidth = 0;
    QByteArray m_current;
    std::set<QByteArray> m_passed;
    std::set<std::pair<QByteArray, QByteArray>> m_gaps;
    int m_selected = -1;
};

} // namespace kassa
