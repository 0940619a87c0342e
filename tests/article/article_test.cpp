// Summaries: what a list shows, exact values, problems.
#include "core/article/article.h"

#include <QFile>

#include <gmock/gmock.h>

namespace galley {
namespace {

using frontmatter::Mapping;
using frontmatter::Sequence;
using frontmatter::Timestamp;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;

const QString path = QStringLiteral("_news/a.md");
const QString collection = QStringLiteral("news");

Article read(std::string_view bytes) {
    return Article::read(path, collection, bytes, 7);
}

std::optional<Value> at(const Article& article, std::string_view field) {
    return article.value(*FieldPath::parse(field));
}

constexpr std::string_view usual = R"(---
category: news
title: "Bridges made of glass"
excerpt: 'Why towns build them'
publishedDateTime: 2020-06-10T22:17:00Z
originalUrl: https://example.org/o
webUrl: "https://example.org/w"
type: article
quality: 65
heat: -1
published: false
provider:
  name: Example Post
  domain: example.org
topics:
  - Bridges
  - Glass
images:
  - url: /assets/a.png
    width: 10
    height: 20
  - url: /assets/b.png
related:
  - title: Another
secured: "abc;def"
---
Body.
)";

TEST(Article, ReadsASummary) {
    const Article article = read(usual);
    EXPECT_TRUE(article.isReadable());
    EXPECT_EQ(article.path(), path);
    EXPECT_EQ(article.collection(), collection);
    EXPECT_EQ(article.title(), u"Bridges made of glass");
    EXPECT_EQ(article.excerpt(), u"Why towns build them");
    EXPECT_EQ(article.category(), u"news");
    EXPECT_EQ(article.type(), u"article");
    EXPECT_EQ(article.publishedDateTime(), u"2020-06-10T22:17:00Z");
    EXPECT_THAT(article.publishedMSecs(), Optional(1'591'827'420'000));
    EXPECT_THAT(article.quality(), Optional(65));
    EXPECT_THAT(article.heat(), Optional(-1));
    EXPECT_FALSE(article.isPublished());
    EXPECT_EQ(article.providerName(), u"Example Post");
    EXPECT_EQ(article.providerDomain(), u"example.org");
    EXPECT_EQ(article.topics(), (QStringList{QStringLiteral("Bridges"), QStringLiteral("Glass")}));
    EXPECT_EQ(article.imageUrl(), u"/assets/a.png");
    EXPECT_EQ(article.imageCount(), 2);
    EXPECT_EQ(article.webUrl(), u"https://example.org/w");
    EXPECT_EQ(article.digest(), 7u);
    EXPECT_THAT(article.problems(), IsEmpty());
}

TEST(Article, KnowsItsProvidersLogo) {
    const auto logoOf = [](const std::string& provider) {
        return read("---\ntitle: A\nprovider:" + provider + "\n---\n").providerImageUrl();
    };
    EXPECT_EQ(logoOf("\n  name: P\n  images:\n    - url: /p.png\n      width: 50\n    - url: /q.png"),
              u"/p.png");
    EXPECT_EQ(logoOf(" {name: P, images: [/p.png]}"), u"/p.png");
    EXPECT_EQ(logoOf(" {name: P, images: []}"), QString());
    EXPECT_EQ(logoOf(" P"), QString());
    EXPECT_EQ(Article().providerImageUrl(), QString());
}

TEST(Article, AnswersWithExactValues) {
    const Article article = read(usual);
    EXPECT_EQ(at(article, "published"), Value(false));
    EXPECT_EQ(at(article, "publishedDateTime"), Value(Timestamp{"2020-06-10T22:17:00Z"}));
    EXPECT_EQ(at(article, "provider.name"), Value("Example Post"));
    EXPECT_EQ(at(article, "images[1]"), Value(Mapping{{"url", "/assets/b.png"}}));
    EXPECT_EQ(at(article, "images[0].width"), Value(10));
    EXPECT_EQ(at(article, "topics"), Value(Sequence{"Bridges", "Glass"}));
    EXPECT_FALSE(at(article, "name"));
    EXPECT_FALSE(at(article, "images[2]"));
    EXPECT_FALSE(at(article, "title.name"));
    EXPECT_FALSE(at(article, "related"));
    EXPECT_TRUE(Article::knows(FieldPath("removed")));
    EXPECT_FALSE(Article::knows(FieldPath("related")));
    EXPECT_FALSE(Article::knows(FieldPath()));
}

TEST(Article, TellsWhatItLeavesToTheDocument) {
    const Article article = read(usual);
    EXPECT_TRUE(article.leavesOut("related"));
    EXPECT_TRUE(article.leavesOut("secured"));
    EXPECT_FALSE(article.tells(FieldPath("related").child(std::size_t{0})));
    EXPECT_FALSE(article.leavesOut("title"));
    EXPECT_FALSE(article.leavesOut("author"));
    EXPECT_TRUE(article.tells(FieldPath("author"))) << "it is missing";
    EXPECT_FALSE(article.tells(FieldPath()));
}

TEST(Article, HoldsForeignFieldsThatAreSmall) {
    const std::string story(2000, 'x');
    const Article article = read("---\nprice: {free: yes}\nstory: " + story + "\nlevels:\n- a\n- b\n---\n");
    EXPECT_EQ(at(article, "price.free"), Value(true));
    EXPECT_EQ(at(article, "levels[1]"), Value("b"));
    EXPECT_TRUE(article.tells(FieldPath("levels")));
    EXPECT_FALSE(at(article, "story"));
    EXPECT_FALSE(article.tells(FieldPath("story")));
    EXPECT_TRUE(article.leavesOut("story"));
}

TEST(Article, HoldsNoMoreForeignFieldsThanFit) {
    std::string yaml;
    for (int i = 0; i < 100; ++i)
        yaml += "field" + std::to_string(i) + ": " + std::string(500, 'y') + '\n';
    const Article article = read("---\n" + yaml + "title: T\n---\n");
    EXPECT_EQ(article.title(), u"T");
    EXPECT_TRUE(article.tells(FieldPath("field0")));
    EXPECT_TRUE(article.leavesOut("field99"));
}

TEST(Article, KnowsAnEmptyListFromOneThatIsLeftOut) {
    for (const char* empty :
         {"related: []", "related:", "related: ''", "related:\n# none", "related:\n- a\nrelated:"}) {
        const Article article = read(std::string("---\ntitle: A\n") + empty + "\n---\n");
        EXPECT_FALSE(article.leavesOut("related")) << empty;
        EXPECT_TRUE(article.tells(FieldPath("related"))) << empty;
    }
    const Article twice = read("---\nrelated: []\nrelated:\n- title: B\n---\n");
    EXPECT_TRUE(twice.leavesOut("related"));
    EXPECT_FALSE(at(twice, "related"));
}

TEST(Article, ReadsAnyNumberOfTopicsInOneWalk) {
    constexpr int count = 100'000;
    std::string bytes = "---\ntopics:\n";
    for (int i = 0; i < count; ++i)
        bytes += "- T" + std::to_string(i) + '\n';
    const Article article = read(bytes + "---\n");
    EXPECT_EQ(article.topics().size(), count);
    EXPECT_EQ(article.topics().constLast(), u"T99999");
    int texts = 0;
    article.visitSearchTexts([&](std::string_view) { ++texts; });
    EXPECT_EQ(texts, count + 4);
}

TEST(Article, KeepsOddTypes) {
    const Article article = read(
        "---\ntitle: 2020\npublished: \"false\"\nquality: high\ntopics: AI\nimages: [/a.png]\nheat:\n---\n");
    EXPECT_EQ(article.title(), u"2020");
    EXPECT_EQ(at(article, "title"), Value(2020));
    EXPECT_EQ(at(article, "published"), Value("false"));
    EXPECT_TRUE(article.isPublished());
    EXPECT_FALSE(article.quality());
    EXPECT_EQ(at(article, "quality"), Value("high"));
    EXPECT_THAT(article.topics(), IsEmpty());
    EXPECT_EQ(article.imageUrl(), u"/a.png");
    EXPECT_EQ(at(article, "heat"), Value());
}

TEST(Article, IsPublishedUnlessItSaysFalse) {
    EXPECT_TRUE(read("---\ntitle: A\n---\n").isPublished());
    EXPECT_FALSE(read("---\npublished:\n---\n").isPublished()) << "Jekyll's Publisher takes nothing for no";
    EXPECT_FALSE(read("---\npublished: ~\n---\n").isPublished());
    EXPECT_FALSE(read("---\npublished: off\n---\n").isPublished());
    EXPECT_FALSE(read("---\npublished: No\n---\n").isPublished());
}

TEST(Article, FallsBackWhereAFieldIsMissing) {
    const Article article = read("---\nname: Ada\noriginalUrl: https://example.org/o\n---\n");
    EXPECT_EQ(article.title(), u"Ada");
    EXPECT_EQ(article.webUrl(), u"https://example.org/o");
    EXPECT_FALSE(article.publishedMSecs());
    EXPECT_EQ(article.providerName(), u"");
    EXPECT_EQ(article.imageCount(), 0);
    const Article none;
    EXPECT_FALSE(none.isReadable());
    EXPECT_EQ(none.path(), u"");
    EXPECT_FALSE(none.value(FieldPath("title")));
}

TEST(Article, RemarksOnWrongTypes) {
    const Article article =
        read("---\ntitle: A\npublished: \"false\"\nquality: high\nheat: 1.5\npublishedDateTime: soon\n---\n");
    ASSERT_THAT(article.problems(), SizeIs(4));
    for (const Problem& problem : article.problems())
        EXPECT_EQ(problem.severity, Problem::Severity::Warning);
    EXPECT_EQ(article.problems()[0].field, u"published");
    EXPECT_EQ(article.problems()[0].line, 3);
    EXPECT_EQ(article.problems()[0].column, 12);
    EXPECT_EQ(article.problems()[3].line, 6);
    EXPECT_TRUE(article.problems()[3].message.contains(u"soon"));
}

TEST(Article, RemarksOnDuplicateKeys) {
    const Article article = read("---\ntitle: A\nquality: 1\ntitle: B\n---\n");
    EXPECT_EQ(article.title(), u"B");
    ASSERT_THAT(article.problems(), SizeIs(1));
    EXPECT_EQ(article.problems()[0].field, u"title");
    EXPECT_EQ(article.problems()[0].line, 4);
    EXPECT_EQ(article.problems()[0].severity, Problem::Severity::Warning);
}

TEST(Article, ListsWhatJekyllRefuses) {
    const Article article = read("---\ntitle: \"A\nquality: 1\n---\n");
    EXPECT_FALSE(article.isReadable());
    EXPECT_FALSE(article.isPublished());
    EXPECT_EQ(article.path(), path);
    ASSERT_THAT(article.problems(), SizeIs(1));
    EXPECT_EQ(article.problems()[0].severity, Problem::Severity::Error);
    EXPECT_EQ(article.problems()[0].line, 2);
    EXPECT_EQ(article.problems()[0].column, 8);
    EXPECT_FALSE(article.problems()[0].message.isEmpty());
}

TEST(Article, SaysWhenThereIsNoFrontMatter) {
    const Article plain = read("Just text.\n");
    EXPECT_FALSE(plain.isReadable());
    ASSERT_THAT(plain.problems(), SizeIs(1));
    EXPECT_EQ(plain.problems()[0].severity, Problem::Severity::Warning);
    const Article unclosed = read("---\ntitle: A\n\nText.\n");
    EXPECT_FALSE(unclosed.isReadable());
    ASSERT_THAT(unclosed.problems(), SizeIs(1));
    EXPECT_EQ(unclosed.problems()[0].severity, Problem::Severity::Error);
    EXPECT_FALSE(read("").isReadable());
}

TEST(Article, CarriesTheReasonItsFileCouldNotBeRead) {
    const Article article = Article::unreadable(
        path, collection, {Error::Code::CannotRead, QStringLiteral("No permission."), path});
    EXPECT_FALSE(article.isReadable());
    ASSERT_THAT(article.problems(), SizeIs(1));
    EXPECT_EQ(article.problems()[0].message, u"No permission.");
}

} // namespace
} // namespace galley
