// The saved views in the side bar.
#pragma once

#include <QWidget>

class QAction;
class QListWidget;

namespace galley {

class SavedViews;

/// A short list with a heading. A click or Return shows a view; F2, Delete and Alt with arrows rename, remove
/// and move it.
class SavedViewList : public QWidget {
    Q_OBJECT
public:
    /// `save` is offered beside the heading.
    SavedViewList(SavedViews* views, QAction* save, QWidget* parent = nullptr);

    /// Has the name of a view typed, in its row.
    void editName(int place);

signals:
    void viewRequested(int place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeActions();
    QAction* addListAction(const QString& name, const QString& text, const QList<QKeySequence>& keys,
                           void (SavedViewList::*use)());
    void fill();
    void takeName(int place, const QString& name);
    void fitHeight();
    void updateActions();
    void rename();
    void remove();
    void moveUp();
    void moveDown();
    void move(int by);

    SavedViews* m_views;
    QListWidget* m_list;
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
    bool m_filling = false;
};

} // namespace galley
