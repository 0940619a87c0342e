// Feeds the picture preview with the article that is shown.
#pragma once

#include "core/editing/edits.h"
#include "ui/imagepreview/previewimage.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

namespace galley {

class ImagePreview;

/// The pictures an article's `images` name: a list of records or of addresses. `localFile` finds the
/// checkout's file for an address, see FeedLayout::localFile().
QList<PreviewImage> previewImages(const Value& images,
                                  const std::function<QString(const QString&)>& localFile);

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

private:
    void refresh();
    void refreshIfConcerned(const QList<int>& ids);

    ImagePreview* m_preview;
    QPointer<Feed> m_feed;
    QPointer<Edits> m_edits;
    ArticleId m_article = -1;
};

} // namespace galley
