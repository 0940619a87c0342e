// Takes items out of a collection and puts new ones in.
#pragma once

#include "core/frontmatter/itemlayout.h"
#include "core/frontmatter/splice.h"

#include <optional>
#include <string>
#include <vector>

namespace galley::frontmatter {

/// Which items of a collection leave their place.
enum class Leaves { No, Removed, Moved };

/// Edits a block collection by whole lines. The items that stay keep their bytes and all comments around
/// them.
class BlockEditor {
public:
    /// `leaves` has one entry for each item; all references must outlive the editor.
    BlockEditor(const Lines& lines, const Node& collection, const std::vector<Leaves>& leaves,
                std::vector<Splice>& splices);

    const ItemLayout& layout() const { return m_layout; }

    /// Takes out what leaves, and the blank lines that would be left double.
    void removeLeaving();

    /// Whole lines behind an item that stays, or ahead of all items, the list's own separator between them.
    void insert(std::optional<std::size_t> after, const std::string& text, bool moved);
    /// The same without any separator.
    void insertAsIs(std::optional<std::size_t> after, const std::string& text, bool moved);
    /// The lines of an item with the comments right above it, for putting them elsewhere.
    std::string movedLines(std::size_t index) const;

    /// Whether blank lines stand behind an item (or, with none, could never stand ahead of the first).
    bool isFollowedByBlank(std::optional<std::size_t> item, std::size_t next) const;

private:
    bool followsKeptLines(std::size_t index) const;
    std::size_t beginOf(std::size_t index) const;
    void removeRun(std::size_t first, std::size_t last);
    void removeCompactHead(std::size_t last);
    void removeLines(std::size_t first, std::size_t last);
    void removeDoubleBlanks(std::size_t first, std::size_t last);
    bool hasComment(std::size_t begin, std::size_t end) const;
    void splice(std::size_t begin, std::size_t end, std::string text);

    const Lines& m_lines;
    const Node& m_collection;
    const std::vector<Leaves>& m_leaves;
    std::vector<Splice>& m_splices;
    ItemLayout m_layout;
};

/// Edits a flow collection: items with their commas.
class FlowEditor {
public:
    FlowEditor(std::string_view text, const Node& collection, const std::vector<Leaves>& leaves,
               std::vector<Splice>& splices)
        : m_text(text)
        , m_items(collection.items)
        , m_leaves(leaves)
        , m_splices(splices) {}

    void removeLeaving();
    /// An item's text behind an item that stays, or ahead of the first that stays.
    void insert(std::optional<std::size_t> after, const std::string& text);
    std::string movedText(std::size_t index) const;

private:
    void removeRun(std::size_t first, std::size_t last);
    std::string separator() const;
    void removeAlone(std::size_t index);
    std::optional<std::size_t> commaBehind(std::size_t index) const;
    std::string_view gapBehind(std::size_t index) const;

    std::string_view m_text;
    const std::vector<Item>& m_items;
    const std::vector<Leaves>& m_leaves;
    std::vector<Splice>& m_splices;
};

/// Calls `take(first, last)` for every run of items that leave.
template<typename Take>
void forEachRun(const std::vector<Leaves>& leaves, Take take) {
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        if (leaves[i] == Leaves::No)
            continue;
        const std::size_t first = i;
        while (i + 1 < leaves.size() && leaves[i + 1] != Leaves::No)
            ++i;
        take(first, i);
    }
}

} // namespace galley::frontmatter
