// How long opening 5,000 articles takes, against plain reading and against YAML::Load, and how the window
// fares meanwhile.
#include "tests/benchmarks/loading.h"

#include <QGuiApplication>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <thread>

namespace {

using namespace galley::benchmarks;
using Paths = std::vector<std::filesystem::path>;

constexpr int articleCount = 5000;
constexpr int repetitions = 7;
constexpr int loadedByYamlCpp = 10; // one file in so many, extrapolated by bytes

struct Measured {
    std::vector<double> readOne, readAll, readWork, open, openWork, firstRows, longestWait, longestWork;
};

void openOnce(const std::filesystem::path& folder, Measured& measured) {
    Heartbeat heartbeat;
    LoadedFeed loaded;
    heartbeat.restart();
    const double before = processorMilliseconds();
    loaded.open(folder);
    measured.openWork.push_back(processorMilliseconds() - before);
    if (loaded.list.rowCount() != articleCount) {
        std::cerr << "opened " << loaded.list.rowCount() << " of " << articleCount << " articles\n";
        std::exit(1);
    }
    measured.open.push_back(loaded.allRows);
    measured.firstRows.push_back(loaded.firstRows);
    measured.longestWait.push_back(heartbeat.longestWait());
    measured.longestWork.push_back(heartbeat.longestWork());
}

std::string frontMatter(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    const std::string bytes = text.str();
    return bytes.substr(4, bytes.find("\n---", 4) - 4);
}

// Milliseconds YAML::Load would take for all files.
double yamlMilliseconds(const Paths& files) {
    double milliseconds = 0;
    std::size_t loadedBytes = 0;
    std::size_t allBytes = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        allBytes += std::filesystem::file_size(files[i]);
        if (i % loadedByYamlCpp == 0) {
            const std::string text = frontMatter(files[i]);
            const Stopwatch stopwatch;
            const YAML::Node node = YAML::Load(text);
            milliseconds += node.IsMap() ? stopwatch.milliseconds() : 0;
            loadedBytes += text.size();
        }
    }
    return milliseconds * static_cast<double>(allBytes) / static_cast<double>(loadedBytes);
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    const std::filesystem::path folder = generatedFeed(articleCount);
    const Paths files = filesIn(folder / "_news");
    const int cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));

    readMilliseconds(files, cores); // what follows finds the files in the page cache
    Measured measured;
    for (int i = 0; i < repetitions; ++i) {
        const double before = processorMilliseconds();
        measured.readOne.push_back(readMilliseconds(files, 1));
        measured.readWork.push_back(processorMilliseconds() - before);
        measured.readAll.push_back(readMilliseconds(files, cores));
        openOnce(folder, measured);
    }
    const double open = median(measured.open);
    const double readOne = median(measured.readOne);
    const double readAll = median(measured.readAll);
    const double yaml = yamlMilliseconds(files);
    report("open 5,000 articles", inMilliseconds(open), inMilliseconds(readOne) + " read by one thread",
           asRatio(open / readOne), "at most 3");
    report("open 5,000 articles", inMilliseconds(open),
           inMilliseconds(readAll) + " read by " + std::to_string(cores) + " threads",
           asRatio(open / readAll), "");
    report("  processor time", inMilliseconds(median(measured.openWork)),
           inMilliseconds(median(measured.readWork)) + " reading",
           asRatio(median(measured.openWork) / median(measured.readWork)), "");
    report("YAML::Load on each", inMilliseconds(yaml), inMilliseconds(open) + " opening them",
           asRatio(yaml / open), "at least 20");
    report("first rows", inMilliseconds(median(measured.firstRows)), "", "", "at most 100 ms");
    report("longest wait of the GUI thread", inMilliseconds(median(measured.longestWait)),
           "worst of " + std::to_string(repetitions) + " " +
               inMilliseconds(std::ranges::max(measured.longestWait)),
           "", "at most 16 ms");
    report("longest work of the GUI thread", inMilliseconds(median(measured.longestWork)),
           "worst of " + std::to_string(repetitions) + " " +
               inMilliseconds(std::ranges::max(measured.longestWork)),
           "", "at most 16 ms");
    return 0;
}
