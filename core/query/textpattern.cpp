// Looks for the rarest byte of a piece and compares there: several times faster than searching for its
// beginning.
#include "core/query/textpattern.h"

#include "core/article/searchtext.h"

#include <algorithm>
#include <cstring>
#include <span>

namespace galley {
namespace {

/// The higher the rarer in prose.
std::size_t rarity(char byte) {
    constexpr std::string_view common = "etaoinsrhldcumfpgwybvk";
    return std::min(common.find(byte), common.size());
}

std::size_t rarestOf(std::string_view word) {
    const auto rarer = [](char left, char right) { return rarity(left) < rarity(right); };
    return static_cast<std::size_t>(std::ranges::max_element(word, rarer) - word.begin());
}

} // namespace

std::size_t TextPattern::Piece::findIn(std::string_view folded) const {
    if (text.empty())
        return 0;
    if (folded.size() < text.size())
        return std::string_view::npos;
    const char* at = folded.data() + rarest;
    const char* const end = folded.data() + (folded.size() - text.size() + rarest + 1);
    while (at < end) {
        at = static_cast<const char*>(std::memchr(at, text[rarest], static_cast<std::size_t>(end - at)));
        if (!at)
            return std::string_view::npos;
        if (std::memcmp(at - rarest, text.data(), text.size()) == 0)
            return static_cast<std::size_t>(at - rarest - folded.data());
        ++at;
    }
    return std::string_view::npos;
}

TextPattern::TextPattern(const QStringList& pieces) {
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const std::string text = foldedText(pieces[i]);
        const bool isInner = i > 0 && i + 1 < pieces.size();
        if (!text.empty() || !isInner)
            m_pieces.push_back({text, text.empty() ? 0 : rarestOf(text)});
    }
}

bool TextPattern::isInLine(std::string_view line) const {
    for (const Piece& piece : m_pieces) {
        const std::size_t found = piece.findIn(line);
        if (found == std::string_view::npos)
            return false;
        line.remove_prefix(found + piece.text.size());
    }
    return true;
}

bool TextPattern::isIn(std::string_view folded) const {
    if (m_pieces.size() == 1) // holds no line end: what is found is found within a line
        return m_pieces.front().findIn(folded) != std::string_view::npos;
    while (true) {
        const std::size_t end = folded.find('\n');
        if (isInLine(folded.substr(0, end)))
            return true;
        if (end == std::string_view::npos)
            return false;
        folded.remove_prefix(end + 1);
    }
}

bool TextPattern::isAllOf(std::string_view folded) const {
    if (m_pieces.empty())
        return true;
    const std::string_view first = m_pieces.front().text;
    if (m_pieces.size() == 1)
        return folded == first;
    const std::string_view last = m_pieces.back().text;
    if (folded.size() < first.size() + last.size() || !folded.starts_with(first) || !folded.ends_with(last))
        return false;
    std::string_view middle = folded.substr(first.size(), folded.size() - first.size() - last.size());
    for (const Piece& piece : std::span(m_pieces).subspan(1, m_pieces.size() - 2)) {
        const std::size_t found = piece.findIn(middle);
        if (found == std::string_view::npos)
            return false;
        middle.remove_prefix(found + piece.text.size());
    }
    return true;
}

bool TextPattern::narrows(const TextPattern& other) const {
    if (*this == other || other.size() == 0)
        return true;
    if (other.m_pieces.size() != 1)
        return false;
    return std::ranges::any_of(m_pieces, [&](const Piece& piece) {
        return other.m_pieces.front().findIn(piece.text) != std::string_view::npos;
    });
}

std::size_t TextPattern::size() const {
    std::size_t size = 0;
    for (const Piece& piece : m_pieces)
        size += piece.text.size();
    return size;
}

} // namespace galley
