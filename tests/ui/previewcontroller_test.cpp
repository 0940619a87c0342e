#include "ui/imagepreview/imagepreview.h"
#include "ui/imagepreview/previewcontroller.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace galley {

namespace {

using frontmatter::Mapping;
using frontmatter::Sequence;

QString noFile(const QString&) {
    return {};
}

TEST(PreviewImages, readsRecordsAndAddresses) {
    const Value images(Sequence{
        Mapping{{"url", "https://a.example/1.png"}, {"width", 1200}, {"height", 630}, {"title", "One <b>"}},
        Mapping{{"url", "https://a.example/2.png"}, {"width", "wide"}, {"height", 630}},
        "https://a.example/3.png",
        Value(),
        Mapping{{"width", 5000000000}, {"height", -1}},
    });
    const QList<PreviewImage> result = previewImages(images, noFile);
    ASSERT_EQ(result.size(), 4);
    EXPECT_EQ(result[0].source.url, QUrl(QStringLiteral("https://a.example/1.png")));
    EXPECT_EQ(result[0].declaredSize, QSize(1200, 630));
    EXPECT_EQ(result[0].title, QStringLiteral("One <b>"));
    EXPECT_EQ(result[1].declaredSize, std::nullopt);
    EXPECT_EQ(result[2].address, QStringLiteral("https://a.example/3.png"));
    EXPECT_TRUE(result[3].source.isEmpty()); // shown as a picture without an address
    EXPECT_EQ(result[3].declaredSize, std::nullopt);
}

TEST(PreviewImages, takesOneAddressForAList) {
    EXPECT_EQ(previewImages(Value("/a.png"), noFile).size(), 1);
    EXPECT_TRUE(previewImages(Value(), noFile).isEmpty());
    EXPECT_TRUE(previewImages(Value(Sequence{}), noFile).isEmpty());
}

TEST(PreviewImages, prefersFilesOfTheCheckout) {
    const auto images = previewImages(
        Value("/a.png"), [](const QString& address) { return QLatin1String("/feed") + address; });
    EXPECT_EQ(images.constFirst().source.localFile, QStringLiteral("/feed/a.png"));
}

class PreviewControllerTest : public testing::Test {
protected:
    PreviewControllerTest() {
        write(QStringLiteral("_config.yml"), "title: T\nurl: https://site.example\n");
        write(QStringLiteral("assets/a.png"), "not looked at");
        write(QStringLiteral("_news/one.md"),
              "---\ntitle: One\nimages:\n  - url: https://site.example/assets/a.png\n"
              "    width: 10\n    height: 20\n  - url: https://b.example/b.png\n---\n");
        write(QStringLiteral("_news/two.md"), "---\ntitle: Two\n---\n");
        QSignalSpy loaded(&feed, &Feed::loaded);
        feed.open(folder.path());
        EXPECT_TRUE(QTest::qWaitFor([&loaded] { return !loaded.isEmpty(); }));
        one = feed.find(QStringLiteral("_news/one.md"));
        two = feed.find(QStringLiteral("_news/two.md"));
        controller.setFeed(&feed, &edits);
    }

    void write(const QString& path, const QByteArray& bytes) {
        const QString full = folder.filePath(path);
        QDir().mkpath(QFileInfo(full).path());
        QFile file(full);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void showAndFind(ArticleId id) {
        controller.showArticle(id);
        EXPECT_TRUE(QTest::qWaitFor([this] {
            return std::ranges::none_of(preview.images(), [](const auto& image) { return image.isSought; });
        }));
    }

    QTemporaryDir folder;
    Feed feed;
    Edits edits{&feed};
    ImageStore store{{}};
    ImagePreview preview{&store}; // hidden: loads nothing
    PreviewController controller{&preview};
    ArticleId one = -1;
    ArticleId two = -1;
};

TEST_F(PreviewControllerTest, showsTheImagesOfAnArticle) {
    showAndFind(one);
    ASSERT_EQ(preview.images().size(), 2);
    EXPECT_EQ(preview.images()[0].source.localFile,
              QFileInfo(folder.filePath(QStringLiteral("assets/a.png"))).canonicalFilePath());
    EXPECT_EQ(preview.images()[0].declaredSize, QSize(10, 20));
    EXPECT_FALSE(preview.images()[1].source.isLocal());
    controller.showArticle(two);
    EXPECT_TRUE(preview.images().isEmpty());
    controller.showArticle(one);
    controller.showArticle(-1);
    EXPECT_TRUE(preview.images().isEmpty());
}

TEST_F(PreviewControllerTest, looksForFilesWithoutWaiting) {
    controller.showArticle(one);
    ASSERT_EQ(preview.images().size(), 2);
    EXPECT_TRUE(preview.images()[0].isSought);
    EXPECT_TRUE(preview.images()[0].source.isEmpty());
    EXPECT_FALSE(preview.images()[1].isSought) << "lies elsewhere";
    EXPECT_FALSE(preview.images()[1].source.isEmpty());
    EXPECT_TRUE(QTest::qWaitFor([this] { return !preview.images()[0].isSought; }));
    EXPECT_TRUE(preview.images()[0].source.isLocal());
    controller.showArticle(two);
    controller.showArticle(one);
    EXPECT_TRUE(preview.images()[0].source.isLocal()) << "known by now";
}

TEST_F(PreviewControllerTest, keepsItsPlaceWhenAFileIsFound) {
    controller.showArticle(one);
    preview.setCurrentIndex(1);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !preview.images()[0].isSought; }));
    EXPECT_EQ(preview.currentIndex(), 1);
}

TEST_F(PreviewControllerTest, findsTheFilesOfRelatedPictures) {
    controller.showArticle(two);
    controller.setRelated(two,
                          Value(Sequence{Mapping{{"title", "R"}, {"images", Sequence{"/assets/a.png"}}}}));
    ASSERT_EQ(preview.related().size(), 1);
    EXPECT_TRUE(preview.related()[0].isSought);
    EXPECT_TRUE(QTest::qWaitFor([this] { return preview.related()[0].source.isLocal(); }));
}

TEST_F(PreviewControllerTest, followsAFileThatComesLater) {
    write(QStringLiteral("_news/late.md"), "---\ntitle: Late\nimages: [/assets/late.png]\n---\n");
    QSignalSpy loaded(&feed, &Feed::loaded);
    feed.reload();
    EXPECT_TRUE(QTest::qWaitFor([&loaded] { return !loaded.isEmpty(); }));
    showAndFind(feed.find(QStringLiteral("_news/late.md")));
    EXPECT_FALSE(preview.images()[0].source.isLocal());
    write(QStringLiteral("assets/late.png"), "not looked at");
    feed.reload();
    EXPECT_TRUE(QTest::qWaitFor([this] { return preview.images()[0].source.isLocal(); }));
}

TEST_F(PreviewControllerTest, followsEdits) {
    const auto path = *FieldPath::parse("images[0].width");
    controller.showArticle(one);
    edits.push(QStringLiteral("Wider"), {{.id = one, .path = path, .before = Value(10), .after = Value(30)}});
    EXPECT_EQ(preview.images()[0].declaredSize, QSize(30, 20));
    edits.undoStack()->undo();
    EXPECT_EQ(preview.images()[0].declaredSize, QSize(10, 20));
}

TEST_F(PreviewControllerTest, followsTheFeed) {
    controller.showArticle(one);
    QFile::remove(folder.filePath(QStringLiteral("_news/one.md")));
    feed.reload();
    EXPECT_TRUE(QTest::qWaitFor([this] { return preview.images().isEmpty(); }));
}

TEST_F(PreviewControllerTest, outlivesTheFeed) {
    {
        Feed other;
        Edits otherEdits(&other);
        controller.setFeed(&other, &otherEdits);
    }
    controller.showArticle(0);
    EXPECT_TRUE(preview.images().isEmpty());
    controller.setFeed(nullptr, nullptr);
    EXPECT_EQ(preview.currentIndex(), -1);
}

} // namespace

} // namespace galley
