// Stands for a file's bytes where keeping them would cost too much.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace galley {

/// Size and a mix of all bytes: tells contents apart that differ by accident, in this process and, unlike
/// std::hash, in every later one. Nothing that would hold against an attacker.
struct ContentDigest {
    std::uint64_t size = 0;
    std::uint64_t mix = 0;

    static ContentDigest of(std::string_view bytes) {
        std::uint64_t mix = 0x9e3779b97f4a7c15 ^ bytes.size();
        const auto take = [&](std::string_view part) {
            std::uint64_t word = 0;
            std::memcpy(&word, part.data(), part.size());
            mix = (mix ^ word) * 0xff51afd7ed558ccd;
            mix ^= mix >> 32;
        };
        std::size_t at = 0;
        for (; bytes.size() - at >= sizeof(std::uint64_t); at += sizeof(std::uint64_t))
            take(bytes.substr(at, sizeof(std::uint64_t)));
        take(bytes.substr(at));
        return {bytes.size(), mix};
    }

    bool operator==(const ContentDigest&) const = default;
};

} // namespace galley
