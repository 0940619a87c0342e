// galley-generate-feed DIR COUNT [SEED]: writes a fictional feed for benchmarks and trials.
#include "tests/benchmarks/feedgenerator.h"

#include <charconv>
#include <iostream>
#include <optional>
#include <string_view>

namespace {

template<typename Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace

int main(int argc, char** argv) {
    const std::optional<int> count = argc > 2 ? number<int>(argv[2]) : std::nullopt;
    const std::optional<std::uint64_t> seed = argc > 3 ? number<std::uint64_t>(argv[3]) : 1;
    if (argc > 4 || !count || *count < 0 || !seed) {
        std::cerr << "Usage: galley-generate-feed DIR COUNT [SEED]\n";
        return 2;
    }
    const auto written = galley::benchmarks::FeedGenerator(*seed).write(argv[1], *count);
    if (!written) {
        std::cerr << "galley-generate-feed: " << written.error() << '\n';
        return 1;
    }
    std::cout << *count << " articles in " << argv[1] << '\n';
    return 0;
}
