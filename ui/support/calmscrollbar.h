// A scroll bar for what grows while one looks at it.
#pragma once

#include <QScrollBar>
#include <QTimer>

namespace galley {

/// Shows a range that changes again and again a few times a second only; where one scrolls to, at once. A
/// tall one is costly to paint: Qt 6.4 shares that with other threads (core/feed/inbackground.h), which takes
/// long while these are at work.
class CalmScrollBar : public QScrollBar {
    Q_OBJECT
public:
    explicit CalmScrollBar(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void sliderChange(SliderChange change) override;

private:
    QTimer m_quiet; ///< runs from one time it was painted for its range to the next
    bool m_isOutdated = false;
};

} // namespace galley
