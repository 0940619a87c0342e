// Numbers and moments a query compares with.
#pragma once

#include <QString>

#include <limits>
#include <optional>

namespace galley {

/// Numbers from `least` to `most`, both included unless it says otherwise.
struct NumberRange {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    bool isAbove = false; ///< `least` itself is not meant
    bool isBelow = false; ///< `most` itself is not meant

    bool holds(double number) const {
        return (isAbove ? number > least : number >= least) && (isBelow ? number < most : number <= most);
    }
    bool operator==(const NumberRange&) const = default;
};

/// Moments from `begin` up to, not with, `end`: milliseconds since the epoch, UTC.
struct MomentRange {
    qint64 begin = std::numeric_limits<qint64>::min();
    qint64 end = std::numeric_limits<qint64>::max();

    bool holds(qint64 msecs) const { return msecs >= begin && msecs < end; }
    bool operator==(const MomentRange&) const = default;
};

/// Reads `60`, `>=60`, `<5`, `=5`, `10..50`, `10..`, `..50`; nothing for anything else.
std::optional<NumberRange> numberRange(const QString& text);

/// Reads `2021`, `2021-05`, `2021-05-01`, `2021-05-01T10`, `2021-05-01T10:30+02:00` (or with a blank
/// for the T), `today`, `yesterday`,
/// `-7d` (h, d, w, m, y before `now`; `+7d` after), each alone, compared (`>-7d`) or as a range from the
/// beginning of the first to the end of the last. Alone, `-7d` is that day; compared, that moment. Nothing
/// for anything else.
std::optional<MomentRange> momentRange(const QString& text, qint64 nowMSecs);

/// Reads true, false, yes, no.
std::optional<bool> booleanWord(const QString& text);

/// Whether a text compares: begins with a sign, or holds `..`.
bool isComparison(const QString& text);

} // namespace galley
