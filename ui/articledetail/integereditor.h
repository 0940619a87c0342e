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
    void commitInput() override;

protected:
    void showState() override;

private:
    void enter(const QString& text);
    void finish();
    std::optional<qint64> base() const;

    OptionalSpinBox* m_box;
};

} // namespace galley
