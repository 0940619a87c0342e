// Which values a field has in a feed, and how often.
#pragma once

#include "core/model/articletablemodel.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <vector>

namespace galley {

/// A value and the number of articles that have it.
struct ValueCount {
    QString value;
    int count = 0;
};

/// Counts the values of one field at a time, on a worker, and forgets them once the articles are other ones.
/// What is not saved yet does not count. GUI thread.
class ValueCounts : public QObject {
    Q_OBJECT
public:
    explicit ValueCounts(QObject* parent = nullptr);
    ~ValueCounts() override; ///< what runs is not waited for

    /// Whether a field of the query language has values worth listing: topic, type, category, collection,
    /// provider, domain, problem.
    static bool canCount(const QString& field);

    /// Counts a field anew: counted() tells. Another count under way is given up.
    void count(const ArticleTableModel& table, const QString& field);
    void clear();

    const QString& field() const { return m_field; } ///< the one counted or being counted last
    const std::vector<ValueCount>& values() const { return m_values; } ///< the most frequent first

signals:
    void counted();
    /// Articles came, went or changed, and do so no more for now: what was counted is cleared.
    void forgotten();

private:
    void follow(const ArticleTableModel& table);
    void forgetSoon();

    QPointer<const ArticleTableModel> m_table;
    QString m_field;
    std::vector<ValueCount> m_values;
    QFutureWatcher<std::vector<ValueCount>> m_watcher;
    QTimer m_quiet;
};

} // namespace galley
