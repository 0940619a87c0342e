// Edits a field as several lines of plain text.
#pragma once

#include "ui/articledetail/fieldeditor.h"

class QPlainTextEdit;

namespace galley {

/// A text box that grows with its text up to a limit. Never shows markup as anything but text. A title wraps
/// too, but takes no line breaks.
class LongTextEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit LongTextEditor(const FieldPath& path, QWidget* parent = nullptr);

    QList<QWidget*> inputs() const override;
    QPlainTextEdit* box() const { return m_box; }

protected:
    void showState() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takesLineBreaks() const;
    void replaceLineBreaks();

    QPlainTextEdit* m_box;
};

/// The text of a box, no-break spaces and line separators kept (QPlainTextEdit::toPlainText() loses them).
QString exactText(const QPlainTextEdit& box);

} // namespace galley
