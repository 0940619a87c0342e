// Reads the document that is wanted last, and no more than one at a time.
#pragma once

#include "core/feed/feed.h"

#include <QObject>

namespace galley {

/// Reads whole documents in the background while somebody moves through a list: only the latest wish counts.
class DocumentReader : public QObject {
    Q_OBJECT
public:
    explicit DocumentReader(Feed* feed, QObject* parent = nullptr);

    /// Wants a document. What was wanted before is no longer told of.
    void read(ArticleId id);
    void forget();
    bool isReading() const { return m_wanted >= 0; }

signals:
    void documentRead(int id, const galley::frontmatter::Document& document);
    void failed(int id, const galley::Error& error);

private:
    void start();
    void take(ArticleId id, int serial, const Result<frontmatter::Document>& result);

    Feed* m_feed;
    ArticleId m_wanted = -1;
    int m_serial = 0; ///< of the latest wish
    bool m_busy = false;
};

} // namespace galley
