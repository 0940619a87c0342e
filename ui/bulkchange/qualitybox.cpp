// The tool bar's quality.
#include "ui/bulkchange/qualitybox.h"

#include "ui/support/text.h"
#include "ui/support/wheelfocus.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <limits>

namespace galley {
namespace {

constexpr int nothing = -1; ///< shown as an empty box; quality is clamped at 0 here

bool hasSign(const QString& text) {
    return text.startsWith(u'+') || text.startsWith(u'-');
}

} // namespace

QualityBox::QualityBox(QWidget* parent)
    : QSpinBox(parent) {
    setObjectName(u"qualityBox"_qs);
    setRange(nothing, std::numeric_limits<int>::max());
    setSpecialValueText(u" "_qs);
    setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    describe(this, tr("Quality of the selected articles"),
             tr("Quality of the selected articles; press Return to set it. +5 adds 5, -5 subtracts 5"));
    takeWheelOnlyWithFocus(this); // one that passes over the tool bar must not change articles
    setShown({}, false);
}

void QualityBox::setShown(std::optional<qint64> quality, bool immediate) {
    const QString lost = isPending() ? lineEdit()->text().trimmed() : QString();
    m_immediate = immediate;
    showValue(quality);
    if (!lost.isEmpty())
        emit dropped(lost);
}

void QualityBox::follow(std::optional<qint64> quality) {
    if (isPending())
        m_shown = quality;
    else
        showValue(quality);
}

void QualityBox::showValue(std::optional<qint64> quality) {
    m_shown = quality;
    const bool fits = quality && *quality > nothing && *quality <= maximum();
    const int wanted = fits ? static_cast<int>(*quality) : nothing;
    setValue(wanted);
    const QString text = wanted == nothing ? specialValueText() : textFromValue(wanted);
    if (lineEdit()->text() != text)
        lineEdit()->setText(text);
}

void QualityBox::stepBy(int steps) {
    const auto wish = typed();
    if (m_shown > maximum() || (wish && wish->isStep))
        return; // more than this box can count from, or no number to count from
    QSpinBox::stepBy(steps);
    if (m_immediate && value() > nothing)
        emit requested(value());
}

QValidator::State QualityBox::validate(QString& input, int& position) const {
    const QString text = input.trimmed();
    if (!hasSign(text))
        return QSpinBox::validate(input, position);
    bool isNumber = false;
    text.mid(1).toUInt(&isNumber);
    return isNumber || text.size() == 1 ? QValidator::Intermediate : QValidator::Invalid;
}

std::optional<QualityBox::Wish> QualityBox::typed() const {
    const QString text = lineEdit()->text().trimmed();
    bool isNumber = false;
    const int number = locale().toInt(text, &isNumber);
    if (!isNumber)
        return {};
    return Wish{number, hasSign(text)};
}

bool QualityBox::isPending() const {
    const auto wish = typed();
    return wish && (wish->isStep || m_shown != wish->number);
}

void QualityBox::ask(const Wish& wish) {
    showValue(m_shown);
    if (wish.isStep)
        emit stepRequested(wish.number);
    else
        emit requested(wish.number);
}

void QualityBox::commitInput() {
    if (isPending())
        ask(*typed());
}

void QualityBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const auto wish = typed();
        showValue(m_shown);
        emit left();
        if (wish)
            ask(*wish);
    } else if (event->key() == Qt::Key_Escape) {
        showValue(m_shown);
        emit left();
    } else {
        QSpinBox::keyPressEvent(event);
    }
}

/// What is typed for one article counts, as in every other field; for several it stays, since they are asked
/// about first.
void QualityBox::focusOutEvent(QFocusEvent* event) {
    const bool isPendingNow = isPending();
    const QString text = lineEdit()->text();
    QSpinBox::focusOutEvent(event);
    const bool comesBack =
        event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason;
    if (!isPendingNow)
        return showValue(m_shown);
    lineEdit()->setText(text);
    if (m_immediate && !comesBack)
        commitInput();
}

} // namespace galley
