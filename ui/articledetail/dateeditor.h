// Edits a date, keeping how it is written.
#pragma once

#include "ui/articledetail/lineeditor.h"

namespace galley {

class DatePopup;

/// A text line for the date as it stands in the file, and a calendar that changes its digits only.
class DateEditor : public LineEditor {
    Q_OBJECT
public:
    explicit DateEditor(const FieldPath& path, QWidget* parent = nullptr);

    QList<QWidget*> inputs() const override;
    void setTitle(const QString& title) override;
    QString hint() const override; ///< the moment in the time of this place
    QToolButton* calendarButton() const { return m_button; }
    DatePopup* popup(); ///< made when first asked for

protected:
    void showState() override;

private:
    void openPopup();
    void take(const QString& text);

    QToolButton* m_button;
    DatePopup* m_popup = nullptr;
};

} // namespace galley
