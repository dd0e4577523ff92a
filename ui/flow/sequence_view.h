// The rows of a sequence in a scroll area. Only what is visible is painted, so that length costs nothing.
#pragma once

#include "journal/sequence.h"
#include "widgets/language.h"

#include <QAbstractScrollArea>

namespace kassa {

class SequencePainter;

class SequenceView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit SequenceView(Language &language, QWidget *parent = nullptr);

    void setEntries(const std::vector<Entry> &entries);
    void append(const std::vector<Entry> &entries);
    const Sequence &sequence() const { return m_sequence; }
    void setLabel(Sequence::Label label) { m_sequence.setLabel(std::move(label)); }

    int zoom() const { return m_zoom; } // percent
    void setZoom(int percent);          // 50 to 200

    qsizetype currentRow() const { return m_current; }
    MessageId selected() const; // none: zero
    // Without entrySelected(); an entry that has no row takes the selection away.
    void select(MessageId entry);

Q_SIGNALS:
    void entrySelected(kassa::MessageId entry);
    void zoomChanged(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    SequencePainter painterOf() const;
    qsizetype rowAt(int y) const; // -1: none
    void layOut();
    void moveTo(qsizetype row);
    void show(qsizetype row);
    void describe();

    Language &m_language;
    Sequence m_sequence;
    qsizetype m_current = -1;
    int m_zoom = 100;
};

} // namespace kassa
