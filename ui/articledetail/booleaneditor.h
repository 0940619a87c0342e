// Edits a yes or no that may be missing.
#pragma once

#include "ui/articledetail/fieldeditor.h"

class QCheckBox;

namespace galley {

/// A check box. A missing field shows what the site makes of that, and says that it is not set.
class BooleanEditor : public FieldEditor {
    Q_OBJECT
public:
    /// `whenMissing`: what counts where the field is missing or is no boolean.
    BooleanEditor(const FieldPath& path, bool whenMissing, QWidget* parent = nullptr);

    QList<QWidget*> inputs() const override;
    QCheckBox* box() const { return m_box; }

protected:
    void showState() override;

private:
    bool counts() const;
    QString text() const;

    QCheckBox* m_box;
    bool m_whenMissing;
};

} // namespace galley
