// Which articles of a feed a command works on.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "core/feed/feedlayout.h"

#include <vector>

namespace galley::cli {

/// The options that select; part of every command on a feed.
inline constexpr Option selectionOptions[] = {{u"--where", OptionKind::Single},
                                              {u"--files", OptionKind::List},
                                              {u"--files-from", OptionKind::Single},
                                              {u"--all", OptionKind::Flag}};

/// Error::Usage where a command that writes is not told which articles, or is told both some and all.
Result<void> requireSelection(const Arguments& arguments);

/// What --files and --files-from name, before a feed is opened. An error where the file of names cannot be
/// read, or --where holds a wrong query.
Result<QStringList> selectedNames(const Arguments& arguments);

/// Indexes into layout.files: all of them, or those named, each once and in the order given; of these, the
/// ones --where lets through.
struct Selection {
    std::vector<int> files;
    std::vector<Error> unknown; ///< names that are no document of the feed, files no query can be asked of
};
Selection select(const FeedLayout& layout, const Arguments& arguments, const QStringList& names);

} // namespace galley::cli
