// The query language on a page, beside the window.
#pragma once

#include <QDialog>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace galley {

/// Non-modal; made from the table the language is made from, so that it is never out of date.
class QueryHelp : public QDialog {
    Q_OBJECT
public:
    explicit QueryHelp(QWidget* parent = nullptr);

signals:
    /// An example was opened: try it.
    void exampleChosen(const QString& query);

private:
    QLabel* grammarLabel();
    QTreeWidgetItem* addGroup(const QString& title);

    QTreeWidget* m_tree;
};

} // namespace galley
