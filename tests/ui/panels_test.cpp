// Panels around the articles: the focus when they go, and bars in right-to-left layouts.
#include "tests/ui/windowfixture.h"
#include "ui/support/tintedbar.h"

#include <QAction>
#include <QImage>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

namespace galley {
namespace {

class PanelsTest : public WindowTest {
protected:
    PanelsTest() {
        writeArticles(3);
        write(u"_news/a002.md"_qs, article(2, true).replace("'About thing 2'", "'Fish &amp; nets'"));
        openFeed();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) {
        QTest::keyClick(m_window.get(), key, modifiers);
    }
};

TEST_F(PanelsTest, HidingTheProblemsByTheirKeyLeadsBackToTheArticles) {
    key(Qt::Key_F10);
    ASSERT_TRUE(find<QTreeView>("problems")->hasFocus());
    key(Qt::Key_F10);
    EXPECT_FALSE(find<QTreeView>("problems")->isVisible());
    EXPECT_TRUE(table()->hasFocus());
}

TEST_F(PanelsTest, HidingTheSideBarLeadsBackToTheArticles) {
    action("toggleFacets")->setChecked(true);
    auto* tree = find<QWidget>("facetPanel")->findChild<QTreeView*>();
    ASSERT_TRUE(tree);
    tree->setFocus();
    ASSERT_TRUE(tree->hasFocus());
    key(Qt::Key_B);
    EXPECT_FALSE(tree->isVisible());
    EXPECT_TRUE(table()->hasFocus());
}

TEST_F(PanelsTest, HidingTheDetailsLeadsBackToTheArticles) {
    selectRows({0});
    press(Qt::Key_Return);
    ASSERT_FALSE(table()->hasFocus());
    key(Qt::Key_F7, Qt::NoModifier);
    EXPECT_FALSE(action("toggleDetails")->isChecked());
    EXPECT_TRUE(table()->hasFocus());
}

TEST_F(PanelsTest, HidingWhatHasNoFocusLeavesItWhereItIs) {
    action("toggleProblems")->setChecked(true);
    find<QLineEdit>("filter")->setFocus();
    key(Qt::Key_F10);
    EXPECT_FALSE(find<QTreeView>("problems")->isVisible());
    EXPECT_TRUE(find<QLineEdit>("filter")->hasFocus());
}

TEST(TintedBar, TheStripStandsWhereLinesBegin) {
    TintedBar bar;
    bar.setTone(TintedBar::Tone::Warning);
    bar.resize(300, 40);
    const auto isStrip = [&bar](int x) {
        const QImage image = bar.grab().toImage();
        const double ratio = image.devicePixelRatio();
        return image.pixelColor(int(x * ratio), int(10 * ratio)) ==
               toneColor(TintedBar::Tone::Warning, bar.palette());
    };
    EXPECT_TRUE(isStrip(1) && !isStrip(298));
    bar.setLayoutDirection(Qt::RightToLeft);
    EXPECT_TRUE(!isStrip(1) && isStrip(298));
}

} // namespace
} // namespace galley
