// Edits a field that mostly has one of a few values.
#pragma once

#include "ui/articledetail/fieldeditor.h"

#include <functional>

class QComboBox;

namespace galley {

/// An editable combo box whose choices are asked for when they are needed.
class ChoiceEditor : public FieldEditor {
    Q_OBJECT
public:
    ChoiceEditor(const FieldPath& path, std::function<QStringList()> choices, QWidget* parent = nullptr);

    QList<QWidget*> inputs() const override;
    void setTitle(const QString& title) override;
    QComboBox* box() const { return m_box; }

protected:
    void showState() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offerChoices();

    QComboBox* m_box;
    std::function<QStringList()> m_choices;
};

} // namespace galley
