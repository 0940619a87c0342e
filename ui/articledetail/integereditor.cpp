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
