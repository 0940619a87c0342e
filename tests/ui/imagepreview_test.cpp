// What the picture preview shows and loads.
#include "tests/ui/imagepreviewfixture.h"

#include <QApplication>
#include <QNetworkProxyFactory>

namespace galley {

namespace {

TEST_F(ImagePreviewTest, saysThatThereIsNoPicture) {
    EXPECT_TRUE(placeholder().isVisible());
    EXPECT_EQ(placeholder().text(), QStringLiteral("No picture"));
    EXPECT_FALSE(placeholder().retryButton()->isVisible());
    EXPECT_EQ(preview.currentIndex(), -1);
    preview.setImages({file(QStringLiteral("a.png"))});
    ASSERT_TRUE(waitForPicture());
    preview.setImages({});
    EXPECT_TRUE(placeholder().isVisible());
    EXPECT_EQ(caption(), QString());
}

TEST_F(ImagePreviewTest, fitsAPictureAndDecodesNoLargerThanShown) {
    preview.setImages({file(QStringLiteral("a.png"))});
    ASSERT_TRUE(waitForPicture());
    const QRectF rect = view().pictureRect();
    EXPECT_TRUE(QRectF(view().rect()).adjusted(-1, -1, 1, 1).contains(rect));
    EXPECT_NEAR(rect.width() / rect.height(), 2, 0.05);
    EXPECT_NEAR(rect.width(), view().width(), 1);
    EXPECT_LE(view().image().image.width(), view().deviceSize().width());
}

TEST_F(ImagePreviewTest, doesNotEnlarge) {
    preview.setImages({file(QStringLiteral("a.png"), QSize(20, 10))});
    ASSERT_TRUE(waitForPicture());
    EXPECT_EQ(view().pictureRect().size(), QSizeF(20, 10));
}

TEST_F(ImagePreviewTest, becomesSharperWhenItGrows) {
    preview.setImages({file(QStringLiteral("a.png"), QSize(3000, 1500))});
    ASSERT_TRUE(waitForPicture());
    const int before = view().image().image.width();
    preview.resize(500, 500);
    EXPECT_TRUE(QTest::qWaitFor([&] { return view().image().image.width() > before; }));
    EXPECT_TRUE(!placeholder().isVisible());
}

TEST_F(ImagePreviewTest, setsDeclaredBesideRealSize) {
    PreviewImage image = file(QStringLiteral("a.png"));
    preview.setImages({image});
    ASSERT_TRUE(waitForPicture());
    EXPECT_TRUE(caption().contains(QStringLiteral("600 × 300, no size declared"))) << caption().toStdString();
    EXPECT_TRUE(caption().contains(QStringLiteral("PNG · ")) &&
                caption().contains(QStringLiteral(" · a.png")));

    image.declaredSize = originalSize;
    preview.setImages({image});
    EXPECT_TRUE(caption().contains(QStringLiteral("600 × 300, as declared"))) << caption().toStdString();

    image.declaredSize = QSize(1200, 630);
    preview.setImages({image});
    EXPECT_TRUE(caption().contains(QStringLiteral("1200 × 630 declared, really 600 × 300")))
        << caption().toStdString();
    EXPECT_TRUE(preview.accessibleDescription().contains(QStringLiteral("really")));
}

TEST_F(ImagePreviewTest, turnsByExif) {
    preview.setImages({file(QStringLiteral("a.jpg"), test::turnedJpeg(originalSize))});
    ASSERT_TRUE(QTest::qWaitFor([this] { return caption().contains(QStringLiteral("300 × 600")); }));
    EXPECT_LT(view().pictureRect().width(), view().pictureRect().height());
}

TEST_F(ImagePreviewTest, saysThatAFileIsMissingAndTriesAgain) {
    const PreviewImage image = file(QStringLiteral("late.png"), QByteArray());
    preview.setImages({image});
    ASSERT_TRUE(waitForText(QStringLiteral("missing")));
    EXPECT_TRUE(placeholder().retryButton()->isVisible());
    file(QStringLiteral("late.png"));
    QTest::mouseClick(placeholder().retryButton(), Qt::LeftButton);
    EXPECT_TRUE(waitForPicture());
}

TEST_F(ImagePreviewTest, saysWhatTheServerSaidAndTriesAgain) {
    const QString path = QStringLiteral("/a.png");
    preview.setImages({remote(path)});
    ASSERT_TRUE(waitForText(QStringLiteral("404")));
    EXPECT_TRUE(caption().contains(QStringLiteral("127.0.0.1")));
    server.serve(path, response(encoded(originalSize, "png")));
    preview.setFocus();
    QTest::keyClick(&preview, Qt::Key_R);
    EXPECT_TRUE(waitForPicture());
    EXPECT_EQ(server.requests(path), 2);
}

TEST_F(ImagePreviewTest, tellsOtherFailures) {
    server.serve(QStringLiteral("/page"), response("<html></html>"));
    server.serve(QStringLiteral("/inside"), test::redirect("http://10.0.0.1/"));
    preview.setImages({remote(QStringLiteral("/page"))});
    EXPECT_TRUE(waitForText(QStringLiteral("Not an image")));
    preview.setImages({remote(QStringLiteral("/inside"))});
    EXPECT_TRUE(waitForText(QStringLiteral("Blocked")));
    preview.setImages({{.source = ImageSource::fromAddress(QStringLiteral("file:///etc/passwd"), {}),
                        .address = QStringLiteral("file:///etc/passwd"),
                        .declaredSize = {},
                        .title = {}}});
    EXPECT_TRUE(waitForText(QStringLiteral("only http and https")));
    preview.setImages({file(QStringLiteral("bomb.png"), test::pngHeader(30'000, 30'000))});
    EXPECT_TRUE(waitForText(QStringLiteral("too large")));
}

TEST_F(ImagePreviewTest, asksForNothingWhileSelectionRuns) {
    for (int i = 0; i < 20; ++i)
        preview.setImages({remote(QStringLiteral("/%1").arg(i))});
    ASSERT_TRUE(waitForText(QStringLiteral("404")));
    EXPECT_EQ(server.order(), QStringList{QStringLiteral("/19")});
}

TEST_F(ImagePreviewTest, dropsWhatIsNoLongerWanted) {
    server.handle(QStringLiteral("/slow"), [](QTcpSocket*) {});
    preview.setImages({remote(QStringLiteral("/slow"))});
    ASSERT_TRUE(QTest::qWaitFor([this] { return server.open() == 1; }));
    preview.setImages({file(QStringLiteral("a.png"))});
    EXPECT_TRUE(QTest::qWaitFor([this] { return server.open() == 0; }));
    EXPECT_TRUE(waitForPicture());
}

TEST_F(ImagePreviewTest, keepsThePictureUntilTheNextIsOverdue) {
    preview.setImages({file(QStringLiteral("a.png"))});
    ASSERT_TRUE(waitForPicture());
    server.handle(QStringLiteral("/slow"), [](QTcpSocket*) {});
    preview.setImages({remote(QStringLiteral("/slow"))});
    EXPECT_TRUE(!placeholder().isVisible());
    EXPECT_FALSE(actions().copy->isEnabled()); // it is not the one selected
    EXPECT_TRUE(waitForText(QStringLiteral("Loading")));
    EXPECT_FALSE(placeholder().retryButton()->isVisible());
}

TEST_F(ImagePreviewTest, aListThatGrowsKeepsThePicture) {
    server.serve(QStringLiteral("/a.png"), response(encoded(originalSize, "png")));
    preview.setImages({remote(QStringLiteral("/a.png"))});
    ASSERT_TRUE(waitForPicture());
    PreviewImage first = remote(QStringLiteral("/a.png"));
    first.title = QStringLiteral("<b>now</b> with a title");
    preview.setImages({first, remote(QStringLiteral("/b.png"))});
    EXPECT_TRUE(!placeholder().isVisible());
    EXPECT_EQ(counter(), QStringLiteral("1 of 2"));
    EXPECT_TRUE(caption().startsWith(first.title)); // as it stands
    QTest::qWait(200);
    EXPECT_EQ(server.requests(), 1);
}

TEST_F(ImagePreviewTest, loadsNothingWhileHidden) {
    preview.hide();
    preview.setImages({remote(QStringLiteral("/a.png"))});
    QTest::qWait(200);
    EXPECT_EQ(server.requests(), 0);
    preview.show();
    EXPECT_TRUE(waitForText(QStringLiteral("404")));
}

TEST_F(ImagePreviewTest, relatedPicturesComeAfterTheArticlesOwn) {
    preview.setImages({file(QStringLiteral("own.png"))});
    EXPECT_FALSE(strip().isVisible());
    preview.setRelated({file(QStringLiteral("r1.png")), file(QStringLiteral("r2.png"))});
    ASSERT_TRUE(waitForPicture());
    EXPECT_TRUE(strip().isVisible());
    EXPECT_EQ(counter(), QStringLiteral("1 of 1"));
    preview.setFocus();
    QTest::keyClick(&stage(), Qt::Key_Right);
    EXPECT_EQ(counter(), QStringLiteral("Related 1 of 2"));
    EXPECT_EQ(strip().currentIndex().row(), 0);
    EXPECT_TRUE(QTest::qWaitFor([this] { return caption().startsWith(QStringLiteral("r1.png, 600")); }));
    QTest::mouseClick(strip().viewport(), Qt::LeftButton, {},
                      strip().visualRect(strip().model()->index(1, 0)).center());
    EXPECT_EQ(preview.currentIndex(), 2);
    EXPECT_FALSE(actions().next->isEnabled());
    preview.setImages({file(QStringLiteral("other.png"))}); // the next article
    EXPECT_EQ(preview.currentIndex(), 0);
    EXPECT_TRUE(QTest::qWaitFor([this] { return caption().startsWith(QStringLiteral("other.png, 600")); }));
    preview.setRelated({});
    EXPECT_TRUE(strip().isVisible()); // nothing jumps
    EXPECT_EQ(strip().model()->rowCount(), 0);
}

TEST_F(ImagePreviewTest, withoutPicturesOfItsOwnAnArticleHasNoPlaceAmongThem) {
    preview.setImages({});
    preview.setRelated({file(QStringLiteral("r1.png")), file(QStringLiteral("r2.png"))});
    EXPECT_EQ(counter(), QString());
    preview.setFocus();
    QTest::keyClick(&stage(), Qt::Key_Right);
    EXPECT_EQ(counter(), QStringLiteral("Related 1 of 2"));
}

TEST_F(ImagePreviewTest, aPictureComesOnceTheNetworkIsBack) {
    server.serve(QStringLiteral("/a.png"), response(encoded(originalSize, "png")));
    store.setOffline(true);
    preview.setImages({remote(QStringLiteral("/a.png"))});
    ASSERT_TRUE(waitForText(QStringLiteral("Offline")));
    EXPECT_EQ(server.requests(), 0);
    store.setOffline(false);
    EXPECT_TRUE(waitForPicture());
    store.setOffline(true);
    store.setOffline(false);
    server.serve(QStringLiteral("/b.png"), response(encoded(originalSize, "png")));
    preview.setImages({remote(QStringLiteral("/b.png"))});
    EXPECT_TRUE(QTest::qWaitFor([this] { return caption().startsWith(QStringLiteral("/b.png, 600")); }));
    EXPECT_EQ(server.requests(), 2) << "what was shown was not asked for again";
}

TEST_F(ImagePreviewTest, whereThereIsLittleRoomThePictureGetsIt) {
    preview.setImages({file(QStringLiteral("own.png"))});
    preview.setRelated({file(QStringLiteral("r1.png"))});
    preview.resize(280, 240);
    EXPECT_FALSE(strip().isVisible());
    EXPECT_GE(stage().height(), 90);
    preview.resize(280, 400);
    EXPECT_TRUE(strip().isVisible());
}

TEST_F(ImagePreviewTest, whereItIsVeryLowNothingLiesOnThePicture) {
    preview.setImages({remote(QStringLiteral("/none"))});
    ASSERT_TRUE(QTest::qWaitFor([this] { return placeholder().retryButton()->isVisible(); }));
    for (int height = 400; height >= 120; height -= 4) {
        preview.resize(280, height);
        QApplication::processEvents();
        const QRect picture(stage().mapTo(&preview, QPoint()), stage().size());
        for (const auto* part : {static_cast<QWidget*>(preview.findChild<PictureBar*>()),
                                 static_cast<QWidget*>(preview.findChild<ImageCaption*>())}) {
            const QRect place(part->mapTo(&preview, QPoint()), part->size());
            EXPECT_TRUE(part->isHidden() || !place.intersects(picture)) << height;
        }
        EXPECT_TRUE(placeholder().rect().contains(placeholder().retryButton()->geometry())) << height;
    }
    preview.resize(280, 400);
    EXPECT_TRUE(preview.findChild<PictureBar*>()->isVisible());
    EXPECT_TRUE(preview.findChild<ImageCaption*>()->isVisible());
}

TEST_F(ImagePreviewTest, whatStandsBelowAPictureIsLaidOutInItsHeight) {
    PreviewImage picture = file(QStringLiteral("a.png"));
    picture.title = QStringLiteral("A picture");
    picture.declaredSize = QSize(1234, 5678); // which is not true: said in bold, on two lines
    preview.setImages({picture});
    ASSERT_TRUE(waitForPicture());
    for (int height = 400; height >= 120; height -= 4) {
        preview.resize(240, height);
        QApplication::processEvents();
        int bottom = stage().mapTo(&preview, stage().rect().bottomLeft()).y();
        EXPECT_GE(stage().height(), 90) << height;
        for (const auto* part : {static_cast<QWidget*>(preview.findChild<PictureBar*>()),
                                 static_cast<QWidget*>(preview.findChild<ImageCaption*>())}) {
            if (part->isHidden())
                continue;
            EXPECT_GT(part->mapTo(&preview, QPoint()).y(), bottom) << height;
            bottom = part->mapTo(&preview, part->rect().bottomLeft()).y();
        }
        EXPECT_LT(bottom, preview.height()) << height;
    }
}

TEST_F(ImagePreviewTest, loadsOnlyThumbnailsThatCanBeSeen) {
    QList<PreviewImage> related;
    for (int i = 0; i < 60; ++i) {
        server.serve(u"/%1"_qs.arg(i), response(encoded(originalSize, "png")));
        related.append(remote(u"/%1"_qs.arg(i)));
    }
    preview.setImages({file(QStringLiteral("own.png"))});
    preview.setRelated(related);
    ASSERT_TRUE(QTest::qWaitFor([this] { return server.requests() >= 3; }));
    QTest::qWait(100);
    EXPECT_LT(server.requests(), 8);
    strip().scrollTo(strip().model()->index(59, 0));
    EXPECT_TRUE(QTest::qWaitFor([this] { return server.requests(QStringLiteral("/59")) == 1; }));
    EXPECT_EQ(server.requests(QStringLiteral("/30")), 0);
}

TEST_F(ImagePreviewTest, saysWhetherAPictureIsCached) {
    PreviewImage image = file(QStringLiteral("a.png"));
    image.isCached = true;
    preview.setImages({image});
    ASSERT_TRUE(waitForPicture());
    EXPECT_TRUE(caption().endsWith(QStringLiteral(" · cached"))) << caption().toStdString();
    image.isCached = false;
    preview.setImages({image});
    EXPECT_TRUE(caption().endsWith(QStringLiteral(" · not cached")));
}

TEST_F(ImagePreviewTest, fitsInto280Pixels) {
    PreviewImage image = file(QStringLiteral("a.png"));
    image.declaredSize = QSize(12000, 63000);
    image.title = QString(300, QLatin1Char('W'));
    preview.setImages({image, image});
    ASSERT_TRUE(waitForPicture());
    EXPECT_LE(preview.minimumSizeHint().width(), 280);
    EXPECT_EQ(preview.width(), 280);
}

} // namespace

} // namespace galley

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
