// The articles of one folder, on the GUI thread.
#pragma once

#include "core/article/article.h"
#include "core/feed/feedlayout.h"
#include "core/feed/localfiles.h"
#include "core/feed/recovery.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace galley {

/// Names an article within a Feed for as long as that lives: an index that is never reused.
using ArticleId = int;

/// Holds a feed's articles and loads them on all cores. GUI thread only; workers get and return values.
class Feed : public QObject {
    Q_OBJECT
public:
    explicit Feed(QObject* parent = nullptr);
    ~Feed() override; ///< cancels a load in progress; waits at most for the files just being read

    /// Saves noted there that were interrupted are recovered ahead of opening and reloading: recovered.
    /// Without it none is looked for.
    void setStateHome(const StateHome& state);
    /// What the last opening or reloading found.
    const RecoveryReport& lastRecovery() const;

    /// Starts to open a folder: layoutReady or openFailed, then articlesAdded in batches with progress, then
    /// loaded. The articles of a folder opened before are removed ahead of layoutReady; they stay where
    /// opening fails.
    void open(const QString& folder);
    /// Reads again what changed on disk since it was read: articlesRemoved, articlesChanged, articlesAdded,
    /// then loaded. Where the folder is gone: openFailed, and the articles stay. While a load runs: once that
    /// has ended.
    ///
    /// A file that is found under another name, by its content, is the same article: its id stays.
    void reload();
    /// The same in the background, for these files only: relative to the root; "" stands for everything, as
    /// does a file that shows that more has changed. Without progress; ends with refreshed(). A file that is
    /// gone is waited for a moment, since it may come back, also under another name.
    void refresh(const QStringList& paths);
    void cancel(); ///< stops a load; what came so far stays. Ends with loaded(true).
    /// How many files a canceled load left unread. As long as there are some, refresh() reads known files
    /// only; reload() reads the rest.
    int unreadCount() const;
    /// Whether a load runs that ends with loaded().
    bool isLoading() const;

    const FeedLayout& layout() const; ///< without files; stays where it is in memory
    /// The files its articles' addresses stand for; looked up again whenever the feed was read again.
    LocalFiles& localFiles() const;
    int count() const;                 ///< ids ever given out: 0 <= id < count()
    bool contains(ArticleId id) const; ///< false once its file is gone
    const Article&
    article(ArticleId id) const; ///< the last snapshot, also once its file is gone; 0 <= id < count()
    /// The id of a path, or -1.
    ArticleId find(const QString& path) const;

    /// Reads one whole document in the background; the future finishes on a worker, watch it (ui: whenReady).
    QFuture<Result<frontmatter::Document>> readDocument(ArticleId id) const;

    /// Replaces snapshots after a save or a reload. Emits articlesChanged.
    void setArticles(const std::vector<std::pair<ArticleId, Article>>& articles);

signals:
    void layoutReady();
    void recovered(const galley::RecoveryReport& report); ///< before any article is added or changed
    void openFailed(const galley::Error& error);
    /// New articles, or ones whose file is back; those keep their ids, and articlesChanged follows.
    void articlesAdded(int firstId, int lastId);
    void articlesChanged(const QList<int>& ids);
    void articlesRemoved(const QList<int>& ids);
    void progress(int done, int total);
    void loaded(bool canceled);
    void refreshed();
    void foundAgain(); ///< the folder is there, of which openFailed() told while the feed was open

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
