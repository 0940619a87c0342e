// Tickets kept as long as they are wanted.
#include "ui/triage/picturesahead.h"

namespace galley {

namespace {

QString keyOf(const ImageSource& source) {
    return source.isLocal() ? source.localFile : source.url.toString();
}

} // namespace

PicturesAhead::PicturesAhead(ImageStore* store, QObject* parent)
    : QObject(parent)
    , m_store(store) {}

void PicturesAhead::want(const QList<ImageSource>& sources, const QSize& target) {
    if (target != m_target)
        m_tickets.clear();
    m_target = target;
    std::map<QString, ImageTicket> wanted;
    for (const ImageSource& source : sources) {
        const QString key = keyOf(source);
        if (const auto known = m_tickets.find(key); known != m_tickets.end())
            wanted.insert(m_tickets.extract(known));
        else if (!source.isEmpty() && !target.isEmpty() && !wanted.contains(key))
            wanted.emplace(key, m_store->request({source, target, ImagePriority::Ahead}, this,
                                                 [](const ImageResult&) {}));
    }
    m_tickets = std::move(wanted);
}

} // namespace galley
