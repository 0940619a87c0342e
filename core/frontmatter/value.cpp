// Values: looking into mappings, and numbers, text and JSON the way Ruby prints them.
#include "core/frontmatter/value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <iterator>

namespace galley::frontmatter {

namespace {

/// A float's shortest decimal digits (no leading or trailing zeros but one) and the place of its point:
/// 0.digits * 10^point.
struct Decimal {
    std::string digits;
    int point = 0;
};

Decimal shortestDecimal(double magnitude) {
    std::array<char, 40> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, std::chars_format::scientific);
    const std::string_view text(buffer.data(), end);
    const std::size_t e = text.find('e');
    Decimal decimal;
    std::ranges::copy_if(text.substr(0, e), std::back_inserter(decimal.digits),
                         [](char c) { return c != '.'; });
    const std::size_t exponent = e + (text[e + 1] == '+' ? 2 : 1);
    std::from_chars(text.data() + exponent, text.data() + text.size(), decimal.point);
    ++decimal.point;
    return decimal;
}

std::string withExponent(const Decimal& decimal) {
    const std::string fraction = decimal.digits.size() > 1 ? decimal.digits.substr(1) : "0";
    const int exponent = decimal.point - 1;
    const std::string size = std::to_string(std::abs(exponent));
    return decimal.digits.substr(0, 1) + "." + fraction + (exponent < 0 ? "e-" : "e+") +
           (size.size() < 2 ? "0" : "") + size;
}

std::string withPoint(const Decimal& decimal) {
    const auto& [digits, point] = decimal;
    if (point <= 0)
        return "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    const auto whole = static_cast<std::size_t>(point);
    if (digits.size() <= whole)
        return digits + std::string(whole - digits.size(), '0') + ".0";
    return digits.substr(0, whole) + "." + digits.substr(whole);
}

void appendEscaped(std::string& json, char c) {
    static constexpr std::string_view hex = "0123456789abcdef";
    static constexpr std::string_view raw = "\"\\\b\f\n\r\t";
    static constexpr std::string_view letters = "\"\\bfnrt";
    if (const std::size_t at = raw.find(c); at != std::string_view::npos) {
        json += '\\';
        json += letters[at];
    } else if (static_cast<unsigned char>(c) < 0x20) {
        json += "\\u00";
        json += hex[static_cast<unsigned char>(c) >> 4];
        json += hex[static_cast<unsigned char>(c) & 15];
    } else {
        json += c;
    }
}

void appendString(std::string& json, std::string_view text) {
    json += '"';
    for (const char c : text)
        appendEscaped(json, c);
    json += '"';
}

void appendValue(std::string& json, const Value& value);

void appendSequence(std::string& json, const Sequence& sequence) {
    json += '[';
    for (const Value& item : sequence) {
        if (&item != &sequence.front())
            json += ',';
        appendValue(json, item);
    }
    json += ']';
}

void appendMapping(std::string& json, const Mapping& mapping) {
    json += '{';
    for (const auto& entry : mapping) {
        if (&entry != &mapping.front())
            json += ',';
        appendString(json, entry.first);
        json += ':';
        appendValue(json, entry.second);
    }
    json += '}';
}

void appendValue(std::string& json, const Value& value) {
    if (const Sequence* sequence = value.sequence())
        appendSequence(json, *sequence);
    else if (const Mapping* mapping = value.mapping())
        appendMapping(json, *mapping);
    else if (value.string() || value.timestamp())
        appendString(json, value.text());
    else if (value.isNull() || (value.real() && !std::isfinite(*value.real())))
        json += "null";
    else
        json += value.text();
}

} // namespace

std::string Value::text() const {
    if (const bool* flag = boolean())
        return *flag ? "true" : "false";
    if (const std::int64_t* number = integer())
        return std::to_string(*number);
    if (const double* number = real())
        return formatReal(*number);
    if (const BigInteger* number = bigInteger())
        return number->digits;
    if (const Timestamp* time = timestamp())
        return time->text;
    if (const std::string* characters = string())
        return *characters;
    return {};
}

const Value* find(const Mapping& mapping, std::string_view key) {
    const auto found = std::ranges::find(mapping, key, &Mapping::value_type::first);
    return found == mapping.end() ? nullptr : &found->second;
}

Value* find(Mapping& mapping, std::string_view key) {
    return const_cast<Value*>(find(static_cast<const Mapping&>(mapping), key));
}

void insertOrAssign(Mapping& mapping, std::string_view key, Value value) {
    if (Value* present = find(mapping, key))
        *present = std::move(value);
    else
        mapping.emplace_back(std::string(key), std::move(value));
}

std::string formatReal(double value) {
    if (std::isnan(value))
        return "NaN";
    const std::string sign = std::signbit(value) ? "-" : "";
    if (std::isinf(value))
        return sign + "Infinity";
    if (value == 0)
        return sign + "0.0";
    const double magnitude = std::abs(value);
    const Decimal decimal = shortestDecimal(magnitude);
    return sign + (magnitude >= 1e-4 && magnitude < 1e15 ? withPoint(decimal) : withExponent(decimal));
}

std::string toJson(const Value& value) {
    std::string json;
    appendValue(json, value);
    return json;
}

std::string toJson(std::string_view text) {
    std::string json;
    appendString(json, text);
    return json;
}

} // namespace galley::frontmatter
