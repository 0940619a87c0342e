// A child of the window: a popup window would take the keyboard away from the field.
#include "ui/filterbar/suggestionlist.h"

#include <QHeaderView>
#include <QScrollBar>

namespace galley {
namespace {

constexpr int mostRows = 10;
constexpr int narrowest = 420;

} // namespace

SuggestionList::SuggestionList(QWidget* field)
    : QTreeWidget(field->window())
    , m_field(field) {
    setObjectName(u"suggestions"_qs);
    setAccessibleName(tr("Suggestions for the filter"));
    setFocusPolicy(Qt::NoFocus);
    setHeaderHidden(true);
    setColumnCount(2);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::StyledPanel);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    hide();
    connect(this, &QTreeWidget::itemClicked, this,
            [this](const QTreeWidgetItem* item) { emit chosen(item->text(0)); });
}

void SuggestionList::suggest(const std::vector<QuerySuggestion>& suggestions) {
    clear();
    for (const QuerySuggestion& suggestion : suggestions) {
        auto* item = new QTreeWidgetItem(this, {suggestion.text, suggestion.help});
        item->setForeground(1, palette().brush(QPalette::Disabled, QPalette::Text));
    }
    setCurrentItem(nullptr);
    if (!suggestions.empty())
        place();
    setVisible(!suggestions.empty());
}

void SuggestionList::place() {
    const int rows = std::min(topLevelItemCount(), mostRows);
    const int height = rows * sizeHintForRow(0) + 2 * frameWidth();
    const int width = std::min(std::max(narrowest, m_field->width()), window()->width());
    const QPoint below = m_field->mapTo(window(), QPoint(0, m_field->height()));
    const int left = isRightToLeft() ? below.x() : below.x() + m_field->width() - width;
    setGeometry(std::clamp(left, 0, std::max(0, window()->width() - width)), below.y(), width, height);
    raise();
}

void SuggestionList::moveBy(int places) {
    const int count = topLevelItemCount();
    const int from = currentItem() ? indexOfTopLevelItem(currentItem()) : places > 0 ? -1 : count;
    setCurrentItem(topLevelItem((from + places + count) % count));
}

QString SuggestionList::current() const {
    return currentItem() ? currentItem()->text(0) : QString();
}

QString SuggestionList::first() const {
    return topLevelItemCount() > 0 ? topLevelItem(0)->text(0) : QString();
}

} // namespace galley
