// The vocabulary of fictional feeds: invented companies, places and matters.
#pragma once

#include <span>
#include <string_view>

namespace galley::benchmarks {

/// A publisher that does not exist.
struct Publisher {
    std::string_view name;
    std::string_view domain;
};

std::span<const Publisher> publishers();
std::span<const std::string_view> subjects();
std::span<const std::string_view> verbs();
std::span<const std::string_view> objects();
std::span<const std::string_view> circumstances();
/// Words, names and signs that are not ASCII.
std::span<const std::string_view> foreignWords();
std::span<const std::string_view> topics();

} // namespace galley::benchmarks
