// Turns an article's picture address into a source.
#include "core/images/imagesource.h"

namespace galley {

ImageSource ImageSource::fromAddress(const QString& address, const QString& localFile) {
    if (!localFile.isEmpty())
        return {localFile, {}};
    const QString trimmed = address.trimmed();
    if (trimmed.startsWith(QLatin1String("//")))
        return {{}, QUrl(QLatin1String("https:") + trimmed)};
    return {{}, QUrl(trimmed)};
}

} // namespace galley
