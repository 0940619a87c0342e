// renameat2(RENAME_EXCHANGE) where there is one.
#include "core/feed/exchange.h"

#include "core/feed/disk.h"

#include <cerrno>
#include <cstdio>
#include <expected>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace galley {
namespace {

using Outcome = Exchanged::Outcome;

/// Somebody who writes without a pause must not keep us here.
constexpr int mostTurns = 100;

/// What a name stands for; nothing where that is no regular file.
using Content = std::optional<ContentDigest>;

std::expected<Content, int> contentOf(const Exchange& files) {
    const auto digest = digestOf(files.folder, files.temporary);
    if (digest)
        return *digest;
    if (digest.error() == ELOOP)
        return std::nullopt;
    return std::unexpected(digest.error());
}

int swap(const Exchange& files) {
    return failure(renameat2(files.folder, files.temporary.c_str(), files.folder, files.target.c_str(),
                             RENAME_EXCHANGE));
}

bool isUnsupported(int code) {
    return code == EINVAL || code == ENOSYS || code == EOPNOTSUPP;
}

Exchanged renameOver(const Exchange& files) {
    const int code =
        failure(renameat(files.folder, files.temporary.c_str(), files.folder, files.target.c_str()));
    return code ? Exchanged{Outcome::Refused, code} : Exchanged{Outcome::Replaced};
}

/// Removes what waits under the temporary name and is not needed any more.
Exchanged finish(const Exchange& files, Outcome outcome) {
    const int code = failure(unlinkat(files.folder, files.temporary.c_str(), 0));
    return {outcome, 0, code != 0 && code != ENOENT};
}

} // namespace

Exchanged exchange(const Exchange& files) {
    const Exchanged exchanged = exchangeKeepingOld(files);
    return exchanged.keepsOld ? finish(files, exchanged.outcome) : exchanged;
}

Exchanged exchangeKeepingOld(const Exchange& files) {
    const int code = swap(files);
    if (isUnsupported(code))
        return renameOver(files);
    if (code)
        return {Outcome::Refused, code, false};
    const auto displaced = contentOf(files);
    if (!displaced)
        return {Outcome::Stuck, displaced.error(), true};
    return *displaced == files.before ? Exchanged{.outcome = Outcome::Replaced, .keepsOld = true}
                                      : putBack(files);
}

Exchanged putBack(const Exchange& files) {
    Content placed = files.after; // what stands at the target unless somebody replaced it again
    auto displaced = contentOf(files);
    for (int turn = 0; turn < mostTurns && displaced; ++turn) {
        const int code = swap(files);
        // Removed by somebody else since: what it was before does not come back.
        if (code == ENOENT)
            return finish(files, Outcome::Changed);
        if (code)
            return {Outcome::Stuck, code, true};
        const Content put = *displaced;
        displaced = contentOf(files);
        if (displaced && *displaced == placed)
            return finish(files, Outcome::Changed);
        placed = put;
    }
    return {Outcome::Stuck, displaced ? EBUSY : displaced.error(), true};
}

} // namespace galley
