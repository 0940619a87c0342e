// What the features of the window share: the feed that is open now.
#pragma once

#include "ui/support/feedsession.h"

#include <QObject>
#include <QUndoGroup>

#include <memory>

namespace galley {

/// Opens and closes feeds, one at a time, and passes on what happens in the open one, so that features
/// connect once.
class Workbench : public QObject {
    Q_OBJECT
public:
    explicit Workbench(QObject* parent = nullptr);
    ~Workbench() override;

    /// The open feed, or nullptr.
    FeedSession* session() const { return m_session.get(); }
    QUndoGroup* undoGroup() { return &m_undoGroup; }

    /// Starts to open a folder. The feed open so far is left once the new one turns out to be one, with its
    /// unsaved edits: ask before.
    void open(const QString& folder);
    void close();
    void reload();
    void cancelLoading(); ///< what came so far stays; an open that has shown nothing yet is given up

    QList<ArticleId> selectedIds() const;
    bool isDirty() const;

signals:
    /// Another feed is open (or none: nullptr). The one before is destroyed after all have heard.
    void sessionChanged(galley::FeedSession* session);
    /// The folder could not be opened; what was open stays.
    void openFailed(const QString& folder, const galley::Error& error);
    /// Rows, shown rows or dirty articles are other ones.
    void countsChanged();
    void selectionChanged();
    void editsChanged(const QList<int>& ids);
    void loadingChanged(bool loading);
    void loadProgress(int done, int total);

private:
    void adopt();
    void replaceSession(std::unique_ptr<FeedSession> session);
    void connectSession(FeedSession* session);

    QUndoGroup m_undoGroup;
    std::unique_ptr<FeedSession> m_session;
    std::unique_ptr<FeedSession> m_opening;
    QString m_openingFolder;
};

} // namespace galley
