// One document seen as a record with fields: what lists, filters and thumbnails need, kept small.
#pragma once

#include "core/article/error.h"
#include "core/article/field.h"
#include "core/frontmatter/document.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace galley {

/// Something wrong with an article.
struct Problem {
    enum class Severity { Note, Warning, Error };
    Severity severity = Severity::Warning;
    QString field; ///< field path, or empty
    int line = 0;
    int column = 0;
    QString message;
    QString rule = {};      ///< id of the rule that was broken
    bool isFixable = false; ///< there is a safe way to mend it
    bool operator==(const Problem&) const = default;
};

/// A summary record, about 1 KB: 100,000 of them must fit well under 400 MB. Copyable value; text is kept as
/// UTF-8 in one block and converted when asked for.
class Article {
public:
    Article() = default; ///< unreadable, without a path

    /// Reads a summary from a file's bytes. Never fails: a file Jekyll would refuse becomes an unreadable
    /// article that carries its problem; so does one without front matter. `path` is relative to the feed,
    /// with '/'. `digest` says which state of the file these bytes are (see fileDigest()). Thread-safe.
    static Article read(const QString& path, const QString& collection, std::string_view bytes,
                        quint64 digest = 0);
    /// An article whose file could not be read at all.
    static Article unreadable(const QString& path, const QString& collection, const Error& error,
                              quint64 digest = 0);

    QString path() const;
    std::string_view pathUtf8() const; ///< the same; lives as long as the article
    QString collection() const;
    bool isReadable() const; ///< false: listed, read-only, never rewritten

    QString title() const; ///< `title`, else `name`, else empty
    QString excerpt() const;
    QString providerName() const;
    QString providerDomain() const;
    QStringList topics() const;
    QString category() const;
    QString type() const;
    QString publishedDateTime() const; ///< as it stands in the file
    std::optional<qint64>
    publishedMSecs() const; ///< milliseconds since the epoch, UTC (no offset: UTC); nothing if no date
    std::optional<qint64> quality() const;
    std::optional<qint64> heat() const;
    bool
    isPublished() const; ///< as Jekyll decides: false unpublishes, and so does null; false where unreadable
    QString imageUrl() const; ///< images[0].url (or images[0], where that is a text) as it stands in the file
    int imageCount() const;
    QString providerImageUrl() const; ///< provider.images[0].url (or provider.images[0]): its logo
    QString webUrl() const;           ///< webUrl, else originalUrl
    /// Calls with each text people search: title, excerpt, provider's name, its domain, then the topics;
    /// empty where missing. As UTF-8, not converted, valid during the call.
    void visitSearchTexts(const std::function<void(std::string_view)>& visit) const;
    std::span<const Problem> problems() const;

    /// The snapshot's value of a field, exactly as typed in the file, as far as the summary can tell; nothing
    /// where it is missing.
    std::optional<Value> value(const FieldPath& path) const;
    /// The same where it is a text, without a copy: as UTF-8, for as long as the article lives.
    std::optional<std::string_view> plainText(const FieldPath& path) const;
    /// Whether every summary can tell the value of a path (see summaryFields()).
    static bool knows(const FieldPath& path);
    /// Whether this one can: also that of a foreign field that is small, or missing.
    bool tells(const FieldPath& path) const;
    /// Whether a top-level entry is there whose value is left to the document; it is not empty.
    bool leavesOut(std::string_view key) const;

    /// Hints that this article, and then, once it came, an entry of it, is about to be read. Many articles
    /// are all over the memory, and what is read one by one waits for each of them. No key: its path.
    void expect() const;
    void expectEntry(std::string_view key) const;

    /// Says whether the file changed since it was read; 0 where the bytes came from elsewhere.
    quint64 digest() const;
    /// The same for files that hold the same bytes, see contentDigest(); 0 where they could not be read.
    quint64 content() const;

private:
    struct Data;
    explicit Article(std::shared_ptr<const Data> data);
    QString text(std::size_t slot) const;
    QString providerText(std::string_view key) const;
    std::optional<qint64> integer(std::size_t slot) const;
    std::shared_ptr<const Data> m_data; ///< nothing for a default-constructed article
};

/// The top-level entries each summary holds.
std::span<const std::string_view> summaryFields();

} // namespace galley
