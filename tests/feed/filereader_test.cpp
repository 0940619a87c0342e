// Reading one file after the other, and what is refused.
#include "core/feed/filereader.h"
#include "core/feed/files.h"
#include "core/frontmatter/document.h"
#include "tests/feed/tempfeed.h"

#include <QFileInfo>

#include <gmock/gmock.h>

#include <sys/stat.h>
#include <unistd.h>

namespace galley {
namespace {

class FileReaderTest : public testing::Test {
protected:
    Error::Code errorOf(const QString& path) const {
        const auto bytes = readFile(feed.root(), path);
        EXPECT_FALSE(bytes) << path.toStdString();
        return bytes ? Error::Code::Usage : bytes.error().code;
    }

    TempFeed feed;
};

TEST_F(FileReaderTest, ReadsManyFilesThroughOneBuffer) {
    feed.write(QStringLiteral("_news/long.md"), std::string(100'000, 'x'));
    feed.write(QStringLiteral("_news/short.md"), "short");
    feed.write(QStringLiteral("empty.md"), "");
    FileReader reader(feed.root());
    EXPECT_EQ(reader.read(QStringLiteral("_news/short.md"))->bytes, "short");
    EXPECT_EQ(reader.read(QStringLiteral("_news/long.md"))->bytes, std::string(100'000, 'x'));
    EXPECT_EQ(reader.read(QStringLiteral("_news/short.md"))->bytes, "short");
    EXPECT_EQ(reader.read(QStringLiteral("empty.md"))->bytes, "");
    EXPECT_NE(reader.read(QStringLiteral("empty.md"))->digest, 0u);
}

TEST_F(FileReaderTest, FollowsLinksInsideOnly) {
    const TempFeed elsewhere;
    elsewhere.write(QStringLiteral("folder/o.md"), "outside");
    feed.write(QStringLiteral("_news/a.md"), "inside");
    feed.link(QStringLiteral("_news/in.md"), QStringLiteral("../_news/a.md"));
    feed.link(QStringLiteral("_news/out.md"), elsewhere.absolute(QStringLiteral("folder/o.md")));
    feed.link(QStringLiteral("_news/folder"), elsewhere.absolute(QStringLiteral("folder")));
    feed.link(QStringLiteral("_news/loop.md"), QStringLiteral("loop.md"));
    feed.link(QStringLiteral("_news/dangling.md"), QStringLiteral("absent.md"));
    EXPECT_EQ(readFile(feed.root(), QStringLiteral("_news/in.md")), std::string("inside"));
    EXPECT_EQ(errorOf(QStringLiteral("_news/out.md")), Error::Code::LeavesFeed);
    EXPECT_EQ(errorOf(QStringLiteral("_news/folder/o.md")), Error::Code::LeavesFeed);
    EXPECT_EQ(errorOf(QStringLiteral("../x.md")), Error::Code::LeavesFeed);
    EXPECT_EQ(errorOf(QStringLiteral("_news/loop.md")), Error::Code::CannotRead);
    EXPECT_EQ(errorOf(QStringLiteral("_news/dangling.md")), Error::Code::Vanished);
}

TEST_F(FileReaderTest, RefusesWhatIsNoRegularFile) {
    feed.makeFolder(QStringLiteral("folder.md"));
    ASSERT_EQ(mkfifo(feed.absolute(QStringLiteral("pipe.md")).toUtf8().constData(), 0600), 0);
    EXPECT_EQ(errorOf(QStringLiteral("folder.md")), Error::Code::CannotRead);
    EXPECT_EQ(errorOf(QStringLiteral("pipe.md")), Error::Code::CannotRead);
    EXPECT_EQ(errorOf(QStringLiteral("absent.md")), Error::Code::Vanished);
    EXPECT_EQ(errorOf(QStringLiteral("absent/a.md")), Error::Code::Vanished);
}

TEST_F(FileReaderTest, RefusesHugeFiles) {
    feed.write(QStringLiteral("large.md"), "");
    const QByteArray path = feed.absolute(QStringLiteral("large.md")).toUtf8();
    ASSERT_EQ(truncate(path.constData(), static_cast<off_t>(frontmatter::maximumDocumentSize)), 0);
    EXPECT_TRUE(readFile(feed.root(), QStringLiteral("large.md")));
    ASSERT_EQ(truncate(path.constData(), static_cast<off_t>(frontmatter::maximumDocumentSize) + 1), 0);
    EXPECT_EQ(errorOf(QStringLiteral("large.md")), Error::Code::NotReadable);
}

TEST_F(FileReaderTest, NamesFileAndReason) {
    const auto gone = readFile(feed.root(), QStringLiteral("_news/absent.md"));
    feed.makeFolder(QStringLiteral("_news"));
    EXPECT_EQ(gone.error().path, u"_news/absent.md");
    EXPECT_TRUE(gone.error().message.contains(u"Put it back"));
}

TEST_F(FileReaderTest, ReadsDocuments) {
    feed.write(QStringLiteral("a.md"), document("A"));
    feed.write(QStringLiteral("bad.md"), "---\ntitle: 'A\n---\n");
    const auto good = readDocument(feed.root(), QStringLiteral("a.md"));
    ASSERT_TRUE(good);
    EXPECT_EQ(good->value(frontmatter::FieldPath("title")), frontmatter::Value("A"));
    const auto bad = readDocument(feed.root(), QStringLiteral("bad.md"));
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, Error::Code::NotReadable);
    EXPECT_EQ(bad.error().path, u"bad.md");
    EXPECT_EQ(bad.error().line, 2);
}

} // namespace
} // namespace galley
