// readdir and fstatat: a feed of a hundred thousand files is listed in a fraction of a second.
#include "core/feed/folderwalk.h"

#include "core/feed/filereader.h"
#include "core/feed/filestate.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace galley {
namespace {

struct CloseDirectory {
    void operator()(DIR* directory) const { closedir(directory); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

bool isDocument(std::string_view name) {
    return isDocumentName(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

std::string joined(const std::string& folder, std::string_view name) {
    std::string path;
    path.reserve(folder.size() + 1 + name.size());
    path += folder;
    if (!folder.empty())
        path += '/';
    path += name;
    return path;
}

unsigned char typeOf(int directory, const dirent& entry) {
    if (entry.d_type != DT_UNKNOWN)
        return entry.d_type;
    struct stat state = {};
    if (fstatat(directory, entry.d_name, &state, AT_SYMLINK_NOFOLLOW) != 0)
        return DT_UNKNOWN;
    return IFTODT(state.st_mode);
}

} // namespace

bool isJekyllFolder(std::string_view name) {
    constexpr std::array<std::string_view, 7> folders = {"_site", "_data",    "_includes", "_layouts",
                                                         "_sass", "_plugins", "_drafts"};
    return std::ranges::find(folders, name) != folders.end();
}

bool isLeftOut(std::string_view name, WalkRules rules) {
    if (name.starts_with('.') || name.starts_with('#') || name.starts_with('~') || name.ends_with('~'))
        return true;
    if (rules == WalkRules::Jekyll)
        return name.starts_with('_');
    return name == "node_modules" || name == "vendor" || isJekyllFolder(name);
}

void FolderWalk::collect(const std::string& folder, WalkRules rules) {
    if (leavesRoot(folder))
        return;
    std::vector<std::string> pending = {folder};
    while (!pending.empty() && !isCanceled()) {
        const std::string next = std::move(pending.back());
        pending.pop_back();
        m_folders.push_back(next);
        list(next, rules, pending);
    }
}

std::vector<FolderWalk::Found> FolderWalk::take() {
    std::ranges::sort(m_found, {}, &Found::path);
    return std::move(m_found);
}

void FolderWalk::list(const std::string& folder, WalkRules rules, std::vector<std::string>& subfolders) {
    const Directory directory(opendir(joined(m_root, folder).c_str()));
    if (!directory) {
        if (errno != ENOENT && errno != ENOTDIR)
            m_found.push_back({folder, folder, 0, 0, errno});
        return;
    }
    const int descriptor = dirfd(directory.get());
    while (true) {
        errno = 0;
        const dirent* entry = readdir(directory.get());
        if (!entry)
            break;
        if (isLeftOut(entry->d_name, rules))
            continue;
        const unsigned char type = typeOf(descriptor, *entry);
        if (type == DT_DIR)
            subfolders.push_back(joined(folder, entry->d_name));
        else if ((type == DT_REG || type == DT_LNK) && isDocument(entry->d_name))
            addFile(descriptor, folder, entry->d_name);
        if (isCanceled())
            return;
    }
    if (errno != 0)
        m_found.push_back({folder, folder, 0, 0, errno}); // and what was listed so far
}

/// Whether a folder is a link that leads out of the root, which is told.
bool FolderWalk::leavesRoot(const std::string& folder) {
    if (!resolvedInside(m_root, joined(m_root, folder)).empty() || errno != EXDEV)
        return false;
    m_found.push_back({folder, folder, 0, 0, EXDEV});
    return true;
}

void FolderWalk::addFile(int directory, const std::string& folder, const char* name) {
    struct stat state = {};
    const bool known = fstatat(directory, name, &state, 0) == 0;
    m_found.push_back(
        {joined(folder, name), folder, known ? state.st_size : 0, known ? fileDigest(state) : 0, 0});
}

} // namespace galley
