// A list shown as chips that flow like words.
#include "ui/articledetail/chiplist.h"

#include "core/article/field.h"
#include "ui/articledetail/chipdelegate.h"

#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace galley {

using frontmatter::Sequence;

namespace {
constexpr int ValueRole = Qt::UserRole + 1;
constexpr int maximumRows = 5;
} // namespace

ChipList::ChipList(QWidget* parent)
    : QListWidget(parent) {
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setSpacing(2);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new ChipDelegate(this));
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        item->setData(ValueRole, QVariant()); // renamed: from now on it is its text
        fitHeight();
        emit rearranged();
    });
    connect(model(), &QAbstractItemModel::rowsMoved, this, [this] { emit rearranged(); });
}

QListWidgetItem* ChipList::makeItem(const Value& value) {
    const QString text = toQString(value.text());
    auto* item = new QListWidgetItem(text);
    item->setData(ValueRole, QVariant::fromValue(value));
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    item->setFlags(m_readOnly ? flags : flags | Qt::ItemIsEditable | Qt::ItemIsDragEnabled);
    return item;
}

void ChipList::setValues(const Sequence& wanted) {
    if (values() == wanted)
        return;
    const QSignalBlocker quiet(this);
    const int row = currentRow();
    clear();
    for (const Value& value : wanted)
        addItem(makeItem(value));
    setCurrentRow(qMin(row, count() - 1), QItemSelectionModel::NoUpdate);
    fitHeight();
}

Sequence ChipList::values() const {
    Sequence result;
    for (int row = 0; row < count(); ++row) {
        const QVariant value = item(row)->data(ValueRole);
        result.push_back(value.isValid() ? value.value<Value>() : Value(toUtf8(item(row)->text())));
    }
    return result;
}

void ChipList::append(const Value& value) {
    addItem(makeItem(value));
    fitHeight();
}

int ChipList::find(const QString& text) const {
    for (int row = 0; row < count(); ++row) {
        if (item(row)->text().compare(text, Qt::CaseInsensitive) == 0)
            return row;
    }
    return -1;
}

void ChipList::setPlaceholder(const QString& text) {
    m_placeholder = text;
    viewport()->update();
}

void ChipList::setReadOnly(bool readOnly) {
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    const Sequence chips = values();
    const QSignalBlocker quiet(this);
    clear();
    for (const Value& value : chips)
        addItem(makeItem(value));
}

void ChipList::commitEditor() {
    QWidget* editor = state() == EditingState ? indexWidget(currentIndex()) : nullptr;
    if (!editor)
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

QSize ChipList::sizeHint() const {
    return QSize(200, height());
}

QSize ChipList::minimumSizeHint() const {
    return QSize(fontMetrics().averageCharWidth() * 10, minimumHeight());
}

void ChipList::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    fitHeight();
}

void ChipList::paintEvent(QPaintEvent* event) {
    QListWidget::paintEvent(event);
    if (count() > 0 || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect room = viewport()->rect().adjusted(5, 0, -5, 0);
    painter.drawText(room, Qt::AlignLeading | Qt::AlignVCenter, m_placeholder);
}

void ChipList::wheelEvent(QWheelEvent* event) {
    if (verticalScrollBar()->maximum() > 0 && hasFocus())
        QListWidget::wheelEvent(event);
    else
        event->ignore();
}

void ChipList::fitHeight() {
    doItemsLayout();
    const int chip = itemDelegate()->sizeHint({}, {}).height() + 2 * spacing();
    int bottom = chip;
    for (int row = 0; row < count(); ++row)
        bottom = qMax(bottom, visualItemRect(item(row)).bottom() + verticalOffset() + spacing());
    const int height = qMin(bottom, chip * maximumRows) + 2 * frameWidth() + spacing();
    if (minimumHeight() != height || maximumHeight() != height)
        setFixedHeight(height);
}

} // namespace galley
