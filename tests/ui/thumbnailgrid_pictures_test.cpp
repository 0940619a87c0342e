// Pictures in the grid: of the checkout and of a server, good and bad, asked for as far as they are seen.
#include "tests/images/pictures.h"
#include "tests/images/rawserver.h"
#include "tests/ui/thumbnailgridfixture.h"
#include "ui/support/settingskeys.h"

#include <QAction>
#include <QHelpEvent>
#include <QToolTip>

namespace galley {
namespace {

using test::encoded;
using test::response;

/// A feed whose articles have pictures at a local server, named by their number.
class GridPicturesTest : public ThumbnailGridTest {
protected:
    GridPicturesTest()
        : ThumbnailGridTest(0) {
        options.allowedHosts = {u"127.0.0.1"_qs};
        options.hasNetwork = [] { return true; };
        m_window.reset();
        m_images = std::make_unique<ImageStore>(options);
        m_settings->setValue(settingskeys::previewShown, false); // it asks for pictures, too
    }
    void writePicture(int number, const QByteArray& address, const QByteArray& more = {}) {
        write(path(number), "---\ntitle: Article " + QByteArray::number(number) +
                                "\nexcerpt: About it\nimages:\n  - url: '" + address + "'\n" + more +
                                "---\n");
    }
    QByteArray address(const QString& path) const { return server.url(path).toEncoded(); }
    QString picture(int number) const { return u"/%1.png"_qs.arg(number); }
    void serve(int count) {
        for (int i = 0; i < count; ++i) {
            writePicture(i, address(picture(i)));
            server.serve(picture(i), response(encoded({400, 210}, "png")));
        }
    }
    QImage shown(int number) { return grid()->viewport()->grab(rectOf(number)).toImage(); }
    /// Whether the card shows the four colours of a picture.
    bool isShown(int number) {
        const QImage card = shown(number);
        int red = 0;
        int yellow = 0;
        for (int y = 0; y < card.height(); y += 3) {
            for (int x = 0; x < card.width(); x += 3) {
                const QColor color = card.pixelColor(x, y);
                red += color.red() > 200 && color.green() < 60 && color.blue() < 60;
                yellow += color.red() > 200 && color.green() > 200 && color.blue() < 60;
            }
        }
        return red > 20 && yellow > 20;
    }
    QRect retryOf(int number) { return grid()->retryRectOf(rowOf(path(number))); }
    QString toolTip(int number) {
        const QPoint point = rectOf(number).center();
        QHelpEvent event(QEvent::ToolTip, point, grid()->viewport()->mapToGlobal(point));
        QApplication::sendEvent(grid()->viewport(), &event);
        return QToolTip::text();
    }

    test::RawServer server;
    ImageStore::Options options;
};

TEST_F(GridPicturesTest, ShowsPicturesOfTheServer) {
    serve(3);
    openGrid();
    EXPECT_TRUE(waitFor([&] { return isShown(0) && isShown(1) && isShown(2); }));
    EXPECT_TRUE(retryOf(0).isEmpty());
}

TEST_F(GridPicturesTest, PicturesThatFailAreProblemsOfTheirArticles) {
    serve(2);
    server.serve(picture(1), "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    openGrid();
    const auto hasFailed = [&](int number) {
        const auto& problems = session()->problems()->problemsOf(session()->feed()->find(path(number)));
        return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
            return problem.rule == ruleId(Rule::PictureFailed);
        });
    };
    ASSERT_TRUE(waitFor([&] { return hasFailed(1); }));
    ASSERT_TRUE(waitFor([&] { return grid()->isSettled(); }));
    EXPECT_FALSE(hasFailed(0));
    server.serve(picture(1), response(encoded({400, 210}, "png")));
    select(1);
    action("retryPictures")->trigger();
    EXPECT_TRUE(waitFor([&] { return !hasFailed(1); })) << "it came after all";
}

TEST_F(GridPicturesTest, FilesOfTheCheckoutNeedNoNetwork) {
    QDir().mkpath(root() + u"/assets"_qs);
    write(u"assets/a.png"_qs, encoded({400, 210}, "png"));
    writePicture(0, "/assets/a.png");
    writePicture(1, "https://news.example/assets/a.png");
    openGrid();
    EXPECT_TRUE(waitFor([&] { return isShown(0) && isShown(1); }));
    EXPECT_EQ(server.requests(), 0);
}

TEST_F(GridPicturesTest, AnArticleWithoutPictureShowsItsWords) {
    write(path(0), "---\ntitle: Wordy\nexcerpt: A calm card of words\n---\n");
    write(path(1), "---\ntitle: Wordy\n---\n");
    openGrid();
    EXPECT_TRUE(retryOf(0).isEmpty());
    EXPECT_NE(shown(0), shown(1));
    EXPECT_TRUE(toolTip(0).contains(u"A calm card of words"_qs));
}

TEST_F(GridPicturesTest, FailuresSayWhyAndAClickAsksAgain) {
    writePicture(0, address(u"/gone.png"_qs));
    writePicture(1, address(u"/page.png"_qs));
    server.serve(u"/page.png"_qs, response("<!DOCTYPE html><html></html>"));
    writePicture(2, "http://10.1.2.3/a.png");
    writePicture(3, address(u"/large.png"_qs));
    server.serve(u"/large.png"_qs, response(test::pngHeader(30000, 30000)));
    openGrid();
    for (int number = 0; number < 4; ++number)
        EXPECT_TRUE(waitFor([&] { return !retryOf(number).isEmpty(); })) << number;
    EXPECT_TRUE(toolTip(0).contains(u"404"_qs)) << toolTip(0).toStdString();
    EXPECT_TRUE(toolTip(1).contains(u"Not an image"_qs)) << toolTip(1).toStdString();
    EXPECT_TRUE(toolTip(2).contains(u"Blocked"_qs)) << toolTip(2).toStdString();
    EXPECT_TRUE(toolTip(3).contains(u"too large"_qs)) << toolTip(3).toStdString();

    server.serve(u"/gone.png"_qs, response(encoded({400, 210}, "png")));
    const QStringList before = selectedPaths();
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, Qt::NoModifier, retryOf(0).center());
    EXPECT_TRUE(waitFor([&] { return isShown(0); }));
    EXPECT_TRUE(retryOf(0).isEmpty());
    EXPECT_EQ(selectedPaths(), before);
    EXPECT_EQ(server.requests(u"/gone.png"_qs), 2);
}

TEST_F(GridPicturesTest, SlowServersAreToldOf) {
    options.download.totalMSecs = 400;
    m_images = std::make_unique<ImageStore>(options);
    writePicture(0, address(picture(0)));
    server.handle(picture(0), [](QTcpSocket*) {});
    openGrid();
    ASSERT_TRUE(waitFor([&] { return !retryOf(0).isEmpty(); }));
    EXPECT_TRUE(toolTip(0).contains(u"took too long"_qs)) << toolTip(0).toStdString();
}

TEST_F(GridPicturesTest, PicturesComeOnceTheNetworkIsBack) {
    serve(2);
    m_images->setOffline(true);
    openGrid();
    ASSERT_TRUE(waitFor([&] { return !retryOf(0).isEmpty() && !retryOf(1).isEmpty(); }));
    EXPECT_TRUE(toolTip(0).contains(u"Offline"_qs)) << toolTip(0).toStdString();
    m_images->setOffline(false);
    EXPECT_TRUE(waitFor([&] { return isShown(0) && isShown(1); }));
}

TEST_F(GridPicturesTest, TheActionAsksAgainForTheSelected) {
    for (int number = 0; number < 3; ++number)
        writePicture(number, address(picture(number)));
    openGrid();
    for (int number = 0; number < 3; ++number)
        ASSERT_TRUE(waitFor([&] { return !retryOf(number).isEmpty(); }));
    for (int number = 0; number < 3; ++number)
        server.serve(picture(number), response(encoded({400, 210}, "png")));
    click(0);
    click(1, Qt::ShiftModifier);
    key(Qt::Key_F5, Qt::ShiftModifier);
    EXPECT_TRUE(waitFor([&] { return isShown(0) && isShown(1); }));
    EXPECT_FALSE(retryOf(2).isEmpty());
    EXPECT_EQ(server.requests(picture(2)), 1);
}

TEST_F(GridPicturesTest, AFailureIsNotAskedForAgainByScrolling) {
    serve(200);
    writePicture(0, address(u"/gone.png"_qs));
    openGrid();
    ASSERT_TRUE(waitFor([&] { return !retryOf(0).isEmpty(); }));
    key(Qt::Key_End);
    ASSERT_TRUE(waitFor([&] { return isShown(199); }));
    key(Qt::Key_Home);
    EXPECT_TRUE(waitFor([&] { return !retryOf(0).isEmpty(); }));
    EXPECT_EQ(server.requests(u"/gone.png"_qs), 1);
}

TEST_F(GridPicturesTest, AsksForWhatIsSeenAndNear) {
    serve(200);
    openGrid();
    ASSERT_TRUE(waitFor([&] { return isShown(0) && isShown(5); }));
    QTest::qWait(300);
    EXPECT_EQ(server.requests(picture(199)), 0);
    EXPECT_EQ(server.requests(picture(120)), 0);
    EXPECT_EQ(server.requests(picture(0)), 1);
    key(Qt::Key_End);
    EXPECT_TRUE(waitFor([&] { return isShown(199); }));
    EXPECT_EQ(server.requests(picture(100)), 0);
}

TEST_F(GridPicturesTest, WhatScrolledAwayIsNotFetched) {
    serve(300);
    // Nobody is answered until all is scrolled: what waits behind six connections is dropped.
    QList<QTcpSocket*> held;
    for (int i = 0; i < 300; ++i)
        server.handle(picture(i), [&held](QTcpSocket* socket) { held.append(socket); });
    openGrid();
    ASSERT_TRUE(waitFor([&] { return server.requests() >= 6; }));
    for (int i = 0; i < 300; ++i)
        server.serve(picture(i), response(encoded({400, 210}, "png")));
    key(Qt::Key_End);
    EXPECT_TRUE(waitFor([&] { return isShown(299); }));
    EXPECT_EQ(server.requests(picture(12)), 0);
}

TEST_F(GridPicturesTest, PicturesAreDecodedForTheScreenAndAgainForAnotherSize) {
    serve(1);
    openGrid();
    ASSERT_TRUE(waitFor([&] { return isShown(0); }));
    const qint64 small = m_images->memoryBytes();
    EXPECT_LE(small, rectOf(0).width() * rectOf(0).height() * 4 * grid()->devicePixelRatioF() *
                         grid()->devicePixelRatioF());
    for (int i = 0; i < 2; ++i)
        key(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_TRUE(isShown(0)); // the small one, until the large one has come
    EXPECT_TRUE(waitFor([&] { return m_images->memoryBytes() > small; }));
    EXPECT_TRUE(waitFor([&] { return isShown(0); }));
}

TEST_F(GridPicturesTest, AnEditedAddressIsShown) {
    serve(2);
    writePicture(0, address(picture(1)));
    write(path(1), "---\ntitle: Article 1\n---\n");
    openGrid();
    ASSERT_TRUE(waitFor([&] { return isShown(0); }));
    EXPECT_FALSE(isShown(1));
    const ArticleId id = session()->feed()->find(path(1));
    session()->edits()->push(
        u"Edit"_qs,
        {{id, *FieldPath::parse("images"), std::nullopt,
          Value(frontmatter::Sequence{Value(toUtf8(QString::fromLatin1(address(picture(1)))))})}});
    EXPECT_TRUE(waitFor([&] { return isShown(1); }));
}

TEST_F(GridPicturesTest, SeveralPicturesAreCounted) {
    serve(2);
    writePicture(1, address(picture(1)), "  - url: /b.png\n  - url: /c.png\n");
    openGrid();
    ASSERT_TRUE(waitFor([&] { return isShown(0) && isShown(1); }));
    const QImage one = shown(0);
    const QImage three = shown(1);
    ASSERT_EQ(one.size(), three.size());
    const QRect corner(one.width() * 2 / 3, one.height() / 4, one.width() / 3, one.height() / 3);
    EXPECT_NE(one.copy(corner), three.copy(corner));
}

TEST_F(GridPicturesTest, PicturesOnlyLeavesOutTheWords) {
    serve(4);
    openGrid();
    ASSERT_TRUE(waitFor([&] { return isShown(0); }));
    const int height = rectOf(0).height();
    action("picturesOnly")->trigger();
    EXPECT_LT(rectOf(0).height(), height);
    EXPECT_TRUE(waitFor([&] { return isShown(0) && isShown(3); }));
}

TEST_F(GridPicturesTest, AHiddenGridAsksForNothing) {
    serve(3);
    openFeed();
    action("showTable")->trigger();
    m_window->close();
    makeWindow();
    openFeed();
    QTest::qWait(200);
    EXPECT_EQ(server.requests(), 0);
    action("showThumbnails")->trigger();
    EXPECT_TRUE(waitFor([&] { return isShown(0); }));
}

} // namespace
} // namespace galley
