// Values packed into one block of bytes: a feed keeps a hundred thousand summaries in memory.
#pragma once

#include "core/frontmatter/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// Appends values to a block. A longer string that was packed before (an image titled like its article) is
/// only referred to.
class ValuePacker {
public:
    explicit ValuePacker(std::string& block)
        : m_block(block) {}

    /// Packs a value; returns where it starts.
    std::uint32_t pack(const frontmatter::Value& value);

private:
    struct Text {
        std::uint32_t offset;
        std::uint32_t size;
    };
    void packScalar(const frontmatter::Value& value);
    void packString(char tag, std::string_view text);
    void packSequence(const frontmatter::Sequence& items);
    void packMapping(const frontmatter::Mapping& items);
    void packKey(std::string_view key);
    std::size_t reserveSize();
    void fillSize(std::size_t place);

    std::string& m_block;
    std::vector<Text> m_texts;
};

/// About how many bytes a value takes when packed; counts no further than some way beyond `most`.
std::size_t packedSize(const frontmatter::Value& value, std::size_t most);

/// Reads one value of a block. Valid as long as the block.
class PackedView {
public:
    PackedView(std::string_view block, std::size_t offset)
        : m_block(block)
        , m_offset(offset) {}

    /// The same value that was packed.
    frontmatter::Value value() const;

    bool isFalse() const;
    bool isNull() const;
    std::optional<std::int64_t> integer() const;
    /// The text of a string or timestamp, without a copy; nothing for other kinds.
    std::optional<std::string_view> text() const;
    /// Items of a sequence; 0 for other kinds.
    std::size_t size() const;
    /// An item of a sequence, the value of a mapping's key; nothing where there is none.
    std::optional<PackedView> at(std::size_t index) const;
    /// All items of a sequence, found in one walk; none for other kinds.
    std::vector<PackedView> items() const;
    std::optional<PackedView> find(std::string_view key) const;

private:
    std::string_view m_block;
    std::size_t m_offset;
};

} // namespace galley
