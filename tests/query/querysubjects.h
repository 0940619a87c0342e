// Articles made of plain values, to be asked by queries.
#pragma once

#include "core/query/query.h"

#include <QDateTime>
#include <QSet>

namespace galley {

/// Noon of 15 June 2024.
inline qint64 testNow() {
    return QDateTime(QDate(2024, 6, 15), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
}

/// An article that is nothing but its values.
class PlainSubject : public QuerySubject {
public:
    explicit PlainSubject(frontmatter::Mapping values, const QString& path = QStringLiteral("_news/a.md"))
        : m_values(std::move(values))
        , m_path(path) {}

    QString path() const override { return m_path; }
    QString collection() const override { return QStringLiteral("news"); }
    bool isPublished() const override {
        const Value* published = frontmatter::find(*m_values.mapping(), "published");
        return !published || isPublishing(*published);
    }
    bool is(QueryState state) const override { return states.contains(static_cast<int>(state)); }
    std::optional<Value> value(const FieldPath& path) const override {
        const Value* found = frontmatter::valueAt(m_values, path);
        return found ? std::optional(*found) : std::nullopt;
    }
    QStringList problems() const override { return rules; }

    QSet<int> states;
    QStringList rules;

private:
    Value m_values;
    QString m_path;
};

} // namespace galley
