// The actions that sort the articles.
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace galley {

class ArticleTable;

/// View > Sort By: a column and a direction. Checked is what the table's header says.
class SortActions : public QObject {
    Q_OBJECT
public:
    /// `window`: where the keys work; owns the menu.
    SortActions(ArticleTable* table, QWidget* window);

    QMenu* menu() { return m_menu; }

private:
    void addColumn(int column);
    void addDirection(Qt::SortOrder order, const QString& name, const QString& text, const QString& toolTip,
                      Qt::Key key);
    void sortBy(int column);
    void setOrder(Qt::SortOrder order);
    void showChecks();
    bool hasModel() const;

    ArticleTable* m_table;
    QMenu* m_menu;
    QActionGroup* m_columns;
    QActionGroup* m_directions;
};

} // namespace galley
