// What 100,000 loaded articles hold in memory.
#include "tests/benchmarks/loading.h"

#include <QGuiApplication>

#include <iostream>

namespace {

using namespace galley::benchmarks;

constexpr int articleCount = 100000;
constexpr int distinctCount =
    5000; // the others are hard links: as many files to read, a twentieth of the disk

std::filesystem::path largeFeed() {
    const std::filesystem::path source = generatedFeed(distinctCount);
    const std::filesystem::path folder = dataFolder() / "feed-100000";
    const std::vector<std::filesystem::path> files = filesIn(source / "_news");
    if (std::filesystem::exists(folder / ".complete")) {
        return folder;
    }
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "_news");
    std::filesystem::copy(source / "_config.yml", folder / "_config.yml");
    std::filesystem::copy(source / "_data", folder / "_data", std::filesystem::copy_options::recursive);
    for (int i = 0; i < articleCount; ++i) {
        const std::filesystem::path& original = files[static_cast<std::size_t>(i % distinctCount)];
        const std::string name = original.stem().string() + "-" + std::to_string(i / distinctCount) + ".md";
        std::filesystem::create_hard_link(original, folder / "_news" / name);
    }
    std::filesystem::copy(source / ".complete", folder / ".complete");
    return folder;
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    const std::filesystem::path folder = largeFeed();
    const Memory before = memoryNow();
    Heartbeat heartbeat;
    LoadedFeed loaded;
    heartbeat.restart();
    loaded.open(folder);
    const Memory after = memoryNow();
    if (loaded.list.rowCount() != articleCount) {
        std::cerr << "opened " << loaded.list.rowCount() << " of " << articleCount << " articles\n";
        return 1;
    }
    const std::string yardstick = inMegabytes(before.resident) + " before";
    report("resident with 100,000 articles", inMegabytes(after.resident), yardstick, "", "at most 400 MB");
    report("  most while loading", inMegabytes(after.peak), yardstick, "", "at most 400 MB");
    report("open 100,000 articles", inMilliseconds(loaded.allRows), "", "", "");
    report("  longest wait of the GUI thread", inMilliseconds(heartbeat.longestWait()), "", "",
           "at most 16 ms");
    report("  longest work of the GUI thread", inMilliseconds(heartbeat.longestWork()), "", "",
           "at most 16 ms");
    return 0;
}
