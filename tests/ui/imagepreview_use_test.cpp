// What one does with the picture preview: step, magnify, move, copy, save, fill the screen.
#include "tests/ui/imagepreviewfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>

namespace galley {

namespace {

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

} // namespace

} // namespace galley
