// Asks what a transaction would meet.
#include "core/feed/obstacle.h"

#include "core/article/field.h"
#include "core/feed/disk.h"
#include "core/feed/fileerror.h"
#include "core/feed/filereader.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace galley {

std::optional<Error> obstacleToSaving(const QString& root, const QString& path) {
    const std::string target = resolvedInside(toUtf8(root), toUtf8(root + u'/' + path));
    if (target.empty())
        return errno == EXDEV ? leavesFeedError(path) : writeError(path, errno);
    for (const std::string& place : {target, folderOf(target)})
        if (faccessat(AT_FDCWD, place.c_str(), W_OK, AT_EACCESS) != 0)
            return writeError(path, errno);
    return std::nullopt;
}

} // namespace galley
