// Many short texts in few large blocks.
#pragma once

#include <algorithm>
#include <iterator>
#include <memory>
#include <string_view>
#include <vector>

namespace galley {

/// Keeps texts until all are dropped; never moves one, so that growing costs nothing but the new block.
class TextArena {
public:
    /// A copy of `text` that lives until clear().
    std::string_view store(std::string_view text) {
        if (text.empty())
            return {};
        if (text.size() > m_free)
            grow(text.size());
        char* place = m_next;
        std::ranges::copy(text, place);
        m_next += text.size();
        m_free -= text.size();
        m_used += text.size();
        return {place, text.size()};
    }

    /// Takes over the texts of another one, where they are.
    void adopt(TextArena&& other) {
        std::ranges::move(other.m_blocks, std::back_inserter(m_blocks));
        m_next = other.m_next;
        m_free = other.m_free;
        m_used += other.m_used;
        other.clear();
    }

    void clear() {
        m_blocks.clear();
        m_next = nullptr;
        m_free = m_used = 0;
    }

    /// Bytes of all texts stored.
    std::size_t used() const { return m_used; }

private:
    void grow(std::size_t least) {
        constexpr std::size_t blockSize = std::size_t{1} << 20;
        m_free = std::max(least, blockSize);
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_free));
        m_next = m_blocks.back().get();
    }

    std::vector<std::unique_ptr<char[]>> m_blocks;
    char* m_next = nullptr;
    std::size_t m_free = 0;
    std::size_t m_used = 0;
};

} // namespace galley
