// The preview part of the real window: related articles' pictures, the card.
#include "tests/images/pictures.h"
#include "tests/ui/windowfixture.h"
#include "ui/cardpreview/cardpreview.h"
#include "ui/imagepreview/imagepreview.h"
#include "ui/imagepreview/picturestage.h"
#include "ui/imagepreview/picturestrip.h"
#include "ui/imagepreview/pictureview.h"

#include <QAction>
#include <QDir>
#include <QTabBar>
#include <QTest>

namespace galley {
namespace {

class PreviewWindowTest : public WindowTest {
protected:
    PreviewWindowTest() {
        QDir(root()).mkpath(u"assets"_qs);
        for (const char* name : {"own", "first", "third", "logo"})
            write(u"assets/%1.png"_qs.arg(QLatin1String(name)), test::encoded({300, 200}, "png"));
        write(u"_news/a.md"_qs, "---\ntitle: With related\nexcerpt: \"What it says\"\n"
                                "publishedDateTime: 2024-05-31T14:00:00Z\n"
                                "provider:\n  name: Harbour News\n  images:\n    - url: /assets/logo.png\n"
                                "images:\n  - url: /assets/own.png\n"
                                "related:\n  - title: First\n    images:\n      - url: /assets/first.png\n"
                                "  - title: Second\n  - title: Third\n    images:\n"
                                "      - url: /assets/third.png\n---\n");
        write(u"_news/b.md"_qs, "---\ntitle: Without\n---\n");
        openFeed();
    }

    ImagePreview* preview() { return m_window->findChild<ImagePreview*>(); }
    CardPreview* card() {
        for (auto* candidate : m_window->findChildren<CardPreview*>())
            if (preview()->parentWidget()->isAncestorOf(candidate))
                return candidate;
        return nullptr;
    }
    void show(const QString& path) {
        selectRows({rowOf(path)});
        session()->selection()->settle();
    }
};

TEST_F(PreviewWindowTest, ShowsThePicturesOfRelatedArticles) {
    show(u"_news/a.md"_qs);
    ASSERT_TRUE(waitFor([&] { return preview()->related().size() == 2; }));
    EXPECT_EQ(preview()->related()[0].title, u"First"_qs);
    EXPECT_EQ(preview()->related()[1].title, u"Third"_qs);
    EXPECT_TRUE(waitFor([&] { return preview()->related()[0].source.isLocal(); }));
    EXPECT_EQ(preview()->currentIndex(), 0);
    show(u"_news/b.md"_qs);
    EXPECT_EQ(preview()->currentIndex(), -1);
    EXPECT_TRUE(waitFor([&] { return preview()->related().isEmpty(); }));
    EXPECT_EQ(preview()->currentIndex(), -1); // nobody else's picture
}

TEST_F(PreviewWindowTest, RelatedPicturesFollowEdits) {
    show(u"_news/a.md"_qs);
    ASSERT_TRUE(waitFor([&] { return preview()->related().size() == 2; }));
    const ArticleId id = session()->feed()->find(u"_news/a.md"_qs);
    const auto path = *FieldPath::parse("related[2].title");
    session()->edits()->push(u"Rename"_qs, {{id, path, Value("Third"), Value("Renamed")}});
    EXPECT_EQ(preview()->related()[1].title, u"Renamed"_qs);
    session()->edits()->undoStack()->undo();
    EXPECT_EQ(preview()->related()[1].title, u"Third"_qs);
}

TEST_F(PreviewWindowTest, TheCardIsWhatReadersSee) {
    show(u"_news/a.md"_qs);
    EXPECT_FALSE(card()->isVisible());
    action("showCard")->trigger();
    ASSERT_TRUE(card()->isVisible());
    EXPECT_FALSE(preview()->isVisible());
    EXPECT_EQ(find<QTabBar>("previewTabs")->currentIndex(), 1);
    EXPECT_TRUE(waitFor([&] { return card()->card().picture.isLocal() && card()->card().logo.isLocal(); }));
    const ArticleCard shown = card()->card();
    EXPECT_EQ(shown.title, u"With related"_qs);
    EXPECT_EQ(shown.excerpt, u"What it says"_qs);
    EXPECT_EQ(shown.provider, u"Harbour News"_qs);
    EXPECT_EQ(shown.date, u"31 May 2024"_qs);
    EXPECT_TRUE(shown.picture.localFile.endsWith(u"own.png"_qs));
    EXPECT_TRUE(shown.logo.localFile.endsWith(u"logo.png"_qs));
    const ArticleId id = session()->feed()->find(u"_news/a.md"_qs);
    session()->edits()->push(
        u"Rename"_qs, {{id, FieldPath("title"), Value("With related"), Value("Another <b>title</b>")}});
    EXPECT_EQ(card()->card().title, u"Another <b>title</b>"_qs);
    EXPECT_TRUE(card()->accessibleName().contains(u"Another"_qs));
    const QPoint pictures = find<QTabBar>("previewTabs")->tabRect(0).center();
    QTest::mouseClick(find<QTabBar>("previewTabs"), Qt::LeftButton, {}, pictures);
    EXPECT_TRUE(preview()->isVisible());
    EXPECT_FALSE(action("showCard")->isChecked());
}

TEST_F(PreviewWindowTest, TheCardPaintsItsPicture) {
    action("showCard")->trigger();
    show(u"_news/a.md"_qs);
    const auto hasRed = [&] { // a quarter of the test picture
        const QImage image = card()->grab().toImage();
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                if (const QColor color = image.pixelColor(x, y); color.red() > 200 && color.green() < 60)
                    return true;
        return false;
    };
    EXPECT_TRUE(waitFor(hasRed));
    show(u"_news/b.md"_qs);
    EXPECT_TRUE(waitFor([&] { return !hasRed(); }));
}

TEST_F(PreviewWindowTest, FullScreenWorksFromTheTable) {
    show(u"_news/a.md"_qs);
    ASSERT_TRUE(waitFor([&] { return m_window->findChild<PictureStage*>() != nullptr; }));
    press(Qt::Key_F11, Qt::ShiftModifier);
    auto* window = preview()->findChild<QWidget*>(u"fullScreenPicture"_qs, Qt::FindDirectChildrenOnly);
    ASSERT_TRUE(window && window->isVisible());
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_F11, Qt::ShiftModifier);
    EXPECT_TRUE(waitFor([&] {
        return !preview()->findChild<QWidget*>(u"fullScreenPicture"_qs, Qt::FindDirectChildrenOnly);
    }));
    EXPECT_TRUE(preview()->isVisible());
}

} // namespace
} // namespace galley
