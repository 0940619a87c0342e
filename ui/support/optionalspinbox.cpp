// A box for a whole number that may be missing.
#include "ui/support/optionalspinbox.h"

#include "ui/support/wheelfocus.h"

#include <QLineEdit>
#include <QStyleOptionSpinBox>

namespace galley {
namespace {

constexpr int wordMargin = 8; ///< what a line edit keeps free beside its text

} // namespace

OptionalSpinBox::OptionalSpinBox(QWidget* parent)
    : QAbstractSpinBox(parent) {
    takeWheelOnlyWithFocus(this);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString& text) { emit entered(text); });
}

void OptionalSpinBox::setRoomFor(const QStringList& words) {
    m_words = words;
    updateGeometry();
}

void OptionalSpinBox::stepBy(int steps) {
    if (isStep())
        return;
    bool isNumber = false;
    const qint64 number = lineEdit()->text().toLongLong(&isNumber);
    constexpr qint64 room = 1000;
    if (isNumber && (number > std::numeric_limits<qint64>::max() - room ||
                     number < std::numeric_limits<qint64>::min() + room))
        return;
    const QString text = QString::number(isNumber ? qMax(m_lowest, number + steps) : 0);
    lineEdit()->setText(text);
    selectAll();
    emit entered(text);
    emit stepped();
}

bool OptionalSpinBox::isStep() const {
    const QString text = lineEdit()->text();
    return text.startsWith(u'+') || (m_lowest >= 0 && text.startsWith(u'-'));
}

std::optional<qint64> OptionalSpinBox::number(std::optional<qint64> base) const {
    bool isNumber = false;
    const qint64 typed = lineEdit()->text().toLongLong(&isNumber);
    if (!isNumber || (isStep() && !base))
        return {};
    if (!isStep())
        return typed;
    qint64 sum = 0;
    if (__builtin_add_overflow(*base, typed, &sum))
        return {};
    return typed < 0 ? qMax(qMin(m_lowest, *base), sum) : sum;
}

QValidator::State OptionalSpinBox::validate(QString& input, int&) const {
    const qsizetype start = input.startsWith(u'-') || input.startsWith(u'+') ? 1 : 0;
    for (qsizetype i = start; i < input.size(); ++i) {
        if (input.at(i) < u'0' || input.at(i) > u'9')
            return QValidator::Invalid;
    }
    return input.size() > start ? QValidator::Acceptable : QValidator::Intermediate;
}

QSize OptionalSpinBox::sizeHint() const {
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    int width = fontMetrics().horizontalAdvance(u'0') * 9;
    for (const QString& word : m_words)
        width = qMax(width, fontMetrics().horizontalAdvance(word) + wordMargin);
    const QSize text(width, lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, text, this);
}

QAbstractSpinBox::StepEnabled OptionalSpinBox::stepEnabled() const {
    bool isNumber = false;
    lineEdit()->text().toLongLong(&isNumber);
    if (isReadOnly() || isStep() || (!isNumber && !lineEdit()->text().isEmpty()))
        return StepNone;
    return StepUpEnabled | StepDownEnabled;
}

} // namespace galley
