// How long all rules take over 100,000 articles, beside loading them.
#include "core/feed/loader.h"
#include "core/feed/parallel.h"
#include "core/lint/linter.h"
#include "tests/benchmarks/measure.h"

#include <QCoreApplication>
#include <QDateTime>

#include <iostream>

namespace {

using namespace galley;
using namespace galley::benchmarks;

constexpr int repetitions = 5;

std::size_t load(const FeedLayout& layout) {
    std::vector<int> files(layout.files.size());
    for (std::size_t i = 0; i < files.size(); ++i)
        files[i] = static_cast<int>(i);
    return readArticles(layout, files).size();
}

/// All rules, duplicates included; how many problems there are.
std::size_t lint(const FeedLayout& layout, const Linter& linter) {
    std::vector<Linter::Linted> linted(layout.files.size());
    parallelFor(
        linted.size(), [&] { return FileReader(layout.root); },
        [&](FileReader& reader, std::size_t i) {
            const auto view = reader.read(layout.files[i].path);
            linted[i] =
                view ? linter.lint(layout.files[i].path, view->bytes) : linter.lintUnreadable(view.error());
        });
    DuplicateFinder finder;
    std::size_t problems = 0;
    for (std::size_t i = 0; i < linted.size(); ++i)
        finder.set(static_cast<int>(i), linted[i].keys);
    for (std::size_t i = 0; i < linted.size(); ++i) {
        const auto pathOf = [&](const std::optional<int>& file) {
            return file ? layout.files[static_cast<std::size_t>(*file)].path : QString();
        };
        const int file = static_cast<int>(i);
        problems +=
            linted[i].problems.size() +
            linter.duplicateProblems(pathOf(finder.withAddressOf(file)), pathOf(finder.withTitleOf(file)))
                .size();
    }
    return problems;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const auto layout = discover(QString::fromStdString(generatedFeed(count).string()));
    if (!layout) {
        std::cerr << layout.error().toString().toStdString() << '\n';
        return 1;
    }
    const Linter linter({.topics = layout->topics, .nowMSecs = QDateTime::currentMSecsSinceEpoch()});
    load(*layout); // what follows finds the files in the page cache
    std::vector<double> loads, lints, loadWork, lintWork;
    std::size_t problems = 0;
    for (int i = 0; i < repetitions; ++i) {
        const Stopwatch loading;
        const double before = processorMilliseconds();
        load(*layout);
        loads.push_back(loading.milliseconds());
        const double between = processorMilliseconds();
        const Stopwatch linting;
        problems = lint(*layout, linter);
        lints.push_back(linting.milliseconds());
        loadWork.push_back(between - before);
        lintWork.push_back(processorMilliseconds() - between);
    }
    const std::string name = "lint of " + std::to_string(count) + " articles";
    report(name, inMilliseconds(median(lints)), inMilliseconds(median(loads)) + " loading them",
           asRatio(median(lints) / median(loads)), "at most 1.5");
    report("  processor time", inMilliseconds(median(lintWork)),
           inMilliseconds(median(loadWork)) + " loading them", asRatio(median(lintWork) / median(loadWork)),
           "at most 1.5");
    report("  problems found", std::to_string(problems), "", "", "");
    return 0;
}
