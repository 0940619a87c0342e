// The views a team keeps in its feed: `views` in `.galley.yml`.
#pragma once

#include "core/article/error.h"

#include <QStringList>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// A filter with a name, and how its articles are shown. What is empty leaves that as it is.
struct TeamView {
    QString name;
    QString filter = {};
    QStringList columns = {}; ///< those shown, in their order
    QString sort = {};        ///< a column; with a `-` in front the other way round
    QString kind = {};        ///< what shows the articles: a table, thumbnails, ...
    bool operator==(const TeamView&) const = default;
};

/// What stands in the file.
struct TeamViews {
    std::vector<TeamView> views;
    std::vector<Error> complaints; ///< what could not be understood; the rest counts
};

/// `views: [{name, filter, columns, sort, kind}]`; only the name is needed. The bytes may be anything.
/// Thread-safe.
TeamViews teamViewsFrom(std::string_view yaml);

/// Puts a view in the place of the one called `name`; where there is none, in front of the one called `next`,
/// or at the end. Without a view that one is removed. A name another view has is refused.
struct TeamViewChange {
    QString name;
    std::optional<TeamView> view = std::nullopt;
    QString next = {};
};

/// The file's bytes with the change made. Whatever else stands in it keeps its bytes, also what a view holds
/// besides. An error where it cannot be read, or not be changed without a doubt.
Result<std::string> changedTeamViews(std::string_view yaml, const TeamViewChange& change);

/// Makes the change in the feed's file, which is created where it is missing and replaced as a whole: nobody
/// ever reads half of it, and what somebody else wrote meanwhile is kept. Blocks; any thread.
Result<TeamViews> changeTeamViews(const QString& root, const TeamViewChange& change);

/// What the feed's file holds; nothing where there is none. Blocks; any thread.
TeamViews readTeamViews(const QString& root);

} // namespace galley
