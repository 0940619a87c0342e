// The format: a tag, then lengths as varints and raw bytes; the keys articles are made of take one byte. It
// lives in memory only and may change at will.
#include "core/article/packedvalue.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace galley {
namespace {

using frontmatter::BigInteger;
using frontmatter::Mapping;
using frontmatter::Sequence;
using frontmatter::Timestamp;
using frontmatter::Value;

enum Tag : char {
    NullTag,
    FalseTag,
    TrueTag,
    IntegerTag,
    RealTag,
    BigTag,
    TimeTag,
    StringTag,
    SameStringTag,
    SequenceTag,
    MappingTag
};

constexpr std::array<std::string_view, 8> commonKeys = {"url",    "width",    "height", "title",
                                                        "images", "isCached", "name",   "domain"};
constexpr unsigned char otherKey = 0xff;
constexpr std::size_t shortString = 12; ///< not worth a reference

void putNumber(std::string& block, std::uint64_t number) {
    while (number >= 0x80) {
        block.push_back(static_cast<char>(number | 0x80));
        number >>= 7;
    }
    block.push_back(static_cast<char>(number));
}

/// Walks over a block. The block was written by ValuePacker, so it is trusted.
struct Cursor {
    std::string_view block;
    std::size_t at;

    char byte() { return block[at++]; }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto next = static_cast<unsigned char>(byte());
            value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
    }

    template<typename T>
    T raw() {
        T value;
        std::memcpy(&value, block.data() + at, sizeof value);
        at += sizeof value;
        return value;
    }

    std::string_view bytes(std::size_t size) {
        const std::string_view text = block.substr(at, size);
        at += size;
        return text;
    }

    std::string_view sized() { return bytes(number()); }

    std::string_view sameString() {
        const std::size_t place = number();
        return block.substr(place, number());
    }

    std::string_view key() {
        const auto code = static_cast<unsigned char>(byte());
        return code == otherKey ? sized() : commonKeys[code];
    }

    std::int64_t integer() {
        const std::uint64_t folded = number();
        return static_cast<std::int64_t>(folded >> 1) ^ -static_cast<std::int64_t>(folded & 1);
    }

    void skip();
};

void Cursor::skip() {
    switch (byte()) {
    case IntegerTag:
        number();
        break;
    case RealTag:
        at += sizeof(double);
        break;
    case BigTag:
    case TimeTag:
    case StringTag:
        sized();
        break;
    case SameStringTag:
        sameString();
        break;
    case SequenceTag:
    case MappingTag: {
        const auto size = raw<std::uint32_t>();
        at += size;
        break;
    }
    default:
        break;
    }
}

Value unpack(Cursor& cursor);

Value unpackSequence(Cursor& cursor) {
    cursor.raw<std::uint32_t>();
    Sequence items(cursor.number());
    for (Value& item : items)
        item = unpack(cursor);
    return items;
}

Value unpackMapping(Cursor& cursor) {
    cursor.raw<std::uint32_t>();
    Mapping items(cursor.number());
    for (auto& [key, value] : items) {
        key = cursor.key();
        value = unpack(cursor);
    }
    return items;
}

Value unpack(Cursor& cursor) {
    switch (cursor.byte()) {
    case FalseTag:
        return false;
    case TrueTag:
        return true;
    case IntegerTag:
        return cursor.integer();
    case RealTag:
        return cursor.raw<double>();
    case BigTag:
        return BigInteger{std::string(cursor.sized())};
    case TimeTag:
        return Timestamp{std::string(cursor.sized())};
    case StringTag:
        return cursor.sized();
    case SameStringTag:
        return cursor.sameString();
    case SequenceTag:
        return unpackSequence(cursor);
    case MappingTag:
        return unpackMapping(cursor);
    default:
        return {};
    }
}

} // namespace

std::uint32_t ValuePacker::pack(const Value& value) {
    const auto offset = static_cast<std::uint32_t>(m_block.size());
    if (const Sequence* items = value.sequence())
        packSequence(*items);
    else if (const Mapping* entries = value.mapping())
        packMapping(*entries);
    else
        packScalar(value);
    return offset;
}

void ValuePacker::packScalar(const Value& value) {
    if (const bool* flag = value.boolean()) {
        m_block.push_back(*flag ? TrueTag : FalseTag);
    } else if (const std::int64_t* number = value.integer()) {
        m_block.push_back(IntegerTag);
        putNumber(m_block,
                  (static_cast<std::uint64_t>(*number) << 1) ^ static_cast<std::uint64_t>(*number >> 63));
    } else if (const double* real = value.real()) {
        m_block.push_back(RealTag);
        m_block.append(reinterpret_cast<const char*>(real), sizeof *real);
    } else if (const BigInteger* big = value.bigInteger()) {
        packString(BigTag, big->digits);
    } else if (const Timestamp* time = value.timestamp()) {
        packString(TimeTag, time->text);
    } else if (const std::string* text = value.string()) {
        packString(StringTag, *text);
    } else {
        m_block.push_back(NullTag);
    }
}

void ValuePacker::packString(char tag, std::string_view text) {
    if (tag == StringTag && text.size() > shortString) {
        const auto same = std::ranges::find_if(m_texts, [&](const Text& known) {
            return known.size == text.size() &&
                   std::string_view(m_block).substr(known.offset, known.size) == text;
        });
        if (same != m_texts.end()) {
            m_block.push_back(SameStringTag);
            putNumber(m_block, same->offset);
            putNumber(m_block, same->size);
            return;
        }
    }
    m_block.push_back(tag);
    putNumber(m_block, text.size());
    if (tag == StringTag && text.size() > shortString && m_texts.size() < 32)
        m_texts.push_back(
            {static_cast<std::uint32_t>(m_block.size()), static_cast<std::uint32_t>(text.size())});
    m_block.append(text);
}

void ValuePacker::packSequence(const Sequence& items) {
    m_block.push_back(SequenceTag);
    const std::size_t place = reserveSize();
    putNumber(m_block, items.size());
    for (const Value& item : items)
        pack(item);
    fillSize(place);
}

void ValuePacker::packMapping(const Mapping& items) {
    m_block.push_back(MappingTag);
    const std::size_t place = reserveSize();
    putNumber(m_block, items.size());
    for (const auto& [key, value] : items) {
        packKey(key);
        pack(value);
    }
    fillSize(place);
}

void ValuePacker::packKey(std::string_view key) {
    const auto known = std::ranges::find(commonKeys, key);
    if (known != commonKeys.end()) {
        m_block.push_back(static_cast<char>(known - commonKeys.begin()));
        return;
    }
    m_block.push_back(static_cast<char>(otherKey));
    putNumber(m_block, key.size());
    m_block.append(key);
}

std::size_t ValuePacker::reserveSize() {
    m_block.append(sizeof(std::uint32_t), '\0');
    return m_block.size();
}

void ValuePacker::fillSize(std::size_t place) {
    const auto size = static_cast<std::uint32_t>(m_block.size() - place);
    std::memcpy(m_block.data() + place - sizeof size, &size, sizeof size);
}

std::size_t packedSize(const Value& value, std::size_t most) {
    constexpr std::size_t header = 8;
    std::size_t size = header;
    if (const Sequence* items = value.sequence()) {
        for (auto item = items->begin(); item != items->end() && size <= most; ++item)
            size += packedSize(*item, most - size);
    } else if (const Mapping* entries = value.mapping()) {
        for (auto entry = entries->begin(); entry != entries->end() && size <= most; ++entry)
            size += entry->first.size() + packedSize(entry->second, most - std::min(size, most));
    } else if (const std::string* text = value.string()) {
        size += text->size();
    } else if (const BigInteger* big = value.bigInteger()) {
        size += big->digits.size();
    } else if (const Timestamp* time = value.timestamp()) {
        size += time->text.size();
    }
    return size;
}

Value PackedView::value() const {
    Cursor cursor{m_block, m_offset};
    return unpack(cursor);
}

bool PackedView::isFalse() const {
    return m_block[m_offset] == FalseTag;
}

bool PackedView::isNull() const {
    return m_block[m_offset] == NullTag;
}

std::optional<std::int64_t> PackedView::integer() const {
    Cursor cursor{m_block, m_offset};
    if (cursor.byte() != IntegerTag)
        return std::nullopt;
    return cursor.integer();
}

std::optional<std::string_view> PackedView::text() const {
    Cursor cursor{m_block, m_offset};
    switch (cursor.byte()) {
    case TimeTag:
    case StringTag:
        return cursor.sized();
    case SameStringTag:
        return cursor.sameString();
    default:
        return std::nullopt;
    }
}

std::size_t PackedView::size() const {
    Cursor cursor{m_block, m_offset};
    if (cursor.byte() != SequenceTag)
        return 0;
    cursor.raw<std::uint32_t>();
    return cursor.number();
}

std::optional<PackedView> PackedView::at(std::size_t index) const {
    if (index >= size())
        return std::nullopt;
    Cursor cursor{m_block, m_offset + 1 + sizeof(std::uint32_t)};
    cursor.number();
    while (index-- > 0)
        cursor.skip();
    return PackedView(m_block, cursor.at);
}

std::vector<PackedView> PackedView::items() const {
    std::vector<PackedView> items;
    const std::size_t count = size();
    items.reserve(count);
    Cursor cursor{m_block, m_offset + 1 + sizeof(std::uint32_t)};
    if (count > 0)
        cursor.number();
    for (; items.size() < count; cursor.skip())
        items.emplace_back(m_block, cursor.at);
    return items;
}

std::optional<PackedView> PackedView::find(std::string_view key) const {
    if (m_block[m_offset] != MappingTag)
        return std::nullopt;
    Cursor cursor{m_block, m_offset + 1 + sizeof(std::uint32_t)};
    for (std::uint64_t left = cursor.number(); left > 0; --left) {
        if (cursor.key() == key)
            return PackedView(m_block, cursor.at);
        cursor.skip();
    }
    return std::nullopt;
}

} // namespace galley
