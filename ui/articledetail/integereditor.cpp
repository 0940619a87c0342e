// Edits a whole number that may be missing.
#include "ui/articledetail/integereditor.h"

#include "ui/articledetail/lineeditor.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

#include <limits>

namespace galley {

OptionalSpinBox::OptionalSpinBox(QWidget* parent)
    : QAbstractSpinBox(parent) {
    setFocusPolicy(Qt::StrongFocus); // no focus by the wheel: people scroll the panel
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString& text) { emit entered(text); });
}

void OptionalSpinBox::stepBy(int steps) {
    bool isNumber = false;
    const qint64 number = lineEdit()->text().toLongLong(&isNumber);
    constexpr qint64 room = 1000;
    if (isNumber && (number > std::numeric_limits<qint64>::max() - room ||
                     number < std::numeric_limits<qint64>::min() + room))
        return;
    const QString text = QString::number(isNumber ? number + steps : 0);
    lineEdit()->setText(text);
    selectAll();
    emit entered(text);
}

QValidator::State OptionalSpinBox::validate(QString& input, int&) const {
    qsizetype start = input.startsWith(u'-') || input.startsWith(u'+') ? 1 : 0;
    for (qsizetype i = start; i < input.size(); ++i) {
        if (input.at(i) < u'0' || input.at(i) > u'9')
            return QValidator::Invalid;
    }
    return input.size() > start ? QValidator::Acceptable : QValidator::Intermediate;
}

QSize OptionalSpinBox::sizeHint() const {
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QSize text(fontMetrics().horizontalAdvance(u'0') * 9, lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, text, this);
}

QAbstractSpinBox::StepEnabled OptionalSpinBox::stepEnabled() const {
    bool isNumber = false;
    lineEdit()->text().toLongLong(&isNumber);
    if (isReadOnly() || (!isNumber && !lineEdit()->text().isEmpty()))
        return StepNone;
    return StepUpEnabled | StepDownEnabled;
}

void OptionalSpinBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

IntegerEditor::IntegerEditor(const FieldPath& path, QWidget* parent)
    : FieldEditor(path, parent)
    , m_box(new OptionalSpinBox(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch();
    connect(m_box, &OptionalSpinBox::entered, this, [this](const QString& text) { enterText(text); });
    connect(m_box, &QAbstractSpinBox::editingFinished, this, [this] { finishText(); });
}

QList<QWidget*> IntegerEditor::inputs() const {
    return {m_box};
}

void IntegerEditor::showState() {
    m_box->setReadOnly(state().readOnly);
    m_box->setButtonSymbols(state().readOnly ? QAbstractSpinBox::NoButtons : QAbstractSpinBox::UpDownArrows);
    showInLine(m_box->line(), shownText(), placeholder(), state().readOnly);
}

} // namespace galley
