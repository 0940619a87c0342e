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
    /// What is inserted at one place comes in the order of the calls.
    void insert(std::optional<std::size_t> after, const std::string& text);
    /// The same with the lines of an item that leaves, the comments right above it included.
    void insertMoved(std::optional<std::size_t> after, std::size_t index);
    /// The same without any separator.
    void insertAsIs(std::optional<std::size_t> after, const std::string& text);

    /// Whether blank lines stand behind an item (or, with none, could never stand ahead of the first).
    bool isFollowedByBlank(std::optional<std::size_t> item, std::size_t next) const;

private:
    /// Where the next insertion behind an item goes, and whether what stands ahead of it would take blank
    /// lines for its own.
    struct Tail {
        std::optional<std::size_t> after;
        std::size_t at = 0;
        bool keepsBlankLines = false;
    };

    Tail tailOf(std::optional<std::size_t> after) const;
    std::size_t pastBlankLines(std::optional<std::size_t> after) const;
    void insertAt(const Tail& tail, const std::string& text);
    bool movesBehindDash(std::optional<std::size_t> after) const { return !after && m_layout.isCompact(); }
    std::string movedLines(std::size_t index) const;
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
    std::optional<Tail> m_tail; ///< of the last insertion
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
