// From counts to the bars of a chart, and from its bars to ranges of the filter.
#pragma once

#include "core/model/facetindex.h"
#include "ui/facets/histogram.h"

namespace galley {

/// Quality in steps of five; the last bar holds 95 and all above.
class QualityScale {
public:
    static std::vector<Histogram::Bar> bars(const FacetCounts& counts);
    static QString valueOf(const Histogram::Range& range); ///< `20..39`
    static std::optional<Histogram::Range> rangeOf(const QString& value);
};

/// Months from the first to the last that has articles, or years where those are many. A few articles far
/// from all others are left out, since they would make all bars too thin. A value.
class DateScale {
public:
    DateScale() = default;
    explicit DateScale(const std::vector<MonthCount>& months);

    bool isByYear() const { return m_isByYear; }
    const std::vector<Histogram::Bar>& bars() const { return m_bars; }
    QString valueOf(const Histogram::Range& range) const; ///< `2021-01..2021-03`, `2021-05`, `2019..2021`
    std::optional<Histogram::Range> rangeOf(const QString& value) const;

private:
    std::vector<Histogram::Bar> m_bars;
    int m_first = 0; ///< the month, or year, of the first bar
    bool m_isByYear = false;
};

} // namespace galley
