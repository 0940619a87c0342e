// The list of saved views.
#include "ui/savedviews/savedviewlist.h"

#include "ui/savedviews/savedviews.h"
#include "ui/support/actions.h"
#include "ui/support/elidedlabel.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {
namespace {
constexpr int margin = 6;
constexpr int rowPadding = 6;
constexpr int fewestRows = 3; ///< where there is little room; the rest is scrolled to
constexpr int mostRows = 9;

/// Icons behind the names, so that names stand below each other.
class ViewDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationPosition = QStyleOptionViewItem::Right;
    }
};

} // namespace

SavedViewList::SavedViewList(SavedViews* views, QAction* save, QWidget* parent)
    : QWidget(parent)
    , m_views(views)
    , m_list(new QListWidget(this)) {
    auto* heading = new ElidedLabel(this, Qt::ElideRight);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setText(tr("Saved views"));
    auto* button = new QToolButton(this);
    button->setDefaultAction(save);
    button->setAutoRaise(true);
    button->setAccessibleName(save->iconText());
    auto* row = new QHBoxLayout;
    row->setContentsMargins(margin, margin, margin, 0);
    row->addWidget(heading, 1);
    row->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, margin);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_list);
    m_list->setObjectName(u"savedViews"_qs);
    m_list->setAccessibleName(heading->text());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setItemDelegate(new ViewDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->installEventFilter(this);
    makeActions();
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { emit viewRequested(m_list->row(item)); });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (!m_filling)
            takeName(m_list->row(item), item->text());
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedViewList::updateActions);
    connect(views, &SavedViews::changed, this, &SavedViewList::fill);
    fill();
}

void SavedViewList::makeActions() {
    m_rename =
        addListAction({u"renameView"_qs, {}, tr("&Rename"), tr("Give this view another name"), {Qt::Key_F2}},
                      &SavedViewList::rename);
    m_remove = addListAction(
        {u"removeView"_qs, {}, tr("Re&move"), tr("Take this view off the list"), {QKeySequence::Delete}},
        &SavedViewList::remove);
    m_share = addListAction({u"shareView"_qs,
                             {},
                             tr("S&hare With the Team"),
                             tr("Keep this view in the feed, for all who work on it"),
                             {Qt::CTRL | Qt::Key_T}},
                            &SavedViewList::share);
    addListAction({u"moveViewUp"_qs,
                   {},
                   tr("Move &Up"),
                   tr("Move this view up, and to the key before"),
                   {Qt::ALT | Qt::Key_Up}},
                  &SavedViewList::moveUp);
    addListAction({u"moveViewDown"_qs,
                   {},
                   tr("Move &Down"),
                   tr("Move this view down, and to the next key"),
                   {Qt::ALT | Qt::Key_Down}},
                  &SavedViewList::moveDown);
}

QAction* SavedViewList::addListAction(const ActionSpec& spec, void (SavedViewList::*use)()) {
    QAction* action = makeAction(this, spec);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, use);
    m_list->addAction(action);
    m_actions.append(action);
    return action;
}

/// The rows stay, since an editor is still at work in one; where other windows added or removed views, all
/// are made anew once it is not.
void SavedViewList::takeName(int place, const QString& name) {
    const QScopedValueRollback filling(m_filling, true);
    emit renameRequested(place, name);
    if (m_list->count() != m_views->count())
        QMetaObject::invokeMethod(this, &SavedViewList::fill, Qt::QueuedConnection);
    for (int row = 0; row < std::min(m_list->count(), m_views->count()); ++row)
        showView(m_list->item(row), m_views->at(row));
}

void SavedViewList::showView(QListWidgetItem* item, const SavedView& view) {
    item->setText(view.name);
    item->setToolTip(
        plainToolTip(view.isTeam ? tr("%1\nThe team’s, kept in the feed").arg(view.filter) : view.filter));
    item->setIcon(view.isTeam ? symbolicIcon(u"team"_qs) : QIcon());
    item->setFlags(view.isBuiltIn() ? item->flags() & ~Qt::ItemIsEditable
                                    : item->flags() | Qt::ItemIsEditable);
}

void SavedViewList::fill() {
    if (m_filling)
        return;
    const QScopedValueRollback filling(m_filling, true);
    const int current = m_list->currentRow();
    m_list->clear();
    for (const SavedView& view : m_views->views()) {
        auto* item = new QListWidgetItem(m_list);
        showView(item, view);
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1), QItemSelectionModel::NoUpdate);
    fitHeight();
    updateActions();
}

void SavedViewList::fitHeight() {
    const int row = fontMetrics().height() + rowPadding;
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setSizeHint({0, row});
    m_list->setMinimumHeight(row * fewestRows + 2);
    m_list->setMaximumHeight(row * std::min(m_list->count(), mostRows) + 2);
}

void SavedViewList::updateActions() {
    const int row = m_list->currentRow();
    const bool isThere = isVisible() && row >= 0 && row < m_views->count();
    const bool isOwn = isThere && m_views->at(row).isOwn();
    const bool isTeam = isThere && m_views->at(row).isTeam;
    for (QAction* action : m_actions)
        action->setEnabled(isThere && !isTeam); // the order of the team's views is that in the file
    m_rename->setEnabled(isOwn || isTeam);
    m_remove->setEnabled(isOwn || isTeam);
    m_share->setEnabled(isOwn);
}

void SavedViewList::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    updateActions();
}

void SavedViewList::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    updateActions();
}

void SavedViewList::editName(int place) {
    m_list->setCurrentRow(place);
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->editItem(m_list->item(place));
}

void SavedViewList::rename() {
    m_list->editItem(m_list->currentItem());
}

void SavedViewList::remove() {
    emit removeRequested(m_list->currentRow());
}

void SavedViewList::share() {
    emit shareRequested(m_list->currentRow());
}

void SavedViewList::moveUp() {
    move(-1);
}

void SavedViewList::moveDown() {
    move(1);
}

void SavedViewList::move(int by) {
    if (m_list->currentRow() < 0)
        return;
    const int place = m_views->move(m_list->currentRow(), by);
    m_list->setCurrentRow(place);
}

bool SavedViewList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !m_list->hasFocus()) // a name is being typed
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if ((key != Qt::Key_Return && key != Qt::Key_Enter) || m_list->currentRow() < 0)
        return QWidget::eventFilter(watched, event);
    emit viewRequested(m_list->currentRow());
    return true;
}

} // namespace galley
