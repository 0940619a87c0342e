// Makes fictional feeds shaped like a large real one, the same on every machine for the same seed.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>

namespace galley::benchmarks {

/// Writes articles of a news feed as its crawler would. Article n depends on seed and n alone, so a larger
/// feed holds a smaller one. Of many articles 84 % carry `related` (33 items on average, 179 at most), 13 %
/// are published, 73 % have `heat: -1`, 46 % no image, 74 % hold text that is not ASCII; the median is near
/// 10 KB, the mean near 27 KB.
class FeedGenerator {
public:
    explicit FeedGenerator(std::uint64_t seed = 1)
        : m_seed(seed) {}

    /// The name of article `index`'s file, unique within a feed.
    std::string fileName(int index) const;
    /// The bytes of article `index`.
    std::string article(int index) const;

    /// Writes a Jekyll site with `count` articles in `_news`, topics in `_data/topics` and a `_config.yml`.
    /// Files that are there are replaced. The error says what could not be written.
    std::expected<void, std::string> write(const std::filesystem::path& folder, int count) const;

private:
    std::uint64_t m_seed;
};

} // namespace galley::benchmarks
