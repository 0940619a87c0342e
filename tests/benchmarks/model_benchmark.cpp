// What sorting, a keystroke in the filter box and a bulk change take with 100,000 articles, with and without
// a table view looking on. Milliseconds of processor time, the median of some runs.
#include "core/editing/bulkchange.h"
#include "tests/benchmarks/feedgenerator.h"
#include "tests/benchmarks/loading.h"

#include <QApplication>
#include <QTableView>

#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>

namespace {

using namespace galley;
using namespace galley::benchmarks;

constexpr int articleCount = 100000;
constexpr int repetitions = 7;

/// The generator's articles without what lists do not look at, so that 100,000 of them take little disk.
std::string shortened(std::string article) {
    const std::size_t related = article.find("\nrelated:");
    const std::size_t end = article.find("\n---", 4);
    return related < end ? article.substr(0, related) + "\n---\n" : article.substr(0, end) + "\n---\n";
}

std::filesystem::path shortFeed() {
    const std::filesystem::path folder = dataFolder() / "model-100000";
    if (std::filesystem::exists(folder / "_config.yml"))
        return folder;
    const FeedGenerator generator;
    std::filesystem::create_directories(folder / "_news");
    for (int i = 0; i < articleCount; ++i)
        std::ofstream(folder / "_news" / generator.fileName(i), std::ios::binary)
            << shortened(generator.article(i));
    std::ofstream(folder / "_config.yml") << "title: Short articles\n";
    return folder;
}

double workMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double timed(const std::function<void()>& work) {
    const double begin = workMilliseconds();
    work();
    return workMilliseconds() - begin;
}

/// Median of `work`, each time after `before`.
double measured(const std::function<void()>& before, const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        before();
        times.push_back(timed(work));
    }
    return median(times);
}

void measureSorting(ArticleListModel& list) {
    const auto unsorted = [&] { list.sort(-1); };
    const auto sort = [&](int column, Qt::SortOrder order = Qt::AscendingOrder) {
        return [&list, column, order] { list.sort(column, order); };
    };
    report("sort by title", inMilliseconds(measured(unsorted, sort(ArticleTableModel::Title))), "", "",
           "at most 135 ms");
    report("sort by quality", inMilliseconds(measured(unsorted, sort(ArticleTableModel::Quality))), "", "",
           "at most 53 ms");
    report("sort by date", inMilliseconds(measured(unsorted, sort(ArticleTableModel::Date))), "", "", "");
    report("sort by topics", inMilliseconds(measured(unsorted, sort(ArticleTableModel::Topics))), "", "", "");
    report("reverse by title",
           inMilliseconds(
               measured(sort(ArticleTableModel::Title), sort(ArticleTableModel::Title, Qt::DescendingOrder))),
           "", "", "");
}

void measureFiltering(ArticleListModel& list) {
    list.sort(ArticleTableModel::Date, Qt::DescendingOrder);
    const auto filter = [&](const char16_t* text) {
        return [&list, words = QString::fromUtf16(text)] { list.setFilterText(words); };
    };
    const std::vector<std::pair<const char16_t*, const char16_t*>> keystrokes = {
        {u"", u"c"},     {u"c", u"cl"},   {u"cl", u"clo"}, {u"clo", u"clou"}, {u"cloud", u"clou"},
        {u"cloud", u""}, {u"", u"a e o"}, {u"", u"qqq"},   {u"qqq", u""}};
    for (const auto& [before, after] : keystrokes) {
        const double time = measured(filter(before), filter(after));
        const std::string name = "filter '" + toUtf8(QString::fromUtf16(before)) + "' to '" +
                                 toUtf8(QString::fromUtf16(after)) + "'";
        report(name, inMilliseconds(time), std::to_string(list.rowCount()) + " rows", "", "at most 30 ms");
    }
    list.setFilterText({});
}

void measureBulk(LoadedFeed& loaded, int count) {
    QList<ArticleId> ids;
    for (ArticleId id = 0; id < count; ++id)
        ids.append(id);
    QUndoStack& stack = *loaded.edits.undoStack();
    const auto publish = [&] {
        BulkPlan plan = planBulkChange(loaded.feed, loaded.edits, ids, BulkChange::publish(true));
        loaded.edits.push(plan.undoText, std::move(plan.changes));
    };
    const auto undo = [&] {
        while (stack.canUndo())
            stack.undo();
    };
    const std::string name = std::to_string(count) + " articles";
    report("publish " + name, inMilliseconds(measured(undo, publish)), "", "",
           count == 10000 ? "at most 100 ms" : "");
    report("undo that", inMilliseconds(measured(publish, undo)), "", "", "");
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    LoadedFeed loaded;
    const std::filesystem::path folder = shortFeed();
    Heartbeat heartbeat;
    const double loading = timed([&] { loaded.open(folder); });
    if (loaded.list.rowCount() != articleCount)
        return 1;
    report("load, the GUI thread's part", inMilliseconds(loading), inMilliseconds(loaded.allRows) + " in all",
           "", "");
    report("longest work of the GUI thread", inMilliseconds(heartbeat.longestWork()), "", "",
           "at most 16 ms");
    const auto noSource = [&] { loaded.list.setSourceModel(nullptr); };
    report("prepare all rows",
           inMilliseconds(measured(noSource, [&] { loaded.list.setSourceModel(&loaded.table); })), "", "",
           "");
    measureSorting(loaded.list);
    measureFiltering(loaded.list);
    measureBulk(loaded, 10000);
    measureBulk(loaded, articleCount);

    QTableView view;
    view.setModel(&loaded.list);
    view.setSelectionBehavior(QTableView::SelectRows);
    view.resize(1200, 800);
    view.show();
    for (const int selected : {1, 10000}) {
        std::cout << "\nwith a table view, " << selected << " rows selected:\n";
        loaded.list.sort(-1);
        view.selectionModel()->select({loaded.list.index(0, 0), loaded.list.index(selected - 1, 0)},
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        measureFiltering(loaded.list);
        measureSorting(loaded.list);
    }
    return 0;
}
