// Original bytes, and what becomes of the file they are saved to.
#include "core/images/imagesaver.h"
#include "tests/images/storefixture.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

namespace galley {
namespace {

using test::encoded;
using test::response;

class ImageSaverTest : public test::StoreTest {
protected:
    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QByteArray read(const QString& name) const {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What the saver said: empty for saved.
    QString save(const ImageSource& source, const QString& file) {
        ImageSaver saver(&store());
        std::optional<QString> said;
        QObject::connect(&saver, &ImageSaver::saved, &saver, [&](const QString& saved) {
            EXPECT_EQ(saved, file);
            said = QString();
        });
        QObject::connect(&saver, &ImageSaver::failed, &saver,
                         [&](const QString&, const QString& reason) { said = reason; });
        saver.save(source, file);
        EXPECT_FALSE(said.has_value());
        EXPECT_TRUE(QTest::qWaitFor([&said] { return said.has_value(); }, 20'000));
        return said.value_or(QStringLiteral("nothing"));
    }
};

TEST_F(ImageSaverTest, SavesWhatTheServerSentByteForByte) {
    const QByteArray picture = encoded({60, 40}, "jpeg") + "trailing bytes no encoder would write";
    server.serve(QStringLiteral("/a.jpg"), response(picture));
    const QString target = folder.filePath(QStringLiteral("saved.jpg"));
    EXPECT_EQ(save({{}, server.url(QStringLiteral("/a.jpg"))}, target), QString());
    EXPECT_EQ(read(QStringLiteral("saved.jpg")), picture);
    EXPECT_EQ(QDir(folder.path()).entryList({QStringLiteral("saved*")}).size(), 1);
}

TEST_F(ImageSaverTest, SavesAFileOverAnother) {
    const QByteArray picture = encoded({60, 40}, "png");
    const QString source = write(QStringLiteral("a.png"), picture);
    const QString target = write(QStringLiteral("b.png"), "something older and longer than nothing");
    EXPECT_EQ(save({source, {}}, target), QString());
    EXPECT_EQ(read(QStringLiteral("b.png")), picture);
    EXPECT_EQ(read(QStringLiteral("a.png")), picture);
}

TEST_F(ImageSaverTest, AFailureLeavesTheTargetAsItWas) {
    const QString target = write(QStringLiteral("b.png"), "kept");
    EXPECT_TRUE(save({{}, server.url(QStringLiteral("/gone.png"))}, target).contains(QStringLiteral("404")));
    EXPECT_FALSE(save({folder.filePath(QStringLiteral("none.png")), {}}, target).isEmpty());
    EXPECT_FALSE(save({}, target).isEmpty());
    EXPECT_EQ(read(QStringLiteral("b.png")), "kept");
    const QString source = write(QStringLiteral("a.png"), encoded({6, 4}, "png"));
    EXPECT_FALSE(save({source, {}}, folder.filePath(QStringLiteral("no/such/folder/a.png"))).isEmpty());
}

TEST_F(ImageSaverTest, RefusesWhatIsNoPictureAndWhatIsBlocked) {
    server.serve(QStringLiteral("/page.png"), response("<html></html>"));
    const QString target = folder.filePath(QStringLiteral("page.png"));
    EXPECT_FALSE(save({{}, server.url(QStringLiteral("/page.png"))}, target).isEmpty());
    EXPECT_FALSE(save({{}, QUrl(QStringLiteral("file:///etc/passwd"))}, target).isEmpty());
    EXPECT_FALSE(QFile::exists(target));
}

TEST_F(ImageSaverTest, SharesADownloadWithThoseWhoWantThePicture) {
    const QByteArray picture = encoded({60, 40}, "png");
    server.serve(QStringLiteral("/a.png"), response(picture));
    std::optional<ImageResult> shown;
    std::optional<BytesResult> bytes;
    const QUrl url = server.url(QStringLiteral("/a.png"));
    const ImageTicket first =
        store().request(wish(url), &context, [&](const ImageResult& result) { shown = result; });
    const ImageTicket second =
        store().requestBytes({{}, url}, &context, [&](const BytesResult& result) { bytes = result; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown && bytes; }, 20'000));
    EXPECT_TRUE(shown->has_value());
    EXPECT_EQ(bytes->value(), picture);
    EXPECT_EQ(server.requests(QStringLiteral("/a.png")), 1);
}

TEST(SuggestedFileName, HasTheExtensionOfTheRealFormat) {
    const auto name = [](const char* address, ImageFormat format) {
        return suggestedFileName({{}, QUrl(QString::fromLatin1(address))}, format);
    };
    EXPECT_EQ(name("https://a.example/x/photo.JPG?w=9", ImageFormat::Jpeg), QStringLiteral("photo.JPG"));
    EXPECT_EQ(name("https://a.example/photo.jpeg", ImageFormat::Jpeg), QStringLiteral("photo.jpeg"));
    EXPECT_EQ(name("https://a.example/photo.jpg", ImageFormat::WebP), QStringLiteral("photo.webp"));
    EXPECT_EQ(name("https://a.example/image", ImageFormat::Png), QStringLiteral("image.png"));
    EXPECT_EQ(name("https://a.example/", ImageFormat::Gif), QStringLiteral("picture.gif"));
    EXPECT_EQ(suggestedFileName({QStringLiteral("/feed/assets/a.b.png"), {}}, ImageFormat::Png),
              QStringLiteral("a.b.png"));
}

} // namespace
} // namespace galley
