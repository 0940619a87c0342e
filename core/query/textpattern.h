// A text to be found in others, with `*` for anything.
#pragma once

#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// Pieces that must follow each other. Texts are handed in folded (see appendFolded()); case and accents of
/// the pattern are ignored too. A pure value.
class TextPattern {
public:
    TextPattern() = default; ///< found in every text
    /// The texts between the asterisks.
    explicit TextPattern(const QStringList& pieces);

    /// Whether it stands somewhere in one of the text's lines.
    bool isIn(std::string_view folded) const;
    /// Whether it describes all of the text.
    bool isAllOf(std::string_view folded) const;

    /// Whether what this is found in always holds `other` too: it was typed on.
    bool narrows(const TextPattern& other) const;
    /// Bytes of all pieces: the longer, the rarer.
    std::size_t size() const;

    bool operator==(const TextPattern&) const = default;

private:
    /// A folded text and its byte that prose holds most seldom: the one to look for.
    struct Piece {
        std::string text;
        std::size_t rarest = 0;

        std::size_t findIn(std::string_view folded) const; ///< npos where it is not
        bool operator==(const Piece&) const = default;
    };
    bool isInLine(std::string_view line) const;

    std::vector<Piece> m_pieces; ///< the first and the last may be empty, others are not
};

} // namespace galley
