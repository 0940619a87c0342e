// Edits a whole number that may be missing.
#pragma once

#include "ui/articledetail/fieldeditor.h"

#include <QAbstractSpinBox>

namespace galley {

/// A spin box that can be empty, and whose numbers are not limited to 32 bits.
class OptionalSpinBox : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit OptionalSpinBox(QWidget* parent = nullptr);

    QLineEdit* line() const { return lineEdit(); }
    void stepBy(int steps) override; ///< from an empty box: to 0
    QValidator::State validate(QString& input, int& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// Typed, or stepped by arrows, keys or wheel.
    void entered(const QString& text);

protected:
    StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent* event) override;
};

/// quality, heat, width, height.
class IntegerEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit IntegerEditor(const FieldPath& path, QWidget* parent = nullptr);

    QList<QWidget*> inputs() const override;
    OptionalSpinBox* box() const { return m_box; }

protected:
    void showState() override;

private:
    OptionalSpinBox* m_box;
};

} // namespace galley
