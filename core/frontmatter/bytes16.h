// Sixteen bytes looked at together.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace galley::frontmatter {

#ifdef __SSE2__

/// Sixteen bytes of a text, or one answer for each of them (all bits set: yes).
class Bytes16 {
public:
    static constexpr std::size_t size = 16;

    /// `text` must have sixteen bytes.
    explicit Bytes16(const char* text)
        : m_bytes(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text))) {}

    Bytes16 is(char c) const { return Bytes16(_mm_cmpeq_epi8(m_bytes, _mm_set1_epi8(c))); }
    /// Whether a byte, unsigned, lies in first..last.
    Bytes16 isBetween(char first, char last) const {
        const __m128i distance = _mm_sub_epi8(m_bytes, _mm_set1_epi8(first));
        return Bytes16(
            _mm_cmpeq_epi8(_mm_min_epu8(distance, _mm_set1_epi8(static_cast<char>(last - first))), distance));
    }
    /// Whether a byte is anything but printable ASCII.
    Bytes16 isOdd() const {
        // One more than 0x7E is negative, as are all bytes above.
        return Bytes16(_mm_cmplt_epi8(_mm_add_epi8(m_bytes, _mm_set1_epi8(1)), _mm_set1_epi8(0x21)));
    }
    /// Upper case letters become lower case; other characters something that is neither.
    Bytes16 lowered() const { return Bytes16(_mm_or_si128(m_bytes, _mm_set1_epi8(0x20))); }

    Bytes16 operator|(Bytes16 other) const { return Bytes16(_mm_or_si128(m_bytes, other.m_bytes)); }
    Bytes16 operator&(Bytes16 other) const { return Bytes16(_mm_and_si128(m_bytes, other.m_bytes)); }
    Bytes16 butNot(Bytes16 other) const { return Bytes16(_mm_andnot_si128(other.m_bytes, m_bytes)); }

    /// The answers, the first byte's in the lowest bit.
    std::uint32_t bits() const { return static_cast<std::uint32_t>(_mm_movemask_epi8(m_bytes)); }

private:
    explicit Bytes16(__m128i bytes)
        : m_bytes(bytes) {}

    __m128i m_bytes;
};

#else

/// Sixteen bytes of a text, or one answer for each of them (all bits set: yes).
class Bytes16 {
public:
    static constexpr std::size_t size = 16;

    /// `text` must have sixteen bytes.
    explicit Bytes16(const char* text) { std::memcpy(m_bytes.data(), text, size); }

    Bytes16 is(char c) const {
        return each([c](unsigned char byte) { return byte == static_cast<unsigned char>(c); });
    }
    /// Whether a byte, unsigned, lies in first..last.
    Bytes16 isBetween(char first, char last) const {
        return each([first, last](unsigned char byte) {
            return byte >= static_cast<unsigned char>(first) && byte <= static_cast<unsigned char>(last);
        });
    }
    /// Whether a byte is anything but printable ASCII.
    Bytes16 isOdd() const {
        return each([](unsigned char byte) { return byte < 0x20 || byte > 0x7E; });
    }
    /// Upper case letters become lower case; other characters something that is neither.
    Bytes16 lowered() const {
        Bytes16 result = *this;
        for (unsigned char& byte : result.m_bytes)
            byte |= 0x20;
        return result;
    }

    Bytes16 operator|(Bytes16 other) const {
        for (std::size_t i = 0; i < size; ++i)
            other.m_bytes[i] |= m_bytes[i];
        return other;
    }
    Bytes16 operator&(Bytes16 other) const {
        for (std::size_t i = 0; i < size; ++i)
            other.m_bytes[i] &= m_bytes[i];
        return other;
    }
    Bytes16 butNot(Bytes16 other) const {
        for (std::size_t i = 0; i < size; ++i)
            other.m_bytes[i] = static_cast<unsigned char>(m_bytes[i] & ~other.m_bytes[i]);
        return other;
    }

    /// The answers, the first byte's in the lowest bit.
    std::uint32_t bits() const {
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < size; ++i)
            bits |= static_cast<std::uint32_t>(m_bytes[i] >> 7) << i;
        return bits;
    }

private:
    template<typename Predicate>
    Bytes16 each(Predicate matches) const {
        Bytes16 result = *this;
        for (unsigned char& byte : result.m_bytes)
            byte = matches(byte) ? 0xFF : 0;
        return result;
    }

    std::array<unsigned char, size> m_bytes{};
};

#endif

} // namespace galley::frontmatter
