// Opens web pages in the browser: http and https with a host, nothing else.
#pragma once

#include <QUrl>

#include <functional>

namespace galley {

/// Whether an address is a web page one may open.
bool isWebPage(const QUrl& url);

/// Hands a web page to the desktop. What is no web page is refused.
class UrlOpener {
public:
    using Open = std::function<bool(const QUrl&)>;
    /// Opens with the desktop's browser, or with `open` where given.
    explicit UrlOpener(Open open = {});

    /// False where the address is no web page or nothing could open it.
    bool open(const QUrl& url) const;

private:
    Open m_open;
};

} // namespace galley
