// Saves edits: re-bases them on the bytes on disk now, splices, proves, replaces.
#pragma once

#include "core/article/article.h"
#include "core/article/edit.h"
#include "core/feed/feed.h"
#include "core/feed/rebase.h"
#include "core/feed/statehome.h"

#include <QPromise>

#include <vector>

namespace galley {

struct SaveRequest {
    ArticleId id = -1;
    QString path;
    QString collection;
    std::vector<Edit> edits;
};

struct SaveResult {
    ArticleId id = -1;
    QString path;
    std::vector<Edit> saved;         ///< edits whose value is on disk now
    std::vector<Conflict> conflicts; ///< edits left alone; the article's other edits are saved
    std::optional<Error> error;      ///< why edits of this article were not saved
    std::optional<Article> article;  ///< the snapshot of what is on disk now; nothing where that is not known
};

/// The bytes of a file with the edits made and proven.
Result<std::string> editedBytes(const frontmatter::Document& document, const QString& path,
                                std::span<const Edit> edits);

/// Saves in one transaction; one result a request, in order. Runs on the calling (worker) thread. Articles
/// whose edits cannot be applied are left out; a failing disk changes none (see Transaction). Reports
/// progress (articles done) and heeds cancel through `promise` where given: until the commit record, all
/// articles then end with Error::Canceled and stay as they are.
std::vector<SaveResult> save(const QString& root, const StateHome& state,
                             const std::vector<SaveRequest>& requests,
                             QPromise<std::vector<SaveResult>>* promise = nullptr);

/// save() in the background, with progress and cancel. A canceled future carries no result: nothing was
/// replaced, or, where the cancel came after the last chance, all of it; Feed::reload() finds out.
QFuture<std::vector<SaveResult>> saveInBackground(const QString& root, const StateHome& state,
                                                  std::vector<SaveRequest> requests);

} // namespace galley
