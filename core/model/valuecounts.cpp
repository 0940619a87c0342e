// Articles are shared values: a worker gets copies that cost no more than a pointer each.
#include "core/model/valuecounts.h"

#include "core/article/searchtext.h"
#include "core/feed/inbackground.h"

#include <QHash>

#include <algorithm>

namespace galley {
namespace {

constexpr int quietMSecs = 300; ///< articles come in many batches

const QString problemField = QStringLiteral("problem");
const QStringList countable = {QStringLiteral("topic"),    QStringLiteral("type"),
                               QStringLiteral("category"), QStringLiteral("collection"),
                               QStringLiteral("provider"), QStringLiteral("domain"),
                               QStringLiteral("topics"),   problemField};

/// What a worker needs to know of an article.
struct Counted {
    Article article;
    QStringList rules; ///< where problems are counted
};

QStringList valuesOf(const Counted& counted, const QString& field) {
    const Article& article = counted.article;
    if (field == problemField)
        return counted.rules;
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

/// Counts as one what the language takes for the same, and an article once.
std::vector<ValueCount> countValues(const std::vector<Counted>& articles, const QString& field) {
    struct Met {
        ValueCount value;
        const Counted* last = nullptr;
    };
    QHash<QByteArray, Met> counts;
    for (const Counted& article : articles) {
        for (const QString& value : valuesOf(article, field)) {
            if (value.trimmed().isEmpty())
                continue;
            Met& met = counts[QByteArray::fromStdString(foldedText(value))];
            if (met.value.count == 0)
                met.value.value = value;
            met.value.count += met.last == &article ? 0 : 1;
            met.last = &article;
        }
    }
    std::vector<ValueCount> values;
    values.reserve(static_cast<std::size_t>(counts.size()));
    for (const Met& met : std::as_const(counts))
        values.push_back(met.value);
    std::ranges::sort(values, [](const ValueCount& left, const ValueCount& right) {
        return left.count != right.count ? left.count > right.count : left.value < right.value;
    });
    return values;
}

} // namespace

ValueCounts::ValueCounts(QObject* parent)
    : QObject(parent) {
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMSecs);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        clear();
        emit forgotten();
    });
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
    follow(table);
    m_quiet.stop();
    m_field = field;
    m_values.clear();
    const QString name = field.toLower();
    std::vector<Counted> articles;
    articles.reserve(static_cast<std::size_t>(table.rowCount()));
    for (int row = 0; row < table.rowCount(); ++row)
        articles.push_back({table.feed().article(table.idAt(row)),
                            name == problemField ? table.brokenRules(row) : QStringList()});
    m_watcher.setFuture(
        inBackground([articles = std::move(articles), name] { return countValues(articles, name); }));
}

void ValueCounts::follow(const ArticleTableModel& table) {
    if (m_table == &table)
        return;
    if (m_table) {
        m_table->disconnect(this);
        m_table->feed().disconnect(this);
    }
    m_table = &table;
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&table, signal, this, &ValueCounts::forgetSoon);
    connect(&table.feed(), &Feed::articlesChanged, this, &ValueCounts::forgetSoon);
    connect(&table, &ArticleTableModel::statesTouched, this, [this] {
        if (m_field.compare(problemField, Qt::CaseInsensitive) == 0)
            forgetSoon();
    });
}

void ValueCounts::forgetSoon() {
    if (!m_field.isEmpty())
        m_quiet.start();
}

void ValueCounts::clear() {
    m_quiet.stop();
    m_field.clear();
    m_values.clear();
    m_watcher.setFuture({});
}

} // namespace galley
