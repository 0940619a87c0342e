// Finds, reads and orders the logs of a folder.
#include "core/editing/sessionfolder.h"

#include "core/editing/sessioncodec.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <memory>
#include <sys/stat.h>

namespace galley {
namespace {

std::vector<std::string> namesIn(const std::string& folder) {
    std::vector<std::string> names;
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(opendir(folder.c_str()), &closedir);
    while (const dirent* entry = stream ? readdir(stream.get()) : nullptr)
        names.emplace_back(entry->d_name);
    return names;
}

/// When a log was written to last, in nanoseconds.
long long ageOf(const std::string& path) {
    struct stat about = {};
    if (lstat(path.c_str(), &about) != 0)
        return 0;
    return about.st_mtim.tv_sec * 1'000'000'000LL + about.st_mtim.tv_nsec;
}

std::vector<std::string> logsIn(const std::string& folder) {
    std::vector<std::pair<long long, std::string>> logs;
    for (const std::string& name : namesIn(folder)) {
        if (SessionFile::isLog(name)) {
            logs.emplace_back(ageOf(std::string(folder).append(1, '/').append(name)), name);
        } else if (SessionFile::isUnfinished(name)) {
            if (auto file = SessionFile::claim(folder, name))
                file->remove();
        }
    }
    std::ranges::sort(logs);
    std::vector<std::string> names;
    names.reserve(logs.size());
    for (auto& [age, name] : logs)
        names.push_back(std::move(name));
    return names;
}

} // namespace

ReadSession readSession(std::string_view records) {
    ReadSession read;
    while (!records.empty()) {
        const std::size_t end = records.find('\n');
        auto record = end == std::string_view::npos ? std::nullopt : decodeRecord(records.substr(0, end));
        records.remove_prefix(end == std::string_view::npos ? records.size() : end + 1);
        if (record) {
            read.state.apply(std::move(*record));
        } else if (!records.empty()) {
            read.isDamaged = true;
            read.state.forgetSteps();
        }
    }
    return read;
}

int makeSessionFolder(const std::string& folder) {
    for (std::size_t end = folder.find('/', 1);; end = folder.find('/', end + 1)) {
        const std::string part = folder.substr(0, end);
        const int error = mkdir(part.c_str(), 0700) == 0 ? 0 : errno;
        const bool isThere = error == EEXIST || (error == EROFS && end != std::string::npos);
        if (error != 0 && !isThere)
            return error;
        if (end == std::string::npos)
            return 0;
    }
}

std::vector<EarlierLog> claimEarlierLogs(const std::string& folder) {
    std::vector<EarlierLog> logs;
    for (const std::string& name : logsIn(folder)) {
        auto file = SessionFile::claim(folder, name);
        const auto records = file ? file->read() : std::unexpected(ENOENT);
        if (!records)
            continue;
        ReadSession read = readSession(*records);
        logs.push_back({std::move(*file), std::move(read.state), read.isDamaged});
    }
    // A log that died while it took over another one already holds all of that.
    QStringList taken;
    for (const EarlierLog& log : logs)
        taken += log.state.taken;
    std::erase_if(logs, [&](EarlierLog& log) {
        return taken.contains(QString::fromStdString(log.file.name())) && log.file.remove() == 0;
    });
    return logs;
}

} // namespace galley
