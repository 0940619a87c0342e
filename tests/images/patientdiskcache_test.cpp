// What waits to be written answers as what is.
#include "core/images/patientdiskcache.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace galley {
namespace {

class PatientDiskCacheTest : public testing::Test {
protected:
    PatientDiskCacheTest() { open(); }

    void open() {
        m_cache = std::make_unique<PatientDiskCache>(nullptr);
        m_cache->setCacheDirectory(m_folder.path());
    }
    void keep(const QUrl& url, const QByteArray& bytes) {
        QNetworkCacheMetaData data;
        data.setUrl(url);
        data.setSaveToDisk(true);
        QIODevice* device = m_cache->prepare(data);
        ASSERT_TRUE(device);
        device->write(bytes);
        m_cache->insert(device);
    }
    QByteArray kept(const QUrl& url) {
        const std::unique_ptr<QIODevice> device(m_cache->data(url));
        return device ? device->readAll() : QByteArray();
    }
    int fileCount() const {
        int count = 0;
        for (QDirIterator files(m_folder.path(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();
             files.next())
            ++count;
        return count;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PatientDiskCache> m_cache;
    const QUrl m_url{QStringLiteral("https://pictures.example/a.jpg")};
};

TEST_F(PatientDiskCacheTest, GivesBackWhatIsNotWrittenYet) {
    keep(m_url, "bytes");
    EXPECT_EQ(fileCount(), 0);
    EXPECT_EQ(kept(m_url), "bytes");
    EXPECT_EQ(kept(QUrl(m_url.toString() + QStringLiteral("#top"))), "bytes");
    EXPECT_TRUE(m_cache->metaData(m_url).isValid());
    EXPECT_EQ(m_cache->cacheSize(), 5);
}

TEST_F(PatientDiskCacheTest, WritesOnceDownloadsPause) {
    keep(m_url, "bytes");
    EXPECT_TRUE(QTest::qWaitFor([&] { return fileCount() == 1; }));
    EXPECT_EQ(kept(m_url), "bytes");
}

TEST_F(PatientDiskCacheTest, WritesTheRestWhenItEnds) {
    keep(m_url, "bytes");
    m_cache.reset();
    EXPECT_EQ(fileCount(), 1);
    open();
    EXPECT_EQ(kept(m_url), "bytes");
}

TEST_F(PatientDiskCacheTest, ForgetsWhatIsRemovedOrCleared) {
    keep(m_url, "bytes");
    EXPECT_TRUE(m_cache->remove(m_url));
    EXPECT_EQ(kept(m_url), "");
    keep(m_url, "bytes");
    m_cache->clear();
    EXPECT_EQ(kept(m_url), "");
    EXPECT_EQ(m_cache->cacheSize(), 0);
    m_cache.reset();
    EXPECT_EQ(fileCount(), 0);
}

TEST_F(PatientDiskCacheTest, TheLatestOfAnAddressCounts) {
    keep(m_url, "old bytes");
    keep(m_url, "new");
    EXPECT_EQ(kept(m_url), "new");
    EXPECT_EQ(m_cache->cacheSize(), 3);
}

TEST_F(PatientDiskCacheTest, HoldsABoundedAmountInMemory) {
    const QByteArray megabyte(1'000'000, 'x');
    for (int i = 0; i < 12; ++i)
        keep(QUrl(QStringLiteral("https://pictures.example/%1.jpg").arg(i)), megabyte);
    EXPECT_EQ(fileCount(), 4);
}

TEST_F(PatientDiskCacheTest, ADownloadThatFailsLeavesNothing) {
    QNetworkCacheMetaData data;
    data.setUrl(m_url);
    data.setSaveToDisk(true);
    m_cache->prepare(data)->write("half");
    EXPECT_TRUE(m_cache->remove(m_url));
    EXPECT_EQ(kept(m_url), "");
}

} // namespace
} // namespace galley
