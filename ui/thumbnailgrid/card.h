// What a card of the grid says of its article.
#pragma once

#include "core/model/articletablemodel.h"
#include "ui/support/textlines.h"

#include <QCache>
#include <QString>

#include <optional>

namespace galley {

class FeedSession;

/// An article as its card shows it. The texts are broken into lines when the card is first painted.
struct Card {
    ArticleId id = -1;
    QString title;
    QString excerpt;
    QString provider;
    QString date;
    QString stateText;
    ArticleState state = ArticleState::Fine;
    std::optional<qint64> quality;
    bool isPublished = false;
    bool isDirty = false;
    int pictureCount = 0;
    QString picture; ///< address of the first picture as written; empty where there is none
    QString logo;    ///< of the provider's logo

    struct Lines {
        TextLines title;
        TextLines excerpt; ///< or the title: what stands in place of a picture
        TextLines provider;
        TextLines date;
        TextLines quality;
    };
    std::optional<Lines> lines;
};

/// The cards of a session by article, those looked at last kept.
class Cards {
public:
    Cards();

    void setSession(FeedSession* session);
    /// The card of a row of the session's list; valid until the next call.
    Card& at(int row);
    /// These rows' articles have changed.
    void forget(int firstRow, int lastRow);
    /// The texts have to be broken into lines anew: font or width are other ones.
    void forgetLines();

private:
    Card* read(int row) const;

    FeedSession* m_session = nullptr;
    QCache<ArticleId, Card> m_cards;
};

} // namespace galley
