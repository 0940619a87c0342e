// How long a window waits for sorting, a keystroke in the filter box and a bulk change with 100,000 articles
// (or as many as the argument says), with and without a table view looking on: the median and the worst of
// some runs.
#include "core/editing/bulkchange.h"
#include "tests/benchmarks/feedgenerator.h"
#include "tests/benchmarks/loading.h"

#include <QApplication>
#include <QDateTime>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>

namespace {

using namespace galley;
using namespace galley::benchmarks;

constexpr int usualCount = 100000;
constexpr int repetitions = 7;

/// The generator's articles without what lists do not look at, so that 100,000 of them take little disk.
std::string shortened(std::string article) {
    const std::size_t related = article.find("\nrelated:");
    const std::size_t end = article.find("\n---", 4);
    return related < end ? article.substr(0, related) + "\n---\n" : article.substr(0, end) + "\n---\n";
}

std::filesystem::path shortFeed(int articleCount) {
    const std::filesystem::path folder = dataFolder() / ("model-" + std::to_string(articleCount));
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

double waited(const std::function<void()>& work) {
    const Stopwatch stopwatch;
    work();
    return stopwatch.milliseconds();
}

/// The time `work` takes, each time after `before`.
std::vector<double> timesOf(const std::function<void()>& before, const std::function<void()>& work,
                            int count = repetitions) {
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        before();
        times.push_back(waited(work));
    }
    return times;
}

double measured(const std::function<void()>& before, const std::function<void()>& work) {
    return median(timesOf(before, work));
}

/// What a keystroke may take.
std::string keystrokeLimit(const LoadedFeed& loaded) {
    return loaded.feed.count() > usualCount ? "at most 150 ms" : "at most 16/33 ms";
}

std::string medianAndWorst(const std::vector<double>& times) {
    return inMilliseconds(median(times)) + ", worst " + inMilliseconds(std::ranges::max(times));
}

void measureSorting(ArticleListModel& list) {
    const auto unsorted = [&] { list.sort(-1); };
    const auto sort = [&](int column, Qt::SortOrder order = Qt::AscendingOrder) {
        return [&list, column, order] { list.sort(column, order); };
    };
    report("sort by title", inMilliseconds(measured(unsorted, sort(ArticleTableModel::Title))), "", "",
           "at most 50 ms");
    report("sort by quality", inMilliseconds(measured(unsorted, sort(ArticleTableModel::Quality))), "", "",
           "at most 50 ms");
    report("sort by date", inMilliseconds(measured(unsorted, sort(ArticleTableModel::Date))), "", "",
           "at most 50 ms");
    for (const auto& [name, column] :
         {std::pair("provider", ArticleTableModel::Provider), std::pair("topics", ArticleTableModel::Topics),
          std::pair("type", ArticleTableModel::Type), std::pair("path", ArticleTableModel::Path)})
        report(std::string("sort by ") + name, inMilliseconds(measured(unsorted, sort(column))), "", "",
               "at most 50 ms");
    report("reverse by title",
           inMilliseconds(
               measured(sort(ArticleTableModel::Title), sort(ArticleTableModel::Title, Qt::DescendingOrder))),
           "", "", "at most 50 ms");
}

void measureFiltering(LoadedFeed& loaded) {
    ArticleListModel& list = loaded.list;
    list.sort(ArticleTableModel::Date, Qt::DescendingOrder);
    const auto filter = [&](const char16_t* text) {
        return [&list, words = QString::fromUtf16(text)] { list.setFilterText(words); };
    };
    const std::vector<std::pair<const char16_t*, const char16_t*>> keystrokes = {
        {u"", u"c"},     {u"c", u"cl"},   {u"cl", u"clo"}, {u"clo", u"clou"}, {u"cloud", u"clou"},
        {u"cloud", u""}, {u"", u"a e o"}, {u"", u"qqq"},   {u"qqq", u""}};
    for (const auto& [before, after] : keystrokes) {
        const std::string times = medianAndWorst(timesOf(filter(before), filter(after)));
        const std::string name = "filter '" + toUtf8(QString::fromUtf16(before)) + "' to '" +
                                 toUtf8(QString::fromUtf16(after)) + "'";
        report(name, times, std::to_string(list.rowCount()) + " rows", "", keystrokeLimit(loaded));
    }
    list.setFilterText({});
}

/// What people write for want of anything better: a proxy that asks the model about every row.
class PlainProxy : public QSortFilterProxyModel {
public:
    using Accepts = std::function<bool(const ArticleTableModel&, int row)>;
    void setAccepts(Accepts accepts) {
        m_accepts = std::move(accepts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& /*parent*/) const override {
        return !m_accepts || m_accepts(static_cast<const ArticleTableModel&>(*sourceModel()), row);
    }

private:
    Accepts m_accepts;
};

QString cell(const ArticleTableModel& table, int row, int column) {
    return table.index(row, column).data().toString();
}

qint64 sortNumber(const ArticleTableModel& table, int row, int column) {
    return table.index(row, column).data(ArticleTableModel::SortRole).toLongLong();
}

/// A query typed on from another one, and the same for the plain proxy.
struct TypedQuery {
    const char* before;
    const char* query;
    PlainProxy::Accepts accepts;
};

std::vector<TypedQuery> typedQueries() {
    using Table = ArticleTableModel;
    const auto topic = [](const Table& t, int row) {
        return cell(t, row, Table::Topics)
            .split(QStringLiteral(", "))
            .contains(QStringLiteral("cloud"), Qt::CaseInsensitive);
    };
    const auto month = [](const Table& t, int row) {
        const qint64 msecs = sortNumber(t, row, Table::Date);
        const QDate date = QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC).date();
        return date.year() == 2021 && date.month() == 5;
    };
    const auto good = [](const Table& t, int row) {
        return t.index(row, 0).data(Table::QualityRole).toLongLong() >= 60;
    };
    const auto hidden = [](const Table& t, int row) {
        return !t.index(row, 0).data(Table::PublishedRole).toBool();
    };
    const auto holds = [](int column, const char* text) {
        return [=, wanted = QString::fromUtf8(text)](const Table& t, int row) {
            return cell(t, row, column).contains(wanted, Qt::CaseInsensitive);
        };
    };
    const auto summaryText = [](const char* field, const char* text) {
        return [path = FieldPath(field), wanted = QString::fromUtf8(text)](const Table& t, int row) {
            const auto value = t.articleAt(row).snapshot().value(path);
            return value && toQString(value->text()).contains(wanted, Qt::CaseInsensitive);
        };
    };
    const auto pictured = [](const Table& t, int row) { return t.articleAt(row).imageCount() > 0; };
    const auto provider = holds(Table::Provider, "ledger");
    return {
        {"", "quality:>=60", good},
        {"quality:>=6", "quality:>=60", good},
        {"", "published:false", hidden},
        {"", "date:2021-05", month},
        {"", "type:video",
         [](const Table& t, int row) {
             return cell(t, row, Table::Type).compare(u"video", Qt::CaseInsensitive) == 0;
         }},
        {"", "topic:cloud", topic},
        {"", "title:cl", holds(Table::Title, "cl")},
        {"title:cl", "title:clo", holds(Table::Title, "clo")},
        {"", "provider:ledger", provider},
        {"", "path:12", holds(Table::Path, "12")},
        {"", "has:image", pictured},
        {"", "ampWebUrl:amp", summaryText("ampWebUrl", "amp")},
        {"ampWebUrl:am", "ampWebUrl:amp", summaryText("ampWebUrl", "amp")},
        {"", "cdnAmpWebUrl:news", summaryText("cdnAmpWebUrl", "news")},
        {"", "missing:updated",
         [](const Table& t, int row) {
             return !t.articleAt(row).snapshot().value(FieldPath("updatedDateTime"));
         }},
        {"", "is:problem", [](const Table& t, int row) { return t.stateAt(row) == ArticleState::Problem; }},
        {"", "quality:>=60 OR type:video",
         [=](const Table& t, int row) {
             return good(t, row) || cell(t, row, Table::Type).compare(u"video", Qt::CaseInsensitive) == 0;
         }},
        {"published:false quality:>=60 has:image", "published:false quality:>=60 has:image -provider:ledger",
         [=](const Table& t, int row) {
             return hidden(t, row) && good(t, row) && pictured(t, row) && !provider(t, row);
         }}};
}

/// How long a keystroke keeps the window from going on; what is read for it in turns, the longest of these.
double longestTurn(ArticleListModel& list, const QString& text) {
    double longest = waited([&] { list.setFilterText(text); });
    while (list.isSearching())
        longest = std::max(longest, waited([] { QCoreApplication::processEvents(); }));
    return longest;
}

/// Median, worst and the first time, when nothing is prepared for the query.
void measureQueries(LoadedFeed& loaded) {
    PlainProxy plain;
    plain.setSourceModel(&loaded.table);
    const auto ask = [&](const PlainProxy::Accepts& accepts) {
        plain.setAccepts(accepts);
        plain.rowCount(); // it filters when it is asked for rows
    };
    for (const TypedQuery& typed : typedQueries()) {
        ArticleListModel& list = loaded.list;
        std::vector<double> times;
        double first = 0;
        for (int i = 0; i < repetitions; ++i) {
            if (i == 0) { // forgets what is prepared
                list.setSourceModel(nullptr);
                list.setSourceModel(&loaded.table);
            }
            longestTurn(list, QString::fromUtf8(typed.before));
            const double time = longestTurn(list, QString::fromUtf8(typed.query));
            first = i == 0 ? time : first;
            times.push_back(time);
        }
        const bool hasYardstick = loaded.feed.count() <= usualCount; // of more it takes a minute for each
        const double plainTime =
            hasYardstick ? median(timesOf([&] { ask({}); }, [&] { ask(typed.accepts); }, 3)) : 0;
        const std::string plainRows = hasYardstick ? "/" + std::to_string(plain.rowCount()) : "";
        report(std::string("query '") + typed.before + "' to '" + typed.query + "'",
               medianAndWorst(times) + ", first " + inMilliseconds(first),
               hasYardstick ? "plain " + inMilliseconds(plainTime) : "",
               hasYardstick ? asRatio(plainTime / median(times)) : "",
               std::to_string(list.rowCount()) + plainRows + " rows, " + keystrokeLimit(loaded));
    }
    loaded.list.setFilterText({});
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

void measureWithView(LoadedFeed& loaded) {
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
        measureFiltering(loaded);
        measureSorting(loaded.list);
    }
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    const int articleCount = argc > 1 ? std::atoi(argv[1]) : usualCount;
    LoadedFeed loaded;
    const std::filesystem::path folder = shortFeed(articleCount);
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
    measureFiltering(loaded);
    measureQueries(loaded);
    if (articleCount > usualCount)
        return 0;
    measureBulk(loaded, 10000);
    measureBulk(loaded, articleCount);
    measureWithView(loaded);
    return 0;
}
