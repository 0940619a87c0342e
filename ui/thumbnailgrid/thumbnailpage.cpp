// The grid's bar.
#include "ui/thumbnailgrid/thumbnailpage.h"

#include "ui/support/text.h"
#include "ui/thumbnailgrid/gridactions.h"
#include "ui/thumbnailgrid/thumbnailgrid.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {
namespace {

constexpr int leastSlider = 48;
constexpr int mostSlider = 130;

} // namespace

ThumbnailPage::ThumbnailPage(ImageStore* store, QWidget* parent)
    : QWidget(parent)
    , m_grid(new ThumbnailGrid(store, this))
    , m_actions(new GridActions(m_grid)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_grid, 1);
    layout->addWidget(makeBar());
    m_actions->addKeysTo(this);
}

QWidget* ThumbnailPage::makeBar() {
    auto* bar = m_bar = new QWidget(this);
    bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // fitBar() says what it needs
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->setSpacing(4);
    m_groupButton = new QToolButton(bar);
    m_groupButton->setObjectName(u"groupButton"_qs);
    m_groupButton->setAutoRaise(true);
    m_groupButton->setPopupMode(QToolButton::InstantPopup);
    m_groupButton->setMenu(m_actions->groupMenu());
    m_groupButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(m_actions->groupings(), &QActionGroup::triggered, this, &ThumbnailPage::updateGroupButton);
    for (const QAction* action : m_actions->groupings()->actions())
        connect(action, &QAction::toggled, this, &ThumbnailPage::updateGroupButton);
    updateGroupButton();
    m_picturesOnly = makeButton(m_actions->picturesOnlyAction());
    makeSlider();
    layout->addWidget(m_groupButton);
    layout->addWidget(m_picturesOnly);
    layout->addStretch(1);
    layout->addWidget(makeButton(m_actions->smallerAction()));
    layout->addWidget(m_slider, 4);
    layout->addWidget(makeButton(m_actions->largerAction()));
    return bar;
}

QToolButton* ThumbnailPage::makeButton(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setAccessibleName(action->statusTip());
    return button;
}

void ThumbnailPage::makeSlider() {
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName(u"thumbnailSize"_qs);
    m_slider->setRange(0, GridActions::sizeCount() - 1);
    m_slider->setPageStep(1);
    m_slider->setValue(m_actions->size());
    m_slider->setMinimumWidth(leastSlider);
    m_slider->setMaximumWidth(mostSlider);
    describe(m_slider, tr("Size of the thumbnails"));
    connect(m_slider, &QSlider::valueChanged, m_actions, &GridActions::setSize);
    connect(m_actions, &GridActions::sizeChanged, m_slider, &QSlider::setValue);
}

void ThumbnailPage::updateGroupButton() {
    const QAction* chosen = m_actions->groupings()->checkedAction();
    const QString what = chosen ? chosen->text().remove(u'&') : QString();
    describe(m_groupButton, tr("Group the articles by: %1").arg(what));
    fitBar();
}

void ThumbnailPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitBar();
}

void ThumbnailPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitBar();
}

/// Where there is little room, the buttons say less.
void ThumbnailPage::fitBar() {
    if (!m_picturesOnly) // the bar is being made
        return;
    const QAction* chosen = m_actions->groupings()->checkedAction();
    const QString what = chosen ? chosen->text().remove(u'&') : QString();
    const auto widthOf = [&](Qt::ToolButtonStyle style, const QString& text) {
        m_picturesOnly->setToolButtonStyle(style);
        m_groupButton->setText(text);
        return m_bar->layout()->minimumSize().width();
    };
    const QString grouping = tr("Group by: %1").arg(what);
    m_bar->setMinimumWidth(widthOf(Qt::ToolButtonIconOnly, what));
    if (widthOf(Qt::ToolButtonTextBesideIcon, grouping) > width() &&
        widthOf(Qt::ToolButtonIconOnly, grouping) > width())
        m_groupButton->setText(what);
}

} // namespace galley
