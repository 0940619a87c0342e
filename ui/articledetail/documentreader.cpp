// Reads the document that is wanted last, and no more than one at a time.
#include "ui/articledetail/documentreader.h"

#include "core/feed/whenready.h"

#include <QTimer>

namespace galley {

using frontmatter::Document;

DocumentReader::DocumentReader(Feed* feed, QObject* parent)
    : QObject(parent)
    , m_feed(feed) {}

void DocumentReader::read(ArticleId id) {
    m_wanted = id;
    ++m_serial;
    if (!m_busy)
        start();
}

void DocumentReader::forget() {
    m_wanted = -1;
    ++m_serial;
}

void DocumentReader::start() {
    m_busy = true;
    whenReady(m_feed->readDocument(m_wanted), this,
              [this, id = m_wanted, serial = m_serial](const Result<Document>& result) {
                  // The selection is painted before its fields are: each is work enough for one frame.
                  QTimer::singleShot(0, this, [=, this] { take(id, serial, result); });
              });
}

void DocumentReader::take(ArticleId id, int serial, const Result<Document>& result) {
    m_busy = false;
    if (serial != m_serial) {
        if (m_wanted >= 0)
            start();
        return;
    }
    m_wanted = -1;
    if (result)
        emit documentRead(id, *result);
    else
        emit failed(id, result.error());
}

} // namespace galley
