// The tree of changes.
#include "ui/changes/changestree.h"

#include "ui/changes/changesmodel.h"
#include "ui/support/listpanel.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSet>

namespace galley {
namespace {

constexpr int titleShare = 45; ///< of the width, in percent
constexpr int fieldsShare = 27;

} // namespace

ChangesTree::ChangesTree(ChangesModel* model, QWidget* parent)
    : AnchoredView(parent)
    , m_model(model) {
    setObjectName(u"changes"_qs);
    setAccessibleName(tr("Changes"));
    setModel(model);
    setItemDelegate(new PaddedRowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    for (int group = 0; group < ChangesModel::GroupCount; ++group) {
        setFirstColumnSpanned(group, {}, true);
        setExpanded(model->index(group, 0), group != ChangesModel::Noise);
    }
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &ChangesTree::showGroups);
    showGroups();
}

QList<int> ChangesTree::selectedArticles() const {
    QList<int> ids;
    QSet<int> known;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) {
        const int id = ChangesModel::isArticle(row) ? m_model->rowAt(row).id : -1;
        if (id < 0 || known.contains(id))
            continue;
        known.insert(id);
        ids.append(id);
    }
    return ids;
}

void ChangesTree::choose(const QModelIndex& place) {
    expand(place.parent());
    moveTo(place, false);
    reveal();
}

void ChangesTree::setSession(FeedSession*) {}

void ChangesTree::moveBy(int places, bool extend) {
    QModelIndex target = currentIndex();
    if (!target.isValid())
        target = m_model->index(0, 0);
    const auto next = [&](const QModelIndex& from) {
        return places > 0 ? indexBelow(from) : indexAbove(from);
    };
    for (int left = qAbs(places); left > 0; --left) {
        QModelIndex step = next(target);
        while (step.isValid() && ChangesModel::isGroup(step))
            step = next(step);
        if (!step.isValid())
            break;
        target = step;
    }
    if (!ChangesModel::isArticle(target))
        return;
    moveTo(target.siblingAtColumn(0), extend);
}

void ChangesTree::reveal() {
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void ChangesTree::keyboardSearch(const QString&) {}

void ChangesTree::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTreeView::selectionChanged(selected, deselected);
    emit chosen();
}

void ChangesTree::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    shareWidth();
}

void ChangesTree::showGroups() {
    for (int group = 0; group < ChangesModel::GroupCount; ++group) {
        const bool isEmpty = m_model->count(static_cast<ChangesModel::Group>(group)) == 0;
        if (isRowHidden(group, {}) != isEmpty)
            setRowHidden(group, {}, isEmpty);
    }
}

void ChangesTree::shareWidth() {
    const int width = viewport()->width();
    header()->resizeSection(ChangesModel::Title, width * titleShare / 100);
    header()->resizeSection(ChangesModel::Fields, width * fieldsShare / 100);
}

} // namespace galley
