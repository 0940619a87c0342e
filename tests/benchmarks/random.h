// Random numbers that are the same on every machine: the standard distributions are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace galley::benchmarks {

/// SplitMix64: small, fast, the same sequence everywhere for the same seed.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed) {}

    std::uint64_t next() {
        m_state += 0x9e3779b97f4a7c15u;
        std::uint64_t bits = m_state;
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
        return bits ^ (bits >> 31);
    }
    /// A number from `least` to `most`, both included.
    int between(int least, int most) {
        return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1));
    }
    /// True in `share` of the cases, 0 to 1.
    bool chance(double share) { return fraction() < share; }
    /// 0 <= fraction < 1.
    double fraction() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    template<typename T, std::size_t Extent>
    const T& pick(std::span<const T, Extent> items) {
        return items[next() % items.size()];
    }

private:
    std::uint64_t m_state;
};

} // namespace galley::benchmarks
