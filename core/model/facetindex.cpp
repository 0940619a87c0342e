// Strings are looked at once, when an article comes or changes; counting only adds up numbers.
#include "core/model/facetindex.h"

#include "core/article/timestamp.h"
#include "core/editing/fieldvalues.h"

#include <QDate>

#include <algorithm>
#include <map>
#include <numeric>

namespace galley {
namespace {

constexpr int bandWidth = 20;
constexpr int bandCount = 5;
constexpr int highestQuality = 100;
constexpr int monthsOfYear = 12;

/// The value of a field with the edits made.
MaybeValue currentValue(const FacetSource& source, const FieldPath& path) {
    for (const Edit& edit : source.edits)
        if (edit.path.isPrefixOf(path))
            return valueBelow(edit.value, relativePath(edit.path, path));
    MaybeValue value = source.article.value(path);
    for (const Edit& edit : source.edits)
        if (path.isPrefixOf(edit.path))
            assignBelow(value, relativePath(path, edit.path), edit.value);
    return value;
}

QString currentText(const FacetSource& source, const FieldPath& path) {
    const MaybeValue value = currentValue(source, path);
    return value && value->isScalar() ? toQString(value->text()) : QString();
}

QString providerOf(const FacetSource& source) {
    static const FieldPath path = FieldPath("provider").child("name");
    return source.edits.empty() ? source.article.providerName() : currentText(source, path);
}

QString typeOf(const FacetSource& source) {
    static const FieldPath path("type");
    return source.edits.empty() ? source.article.type() : currentText(source, path);
}

QStringList topicsOf(const FacetSource& source) {
    static const FieldPath path("topics");
    if (source.edits.empty())
        return source.article.topics();
    QStringList topics;
    const MaybeValue value = currentValue(source, path);
    if (value && value->sequence())
        for (const Value& topic : *value->sequence())
            topics += toQString(topic.text());
    return topics;
}

std::optional<qint64> momentOf(const FacetSource& source) {
    static const FieldPath path("publishedDateTime");
    if (source.edits.empty())
        return source.article.publishedMSecs();
    return timestampMSecs(toUtf8(currentText(source, path)));
}

std::optional<qint64> qualityOf(const FacetSource& source) {
    static const FieldPath path("quality");
    if (source.edits.empty())
        return source.article.quality();
    const MaybeValue value = currentValue(source, path);
    return value && value->integer() ? std::optional<qint64>(*value->integer()) : std::nullopt;
}

bool isPublishedNow(const FacetSource& source) {
    static const FieldPath path("published");
    if (source.edits.empty() || !source.article.isReadable())
        return source.article.isPublished();
    const MaybeValue value = currentValue(source, path);
    return !value || isPublishing(*value);
}

int monthOf(qint64 msecs) {
    const QDate date = QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC).date();
    return date.year() * monthsOfYear + date.month() - 1;
}

QString yearKey(int month) {
    return QString::number(month / monthsOfYear);
}

QString monthKey(int month) {
    return QStringLiteral("%1-%2")
        .arg(month / monthsOfYear)
        .arg(month % monthsOfYear + 1, 2, 10, QLatin1Char('0'));
}

QString bandKey(int band) {
    const QString from = QString::number(band * bandWidth) + QStringLiteral("..");
    return band + 1 == bandCount ? from : from + QString::number((band + 1) * bandWidth - 1);
}

using CountByMonth = std::map<int, int, std::greater<>>;

int countOf(const CountByMonth& counts, int month) {
    const auto found = counts.find(month);
    return found == counts.end() ? 0 : found->second;
}

void addDates(FacetCounts& counts, const CountByMonth& shown, const CountByMonth& all) {
    auto& years = counts.values[static_cast<std::size_t>(Facet::Year)];
    auto& months = counts.values[static_cast<std::size_t>(Facet::Month)];
    for (const auto& [month, total] : all) {
        const QString year = month < 0 ? QString() : yearKey(month);
        const int count = countOf(shown, month);
        months.push_back({month < 0 ? QString() : monthKey(month), count, total});
        if (years.empty() || years.back().key != year)
            years.push_back({year, 0, 0});
        years.back().shown += count;
        years.back().total += total;
        if (month >= 0 && count > 0)
            counts.months.push_back({month, count});
    }
    std::ranges::reverse(counts.months);
}

} // namespace

int FacetIndex::Names::numberOf(const QString& name) {
    const auto found = m_numbers.constFind(name);
    if (found != m_numbers.cend())
        return *found;
    m_names.push_back(name);
    return *m_numbers.insert(name, static_cast<int>(m_names.size()) - 1);
}

/// Numbers of some articles, by the numbers of their values.
struct FacetIndex::Tally {
    std::vector<int> collections;
    std::vector<int> topics;
    std::vector<int> providers;
    std::vector<int> types;
    CountByMonth months;
    std::array<int, highestQuality + 1> qualities{};
    int withoutQuality = 0;
    std::array<int, StatusCount> status{};
    int lastMonth = noMonth - 1; ///< articles near each other are often of one month
    int* lastCount = nullptr;

    explicit Tally(const FacetIndex& index)
        : collections(index.m_collections.size())
        , topics(index.m_topics.size())
        , providers(index.m_providers.size())
        , types(index.m_types.size()) {}

    void addMonth(int month) {
        if (month != lastMonth) {
            lastMonth = month;
            lastCount = &months[month];
        }
        ++*lastCount;
    }
};

void FacetIndex::readTopics(Record& record, const FacetSource& source) {
    for (const QString& topic : topicsOf(source)) {
        const int number = m_topics.numberOf(topic);
        if (std::ranges::find(record.topics, number) == record.topics.end())
            record.topics.push_back(number);
    }
    if (record.topics.empty())
        record.topics.push_back(0);
}

FacetIndex::Record FacetIndex::recordOf(const FacetSource& source) {
    Record record;
    record.isThere = source.isThere;
    if (!source.isThere)
        return record;
    readTopics(record, source);
    record.collection = m_collections.numberOf(source.article.collection());
    record.provider = m_providers.numberOf(providerOf(source));
    record.type = m_types.numberOf(typeOf(source));
    if (const std::optional<qint64> moment = momentOf(source))
        record.month = monthOf(*moment);
    if (const std::optional<qint64> quality = qualityOf(source))
        record.quality = static_cast<int>(std::clamp<qint64>(*quality, 0, highestQuality));
    const bool published = isPublishedNow(source);
    record.status = {published, !published, !source.edits.empty(), source.hasConflict, source.hasProblem};
    return record;
}

void FacetIndex::update(std::span<const FacetSource> sources) {
    if (!sources.empty())
        m_all.reset();
    for (const FacetSource& source : sources) {
        const auto place = static_cast<std::size_t>(source.id);
        if (place >= m_records.size())
            m_records.resize(std::max(place + 1, m_records.size() * 2));
        m_records[place] = recordOf(source);
    }
}

void FacetIndex::tally(Tally& tally, const Record& record) {
    ++tally.collections[static_cast<std::size_t>(record.collection)];
    ++tally.providers[static_cast<std::size_t>(record.provider)];
    ++tally.types[static_cast<std::size_t>(record.type)];
    for (const int topic : record.topics)
        ++tally.topics[static_cast<std::size_t>(topic)];
    tally.addMonth(record.month);
    if (record.quality == noQuality)
        ++tally.withoutQuality;
    else
        ++tally.qualities[static_cast<std::size_t>(record.quality)];
    for (std::size_t i = 0; i < StatusCount; ++i)
        tally.status[i] += record.status[i] ? 1 : 0;
}

void FacetIndex::addNamed(FacetCounts& counts, Facet facet, const Names& names, const std::vector<int>& shown,
                          const std::vector<int>& all) {
    auto& values = counts.values[static_cast<std::size_t>(facet)];
    for (std::size_t number = 0; number < all.size(); ++number)
        if (all[number] > 0)
            values.push_back({names.nameOf(static_cast<int>(number)), shown[number], all[number]});
    std::ranges::sort(values, [](const FacetValue& left, const FacetValue& right) {
        if (left.key.isEmpty() != right.key.isEmpty())
            return right.key.isEmpty();
        if (left.shown != right.shown)
            return left.shown > right.shown;
        return left.total != right.total ? left.total > right.total : left.key < right.key;
    });
}

void FacetIndex::addStatus(FacetCounts& counts, const Tally& shown, const Tally& all) {
    constexpr std::array<const char*, StatusCount> terms = {"published:true", "published:false", "is:unsaved",
                                                            "is:conflict", "is:problem"};
    for (std::size_t i = 0; i < StatusCount; ++i)
        if (all.status[i] > 0)
            counts.values[static_cast<std::size_t>(Facet::Status)].push_back(
                {QString::fromLatin1(terms[i]), shown.status[i], all.status[i]});
}

void FacetIndex::addBands(FacetCounts& counts, const Tally& shown, const Tally& all) {
    auto& bands = counts.values[static_cast<std::size_t>(Facet::Quality)];
    for (int band = bandCount - 1; band >= 0; --band) {
        const int first = band * bandWidth;
        const int end = band + 1 == bandCount ? highestQuality + 1 : first + bandWidth;
        const auto sum = [&](const auto& qualities) {
            return std::accumulate(qualities.begin() + first, qualities.begin() + end, 0);
        };
        if (const int total = sum(all.qualities); total > 0)
            bands.push_back({bandKey(band), sum(shown.qualities), total});
    }
    if (all.withoutQuality > 0)
        bands.push_back({QString(), shown.withoutQuality, all.withoutQuality});
}

const FacetIndex::Tally& FacetIndex::whole() {
    if (m_all)
        return *m_all;
    const auto all = std::make_shared<Tally>(*this);
    for (const Record& record : m_records)
        if (record.isThere)
            tally(*all, record);
    m_all = all;
    return *m_all;
}

FacetCounts FacetIndex::count(std::span<const ArticleId> shown) {
    const Tally& all = whole();
    Tally some(*this);
    for (const ArticleId id : shown)
        if (static_cast<std::size_t>(id) < m_records.size() &&
            m_records[static_cast<std::size_t>(id)].isThere)
            tally(some, m_records[static_cast<std::size_t>(id)]);
    FacetCounts counts;
    addStatus(counts, some, all);
    addNamed(counts, Facet::Collection, m_collections, some.collections, all.collections);
    addNamed(counts, Facet::Topic, m_topics, some.topics, all.topics);
    addNamed(counts, Facet::Provider, m_providers, some.providers, all.providers);
    addNamed(counts, Facet::Type, m_types, some.types, all.types);
    addDates(counts, some.months, all.months);
    addBands(counts, some, all);
    counts.qualities = some.qualities;
    return counts;
}

} // namespace galley
