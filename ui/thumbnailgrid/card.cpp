// Reads articles for cards.
#include "ui/thumbnailgrid/card.h"

#include "ui/support/feedsession.h"

#include <QDateTime>
#include <QLocale>

namespace galley {
namespace {

constexpr int mostCards = 800; ///< a large screen full of the smallest, and what is near

QString dayText(const CurrentArticle& article) {
    const std::optional<qint64> msecs = article.publishedMSecs();
    return msecs ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(*msecs, Qt::UTC).date(),
                                      QLocale::ShortFormat)
                 : article.publishedDateTime();
}

} // namespace

Cards::Cards()
    : m_cards(mostCards) {}

void Cards::setSession(FeedSession* session) {
    m_session = session;
    m_cards.clear();
}

Card& Cards::at(int row) {
    const ArticleId id = m_session->list()->idAt(row);
    if (Card* known = m_cards.object(id))
        return *known;
    m_cards.insert(id, read(row));
    return *m_cards.object(id);
}

void Cards::forget(int firstRow, int lastRow) {
    if (lastRow - firstRow > mostCards) {
        m_cards.clear();
        return;
    }
    for (int row = firstRow; row <= lastRow; ++row)
        m_cards.remove(m_session->list()->idAt(row));
}

void Cards::forgetLines() {
    const QList<ArticleId> ids = m_cards.keys();
    for (const ArticleId id : ids)
        m_cards.object(id)->lines.reset();
}

Card* Cards::read(int row) const {
    auto* card = new Card;
    card->id = m_session->list()->idAt(row);
    const ArticleTableModel* table = m_session->table();
    const int tableRow = table->rowOf(card->id);
    const CurrentArticle article = table->articleAt(tableRow);
    card->title = article.title().simplified();
    if (card->title.isEmpty()) // an unreadable file has nothing but its name
        card->title = article.snapshot().path().section(u'/', -1);
    card->excerpt = article.excerpt();
    card->provider = article.providerName().simplified();
    card->date = dayText(article);
    card->state = table->stateAt(tableRow);
    card->stateText = table->index(tableRow, ArticleTableModel::State).data().toString();
    card->quality = article.quality();
    card->isPublished = article.isPublished();
    card->isDirty = article.isDirty();
    card->pictureCount = article.imageCount();
    card->picture = article.imageUrl();
    card->logo = article.providerImageUrl();
    return card;
}

} // namespace galley
