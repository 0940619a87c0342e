// Bars and what they stand for.
#include "ui/facets/ranges.h"

#include <QDate>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <span>

namespace galley {
namespace {

constexpr int step = 5;
constexpr int steps = 20;
constexpr int monthsOfYear = 12;
constexpr int mostMonths = 240; ///< a bar for each is still to be seen
constexpr int mostYears = 60;   ///< the same; a wrong date must not make all others too thin
constexpr int fewBeside = 50;   ///< one article in so many may lie beside the months
const QString between = QStringLiteral("..");

/// The two ends of a value; both the same where it is no range.
QStringList endsOf(const QString& value) {
    const QStringList ends = value.split(between);
    return ends.size() == 1 ? QStringList{value, value} : ends.mid(0, 2);
}

/// Bars within a scale of so many; nothing where the range lies beside it.
std::optional<Histogram::Range> clamped(int first, int last, int count) {
    if (last < 0 || first >= count || first > last)
        return std::nullopt;
    return Histogram::Range{std::max(first, 0), std::min(last, count - 1)};
}

/// The month a date's text begins or ends with; nothing where it is none.
std::optional<int> monthOf(const QString& text, bool isEnd) {
    const QStringList parts = text.split(u'-');
    bool isYear = false;
    bool isMonth = false;
    const int year = parts.value(0).toInt(&isYear);
    const int month = parts.value(1).toInt(&isMonth);
    if (!isYear || (parts.size() > 1 && !isMonth))
        return std::nullopt;
    return year * monthsOfYear + (isMonth ? month - 1 : isEnd ? monthsOfYear - 1 : 0);
}

QString nameOf(int place, bool isYear) {
    if (isYear)
        return QString::number(place);
    return QLocale().toString(QDate(place / monthsOfYear, place % monthsOfYear + 1, 1),
                              QStringLiteral("MMM yyyy"));
}

/// As the language wants a year: with four digits.
QString yearKey(int year) {
    return QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
}

QString keyOf(int place, bool isYear) {
    if (isYear)
        return yearKey(place);
    return yearKey(place / monthsOfYear) +
           QStringLiteral("-%1").arg(place % monthsOfYear + 1, 2, 10, QLatin1Char('0'));
}

int sumOf(std::span<const MonthCount> months) {
    return std::accumulate(months.begin(), months.end(), 0,
                           [](int sum, const MonthCount& month) { return sum + month.count; });
}

/// Of all stretches of so many places (months, or years) the one with most articles, the first of equal
/// ones.
std::span<const MonthCount> densest(std::span<const MonthCount> months, int places, int monthsPerPlace) {
    std::size_t first = 0;
    int sum = 0;
    int most = 0;
    std::span<const MonthCount> best;
    for (std::size_t last = 0; last < months.size(); ++last) {
        sum += months[last].count;
        while (months[last].month / monthsPerPlace - months[first].month / monthsPerPlace >= places)
            sum -= months[first++].count;
        if (sum <= most)
            continue;
        most = sum;
        best = months.subspan(first, last + 1 - first);
    }
    return best;
}

} // namespace

std::vector<Histogram::Bar> QualityScale::bars(const FacetCounts& counts) {
    std::vector<Histogram::Bar> bars(steps);
    for (int bar = 0; bar < steps; ++bar)
        bars[static_cast<std::size_t>(bar)] = {QString::number(bar * step),
                                               QString::number(bar * step + step - 1), 0};
    bars.back().end = QStringLiteral("100+");
    for (std::size_t quality = 0; quality < counts.qualities.size(); ++quality)
        bars[std::min<std::size_t>(quality / step, steps - 1)].count += counts.qualities[quality];
    return bars;
}

QString QualityScale::valueOf(const Histogram::Range& range) {
    const QString from = QString::number(range.first * step) + between;
    return range.last + 1 >= steps ? from : from + QString::number(range.last * step + step - 1);
}

std::optional<Histogram::Range> QualityScale::rangeOf(const QString& value) {
    if (value.isEmpty())
        return std::nullopt;
    const QStringList ends = endsOf(value);
    bool isFirst = false;
    bool isLast = false;
    const int first = ends[0].toInt(&isFirst);
    const int last = ends[1].toInt(&isLast);
    if ((!isFirst && !ends[0].isEmpty()) || (!isLast && !ends[1].isEmpty()))
        return std::nullopt;
    return clamped(isFirst ? first / step : 0, isLast ? last / step : steps - 1, steps);
}

DateScale::DateScale(const std::vector<MonthCount>& months) {
    if (months.empty())
        return;
    const auto years = densest(months, mostYears, monthsOfYear);
    const auto nearMonths = densest(years, mostMonths, 1);
    m_isByYear = sumOf(years) - sumOf(nearMonths) > sumOf(years) / fewBeside;
    const auto shown = m_isByYear ? years : nearMonths;
    const auto placeOf = [this](int month) { return m_isByYear ? month / monthsOfYear : month; };
    m_first = placeOf(shown.front().month);
    for (int place = m_first; place <= placeOf(shown.back().month); ++place)
        m_bars.push_back({nameOf(place, m_isByYear), nameOf(place, m_isByYear), 0});
    for (const MonthCount& month : shown)
        m_bars[static_cast<std::size_t>(placeOf(month.month) - m_first)].count += month.count;
}

QString DateScale::valueOf(const Histogram::Range& range) const {
    const QString first = keyOf(m_first + range.first, m_isByYear);
    return range.first == range.last ? first
                                     : QString(first + between + keyOf(m_first + range.last, m_isByYear));
}

std::optional<Histogram::Range> DateScale::rangeOf(const QString& value) const {
    if (value.isEmpty() || m_bars.empty())
        return std::nullopt;
    const QStringList ends = endsOf(value);
    const std::optional<int> first = monthOf(ends[0], false);
    const std::optional<int> last = monthOf(ends[1], true);
    if (!first || !last)
        return std::nullopt;
    const auto placeOf = [this](int month) { return (m_isByYear ? month / monthsOfYear : month) - m_first; };
    return clamped(placeOf(*first), placeOf(*last), static_cast<int>(m_bars.size()));
}

} // namespace galley
