// What benchmarks share.
#include "tests/benchmarks/measure.h"

#include "tests/benchmarks/feedgenerator.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <thread>
#include <unistd.h>

namespace galley::benchmarks {

namespace {

// One file through the system's plain calls; the bytes read.
std::size_t readFile(const std::filesystem::path& path, std::vector<char>& buffer) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return 0;
    }
    std::size_t total = 0;
    for (ssize_t got = 0; (got = ::read(file, buffer.data(), buffer.size())) > 0;) {
        total += static_cast<std::size_t>(got);
    }
    ::close(file);
    return total;
}

std::string formatted(const char* format, double value) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

} // namespace

double processorMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double median(std::vector<double> values) {
    if (values.empty()) {
        return 0;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

double readMilliseconds(const std::vector<std::filesystem::path>& files, int threads) {
    const Stopwatch stopwatch;
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> bytes = 0;
    const auto work = [&] {
        std::vector<char> buffer(1 << 20);
        for (std::size_t i = next++; i < files.size(); i = next++) {
            bytes += readFile(files[i], buffer);
        }
    };
    {
        std::vector<std::jthread> workers;
        for (int i = 1; i < threads; ++i) {
            workers.emplace_back(work);
        }
        work();
    }
    return stopwatch.milliseconds();
}

Memory memoryNow() {
    Memory memory;
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        const auto megabytes = [&] {
            return std::strtod(line.c_str() + line.find(':') + 1, nullptr) * 1024 / 1e6;
        };
        if (line.starts_with("VmRSS:")) {
            memory.resident = megabytes();
        } else if (line.starts_with("VmHWM:")) {
            memory.peak = megabytes();
        }
    }
    return memory;
}

std::filesystem::path dataFolder() {
    const char* wanted = std::getenv("GALLEY_BENCHMARK_DATA");
    std::filesystem::path folder = wanted && *wanted ? wanted : GALLEY_BENCHMARK_DATA_DEFAULT;
    std::filesystem::create_directories(folder);
    return folder;
}

std::filesystem::path generatedFeed(int count) {
    const std::filesystem::path folder = dataFolder() / ("feed-" + std::to_string(count));
    const std::filesystem::path complete = folder / ".complete"; // an interrupted run leaves none
    if (!std::filesystem::exists(complete)) {
        std::filesystem::remove_all(folder);
        const auto written = FeedGenerator().write(folder, count);
        if (!written) {
            std::cerr << written.error() << '\n';
            std::exit(1);
        }
        std::ofstream(complete) << "complete\n";
    }
    return folder;
}

void report(std::string_view name, std::string_view value, std::string_view yardstick, std::string_view ratio,
            std::string_view target) {
    const auto print = [](std::string_view a, std::string_view b, std::string_view c, std::string_view d,
                          std::string_view e) {
        const auto column = [](std::string_view text, std::size_t width) {
            std::string padded(text.empty() ? "-" : text);
            padded.resize(std::max(padded.size(), width), ' ');
            return padded + "  ";
        };
        std::cout << column(a, 38) << column(b, 12) << column(c, 34) << column(d, 7) << (e.empty() ? "-" : e)
                  << std::endl;
    };
    static bool headed = false;
    if (!headed) {
        print("name", "value", "yardstick", "ratio", "target");
        headed = true;
    }
    print(name, value, yardstick, ratio, target);
}

std::string inMilliseconds(double value) {
    return formatted(value < 100 ? "%.1f ms" : "%.0f ms", value);
}
std::string inMegabytes(double value) {
    return formatted("%.0f MB", value);
}
std::string asRatio(double value) {
    return formatted(value < 10 ? "%.2f" : "%.1f", value);
}

} // namespace galley::benchmarks
