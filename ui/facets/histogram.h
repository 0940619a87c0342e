// A small chart of numbers on which a range can be chosen.
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace galley {

/// Bars side by side. Dragging over them asks for a range, and so do arrows (with Shift for several) and
/// Return; Escape and a double click ask to drop it.
class Histogram : public QWidget {
    Q_OBJECT
public:
    struct Bar {
        QString label; ///< where what it counts begins, such as "May 2021" or "20"
        QString end;   ///< and ends, such as "May 2021" or "24"
        int count = 0;
        bool operator==(const Bar&) const = default;
    };
    /// The bars from first to last.
    struct Range {
        int first = 0;
        int last = 0;
        bool operator==(const Range&) const = default;
    };

    explicit Histogram(QWidget* parent = nullptr);

    void setBars(std::vector<Bar> bars);
    const std::vector<Bar>& bars() const { return m_bars; }
    /// What is filtered by now.
    void setChosen(const std::optional<Range>& range);
    const std::optional<Range>& chosen() const { return m_chosen; }
    QRect barArea(int bar) const; ///< where a bar can be clicked

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void rangeRequested(int first, int last);
    void dropRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF chart() const;
    QRectF barRect(int bar) const;
    int barAt(int x) const;
    Range pending() const;
    void moveTo(int bar, bool extend);
    bool takeKey(const QKeyEvent* event);
    void tellPending();
    QString textOf(const Range& range) const;
    void paintBars(QPainter* painter) const;
    void paintAxis(QPainter* painter) const;

    std::vector<Bar> m_bars;
    std::optional<Range> m_chosen;
    int m_anchor = -1; ///< where dragging, or Shift, began; -1 before any
    int m_cursor = -1;
    bool m_isDragging = false;
};

} // namespace galley
