// The thumbnail grid: scrolling 100,000 articles, the first page of pictures from the network, what stays in
// memory. Each part runs in a process of its own.
#include "core/images/imagestore.h"
#include "tests/benchmarks/feedgenerator.h"
#include "tests/benchmarks/loading.h"
#include "tests/benchmarks/pictureserver.h"
#include "tests/benchmarks/random.h"
#include "ui/support/feedsession.h"
#include "ui/thumbnailgrid/thumbnailgrid.h"
#include "ui/thumbnailgrid/thumbnailpage.h"

#include <QApplication>
#include <QBuffer>
#include <QEventLoop>
#include <QImageReader>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>

namespace {

using namespace galley;
using namespace galley::benchmarks;

constexpr int articleCount = 100000;
constexpr int distinctCount = 400; // articles and pictures; the others are hard links
constexpr int pageCount = 40;
constexpr int memoryCount = 10000;
constexpr int repetitions = 9;
constexpr QSize pageSize(1900, 1260); // 8 columns of 5 cards

double threadMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void writeFile(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// An article as long as most titles and excerpts are.
std::string articleWith(int number, const std::string& picture) {
    const std::string n = std::to_string(number);
    return "---\ntitle: \"Harbour number " + n +
           " reports a calm sea, and what the pilots make of it\"\nexcerpt: 'A word about harbour " + n +
           "'\npublishedDateTime: 2024-0" + std::to_string(1 + number % 9) + "-1" +
           std::to_string(number % 10) + "T08:00:00Z\nquality: " + std::to_string(number % 101) +
           "\npublished: " + (number % 3 == 0 ? "true" : "false") + "\nprovider:\n  name: Harbour Paper " +
           std::to_string(number % 40) +
           "\n  images:\n    - url: /assets/logo.jpg\ntopics: [Sea, Wind]\nimages:\n  - url: '" + picture +
           "'\n  - url: '" + picture + "'\n---\nText.\n";
}

/// 100,000 articles whose pictures are files of the checkout.
std::filesystem::path largeFeed() {
    const std::filesystem::path folder = dataFolder() / "grid-100000";
    if (std::filesystem::exists(folder / ".complete"))
        return folder;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "_news");
    std::filesystem::create_directories(folder / "assets");
    writeFile(folder / "_config.yml", "title: Harbours\n");
    writeFile(folder / "assets/logo.jpg", photograph(0).toStdString());
    for (int i = 0; i < distinctCount; ++i) {
        const std::string n = std::to_string(i);
        writeFile(folder / "assets" / (n + ".jpg"), photograph(i).toStdString());
        writeFile(folder / "_news" / ("0-" + n + ".md"), articleWith(i, "/assets/" + n + ".jpg"));
        for (int copy = 1; copy < articleCount / distinctCount; ++copy)
            std::filesystem::create_hard_link(folder / "_news" / ("0-" + n + ".md"),
                                              folder / "_news" / (std::to_string(copy) + "-" + n + ".md"));
    }
    writeFile(folder / ".complete", "complete\n");
    return folder;
}

/// Articles whose pictures are the server's, every one another.
void writeFeed(const QString& folder, const PictureServer& server, int count) {
    const std::filesystem::path root = folder.toStdString();
    std::filesystem::create_directories(root / "_news");
    writeFile(root / "_config.yml", "title: Harbours\n");
    for (int i = 0; i < count; ++i)
        writeFile(root / "_news" / (std::to_string(100000 + i) + ".md"),
                  articleWith(i, server.address(i).toStdString()));
}

std::unique_ptr<FeedSession> openSession(const QString& folder) {
    auto session = std::make_unique<FeedSession>();
    QEventLoop loop;
    QObject::connect(session->feed(), &Feed::loaded, &loop, &QEventLoop::quit);
    QObject::connect(session->feed(), &Feed::openFailed, &loop, [](const Error& error) {
        std::cerr << error.toString().toStdString() << '\n';
        std::exit(1);
    });
    session->feed()->open(folder);
    loop.exec();
    session->list()->sort(ArticleTableModel::Path);
    return session;
}

ImageStore::Options storeOptions(const QTemporaryDir& scratch) {
    ImageStore::Options options;
    options.cacheFolder = scratch.filePath(QStringLiteral("cache"));
    options.allowedHosts = {QStringLiteral("127.0.0.1")};
    return options;
}

void waitUntilSettled(const ThumbnailGrid& grid) {
    QCoreApplication::processEvents();
    while (!grid.isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); // asleep: the cores are for decoding
}

/// What is done while somebody looks at the pictures.
void rest() {
    constexpr std::chrono::milliseconds time(1500);
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// What one frame costs this thread: from the scroll bar's move until nothing is left to do.
struct Frames {
    std::vector<double> wall, work;

    void scroll(ThumbnailGrid& grid, int value) {
        const Stopwatch stopwatch;
        const double before = threadMilliseconds();
        grid.verticalScrollBar()->setValue(value);
        QCoreApplication::processEvents();
        wall.push_back(stopwatch.milliseconds());
        work.push_back(threadMilliseconds() - before);
    }
    void reportAs(const std::string& name) {
        std::ranges::sort(wall);
        std::ranges::sort(work);
        const auto most = [](const std::vector<double>& sorted) { return sorted[sorted.size() * 99 / 100]; };
        const std::string yardstick = std::to_string(wall.size()) + " frames";
        report(name + ", 99 % within", inMilliseconds(most(wall)), yardstick, "", "at most 16 ms");
        report("  longest", inMilliseconds(wall.back()), yardstick, "", "at most 50 ms");
        report("  99 % within, this thread's work", inMilliseconds(most(work)), yardstick, "",
               "at most 16 ms");
        report("  longest, this thread's work", inMilliseconds(work.back()), yardstick, "", "at most 50 ms");
    }
};

int measureScrolling() {
    const QTemporaryDir scratch;
    ImageStore store(storeOptions(scratch));
    ThumbnailPage page(&store);
    ThumbnailGrid& grid = *page.grid();
    page.resize(pageSize);
    page.show();
    const auto session = openSession(QString::fromStdString(largeFeed().string()));
    if (session->shownCount() != articleCount)
        return 1;
    Stopwatch stopwatch;
    grid.setSession(session.get());
    QCoreApplication::processEvents();
    report("show 100,000 articles", inMilliseconds(stopwatch.milliseconds()), "", "", "at most 50 ms");
    const int step = grid.verticalScrollBar()->pageStep();
    for (int i = 0; i * 30 < distinctCount; ++i) { // until all pictures are in memory
        grid.verticalScrollBar()->setValue(i * step);
        waitUntilSettled(grid);
    }
    grid.verticalScrollBar()->setValue(0);
    waitUntilSettled(grid);
    Frames wheel;
    for (int i = 1; i <= 3000; ++i)
        wheel.scroll(grid, i * 40);
    wheel.reportAs("scroll by 40 pixels");
    Frames pages;
    for (int i = 1; i <= 500; ++i)
        pages.scroll(grid, i * step);
    pages.reportAs("scroll by pages");
    Frames jumps;
    Random random(7);
    for (int i = 1; i <= 500; ++i)
        jumps.scroll(grid, random.between(0, grid.verticalScrollBar()->maximum()));
    jumps.reportAs("jump anywhere");
    for (const Grouping grouping : {Grouping::Day, Grouping::Provider, Grouping::Topic}) {
        stopwatch = Stopwatch();
        grid.setGrouping(grouping);
        QCoreApplication::processEvents();
        report("group by " + std::string(grouping == Grouping::Day        ? "day"
                                         : grouping == Grouping::Provider ? "provider"
                                                                          : "topic"),
               inMilliseconds(stopwatch.milliseconds()), "", "", "");
    }
    grid.setSession(nullptr);
    return 0;
}

/// Fetches and decodes with nothing but Qt, on all cores; milliseconds.
double plainMilliseconds(const PictureServer& server, const QSize& target) {
    QNetworkAccessManager manager;
    QThreadPool pool;
    QEventLoop loop;
    const Stopwatch stopwatch;
    std::atomic<int> left = pageCount;
    for (int i = 0; i < pageCount; ++i) {
        QNetworkReply* reply = manager.get(QNetworkRequest(QUrl(server.address(i))));
        QObject::connect(reply, &QNetworkReply::finished, &loop, [&, reply] {
            pool.start([&, bytes = reply->readAll()]() mutable {
                QBuffer buffer(&bytes);
                buffer.open(QIODevice::ReadOnly);
                QImageReader reader(&buffer);
                reader.setScaledSize(reader.size().scaled(target, Qt::KeepAspectRatio));
                if (reader.read().isNull())
                    std::cerr << "a picture was not read\n";
                if (--left == 0)
                    QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
            });
            reply->deleteLater();
        });
    }
    loop.exec();
    return stopwatch.milliseconds();
}

/// From an empty grid until the last picture is on the screen.
double gridMilliseconds(FeedSession& session, QSize& target) {
    const QTemporaryDir scratch;
    ImageStore store(storeOptions(scratch));
    ThumbnailPage page(&store);
    page.resize(pageSize);
    page.show();
    QCoreApplication::processEvents();
    const Stopwatch stopwatch;
    page.grid()->setSession(&session);
    QCoreApplication::processEvents();
    waitUntilSettled(*page.grid());
    QCoreApplication::processEvents(); // the last one's painting
    const double time = stopwatch.milliseconds();
    const QRect first = page.grid()->visualRect(session.list()->index(0, 0));
    const QRect last = page.grid()->visualRect(session.list()->index(pageCount - 1, 0));
    if (!page.grid()->viewport()->rect().contains(first) || !page.grid()->viewport()->rect().contains(last))
        std::cerr << "not all pictures are on the screen\n";
    target = QSize(first.width() - 16, first.width());
    page.grid()->setSession(nullptr);
    return time;
}

/// The same pictures asked of the store, without a grid.
double storeMilliseconds(const PictureServer& server, const QSize& target) {
    const QTemporaryDir scratch;
    ImageStore store(storeOptions(scratch));
    QEventLoop loop;
    const Stopwatch stopwatch;
    int left = pageCount;
    std::vector<ImageTicket> tickets;
    for (int i = 0; i < pageCount; ++i)
        tickets.push_back(
            store.request({{{}, QUrl(server.address(i))}, target}, &loop, [&](const ImageResult&) {
                if (--left == 0)
                    loop.quit();
            }));
    loop.exec();
    return stopwatch.milliseconds();
}

int measureFirstPage() {
    const PictureServer server;
    const QTemporaryDir folder;
    writeFeed(folder.path(), server, pageCount);
    const auto session = openSession(folder.path());
    QSize target;
    gridMilliseconds(*session, target); // whatever has to be loaded and connected once
    plainMilliseconds(server, target);
    std::vector<double> grid;
    std::vector<double> store;
    std::vector<double> plain;
    for (int i = 0; i < repetitions; ++i) {
        grid.push_back(gridMilliseconds(*session, target));
        store.push_back(storeMilliseconds(server, target));
        plain.push_back(plainMilliseconds(server, target));
    }
    report("first page of 40 pictures", inMilliseconds(median(grid)),
           inMilliseconds(median(plain)) + " plain Qt", asRatio(median(grid) / median(plain)), "at most 1.5");
    report("  the image store's part", inMilliseconds(median(store)),
           inMilliseconds(median(plain)) + " plain Qt", asRatio(median(store) / median(plain)), "");
    return 0;
}

int measureMemory() {
    const PictureServer server;
    const QTemporaryDir folder;
    const QTemporaryDir scratch;
    writeFeed(folder.path(), server, memoryCount);
    const ImageStore::Options options = storeOptions(scratch);
    ImageStore store(options);
    ThumbnailPage page(&store);
    ThumbnailGrid& grid = *page.grid();
    page.resize(pageSize);
    page.show();
    const auto session = openSession(folder.path());
    grid.setSession(session.get());
    QCoreApplication::processEvents();
    const Memory before = memoryNow();
    const Stopwatch stopwatch;
    QScrollBar* bar = grid.verticalScrollBar();
    for (;;) {
        waitUntilSettled(grid);
        if (bar->value() == bar->maximum())
            break;
        bar->setValue(bar->value() + bar->pageStep());
    }
    rest();
    const Memory after = memoryNow();
    const double limit = static_cast<double>(options.memoryCacheBytes) / 1e6;
    const std::string target = "at most " + inMegabytes(limit + 100);
    report("resident after 10,000 pictures", inMegabytes(after.resident),
           inMegabytes(before.resident) + " before", "", target);
    report("  most while scrolling", inMegabytes(after.peak), "", "", target);
    report("  decoded pixels kept", inMegabytes(static_cast<double>(store.memoryBytes()) / 1e6), "", "",
           "at most " + inMegabytes(limit));
    report("  scrolling through them", inMilliseconds(stopwatch.milliseconds()), "", "", "");
    grid.setSession(nullptr);
    return 0;
}

int runParts() {
    for (const char* part : {"scroll", "page", "memory"}) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(part)});
        process.waitForFinished(-1);
        if (process.exitCode() != 0)
            return process.exitCode();
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    const QString part = QCoreApplication::arguments().value(1);
    if (part == u"serve")
        return servePictures();
    if (part == u"scroll")
        return measureScrolling();
    if (part == u"page")
        return measureFirstPage();
    if (part == u"memory")
        return measureMemory();
    return runParts();
}
