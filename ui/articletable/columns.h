// Which columns the article table shows, where and how wide; remembered between runs.
#pragma once

#include "ui/articletable/columnarrangement.h"

#include <QByteArray>
#include <QList>
#include <QObject>

class QAction;
class QHeaderView;
class QMenu;
class QTableView;

namespace galley {

/// Owns the column menu (of the header and of the View menu) and the arrangement of the columns. The title
/// column takes what the others leave, as long as nobody drags it.
class Columns : public QObject {
    Q_OBJECT
public:
    explicit Columns(QTableView* table);

    QMenu* menu() { return m_menu; }

    /// The arrangement as bytes for the settings, sort order included.
    QByteArray state() const;
    /// Takes an arrangement up; applied once the table has a model. Where its widths were chosen in another
    /// appearance, no column stays narrower than its header.
    void setState(const QByteArray& state, bool isOfOtherAppearance = false);
    /// What widths depend on: language and font.
    QString appearance() const;
    /// A state in words; where it is empty, the one now. Needs a model.
    ColumnArrangement arrangement(const QByteArray& state) const;
    void setArrangement(const ColumnArrangement& arrangement);

    /// Called by the table: a model is about to go, has come, the viewport has another width.
    void keep();
    void apply();
    void widthChanged(int before);

private:
    void makeActions();
    void reset();
    void toggle(int column);
    void fillMenu();
    int firstWidth(int column) const;
    void widenToHeaders();
    void makeRoomForTitle();
    void fillWidth();
    void sectionResized(int column, int before, int now);
    bool hasModel() const;

    QTableView* m_table;
    QHeaderView* m_header;
    QMenu* m_menu;
    QList<QAction*> m_toggles; ///< by column
    QAction* m_reset = nullptr;
    QByteArray m_state;
    bool m_hasFirstWidths = false; ///< nobody chose others
    bool m_filling = false;
    bool m_isOfOtherAppearance = false;
};

} // namespace galley
