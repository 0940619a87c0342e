// The triage of the window: starts, ends, and keeps the rest of the window out of the way.
#pragma once

#include "core/editing/triagesession.h"
#include "ui/triage/triageactions.h"

#include <QObject>

#include <memory>

class QMenu;

namespace galley {

class ImageStore;
class TriagePage;
class Workbench;

/// Takes the articles of the open feed into a session and shows it on its page. While it lasts, undo goes
/// over its decisions and the selection is the article shown, so that what acts on the selection acts on
/// that.
class TriageMode : public QObject {
    Q_OBJECT
public:
    TriageMode(Workbench* workbench, ImageStore* images, QObject* parent = nullptr);
    ~TriageMode() override;

    TriagePage* page() const { return m_page; } ///< to be put into the window, which owns it then
    QAction* toggleAction() const;
    /// A menu of what one can do in the mode, owned by `parent`.
    QMenu* makeMenu(const QString& title, QWidget* parent) const;

    bool isActive() const { return m_session != nullptr; }
    void start();
    void leave();

signals:
    /// The page should be shown.
    void started();
    /// The list should be shown again; `current` is the article to go to, -1 for none.
    void left(int current);
    void saveRequested();
    void told(const QString& message);

private:
    QList<ArticleId> articles() const;
    ArticleId nearestShown() const;
    void followSession();
    void updateEnabled();

    Workbench* m_workbench;
    TriagePage* m_page;
    TriageActions m_actions;
    std::unique_ptr<TriageSession> m_session;
};

} // namespace galley
