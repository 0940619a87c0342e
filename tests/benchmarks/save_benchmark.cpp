// How long publishing and saving 1,000 articles takes, against `sed -i` on a copy of the same files, and
// against a loop that writes the new bytes beside each file and renames, without any flush.
#include "core/editing/bulkchange.h"
#include "tests/benchmarks/feedgenerator.h"
#include "tests/benchmarks/loading.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QProcess>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <unistd.h>

namespace {

using namespace galley;
using namespace galley::benchmarks;

constexpr int articleCount = 1000;
constexpr int repetitions = 7;

// A fresh feed of unpublished articles.
std::filesystem::path freshFeed(const std::string& name) {
    const std::filesystem::path folder = dataFolder() / name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "_news");
    std::ofstream(folder / "_config.yml") << "title: Harbour News\n";
    const FeedGenerator generator;
    for (int index = 0, written = 0; written < articleCount; ++index) {
        const std::string bytes = generator.article(index);
        if (bytes.find("\npublished: false\n") != std::string::npos) {
            std::ofstream(folder / "_news" / generator.fileName(index), std::ios::binary) << bytes;
            ++written;
        }
    }
    return folder;
}

double sedMilliseconds(const std::filesystem::path& folder) {
    QStringList arguments{QStringLiteral("-i"), QStringLiteral("s/^published: false$/published: true/")};
    for (const std::filesystem::path& file : filesIn(folder / "_news")) {
        arguments << QString::fromStdString(file.string());
    }
    const Stopwatch stopwatch;
    if (QProcess::execute(QStringLiteral("sed"), arguments) != 0) {
        std::cerr << "sed failed\n";
        std::exit(1);
    }
    return stopwatch.milliseconds();
}

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

StateHome stateHome() {
    return StateHome(QString::fromStdString((dataFolder() / "state").string()));
}

// The bytes are known beforehand, which is more than Galley is given.
double plainMilliseconds(const std::filesystem::path& folder) {
    const std::string before = "\npublished: false\n";
    std::vector<std::pair<std::filesystem::path, std::string>> files;
    for (const std::filesystem::path& file : filesIn(folder / "_news")) {
        std::string bytes = bytesOf(file);
        bytes.replace(bytes.find(before), before.size(), "\npublished: true\n");
        files.emplace_back(file, std::move(bytes));
    }
    const Stopwatch stopwatch;
    for (const auto& [file, bytes] : files) {
        const std::string temporary = file.string() + ".tmp";
        std::ofstream(temporary, std::ios::binary) << bytes;
        std::filesystem::rename(temporary, file);
    }
    return stopwatch.milliseconds();
}

struct Saving {
    double plan = 0; ///< planning the change and pushing it
    double save = 0; ///< saving and taking the results in
    double longestWait = 0;
};

Saving saveMilliseconds(const std::filesystem::path& folder) {
    LoadedFeed loaded;
    loaded.open(folder);
    QList<ArticleId> ids;
    for (int id = 0; id < loaded.feed.count(); ++id) {
        ids << id;
    }
    Heartbeat heartbeat;
    Saving saving;
    Stopwatch stopwatch;
    const BulkPlan plan =
        planBulkChange(loaded.feed, loaded.edits, ids, *BulkChange::parse(QStringLiteral("published=true")));
    loaded.edits.push(plan.undoText, plan.changes);
    saving.plan = stopwatch.milliseconds();

    stopwatch = Stopwatch();
    QEventLoop loop;
    QFutureWatcher<std::vector<SaveResult>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(saveInBackground(loaded.feed.layout().root, stateHome(),
                                       loaded.edits.saveRequests(loaded.edits.dirtyArticles())));
    loop.exec();
    loaded.edits.absorb(watcher.result());
    saving.save = stopwatch.milliseconds();
    saving.longestWait = heartbeat.longestWait();
    if (plan.changing != articleCount || loaded.edits.dirtyCount() != 0) {
        std::cerr << loaded.edits.dirtyCount() << " articles were not saved\n";
        std::exit(1);
    }
    return saving;
}

// All ways must end with the same bytes, or their times mean nothing.
void compare(const std::filesystem::path& ours, const std::filesystem::path& theirs) {
    for (const std::filesystem::path& file : filesIn(ours / "_news")) {
        if (bytesOf(file) != bytesOf(theirs / "_news" / file.filename())) {
            std::cerr << file << " differs from " << (theirs / "_news" / file.filename()) << "\n";
            std::exit(1);
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    std::vector<double> sed, plain, both, save, wait;
    for (int i = 0; i < repetitions; ++i) {
        const std::filesystem::path theirs = freshFeed("save-sed");
        const std::filesystem::path renamed = freshFeed("save-plain");
        const std::filesystem::path ours = freshFeed("save-galley");
        ::sync(); // none pays for writing the fresh copies
        sed.push_back(sedMilliseconds(theirs));
        plain.push_back(plainMilliseconds(renamed));
        ::sync(); // what was not flushed is not Galley's to flush
        const Saving saving = saveMilliseconds(ours);
        save.push_back(saving.save);
        both.push_back(saving.plan + saving.save);
        wait.push_back(saving.longestWait);
        compare(ours, theirs);
        compare(ours, renamed);
    }
    const std::string yardstick = inMilliseconds(median(sed)) + " sed -i";
    report("publish and save 1,000 articles", inMilliseconds(median(both)), yardstick,
           asRatio(median(both) / median(sed)), "at most 3");
    report("  of it saving, durably", inMilliseconds(median(save)),
           inMilliseconds(median(plain)) + " write+rename", asRatio(median(save) / median(plain)),
           "at most 3");
    report("  of it saving", inMilliseconds(median(save)), yardstick, asRatio(median(save) / median(sed)),
           "");
    report("  longest wait of the GUI thread", inMilliseconds(median(wait)), "", "", "at most 16 ms");
    return 0;
}
