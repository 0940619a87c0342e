// Articles are shared values: a worker gets copies that cost no more than a pointer each.
#include "core/model/valuecounts.h"

#include <QHash>
#include <QtConcurrentRun>

#include <algorithm>

namespace galley {
namespace {

const QStringList countable = {QStringLiteral("topic"),    QStringLiteral("type"),
                               QStringLiteral("category"), QStringLiteral("collection"),
                               QStringLiteral("provider"), QStringLiteral("domain"),
                               QStringLiteral("topics")};

QStringList valuesOf(const Article& article, const QString& field) {
    if (field.startsWith(u"topic"))
        return article.topics();
    if (field == u"type")
        return {article.type()};
    if (field == u"category")
        return {article.category()};
    if (field == u"collection")
        return {article.collection()};
    return {field == u"provider" ? article.providerName() : article.providerDomain()};
}

std::vector<ValueCount> countValues(const std::vector<Article>& articles, const QString& field) {
    QHash<QString, int> counts;
    for (const Article& article : articles)
        for (const QString& value : valuesOf(article, field))
            if (!value.isEmpty())
                ++counts[value];
    std::vector<ValueCount> values;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        values.push_back({one.key(), one.value()});
    std::ranges::sort(values, [](const ValueCount& left, const ValueCount& right) {
        return left.count != right.count ? left.count > right.count : left.value < right.value;
    });
    return values;
}

} // namespace

ValueCounts::ValueCounts(QObject* parent)
    : QObject(parent) {
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.isFinished() || m_watcher.future().resultCount() == 0)
            return;
        m_values = m_watcher.result();
        emit counted();
    });
}

ValueCounts::~ValueCounts() {
    m_watcher.disconnect(this);
}

bool ValueCounts::canCount(const QString& field) {
    return countable.contains(field.toLower());
}

void ValueCounts::count(const ArticleTableModel& table, const QString& field) {
    m_field = field;
    m_values.clear();
    std::vector<Article> articles;
    articles.reserve(static_cast<std::size_t>(table.rowCount()));
    for (int row = 0; row < table.rowCount(); ++row)
        articles.push_back(table.feed().article(table.idAt(row)));
    m_watcher.setFuture(QtConcurrent::run(
        [articles = std::move(articles), name = field.toLower()] { return countValues(articles, name); }));
}

void ValueCounts::clear() {
    m_field.clear();
    m_values.clear();
    m_watcher.setFuture({});
}

} // namespace galley
