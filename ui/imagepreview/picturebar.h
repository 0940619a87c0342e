// The row of buttons below a picture.
#pragma once

#include "ui/imagepreview/pictureactions.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace galley {

/// Steps to other pictures on the left, zooms on the right. Always there, so that nothing jumps.
class PictureBar : public QWidget {
    Q_OBJECT
public:
    explicit PictureBar(const PictureActions& actions, QWidget* parent = nullptr);

    /// "2 of 3"; an empty text hides the steps.
    void setPlace(const QString& place);
    QString place() const;
    /// Screen pixels for one of the picture; 0 without a picture.
    void setZoom(double scale, bool isFitted);

private:
    QToolButton* addButton(QAction* action);

    QWidget* m_steps;
    QLabel* m_place;
    QToolButton* m_zoom; ///< says the scale; fits or shows the actual size
    bool m_isFitted = true;
};

} // namespace galley
