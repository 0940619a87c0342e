// The store: who is answered, in which order, from which cache.
#include "tests/images/storefixture.h"

#include <QFile>

namespace galley {

namespace {

using test::encoded;
using test::response;
using ImageStoreTest = test::StoreTest;

const QString picturePath = QStringLiteral("/a.png");

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

TEST_F(ImageStoreTest, fetchesAndScales) {
    const QByteArray png = encoded({400, 200}, "png");
    server.serve(picturePath, response(png));
    const ImageResult result = get(wish(server.url(picturePath)));
    ASSERT_TRUE(result.has_value()) << result.error().message.toStdString();
    EXPECT_EQ(result->image.size(), QSize(100, 50));
    EXPECT_EQ(result->originalSize, QSize(400, 200));
    EXPECT_EQ(result->bytes, png.size());
    EXPECT_EQ(result->finalUrl, server.url(picturePath));
    EXPECT_FALSE(result->fromCache);
}

TEST_F(ImageStoreTest, readsAFileAndNotTheNetwork) {
    const QString path = folder.filePath(QStringLiteral("a.png"));
    writeFile(path, encoded({400, 200}, "png"));
    ImageRequest request = wish(path);
    request.source.url = server.url(picturePath);
    EXPECT_EQ(get(request)->image.size(), QSize(100, 50));
    EXPECT_EQ(server.requests(), 0);
}

TEST_F(ImageStoreTest, seesThatAFileChanged) {
    const QString path = folder.filePath(QStringLiteral("a.png"));
    writeFile(path, encoded({400, 200}, "png"));
    EXPECT_EQ(get(wish(path))->originalSize, QSize(400, 200));
    EXPECT_EQ(get(wish(path))->originalSize, QSize(400, 200));
    writeFile(path, encoded({30, 20}, "png"));
    EXPECT_EQ(get(wish(path))->originalSize, QSize(30, 20));
    QFile::remove(path);
    EXPECT_EQ(error(wish(path)).code, ImageError::Code::FileMissing);
}

TEST_F(ImageStoreTest, answersAnEmptySource) {
    EXPECT_EQ(error({}).code, ImageError::Code::BadAddress);
    EXPECT_EQ(error(wish(QUrl(QStringLiteral("images/none.png")))).code, ImageError::Code::FileMissing);
}

TEST_F(ImageStoreTest, remembersInMemory) {
    server.serve(picturePath, response(encoded({400, 200}, "png"), "200 OK", "Cache-Control: no-store\r\n"));
    EXPECT_FALSE(store().cached(wish(server.url(picturePath)).source, {100, 100}));
    get(wish(server.url(picturePath)));
    EXPECT_TRUE(store().cached(wish(server.url(picturePath)).source, {100, 100}));
    EXPECT_FALSE(store().cached(wish(server.url(picturePath)).source, {90, 90}));
    EXPECT_EQ(get(wish(server.url(picturePath)))->image.size(), QSize(100, 50));
    EXPECT_EQ(server.requests(picturePath), 1);
}

TEST_F(ImageStoreTest, asksAgainWhenToldTo) {
    const QByteArray cacheable = "Cache-Control: max-age=3600\r\n";
    server.serve(picturePath, response(encoded({400, 200}, "png"), "200 OK", cacheable));
    get(wish(server.url(picturePath), {50, 50}));
    get(wish(server.url(picturePath)));
    EXPECT_EQ(server.requests(picturePath), 1); // the second size came from the disk cache
    server.serve(picturePath, response(encoded({30, 20}, "png"), "200 OK", cacheable));
    ImageRequest again = wish(server.url(picturePath));
    again.refresh = true;
    EXPECT_EQ(get(again)->originalSize, QSize(30, 20));
    EXPECT_EQ(server.requests(picturePath), 2);
    EXPECT_EQ(get(wish(server.url(picturePath), {50, 50}))->originalSize, QSize(30, 20));
}

TEST_F(ImageStoreTest, remembersOnDisk) {
    server.serve(picturePath,
                 response(encoded({400, 200}, "png"), "200 OK", "Cache-Control: max-age=3600\r\n"));
    get(wish(server.url(picturePath)));
    closeStore();
    const ImageResult result = get(wish(server.url(picturePath)));
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result->fromCache);
    EXPECT_EQ(server.requests(picturePath), 1);
}

TEST_F(ImageStoreTest, keepsItsMemoryUnderTheLimit) {
    const QImage sample(100, 100, QImage::Format_RGB32);
    options.memoryCacheBytes = 5 * sample.sizeInBytes() / 2; // two and a half pictures
    for (int i = 0; i < 6; ++i) {
        const QString path = folder.filePath(QString::number(i));
        writeFile(path, encoded({100, 100}, "png"));
        get(wish(path));
        EXPECT_LE(store().memoryBytes(), options.memoryCacheBytes);
        EXPECT_TRUE(store().cached({path, {}}, {100, 100}));
    }
    EXPECT_GE(store().memoryBytes(), sample.sizeInBytes());
    EXPECT_FALSE(store().cached({folder.filePath(QStringLiteral("0")), {}}, {100, 100}));
    store().clearMemory();
    EXPECT_EQ(store().memoryBytes(), 0);
}

TEST_F(ImageStoreTest, sharesADownload) {
    QList<QTcpSocket*> held;
    server.handle(picturePath, [&held](QTcpSocket* socket) { held.append(socket); });
    QList<QSize> sizes;
    const auto take = [&sizes](const ImageResult& result) {
        sizes.append(result ? result->image.size() : QSize());
    };
    const ImageTicket one = store().request(wish(server.url(picturePath)), &context, take);
    ImageTicket two = store().request(wish(server.url(picturePath), {50, 50}), &context, take);
    const ImageTicket three = store().request(wish(server.url(picturePath), {10, 10}), &context, take);
    ASSERT_TRUE(QTest::qWaitFor([&held] { return !held.isEmpty(); }));
    two.cancel(); // the others still wait for it
    held.constFirst()->write(response(encoded({400, 200}, "png")));
    held.constFirst()->disconnectFromHost();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !one.isPending() && !three.isPending(); }));
    EXPECT_EQ(sizes.size(), 2);
    EXPECT_TRUE(sizes.contains(QSize(100, 50)) && sizes.contains(QSize(10, 5)));
    EXPECT_EQ(server.requests(picturePath), 1);
}

TEST_F(ImageStoreTest, aDroppedTicketEndsTheDownload) {
    QList<QTcpSocket*> held;
    server.handle(picturePath, [&held](QTcpSocket* socket) { held.append(socket); });
    bool called = false;
    {
        const ImageTicket ticket = store().request(wish(server.url(picturePath)), &context,
                                                   [&called](const ImageResult&) { called = true; });
        EXPECT_TRUE(ticket.isPending());
        ASSERT_TRUE(QTest::qWaitFor([&held] { return !held.isEmpty(); }));
    }
    EXPECT_TRUE(QTest::qWaitFor([this] { return server.open() == 0; }));
    EXPECT_FALSE(called);
}

TEST_F(ImageStoreTest, aDroppedTicketOfAWaitingRequestNeverAsks) {
    QList<QTcpSocket*> held;
    std::vector<ImageTicket> tickets;
    for (int i = 0; i < 7; ++i) {
        const QString path = QStringLiteral("/%1.png").arg(i);
        server.handle(path, [&held](QTcpSocket* socket) { held.append(socket); });
        tickets.push_back(store().request(wish(server.url(path)), &context, [](const ImageResult&) {}));
    }
    ASSERT_TRUE(QTest::qWaitFor([&held] { return held.size() == 6; }));
    tickets.pop_back(); // the seventh, for which six are in the way
    tickets.clear();
    EXPECT_TRUE(QTest::qWaitFor([this] { return server.open() == 0; }));
    server.serve(picturePath, response(encoded({40, 20}, "png")));
    EXPECT_TRUE(get(wish(server.url(picturePath))).has_value());
    EXPECT_EQ(server.requests(QStringLiteral("/6.png")), 0);
}

TEST_F(ImageStoreTest, forgetsWhoIsGone) {
    server.serve(picturePath, response(encoded({40, 20}, "png")));
    auto gone = std::make_unique<QObject>();
    bool called = false;
    const ImageTicket ticket = store().request(wish(server.url(picturePath)), gone.get(),
                                               [&called](const ImageResult&) { called = true; });
    gone.reset();
    ASSERT_TRUE(QTest::qWaitFor([&ticket] { return !ticket.isPending(); }));
    EXPECT_FALSE(called);
}

TEST_F(ImageStoreTest, mayBeDestroyedByItsOwnAnswer) {
    const QString path = folder.filePath(QStringLiteral("a.png"));
    writeFile(path, encoded({40, 20}, "png"));
    bool called = false;
    const ImageTicket ticket = store().request(wish(path), &context, [&](const ImageResult&) {
        called = true;
        closeStore();
    });
    EXPECT_TRUE(QTest::qWaitFor([&called] { return called; }));
    EXPECT_FALSE(ticket.isPending());
}

TEST_F(ImageStoreTest, asksAHostForSixAtMostAndVisibleOnesFirst) {
    QList<QTcpSocket*> held;
    std::vector<ImageTicket> tickets;
    const auto ask = [&](int number, ImagePriority priority) {
        const QString path = QStringLiteral("/%1.png").arg(number);
        server.handle(path, [&held](QTcpSocket* socket) { held.append(socket); });
        ImageRequest request = wish(server.url(path));
        request.priority = priority;
        tickets.push_back(store().request(request, &context, [](const ImageResult&) {}));
    };
    for (int i = 0; i < 10; ++i)
        ask(i, ImagePriority::Ahead);
    ask(100, ImagePriority::Visible);
    ask(9, ImagePriority::Visible); // came into view while it waits
    const auto answerNext = [&held] {
        held.first()->write(response(encoded({4, 4}, "png")));
        held.takeFirst()->disconnectFromHost();
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return held.size() == 6; }));
    for (int answered = 1; answered <= 5; ++answered) {
        answerNext();
        ASSERT_TRUE(QTest::qWaitFor([&] { return server.requests() == 6 + answered; }));
    }
    while (!held.isEmpty())
        answerNext();
    EXPECT_LE(server.mostOpen(), 6);
    const QStringList later = server.order().sliced(6, 2);
    EXPECT_TRUE(later.contains(QStringLiteral("/100.png")) && later.contains(QStringLiteral("/9.png")));
}

} // namespace

} // namespace galley
