// Tickets by source.
#include "ui/imagepreview/smallpictures.h"

namespace galley {

namespace {

QString keyOf(const ImageSource& source) {
    return source.isLocal() ? source.localFile : source.url.toString();
}

} // namespace

SmallPictures::SmallPictures(ImageStore* store, QObject* parent)
    : QObject(parent)
    , m_store(store) {
    connect(store, &ImageStore::obstacleGone, this,
            qOverload<ImageError::Code>(&SmallPictures::forgetFailures));
}

QString SmallPictures::failureOf(const ImageSource& source) const {
    const auto found = m_failures.constFind(source);
    return found == m_failures.cend() ? QString() : found->message;
}

void SmallPictures::forgetFailures(ImageError::Code code) {
    if (m_failures.removeIf([code](const auto& failure) { return failure->code == code; }) > 0)
        emit changed();
}

std::optional<Image> SmallPictures::find(const ImageSource& source, const QSize& target) {
    if (source.isEmpty() || target.isEmpty())
        return std::nullopt;
    if (const auto known = m_store->cached(source, target))
        return known;
    const QString key = keyOf(source);
    if (m_tickets.contains(key) || m_failures.contains(source))
        return std::nullopt;
    ImageTicket ticket = m_store->request({source, target, ImagePriority::Visible}, this,
                                          [this, source, key](const ImageResult& result) {
                                              m_tickets.erase(key);
                                              if (!result)
                                                  m_failures.insert(source, result.error());
                                              emit changed();
                                          });
    m_tickets.emplace(key, std::pair(source, std::move(ticket)));
    return std::nullopt;
}

void SmallPictures::keepOnly(const QSet<ImageSource>& wanted) {
    std::erase_if(m_tickets, [&](const auto& entry) { return !wanted.contains(entry.second.first); });
}

} // namespace galley
