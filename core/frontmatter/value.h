// A front matter value as Jekyll (Ruby's Psych, YAML 1.1) types it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace galley::frontmatter {

class Value;

/// A date or time, kept as the text that stands in the file (format and offset are the editor's business).
struct Timestamp {
    std::string text;
    bool operator==(const Timestamp&) const = default;
};

/// An integer beyond 64 bits, as decimal digits with an optional sign.
struct BigInteger {
    std::string digits;
    bool operator==(const BigInteger&) const = default;
};

using Sequence = std::vector<Value>;
/// Keys in file order, each once. A later duplicate replaces the value and keeps the first one's place
/// (Ruby's Hash).
using Mapping = std::vector<std::pair<std::string, Value>>;

/// One value of any kind. A value type: copying copies the whole tree.
class Value {
public:
    using Data = std::variant<std::monostate, bool, std::int64_t, double, BigInteger, Timestamp, std::string,
                              Sequence, Mapping>;

    Value() = default; ///< null
    Value(bool value)
        : m_data(value) {}
    Value(int value)
        : m_data(static_cast<std::int64_t>(value)) {}
    Value(std::int64_t value)
        : m_data(value) {}
    Value(double value)
        : m_data(value) {}
    Value(BigInteger value)
        : m_data(std::move(value)) {}
    Value(Timestamp value)
        : m_data(std::move(value)) {}
    Value(std::string value)
        : m_data(std::move(value)) {}
    Value(std::string_view value)
        : m_data(std::string(value)) {}
    Value(const char* value)
        : m_data(std::string(value)) {}
    Value(Sequence value)
        : m_data(std::move(value)) {}
    Value(Mapping value)
        : m_data(std::move(value)) {}

    bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    bool isScalar() const { return !sequence() && !mapping(); }

    /// The alternative of that kind, or nullptr. The pointer lives as long as the value.
    const bool* boolean() const { return std::get_if<bool>(&m_data); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&m_data); }
    const double* real() const { return std::get_if<double>(&m_data); }
    const BigInteger* bigInteger() const { return std::get_if<BigInteger>(&m_data); }
    const Timestamp* timestamp() const { return std::get_if<Timestamp>(&m_data); }
    const std::string* string() const { return std::get_if<std::string>(&m_data); }
    const Sequence* sequence() const { return std::get_if<Sequence>(&m_data); }
    const Mapping* mapping() const { return std::get_if<Mapping>(&m_data); }
    Sequence* sequence() { return std::get_if<Sequence>(&m_data); }
    Mapping* mapping() { return std::get_if<Mapping>(&m_data); }

    const Data& data() const { return m_data; }

    /// A scalar as text for reading: strings and timestamps as they are, booleans and numbers as Ruby prints
    /// them, null as "". Empty for sequences and mappings.
    std::string text() const;

    /// Same kind and content; mappings compare with their order.
    bool operator==(const Value&) const = default;

private:
    Data m_data;
};

/// The value under a key, or nullptr.
const Value* find(const Mapping& mapping, std::string_view key);
Value* find(Mapping& mapping, std::string_view key);

/// Sets a key: replaces its value in place, or appends it.
void insertOrAssign(Mapping& mapping, std::string_view key, Value value);

/// The type Psych's ScalarScanner gives a plain scalar (lib/psych/scalar_scanner.rb):
/// yes/no/on/off/true/false are booleans, `010` is 8, `1:30` is 5400, dates are timestamps, everything else a
/// string.
Value typePlainScalar(std::string_view text);

/// Hexadecimal, octal and binary integers of more digits (leading zeros aside) are refused (NumberTooLong),
/// though Psych reads them: what it takes to convert one grows with the square of its length.
inline constexpr std::size_t maximumNumberLength = 1024;
/// Whether a plain scalar is such a number. typePlainScalar() takes it for a string.
bool isTooLongNumber(std::string_view text);

/// How Ruby prints a float: 4.5, 100000.0, 1.0e+20.
std::string formatReal(double value);

/// The value as JSON the way Ruby's JSON.generate writes it: no spaces, no escaped slashes or non-ASCII.
std::string toJson(const Value& value);
/// A string as a JSON string, quotes included.
std::string toJson(std::string_view text);

} // namespace galley::frontmatter
