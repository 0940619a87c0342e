// Puts a whole new value in the place of an old one.
#pragma once

#include "core/frontmatter/lines.h"
#include "core/frontmatter/node.h"
#include "core/frontmatter/splice.h"
#include "core/frontmatter/valuewriter.h"

#include <optional>
#include <vector>

namespace galley::frontmatter {

/// A spot that holds a value.
struct Place {
    enum class Kind { AfterColon, AfterDash, InFlow };
    Kind kind = Kind::AfterColon;
    std::size_t anchor = 0;     ///< the offset right behind the colon or dash
    std::size_t indent = 0;     ///< column of the key or dash
    const Node* node = nullptr; ///< what stands there
    FieldPath path;
};

/// The place of an item's value. `path` is the value's.
Place placeOf(std::string_view text, const Node& collection, const Item& item, FieldPath path);

/// Replaces values at places: scalars within their bytes and in their style, everything else by what the
/// value needs. Comments on the lines that stay, stay.
class PlaceWriter {
public:
    /// All references must outlive the writer.
    PlaceWriter(const Lines& lines, Habits& habits, std::vector<Splice>& splices)
        : m_lines(lines)
        , m_habits(habits)
        , m_splices(splices) {}

    /// Puts a value of any kind; the first failure is returned.
    std::optional<Error> put(const Place& place, const Value& value);

private:
    std::optional<Error> putScalar(const Place& place, const Value& value);
    void putInline(const Place& place, const std::string& text);
    std::string commentsBetweenItems(const Place& place) const;
    void putBehindDash(const Place& place, const Value& value, ValueWriter& writer);
    void putBelowKey(const Place& place, const Value& value, ValueWriter& writer);
    void splice(std::size_t begin, std::size_t end, std::string text);
    bool startsOnAnchorLine(const Place& place) const;
    /// End of a node's bytes; a block scalar's header comment is among them even where no text follows.
    std::size_t endOf(const Node& node) const;
    std::string_view bytesOf(const Node& node) const;

    const Lines& m_lines;
    Habits& m_habits;
    std::vector<Splice>& m_splices;
};

} // namespace galley::frontmatter
