// What is painted often or tall, painted without waiting for others.
#include "tests/ui/windowfixture.h"
#include "ui/imagepreview/pictureplaceholder.h"
#include "ui/support/calmscrollbar.h"

#include <QCoreApplication>
#include <QImage>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <gtest/gtest.h>

namespace galley {
namespace {

// Where it waited, this test would not end.
TEST(PaintingTest, APlaceholderWaitsForNoThread) {
    QThreadPool* pool = QThreadPool::globalInstance();
    pool->waitForDone();
    QSemaphore begun, letGo;
    const int count = pool->maxThreadCount();
    for (int i = 0; i < count; ++i)
        pool->start([&] {
            begun.release();
            letGo.acquire();
        });
    begun.acquire(count);
    PicturePlaceholder placeholder;
    placeholder.resize(300, 900);
    QImage image(placeholder.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    placeholder.render(&image, {}, {}, {});
    EXPECT_NE(image.pixelColor(0, 450), QColor(Qt::white)) << "its frame";
    EXPECT_EQ(image.pixelColor(1, 450), QColor(Qt::white));
    letGo.release(count);
    pool->waitForDone();
}

/// Counts how often a widget is painted.
class Paints : public QObject {
public:
    explicit Paints(QWidget* widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

/// Until nothing asks for painting any more: a window that is shown is painted more than once.
void settle(Paints* paints) {
    const auto hasRested = [paints] {
        paints->count = 0;
        QTest::qWait(50);
        return paints->count == 0;
    };
    ASSERT_TRUE(waitFor(hasRested));
}

TEST(PaintingTest, AScrollBarIsPaintedSeldomForManyRanges) {
    constexpr int rounds = 200;
    CalmScrollBar bar(Qt::Vertical);
    bar.resize(16, 400);
    bar.show();
    Paints paints(&bar);
    ASSERT_TRUE(waitFor([&paints] { return paints.count > 0; }));
    settle(&paints);
    for (int round = 1; round <= rounds; ++round) {
        bar.setRange(0, 100 * round);
        bar.setPageStep(10 + round);
        QCoreApplication::processEvents();
    }
    // A slow machine may take longer for the rounds than the bar keeps quiet.
    EXPECT_LT(paints.count, rounds / 4);
    paints.count = 0;
    bar.setRange(0, 100);
    ASSERT_TRUE(waitFor([&paints] { return paints.count > 0; })) << "in the end it shows its range";
    settle(&paints);
    bar.setValue(50);
    QCoreApplication::processEvents();
    EXPECT_EQ(paints.count, 1) << "where one scrolls to is shown at once";
}

} // namespace
} // namespace galley
