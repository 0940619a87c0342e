// Sorting by keys and menu.
#include "ui/articletable/sortactions.h"

#include "core/model/articletablemodel.h"
#include "ui/articletable/articletable.h"
#include "ui/articletable/columnarrangement.h"
#include "ui/support/actions.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>

namespace galley {
namespace {

/// All keys begin with this one.
constexpr QKeyCombination prefix = Qt::CTRL | Qt::Key_R;

} // namespace

SortActions::SortActions(ArticleTable* table, QWidget* window)
    : QObject(window)
    , m_table(table)
    , m_menu(new QMenu(tr("Sort B&y"), window))
    , m_columns(new QActionGroup(this))
    , m_directions(new QActionGroup(this)) {
    m_menu->setObjectName(u"sortMenu"_qs);
    for (int column = 0; column < ArticleTableModel::ColumnCount; ++column)
        addColumn(column);
    m_menu->addSeparator();
    addDirection(Qt::AscendingOrder, u"sortAscending"_qs, tr("&Ascending"),
                 tr("Show the smallest, the oldest or the first letters at the top"), Qt::Key_Up);
    addDirection(Qt::DescendingOrder, u"sortDescending"_qs, tr("Desc&ending"),
                 tr("Show the largest, the newest or the last letters at the top"), Qt::Key_Down);
    connect(table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &SortActions::showChecks);
    connect(m_menu, &QMenu::aboutToShow, this, &SortActions::showChecks);
    showChecks();
}

void SortActions::addColumn(int column) {
    const QString title = ArticleTableModel::titleOf(column);
    QAction* action = makeAction(this, {u"sortBy-"_qs + columnName(column),
                                        {},
                                        title,
                                        tr("Sort the articles by %1; once more reverses them").arg(title),
                                        {QKeySequence(prefix, QKeyCombination(columnKey(column)))}});
    action->setCheckable(true);
    action->setData(column);
    m_columns->addAction(action);
    m_menu->addAction(action);
    connect(action, &QAction::triggered, this, [this, column] { sortBy(column); });
}

void SortActions::addDirection(Qt::SortOrder order, const QString& name, const QString& text,
                               const QString& toolTip, Qt::Key key) {
    QAction* action =
        makeAction(this, {name, {}, text, toolTip, {QKeySequence(prefix, QKeyCombination(key))}});
    action->setCheckable(true);
    action->setData(static_cast<int>(order));
    m_directions->addAction(action);
    m_menu->addAction(action);
    connect(action, &QAction::triggered, this, [this, order] { setOrder(order); });
}

bool SortActions::hasModel() const {
    return m_table->horizontalHeader()->count() == ArticleTableModel::ColumnCount;
}

void SortActions::sortBy(int column) {
    const QHeaderView* header = m_table->horizontalHeader();
    const bool isAgain = header->sortIndicatorSection() == column;
    const bool wasAscending = header->sortIndicatorOrder() == Qt::AscendingOrder;
    if (hasModel())
        m_table->sortByColumn(column, isAgain && wasAscending ? Qt::DescendingOrder : Qt::AscendingOrder);
    showChecks();
}

void SortActions::setOrder(Qt::SortOrder order) {
    const int column = m_table->horizontalHeader()->sortIndicatorSection();
    if (hasModel() && column >= 0 && column < ArticleTableModel::ColumnCount)
        m_table->sortByColumn(column, order);
    showChecks();
}

/// No column is checked where the articles stand as they came.
void SortActions::showChecks() {
    const QHeaderView* header = m_table->horizontalHeader();
    const bool hasArticles = hasModel();
    const auto check = [hasArticles](QActionGroup* group, int value) {
        group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
        for (QAction* action : group->actions())
            action->setChecked(action->data().toInt() == value);
        group->setEnabled(hasArticles);
        group->setExclusionPolicy(QActionGroup::ExclusionPolicy::Exclusive);
    };
    const bool isSorted = hasArticles && header->sortIndicatorSection() >= 0 &&
                          header->sortIndicatorSection() < ArticleTableModel::ColumnCount;
    check(m_columns, isSorted ? header->sortIndicatorSection() : -1);
    check(m_directions, isSorted ? static_cast<int>(header->sortIndicatorOrder()) : -1);
}

} // namespace galley
