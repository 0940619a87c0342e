// One prepared text for each row of a model.
#pragma once

#include "core/model/textarena.h"

namespace galley {

/// What stands behind so many line ends; nothing where there are not as many.
inline std::string_view behindLines(std::string_view text, int count) {
    for (; count > 0; --count) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos)
            return {};
        text.remove_prefix(end + 1);
    }
    return text;
}

/// Texts by row. Replaced ones leave garbage behind, which is swept once it outweighs what is in use.
class TextColumn {
public:
    std::size_t size() const { return m_texts.size(); }
    std::string_view operator[](std::size_t row) const { return m_texts[row]; }

    void append(std::string_view text) {
        m_texts.push_back(m_arena.store(text));
        m_live += text.size();
    }

    void replace(std::size_t row, std::string_view text) {
        m_live += text.size();
        m_live -= m_texts[row].size();
        m_texts[row] = m_arena.store(text);
        sweep();
    }

    /// All texts anew, one for each row, and where they are kept.
    void assign(std::vector<std::string_view> texts, TextArena&& arena) {
        m_texts = std::move(texts);
        m_arena = std::move(arena);
        m_live = m_arena.used();
    }

    /// Removes rows [first, last].
    void remove(std::size_t first, std::size_t last) {
        const auto begin = m_texts.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = m_texts.begin() + static_cast<std::ptrdiff_t>(last) + 1;
        for (auto text = begin; text != end; ++text)
            m_live -= text->size();
        m_texts.erase(begin, end);
        sweep();
    }

    /// Rows got other numbers: what was row i is row `nowAt[i]`.
    void renumber(const std::vector<int>& nowAt) {
        std::vector<std::string_view> texts(m_texts.size());
        for (std::size_t row = 0; row < m_texts.size(); ++row)
            texts[static_cast<std::size_t>(nowAt[row])] = m_texts[row];
        m_texts = std::move(texts);
    }

    void clear() {
        m_texts.clear();
        m_arena.clear();
        m_live = 0;
    }

private:
    void sweep() {
        constexpr std::size_t tolerated = std::size_t{4} << 20;
        if (m_arena.used() - m_live <= m_live + tolerated)
            return;
        TextArena swept;
        for (std::string_view& text : m_texts)
            text = swept.store(text);
        m_arena = std::move(swept);
    }

    std::vector<std::string_view> m_texts;
    TextArena m_arena;
    std::size_t m_live = 0; ///< bytes of the texts in m_texts
};

} // namespace galley
