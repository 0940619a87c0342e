// What the features of the window share: the feed that is open now.
#pragma once

#include "core/feed/statehome.h"
#include "ui/support/feedsession.h"
#include "ui/support/pendinginput.h"

#include <QObject>
#include <QUndoGroup>

#include <memory>

namespace galley {

/// Opens and closes feeds, one at a time, and passes on what happens in the open one, so that features
/// connect once.
class Workbench : public QObject {
    Q_OBJECT
public:
    /// `state` is where what is remembered about feeds is kept.
    explicit Workbench(const StateHome& state, QObject* parent = nullptr);
    ~Workbench() override;

    /// The open feed, or nullptr.
    FeedSession* session() const { return m_session.get(); }
    const StateHome& stateHome() const { return m_state; }
    QUndoGroup* undoGroup() { return &m_undoGroup; }

    /// What was typed and is to be taken in before saving or leaving the feed.
    PendingInput* pendingInput() { return &m_pendingInput; }

    /// Starts to open a folder. Once it turns out to be a feed, readyToReplace() asks to let it take over.
    /// The one that is open is read again instead.
    void open(const QString& folder);
    /// Lets the feed that is ready take over; the one open so far is left, with its unsaved edits.
    void replace();
    /// Gives up what is being opened.
    void dropOpening();
    void close();
    void reload();
    void cancelLoading(); ///< what came so far stays; an open that has shown nothing yet is given up

    QList<ArticleId> selectedIds() const;
    bool isDirty() const;

signals:
    /// Another feed is open (or none: nullptr). The one before is destroyed after all have heard.
    void sessionChanged(galley::FeedSession* session);
    /// The feed to open is the one that is open.
    void reopened();
    /// A folder turned out to be a feed: call replace() or dropOpening().
    void readyToReplace();
    /// The folder could not be opened; what was open stays.
    void openFailed(const QString& folder, const galley::Error& error);
    /// Rows, shown rows or dirty articles are other ones.
    void countsChanged();
    void selectionChanged();
    void editsChanged(const QList<int>& ids);
    void loadingChanged(bool loading);
    void loadProgress(int done, int total);
    /// Somebody stopped reading the feed while there was more to come.
    void loadingStopped();
    /// Opening or reloading ended what an interrupted save had left.
    void recovered(const galley::RecoveryReport& report);

private:
    void layoutReady();
    void reopen();
    void replaceSession(std::unique_ptr<FeedSession> session);
    void connectSession(FeedSession* session);

    StateHome m_state;
    PendingInput m_pendingInput;
    QUndoGroup m_undoGroup;
    std::unique_ptr<FeedSession> m_session;
    std::unique_ptr<FeedSession> m_opening;
    QString m_openingFolder;
    bool m_openingIsReady = false;
};

} // namespace galley
