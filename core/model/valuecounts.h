// Which values a field has in a feed, and how often.
#pragma once

#include "core/model/articletablemodel.h"

#include <QFutureWatcher>
#include <QObject>

#include <vector>

namespace galley {

/// A value and the number of articles that have it.
struct ValueCount {
    QString value;
    int count = 0;
};

/// Counts the values of one field at a time, on a worker. What is not saved yet does not count. GUI thread.
class ValueCounts : public QObject {
    Q_OBJECT
public:
    explicit ValueCounts(QObject* parent = nullptr);
    ~ValueCounts() override; ///< what runs is not waited for

    /// Whether a field of the query language has values worth listing: topic, type, category, collection,
    /// provider, domain.
    static bool canCount(const QString& field);

    /// Counts a field anew: counted() tells. Another count under way is given up.
    void count(const ArticleTableModel& table, const QString& field);
    void clear();

    const QString& field() const { return m_field; } ///< the one counted or being counted last
    const std::vector<ValueCount>& values() const { return m_values; } ///< the most frequent first

signals:
    void counted();

private:
    QString m_field;
    std::vector<ValueCount> m_values;
    QFutureWatcher<std::vector<ValueCount>> m_watcher;
};

} // namespace galley
