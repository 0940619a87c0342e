// Lists the documents below a folder, fast: one stat a document and no Qt file classes.
#pragma once

#include "core/feed/feedlayout.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// Whether a folder is one of Jekyll's own (_site, _layouts, drafts), which hold no articles.
bool isJekyllFolder(std::string_view name);

/// Which names a walk leaves out besides hidden and backup files.
enum class WalkRules {
    Jekyll, ///< inside a site's collection: also names that begin with `_`, as Jekyll does
    Plain   ///< any folder: also folders of installed packages
};

/// Whether a walk leaves out what has this name.
bool isLeftOut(std::string_view name, WalkRules rules);

/// Collects documents into a layout. Directory links are not followed, as Jekyll does not, so a cycle cannot
/// trap it; those that lead out of the root are told as errors. Linked files are listed wherever they lead
/// (reading decides).
class FolderWalk {
public:
    /// `root` is a canonical folder; `canceled` may be null.
    FolderWalk(std::string root, const std::atomic<bool>* canceled)
        : m_root(std::move(root))
        , m_canceled(canceled) {}

    /// Adds the documents in and below `folder` (relative to root, "" for itself), which may be a link.
    void collect(const std::string& folder, WalkRules rules);

    struct Found {
        std::string path;
        std::string folder;
        qint64 size;
        quint64 digest;
        int error; ///< see FeedLayout::File
    };
    /// Everything collected, sorted by path.
    std::vector<Found> take();
    /// Every folder looked into, relative to root.
    const std::vector<std::string>& folders() const { return m_folders; }

    bool isCanceled() const { return m_canceled && *m_canceled; }

private:
    void list(const std::string& folder, WalkRules rules, std::vector<std::string>& subfolders);
    bool leavesRoot(const std::string& folder);
    void addFile(int directory, const std::string& folder, const char* name);

    std::string m_root;
    const std::atomic<bool>* m_canceled;
    std::vector<Found> m_found;
    std::vector<std::string> m_folders;
};

} // namespace galley
