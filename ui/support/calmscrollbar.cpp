// What QAbstractSlider does on a change of its range or steps is to have itself painted, no more.
#include "ui/support/calmscrollbar.h"

#include <utility>

using namespace std::chrono_literals;

namespace galley {

CalmScrollBar::CalmScrollBar(Qt::Orientation orientation, QWidget* parent)
    : QScrollBar(orientation, parent) {
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(200ms);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isOutdated, false))
            update();
    });
}

void CalmScrollBar::sliderChange(SliderChange change) {
    if (change != SliderRangeChange && change != SliderStepsChange)
        return QScrollBar::sliderChange(change);
    m_isOutdated = true;
    if (!m_quiet.isActive())
        m_quiet.start();
}

} // namespace galley
