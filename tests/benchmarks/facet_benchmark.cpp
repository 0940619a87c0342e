// What the side bar costs with 100,000 articles: counting alone, and from a keystroke in the filter to the
// counts that go with it. Milliseconds; the GUI thread's part is processor time.
#include "core/model/facetcounter.h"
#include "tests/benchmarks/feedgenerator.h"
#include "tests/benchmarks/loading.h"

#include <QApplication>
#include <QEventLoop>

#include <fstream>

namespace {

using namespace galley;
using namespace galley::benchmarks;

constexpr int articleCount = 100000;
constexpr int repetitions = 9;

/// The generator's articles without their long parts: the folder of model_benchmark.
std::filesystem::path shortFeed() {
    const std::filesystem::path folder = dataFolder() / "model-100000";
    if (std::filesystem::exists(folder / "_config.yml"))
        return folder;
    const FeedGenerator generator;
    std::filesystem::create_directories(folder / "_news");
    for (int i = 0; i < articleCount; ++i) {
        const std::string article = generator.article(i);
        const std::size_t end = std::min(article.find("\nrelated:"), article.find("\n---", 4));
        std::ofstream(folder / "_news" / generator.fileName(i), std::ios::binary)
            << article.substr(0, end) + "\n---\n";
    }
    std::ofstream(folder / "_config.yml") << "title: Short articles\n";
    return folder;
}

/// Runs the event loop until something was counted; milliseconds.
double untilCounted(FacetCounter& counter) {
    const Stopwatch watch;
    QEventLoop loop;
    QObject::connect(&counter, &FacetCounter::counted, &loop, &QEventLoop::quit);
    loop.exec();
    return watch.milliseconds();
}

void measureCounting(const LoadedFeed& loaded) {
    std::vector<FacetSource> sources;
    for (ArticleId id = 0; id < loaded.feed.count(); ++id)
        sources.push_back({id, loaded.feed.article(id), {}, true, false});
    FacetIndex index;
    const Stopwatch preparing;
    index.update(sources);
    report("prepare all articles, once", inMilliseconds(preparing.milliseconds()), "", "", "");
    const QList<ArticleId> shown = loaded.list.ids();
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        const Stopwatch watch;
        index.count({shown.constData(), static_cast<std::size_t>(shown.size())});
        times.push_back(watch.milliseconds());
    }
    report("count all facets", inMilliseconds(median(times)), "", "", "at most 50 ms");
}

void measureKeystrokes(LoadedFeed& loaded) {
    FacetCounter counter;
    counter.setActive(true);
    Heartbeat heartbeat;
    counter.setSource(&loaded.feed, &loaded.edits, &loaded.list);
    report("first counts of an open feed", inMilliseconds(untilCounted(counter)), "", "", "");
    report("longest work of the GUI thread", inMilliseconds(heartbeat.longestWork()), "", "",
           "at most 16 ms");
    for (const char16_t* text : {u"c", u"cloud", u"qqq", u""}) {
        std::vector<double> times;
        for (int i = 0; i < repetitions; ++i) {
            loaded.list.setFilterText(QStringLiteral("x y z"));
            untilCounted(counter);
            loaded.list.setFilterText(QString::fromUtf16(text));
            times.push_back(untilCounted(counter));
        }
        report("counts after filter '" + toUtf8(QString::fromUtf16(text)) + "'",
               inMilliseconds(median(times)), std::to_string(loaded.list.rowCount()) + " rows", "",
               "at most 50 ms");
    }
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    LoadedFeed loaded;
    loaded.open(shortFeed());
    if (loaded.list.rowCount() != articleCount)
        return 1;
    measureCounting(loaded);
    measureKeystrokes(loaded);
    return 0;
}
