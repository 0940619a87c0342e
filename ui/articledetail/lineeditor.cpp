// Edits a field as one line of text, with room for a button behind it.
#include "ui/articledetail/lineeditor.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace galley {

LineEditor::LineEditor(const FieldPath& path, QWidget* parent)
    : FieldEditor(path, parent)
    , m_line(new QLineEdit(this))
    , m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_line);
    m_line->setMinimumWidth(m_line->fontMetrics().averageCharWidth() * 8);
    watchFocus(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) { enterText(text); });
    connect(m_line, &QLineEdit::editingFinished, this, [this] { finishText(); });
}

QList<QWidget*> LineEditor::inputs() const {
    return {m_line};
}

void LineEditor::addButton(QToolButton* button) {
    m_layout->addWidget(button);
}

void LineEditor::showState() {
    showInLine(m_line, shownText(), placeholder(), state().readOnly);
}

void showReadOnly(QWidget* input, bool readOnly) {
    const bool looksReadOnly = input->testAttribute(Qt::WA_SetPalette);
    if (looksReadOnly == readOnly)
        return;
    QPalette palette;
    if (readOnly)
        palette.setBrush(QPalette::Base, input->parentWidget()->palette().window());
    input->setPalette(palette);
    input->setAttribute(Qt::WA_SetPalette, readOnly);
}

void showInLine(QLineEdit* line, const QString& text, const QString& placeholder, bool readOnly) {
    line->setReadOnly(readOnly);
    showReadOnly(line, readOnly);
    line->setPlaceholderText(placeholder);
    if (line->text() == text)
        return;
    const int cursor = line->hasFocus() ? line->cursorPosition() : 0;
    line->setText(text);
    line->setCursorPosition(qMin(cursor, int(text.size())));
}

} // namespace galley
