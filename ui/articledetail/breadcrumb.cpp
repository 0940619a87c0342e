// The bar above a record of a list: back to the list, and on to its neighbours.
#include "ui/articledetail/breadcrumb.h"

#include "ui/support/actions.h"
#include "ui/support/text.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace galley {

Breadcrumb::Breadcrumb(QWidget* parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_place(plainLabel({}, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 6, 2);
    layout->setSpacing(2);
    layout->addWidget(m_back);
    m_place->setWordWrap(false);
    m_place->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_place, 1);
    m_backAction = makeAction(this, {QStringLiteral("recordBack"),
                                     QStringLiteral("back"),
                                     tr("Back"),
                                     tr("Back to the list"),
                                     {Qt::ALT | Qt::Key_Left, Qt::Key_Back},
                                     Qt::WidgetWithChildrenShortcut});
    connect(m_backAction, &QAction::triggered, this, &Breadcrumb::backRequested);
    m_back->setDefaultAction(m_backAction);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    m_previous = addStep(QStringLiteral("previousRecord"), QStringLiteral("up"), tr("Previous"),
                         Qt::CTRL | Qt::Key_PageUp, -1);
    m_next = addStep(QStringLiteral("nextRecord"), QStringLiteral("down"), tr("Next"),
                     Qt::CTRL | Qt::Key_PageDown, 1);
}

QAction* Breadcrumb::addStep(const QString& name, const QString& icon, const QString& text,
                             const QKeySequence& shortcut, int by) {
    QAction* action = makeAction(this, {name, icon, text, text, {shortcut}, Qt::WidgetWithChildrenShortcut});
    connect(action, &QAction::triggered, this, [this, by] { emit recordRequested(m_index + by); });
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setAccessibleName(text);
    layout()->addWidget(button);
    return action;
}

void Breadcrumb::setNowhere() {
    for (QAction* step : steps())
        step->setEnabled(false);
}

void Breadcrumb::setPlace(const QString& listTitle, int index, int count) {
    m_index = index;
    m_backAction->setEnabled(true);
    m_backAction->setText(listTitle);
    m_back->setAccessibleName(tr("Back to: %1").arg(listTitle));
    m_place->setText(index < count ? tr("%1 of %2").arg(index + 1).arg(count) : tr("New"));
    m_previous->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < count);
}

} // namespace galley
