// Edits a whole number that may be missing.
#include "ui/articledetail/integereditor.h"

#include "ui/articledetail/lineeditor.h"
#include "ui/support/optionalspinbox.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace galley {

IntegerEditor::IntegerEditor(const FieldPath& path, QWidget* parent)
    : FieldEditor(path, parent)
    , m_box(new OptionalSpinBox(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch();
    m_box->setRoomFor(placeholders());
    watchFocus(m_box);
    connect(m_box, &OptionalSpinBox::entered, this, &IntegerEditor::enter);
    connect(m_box, &OptionalSpinBox::stepped, this, &IntegerEditor::settle);
    connect(m_box, &QAbstractSpinBox::editingFinished, this, &IntegerEditor::finish);
}

/// What a step leads to is known once all of it is typed.
void IntegerEditor::enter(const QString& text) {
    if (!m_box->isStep())
        return enterText(text);
    holdText({}); // from here on base() is what stood there before
    if (base())
        holdText(tr("Return adds this to %1.").arg(shownText()));
    else
        holdText(tr("There is no one number to add this to: not taken."));
}

void IntegerEditor::commitInput() {
    const auto sum = m_box->isStep() ? m_box->number(base()) : std::nullopt;
    if (!sum)
        return;
    m_box->line()->setText(QString::number(*sum)); // also where it is what was there
    enterText(m_box->line()->text());
}

void IntegerEditor::finish() {
    if (!isAside())
        commitInput();
    finishText();
}

std::optional<qint64> IntegerEditor::base() const {
    bool isNumber = false;
    const qint64 number = shownText().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QList<QWidget*> IntegerEditor::inputs() const {
    return {m_box};
}

void IntegerEditor::showState() {
    // Only quality has a lowest value: a heat of -1 is what articles have that are not published.
    if (path().lastKey() == "quality")
        m_box->setLowest(qMin(qint64(0), base().value_or(0)));
    m_box->setReadOnly(state().readOnly);
    m_box->setButtonSymbols(state().readOnly ? QAbstractSpinBox::NoButtons : QAbstractSpinBox::UpDownArrows);
    showInLine(m_box->line(), shownText(), placeholder(), state().readOnly);
}

} // namespace galley
