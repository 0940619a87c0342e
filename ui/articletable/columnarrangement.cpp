// Columns by name, each way.
#include "ui/articletable/columnarrangement.h"

#include "core/model/articletablemodel.h"

#include <QHeaderView>

#include <algorithm>
#include <array>

namespace galley {
namespace {

using Names = std::array<QStringView, ArticleTableModel::ColumnCount>;

/// In the order of ArticleTableModel::Column. They stand in files: none is ever renamed.
constexpr Names names = {u"state",  u"published", u"quality", u"heat",     u"title",      u"provider",
                         u"topics", u"date",      u"type",    u"category", u"collection", u"path"};

int columnOf(QStringView name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

constexpr std::array<Qt::Key, ArticleTableModel::ColumnCount> keys = {
    Qt::Key_S, Qt::Key_P, Qt::Key_Q, Qt::Key_H, Qt::Key_T, Qt::Key_R,
    Qt::Key_O, Qt::Key_D, Qt::Key_Y, Qt::Key_C, Qt::Key_L, Qt::Key_F};

} // namespace

QString columnName(int column) {
    return names[static_cast<std::size_t>(column)].toString();
}

Qt::Key columnKey(int column) {
    return keys[static_cast<std::size_t>(column)];
}

ColumnArrangement arrangementOf(const QHeaderView& header) {
    ColumnArrangement arrangement;
    for (int visual = 0; visual < header.count(); ++visual)
        if (const int column = header.logicalIndex(visual); !header.isSectionHidden(column))
            arrangement.shown.append(columnName(column));
    if (const int column = header.sortIndicatorSection(); column >= 0 && column < header.count())
        arrangement.sort =
            (header.sortIndicatorOrder() == Qt::DescendingOrder ? u"-"_qs : QString()) + columnName(column);
    return arrangement;
}

void arrange(QHeaderView* header, const ColumnArrangement& arrangement) {
    QList<int> shown;
    for (const QString& name : arrangement.shown)
        if (const int column = columnOf(name); column >= 0 && !shown.contains(column))
            shown.append(column);
    for (int place = 0; place < shown.size(); ++place)
        header->moveSection(header->visualIndex(shown[place]), place);
    for (int column = 0; column < header->count() && !shown.isEmpty(); ++column) {
        header->setSectionHidden(column, !shown.contains(column));
        if (shown.contains(column))
            header->resizeSection(column,
                                  std::max(header->sectionSize(column), header->sectionSizeHint(column)));
    }
    const bool isDescending = arrangement.sort.startsWith(u'-');
    if (const int column = columnOf(QStringView(arrangement.sort).mid(isDescending ? 1 : 0)); column >= 0)
        header->setSortIndicator(column, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace galley
