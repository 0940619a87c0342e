// Edits a whole number that may be missing.
#pragma once

#include "ui/articledetail/fieldeditor.h"

namespace galley {

class OptionalSpinBox;

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
