// Strings are looked at once, when an article comes or changes; counting only adds up numbers.
#include "core/model/facetindex.h"

#include "core/article/searchtext.h"
#include "core/query/query.h"

#include <QDate>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace galley {
namespace {

constexpr int bandWidth = 20;
constexpr int bandCount = 5;
constexpr int highestQuality = 100;
constexpr int monthsOfYear = 12;
constexpr int lastYear = 9999;

/// What the fields of the language stand for, so that "(none)" counts what `missing:` finds.
struct Sources {
    static QuerySource of(const char* field) { return resolveField(QString::fromLatin1(field))->source; }

    QuerySource collection = of("collection");
    QuerySource topic = of("topic");
    QuerySource provider = of("provider");
    QuerySource type = of("type");
    QuerySource date = of("date");
    QuerySource quality = of("quality");
};
const Sources& fields() {
    static const Sources all;
    return all;
}

bool isBlank(const QString& text) {
    return text.trimmed().isEmpty();
}

QString yearKey(int month) {
    return QStringLiteral("%1").arg(month / monthsOfYear, 4, 10, QLatin1Char('0'));
}

QString monthKey(int month) {
    return yearKey(month) + QStringLiteral("-%1").arg(month % monthsOfYear + 1, 2, 10, QLatin1Char('0'));
}

QString bandKey(int band) {
    const QString from = QString::number(band * bandWidth) + QStringLiteral("..");
    return band + 1 == bandCount ? from : QString(from + QString::number((band + 1) * bandWidth - 1));
}

using CountByMonth = std::map<int, int, std::greater<>>;

int countOf(const CountByMonth& counts, int month) {
    const auto found = counts.find(month);
    return found == counts.end() ? 0 : found->second;
}

std::vector<FacetValue>& valuesOf(FacetCounts& counts, Facet facet) {
    return counts.values[static_cast<std::size_t>(facet)];
}

/// Adds a value that any article has.
void add(FacetCounts& counts, Facet facet, const QString& key, int shown, int total) {
    if (total > 0)
        valuesOf(counts, facet).push_back({key, facetTerm(facet, key), shown, total});
}

} // namespace

int FacetIndex::Names::numberOf(const QString& name) {
    const auto found = m_numbers.constFind(name);
    if (found != m_numbers.cend())
        return *found;
    const auto [place, isNew] = m_folded.try_emplace(foldedText(name), static_cast<int>(m_names.size()));
    if (isNew)
        m_names.push_back(name);
    m_numbers.insert(name, place->second);
    return place->second;
}

/// Numbers of some articles, by the numbers of their values.
struct FacetIndex::Tally {
    std::vector<int> collections;
    std::vector<int> topics;
    std::vector<int> providers;
    std::vector<int> types;
    std::vector<int> problems;
    CountByMonth months;
    std::array<int, highestQuality + 1> qualities{};
    int negative = 0;
    int withoutQuality = 0;
    std::array<int, StatusCount> status{};
    int lastMonth = nowhere; ///< articles near each other are often of one month
    int* lastCount = nullptr;

    explicit Tally(const FacetIndex& index)
        : collections(index.m_collections.size())
        , topics(index.m_topics.size())
        , providers(index.m_providers.size())
        , types(index.m_types.size())
        , problems(index.m_rules.size()) {}

    static void add(std::vector<int>& counts, int number) {
        if (number != nowhere)
            ++counts[static_cast<std::size_t>(number)];
    }
    void addMonth(int month) {
        if (month == nowhere)
            return;
        if (month != lastMonth || !lastCount) {
            lastMonth = month;
            lastCount = &months[month];
        }
        ++*lastCount;
    }
    void addQuality(int quality) {
        if (quality >= 0)
            ++qualities[static_cast<std::size_t>(quality)];
        negative += quality == belowZero ? 1 : 0;
        withoutQuality += quality == noQuality ? 1 : 0;
    }
};

int FacetIndex::monthOf(const FacetSubject& subject) {
    const std::optional<qint64> moment = subject.moment();
    if (!moment)
        return isPresent(fields().date, subject) ? nowhere : noMonth;
    const QDate date = QDateTime::fromMSecsSinceEpoch(*moment, Qt::UTC).date();
    // The language knows no other years.
    const bool isNamed = date.year() >= 1 && date.year() <= lastYear;
    return isNamed ? date.year() * monthsOfYear + date.month() - 1 : nowhere;
}

int FacetIndex::qualityOf(const FacetSubject& subject) {
    const std::optional<double> quality = subject.quality();
    if (!quality)
        return isPresent(fields().quality, subject) ? nowhere : noQuality;
    if (!(*quality >= 0))
        return *quality < 0 ? belowZero : nowhere;
    const int whole = static_cast<int>(std::floor(std::min<double>(*quality, highestQuality)));
    // 39.5 is neither in 20..39 nor in 40..59.
    const bool isBetween = *quality > whole && (whole + 1) % bandWidth == 0 && whole + 1 < highestQuality;
    return isBetween ? nowhere : whole;
}

FacetIndex::Record FacetIndex::recordOf(const FacetSource& source) {
    Record record;
    record.isThere = source.isThere;
    if (!source.isThere)
        return record;
    const FacetSubject subject(source);
    const auto numberIn = [&](Names& names, const QString& text, const QuerySource& field) {
        return !isBlank(text) ? names.numberOf(text) : isPresent(field, subject) ? nowhere : 0;
    };
    record.topics = numbersOf(m_topics, subject.topics());
    if (record.topics.empty() && !isPresent(fields().topic, subject))
        record.topics.push_back(0);
    record.problems = numbersOf(m_rules, subject.problems());
    record.collection = numberIn(m_collections, subject.collection(), fields().collection);
    record.provider = numberIn(m_providers, subject.provider(), fields().provider);
    record.type = numberIn(m_types, subject.type(), fields().type);
    record.month = monthOf(subject);
    record.quality = qualityOf(subject);
    const bool published = subject.isPublished();
    record.status = {published, !published, !source.edits.empty(), source.hasConflict, source.hasProblem};
    return record;
}

std::vector<int> FacetIndex::numbersOf(Names& names, const QStringList& texts) {
    std::vector<int> numbers;
    numbers.reserve(static_cast<std::size_t>(texts.size()));
    for (const QString& text : texts) {
        const int number = isBlank(text) ? nowhere : names.numberOf(text);
        if (number != nowhere && std::ranges::find(numbers, number) == numbers.end())
            numbers.push_back(number);
    }
    return numbers;
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
    Tally::add(tally.collections, record.collection);
    Tally::add(tally.providers, record.provider);
    Tally::add(tally.types, record.type);
    for (const int topic : record.topics)
        Tally::add(tally.topics, topic);
    for (const int problem : record.problems)
        Tally::add(tally.problems, problem);
    tally.addMonth(record.month);
    tally.addQuality(record.quality);
    for (std::size_t i = 0; i < StatusCount; ++i)
        tally.status[i] += record.status[i] ? 1 : 0;
}

void FacetIndex::addNamed(FacetCounts& counts, Facet facet, const Names& names, const std::vector<int>& shown,
                          const std::vector<int>& all) {
    for (std::size_t number = 0; number < all.size(); ++number)
        add(counts, facet, names.nameOf(static_cast<int>(number)), shown[number], all[number]);
    std::ranges::sort(valuesOf(counts, facet), [](const FacetValue& left, const FacetValue& right) {
        if (left.key.isEmpty() != right.key.isEmpty())
            return right.key.isEmpty();
        if (left.shown != right.shown)
            return left.shown > right.shown;
        return left.total != right.total ? left.total > right.total : left.key < right.key;
    });
}

void FacetIndex::addStatus(FacetCounts& counts, const Tally& shown, const Tally& published,
                           const Tally& all) {
    constexpr std::array<const char*, StatusCount> terms = {"published:true", "published:false", "is:unsaved",
                                                            "is:conflict", "is:problem"};
    for (std::size_t i = 0; i < StatusCount; ++i)
        add(counts, Facet::Status, QString::fromLatin1(terms[i]),
            (i <= Unpublished ? published : shown).status[i], all.status[i]);
}

void FacetIndex::addDates(FacetCounts& counts, const Tally& shown, const Tally& all) {
    std::map<QString, std::pair<int, int>, std::greater<>> years; // the empty key comes last
    for (const auto& [month, total] : all.months) {
        const int count = countOf(shown.months, month);
        add(counts, Facet::Month, month == noMonth ? QString() : monthKey(month), count, total);
        auto& [yearShown, yearTotal] = years[month == noMonth ? QString() : yearKey(month)];
        yearShown += count;
        yearTotal += total;
    }
    for (const auto& [year, count] : years)
        add(counts, Facet::Year, year, count.first, count.second);
}

void FacetIndex::addMonths(FacetCounts& counts, const Tally& shown) {
    for (const auto& [month, count] : shown.months)
        if (month != noMonth && count > 0)
            counts.months.push_back({month, count});
    std::ranges::reverse(counts.months);
}

void FacetIndex::addBands(FacetCounts& counts, const Tally& shown, const Tally& all) {
    for (int band = bandCount - 1; band >= 0; --band) {
        const int first = band * bandWidth;
        const int end = band + 1 == bandCount ? highestQuality + 1 : first + bandWidth;
        const auto sum = [&](const auto& qualities) {
            return std::accumulate(qualities.begin() + first, qualities.begin() + end, 0);
        };
        add(counts, Facet::Quality, bandKey(band), sum(shown.qualities), sum(all.qualities));
    }
    add(counts, Facet::Quality, QStringLiteral("<0"), shown.negative, all.negative);
    add(counts, Facet::Quality, QString(), shown.withoutQuality, all.withoutQuality);
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

void FacetIndex::tally(Tally& tally, std::span<const ArticleId> ids) const {
    for (const ArticleId id : ids)
        if (static_cast<std::size_t>(id) < m_records.size() &&
            m_records[static_cast<std::size_t>(id)].isThere)
            FacetIndex::tally(tally, m_records[static_cast<std::size_t>(id)]);
}

FacetCounts FacetIndex::count(std::span<const ArticleId> shown, std::span<const KeptOut> keptOut) {
    const Tally& all = whole();
    Tally some(*this);
    tally(some, shown);
    std::map<Facet, Tally> wider;
    for (const KeptOut& more : keptOut) {
        Tally& tallied = wider.try_emplace(more.facet, some).first->second;
        tallied.lastCount = nullptr; // that of what it was copied from
        tally(tallied, more.ids);
    }
    const auto of = [&](Facet facet) -> const Tally& {
        const auto found = wider.find(facet);
        return found == wider.end() ? some : found->second;
    };
    FacetCounts counts;
    addStatus(counts, some, of(Facet::Status), all);
    addNamed(counts, Facet::Collection, m_collections, of(Facet::Collection).collections, all.collections);
    addNamed(counts, Facet::Topic, m_topics, of(Facet::Topic).topics, all.topics);
    addNamed(counts, Facet::Provider, m_providers, of(Facet::Provider).providers, all.providers);
    addNamed(counts, Facet::Type, m_types, of(Facet::Type).types, all.types);
    addNamed(counts, Facet::Problem, m_rules, of(Facet::Problem).problems, all.problems);
    addDates(counts, of(Facet::Year), all);
    addBands(counts, of(Facet::Quality), all);
    addMonths(counts, some);
    counts.qualities = some.qualities;
    return counts;
}

} // namespace galley
