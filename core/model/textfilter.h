// What was typed into the filter box, as a rule.
#pragma once

#include "core/model/searchtext.h"

#include <string_view>
#include <vector>

namespace galley {

/// Words that must all be found. A pure value.
class TextFilter {
public:
    TextFilter() = default;
    explicit TextFilter(const QString& text);

    const QString& text() const { return m_text; }
    bool isEmpty() const { return m_words.empty(); }
    /// Whether every word stands somewhere in a folded text.
    bool matches(std::string_view folded) const;
    /// Whether this can only match what `other` matches too: one that was typed on.
    bool narrows(const TextFilter& other) const;

private:
    /// A folded word and its byte that texts hold most seldom: the one to look for.
    struct Word {
        std::string text;
        std::size_t rarest = 0;
        bool isIn(std::string_view folded) const;
    };

    QString m_text;
    std::vector<Word> m_words;
};

} // namespace galley
