// Where nothing is edited the summary answers, without copies.
#include "core/model/facetsource.h"

#include "core/article/timestamp.h"
#include "core/editing/fieldvalues.h"

namespace galley {

std::optional<Value> FacetSubject::value(const FieldPath& path) const {
    for (const Edit& edit : m_source.edits)
        if (edit.path.isPrefixOf(path))
            return valueBelow(edit.value, relativePath(edit.path, path));
    MaybeValue value = m_source.article.value(path);
    for (const Edit& edit : m_source.edits)
        if (path.isPrefixOf(edit.path))
            assignBelow(value, relativePath(path, edit.path), edit.value);
    return value;
}

QString FacetSubject::text(const FieldPath& path) const {
    const MaybeValue found = value(path);
    return found && found->isScalar() ? toQString(found->text()) : QString();
}

QString FacetSubject::provider() const {
    static const FieldPath path = FieldPath("provider").child("name");
    return m_source.edits.empty() ? m_source.article.providerName() : text(path);
}

QString FacetSubject::type() const {
    static const FieldPath path("type");
    return m_source.edits.empty() ? m_source.article.type() : text(path);
}

QStringList FacetSubject::topics() const {
    static const FieldPath path("topics");
    if (m_source.edits.empty())
        return m_source.article.topics();
    QStringList topics;
    const MaybeValue list = value(path);
    if (list && list->sequence())
        for (const Value& topic : *list->sequence())
            topics += toQString(topic.text());
    return topics;
}

std::optional<qint64> FacetSubject::moment() const {
    static const FieldPath path("publishedDateTime");
    if (m_source.edits.empty())
        return m_source.article.publishedMSecs();
    return timestampMSecs(toUtf8(text(path)));
}

std::optional<double> FacetSubject::quality() const {
    static const FieldPath path("quality");
    if (m_source.edits.empty())
        if (const std::optional<qint64> quality = m_source.article.quality())
            return static_cast<double>(*quality);
    const MaybeValue found = value(path);
    if (found && found->integer())
        return static_cast<double>(*found->integer());
    return found && found->real() ? std::optional(*found->real()) : std::nullopt;
}

bool FacetSubject::isPublished() const {
    static const FieldPath path("published");
    if (m_source.edits.empty() || !m_source.article.isReadable())
        return m_source.article.isPublished();
    const MaybeValue published = value(path);
    return !published || isPublishing(*published);
}

bool FacetSubject::is(QueryState state) const {
    switch (state) {
    case QueryState::Unsaved:
        return !m_source.edits.empty();
    case QueryState::Conflict:
        return m_source.hasConflict;
    case QueryState::Problem:
        return m_source.hasProblem;
    case QueryState::Unreadable:
        return !m_source.article.isReadable();
    default:
        return false;
    }
}

} // namespace galley
