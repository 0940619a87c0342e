// The columns in words that mean the same on every machine.
#pragma once

#include <QStringList>
#include <Qt>

class QHeaderView;

namespace galley {

/// Which columns are shown, in which order, and which one sorts. Widths are everybody's own.
struct ColumnArrangement {
    QStringList shown; ///< names, from the left
    QString sort;      ///< a name, with `-` in front for descending; empty: as the articles came
    bool operator==(const ColumnArrangement&) const = default;
};

/// The name of an ArticleTableModel::Column in words that never change, and the letter it is known by among
/// keys.
QString columnName(int column);
Qt::Key columnKey(int column);

/// Reads it off the header of an article table.
ColumnArrangement arrangementOf(const QHeaderView& header);

/// Brings the columns there into this arrangement; names that mean nothing are left out, and no columns at
/// all change none. The sort indicator is set, sorting is the table's.
void arrange(QHeaderView* header, const ColumnArrangement& arrangement);

} // namespace galley
