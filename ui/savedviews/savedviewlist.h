// The saved views in the side bar.
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QListWidget;
class QListWidgetItem;

namespace galley {

class SavedViews;
struct ActionSpec;
struct SavedView;

/// A short list with a heading. A click or Return shows a view; F2, Delete and Alt with arrows rename, remove
/// and move it, Ctrl+T gives it to the team.
class SavedViewList : public QWidget {
    Q_OBJECT
public:
    /// `save` is offered beside the heading.
    SavedViewList(SavedViews* views, QAction* save, QWidget* parent = nullptr);

    /// Has the name of a view typed, in its row.
    void editName(int place);
    /// Rename, remove, share, move up, move down: of the current view, by keys in the list, and only while
    /// the list is on the screen.
    const QList<QAction*>& listActions() const { return m_actions; }

signals:
    void viewRequested(int place);
    void renameRequested(int place, const QString& name);
    void removeRequested(int place);
    void shareRequested(int place);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeActions();
    QAction* addListAction(const ActionSpec& spec, void (SavedViewList::*use)());
    void fill();
    static void showView(QListWidgetItem* item, const SavedView& view);
    void takeName(int place, const QString& name);
    void fitHeight();
    void updateActions();
    void rename();
    void remove();
    void share();
    void moveUp();
    void moveDown();
    void move(int by);

    SavedViews* m_views;
    QListWidget* m_list;
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_share = nullptr;
    QList<QAction*> m_actions;
    bool m_filling = false;
};

} // namespace galley
