// Bars and what they stand for.
#include "ui/facets/ranges.h"

#include <QDate>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace galley {
namespace {

constexpr int step = 5;
constexpr int steps = 20;
constexpr int monthsOfYear = 12;
constexpr int mostMonths = 72;
constexpr int mostYears = 60; ///< a wrong date must not make all others too thin to see
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

QString keyOf(int place, bool isYear) {
    if (isYear)
        return QString::number(place);
    return QStringLiteral("%1-%2")
        .arg(place / monthsOfYear)
        .arg(place % monthsOfYear + 1, 2, 10, QLatin1Char('0'));
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
    m_isByYear = months.back().month - months.front().month >= mostMonths;
    const auto placeOf = [this](int month) { return m_isByYear ? month / monthsOfYear : month; };
    const int last = placeOf(months.back().month);
    m_first = std::max(placeOf(months.front().month), last - mostYears + 1);
    m_first = m_isByYear ? m_first : placeOf(months.front().month);
    for (int place = m_first; place <= last; ++place)
        m_bars.push_back({nameOf(place, m_isByYear), nameOf(place, m_isByYear), 0});
    for (const MonthCount& month : months)
        if (const int place = placeOf(month.month) - m_first; place >= 0)
            m_bars[static_cast<std::size_t>(place)].count += month.count;
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
