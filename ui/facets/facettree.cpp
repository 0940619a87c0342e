// The tree of facets.
#include "ui/facets/facettree.h"

#include "ui/facets/facetdelegate.h"
#include "ui/support/calmscrollbar.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

namespace galley {
namespace {

constexpr int indent = 14;

bool isReturn(const QKeyEvent* event) {
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

QString termAt(const QModelIndex& index) {
    return index.data(FacetModel::TermRole).toString();
}

} // namespace

FacetTree::FacetTree(FacetModel* model, QWidget* parent)
    : QTreeView(parent)
    , m_model(model) {
    setObjectName(u"facets"_qs);
    setAccessibleName(tr("Facets"));
    setModel(model);
    setItemDelegate(new FacetDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(indent);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setVerticalScrollBar(new CalmScrollBar(Qt::Vertical, this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int facet = 0; facet < facetCount; ++facet)
        setExpanded(model->index(facet, 0), facet != static_cast<int>(Facet::Month));
    hideEmptyFacets();
}

template<typename Change>
void FacetTree::keepingPlace(Change change) {
    const QString current = termAt(currentIndex());
    const int top = verticalScrollBar()->value();
    change();
    hideEmptyFacets();
    executeDelayedItemsLayout();
    if (const QModelIndex place = m_model->indexOf(current); place.isValid() && place != currentIndex())
        setCurrentIndex(place);
    verticalScrollBar()->setValue(top);
}

void FacetTree::showCounts(const FacetCounts& counts) {
    keepingPlace([&] { m_model->setCounts(counts); });
}

void FacetTree::showFilter(const QString& filter) {
    keepingPlace([&] { m_model->setFilter(filter); });
}

void FacetTree::hideEmptyFacets() {
    for (int facet = 0; facet < facetCount; ++facet) {
        const int rows = m_model->rowCount(m_model->index(facet, 0));
        // One collection tells nothing.
        const bool isPlain = facet == static_cast<int>(Facet::Collection) && rows < 2;
        setRowHidden(facet, {}, rows == 0 || isPlain);
    }
}

void FacetTree::use(const QModelIndex& index, Qt::KeyboardModifiers modifiers) {
    if (index.data(FacetModel::MoreRole).toBool()) {
        keepingPlace([&] { m_model->toggleMore(FacetModel::facetAt(index)); });
        return;
    }
    const QString term = termAt(index);
    if (term.isEmpty())
        setExpanded(index, !isExpanded(index));
    else if (modifiers & Qt::AltModifier)
        emit excluded(term);
    else if (modifiers & Qt::ControlModifier)
        emit toggled(term);
    else
        emit chosen(term);
}

void FacetTree::mousePressEvent(QMouseEvent* event) {
    QTreeView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    // The sign beside a facet unfolds it by itself.
    m_pressed =
        event->button() == Qt::LeftButton && visualRect(index).contains(event->pos()) ? index : QModelIndex();
}

void FacetTree::mouseReleaseEvent(QMouseEvent* event) {
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex pressed = m_pressed;
    m_pressed = QModelIndex();
    if (event->button() == Qt::LeftButton && pressed.isValid() && indexAt(event->pos()) == pressed)
        use(pressed, event->modifiers());
}

bool FacetTree::event(QEvent* event) {
    // Control with Return means the facet here, not the web page of an article.
    if (event->type() == QEvent::ShortcutOverride && currentIndex().isValid() &&
        isReturn(static_cast<QKeyEvent*>(event)))
        event->accept();
    return QTreeView::event(event);
}

void FacetTree::keyPressEvent(QKeyEvent* event) {
    if (!currentIndex().isValid() || (!isReturn(event) && event->key() != Qt::Key_Space)) {
        QTreeView::keyPressEvent(event);
        return;
    }
    use(currentIndex(), isReturn(event) ? event->modifiers() : event->modifiers() | Qt::ControlModifier);
}

void FacetTree::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    const QString term = termAt(index);
    if (term.isEmpty())
        return;
    const auto choice = static_cast<FacetModel::Choice>(index.data(FacetModel::ChoiceRole).toInt());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu, term](const QString& name, const QString& text,
                                        void (FacetTree::*request)(const QString&)) {
        menu->addAction(text, this, [this, term, request] { emit(this->*request)(term); })
            ->setObjectName(name);
    };
    add(u"facetOnly"_qs, tr("&Only This"), &FacetTree::chosen);
    add(u"facetAlso"_qs, choice == FacetModel::Choice::Included ? tr("&No Longer This") : tr("&Also This"),
        &FacetTree::toggled);
    add(u"facetExclude"_qs,
        choice == FacetModel::Choice::Excluded ? tr("Let &In Again") : tr("&Exclude This"),
        &FacetTree::excluded);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                    : event->globalPos());
}

} // namespace galley
