// What benchmarks share: time, memory, the yardstick of plain reading, and how a result is printed.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::benchmarks {

/// Milliseconds since it was made.
class Stopwatch {
public:
    double milliseconds() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_begin).count();
    }

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

/// Processor time of all threads of this process so far, in milliseconds: steadier than a clock on a busy
/// machine.
double processorMilliseconds();

/// The middle of the values; 0 where there is none.
double median(std::vector<double> values);

/// The regular files of a folder, sorted.
std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder);

/// Opens, reads and closes each file on so many threads; milliseconds. The yardstick for opening a feed.
double readMilliseconds(const std::vector<std::filesystem::path>& files, int threads);

/// What the process holds in memory, in MB (1,000,000 bytes); `peak` is the most it ever held.
struct Memory {
    double resident = 0;
    double peak = 0;
};
Memory memoryNow();

/// Where generated feeds are kept: GALLEY_BENCHMARK_DATA, else the folder the build names. Created where
/// missing.
std::filesystem::path dataFolder();

/// A generated feed of `count` articles with seed 1, made where it is not there yet. Ends the program where
/// that fails.
std::filesystem::path generatedFeed(int count);

/// Prints 'name value yardstick ratio target' in columns; the first call prints the heading.
void report(std::string_view name, std::string_view value, std::string_view yardstick, std::string_view ratio,
            std::string_view target);

std::string inMilliseconds(double value);
std::string inMegabytes(double value);
std::string asRatio(double value);

} // namespace galley::benchmarks
