// What queries mean, and what is said about wrong ones.
#include "core/query/query.h"
#include "core/query/querytoken.h"
#include "tests/query/querysubjects.h"

#include <gmock/gmock.h>

#include <random>

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
                    Pair{u"-(boat ship)", true}, Pair{u"boat ship OR -(ship OR boat)", true},
                    Pair{u"\"over\u00a0the\"", true}, Pair{u"\"AND\"", false}, Pair{u"and", false},
                    Pair{u"title:OR", false}));

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
                    Pair{u"date:2024-06-11T00..2024-06-11T01", true},
                    Pair{u"date:\"2024-06-11 01:30\"", true}, Pair{u"date:\"2024-06-11 01:31\"", false},
                    Pair{u"date:\"2024-06-10 22:30 -03:00\"", true},
                    Pair{u"date:\">2024-06-11 01:29\"", true},
                    Pair{u"date:\"2024-06-11 1:00..2024-06-11 2:00\"", true}));

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
    testing::Values(
        Wrong{u"qualty:60", 1, u"quality"}, Wrong{u"sea Tilte:x", 5, u"title"},
        Wrong{u"https://a.example", 1, u"\"https://a.example\""},
        Wrong{u"quality:high", 9, u"60, >=60, 10..50"}, Wrong{u"😀 quality:x", 11, u"60, >=60, 10..50"},
        Wrong{u"date:2021-13", 6, u"2021, 2021-05, >=2021-05-01, >-7d"},
        Wrong{u"published:maybe", 11, u"true, false"}, Wrong{u"is:unsavd", 4, u"unsaved"},
        Wrong{u"has:imge", 5, u"image"}, Wrong{u"topic:", 1, u"has:topic"},
        Wrong{u"topic:\"Comp", 1, u"topic:\"Comp\""}, Wrong{u"(a", 1, u"\"(\""}, Wrong{u"a)", 2, u"a"},
        Wrong{u")", 1, u"\")\""}, Wrong{u"a OR", 3, u"\"OR\""}, Wrong{u"OR a", 1, u"\"OR\""},
        Wrong{u"sea title:=", 5, u"missing:title"}, Wrong{u"topic:=\"\"", 1, u"missing:topic"},
        Wrong{u"quality:=>60", 9, u"60, >=60, 10..50"}, Wrong{u"published:=maybe", 11, u"true, false"},
        Wrong{u"date:2024-06-11T1:2:3:4", 6, u"2021, 2021-05, >=2021-05-01, >-7d"},
        Wrong{u"a - b", 3, u"\"-\""}, Wrong{u"()", 1, u"\"()\""}, Wrong{u"\"\"", 1, u"*"}));

INSTANTIATE_TEST_SUITE_P(
    WordsOfOtherLanguages, WrongQueryTest,
    testing::Values(Wrong{u"cloud AND sea", 7, u"sea"}, Wrong{u"AND sea", 1, u"sea"},
                    Wrong{u"cloud AND (sea OR x)", 7, u"("}, Wrong{u"cloud AND", 7, u"\"AND\""},
                    Wrong{u"(a AND)", 4, u"\"AND\""}, Wrong{u"NOT forbes", 1, u"-forbes"},
                    Wrong{u"a NOT (b c)", 3, u"-("}, Wrong{u"a OR NOT provider:b", 6, u"-provider:b"},
                    Wrong{u"NOT", 1, u"\"NOT\""}, Wrong{u"-AND", 2, u"\"AND\""},
                    Wrong{u"title:(AI OR ML)", 1, u"(title:AI OR title:ML)"},
                    Wrong{u"x -topic:=(\"A B\" OR -C) y", 4, u"(topic:=\"A B\" OR -topic:=C)"},
                    Wrong{u"is:(unsaved OR conflict)", 1, u"(is:unsaved OR is:conflict)"},
                    Wrong{u"title:(AI", 7, u"\"(AI\""}, Wrong{u"AWS re:Invent", 5, u"\"re:Invent\""}));

INSTANTIATE_TEST_SUITE_P(Ranges, WrongQueryTest,
                         testing::Values(Wrong{u"quality:80..20", 9, u"20..80"},
                                         Wrong{u"heat:\"5..-1\"", 6, u"\"-1..5\""},
                                         Wrong{u".score:9..5", 8, u"5..9"},
                                         Wrong{u"date:2020-06-15..2020-06-01", 6, u"2020-06-01..2020-06-15"},
                                         Wrong{u"date:\"2021-05-02 8:00..2021-05-01 9:00\"", 6,
                                               u"\"2021-05-01 9:00..2021-05-02 8:00\""},
                                         Wrong{u"updated:today..-7d", 9, u"-7d..today"}));

INSTANTIATE_TEST_SUITE_P(Empty, WrongQueryTest,
                         testing::Values(Wrong{u"missing:zzz", 9, u".zzz"}, Wrong{u"has:zzz", 5, u".zzz"},
                                         Wrong{u"has:", 1, u"image, topic, excerpt"},
                                         Wrong{u"topic:\"\"", 1, u"missing:topic"},
                                         Wrong{u"qualty:", 1, u"has:quality"}, Wrong{u"zz:", 1, u"\"zz:\""},
                                         Wrong{u"(a OR )", 4, u"\"OR\""}, Wrong{u"x (", 3, u"\"(\""},
                                         Wrong{u"\"", 1, u"\"\\\"\""}, Wrong{u"\"a\\", 1, u"\"a\\\\\""}));

/// Queries broken in every way at once: what may be taken out of this is put together by chance.
QString brokenQuery(std::mt19937& random) {
    static const QStringList pieces = {u"a"_qs,
                                       u"AND"_qs,
                                       u"NOT"_qs,
                                       u"OR"_qs,
                                       u"("_qs,
                                       u")"_qs,
                                       u"-"_qs,
                                       u"\""_qs,
                                       u"\\"_qs,
                                       u"*"_qs,
                                       u" "_qs,
                                       u" "_qs,
                                       u" "_qs,
                                       u"title:"_qs,
                                       u"="_qs,
                                       u"is:"_qs,
                                       u"has:"_qs,
                                       u"zzz"_qs,
                                       u"quality:9..5"_qs,
                                       u"published:"_qs,
                                       u"qualty:"_qs,
                                       u"re:x"_qs,
                                       u"true"_qs,
                                       u"unsavd"_qs,
                                       u"image"_qs,
                                       u"title:(a"_qs,
                                       u"b c"_qs,
                                       u"problem:no-imge"_qs,
                                       u".x:7..3"_qs,
                                       u"😀"_qs,
                                       u"date:2021..2020"_qs};
    QString text;
    for (int count = static_cast<int>(random() % 8) + 1; count > 0; --count)
        text += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
    return text;
}

const QueryVocabulary someRules{{QStringLiteral("no-image"), QStringLiteral("html-entity")}};

TEST(QueryTest, SuggestionsRepairWhatTheyStandFor) {
    std::mt19937 random(3);
    int repaired = 0;
    for (int i = 0; i < 20000; ++i) {
        const QString broken = brokenQuery(random);
        QString text = broken;
        QStringList way(text);
        auto query = Query::parse(text, testNow(), someRules);
        for (int step = 0; step < 40 && !query && query.error().hasReplacement; ++step) {
            const QueryError& error = query.error();
            text.replace(error.begin, error.size, error.suggestion);
            way += text;
            query = Query::parse(text, testNow(), someRules);
        }
        EXPECT_TRUE(query || !query.error().hasReplacement) << way.join(u" -> ").toStdString();
        repaired += query && text != broken ? 1 : 0;
    }
    EXPECT_GT(repaired, 2000);
}

/// What is wrong in one place is right when the suggestion is taken.
class RepairTest : public testing::TestWithParam<const char16_t*> {};

TEST_P(RepairTest, TakesOneStep) {
    QString text = QString::fromUtf16(GetParam());
    const auto wrong = Query::parse(text, testNow(), someRules);
    ASSERT_FALSE(wrong);
    ASSERT_TRUE(wrong.error().hasReplacement);
    text.replace(wrong.error().begin, wrong.error().size, wrong.error().suggestion);
    const auto query = Query::parse(text, testNow(), someRules);
    EXPECT_TRUE(query) << text.toStdString() << ": " << query.error().toString().toStdString();
}

INSTANTIATE_TEST_SUITE_P(All, RepairTest,
                         testing::Values(u"a)", u")", u"(a", u"(", u"()", u"a ()", u"a OR", u"OR a",
                                         u"(a OR)", u"a - b", u"\"\"", u"\"", u"\"a", u"\"a\\", u"topic:",
                                         u"topic:\"", u"topic:\"Comp", u"title:=", u"title:(AI OR ML)",
                                         u"title:(AI", u"title:=(AI", u"AWS re:Invent", u"qualty:60",
                                         u"https://a.example", u"has:zzz", u"has:imge", u"has:=zzz",
                                         u"has:\"a b\"", u"is:unsavd", u"zz:\"a b\"", u"cloud AND sea",
                                         u"NOT forbes", u"NOT -a", u"NOT (a b)", u"a AND", u"quality:80..20",
                                         u"date:2020-06-15..2020-06-01", u"problem:no-imge",
                                         u"problem:zzzzzz", u"problem:=zzzzzz", u"-problem:x*"));

TEST(QueryTest, AsksForKnownRulesOnly) {
    for (const char16_t* text : {u"problem:no-image", u"problem:NO-Image", u"problem:html-*", u"problem:*",
                                 u"-problem:=no-image", u"has:problem"})
        EXPECT_TRUE(Query::parse(QString::fromUtf16(text), testNow(), someRules));
    const auto wrong = Query::parse(QStringLiteral("sea problem:no-imagee"), testNow(), someRules);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().column, 13);
    EXPECT_EQ(wrong.error().suggestion, u"no-image");
    EXPECT_FALSE(Query::parse(QStringLiteral("problem:css-*"), testNow(), someRules));
    EXPECT_TRUE(Query::parse(QStringLiteral("problem:css-*"), testNow()));
}

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
