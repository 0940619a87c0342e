// A hand-written scanner: it runs once for every article of a feed.
#include "core/article/timestamp.h"

#include <chrono>

namespace galley {
namespace {

/// Takes pieces off the front of a text.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }

    bool take(char wanted) {
        if (peek() != wanted || m_rest.empty())
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    /// A number of at least `least` and at most `most` digits.
    std::optional<int> number(int least, int most) {
        int value = 0;
        int digits = 0;
        while (digits < most && peek() >= '0' && peek() <= '9') {
            value = value * 10 + (peek() - '0');
            m_rest.remove_prefix(1);
            ++digits;
        }
        return digits < least ? std::nullopt : std::optional(value);
    }

    bool skipBlanks() {
        const bool any = peek() == ' ' || peek() == '\t';
        while (peek() == ' ' || peek() == '\t')
            m_rest.remove_prefix(1);
        return any;
    }

private:
    std::string_view m_rest;
};

std::optional<std::int64_t> dayMSecs(Scanner& scan) {
    using namespace std::chrono;
    const auto y = scan.number(4, 4);
    if (!y || !scan.take('-'))
        return std::nullopt;
    const auto m = scan.number(1, 2);
    if (!m || !scan.take('-'))
        return std::nullopt;
    const auto d = scan.number(1, 2);
    if (!d)
        return std::nullopt;
    const year_month_day date(year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d)));
    if (!date.ok())
        return std::nullopt;
    return duration_cast<milliseconds>(sys_days(date).time_since_epoch()).count();
}

/// The first three digits of a fraction; the rest is skipped.
std::int64_t fractionMSecs(Scanner& scan) {
    std::int64_t value = 0;
    std::int64_t unit = 100;
    while (const auto digit = scan.number(1, 1)) {
        value += *digit * unit;
        unit /= 10;
    }
    return value;
}

std::optional<std::int64_t> clockMSecs(Scanner& scan) {
    const auto hour = scan.number(1, 2);
    if (!hour || !scan.take(':'))
        return std::nullopt;
    const auto minute = scan.number(2, 2);
    if (!minute || !scan.take(':'))
        return std::nullopt;
    const auto second = scan.number(2, 2);
    if (!second || *hour > 24 || *minute > 59 || *second > 60)
        return std::nullopt;
    const std::int64_t fraction = scan.take('.') ? fractionMSecs(scan) : 0;
    return ((*hour * 60LL + *minute) * 60 + *second) * 1000 + fraction;
}

/// What to subtract from a local time: `Z`, `+02:00`, `+0200`, `+2`.
std::optional<std::int64_t> offsetMSecs(Scanner& scan) {
    if (scan.atEnd() || scan.take('Z'))
        return 0;
    const bool negative = scan.take('-');
    if (!negative && !scan.take('+'))
        return std::nullopt;
    const auto hours = scan.number(1, 2);
    if (!hours)
        return std::nullopt;
    const bool colon = scan.take(':');
    const auto minutes = scan.number(2, 2);
    if (colon && !minutes && !scan.atEnd())
        return std::nullopt;
    const std::int64_t size = (*hours * 60LL + minutes.value_or(0)) * 60'000;
    return negative ? -size : size;
}

} // namespace

std::optional<std::int64_t> timestampMSecs(std::string_view text) {
    Scanner scan(text);
    const auto day = dayMSecs(scan);
    if (!day || scan.atEnd())
        return day;
    if (!scan.take('T') && !scan.take('t') && !scan.skipBlanks())
        return std::nullopt;
    const auto clock = clockMSecs(scan);
    if (!clock)
        return std::nullopt;
    scan.skipBlanks();
    const auto offset = offsetMSecs(scan);
    if (!offset || !scan.atEnd())
        return std::nullopt;
    return *day + *clock - *offset;
}

} // namespace galley
