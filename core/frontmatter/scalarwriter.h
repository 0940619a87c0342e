// Writes scalars: the bytes of a value in a wanted style, or in the nearest style that can hold it.
#pragma once

#include "core/frontmatter/error.h"
#include "core/frontmatter/node.h"
#include "core/frontmatter/value.h"

#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace galley::frontmatter {

/// A scalar on one line. Everything but strings is written plain; a string in the style wished (block styles
/// count as double-quoted), or double-quoted where that style would change it. CannotHold for what YAML
/// cannot carry.
std::expected<std::string, Error> writeScalar(const Value& value, Style wish, bool inFlow);

/// A key: plain where it reads back as the same text, else double-quoted.
std::expected<std::string, Error> writeKey(std::string_view key, bool inFlow);

/// What a block scalar needs to know of its surroundings.
struct BlockScalarPlace {
    std::string_view bytes; ///< as it stands in the file: the header line and the content lines
    Style style = Style::Literal;
    std::string_view newline = "\n";
    std::size_t parentIndent = 0; ///< column of the key or dash it hangs on
};

/// A string in the place of a block scalar, in the same style, indent and line ends, its header changed only
/// where the line ends behind the text demand it. Nothing where the style cannot hold the text.
std::optional<std::string> writeBlockScalar(std::string_view text, const BlockScalarPlace& place);

/// The comment in a block scalar's header with the blanks before it, or "".
std::string headerComment(std::string_view blockScalar);

} // namespace galley::frontmatter
