#include "tests/images/pictures.h"
#include "tests/images/rawserver.h"
#include "ui/imagepreview/imagecaption.h"
#include "ui/imagepreview/imagepreview.h"
#include "ui/imagepreview/pictureplaceholder.h"
#include "ui/imagepreview/pictureview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QNetworkProxyFactory>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace galley {

namespace {

using test::encoded;
using test::response;

constexpr QSize originalSize{600, 300};

ImageStore::Options storeOptions() {
    ImageStore::Options options;
    options.allowedHosts = {QStringLiteral("127.0.0.1")};
    return options;
}

class ImagePreviewTest : public testing::Test {
protected:
    ImagePreviewTest() {
        preview.resize(280, 400);
        preview.show();
        preview.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&preview));
    }

    PreviewImage file(const QString& name, const QByteArray& bytes) {
        const QString path = folder.filePath(name);
        if (!bytes.isEmpty()) {
            QFile file(path);
            EXPECT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        return {.source = {path, {}},
                .address = QStringLiteral("/assets/") + name,
                .declaredSize = {},
                .title = name};
    }
    PreviewImage file(const QString& name, const QSize& size = originalSize) {
        return file(name, encoded(size, "png"));
    }
    PreviewImage remote(const QString& path) const {
        const QUrl url = server.url(path);
        return {.source = {{}, url}, .address = url.toString(), .declaredSize = {}, .title = path};
    }

    PictureView& view() { return *preview.findChild<PictureView*>(); }
    PicturePlaceholder& placeholder() { return *preview.findChild<PicturePlaceholder*>(); }
    QString caption() { return preview.findChild<ImageCaption*>()->text(); }
    QString counter() {
        return preview.findChildren<QToolButton*>()
            .constFirst()
            ->parentWidget()
            ->findChild<QLabel*>()
            ->text();
    }
    QAction* action(const QString& text) {
        for (QAction* candidate : preview.menuActions())
            if (candidate->text().remove(QLatin1Char('&')) == text)
                return candidate;
        return nullptr;
    }
    bool waitForPicture() {
        return QTest::qWaitFor(
            [this] { return !placeholder().isVisible() && caption().contains(QStringLiteral("PNG")); });
    }
    bool waitForText(const QString& text) {
        return QTest::qWaitFor(
            [&] { return placeholder().isVisible() && placeholder().text().contains(text); });
    }

    QTemporaryDir folder;
    test::RawServer server;
    ImageStore store{storeOptions()};
    ImagePreview preview{&store};
};

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

TEST_F(ImagePreviewTest, stepsWithKeysAndButtons) {
    preview.setImages(
        {file(QStringLiteral("a.png")), file(QStringLiteral("b.png")), file(QStringLiteral("c.png"))});
    QSignalSpy moved(&preview, &ImagePreview::currentIndexChanged);
    EXPECT_EQ(counter(), QStringLiteral("1 of 3"));
    EXPECT_FALSE(action(QStringLiteral("Previous Picture"))->isEnabled());
    preview.setFocus();
    QTest::keyClick(&preview, Qt::Key_Right);
    QTest::keyClick(&preview, Qt::Key_Right);
    EXPECT_EQ(counter(), QStringLiteral("3 of 3"));
    QTest::keyClick(&preview, Qt::Key_Right);
    EXPECT_EQ(preview.currentIndex(), 2);
    EXPECT_TRUE(QTest::qWaitFor([this] { return caption().contains(QStringLiteral("c.png, 600")); }));
    QTest::keyClick(&preview, Qt::Key_Left);
    EXPECT_EQ(preview.currentIndex(), 1);
    const auto buttons = preview.findChildren<QToolButton*>();
    ASSERT_EQ(buttons.size(), 2);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    EXPECT_EQ(preview.currentIndex(), 0);
    EXPECT_EQ(moved.size(), 4);
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
    EXPECT_FALSE(action(QStringLiteral("Copy Picture"))->isEnabled()); // it is not the one selected
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

TEST_F(ImagePreviewTest, copiesTheWholePictureAndItsAddress) {
    const PreviewImage image = file(QStringLiteral("a.png"));
    preview.setImages({image});
    ASSERT_TRUE(waitForPicture());
    action(QStringLiteral("Copy Picture Address"))->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), image.address);
    action(QStringLiteral("Copy Picture"))->trigger();
    EXPECT_TRUE(QTest::qWaitFor([] { return QGuiApplication::clipboard()->image().size() == originalSize; }));
}

TEST_F(ImagePreviewTest, opensWebAddressesOnly) {
    QSignalSpy opened(&preview, &ImagePreview::openUrlRequested);
    QAction* open = action(QStringLiteral("Open Picture in Browser"));
    for (const char* address :
         {"javascript:alert(1)", "file:///etc/passwd", "/assets/a.png", "--help", "http://", ""}) {
        PreviewImage image = file(QStringLiteral("a.png"));
        image.address = QString::fromLatin1(address);
        preview.setImages({image});
        EXPECT_FALSE(open->isEnabled()) << address;
    }
    PreviewImage image = file(QStringLiteral("a.png"));
    image.address = QStringLiteral("https://site.example/assets/a.png");
    preview.setImages({image});
    open->trigger();
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].toUrl(), QUrl(image.address));
}

TEST_F(ImagePreviewTest, offersItsActionsInAMenu) {
    preview.setImages({file(QStringLiteral("a.png"))});
    QContextMenuEvent event(QContextMenuEvent::Mouse, {5, 5}, preview.mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(&preview, &event);
    auto* menu = preview.findChild<QMenu*>();
    ASSERT_TRUE(menu && menu->isVisible());
    for (QAction* offered : preview.menuActions()) {
        EXPECT_TRUE(menu->actions().contains(offered));
        EXPECT_FALSE(offered->shortcut().isEmpty() || offered->toolTip().isEmpty());
    }
    menu->close();
}

TEST_F(ImagePreviewTest, everythingThatTakesFocusHasAName) {
    QList<QWidget*> widgets = preview.findChildren<QWidget*>();
    widgets.append(&preview);
    for (QWidget* widget : std::as_const(widgets)) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty()) << widget->metaObject()->className();
    }
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
