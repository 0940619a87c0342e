// What it takes until a change on disk is seen: one file among 100,000, and 5,000 files at once as a switch
// of branch writes them, with a table looking on. Everything is put back in the end.
#include "core/feed/feedwatcher.h"
#include "tests/benchmarks/feedgenerator.h"
#include "tests/benchmarks/loading.h"

#include <QApplication>
#include <QEventLoop>
#include <QTableView>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <unistd.h>

namespace {

using namespace galley;
using namespace galley::benchmarks;

constexpr int articleCount = 100000;
constexpr int changedCount = 5000;
constexpr int repetitions = 7;
constexpr double feedPatience = 300; ///< milliseconds a feed waits for a file that is gone, perhaps replaced

std::string readBytes(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

/// A title that no file has yet, not even one that an interrupted run left behind.
const std::string& newTitle() {
    static const std::string title = "Changed elsewhere by " + std::to_string(::getpid());
    return title;
}

/// The same article with another title, of another length.
std::string retitled(std::string bytes) {
    const std::size_t title = bytes.find("\ntitle:");
    const std::size_t end = bytes.find('\n', title + 1);
    return title == std::string::npos ? bytes : bytes.replace(title, end - title, "\ntitle: " + newTitle());
}

/// Runs the event loop until a condition holds; ends the program where it does not come to hold.
void runUntil(const std::function<bool()>& holds) {
    const Stopwatch stopwatch;
    while (!holds()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        if (stopwatch.milliseconds() > 120'000) {
            std::cerr << "a change was never seen\n";
            std::exit(1);
        }
    }
}

void rest(double milliseconds) {
    const Stopwatch stopwatch;
    runUntil([&] { return stopwatch.milliseconds() > milliseconds; });
}

// Notes that a view painted.
class Paints : public QObject {
public:
    explicit Paints(QWidget* viewport) { viewport->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

struct Watched {
    explicit Watched(const std::filesystem::path& feedFolder)
        : folder(feedFolder) {
        view.setModel(&loaded.list);
        view.setSelectionBehavior(QTableView::SelectRows);
        view.resize(1200, 800);
        view.show();
        loaded.open(folder);
        runUntil([&] { return watcher.mode() == FeedWatcher::Mode::Watching; });
        rest(1500); // until the look that follows the beginning of watching is over
        view.selectionModel()->select({loaded.list.index(10, 0), loaded.list.index(500, 0)},
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    std::filesystem::path fileOf(ArticleId id) const {
        return folder / loaded.feed.article(id).path().toStdString();
    }

    std::filesystem::path folder;
    LoadedFeed loaded;
    FeedWatcher watcher{&loaded.feed};
    QTableView view;
};

void measureOne(Watched& watched) {
    Paints paints(watched.view.viewport());
    std::vector<double> times;
    const ArticleId id = watched.loaded.list.idAt(5);
    const QString before = watched.loaded.feed.article(id).title();
    const std::string bytes = readBytes(watched.fileOf(id));
    int paintedBefore = 0; // the feed took the change in
    QObject::connect(&watched.loaded.feed, &Feed::articlesChanged, &paints,
                     [&] { paintedBefore = paints.count; });
    for (int i = 0; i < repetitions; ++i) {
        const auto changeAndWait = [&](const std::string& now, bool changed) {
            rest(100);
            const Stopwatch stopwatch;
            writeBytes(watched.fileOf(id), now);
            runUntil([&] {
                const bool isThere = (watched.loaded.feed.article(id).title() != before) == changed;
                return isThere && paints.count > paintedBefore;
            });
            times.push_back(stopwatch.milliseconds());
        };
        changeAndWait(retitled(bytes), true);
        changeAndWait(bytes, false);
    }
    report("one file among 100,000: painted", inMilliseconds(median(times)),
           "worst of " + std::to_string(times.size()) + " " + inMilliseconds(std::ranges::max(times)), "",
           "at most 200 ms");
}

/// Makes changes behind the watcher's back, lets it tell of them at once, and waits until all are taken in.
void measureMany(Watched& watched, const std::string& name, double opening,
                 const std::function<void()>& change, const std::function<bool()>& isSeen,
                 double patience = 0) {
    Heartbeat heartbeat;
    watched.watcher.hold();
    change();
    rest(600);
    heartbeat.restart();
    const Stopwatch stopwatch;
    watched.watcher.release();
    runUntil(isSeen);
    const double time = stopwatch.milliseconds() - patience;
    rest(200);
    report(name, inMilliseconds(time), "opening 5,000 " + inMilliseconds(opening), asRatio(time / opening),
           "at most 2");
    report("  longest work of the GUI thread", inMilliseconds(heartbeat.longestWork()),
           "longest wait " + inMilliseconds(heartbeat.longestWait()), "", "at most 16 ms");
}

void measureChanges(Watched& watched, double opening, const std::string& of) {
    const int step = watched.loaded.feed.count() / changedCount;
    std::vector<std::pair<ArticleId, std::string>> originals;
    for (int i = 0; i < changedCount; ++i)
        originals.emplace_back(i * step, readBytes(watched.fileOf(i * step)));
    const auto changedTitles = [&] {
        return std::ranges::count_if(originals, [&](const auto& original) {
            return watched.loaded.feed.article(original.first).title().toStdString() == newTitle();
        });
    };
    measureMany(
        watched, "5,000 files of " + of + " change", opening,
        [&] {
            for (const auto& [id, bytes] : originals)
                writeBytes(watched.fileOf(id), retitled(bytes));
        },
        [&] { return changedTitles() == changedCount; });
    measureMany(
        watched, "and change back", opening,
        [&] {
            for (const auto& [id, bytes] : originals)
                writeBytes(watched.fileOf(id), bytes);
        },
        [&] { return changedTitles() == 0; });
}

void measureComingAndGoing(Watched& watched, double opening) {
    const FeedGenerator generator(2);
    const std::filesystem::path news = watched.folder / "_news";
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < changedCount; ++i)
        files.push_back(news / ("zz-new-" + std::to_string(i) + ".md"));
    const int before = watched.loaded.list.rowCount();
    measureMany(
        watched, "5,000 files join 100,000", opening,
        [&] {
            for (int i = 0; i < changedCount; ++i)
                writeBytes(files[static_cast<std::size_t>(i)], generator.article(articleCount + i));
        },
        [&] { return watched.loaded.list.rowCount() == before + changedCount; });
    measureMany(
        watched, "and go, the wait for them not counted", opening,
        [&] {
            for (const std::filesystem::path& file : files)
                std::filesystem::remove(file);
        },
        [&] { return watched.loaded.list.rowCount() == before; }, feedPatience);
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    const std::filesystem::path small = generatedFeed(changedCount);
    std::vector<double> opening;
    for (int i = 0; i < 3; ++i) {
        LoadedFeed loaded;
        loaded.open(small);
        opening.push_back(loaded.allRows);
    }
    {
        Watched watched(small);
        measureChanges(watched, median(opening), "5,000");
    }
    Watched watched(generatedFeed(articleCount));
    measureOne(watched);
    measureChanges(watched, median(opening), "100,000");
    measureComingAndGoing(watched, median(opening));
    return 0;
}
