// The table of articles.
#include "ui/articletable/articletable.h"

#include "ui/articletable/columns.h"
#include "ui/articletable/publisheddelegate.h"
#include "ui/articletable/qualitydelegate.h"
#include "ui/articletable/statedelegate.h"
#include "ui/support/feedsession.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace galley {
namespace {

constexpr int rowPadding = 8;
constexpr int bigStep = 10;

/// The quality step a key means on any layout, or 0. Plus stands on `=` or with `*` above it, minus below
/// `_`.
int qualityStep(const QKeyEvent* event) {
    const Qt::KeyboardModifiers others = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (others != Qt::NoModifier)
        return 0;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const int step = shift ? bigStep : 1;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return step;
    case Qt::Key_Asterisk:
        return shift ? step : 0;
    case Qt::Key_Minus:
        return -step;
    case Qt::Key_Underscore:
        return -bigStep;
    default:
        return 0;
    }
}

} // namespace

ArticleTable::ArticleTable(QWidget* parent)
    : QTableView(parent)
    , m_columns(new Columns(this)) {
    setObjectName(u"articleTable"_qs);
    setAccessibleName(tr("Articles"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
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
}

void ArticleTable::setSession(FeedSession* session) {
    m_columns->keep();
    m_session = session;
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
}

void ArticleTable::moveBy(int rows, bool extend) {
    if (!model() || model()->rowCount() == 0)
        return;
    const QModelIndex now = currentIndex();
    const int row = now.isValid() ? qBound(0, now.row() + rows, model()->rowCount() - 1) : 0;
    const QModelIndex target = model()->index(row, now.isValid() ? now.column() : ArticleTableModel::Title);
    const QItemSelectionModel::SelectionFlags flags =
        extend ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect;
    selectionModel()->setCurrentIndex(target, flags | QItemSelectionModel::Rows);
}

void ArticleTable::reveal() {
    const QRect row = visualRect(currentIndex());
    const bool isVisible = row.top() >= 0 && row.bottom() <= viewport()->height();
    const int column = horizontalScrollBar()->value();
    scrollTo(currentIndex(), isVisible ? EnsureVisible : PositionAtCenter);
    horizontalScrollBar()->setValue(column);
}

void ArticleTable::editQuality() {
    if (currentIndex().isValid())
        edit(currentIndex().siblingAtColumn(ArticleTableModel::Quality));
}

void ArticleTable::keyboardSearch(const QString&) {}

bool ArticleTable::event(QEvent* event) {
    // Layouts differ in which key bears plus; told apart here rather than by the shortcuts the menu shows.
    if (event->type() == QEvent::ShortcutOverride && qualityStep(static_cast<QKeyEvent*>(event)) != 0)
        event->accept();
    return QTableView::event(event);
}

void ArticleTable::keyPressEvent(QKeyEvent* event) {
    if (const int step = qualityStep(event); step != 0) {
        emit qualityStepRequested(step);
        return;
    }
    if (event->key() == Qt::Key_Escape)
        emit escaped();
    if (event->modifiers() == Qt::ShiftModifier && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        moveBy(event->key() == Qt::Key_J ? 1 : -1, true);
        return;
    }
    if (event->key() == Qt::Key_F2 && !(currentIndex().flags() & Qt::ItemIsEditable)) {
        editQuality();
        return;
    }
    QTableView::keyPressEvent(event);
}

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
