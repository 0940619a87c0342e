// What the lists in panels have in common.
#pragma once

#include <QList>
#include <QStyledItemDelegate>

#include <functional>

class QAbstractItemView;
class QAction;
class QMenu;
class QTableView;
class QToolButton;

namespace galley {

/// Rows as high as those of the lists made by makePlainList().
class PaddedRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int padding = 8; ///< pixels above and below the text, together
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A button for the corner of a panel; `name` says what it closes.
QToolButton* makeCloseButton(const QString& name, QWidget* parent);

/// A button for an action in a panel's heading, with a menu of further ones where there are some.
QToolButton* makePanelButton(QAction* action, const QList<QAction*>& more, QWidget* parent);

/// Makes a table a list of rows: selected and read as a whole, without grid, frame and row numbers.
void makePlainList(QTableView* view);

/// Opens a menu where it is asked for; `fill` puts the actions in, each time anew.
void offerMenu(QAbstractItemView* view, std::function<void(QMenu*)> fill);

} // namespace galley
