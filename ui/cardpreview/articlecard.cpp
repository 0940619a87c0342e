// Reads a card off an article.
#include "ui/cardpreview/articlecard.h"

#include "core/editing/currentarticle.h"
#include "ui/imagepreview/articlepictures.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace galley {

namespace {

QString dateText(std::optional<qint64> msecs) {
    if (!msecs)
        return {};
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(*msecs).date(),
                              QCoreApplication::translate("ArticleCard", "d MMMM yyyy", "format of a date"));
}

} // namespace

ArticleCard cardOf(const Feed& feed, const Edits& edits, ArticleId id) {
    const CurrentArticle article(feed, edits, id);
    const QList<PreviewImage> pictures = picturesOf(feed, edits, id);
    return {.title = article.title().simplified(),
            .excerpt = article.excerpt().simplified(),
            .provider = article.providerName().isEmpty() ? article.providerDomain() : article.providerName(),
            .date = dateText(article.publishedMSecs()),
            .picture = pictures.isEmpty() ? ImageSource() : pictures.first().source,
            .logo = logoOf(feed, edits, id),
            .isPictureSought = !pictures.isEmpty() && pictures.first().isSought};
}

} // namespace galley
