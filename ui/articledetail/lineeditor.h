// Edits a field as one line of text, with room for a button behind it.
#pragma once

#include "ui/articledetail/fieldeditor.h"

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace galley {

/// A text line: titles, categories, provider names, and scalars Galley knows nothing about.
class LineEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit LineEditor(const FieldPath& path, QWidget* parent = nullptr);

    QList<QWidget*> inputs() const override;
    QLineEdit* line() const { return m_line; }

protected:
    void showState() override;
    void addButton(QToolButton* button);

private:
    QLineEdit* m_line;
    QHBoxLayout* m_layout;
};

/// Lets an input look like what surrounds it while it is read-only.
void showReadOnly(QWidget* input, bool readOnly);

/// Shows a text in a line edit without disturbing the cursor of somebody who works in it.
void showInLine(QLineEdit* line, const QString& text, const QString& placeholder, bool readOnly);

} // namespace galley
