// One session log on disk.
#pragma once

#include "core/feed/descriptor.h"

#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace galley {

/// Owns a log as long as it lives: a lock that the kernel gives up with the process tells others that
/// somebody still works with it. Failures are errno values.
class SessionFile {
public:
    /// A new log in an existing folder, holding nothing but its first line.
    static std::expected<SessionFile, int> create(const std::string& folder);
    /// Takes over the log of a session that is over. Nothing where its owner lives, or it is gone.
    static std::optional<SessionFile> claim(const std::string& folder, const std::string& name);

    /// Whether a file is named as logs are.
    static bool isLog(std::string_view name);
    /// Whether a file is a log that was about to be written when its process died.
    static bool isUnfinished(std::string_view name);

    const std::string& name() const { return m_name; }
    std::size_t size() const { return m_size; }

    /// All records, without the first line; EPROTO where it is no log this version can read.
    std::expected<std::string, int> read() const;
    /// Adds records: all of them, or none.
    int append(std::string_view records);
    /// Forces to the disk what was appended.
    int flush();
    /// Puts other records in place of all there are: all of them, or none.
    int rewrite(std::string_view records);
    int remove();
    /// Keeps the file, but as no log any more.
    int setAside();

private:
    SessionFile(Descriptor descriptor, std::string folder, std::string name)
        : m_descriptor(std::move(descriptor))
        , m_folder(std::move(folder))
        , m_name(std::move(name)) {}

    static std::expected<SessionFile, int> createUnfinished(const std::string& folder);
    std::string path() const { return m_folder + '/' + m_name; }
    int finishAs(const std::string& name);
    int syncFolder() const;

    Descriptor m_descriptor;
    std::string m_folder;
    std::string m_name;
    std::size_t m_size = 0;
};

} // namespace galley
