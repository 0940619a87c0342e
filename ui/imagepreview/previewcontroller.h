// Feeds the picture preview with the article that is shown.
#pragma once

#include "ui/imagepreview/articlepictures.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace galley {

class ImagePreview;

/// Keeps a preview on one article: its pictures as they are with unsaved edits, and as they become by further
/// ones. The summary knows them all, so nothing is read for it.
class PreviewController : public QObject {
    Q_OBJECT
public:
    explicit PreviewController(ImagePreview* preview, QObject* parent = nullptr);

    /// The feed to show articles of, nullptr for none; no article is shown then.
    void setFeed(Feed* feed, Edits* edits);
    /// Shows an article's pictures; -1 for no article.
    void showArticle(ArticleId id);
    ArticleId article() const { return m_article; }
    /// The article's `related`, once somebody has read the whole document. Ignored for any article but the
    /// one shown.
    void setRelated(ArticleId id, const std::optional<Value>& related);

signals:
    /// The article shown is another one or says something else; -1 for none.
    void refreshed(int id);

private:
    void refresh();
    void findFilesAgain();
    void refreshIfConcerned(const QList<int>& ids);

    ImagePreview* m_preview;
    QPointer<Feed> m_feed;
    QPointer<Edits> m_edits;
    ArticleId m_article = -1;
    QList<PreviewImage> m_related; ///< of the article shown, or the one before
    QTimer m_patience;             ///< how long pictures related to the article before may stay
};

} // namespace galley
