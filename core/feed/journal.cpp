// A record: "<kind> <length> <digest>\n", then fields ended by NUL, which no path can hold.
#include "core/feed/journal.h"

#include "core/feed/disk.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/stat.h>

namespace galley {
namespace {

constexpr std::string_view beginKind = "galley-journal-1";
constexpr std::string_view commitKind = "commit";

std::string fileIn(const std::string& folder, const std::string& name = Journal::current) {
    return folder + '/' + name;
}

std::string postponedName(int number) {
    return std::string(Journal::current) + '.' + std::to_string(number);
}

/// The number of a journal that was postponed; 0 for other files.
int numberOf(const std::string& name) {
    const std::string prefix = std::string(Journal::current) + '.';
    int number = 0;
    if (name.starts_with(prefix))
        std::from_chars(name.data() + prefix.size(), name.data() + name.size(), number);
    return number > 0 && postponedName(number) == name ? number : 0;
}

void addField(std::string& payload, std::string_view text) {
    payload += text;
    payload += '\0';
}

void addField(std::string& payload, std::uint64_t number) {
    addField(payload, std::to_string(number));
}

void addField(std::string& payload, const ContentDigest& digest) {
    addField(payload, digest.size);
    addField(payload, digest.mix);
}

std::string headOf(std::string_view kind, std::string_view payload) {
    return std::string(kind) + ' ' + std::to_string(payload.size()) + ' ' +
           std::to_string(ContentDigest::of(payload).mix) + '\n';
}

std::string beginRecord(const JournalContent& content) {
    std::string payload;
    addField(payload, content.root);
    addField(payload, content.device);
    addField(payload, content.inode);
    for (const JournalContent::File& file : content.files) {
        addField(payload, file.target);
        addField(payload, file.temporary);
    }
    return headOf(beginKind, payload) + payload;
}

std::string commitRecord(const std::vector<JournalContent::Replacement>& replacements) {
    std::string payload;
    for (const JournalContent::Replacement& replacement : replacements) {
        addField(payload, replacement.file);
        addField(payload, replacement.before);
        addField(payload, replacement.after);
    }
    return headOf(commitKind, payload) + payload;
}

/// Takes the fields of one record, in order.
class Fields {
public:
    explicit Fields(std::string_view payload)
        : m_rest(payload) {}

    bool isEmpty() const { return m_rest.empty(); }
    bool isGood() const { return m_good; }
    std::string_view text() {
        const std::size_t end = m_rest.find('\0');
        m_good = m_good && end != std::string_view::npos;
        const std::string_view field = m_rest.substr(0, end);
        m_rest.remove_prefix(m_good ? end + 1 : m_rest.size());
        return field;
    }
    std::uint64_t number() {
        const std::string_view field = text();
        std::uint64_t value = 0;
        const auto read = std::from_chars(field.data(), field.data() + field.size(), value);
        m_good = m_good && read.ec == std::errc() && read.ptr == field.data() + field.size();
        return value;
    }
    ContentDigest digest() {
        const std::uint64_t size = number();
        return {size, number()};
    }

private:
    std::string_view m_rest;
    bool m_good = true;
};

/// The payload of the record at the front of `rest`, which loses it; nothing where it is torn or another one.
std::optional<std::string_view> takeRecord(std::string_view& rest, std::string_view kind) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos || end <= kind.size() || !rest.starts_with(kind))
        return std::nullopt;
    std::size_t size = 0;
    const char* digits = rest.data() + kind.size() + 1;
    const auto read = std::from_chars(digits, rest.data() + end, size);
    const std::string_view payload = rest.substr(end + 1).substr(0, size);
    if (read.ec != std::errc() || payload.size() != size || rest.substr(0, end + 1) != headOf(kind, payload))
        return std::nullopt;
    rest.remove_prefix(end + 1 + size);
    return payload;
}

/// Whether these bytes are what a crash leaves of a record while it is written: its begin, and perhaps
/// nothing but zeros behind it.
bool isTorn(std::string_view bytes, std::string_view kind) {
    const std::string_view written = bytes.substr(0, bytes.find_last_not_of('\0') + 1);
    const std::size_t end = written.find('\n');
    if (end == std::string_view::npos)
        return kind.starts_with(written.substr(0, kind.size())) &&
               written.find_first_not_of("0123456789 ", kind.size()) == std::string_view::npos;
    std::size_t size = 0;
    if (!written.starts_with(kind) || end <= kind.size() ||
        std::from_chars(written.data() + kind.size() + 1, written.data() + end, size).ec != std::errc())
        return false;
    // The last field ends with a zero of its own.
    return bytes.size() < end + 1 + size || written.size() + 1 < end + 1 + size;
}

std::optional<JournalContent> beginFrom(std::string_view payload) {
    Fields fields(payload);
    JournalContent content;
    content.root = fields.text();
    content.device = fields.number();
    content.inode = fields.number();
    while (fields.isGood() && !fields.isEmpty()) {
        std::string target(fields.text());
        content.files.push_back({std::move(target), std::string(fields.text())});
    }
    return fields.isGood() ? std::optional(std::move(content)) : std::nullopt;
}

std::optional<std::vector<JournalContent::Replacement>> commitFrom(std::string_view payload,
                                                                   std::size_t files) {
    Fields fields(payload);
    std::vector<JournalContent::Replacement> commit;
    while (fields.isGood() && !fields.isEmpty()) {
        JournalContent::Replacement replacement;
        replacement.file = fields.number();
        replacement.before = fields.digest();
        replacement.after = fields.digest();
        if (replacement.file >= files)
            return std::nullopt;
        commit.push_back(replacement);
    }
    return fields.isGood() ? std::optional(std::move(commit)) : std::nullopt;
}

} // namespace

std::expected<Journal, int> Journal::begin(const std::string& folder, const JournalContent& content) {
    Descriptor file(::open(fileIn(folder).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return std::unexpected(errno);
    Journal journal(std::move(file), folder);
    int error = journal.append(beginRecord(content));
    if (!error)
        error = flushFolder(folder);
    if (!error)
        return journal;
    remove(folder);
    return std::unexpected(error);
}

int Journal::append(const std::string& record) {
    const int error = writeAll(m_file.get(), record);
    return error ? error : failure(fdatasync(m_file.get()));
}

int Journal::commit(const std::vector<JournalContent::Replacement>& replacements) {
    struct stat begun = {};
    if (fstat(m_file.get(), &begun) != 0)
        return errno;
    m_begun = begun.st_size;
    const int error = append(commitRecord(replacements));
    // What may have reached the disk all the same must not be found there.
    if (error)
        (void)takeBack();
    return error;
}

int Journal::takeBack() {
    const int error = failure(ftruncate(m_file.get(), m_begun));
    return error ? error : failure(fdatasync(m_file.get()));
}

int Journal::remove() {
    return remove(m_folder);
}

std::vector<std::string> Journal::namesIn(const std::string& folder) {
    std::set<int> numbers;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        if (const int number = numberOf(entry->path().filename().string()))
            numbers.insert(number);
    std::vector<std::string> names(numbers.size());
    std::ranges::transform(numbers, names.begin(), postponedName);
    if (::access(fileIn(folder).c_str(), F_OK) == 0)
        names.emplace_back(current);
    return names;
}

std::expected<std::optional<JournalContent>, int> Journal::read(const std::string& folder,
                                                                const std::string& name) {
    const Descriptor file(
        ::open(fileIn(folder, name).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file.isOpen())
        return errno == ENOENT ? std::expected<std::optional<JournalContent>, int>(std::nullopt)
                               : std::unexpected(errno);
    const auto bytes = readToEnd(file.get());
    if (!bytes)
        return std::unexpected(bytes.error());
    std::string_view rest = *bytes;
    const auto begun = takeRecord(rest, beginKind);
    auto content = begun ? beginFrom(*begun) : std::nullopt;
    if (!content && !isTorn(*bytes, beginKind))
        return std::unexpected(EBADMSG);
    if (content)
        if (const auto commit = takeRecord(rest, commitKind))
            content->commit = commitFrom(*commit, content->files.size());
    return content;
}

int Journal::remove(const std::string& folder, const std::string& name) {
    if (::unlink(fileIn(folder, name).c_str()) != 0 && errno != ENOENT)
        return errno;
    return flushFolder(folder);
}

int Journal::postpone(const std::string& folder) {
    int number = 1;
    bool isThere = false;
    for (const std::string& name : namesIn(folder)) {
        number = std::max(number, numberOf(name) + 1);
        isThere = isThere || name == current;
    }
    if (!isThere)
        return 0;
    if (std::rename(fileIn(folder).c_str(), fileIn(folder, postponedName(number)).c_str()) != 0)
        return errno;
    return flushFolder(folder);
}

std::expected<std::string, int> Journal::setAside(const std::string& folder, const std::string& name) {
    std::string kept = fileIn(folder, name) + ".damaged";
    if (std::rename(fileIn(folder, name).c_str(), kept.c_str()) != 0)
        return std::unexpected(errno);
    return kept;
}

} // namespace galley
