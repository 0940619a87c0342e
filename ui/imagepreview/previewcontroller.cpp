// Follows an article's pictures.
#include "ui/imagepreview/previewcontroller.h"

#include "ui/imagepreview/imagepreview.h"

namespace galley {

using namespace std::chrono_literals;

PreviewController::PreviewController(ImagePreview* preview, QObject* parent)
    : QObject(parent)
    , m_preview(preview) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_related.clear();
        m_preview->setRelated({});
    });
}

void PreviewController::setFeed(Feed* feed, Edits* edits) {
    if (m_feed) {
        m_feed->disconnect(this);
        m_feed->localFiles().disconnect(this);
    }
    if (m_edits)
        m_edits->disconnect(this);
    m_feed = feed;
    m_edits = edits;
    if (feed && edits) {
        connect(feed, &Feed::articlesChanged, this, &PreviewController::refreshIfConcerned);
        connect(feed, &Feed::articlesRemoved, this, &PreviewController::refreshIfConcerned);
        connect(&feed->localFiles(), &LocalFiles::found, this, &PreviewController::findFilesAgain);
        connect(edits, &Edits::changed, this, &PreviewController::refreshIfConcerned);
    }
    showArticle(-1);
}

void PreviewController::showArticle(ArticleId id) {
    if (id != m_article) // what is related to the one before goes when the next is read, or soon
        m_patience.start();
    m_article = id;
    refresh();
}

void PreviewController::setRelated(ArticleId id, const std::optional<Value>& related) {
    if (id != m_article || !m_feed)
        return;
    m_patience.stop();
    m_related = related ? relatedPictures(*related, fileFinder(*m_feed)) : QList<PreviewImage>();
    m_preview->setRelated(m_related);
}

void PreviewController::findFilesAgain() {
    refresh();
    if (findAgain(m_related, fileFinder(*m_feed)))
        m_preview->setRelated(m_related);
}

void PreviewController::refresh() {
    const bool isThere = m_feed && m_edits && m_feed->contains(m_article);
    m_preview->setImages(isThere ? picturesOf(*m_feed, *m_edits, m_article) : QList<PreviewImage>());
    emit refreshed(isThere ? m_article : -1);
}

void PreviewController::refreshIfConcerned(const QList<int>& ids) {
    if (ids.contains(m_article))
        refresh();
}

} // namespace galley
