#include "core/images/imagedecoder.h"
#include "core/images/imagesource.h"
#include "tests/images/pictures.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace galley {

namespace {

using test::encoded;
using Code = ImageError::Code;

/// A target no picture of these tests exceeds.
constexpr QSize large{4000, 4000};

ImageResult decoded(const QByteArray& bytes, const QSize& target = large) {
    return decodeImage(bytes, target, {});
}

Code refusal(const QByteArray& bytes) {
    const ImageResult result = decoded(bytes);
    EXPECT_FALSE(result.has_value());
    EXPECT_FALSE(result ? true : result.error().message.isEmpty());
    return result ? Code::BadAddress : result.error().code;
}

TEST(ImageDecoder, readsTheAllowedFormats) {
    const std::pair<const char*, ImageFormat> formats[] = {{"jpeg", ImageFormat::Jpeg},
                                                           {"png", ImageFormat::Png},
                                                           {"webp", ImageFormat::WebP},
                                                           {"bmp", ImageFormat::Bmp}};
    for (const auto& [name, format] : formats) {
        const QByteArray bytes = encoded({40, 20}, name);
        const ImageResult result = decoded(bytes);
        ASSERT_TRUE(result.has_value()) << name;
        EXPECT_EQ(result->format, format);
        EXPECT_EQ(result->originalSize, QSize(40, 20));
        EXPECT_EQ(result->bytes, bytes.size());
        EXPECT_GT(qRed(result->image.pixel(5, 5)), 200) << name;
        EXPECT_GT(qBlue(result->image.pixel(5, 15)), 200) << name;
    }
    const ImageResult gif = decoded(test::tinyGif());
    ASSERT_TRUE(gif.has_value());
    EXPECT_EQ(gif->originalSize, QSize(2, 1));
}

TEST(ImageDecoder, scalesWhileDecodingAndNeverEnlarges) {
    for (const char* format : {"jpeg", "png", "webp", "bmp"}) {
        const QByteArray bytes = encoded({400, 200}, format);
        EXPECT_EQ(decoded(bytes, {100, 100})->image.size(), QSize(100, 50)) << format;
        EXPECT_EQ(decoded(bytes, {100, 100})->originalSize, QSize(400, 200)) << format;
        EXPECT_EQ(decoded(bytes, {4000, 4000})->image.size(), QSize(400, 200)) << format;
        EXPECT_EQ(decoded(bytes, {})->image.size(), QSize(400, 200)) << format;
    }
    EXPECT_EQ(fittedImageSize({10000, 1}, {100, 100}), QSize(100, 1));
}

TEST(ImageDecoder, turnsByExif) {
    const QByteArray bytes = test::turnedJpeg({400, 200});
    for (const QSize target : {large, QSize(50, 100)}) {
        const ImageResult result = decoded(bytes, target);
        ASSERT_TRUE(result.has_value());
        EXPECT_EQ(result->originalSize, QSize(200, 400));
        const QSize size = result->image.size();
        EXPECT_EQ(size, fittedImageSize({200, 400}, target));
        const QRgb topRight = result->image.pixel(size.width() * 3 / 4, size.height() / 4);
        EXPECT_GT(qRed(topRight), 200); // what was top left
        EXPECT_LT(qGreen(topRight), 80);
    }
}

TEST(ImageDecoder, refusesWhatIsNoPictureOnTheList) {
    EXPECT_EQ(refusal("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
              Code::UnsupportedFormat);
    EXPECT_EQ(refusal("<!DOCTYPE html><html></html>"), Code::NotAnImage);
    EXPECT_EQ(refusal(QByteArray("\0\0\0\x20"
                                 "ftypavif",
                                 12)),
              Code::UnsupportedFormat);
    EXPECT_EQ(refusal(QByteArray("II*\0aaaa", 8)), Code::UnsupportedFormat);
    EXPECT_EQ(refusal("BM is how this sentence begins"), Code::NotAnImage);
    EXPECT_EQ(refusal("P6 1 1 255 aaa"), Code::NotAnImage); // a format Qt would read
    EXPECT_EQ(refusal({}), Code::NotAnImage);
}

TEST(ImageDecoder, refusesABombBeforeItAllocates) {
    bool asked = false;
    const ImageResult result = decodeImage(test::pngHeader(30'000, 30'000), {100, 100}, {}, [&asked](int) {
        asked = true;
        return true;
    });
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, Code::TooLarge);
    EXPECT_FALSE(asked);
}

TEST(ImageDecoder, asksForTheMemoryOfTheWholeOriginal) {
    int megabytes = 0;
    const ImageResult result =
        decodeImage(encoded({1000, 1000}, "png"), {10, 10}, {}, [&megabytes](int wanted) {
            megabytes = wanted;
            return false;
        });
    EXPECT_EQ(megabytes, 4);
    EXPECT_FALSE(result.has_value());
}

TEST(ImageDecoder, tellsDamage) {
    const QByteArray png = encoded({300, 300}, "png");
    EXPECT_EQ(refusal(png.first(png.size() / 2)), Code::Corrupt);
    EXPECT_EQ(refusal(png.first(20)), Code::Corrupt);
    QByteArray scrambled = encoded({300, 300}, "webp");
    scrambled.replace(30, 60, QByteArray(60, '\xaa'));
    EXPECT_EQ(refusal(scrambled), Code::Corrupt);

    const QByteArray jpeg = encoded({300, 300}, "jpeg");
    EXPECT_FALSE(decoded(jpeg)->isIncomplete);
    EXPECT_FALSE(decoded(jpeg + QByteArray(1000, '\0'))->isIncomplete);
    EXPECT_TRUE(decoded(jpeg.first(jpeg.size() / 2))->isIncomplete);
    EXPECT_EQ(refusal(jpeg.first(10)), Code::Corrupt);
}

class ImageFile : public testing::Test {
protected:
    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path(name);
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    static Code refusalOf(const QString& path) {
        const ImageResult result = decodeImageFile(path, large, {});
        return result ? Code::BadAddress : result.error().code;
    }

private:
    QTemporaryDir m_folder;
};

TEST_F(ImageFile, believesBytesAndNotNames) {
    const ImageResult result =
        decodeImageFile(write(QStringLiteral("a.svg"), encoded({30, 10}, "png")), large, {});
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->format, ImageFormat::Png);
    EXPECT_GT(result->modified, 0);
    EXPECT_EQ(refusalOf(write(QStringLiteral("b.png"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
              Code::UnsupportedFormat);
}

TEST_F(ImageFile, saysWhatIsWrongWithAFile) {
    EXPECT_EQ(refusalOf(path(QStringLiteral("none.png"))), Code::FileMissing);
    EXPECT_EQ(refusalOf(path(QString())), Code::CannotRead); // a folder
    const QString pipe = path(QStringLiteral("pipe.png"));
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_EQ(refusalOf(pipe), Code::CannotRead);
}

TEST(ImageSource, readsAddresses) {
    const auto url = [](const char* address) {
        return ImageSource::fromAddress(QString::fromLatin1(address), {}).url;
    };
    EXPECT_EQ(url(" https://a.example/x.png "), QUrl(QStringLiteral("https://a.example/x.png")));
    EXPECT_EQ(url("//a.example/x.png").scheme(), QStringLiteral("https"));
    EXPECT_TRUE(ImageSource::fromAddress({}, {}).isEmpty());
    const ImageSource local =
        ImageSource::fromAddress(QStringLiteral("/x.png"), QStringLiteral("/feed/x.png"));
    EXPECT_TRUE(local.isLocal());
    EXPECT_TRUE(local.url.isEmpty());
}

} // namespace

} // namespace galley
