// Buttons for actions made elsewhere.
#include "ui/imagepreview/picturebar.h"

#include "ui/support/text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <cmath>

namespace galley {

PictureBar::PictureBar(const PictureActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_steps(new QWidget(this))
    , m_place(new QLabel(m_steps))
    , m_zoom(new QToolButton(this)) {
    m_place->setObjectName(u"picturePlace"_qs);
    m_place->setTextFormat(Qt::PlainText);
    auto* steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins({});
    steps->setSpacing(2);
    steps->addWidget(addButton(actions.previous));
    steps->addWidget(m_place);
    steps->addWidget(addButton(actions.next));
    m_zoom->setObjectName(u"pictureZoom"_qs);
    m_zoom->setAutoRaise(true);
    connect(m_zoom, &QToolButton::clicked, this,
            [this, actions] { (m_isFitted ? actions.actualSize : actions.fit)->trigger(); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_steps);
    row->addStretch();
    row->addWidget(addButton(actions.zoomOut));
    row->addWidget(m_zoom);
    row->addWidget(addButton(actions.zoomIn));
    row->addWidget(addButton(actions.fullScreen));
    describe(m_zoom, tr("Zoom"), tr("Between the whole picture and its actual size"));
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(u"1600%"_qs) + 8);
    setPlace({});
    setZoom(0, true);
}

QToolButton* PictureBar::addButton(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setAccessibleName(action->statusTip());
    return button;
}

void PictureBar::setPlace(const QString& place) {
    m_place->setText(place);
    m_steps->setVisible(!place.isEmpty());
}

QString PictureBar::place() const {
    return m_place->text();
}

void PictureBar::setZoom(double scale, bool isFitted) {
    m_isFitted = isFitted;
    m_zoom->setEnabled(scale > 0);
    m_zoom->setText(scale > 0
                        ? tr("%1%", "zoom in per cent").arg(QLocale().toString(std::lround(scale * 100)))
                        : tr("–", "zoom without a picture"));
}

} // namespace galley
