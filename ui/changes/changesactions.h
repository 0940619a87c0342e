// The actions of the view of changes.
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace galley {

class Workbench;

/// Mark as seen, and show what is unsaved in the current article.
class ChangesActions : public QObject {
    Q_OBJECT
public:
    explicit ChangesActions(Workbench* workbench, QObject* parent = nullptr);

    QAction* markSeenAction() const { return m_markSeen; }
    void fillEditMenu(QMenu* menu);
    void fillArticleMenu(QMenu* menu);

signals:
    void markSeenRequested();
    void differenceRequested();

private:
    void updateEnabled();

    Workbench* m_workbench;
    QAction* m_markSeen;
    QAction* m_difference;
};

} // namespace galley
