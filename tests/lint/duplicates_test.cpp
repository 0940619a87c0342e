// Articles that are the same, told one other each.
#include "core/lint/duplicates.h"

#include <gmock/gmock.h>

#include <map>
#include <random>

namespace galley {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

DuplicateKeys keys(const char* path, const char* title, const char* url) {
    return duplicateKeysOf(QString::fromLatin1(path),
                           frontmatter::Mapping{{"title", Value(title)}, {"webUrl", Value(url)}});
}

TEST(DuplicateKeys, IgnoreWhatDoesNotMatter) {
    const DuplicateKeys one = keys("_news/a.md", "The harbour opens: at last", "https://a.example/x");
    EXPECT_EQ(one,
              keys("_news/b.md", "“The HÁRBOUR opens”, at last!", "http://www.a.example/x/?utm_medium=y"));
    EXPECT_NE(one.title, keys("_videos/b.md", "The harbour opens: at last", "").title);
    EXPECT_NE(one.title, keys("_news/b.md", "The harbour opens at last 2", "").title);
    EXPECT_EQ(keys("_news/a.md", "Introduction", "nowhere"), DuplicateKeys());
}

DuplicateKeys keysOf(const char* title, const char* provider) {
    return duplicateKeysOf(
        QStringLiteral("_news/a.md"),
        frontmatter::Mapping{{"title", Value(title)},
                             {"provider", frontmatter::Mapping{{"name", Value(provider)}}}});
}

TEST(DuplicateKeys, IgnoreTheSitesNameBehindATitle) {
    const DuplicateKeys one = keysOf("The harbour opens at last", "The Ledger");
    for (const char* title :
         {"The harbour opens at last | The Ledger", "The Harbour Opens at Last - the ledger",
          "The harbour opens at last – The Ledger!"})
        EXPECT_EQ(keysOf(title, "The Ledger"), one) << title;
    EXPECT_NE(keysOf("The harbour opens at last | Courier", "The Ledger"), one);
    EXPECT_NE(keysOf("The harbour opens at last | Part 2", ""), one);
    EXPECT_EQ(keysOf("The harbour | The Ledger", "The Ledger"), DuplicateKeys()) << "what is left is short";
    const std::string bytes =
        "---\ntitle: The harbour opens at last | The Ledger\nprovider:\n  name: The Ledger\n---\n";
    EXPECT_EQ(duplicateKeysOf(QStringLiteral("_news/a.md"), bytes), one);
}

TEST(DuplicateKeys, LettersThatSayMoreMayBeFewer) {
    EXPECT_NE(keysOf("港がついに開きます", "").title, 0U);
    EXPECT_EQ(keysOf("はじめに", "").title, 0U);
}

TEST(DuplicateKeys, AreTheSameFromBytes) {
    const QString path = QStringLiteral("_news/a.md");
    EXPECT_EQ(duplicateKeysOf(
                  path, "---\ntitle: The harbour opens at last\noriginalUrl: https://a.example/x\n---\n"),
              keys("_news/a.md", "The harbour opens at last", "https://a.example/x"));
    EXPECT_EQ(duplicateKeysOf(path, "---\ntitle: \"\n---\n"), DuplicateKeys());
    EXPECT_EQ(duplicateKeysOf(path, "no front matter"), DuplicateKeys());
}

TEST(DuplicateFinder, TellsEachOfOneOther) {
    DuplicateFinder finder;
    EXPECT_THAT(finder.set(5, {7, 0}), IsEmpty());
    EXPECT_EQ(finder.withAddressOf(5), std::nullopt);
    EXPECT_THAT(finder.set(9, {7, 0}), ElementsAre(5));
    EXPECT_THAT(finder.set(11, {7, 0}), IsEmpty());
    EXPECT_THAT(finder.withAddressOf(5), Optional(9));
    EXPECT_THAT(finder.withAddressOf(9), Optional(5));
    EXPECT_THAT(finder.withAddressOf(11), Optional(5));
    EXPECT_THAT(finder.set(2, {7, 0}), ElementsAre(5, 9, 11));
    EXPECT_THAT(finder.withAddressOf(11), Optional(2));
}

TEST(DuplicateFinder, ForgetsThoseThatLeave) {
    DuplicateFinder finder;
    finder.set(1, {7, 3});
    finder.set(2, {7, 3});
    EXPECT_THAT(finder.set(2, {8, 4}), ElementsAre(1));
    EXPECT_EQ(finder.withAddressOf(1), std::nullopt);
    finder.set(2, {7, 3});
    EXPECT_THAT(finder.remove({1}), ElementsAre(2));
    EXPECT_EQ(finder.withAddressOf(2), std::nullopt);
    EXPECT_THAT(finder.remove({1}), IsEmpty());
}

TEST(DuplicateFinder, TellsOfATitleOnlyWhereTheAddressIsAnother) {
    DuplicateFinder finder;
    finder.set(1, {7, 3});
    finder.set(2, {7, 3});
    EXPECT_EQ(finder.withTitleOf(1), std::nullopt);
    EXPECT_THAT(finder.set(2, {8, 3}), ElementsAre(1));
    EXPECT_THAT(finder.withTitleOf(1), Optional(2));
    finder.set(3, {0, 3});
    finder.set(4, {0, 3});
    EXPECT_THAT(finder.withTitleOf(4), Optional(1));
}

TEST(DuplicateFinder, TellsThoseOfATitleWhenTheirOtherOneGoesOrComes) {
    DuplicateFinder finder;
    finder.set(1, {7, 3});
    finder.set(2, {7, 3});
    finder.set(5, {8, 4});
    EXPECT_THAT(finder.set(5, {8, 3}), ElementsAre(1, 2)) << "its title alone is another one";
    EXPECT_THAT(finder.withTitleOf(2), Optional(5));
    EXPECT_THAT(finder.set(5, {8, 4}), ElementsAre(1, 2));
    finder.set(5, {8, 3});
    EXPECT_THAT(finder.remove({5}), ElementsAre(1, 2));
    EXPECT_EQ(finder.withTitleOf(1), std::nullopt);
}

/// The answers of a slow, obvious way.
std::map<int, std::pair<std::optional<int>, std::optional<int>>> answers(const DuplicateFinder& finder,
                                                                         int count) {
    std::map<int, std::pair<std::optional<int>, std::optional<int>>> all;
    for (int article = 0; article < count; ++article)
        all[article] = {finder.withAddressOf(article), finder.withTitleOf(article)};
    return all;
}

TEST(DuplicateFinder, TellsOfEveryAnswerThatChanges) {
    constexpr int count = 12;
    std::mt19937 random(5);
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    DuplicateFinder finder;
    for (int step = 0; step < 4000; ++step) {
        const auto before = answers(finder, count);
        std::vector<int> changed = {below(count)};
        const bool isRemoval = below(4) == 0;
        for (int more = isRemoval ? below(4) : 0; more > 0; --more)
            changed.push_back(below(count));
        const auto told =
            isRemoval
                ? finder.remove(changed)
                : finder.set(changed[0], {static_cast<quint64>(below(4)), static_cast<quint64>(below(3))});
        for (const auto& [article, answer] : answers(finder, count))
            if (answer != before.at(article) && std::ranges::find(changed, article) == changed.end()) {
                EXPECT_THAT(told, testing::Contains(article)) << "in step " << step;
            }
        EXPECT_TRUE(std::ranges::is_sorted(told));
    }
}

TEST(DuplicateFinder, ForgetsManyAtOnce) {
    constexpr int count = 200'000; // one by one, it would not end before the test is stopped
    DuplicateFinder finder;
    std::vector<int> gone;
    for (int article = 0; article < count; ++article) {
        finder.set(article, {7, 3});
        if (article < count - 2)
            gone.push_back(article);
    }
    EXPECT_THAT(finder.remove(gone), ElementsAre(count - 2, count - 1));
}

} // namespace
} // namespace galley
