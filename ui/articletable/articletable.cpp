// The table of articles.
#include "ui/articletable/articletable.h"

#include "ui/articletable/columns.h"
#include "ui/articletable/publisheddelegate.h"
#include "ui/articletable/qualitydelegate.h"
#include "ui/articletable/statedelegate.h"
#include "ui/support/calmscrollbar.h"
#include "ui/support/feedsession.h"
#include "ui/support/scrollkeeper.h"

#include <QEvent>
#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollBar>

namespace galley {
namespace {

constexpr int rowPadding = 8;

} // namespace

ArticleTable::ArticleTable(QWidget* parent)
    : AnchoredView(parent)
    , m_columns(new Columns(this))
    , m_scroll(new ScrollKeeper(this)) {
    setObjectName(u"articleTable"_qs);
    setAccessibleName(tr("Articles"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollBar(new CalmScrollBar(Qt::Vertical, this));
    setHorizontalScrollBar(new CalmScrollBar(Qt::Horizontal, this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    updateRowHeight();
    setItemDelegate(new RowDelegate(this));
    setItemDelegateForColumn(ArticleTableModel::State, new StateDelegate(this));
    setItemDelegateForColumn(ArticleTableModel::Published, new PublishedDelegate(this));
    setItemDelegateForColumn(ArticleTableModel::Quality, new QualityDelegate(this));
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!(index.flags() & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable)))
            emit detailsRequested();
    });
}

void ArticleTable::setSession(FeedSession* session) {
    m_columns->keep();
    QItemSelectionModel* before = selectionModel();
    setModel(session ? session->list() : nullptr);
    // setModel() makes a selection model of its own; the session's is shared with the other views.
    if (session) {
        QItemSelectionModel* own = selectionModel();
        setSelectionModel(session->selection()->model());
        delete own;
    }
    if (before && before->parent() == this)
        before->deleteLater();
    m_columns->apply();
    m_scroll->setSession(session);
}

void ArticleTable::moveBy(int places, bool extend) {
    if (!model() || model()->rowCount() == 0)
        return;
    const QModelIndex now = currentIndex();
    const int row = now.isValid() ? qBound(0, now.row() + places, model()->rowCount() - 1) : 0;
    const QModelIndex target = model()->index(row, now.isValid() ? now.column() : ArticleTableModel::Title);
    moveTo(target, extend);
}

QModelIndex ArticleTable::visibleCell(const QModelIndex& index) const {
    if (!index.isValid() || !isColumnHidden(index.column()))
        return index;
    for (int place = 0; place < horizontalHeader()->count(); ++place)
        if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column))
            return index.siblingAtColumn(column);
    return index;
}

void ArticleTable::reveal() {
    const QRect row = visualRect(currentIndex());
    const bool isVisible = row.top() >= 0 && row.bottom() <= viewport()->height();
    const int column = horizontalScrollBar()->value();
    scrollTo(currentIndex(), isVisible ? EnsureVisible : PositionAtCenter);
    horizontalScrollBar()->setValue(column);
}

bool ArticleTable::editQuality() {
    if (currentIndex().isValid())
        edit(currentIndex().siblingAtColumn(ArticleTableModel::Quality));
    return true;
}

void ArticleTable::commitEditor() {
    const QModelIndex edited = currentIndex().siblingAtColumn(ArticleTableModel::Quality);
    QWidget* editor = state() == EditingState ? indexWidget(edited) : nullptr;
    if (!editor)
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void ArticleTable::keyboardSearch(const QString&) {}

void ArticleTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    m_columns->widthChanged(event->oldSize().width());
}

void ArticleTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

void ArticleTable::updateRowHeight() {
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
    verticalHeader()->setMinimumSectionSize(fontMetrics().height());
}

} // namespace galley
