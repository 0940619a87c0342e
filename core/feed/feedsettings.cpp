// A feed without such a file is the usual case, and no error.
#include "core/feed/feedsettings.h"

#include "core/feed/filereader.h"

#include <QFileInfo>

namespace galley {

Result<std::string> readFeedSettings(const QString& root) {
    const QFileInfo file(root + u'/' + feedSettingsName);
    if (!file.exists() && !file.isSymLink())
        return std::string();
    FileReader reader(root);
    const auto view = reader.read(feedSettingsName);
    if (!view)
        return std::unexpected(view.error());
    return std::string(view->bytes);
}

} // namespace galley
