// Looks for the rarest byte of a word and compares there: several times faster than searching for its
// beginning.
#include "core/model/textfilter.h"

#include <QStringList>

#include <algorithm>
#include <cstring>

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

bool TextFilter::Word::isIn(std::string_view folded) const {
    if (folded.size() < text.size())
        return false;
    const char* at = folded.data() + rarest;
    const char* const end = folded.data() + (folded.size() - text.size() + rarest + 1);
    while (at < end) {
        at = static_cast<const char*>(std::memchr(at, text[rarest], static_cast<std::size_t>(end - at)));
        if (!at)
            return false;
        if (std::memcmp(at - rarest, text.data(), text.size()) == 0)
            return true;
        ++at;
    }
    return false;
}

TextFilter::TextFilter(const QString& text)
    : m_text(text) {
    for (const QString& word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        std::string folded = foldedText(word);
        if (!folded.empty())
            m_words.push_back({folded, rarestOf(folded)});
    }
    // The longest word is likely the rarest: most articles are done with after one look.
    std::ranges::stable_sort(m_words, std::ranges::greater(),
                             [](const Word& word) { return word.text.size(); });
}

bool TextFilter::matches(std::string_view folded) const {
    return std::ranges::all_of(m_words, [&](const Word& word) { return word.isIn(folded); });
}

bool TextFilter::narrows(const TextFilter& other) const {
    return std::ranges::all_of(other.m_words, [this](const Word& wide) {
        return std::ranges::any_of(
            m_words, [&](const Word& word) { return word.text.find(wide.text) != std::string::npos; });
    });
}

} // namespace galley
