// One file: "galley-seen-1 <length> <digest>\n", then the record as a QDataStream.
#include "core/feed/seenrecord.h"

#include "core/feed/contentdigest.h"
#include "core/feed/disk.h"
#include "core/feed/filelock.h"

#include <QDataStream>
#include <QIODevice>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace galley {
namespace {

constexpr std::string_view kind = "galley-seen-1";
constexpr QDataStream::Version streamVersion = QDataStream::Qt_6_0;

std::string fileIn(const std::string& folder) {
    return folder + "/seen";
}

std::string headOf(std::string_view payload) {
    return std::string(kind) + ' ' + std::to_string(payload.size()) + ' ' +
           std::to_string(ContentDigest::of(payload).mix) + '\n';
}

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// The names of keys are written once.
class KeyTable {
public:
    quint32 indexOf(const QByteArray& key) {
        const auto next = static_cast<quint32>(m_indexes.size());
        const auto known = m_indexes.constFind(key);
        if (known != m_indexes.constEnd())
            return *known;
        m_indexes.insert(key, next);
        m_keys.append(key);
        return next;
    }
    const QList<QByteArray>& keys() const { return m_keys; }

private:
    QHash<QByteArray, quint32> m_indexes;
    QList<QByteArray> m_keys;
};

void write(QDataStream& stream, const FileMarks& marks, KeyTable& keys) {
    stream << marks.state << marks.body << marks.rest << static_cast<quint32>(marks.marks.size());
    for (const FileMarks::Mark& mark : marks.marks)
        stream << keys.indexOf(mark.key) << mark.hash;
}

QByteArray payloadOf(const SeenRecord& record) {
    KeyTable keys;
    QByteArray files;
    QDataStream stream(&files, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    for (auto file = record.files.cbegin(); file != record.files.cend(); ++file) {
        stream << file.key().toUtf8() << file->title.toUtf8();
        write(stream, file->marks, keys);
    }
    QByteArray payload;
    QDataStream whole(&payload, QIODevice::WriteOnly);
    whole.setVersion(streamVersion);
    whole << record.seenAt << keys.keys() << static_cast<quint32>(record.files.size());
    return payload + files;
}

bool read(QDataStream& stream, FileMarks& marks, const QList<QByteArray>& keys) {
    quint32 count = 0;
    stream >> marks.state >> marks.body >> marks.rest >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        quint32 key = 0;
        quint64 hash = 0;
        stream >> key >> hash;
        if (key >= static_cast<quint32>(keys.size()))
            return false;
        marks.marks.push_back({keys[static_cast<qsizetype>(key)], hash});
    }
    return stream.status() == QDataStream::Ok;
}

std::optional<SeenRecord> recordFrom(const QByteArray& payload) {
    QDataStream stream(payload);
    stream.setVersion(streamVersion);
    SeenRecord record;
    QList<QByteArray> keys;
    quint32 count = 0;
    stream >> record.seenAt >> keys >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QByteArray path;
        QByteArray title;
        SeenRecord::File file;
        stream >> path >> title;
        if (!read(stream, file.marks, keys))
            return std::nullopt;
        file.title = QString::fromUtf8(title);
        record.files.insert(QString::fromUtf8(path), file);
    }
    return stream.status() == QDataStream::Ok ? std::optional(std::move(record)) : std::nullopt;
}

/// Writes the record beside its place; 0 or an errno.
int writeNew(const std::string& name, std::string_view payload) {
    const Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen())
        return errno;
    int error = writeAll(file.get(), headOf(payload));
    if (!error)
        error = writeAll(file.get(), payload);
    return error ? error : failure(fdatasync(file.get()));
}

} // namespace

Descriptor lockSeenRecord(const std::string& folder) {
    constexpr auto patience = std::chrono::seconds(20); // for a large feed that is compared on a slow disk
    if (makePrivateFolder(folder) != 0)
        return {};
    Descriptor file(::open((folder + "/seen.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    const auto deadline = std::chrono::steady_clock::now() + patience;
    return file.isOpen() && lockFile(file.get(), deadline) == 0 ? std::move(file) : Descriptor();
}

std::optional<SeenRecord> readSeenRecord(const std::string& folder) {
    const Descriptor file(::open(fileIn(folder).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    const auto bytes =
        file.isOpen() ? readToEnd(file.get()) : std::expected<std::string, int>(std::unexpected(errno));
    if (!bytes)
        return std::nullopt;
    const std::size_t end = bytes->find('\n');
    if (end == std::string::npos || !bytes->starts_with(kind))
        return std::nullopt;
    const std::string_view payload = std::string_view(*bytes).substr(end + 1);
    if (std::string_view(*bytes).substr(0, end + 1) != headOf(payload))
        return std::nullopt;
    return recordFrom(QByteArray::fromRawData(payload.data(), static_cast<qsizetype>(payload.size())));
}

int writeSeenRecord(const std::string& folder, const SeenRecord& record) {
    const QByteArray payload = payloadOf(record);
    if (const int error = makePrivateFolder(folder))
        return error;
    // A name of its own, since another Galley may be writing, too.
    const std::string name = fileIn(folder) + '.' + std::to_string(getpid());
    int error = writeNew(name, viewOf(payload));
    if (!error && std::rename(name.c_str(), fileIn(folder).c_str()) != 0)
        error = errno;
    if (!error)
        return flushFolder(folder);
    ::unlink(name.c_str());
    return error;
}

} // namespace galley
