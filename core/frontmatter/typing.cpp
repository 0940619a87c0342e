// Types plain scalars as Psych's ScalarScanner#tokenize does (Ruby 3.1, lib/psych/scalar_scanner.rb).
#include "core/frontmatter/value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

namespace galley::frontmatter {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// A cursor over a short text; every take() answers whether it moved.
struct Scan {
    std::string_view rest;

    bool atEnd() const { return rest.empty(); }
    bool take(char c) {
        if (!rest.starts_with(c))
            return false;
        rest.remove_prefix(1);
        return true;
    }
    bool takeAny(std::string_view set) {
        if (rest.empty() || set.find(rest.front()) == std::string_view::npos)
            return false;
        rest.remove_prefix(1);
        return true;
    }
    std::size_t takeDigits(std::size_t most = std::string_view::npos) {
        return takeWhile([](char c) { return isDigit(c); }, most);
    }
    template<typename Predicate>
    std::size_t takeWhile(Predicate matches, std::size_t most = std::string_view::npos) {
        std::size_t count = 0;
        while (count < most && count < rest.size() && matches(rest[count]))
            ++count;
        rest.remove_prefix(count);
        return count;
    }
};

bool equalsIgnoringCase(std::string_view text, std::string_view lower) {
    return std::ranges::equal(text, lower,
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

int toInt(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

// -?\d{4}-\d{1,2}-\d{1,2}; gives month and day.
std::optional<std::pair<int, int>> takeDate(Scan& scan) {
    scan.take('-');
    if (scan.takeDigits(4) != 4 || !scan.take('-'))
        return {};
    const char* month = scan.rest.data();
    const std::size_t monthDigits = scan.takeDigits(2);
    if (monthDigits == 0 || !scan.take('-'))
        return {};
    const char* day = scan.rest.data();
    const std::size_t dayDigits = scan.takeDigits(2);
    if (dayDigits == 0)
        return {};
    return std::pair{toInt({month, monthDigits}), toInt({day, dayDigits})};
}

// \d{1,2}:\d\d:\d\d(\.\d*)?, with Ruby's ranges.
bool takeTime(Scan& scan) {
    const std::string_view start = scan.rest;
    const std::size_t hourDigits = scan.takeDigits(2);
    if (hourDigits == 0 || !scan.take(':'))
        return false;
    const std::string_view minute = scan.rest.substr(0, 2);
    if (scan.takeDigits(2) != 2 || !scan.take(':'))
        return false;
    const std::string_view second = scan.rest.substr(0, 2);
    if (scan.takeDigits(2) != 2)
        return false;
    if (scan.take('.'))
        scan.takeDigits();
    return toInt(start.substr(0, hourDigits)) <= 24 && toInt(minute) < 60 && toInt(second) <= 60;
}

// \s*(Z|[-+]\d{1,2}:?(\d\d)?)?
bool takeZone(Scan& scan) {
    scan.takeWhile([](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
    if (scan.take('Z') || scan.atEnd())
        return true;
    if (!scan.takeAny("+-") || scan.takeDigits(2) == 0)
        return false;
    scan.take(':');
    const std::size_t minutes = scan.takeDigits(2);
    return minutes == 0 || minutes == 2;
}

bool isDateTime(std::string_view text) {
    Scan scan{text};
    const auto date = takeDate(scan);
    if (!date)
        return false;
    if (!scan.takeAny("Tt")) {
        if (scan.takeWhile([](char c) { return c == ' ' || c == '\t'; }) == 0)
            return false;
    }
    if (!takeTime(scan) || !takeZone(scan) || !scan.atEnd())
        return false;
    return date->first >= 1 && date->first <= 12 && date->second >= 1 && date->second <= 31;
}

bool isLeapYear(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

// \d{4}-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d), and a day that exists.
bool isDate(std::string_view text) {
    if (text.size() < 8 || !isDigit(text.front()))
        return false;
    Scan scan{text};
    const auto date = takeDate(scan);
    if (!date || !scan.atEnd() || date->first < 1 || date->first > 12 || date->second < 1)
        return false;
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int leapDay = date->first == 2 && isLeapYear(toInt(text.substr(0, 4))) ? 1 : 0;
    return date->second <= days[date->first - 1] + leapDay;
}

// The front of a part that Ruby's String#to_f takes: digits with single underscores between them, and a
// point.
double rubyToReal(std::string_view part) {
    std::string clean;
    bool lastUnderscore = true;
    for (const char c : part) {
        if (isDigit(c) || ((c == '-' || c == '+') && clean.empty()) || c == '.') {
            if (c != '+')
                clean.push_back(c);
            lastUnderscore = !isDigit(c);
        } else if (c == '_' && !lastUnderscore) {
            lastUnderscore = true;
        } else {
            break;
        }
    }
    double value = 0;
    const auto [end, error] = std::from_chars(clean.data(), clean.data() + clean.size(), value);
    return error == std::errc::result_out_of_range ? HUGE_VAL : value;
}

// The digits Ruby's String#to_i takes: up to the first two underscores in a row; without leading zeros.
std::string rubyDigits(std::string_view part) {
    std::string digits(part.substr(0, part.find("__")));
    std::erase(digits, '_');
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return digits;
}

Value integerOf(bool negative, std::string_view digits, int base);

// The digits of magnitude * 3600 + tail, which is not negative.
std::string inSeconds(std::string_view magnitude, int tail) {
    std::string digits(magnitude);
    int carry = tail;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        const int sum = (*digit - '0') * 3600 + carry;
        const int rest = (sum % 10 + 10) % 10;
        *digit = static_cast<char>('0' + rest);
        carry = (sum - rest) / 10;
    }
    digits.insert(0, std::to_string(carry));
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return digits;
}

// "h:m:s", the sign on the hours alone, as Psych counts it: -1:30 is -1800.
Value wholeSeconds(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    const std::size_t colon = text.find(':');
    const std::size_t second = text.find(':', colon + 1);
    const std::string_view minutes = text.substr(colon + 1, second - colon - 1);
    const std::string_view seconds =
        second == std::string_view::npos ? std::string_view() : text.substr(second + 1);
    const int tail = toInt(minutes) * 60 + toInt(seconds);
    const std::string hours = rubyDigits(text.substr(0, colon));
    if (hours == "0")
        return tail;
    return integerOf(negative, inSeconds(hours, negative ? -tail : tail), 10);
}

// [-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}, with \.[0-9_]* behind it for a float.
std::optional<Value> sexagesimal(std::string_view text) {
    Scan scan{text};
    scan.takeAny("+-");
    if (scan.rest.empty() || !isDigit(scan.rest.front()))
        return {};
    scan.takeWhile([](char c) { return isDigit(c) || c == '_'; });
    int groups = 0;
    while (groups < 2 && scan.take(':')) {
        const std::string_view group = scan.rest;
        const std::size_t digits = scan.takeDigits(2);
        if (digits == 0 || (digits == 2 && group.front() > '5'))
            return {};
        ++groups;
    }
    const bool isReal = scan.take('.');
    if (isReal)
        scan.takeWhile([](char c) { return isDigit(c) || c == '_'; });
    if (groups == 0 || !scan.atEnd())
        return {};
    if (!isReal)
        return wholeSeconds(text);
    double sum = 0;
    double factor = 3600;
    for (std::size_t at = 0; at <= text.size(); factor /= 60) {
        const std::size_t colon = std::min(text.find(':', at), text.size());
        sum += rubyToReal(text.substr(at, colon - at)) * factor;
        at = colon + 1;
    }
    return std::isfinite(sum) ? Value(sum) : Value(text);
}

// [-+]?([0-9][0-9_,]*)?\.[0-9]*([eE][-+][0-9]+)?
std::optional<Value> real(std::string_view text) {
    Scan scan{text};
    scan.takeAny("+-");
    std::size_t digits = 0;
    if (!scan.rest.empty() && isDigit(scan.rest.front()))
        digits = scan.takeWhile([](char c) { return isDigit(c) || c == '_' || c == ','; });
    if (!scan.take('.'))
        return {};
    digits += scan.takeDigits();
    if (scan.takeAny("eE") && (!scan.takeAny("+-") || scan.takeDigits() == 0))
        return {};
    if (!scan.atEnd() || digits == 0)
        return {};
    std::string clean;
    std::ranges::copy_if(text, std::back_inserter(clean),
                         [](char c) { return c != '_' && c != ',' && c != '+'; });
    // from_chars wants "1e5" without the plus sign taken out above, and reads "1." and ".5".
    double value = 0;
    const auto [end, error] = std::from_chars(clean.data(), clean.data() + clean.size(), value);
    if (error != std::errc{} || end != clean.data() + clean.size() || !std::isfinite(value))
        return {};
    return Value(value);
}

// A natural number of any size, in limbs of nine decimal digits, the least significant first.
class Natural {
public:
    void multiplyAndAdd(std::uint64_t factor, std::uint64_t summand) {
        for (std::uint64_t& limb : m_limbs) {
            const std::uint64_t value = limb * factor + summand;
            limb = value % limbSize;
            summand = value / limbSize;
        }
        if (summand > 0)
            m_limbs.push_back(summand);
    }

    std::string digits() const {
        if (m_limbs.empty())
            return "0";
        std::string text = std::to_string(m_limbs.back());
        for (auto limb = m_limbs.rbegin() + 1; limb != m_limbs.rend(); ++limb)
            text += std::to_string(limbSize + *limb).substr(1);
        return text;
    }

private:
    static constexpr std::uint64_t limbSize = 1'000'000'000;
    std::vector<std::uint64_t> m_limbs;
};

// Decimal digits of an integer given in another base, seven of its digits at a time.
std::string toDecimal(std::string_view digits, int base) {
    Natural number;
    for (; !digits.empty(); digits.remove_prefix(std::min<std::size_t>(7, digits.size()))) {
        std::uint64_t factor = 1;
        std::uint64_t part = 0;
        for (const char c : digits.substr(0, 7)) {
            factor *= static_cast<std::uint64_t>(base);
            part = part * static_cast<std::uint64_t>(base) +
                   static_cast<std::uint64_t>(isDigit(c) ? c - '0' : (c | 32) - 'a' + 10);
        }
        number.multiplyAndAdd(factor, part);
    }
    return number.digits();
}

Value integerOf(bool negative, std::string_view digits, int base) {
    std::string decimal = base == 10 ? std::string(digits) : toDecimal(digits, base);
    if (negative && decimal != "0")
        decimal.insert(decimal.begin(), '-');
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
    if (error == std::errc{} && end == decimal.data() + decimal.size())
        return value;
    return BigInteger{std::move(decimal)};
}

// The parts of an integer as it is written.
struct Integer {
    bool negative = false;
    int base = 10;
    std::string digits; // without separators and leading zeros
};

// Psych's INTEGER: 0b, 0, 0x with _ and , anywhere behind the prefix; decimal with single _ or , between
// digits.
std::optional<Integer> integer(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text == "0")
        return Integer{false, 10, "0"};
    int base = 10;
    if (text.starts_with("0b"))
        base = 2;
    else if (text.starts_with("0x"))
        base = 16;
    else if (text.starts_with('0'))
        base = 8;
    const std::string_view body = base == 10 ? text : base == 8 ? text.substr(1) : text.substr(2);
    std::string digits;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const char c = body[i];
        const bool separator = c == '_' || c == ',';
        const bool loneSeparator =
            i > 0 && i + 1 < body.size() && isDigit(body[i - 1]) && isDigit(body[i + 1]);
        if (separator && (base != 10 || loneSeparator))
            continue;
        const bool fits = base == 2    ? c == '0' || c == '1'
                          : base == 8  ? c >= '0' && c <= '7'
                          : base == 10 ? isDigit(c)
                                       : isDigit(c) || ((c | 32) >= 'a' && (c | 32) <= 'f');
        if (separator || !fits)
            return {};
        digits.push_back(c);
    }
    if (body.empty())
        return {};
    // "0_" is Integer("0") in Ruby; "0b_" and "0x_" are refused by it.
    if (digits.empty() && base != 8)
        return {};
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return Integer{negative, base, digits.empty() ? "0" : std::move(digits)};
}

bool isTooLong(const Integer& number) {
    return number.base != 10 && number.digits.size() > maximumNumberLength;
}

template<typename Predicate>
bool anyLine(std::string_view text, Predicate matches) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (matches(text.substr(at, end - at)))
            return true;
        at = end + 1;
    }
    return false;
}

// The words. Ruby's ^ and $ match at every line of a folded text, hence the lines.
std::optional<Value> word(std::string_view text) {
    const auto isOneOf = [text](std::initializer_list<std::string_view> words) {
        return anyLine(text, [words](std::string_view line) {
            return std::ranges::any_of(words,
                                       [line](std::string_view w) { return equalsIgnoringCase(line, w); });
        });
    };
    if (anyLine(text, [](std::string_view line) {
            return line.empty() ||
                   std::string_view("yYtToOnNfF~").find(line.front()) == std::string_view::npos;
        }))
        return {};
    if (text == "~" || isOneOf({"null"}))
        return Value();
    if (isOneOf({"yes", "true", "on"}))
        return Value(true);
    if (isOneOf({"no", "false", "off"}))
        return Value(false);
    return {};
}

} // namespace

Value typePlainScalar(std::string_view text) {
    if (text.empty())
        return {};
    if (text.size() <= 5) {
        if (auto value = word(text))
            return *std::move(value);
    }
    const char first = text.front();
    const bool maybeNumber = isDigit(first) || first == '-' || first == '+' || first == '.';
    if (!maybeNumber || text.find('\n') != std::string_view::npos)
        return text;
    if (isDateTime(text) || isDate(text))
        return Timestamp{std::string(text)};
    if (auto value = sexagesimal(text))
        return *std::move(value);
    if (auto value = real(text))
        return *std::move(value);
    if (const auto number = integer(text); number && !isTooLong(*number))
        return integerOf(number->negative, number->digits, number->base);
    return text;
}

bool isTooLongNumber(std::string_view text) {
    if (text.size() <= maximumNumberLength || text.find_first_not_of("+-0123456789") == 0)
        return false;
    const auto number = integer(text);
    return number && isTooLong(*number);
}

} // namespace galley::frontmatter
