// What queries mean, and what is said about wrong ones.
#include "core/query/query.h"
#include "core/query/querytoken.h"
#include "tests/query/querysubjects.h"

#include <gmock/gmock.h>

namespace galley {
namespace {

using frontmatter::Mapping;
using frontmatter::Sequence;
using frontmatter::Timestamp;

Query parsed(const QString& text) {
    const auto query = Query::parse(text, testNow());
    if (!query)
        ADD_FAILURE() << text.toStdString() << ": " << query.error().toString().toStdString();
    return query.value_or(Query());
}

PlainSubject article() {
    return PlainSubject(
        Mapping{{"title", "Éclairs over the Harbour"},
                {"excerpt", "A storm (of cakes) 5\" wide"},
                {"publishedDateTime", Timestamp{"2024-06-10T22:30:00-03:00"}},
                {"webUrl", "https://News.example/blog/eclairs"},
                {"type", "Video"},
                {"quality", 62},
                {"heat", -1},
                {"published", false},
                {"provider", Mapping{{"name", "Harbour Ledger"}, {"domain", "ledger.example"}}},
                {"topics", Sequence{Value("Computer Vision"), Value("Sea")}},
                {"images", Sequence{Value(Mapping{{"url", "https://img.example/a.png"}, {"width", 800}})}},
                {"related", Sequence{Value(Mapping{{"title", "Wind and sea"}})}},
                {"score", 7.5},
                {"empty", ""},
                {"name", "  "}},
        QStringLiteral("_news/2024-06-10-eclairs.md"));
}

class MatchTest : public testing::TestWithParam<std::pair<const char16_t*, bool>> {};

TEST_P(MatchTest, AsMeant) {
    const QString text = QString::fromUtf16(GetParam().first);
    EXPECT_EQ(parsed(text).matches(article()), GetParam().second) << text.toStdString();
}

using Pair = std::pair<const char16_t*, bool>;

INSTANTIATE_TEST_SUITE_P(
    Words, MatchTest,
    testing::Values(Pair{u"", true}, Pair{u"eclair", true}, Pair{u"ÉCLAIR harbour", true},
                    Pair{u"eclair boat", false}, Pair{u"\"over the\"", true}, Pair{u"\"the over\"", false},
                    Pair{u"ledger.example", true}, Pair{u"vision", true}, Pair{u"video", false},
                    Pair{u"ecl*harb", true}, Pair{u"harb*ecl", false}, Pair{u"harbour*cakes", false},
                    Pair{u"*", true}, Pair{u"\"5\\\" wide\"", true}, Pair{u"\"h\\*r\"", false},
                    Pair{u"storm OR boat", true}, Pair{u"boat OR ship", false}, Pair{u"or", true},
                    Pair{u"-boat", true}, Pair{u"-storm", false}, Pair{u"--storm", true},
                    Pair{u"boat OR storm sea", true}, Pair{u"(boat OR storm) ship", false},
                    Pair{u"-(boat ship)", true}, Pair{u"boat ship OR -(ship OR boat)", true}));

INSTANTIATE_TEST_SUITE_P(
    Fields, MatchTest,
    testing::Values(Pair{u"title:eclair", true}, Pair{u"TITLE:HARBOUR", true}, Pair{u"title:storm", false},
                    Pair{u"topic:sea", true}, Pair{u"topic:computer", false},
                    Pair{u"topic:\"computer vision\"", true}, Pair{u"topic:comp*", true},
                    Pair{u"topic:*vis*", true}, Pair{u"topics:SEA", true}, Pair{u"provider:ledg", true},
                    Pair{u"provider:.example", true}, Pair{u"provider.name:example", false},
                    Pair{u"type:video", true}, Pair{u"type:vid", false}, Pair{u"category:*", false},
                    Pair{u"collection:news", true}, Pair{u"collection:new", false},
                    Pair{u"path:2024-06", true}, Pair{u"webUrl:/BLOG/", true},
                    Pair{u"weburl:news.*/blog", true}, Pair{u"image:.png", true},
                    Pair{u"images[0].width:>=800", true}, Pair{u"images[0].width:>800", false},
                    Pair{u"related:wind", true}, Pair{u"related:storm", false}, Pair{u".score:>7", true},
                    Pair{u".score:7.5", true}, Pair{u".score:..7", false}));

INSTANTIATE_TEST_SUITE_P(
    Values, MatchTest,
    testing::Values(Pair{u"quality:62", true}, Pair{u"quality:=62", true}, Pair{u"quality:>62", false},
                    Pair{u"quality:>=62", true}, Pair{u"quality:<62.5", true}, Pair{u"quality:<=61", false},
                    Pair{u"quality:62..70", true}, Pair{u"quality:..61", false}, Pair{u"quality:60..", true},
                    Pair{u"heat:-1", true}, Pair{u"heat:-5..-1", true}, Pair{u"published:false", true},
                    Pair{u"published:yes", false}, Pair{u"removed:false", false}, Pair{u"date:2024", true},
                    Pair{u"date:2024-06", true}, Pair{u"date:2024-06-10", false},
                    Pair{u"date:2024-06-11", true}, Pair{u"date:2024-06-01..2024-06-11", true},
                    Pair{u"date:2024-06-01..2024-06-10", false}, Pair{u"date:>2024-06", false},
                    Pair{u"date:>=2024-06", true}, Pair{u"date:<2024-06-12", true},
                    Pair{u"date:<=2024-05", false}, Pair{u"date:>-7d", true}, Pair{u"date:>-4d", false},
                    Pair{u"date:<-4d", true}, Pair{u"date:-4d", true}, Pair{u"date:-1w..today", true},
                    Pair{u"date:yesterday", false}, Pair{u"date:>=2024-06-11T01:30:00Z", true},
                    Pair{u"date:>2024-06-11T01:30:00Z", false}, Pair{u"date:2024-06-11T01:30", true}));

INSTANTIATE_TEST_SUITE_P(
    WholeValues, MatchTest,
    testing::Values(Pair{u"provider:=\"harbour LEDGER\"", true}, Pair{u"provider:=ledger", false},
                    Pair{u"provider:=ledger.example", false}, Pair{u"provider:=\"h* ledger\"", false},
                    Pair{u"provider.domain:=ledger.example", true}, Pair{u"-provider:=ledger", true},
                    Pair{u"title:=\"eclairs over the harbour\"", true}, Pair{u"title:=eclairs", false},
                    Pair{u"topic:=sea", true}, Pair{u"topic:=\"computer vision\"", true},
                    Pair{u"topic:=comp*", false}, Pair{u"type:=VIDEO", true}, Pair{u"type:=vid", false},
                    Pair{u"image:=\"https://img.example/a.png\"", true}, Pair{u"image:=.png", false},
                    Pair{u"related:=\"wind and sea\"", true}, Pair{u"related:=wind", false},
                    Pair{u"path:=_news/2024-06-10-eclairs.md", true}, Pair{u"path:=_news", false},
                    Pair{u"quality:=\"62\"", true}, Pair{u"quality:=6", false},
                    Pair{u"published:=false", true}, Pair{u"date:=2024-06-11", true},
                    Pair{u".score:=7.5", true}, Pair{u".score:=\"7.5\"", true}, Pair{u".score:=\"7\"", false},
                    Pair{u"excerpt:=\"\\*\"", false}));

INSTANTIATE_TEST_SUITE_P(
    Clocks, MatchTest,
    testing::Values(Pair{u"date:2024-06-11T01", true}, Pair{u"date:2024-06-11T02", false},
                    Pair{u"date:2024-06-11T01Z", true}, Pair{u"date:2024-06-10T22:30-03:00", true},
                    Pair{u"date:2024-06-10T22-03", true}, Pair{u"date:2024-06-10T22:31-03:00", false},
                    Pair{u"date:>2024-06-11T01", false}, Pair{u"date:>=2024-06-11T01", true},
                    Pair{u"date:2024-06-11T00..2024-06-11T01", true}));

INSTANTIATE_TEST_SUITE_P(Presence, MatchTest,
                         testing::Values(Pair{u"has:image", true}, Pair{u"has:images", true},
                                         Pair{u"missing:image", false}, Pair{u"has:excerpt", true},
                                         Pair{u"missing:category", true}, Pair{u"has:.empty", false},
                                         Pair{u"missing:name", true}, Pair{u"has:title", true},
                                         Pair{u"has:secured", false}, Pair{u"-has:related", false},
                                         Pair{u"is:unpublished", true}, Pair{u"is:published", false},
                                         Pair{u"is:unsaved", false}, Pair{u"has:images[0].height", false}));

TEST(QueryTest, AsksForStates) {
    PlainSubject subject = article();
    subject.states.insert(static_cast<int>(QueryState::Conflict));
    EXPECT_TRUE(parsed(QStringLiteral("is:conflict")).matches(subject));
    EXPECT_FALSE(parsed(QStringLiteral("is:problem")).matches(subject));
    EXPECT_TRUE(parsed(QStringLiteral("a is:Conflict")).asksFor(QueryState::Conflict));
}

TEST(QueryTest, AsksForProblemsByTheirRules) {
    PlainSubject subject = article();
    EXPECT_TRUE(parsed(QStringLiteral("missing:problem")).matches(subject));
    EXPECT_FALSE(parsed(QStringLiteral("problem:*")).matches(subject));
    subject.rules = {QStringLiteral("no-image"), QStringLiteral("html-entity")};
    EXPECT_TRUE(parsed(QStringLiteral("problem:HTML-entity")).matches(subject));
    EXPECT_TRUE(parsed(QStringLiteral("problem:html-*")).matches(subject));
    EXPECT_FALSE(parsed(QStringLiteral("problem:html")).matches(subject));
    EXPECT_TRUE(parsed(QStringLiteral("has:problem")).matches(subject));
    EXPECT_TRUE(parsed(QStringLiteral("a problem:x")).asksFor(QueryState::Problem));
    EXPECT_FALSE(parsed(QStringLiteral("problem:x")).asksFor(QueryState::Duplicate));
}

TEST(QueryTest, AnUntitledArticleIsFoundByItsFile) {
    const PlainSubject untitled(Mapping{}, QStringLiteral("_news/harbour.md"));
    EXPECT_TRUE(parsed(QStringLiteral("harbour")).matches(untitled));
    EXPECT_FALSE(parsed(QStringLiteral("title:harbour")).matches(untitled));
    EXPECT_TRUE(parsed(QStringLiteral("missing:title")).matches(untitled));
}

struct Wrong {
    const char16_t* text;
    int column;
    const char16_t* suggestion;
};

class WrongQueryTest : public testing::TestWithParam<Wrong> {};

TEST_P(WrongQueryTest, IsAnsweredWithPlaceAndSuggestion) {
    const QString text = QString::fromUtf16(GetParam().text);
    const auto query = Query::parse(text, testNow());
    ASSERT_FALSE(query) << text.toStdString();
    EXPECT_EQ(query.error().column, GetParam().column) << text.toStdString();
    EXPECT_EQ(query.error().suggestion, QString::fromUtf16(GetParam().suggestion));
    EXPECT_FALSE(query.error().message.isEmpty());
    EXPECT_LE(query.error().begin + query.error().size, text.size());
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongQueryTest,
    testing::Values(Wrong{u"qualty:60", 1, u"quality"}, Wrong{u"sea Tilte:x", 5, u"title"},
                    Wrong{u"https://a.example", 1, u"\"https://a.example\""},
                    Wrong{u"quality:high", 9, u"60, >=60, 10..50"},
                    Wrong{u"😀 quality:x", 11, u"60, >=60, 10..50"},
                    Wrong{u"date:2021-13", 6, u"2021, 2021-05, >=2021-05-01, >-7d"},
                    Wrong{u"published:maybe", 11, u"true, false"}, Wrong{u"is:unsavd", 4, u"unsaved"},
                    Wrong{u"has:imge", 5, u"image"}, Wrong{u"topic:", 1, u""},
                    Wrong{u"topic:\"Comp", 1, u"topic:\"Comp\""}, Wrong{u"(a", 1, u"\"(\""},
                    Wrong{u"a)", 2, u"\")\""}, Wrong{u"a OR", 3, u"\"OR\""}, Wrong{u"OR a", 1, u"\"OR\""},
                    Wrong{u"sea title:=", 5, u"missing:title"}, Wrong{u"topic:=\"\"", 1, u"missing:topic"},
                    Wrong{u"quality:=>60", 9, u"60, >=60, 10..50"},
                    Wrong{u"published:=maybe", 11, u"true, false"},
                    Wrong{u"date:2024-06-11T1:2:3:4", 6, u"2021, 2021-05, >=2021-05-01, >-7d"},
                    Wrong{u"a - b", 3, u"\"-\""}, Wrong{u"()", 2, u""}, Wrong{u"\"\"", 1, u""}));

TEST(TextPatternTest, IsFoundInLinesAndAsAWhole) {
    const auto pattern = [](const char16_t* text) {
        return TextPattern(QString::fromUtf16(text).split(u'*'));
    };
    EXPECT_TRUE(pattern(u"ÉTÉ").isIn("summer is ete"));
    EXPECT_FALSE(pattern(u"a*c").isIn("a\nc"));
    EXPECT_TRUE(pattern(u"a*c").isIn("b\nabc"));
    EXPECT_TRUE(pattern(u"a**c").isAllOf("abac"));
    EXPECT_FALSE(pattern(u"a*").isAllOf("ba"));
    EXPECT_TRUE(pattern(u"*b*d*").isAllOf("abcde"));
    EXPECT_FALSE(pattern(u"ab*ba").isAllOf("aba"));
    EXPECT_TRUE(TextPattern().isIn(""));
    EXPECT_FALSE(pattern(u"x").isIn(""));
}

TEST(TextPatternTest, KnowsWhenItNarrows) {
    const auto narrows = [](const char16_t* later, const char16_t* earlier) {
        return TextPattern(QString::fromUtf16(later).split(u'*'))
            .narrows(TextPattern(QString::fromUtf16(earlier).split(u'*')));
    };
    EXPECT_TRUE(narrows(u"power", u"pow"));
    EXPECT_TRUE(narrows(u"a*power", u"pow"));
    EXPECT_TRUE(narrows(u"a*b", u"a*b"));
    EXPECT_FALSE(narrows(u"pow", u"power"));
    EXPECT_FALSE(narrows(u"ab", u"a*b"));
}

TEST(QueryTest, DeepNestingIsRefused) {
    EXPECT_FALSE(Query::parse(QString(100000, u'(') + u'a' + QString(100000, u')'), testNow()));
    EXPECT_FALSE(Query::parse(QString(100000, u'-') + u'a', testNow()));
    EXPECT_TRUE(Query::parse(QString(50, u'(') + u'a' + QString(50, u')'), testNow()));
}

TEST(QueryTest, PartsCanBeTakenOut) {
    const Query query = parsed(QStringLiteral("sea -(a OR b) topic:\"x y\" missing:image"));
    QStringList parts;
    for (const QueryNode& part : query.root().children)
        parts += query.text().mid(part.begin, part.size);
    EXPECT_EQ(parts, (QStringList{QStringLiteral("sea"), QStringLiteral("-(a OR b)"),
                                  QStringLiteral("topic:\"x y\""), QStringLiteral("missing:image")}));
    EXPECT_EQ(query.without(query.root().children[1]), QStringLiteral("sea topic:\"x y\" missing:image"));
    const Query blanks = *Query::parse(QStringLiteral("sea  wind   title:\"a  b\""), 0);
    EXPECT_EQ(blanks.without(blanks.root().children[1]), QStringLiteral("sea title:\"a  b\""));
}

TEST(QueryTest, TellsWhichKeysItLooksAt) {
    EXPECT_THAT(parsed(QStringLiteral("quality:5 OR -provider:x has:.foreign")).keys(),
                testing::UnorderedElementsAre("quality", "provider", "foreign"));
    EXPECT_THAT(parsed(QStringLiteral("word")).keys(),
                testing::UnorderedElementsAre("title", "name", "excerpt", "provider", "topics"));
}

TEST(QueryTest, EveryExampleOfTheTableIsAQuery) {
    for (const QueryField& field : queryFields())
        parsed(QString::fromUtf8(field.example));
    for (const QueryForm& form : queryForms())
        parsed(QString::fromUtf8(form.example));
    for (const QueryStateInfo& state : queryStates())
        parsed(u"is:" + QString::fromUtf8(state.name));
}

TEST(QueryTest, ValuesAreQuotedSoThatTheyReadBack) {
    for (const char16_t* text :
         {u"plain", u"two words", u"a\"b", u"c\\d", u"e*f", u"OR", u"(x)", u"-", u"a:b", u"=x", u"<5"}) {
        const QString value = QString::fromUtf16(text);
        const Query query = parsed(u"title:" + queryValue(value));
        EXPECT_TRUE(query.matches(PlainSubject(Mapping{{"title", Value(toUtf8(value))}})))
            << value.toStdString();
        EXPECT_TRUE(parsed(u"title:=" + queryValue(value))
                        .matches(PlainSubject(Mapping{{"title", Value(toUtf8(value))}})))
            << value.toStdString();
        EXPECT_FALSE(query.matches(PlainSubject(Mapping{{"title", Value("zzz")}}))) << value.toStdString();
    }
}

} // namespace
} // namespace galley
