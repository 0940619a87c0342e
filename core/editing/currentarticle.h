// An article as people see it: its edits over its snapshot.
#pragma once

#include "core/editing/edits.h"

namespace galley {

/// Reads the current values of one article's summary fields. Cheap to make, for use at once: holds
/// references. Without edits it costs what Article itself costs.
class CurrentArticle {
public:
    CurrentArticle(const Feed& feed, const Edits& edits, ArticleId id);

    const Article& snapshot() const { return m_article; }
    bool isDirty() const { return m_dirty; }

    QString title() const; ///< `title`, else `name`, else empty
    QString excerpt() const;
    QString providerName() const;
    QString providerDomain() const;
    QStringList topics() const;
    QString category() const;
    QString type() const;
    QString publishedDateTime() const;            ///< as written
    std::optional<qint64> publishedMSecs() const; ///< milliseconds since the epoch, UTC; nothing if no date
    std::optional<qint64> quality() const;
    std::optional<qint64> heat() const;
    bool isPublished() const; ///< as Jekyll decides; false for an unreadable article
    QString imageUrl() const; ///< images[0].url as written
    int imageCount() const;
    QString providerImageUrl() const; ///< provider.images[0].url as written
    /// As Article::visitSearchTexts.
    void visitSearchTexts(const std::function<void(std::string_view)>& visit) const;

private:
    bool isEdited(const FieldPath& path) const { return m_dirty && m_edits.isEdited(m_id, path); }
    QString text(const FieldPath& path) const;
    QString firstUrl(const FieldPath& images) const;
    QString textOr(const FieldPath& path, QString (Article::*unedited)() const) const;
    std::optional<qint64> integerOr(const FieldPath& path,
                                    std::optional<qint64> (Article::*unedited)() const) const;

    const Article& m_article;
    const Edits& m_edits;
    ArticleId m_id;
    bool m_dirty;
};

} // namespace galley
