#include "tests/images/pictures.h"
#include "tests/images/rawserver.h"
#include "ui/imagepreview/imagecaption.h"
#include "ui/imagepreview/imagepreview.h"
#include "ui/imagepreview/picturebar.h"
#include "ui/imagepreview/pictureplaceholder.h"
#include "ui/imagepreview/picturestage.h"
#include "ui/imagepreview/picturestrip.h"
#include "ui/imagepreview/pictureview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QNetworkProxyFactory>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

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
    PictureStage& stage() { return *preview.findChild<PictureStage*>(); }
    QString counter() { return preview.findChild<PictureBar*>()->place(); }
    QString zoomText() { return preview.findChild<QToolButton*>(u"pictureZoom"_qs)->text(); }
    const PictureActions& actions() { return preview.actions(); }
    PictureStrip& strip() { return *preview.findChild<PictureStrip*>(); }
    QToolButton* buttonOf(QAction* action) {
        for (auto* button : preview.findChildren<QToolButton*>())
            if (button->defaultAction() == action)
                return button;
        return nullptr;
    }
    /// Shows a picture much larger than the preview.
    void showLarge(const QSize& size = QSize(3000, 1500)) {
        preview.setImages({file(QStringLiteral("large.png"), size)});
        ASSERT_TRUE(waitForPicture());
        preview.setFocus();
    }
    /// The pixel of the original that is painted at a place of the view.
    QPointF originalAt(const QPointF& place) {
        const QRectF rect = view().pictureRect();
        return {(place.x() - rect.x()) / rect.width() * view().image().originalSize.width(),
                (place.y() - rect.y()) / rect.height() * view().image().originalSize.height()};
    }
    void wheel(const QPointF& place, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWheelEvent event(place, view().mapToGlobal(place), {}, {0, delta}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view(), &event);
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
    EXPECT_FALSE(actions().previous->isEnabled());
    preview.setFocus();
    QTest::keyClick(&preview, Qt::Key_Right);
    QTest::keyClick(&preview, Qt::Key_Right);
    EXPECT_EQ(counter(), QStringLiteral("3 of 3"));
    QTest::keyClick(&preview, Qt::Key_Right);
    EXPECT_EQ(preview.currentIndex(), 2);
    EXPECT_TRUE(QTest::qWaitFor([this] { return caption().contains(QStringLiteral("c.png, 600")); }));
    QTest::keyClick(&preview, Qt::Key_Left);
    EXPECT_EQ(preview.currentIndex(), 1);
    QTest::mouseClick(buttonOf(actions().previous), Qt::LeftButton);
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

TEST_F(ImagePreviewTest, copiesTheWholePictureAndItsAddress) {
    const PreviewImage image = file(QStringLiteral("a.png"));
    preview.setImages({image});
    ASSERT_TRUE(waitForPicture());
    actions().copyAddress->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), image.address);
    actions().copy->trigger();
    EXPECT_TRUE(QTest::qWaitFor([] { return QGuiApplication::clipboard()->image().size() == originalSize; }));
}

TEST_F(ImagePreviewTest, opensWebAddressesOnly) {
    QSignalSpy opened(&preview, &ImagePreview::openUrlRequested);
    QAction* open = actions().open;
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
    QApplication::sendEvent(&stage(), &event);
    auto* menu = preview.findChild<QMenu*>();
    ASSERT_TRUE(menu && menu->isVisible());
    for (QAction* offered : actions().all()) {
        EXPECT_TRUE(menu->actions().contains(offered));
        EXPECT_FALSE(offered->shortcut().isEmpty() || offered->toolTip().isEmpty());
    }
    menu->close();
}

TEST_F(ImagePreviewTest, zoomsToActualSizeAtTheResolutionOfTheOriginal) {
    showLarge();
    EXPECT_TRUE(view().isFitted());
    EXPECT_LT(view().image().image.width(), 1500);
    EXPECT_FALSE(view().canPan());
    QTest::keyClick(&stage(), Qt::Key_Z);
    EXPECT_EQ(view().scale(), 1);
    EXPECT_EQ(zoomText(), QStringLiteral("100%"));
    EXPECT_EQ(view().pictureRect().size() * view().devicePixelRatioF(), QSizeF(3000, 1500));
    EXPECT_TRUE(view().canPan());
    EXPECT_TRUE(QTest::qWaitFor([&] { return view().image().image.size() == QSize(3000, 1500); }));
    EXPECT_EQ(view().scale(), 1);
    QTest::keyClick(&stage(), Qt::Key_F);
    EXPECT_TRUE(view().isFitted());
    // The whole original is not kept for a picture of some hundred pixels.
    EXPECT_TRUE(QTest::qWaitFor([&] { return view().image().image.width() < 1500; }));
}

TEST_F(ImagePreviewTest, isSharpAtActualSize) {
    QImage noise(900, 700, QImage::Format_RGB32);
    for (int y = 0; y < noise.height(); ++y)
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, (x * 7 + y * 13) % 2 ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    ASSERT_TRUE(noise.save(&buffer, "png"));
    preview.setImages({file(QStringLiteral("noise.png"), bytes)});
    ASSERT_TRUE(waitForPicture());
    preview.setFocus();
    QTest::keyClick(&stage(), Qt::Key_Z);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view().image().image.size() == noise.size(); }));
    const QImage shown = view().grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QPoint origin = (view().pictureRect().topLeft() * view().devicePixelRatioF()).toPoint();
    for (int y = 10; y < 60; ++y)
        for (int x = 10; x < 60; ++x)
            ASSERT_EQ(shown.pixel(x, y), noise.pixel(QPoint(x, y) - origin)) << x << ' ' << y;
}

TEST_F(ImagePreviewTest, theWheelZoomsToThePointer) {
    showLarge();
    const QPointF place(view().width() * 0.25, view().height() * 0.7);
    view().zoomToActualSize();
    const QPointF before = originalAt(place);
    for (const auto modifiers : {Qt::NoModifier, Qt::ControlModifier}) {
        for (int notch = 0; notch < 3; ++notch)
            wheel(place, 120, modifiers);
        EXPECT_NEAR(originalAt(place).x(), before.x(), 2);
        EXPECT_NEAR(originalAt(place).y(), before.y(), 2);
    }
    EXPECT_GT(view().scale(), 2);
    const QPointF elsewhere(view().width() * 0.8, view().height() * 0.2);
    const QPointF other = originalAt(elsewhere);
    wheel(elsewhere, 240);
    EXPECT_NEAR(originalAt(elsewhere).x(), other.x(), 2);
    EXPECT_GT(std::abs(originalAt(place).x() - before.x()), 5); // it was the pointer's place that stayed
    for (int notch = 0; notch < 40; ++notch)
        wheel(place, -120);
    EXPECT_TRUE(view().isFitted());
}

TEST_F(ImagePreviewTest, zoomsInStepsByKeysAndButtonsThroughOneHundredPerCent) {
    showLarge();
    EXPECT_FALSE(actions().zoomOut->isEnabled());
    bool sawOneHundred = false;
    for (int step = 0; step < 40 && actions().zoomIn->isEnabled(); ++step) {
        QTest::keyClick(&stage(), step % 2 ? Qt::Key_Plus : Qt::Key_Equal,
                        step % 3 ? Qt::NoModifier : Qt::ControlModifier);
        sawOneHundred = sawOneHundred || view().scale() == 1;
    }
    EXPECT_TRUE(sawOneHundred || view().scale() > 1);
    EXPECT_EQ(zoomText(), QStringLiteral("1,600%"));
    EXPECT_FALSE(actions().zoomIn->isEnabled());
    view().grab(); // must not take the memory a picture of 48,000 pixels would
    QTest::mouseClick(buttonOf(actions().zoomOut), Qt::LeftButton);
    EXPECT_LT(view().scale(), 16);
    QTest::mouseClick(preview.findChild<QToolButton*>(u"pictureZoom"_qs), Qt::LeftButton);
    EXPECT_TRUE(view().isFitted());
    QTest::mouseClick(preview.findChild<QToolButton*>(u"pictureZoom"_qs), Qt::LeftButton);
    EXPECT_EQ(view().scale(), 1);
    QTest::keyClick(&stage(), Qt::Key_Minus);
    EXPECT_LT(view().scale(), 1);
}

TEST_F(ImagePreviewTest, pansByDraggingAndArrowKeysAndStaysInside) {
    showLarge();
    QTest::keyClick(&stage(), Qt::Key_Z);
    const QPointF middle = QRectF(view().rect()).center();
    const QPointF before = originalAt(middle);
    QTest::mousePress(&view(), Qt::LeftButton, {}, {100, 100});
    EXPECT_EQ(view().cursor().shape(), Qt::ClosedHandCursor);
    QTest::mouseMove(&view(), {70, 90});
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, {70, 90});
    EXPECT_EQ(view().cursor().shape(), Qt::OpenHandCursor);
    const double ratio = view().devicePixelRatioF();
    EXPECT_NEAR(originalAt(middle).x(), before.x() + 30 * ratio, 1);
    EXPECT_NEAR(originalAt(middle).y(), before.y() + 10 * ratio, 1);
    QTest::keyClick(&stage(), Qt::Key_Left);
    EXPECT_LT(originalAt(middle).x(), before.x());
    EXPECT_EQ(preview.currentIndex(), 0);
    for (int press = 0; press < 100; ++press)
        QTest::keyClick(&stage(), Qt::Key_Right);
    EXPECT_NEAR(view().pictureRect().right(), view().width(), 1);
    for (int press = 0; press < 100; ++press)
        QTest::keyClick(&stage(), Qt::Key_Up);
    EXPECT_NEAR(view().pictureRect().top(), 0, 1);
}

TEST_F(ImagePreviewTest, theNextPictureIsFittedAgain) {
    preview.setImages(
        {file(QStringLiteral("a.png"), QSize(3000, 1500)), file(QStringLiteral("b.png"), QSize(3000, 1500))});
    ASSERT_TRUE(waitForPicture());
    view().zoomToActualSize();
    preview.showNext();
    EXPECT_TRUE(QTest::qWaitFor([&] { return caption().startsWith(QStringLiteral("b.png")); }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return stage().image() && view().isFitted(); }));
}

TEST_F(ImagePreviewTest, doubleClickGoesToActualSizeAndBack) {
    showLarge();
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, {140, 150});
    EXPECT_EQ(view().scale(), 1);
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, {140, 150});
    EXPECT_TRUE(view().isFitted());
}

TEST_F(ImagePreviewTest, savesTheOriginalFile) {
    const QByteArray original = test::turnedJpeg(originalSize);
    preview.setImages({file(QStringLiteral("a.png"), original)});
    ASSERT_TRUE(QTest::qWaitFor([this] { return actions().save->isEnabled(); }));
    QSignalSpy told(&preview, &ImagePreview::told);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    actions().save->trigger();
    auto* dialog = preview.findChild<QFileDialog*>(u"savePictureDialog"_qs);
    ASSERT_TRUE(dialog && dialog->isVisible());
    auto* name = dialog->findChild<QLineEdit*>();
    ASSERT_TRUE(name);
    EXPECT_EQ(name->text(), QStringLiteral("a.jpg")); // what it really is
    const QString target = folder.filePath(QStringLiteral("saved here.jpg"));
    name->setText(target);
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !told.isEmpty(); }));
    EXPECT_TRUE(told[0][0].toString().contains(QStringLiteral("saved here.jpg")));
    QFile saved(target);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll(), original);
}

TEST_F(ImagePreviewTest, tellsThatAPictureCouldNotBeSaved) {
    preview.setImages({file(QStringLiteral("a.png"))});
    ASSERT_TRUE(waitForPicture());
    QSignalSpy told(&preview, &ImagePreview::told);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    actions().save->trigger();
    auto* dialog = preview.findChild<QFileDialog*>(u"savePictureDialog"_qs);
    ASSERT_TRUE(dialog);
    QFile::remove(folder.filePath(QStringLiteral("a.png")));
    dialog->findChild<QLineEdit*>()->setText(folder.filePath(QStringLiteral("b.png")));
    QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !told.isEmpty(); }));
    EXPECT_TRUE(told[0][0].toString().contains(QStringLiteral("missing")));
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("b.png"))));
}

TEST_F(ImagePreviewTest, fillsTheScreenAndComesBack) {
    preview.setImages({file(QStringLiteral("a.png"), QSize(3000, 1500)), file(QStringLiteral("b.png"))});
    ASSERT_TRUE(waitForPicture());
    const int before = view().image().image.width();
    actions().fullScreen->trigger();
    auto* window = preview.findChild<QWidget*>(u"fullScreenPicture"_qs, Qt::FindDirectChildrenOnly);
    ASSERT_TRUE(window && window->isVisible() && window->isFullScreen());
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    EXPECT_TRUE(window->isAncestorOf(&view()));
    EXPECT_TRUE(QTest::qWaitFor([&] { return view().image().image.width() > before; }));
    QTest::keyClick(&stage(), Qt::Key_Right);
    EXPECT_EQ(preview.currentIndex(), 1);
    QTest::keyClick(&stage(), Qt::Key_Escape);
    EXPECT_TRUE(preview.isAncestorOf(&view()));
    EXPECT_TRUE(QTest::qWaitFor([&] { return stage().image() && view().isVisible(); }));
    EXPECT_EQ(preview.currentIndex(), 1);
    EXPECT_FALSE(preview.findChild<QWidget*>(u"fullScreenPicture"_qs, Qt::FindDirectChildrenOnly));
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

TEST_F(ImagePreviewTest, whereThereIsLittleRoomThePictureGetsIt) {
    preview.setImages({file(QStringLiteral("own.png"))});
    preview.setRelated({file(QStringLiteral("r1.png"))});
    preview.resize(280, 240);
    EXPECT_FALSE(strip().isVisible());
    EXPECT_GE(stage().height(), 90);
    preview.resize(280, 400);
    EXPECT_TRUE(strip().isVisible());
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
