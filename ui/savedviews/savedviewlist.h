// The saved views in the side bar.
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QListWidget;

namespace galley {

class SavedViews;
struct ActionSpec;

/// A short list with a heading. A click or Return shows a view; F2, Delete and Alt with arrows rename, remove
/// and move it.
class SavedViewList : public QWidget {
    Q_OBJECT
public:
    /// `save` is offered beside the heading.
    SavedViewList(SavedViews* views, QAction* save, QWidget* parent = nullptr);

    /// Has the name of a view typed, in its row.
    void editName(int place);
    /// Rename, remove, move up, move down: of the current view, by keys in the list.
    const QList<QAction*>& listActions() const { return m_actions; }

signals:
    void viewRequested(int place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeActions();
    void addListAction(const ActionSpec& spec, void (SavedViewList::*use)());
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
    QList<QAction*> m_actions;
    bool m_filling = false;
};

} // namespace galley
