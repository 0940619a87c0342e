// Holds the generated feeds to the shape they claim.
#include "tests/benchmarks/feedgenerator.h"
#include "tests/benchmarks/measure.h"

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>

namespace galley::benchmarks {
namespace {

constexpr int sampleSize = 2000;

int countOf(const std::string& text, std::string_view wanted) {
    int count = 0;
    for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) {
        ++count;
    }
    return count;
}

YAML::Node frontMatter(const std::string& article) {
    return YAML::Load(article.substr(4, article.rfind("---\n") - 4));
}

TEST(FeedGenerator, GivesTheSameArticleForTheSameSeed) {
    EXPECT_EQ(FeedGenerator(7).article(42), FeedGenerator(7).article(42));
    EXPECT_EQ(FeedGenerator(7).fileName(42), FeedGenerator(7).fileName(42));
    EXPECT_NE(FeedGenerator(7).article(42), FeedGenerator(8).article(42));
    EXPECT_NE(FeedGenerator(7).article(42), FeedGenerator(7).article(43));
}

TEST(FeedGenerator, NamesEveryFileOnce) {
    const FeedGenerator generator;
    std::set<std::string> names;
    for (int i = 0; i < sampleSize; ++i) {
        names.insert(generator.fileName(i));
    }
    EXPECT_EQ(names.size(), sampleSize);
}

TEST(FeedGenerator, WritesFrontMatterAnyReaderTakes) {
    const FeedGenerator generator;
    for (int i = 0; i < 60; ++i) {
        const YAML::Node node = frontMatter(generator.article(i));
        ASSERT_TRUE(node.IsMap());
        EXPECT_EQ(node["category"].as<std::string>(), "news");
        EXPECT_TRUE(node["provider"]["domain"].IsScalar());
        EXPECT_TRUE(node["topics"].IsSequence());
        EXPECT_NE(node["secured"].as<std::string>().find(';'), std::string::npos);
    }
}

TEST(FeedGenerator, HasTheShapeOfARealFeed) {
    const FeedGenerator generator;
    std::vector<double> sizes;
    int related = 0, items = 0, mostItems = 0, published = 0, cold = 0, coldAndPublished = 0, imageless = 0,
        foreign = 0;
    for (int i = 0; i < sampleSize; ++i) {
        const std::string text = generator.article(i);
        const int count = countOf(text, "\n  - title: ");
        const bool isPublished = text.find("\npublished: true\n") != std::string::npos;
        const bool isCold = text.find("\nheat: -1\n") != std::string::npos;
        sizes.push_back(static_cast<double>(text.size()));
        related += count > 0;
        items += count;
        mostItems = std::max(mostItems, count);
        published += isPublished;
        cold += isCold;
        coldAndPublished += isPublished && isCold;
        imageless += text.find("\nimages:\n") == std::string::npos;
        foreign += std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    }
    const auto share = [](int count) { return static_cast<double>(count) / sampleSize; };
    EXPECT_NEAR(share(related), 0.84, 0.01);
    EXPECT_NEAR(static_cast<double>(items) / related, 33, 2);
    EXPECT_GT(mostItems, 150);
    EXPECT_LE(mostItems, 179);
    EXPECT_NEAR(share(published), 0.126, 0.01);
    EXPECT_NEAR(share(cold), 0.734, 0.01);
    EXPECT_EQ(coldAndPublished, 0);
    EXPECT_NEAR(share(imageless), 0.46, 0.01);
    EXPECT_NEAR(share(foreign), 0.74, 0.01);
    EXPECT_NEAR(median(sizes), 9600, 1000);
}

} // namespace
} // namespace galley::benchmarks
