// The grid as a view of its model: places and scrolling. Input, painting and pictures stand in files of
// their own.
#include "ui/thumbnailgrid/thumbnailgrid.h"

#include "ui/support/feedsession.h"
#include "ui/support/scrollkeeper.h"
#include "ui/thumbnailgrid/gridaccessible.h"

#include <QAccessible>
#include <QScrollBar>

#include <chrono>

namespace galley {

using namespace std::chrono_literals;

namespace {

constexpr int usualCardWidth = 220;
constexpr auto bandScrollTime = 16ms;
constexpr int stepsInRow = 6; ///< a wheel's notch is three steps: half a row of cards
constexpr int mostRegionRows = 200;

} // namespace

ThumbnailGrid::ThumbnailGrid(ImageStore* store, QWidget* parent)
    : QAbstractItemView(parent)
    , m_selection(&m_groups)
    , m_pictures(store)
    , m_logos(store)
    , m_cardWidth(usualCardWidth)
    , m_scroll(new ScrollKeeper(this)) {
    installGridAccessibility();
    setObjectName(u"thumbnailGrid"_qs);
    setAccessibleName(tr("Thumbnails"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that comes and goes would change how many cards fit beside it.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    viewport()->setMouseTracking(true);
    m_retarget.setSingleShot(true);
    m_want.setSingleShot(true);
    m_bandScroll.setInterval(bandScrollTime);
    connect(&m_retarget, &QTimer::timeout, this, &ThumbnailGrid::retarget);
    connect(&m_want, &QTimer::timeout, this, &ThumbnailGrid::wantPictures);
    connect(&m_bandScroll, &QTimer::timeout, this, &ThumbnailGrid::dragBand);
    for (ThumbnailLoader* loader : {&m_pictures, &m_logos})
        connect(loader, &ThumbnailLoader::changed, this, &ThumbnailGrid::updateCards);
    connect(&m_pictures, &ThumbnailLoader::changed, this, &ThumbnailGrid::reportPictures);
}

ThumbnailGrid::~ThumbnailGrid() = default;

void ThumbnailGrid::setSession(FeedSession* session) {
    if (m_session)
        m_session->list()->disconnect(this);
    m_session = session;
    m_cards.setSession(session);
    m_groups.setSession(session);
    for (ThumbnailLoader* loader : {&m_pictures, &m_logos})
        loader->setFiles(session ? &session->feed()->localFiles() : nullptr);
    QItemSelectionModel* before = selectionModel();
    setModel(session ? session->list() : nullptr);
    // setModel() makes a selection model of its own; the session's is shared with the other views.
    if (session) {
        QItemSelectionModel* own = selectionModel();
        setSelectionModel(session->selection()->model());
        delete own;
        connectList(session);
    }
    if (before && before->parent() == this)
        before->deleteLater();
    m_selection.setModel(session ? session->selection()->model() : nullptr);
    verticalScrollBar()->setValue(0);
    listChanged();
    m_scroll->setSession(session);
}

void ThumbnailGrid::connectList(FeedSession* session) {
    const ArticleListModel* list = session->list();
    connect(list, &QAbstractItemModel::rowsInserted, this, &ThumbnailGrid::listChanged);
    connect(list, &QAbstractItemModel::rowsRemoved, this, &ThumbnailGrid::listChanged);
    connect(list, &QAbstractItemModel::modelReset, this, &ThumbnailGrid::listChanged);
    connect(list, &QAbstractItemModel::layoutChanged, this, &ThumbnailGrid::listChanged);
}

void ThumbnailGrid::listChanged() {
    m_isStale = true;
    m_hovered = -1;
    m_selection.forget();
    scheduleDelayedItemsLayout();
}

void ThumbnailGrid::setGrouping(Grouping grouping) {
    if (grouping == m_groups.grouping())
        return;
    m_groups.setGrouping(grouping);
    rearrange({});
    reveal();
}

void ThumbnailGrid::setCardWidth(int width) {
    if (width == m_cardWidth)
        return;
    const Anchor kept = anchor();
    m_cardWidth = width;
    rearrange(kept);
}

void ThumbnailGrid::setPicturesOnly(bool on) {
    if (on == m_picturesOnly)
        return;
    const Anchor kept = anchor();
    m_picturesOnly = on;
    rearrange(kept);
}

const CardLayout& ThumbnailGrid::arranged() const {
    if (m_isStale) {
        m_groups.update();
        arrange();
    }
    return m_layout;
}

CardLayout::Measures ThumbnailGrid::measuresWith(int cardWidth) const {
    const CardPainter::Look look{font(), 0, m_picturesOnly};
    CardLayout::Measures measures;
    measures.cardWidth = cardWidth;
    measures.heightPercent = CardPainter::heightPercent(look);
    measures.textHeight = CardPainter::textHeight(look);
    measures.spacing = m_picturesOnly ? 6 : 10;
    measures.headerHeight = m_groups.grouping() == Grouping::None ? 0 : fontMetrics().height() * 2 + 4;
    return measures;
}

int ThumbnailGrid::columnsWith(int cardWidth) const {
    return CardLayout::columnsIn(measuresWith(cardWidth), viewport()->width());
}

void ThumbnailGrid::arrange() const {
    m_isStale = false;
    std::vector<int> counts;
    counts.reserve(m_groups.groups().size());
    for (const CardGroups::Group& group : m_groups.groups())
        counts.push_back(group.count);
    m_layout.arrange(measuresWith(m_cardWidth), viewport()->width(), counts, isRightToLeft());
    const CardPainter::Look look{font(), m_layout.cardSize().width(), m_picturesOnly};
    if (!m_painter || m_painter->look() != look) {
        m_painter = std::make_unique<CardPainter>(look);
        m_cards.forgetLines();
    }
}

/// The current card where it can be seen, else the first one on the screen.
ThumbnailGrid::Anchor ThumbnailGrid::anchor() const {
    const QRect area = visibleArea();
    int place = m_selection.current();
    if (place < 0 || !arranged().cardRect(place).intersects(area)) {
        const std::vector<RowRange> places = arranged().placesIn(area);
        place = places.empty() || area.top() == 0 ? -1 : places.front().first;
    }
    return {place, arranged().cardRect(place).top() - area.top()};
}

void ThumbnailGrid::rearrange(const Anchor& anchor) {
    m_isStale = true;
    updateGeometries();
    if (anchor.place >= 0)
        verticalScrollBar()->setValue(arranged().cardRect(anchor.place).top() - anchor.offset);
    viewport()->update();
    retargetSoon();
    wantSoon();
}

void ThumbnailGrid::doItemsLayout() {
    m_isStale = true;
    arranged();
    QAbstractItemView::doItemsLayout();
    retargetSoon();
    wantSoon();
}

void ThumbnailGrid::updateGeometries() {
    const CardLayout& layout = arranged();
    const int page = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, layout.height() - page));
    verticalScrollBar()->setPageStep(std::max(layout.rowHeight(), page - layout.rowHeight() / 2));
    verticalScrollBar()->setSingleStep(std::max(12, layout.rowHeight() / stepsInRow));
    QAbstractItemView::updateGeometries();
}

void ThumbnailGrid::resizeEvent(QResizeEvent* event) {
    if (event->oldSize().width() == event->size().width()) {
        QAbstractItemView::resizeEvent(event);
        wantSoon();
        return;
    }
    const Anchor kept = event->oldSize().isValid() ? anchor() : Anchor();
    m_isStale = true;
    QAbstractItemView::resizeEvent(event);
    rearrange(kept);
}

void ThumbnailGrid::changeEvent(QEvent* event) {
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LayoutDirectionChange)
        rearrange({});
}

QRect ThumbnailGrid::visibleArea() const {
    return {QPoint(0, verticalOffset()), viewport()->size()};
}

int ThumbnailGrid::verticalOffset() const {
    return verticalScrollBar()->value();
}

bool ThumbnailGrid::isIndexHidden(const QModelIndex&) const {
    return false;
}

int ThumbnailGrid::placeOf(int row) const {
    arranged();
    return m_groups.placeOf(row);
}

int ThumbnailGrid::rowAt(int place) const {
    arranged();
    return m_groups.rowAt(place);
}

QRect ThumbnailGrid::visualRect(const QModelIndex& index) const {
    return index.isValid() ? toViewport(arranged().cardRect(m_groups.placeOf(index.row()))) : QRect();
}

QModelIndex ThumbnailGrid::indexAt(const QPoint& point) const {
    const int place = placeAt(point);
    return place < 0 ? QModelIndex() : model()->index(m_groups.rowAt(place), ArticleTableModel::Title);
}

void ThumbnailGrid::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid() || !m_session)
        return;
    const CardLayout& layout = arranged();
    updateGeometries(); // rows may have come that the scroll bar does not know yet
    const int place = m_groups.placeOf(index.row());
    QRect rect = layout.cardRect(place).adjusted(0, -6, 0, 6);
    const int group = layout.groupOf(place);
    if (place - layout.placesOf(group).first < layout.columns())
        rect.setTop(group == 0 ? 0 : layout.headerRect(group).top()); // with its heading
    const int page = viewport()->height();
    const int now = verticalOffset();
    const bool isAbove = rect.top() < now || rect.height() > page;
    if (hint == PositionAtTop || (hint == EnsureVisible && isAbove))
        verticalScrollBar()->setValue(rect.top());
    else if (hint == PositionAtBottom)
        verticalScrollBar()->setValue(rect.bottom() - page);
    else if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(rect.center().y() - page / 2);
    else if (hint == EnsureVisible && rect.bottom() >= now + page)
        verticalScrollBar()->setValue(rect.bottom() + 1 - page);
}

void ThumbnailGrid::reveal() {
    const bool isVisible = viewport()->rect().intersects(visualRect(currentIndex()));
    scrollTo(currentIndex(), isVisible ? EnsureVisible : PositionAtCenter);
}

void ThumbnailGrid::scrollContentsBy(int, int dy) {
    m_direction = dy > 0 ? -1 : 1;
    setHovered(-1);
    if (m_isBanding)
        viewport()->update();
    else
        viewport()->scroll(0, dy);
    wantSoon();
}

void ThumbnailGrid::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                                const QList<int>& roles) {
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    m_cards.forget(topLeft.row(), bottomRight.row());
    m_groups.forget(topLeft.row(), bottomRight.row());
    viewport()->update();
    wantSoon();
}

void ThumbnailGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    m_selection.currentChanged(current);
    QAbstractItemView::currentChanged(current, previous);
    for (const QModelIndex& index : {current, previous})
        viewport()->update(visualRect(index));
    if (QAccessible::isActive() && current.isValid()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(placeOf(current.row()));
        QAccessible::updateAccessibility(&event);
    }
}

void ThumbnailGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    m_selection.forget();
    QAbstractItemView::selectionChanged(selected, deselected);
}

QRegion ThumbnailGrid::visualRegionForSelection(const QItemSelection& selection) const {
    const QRect all = viewport()->rect();
    int rows = 0;
    for (const QItemSelectionRange& range : selection)
        rows += range.height();
    if (rows > mostRegionRows)
        return all;
    QRegion region;
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row)
            region += toViewport(arranged().cardRect(m_groups.placeOf(row))) & all;
    }
    return region;
}

void ThumbnailGrid::showEvent(QShowEvent* event) {
    QAbstractItemView::showEvent(event);
    retargetSoon();
    wantSoon();
}

void ThumbnailGrid::hideEvent(QHideEvent* event) {
    QAbstractItemView::hideEvent(event);
    m_want.stop();
    m_pictures.want({}, {});
    m_logos.want({}, {});
}

QString ThumbnailGrid::accessibleTextAt(int row) const {
    QStringList parts;
    for (const int column : {ArticleTableModel::Title, ArticleTableModel::Provider, ArticleTableModel::Date,
                             ArticleTableModel::Published, ArticleTableModel::State})
        parts.append(model()->index(row, column).data(Qt::AccessibleTextRole).toString());
    parts.removeAll(QString());
    return parts.join(tr(", ", "between the things said of an article"));
}

} // namespace galley
