// The tree of facets, and what a click or key in it asks for.
#pragma once

#include "core/model/facetmodel.h"

#include <QPersistentModelIndex>
#include <QTreeView>

namespace galley {

/// Shows a FacetModel. A click or Return asks for a value alone, with Ctrl (or Space) for one more, with Alt
/// for all but this; a context menu offers the same.
class FacetTree : public QTreeView {
    Q_OBJECT
public:
    explicit FacetTree(FacetModel* model, QWidget* parent = nullptr);

    /// What is counted or chosen anew; the place in the tree is kept.
    void showCounts(const FacetCounts& counts);
    void showFilter(const QString& filter);

signals:
    void chosen(const QString& term);
    void toggled(const QString& term);
    void excluded(const QString& term);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    template<typename Change>
    void keepingPlace(Change change);
    void use(const QModelIndex& index, Qt::KeyboardModifiers modifiers);
    void hideEmptyFacets();

    FacetModel* m_model;
    QPersistentModelIndex m_pressed;
};

} // namespace galley
