// The tool bar's quality.
#include "ui/bulkchange/qualitybox.h"

#include "ui/support/text.h"
#include "ui/support/wheelfocus.h"

#include <QKeyEvent>

#include <limits>

namespace galley {
namespace {
constexpr int nothing = -1; ///< shown as an empty box; quality is clamped at 0 here
}

QualityBox::QualityBox(QWidget* parent)
    : QSpinBox(parent) {
    setObjectName(u"qualityBox"_qs);
    setRange(nothing, std::numeric_limits<int>::max());
    setSpecialValueText(u" "_qs);
    setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    describe(this, tr("Quality of the selected articles"),
             tr("Quality of the selected articles; press Return to set it"));
    takeWheelOnlyWithFocus(this); // one that passes over the tool bar must not change articles
    setShown({}, false);
}

void QualityBox::setShown(std::optional<qint64> quality, bool immediate) {
    m_shown = quality;
    m_immediate = immediate;
    const bool fits = quality && *quality > nothing && *quality <= maximum();
    setValue(fits ? static_cast<int>(*quality) : nothing);
}

void QualityBox::stepBy(int steps) {
    if (m_shown > maximum())
        return; // more than this box can count from
    QSpinBox::stepBy(steps);
    if (m_immediate && value() > nothing)
        emit requested(value());
}

void QualityBox::commitInput() {
    if (!hasFocus())
        return;
    interpretText();
    const int wanted = value();
    if (wanted > nothing && m_shown != wanted)
        emit requested(wanted);
}

void QualityBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        interpretText();
        const int wanted = value();
        emit left();
        if (wanted > nothing)
            emit requested(wanted);
    } else if (event->key() == Qt::Key_Escape) {
        setShown(m_shown, m_immediate);
        emit left();
    } else {
        QSpinBox::keyPressEvent(event);
    }
}

void QualityBox::focusOutEvent(QFocusEvent* event) {
    QSpinBox::focusOutEvent(event);
    setShown(m_shown, m_immediate);
}

} // namespace galley
