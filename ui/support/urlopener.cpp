// Guards QDesktopServices, which would pass on any scheme.
#include "ui/support/urlopener.h"

#include <QDesktopServices>

namespace galley {

bool isWebPage(const QUrl& url) {
    const QString scheme = url.scheme();
    return url.isValid() && !url.host().isEmpty() && (scheme == u"http"_qs || scheme == u"https"_qs);
}

UrlOpener::UrlOpener(Open open)
    : m_open(open ? std::move(open) : Open(&QDesktopServices::openUrl)) {}

bool UrlOpener::open(const QUrl& url) const {
    return isWebPage(url) && m_open(url);
}

} // namespace galley
