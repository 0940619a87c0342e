// Every rule with articles that have and have not the problem, and what mending it changes.
#include "core/article/timestamp.h"
#include "core/frontmatter/edit.h"
#include "core/lint/linter.h"
#include "core/lint/report.h"

#include <QTest>

#include <gmock/gmock.h>

#include <ostream>

namespace galley {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

const QString path = QStringLiteral("_news/2024-03-10-harbour.md");

/// Nothing is wrong with it.
constexpr std::string_view fine = R"(---
category: news
title: "Harbour opens"
excerpt: 'Ships & sheds: a < b'
publishedDateTime: 2024-03-10T08:00:00Z
updatedDateTime: 2024-03-11
originalUrl: https://short.example/1
webUrl: "https://www.ledger.example/harbour"
ampWebUrl: https://amp.ledger.example/harbour
cdnAmpWebUrl: https://amp-ledger-example.cdn.ampproject.org/c/s/amp.ledger.example/harbour
type: article
quality: 65
heat: 12
published: true # checked
provider:
  name: Harbour Ledger
  domain: ledger.example
topics:
  - Sea
  - Trade
images:
  - url: /assets/a.png
    width: 10
    height: 20
    isCached: true
related:
  - title: Another
    webUrl: https://ledger.example/other
  - title: A third
    webUrl: https://ledger.example/third
secured: "AAECAwQFBgcICQoLDA0ODw==;AAECAwQFBgcICQoLDA0ODw=="
---
Body.
)";

Linter linter(const RuleChoices& choices = {}) {
    LintContext context;
    context.topics = {QStringLiteral("Sea"), QStringLiteral("Trade")};
    context.nowMSecs = *timestampMSecs("2026-01-01");
    context.switches.choose(choices);
    return Linter(context);
}

std::string with(std::string_view line, std::string_view replacement) {
    std::string bytes(fine);
    const std::size_t at = bytes.find(line);
    EXPECT_NE(at, std::string::npos) << line;
    return at == std::string::npos ? bytes : bytes.replace(at, line.size(), replacement);
}

std::vector<std::string> rulesOf(const std::vector<Problem>& problems) {
    std::vector<std::string> rules;
    for (const Problem& problem : problems)
        rules.push_back(toUtf8(problem.rule));
    return rules;
}

/// One line of the fine article, what makes a problem of it, and what mending makes of that.
struct Case {
    const char* rule;
    const char* line;
    const char* bad;
    const char* mended = nullptr; ///< the line after the fix; nothing where there is no safe one
    const char* field = nullptr;
    int column = 0;             ///< 0: of a missing field
    const char* also = nullptr; ///< a rule that cannot but be broken with it
};

std::ostream& operator<<(std::ostream& stream, const Case& c) {
    return stream << c.rule << " by " << c.bad;
}

const Case cases[] = {
    {"duplicate-key", "heat: 12\n", "heat: 12\nheat: 13\n", nullptr, "heat", 1},
    {"not-a-boolean", "published: true", "published: \"true\"", "published: true", "published", 12},
    {"not-a-boolean", "published: true", "published: maybe", nullptr, "published", 12},
    {"not-a-boolean", "published: true", "published: \"false\"", nullptr, "published", 12},
    {"not-a-boolean", "published: true", "published: 'No'", nullptr, "published", 12},
    {"not-a-boolean", "heat: 12\n", "heat: 12\nremoved: 'no'\n", nullptr, "removed", 10},
    {"not-a-boolean", "heat: 12\n", "heat: 12\nremoved: 'yes'\n", "heat: 12\nremoved: true\n", "removed", 10},
    {"not-a-boolean", "isCached: true", "isCached: 'yes'", "isCached: true", "images[0].isCached", 15},
    {"not-an-integer", "quality: 65", "quality: '65'", "quality: 65", "quality", 10},
    {"not-an-integer", "quality: 65", "quality: good", nullptr, "quality", 10},
    {"not-an-integer", "    width: 10", "    width: \"10\"", "    width: 10", "images[0].width", 12},
    {"not-a-date", "2024-03-10T08:00:00Z", "soon", nullptr, "publishedDateTime", 20},
    {"not-a-date", "updatedDateTime: 2024-03-11", "updatedDateTime: later", nullptr, "updatedDateTime", 18},
    {"missing-field", "title: \"Harbour opens\"\n", "title: \"  \"\n", nullptr, "title", 0},
    {"missing-field", "excerpt: 'Ships & sheds: a < b'\n", "", nullptr, "excerpt", 0},
    {"missing-field", "provider:\n  name: Harbour Ledger\n  domain: ledger.example\n", "provider: {}\n",
     nullptr, "provider", 0},
    {"missing-field", "provider:\n  name: Harbour Ledger\n  domain: ledger.example\n",
     "provider: {name: '', domain: }\n", nullptr, "provider", 0},
    {"html-entity", "\"Harbour opens\"", "\"Harbour &amp; opens\"", "\"Harbour & opens\"", "title", 8},
    {"html-entity", "a < b'", "it&#8217;s &rsquo;'", "it’s ’'", "excerpt", 10},
    {"html-entity", "a < b'", "the &lt;form&gt; tag'", nullptr, "excerpt", 10},
    {"html-entity", "a < b'", "fish &amp chips &rarr; &sup2;'", "fish & chips → ²'", "excerpt", 10},
    {"html-tag", "a < b'", "Option<A> in Scala'", nullptr, "excerpt", 10},
    {"html-tag", "a < b'", "<p class=\"x\">a</p><b>b</b>'", "a b'", "excerpt", 10},
    {"html-tag", "a < b'", "<script>a</script>'", nullptr, "excerpt", 10},
    {"html-tag", "a < b'", "when to use <br> and <hr>'", nullptr, "excerpt", 10},
    {"html-tag", "'Ships & sheds: a < b'", "<br/>", nullptr, "excerpt", 10},
    {"garbled-text", "Ships & sheds", "ShipsÃ¼ â€™ sheds", "Shipsü ’ sheds", "excerpt", 10},
    {"garbled-text", "Ships & sheds", "cafÃ© voilÃ\u00a0", nullptr, "excerpt", 10},
    {"garbled-text", "name: Harbour Ledger", "name: BeyoncÃ© Post", "name: Beyoncé Post", "provider.name", 9},
    {"garbled-text", "    width: 10\n", "    width: 10\n    title: DvoÅ™Ã¡k\n",
     "    width: 10\n    title: Dvořák\n", "images[0].title", 12},
    {"replacement-character", "\"Harbour opens\"", "\"Harb\xEF\xBF\xBDur\"", nullptr, "title", 8},
    {"address-not-web", "https://short.example/1", "ftp://short.example/1", nullptr, "originalUrl", 14},
    {"address-not-web", "https://short.example/1", "/a/page", nullptr, "originalUrl", 14},
    {"address-not-web", "/assets/a.png", "\"data:image/png;base64,AA\"", nullptr, "images[0].url", 10},
    {"address-malformed", "\"https://www.ledger.example/harbour\"",
     "\" https://www.ledger.example/har bour \"", "\"https://www.ledger.example/har%20bour\"", "webUrl", 9},
    {"address-malformed", "https://short.example/1", "https:///1", nullptr, "originalUrl", 14},
    {"address-other-host", "domain: ledger.example", "domain: courier.example", nullptr, "webUrl", 9},
    {"amp-address", "ampWebUrl: https://amp.ledger.example/", "ampWebUrl: https://courier.example/", nullptr,
     "ampWebUrl", 12},
    {"amp-address", "/c/s/amp.ledger.example/", "/c/s/courier.example/", nullptr, "cdnAmpWebUrl", 15},
    {"unknown-topic", "  - Trade", "  - Fog", nullptr, "topics[1]", 5},
    {"unknown-topic", "  - Trade", "  - trade", "  - Trade", "topics[1]", 5},
    {"repeated-topic", "  - Trade\n", "  - Trade\n  - Sea\n", "  - Trade\n", "topics[2]", 5},
    {"repeated-topic", "  - Sea\n  - Trade\n", "  - sea\n  - Trade\n  - Sea\n", "  - Sea\n  - Trade\n",
     "topics[2]", 5, "unknown-topic"},
    {"no-image", "images:\n  - url: /assets/a.png\n    width: 10\n    height: 20\n    isCached: true\n",
     "images: []\n", nullptr, "images", 0},
    {"no-image", "  - url: /assets/a.png\n", "  - url: ' '\n", nullptr, "images", 0},
    {"image-size", "    width: 10\n", "", nullptr, "images[0]", 5},
    {"image-size", "    width: 10\n", "    width: 0\n", nullptr, "images[0]", 5},
    {"image-size", "    height: 20\n", "    height: -1\n", nullptr, "images[0]", 5},
    {"heat-of-published", "heat: 12", "heat: -1", nullptr, "heat", 7},
    {"heat-of-unpublished", "published: true", "published: false", nullptr, "heat", 7},
    {"date-out-of-range", "2024-03-10T08:00:00Z", "2027-03-10T08:00:00Z", nullptr, "publishedDateTime", 20,
     "date-not-of-file"},
    {"date-out-of-range", "2024-03-10T08:00:00Z", "1970-01-01T00:00:00Z", nullptr, "publishedDateTime", 20,
     "date-not-of-file"},
    {"date-not-of-file", "2024-03-10T08:00:00Z", "2024-03-11T12:00:00Z", nullptr, "publishedDateTime", 20},
    {"date-not-of-file", "2024-03-10T08:00:00Z", "2024-03-09T09:59:59Z", nullptr, "publishedDateTime", 20},
    {"date-not-of-file", "2024-03-10T08:00:00Z", "2024-03-11", nullptr, "publishedDateTime", 20},
    {"date-not-of-file", "2024-03-10T08:00:00Z", "2024-03-09", nullptr, "publishedDateTime", 20},
    {"related-repeated", "https://ledger.example/third\n", "https://ledger.example/other?utm_source=x\n",
     nullptr, "related[1]", 5},
    {"secured-malformed", "CQoLDA0ODw==;AA", "CQoLDA0ODw;AA", nullptr, "secured", 10},
    {"secured-malformed", "Dw==;AAECAwQFBgcICQoLDA0ODw==", "Dw==;AAEC", nullptr, "secured", 10},
    {"secured-malformed", "Dw==;AAECAwQFBgcICQoLDA0ODw==", "Dw==", nullptr, "secured", 10},
};

class RuleTest : public testing::TestWithParam<Case> {};

TEST_P(RuleTest, FindsTheProblemAndNoOther) {
    const Case& c = GetParam();
    const auto [problems, keys] = linter().lint(path, with(c.line, c.bad));
    std::vector<std::string> expected = {c.rule};
    if (c.also)
        expected.emplace_back(c.also);
    ASSERT_THAT(rulesOf(problems), testing::UnorderedElementsAreArray(expected));
    const auto found = std::ranges::find(problems, QString::fromLatin1(c.rule), &Problem::rule);
    EXPECT_EQ(toUtf8(found->field), c.field);
    EXPECT_EQ(found->column, c.column);
    EXPECT_EQ(found->line > 0, c.column > 0);
    EXPECT_FALSE(found->message.isEmpty());
    EXPECT_FALSE(found->message.contains(u"%1"));
    EXPECT_EQ(found->severity, ruleInfo(*ruleFrom(found->rule)).severity);
}

TEST_P(RuleTest, IsSilentWhereItIsOff) {
    const Case& c = GetParam();
    const Rule rule = *ruleFrom(QString::fromLatin1(c.rule));
    EXPECT_THAT(rulesOf(linter({{rule, std::nullopt}}).lint(path, with(c.line, c.bad)).problems),
                Not(Contains(c.rule)));
}

TEST_P(RuleTest, TakesTheSeverityChosen) {
    const Case& c = GetParam();
    const Rule rule = *ruleFrom(QString::fromLatin1(c.rule));
    for (const Problem& problem :
         linter({{rule, Problem::Severity::Error}}).lint(path, with(c.line, c.bad)).problems)
        if (problem.rule == QLatin1StringView(c.rule)) {
            EXPECT_EQ(problem.severity, Problem::Severity::Error);
        }
}

/// Makes a rule's fixes in bytes, as callers do; nothing where there are none.
std::optional<std::string> mend(const std::string& bytes, const char* rule) {
    const auto document = frontmatter::Document::read(bytes);
    std::vector<frontmatter::Change> changes;
    for (const Problem& problem : linter().lint(path, bytes).problems) {
        if (problem.rule != QLatin1StringView(rule))
            continue;
        const std::vector<Edit> edits = linter().fix(problem, Value(document->values()));
        EXPECT_EQ(problem.isFixable, !edits.empty());
        for (const Edit& edit : edits) {
            EXPECT_EQ(edit.original, document->value(edit.path));
            if (std::ranges::find(changes, edit.path, &frontmatter::Change::path) == changes.end())
                changes.push_back({edit.path, edit.value});
        }
    }
    if (changes.empty())
        return std::nullopt;
    return frontmatter::apply(*document, changes).value_or("not applied");
}

TEST_P(RuleTest, MendsTheFieldAndNothingElse) {
    const Case& c = GetParam();
    const auto mended = mend(with(c.line, c.bad), c.rule);
    ASSERT_EQ(mended.has_value(), c.mended != nullptr);
    if (!mended)
        return;
    EXPECT_EQ(*mended, with(c.line, c.mended));
    EXPECT_THAT(rulesOf(linter().lint(path, *mended).problems), Not(Contains(c.rule)));
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleTest, testing::ValuesIn(cases));

TEST(Rules, FindNothingInAFineArticle) {
    EXPECT_THAT(rulesOf(linter().lint(path, fine).problems), IsEmpty());
}

TEST(Rules, HaveAnIdOfTheirOwnATitleAndAnExplanation) {
    for (const RuleInfo& info : lintRules()) {
        const QString id = ruleId(info.rule);
        EXPECT_EQ(ruleFrom(id), info.rule);
        for (const QChar c : id)
            EXPECT_TRUE(c == u'-' || (c >= u'a' && c <= u'z')) << info.id;
        EXPECT_FALSE(ruleTitle(info.rule).isEmpty());
        EXPECT_TRUE(ruleExplanation(info.rule).endsWith(u'.')) << info.id;
    }
    EXPECT_EQ(ruleFrom(QStringLiteral("no-such-rule")), std::nullopt);
}

TEST(Rules, AreTestedOneByOne) {
    std::vector<std::string> tested = {"unreadable", "no-front-matter", "duplicate-address", "similar-title",
                                       "picture-failed"}; // below, and where the pictures are
    for (const Case& c : cases)
        tested.emplace_back(c.rule);
    for (const RuleInfo& info : lintRules())
        EXPECT_THAT(tested, Contains(info.id));
}

TEST(Rules, KnowWhatTheReaderFinds) {
    for (const char* bytes : {"---\ntitle: \"T\n---\n", "---\ntitle: T\n", "Text.\n"})
        for (const Article article = Article::read(path, {}, bytes);
             const Problem& problem : article.problems())
            EXPECT_TRUE(ruleFrom(problem.rule)) << bytes;
}

TEST(Rules, TellOfWhatCannotBeRead) {
    const auto broken = linter().lint(path, "---\nquality: 6\ntitle: \"T\n---\n").problems;
    EXPECT_THAT(rulesOf(broken), testing::ElementsAre("unreadable"));
    EXPECT_EQ(broken.front().line, 3);
    EXPECT_THAT(rulesOf(linter().lint(path, "---\ntitle: T\n").problems), testing::ElementsAre("unreadable"));
    EXPECT_THAT(rulesOf(linter().lint(path, "Text.\n").problems), testing::ElementsAre("no-front-matter"));
    EXPECT_THAT(rulesOf(linter().lintUnreadable({Error::Code::CannotRead, {}, path}).problems),
                testing::ElementsAre("unreadable"));
}

/// A line of the fine article, and what looks like a problem and is none.
struct Near {
    const char* rule;
    const char* line;
    const char* good;
};

std::ostream& operator<<(std::ostream& stream, const Near& near) {
    return stream << near.rule << " by " << near.good;
}

const char* const someSecured = "AAECAwQFBgcICQoLDA0ODw==;AAECAwQFBgcICQoLDA0ODw==";

const Near nearOnes[] = {
    {"duplicate-key", "name: Harbour Ledger", "title: Harbour Ledger\n  name: Harbour Ledger"},
    {"not-a-boolean", "published: true", "published: yes"},
    {"not-a-boolean", "published: true # checked\n", ""},
    {"not-a-boolean", "isCached: true", "isCached: "},
    {"not-an-integer", "quality: 65", "quality: 0x41"},
    {"not-an-integer", "quality: 65", "quality:"},
    {"not-a-date", "2024-03-10T08:00:00Z", "'2024-03-10 08:00:00'"},
    {"not-a-date", "updatedDateTime: 2024-03-11", "updatedDateTime:"},
    {"missing-field", "title: \"Harbour opens\"", "name: Harbour opens"},
    {"missing-field",
     "webUrl: \"https://www.ledger.example/harbour\"\nampWebUrl: "
     "https://amp.ledger.example/harbour\ncdnAmpWebUrl: "
     "https://amp-ledger-example.cdn.ampproject.org/c/s/amp.ledger.example/harbour\n",
     ""},
    {"missing-field", "provider:\n  name: Harbour Ledger\n  domain: ledger.example\n",
     "provider: {name: Ledger}\n"},
    {"html-entity", "a < b'", "AT&T; R&D, Q&A &c; &unknown; &#0;'"},
    {"html-tag", "a < b'", "List<String> and x</y>, a <b c'"},
    {"garbled-text", "a < b'", "SPASS Spaß“, AMANHÃ\u00a0ÀS 10, «LIBERTÉ»'"},
    {"replacement-character", "a < b'", "? \u25a1 \u00bf'"},
    {"address-not-web", "https://short.example/1", "HTTP://short.example/1"},
    {"address-not-web", "/assets/a.png", "a.png"},
    {"address-malformed", "https://short.example/1", "https://short.example/%20(1)?a=b|c&d=#e"},
    {"address-malformed", "/assets/a.png", "'/assets/a b.png'"},
    {"address-other-host", "domain: ledger.example", "domain: https://www.Ledger.example/"},
    {"address-other-host", "domain: ledger.example", "domain: news.www.ledger.example"},
    {"address-other-host", "www.ledger.example/harbour", "blog.ledger.example/harbour"},
    {"address-other-host", "  domain: ledger.example\n", ""},
    {"amp-address", "ampWebUrl: https://amp.ledger.example/harbour",
     "ampWebUrl: https://ledger.example/amp/7"},
    {"amp-address", "https://amp-ledger-example.cdn.ampproject.org/c/s/amp.ledger.example/harbour",
     "https://www.google.com/amp/s/m.ledger.example/harbour"},
    {"amp-address", "https://amp-ledger-example.cdn.ampproject.org/c/s/amp.ledger.example/harbour",
     "https://cdn.ampproject.org/v/s/www.ledger.example/harbour?amp_js_v=0.1"},
    {"unknown-topic", "  - Sea\n  - Trade\n", "  - Trade\n  -\n"},
    {"repeated-topic", "  - Sea\n  - Trade\n", "  -\n  - ''\n  - Trade\n"},
    {"no-image", "images:\n  - url: /assets/a.png\n    width: 10\n    height: 20\n",
     "images:\n  - url:\n    width: 1\n    height: 1\n  - url: b.png\n    width: 10\n    height: 20\n"},
    {"image-size", "    width: 10\n", "    width: 1\n"},
    {"heat-of-published", "heat: 12", "heat: 0"},
    {"heat-of-published", "heat: 12\npublished: true", "heat: -1\npublished: false"},
    {"heat-of-unpublished", "heat: 12\npublished: true # checked", "published: no"},
    {"date-out-of-range", "publishedDateTime: 2024-03-10T08:00:00Z\nupdatedDateTime: 2024-03-11",
     "publishedDateTime: 2024-03-10T08:00:00Z\nupdatedDateTime: 2030-01-01"},
    {"related-repeated", "https://ledger.example/third\n", "https://ledger.example/other#!/third\n"},
    {"related-repeated", "https://ledger.example/third\n", "https://ledger.example/other?page=2\n"},
    {"related-repeated", "https://ledger.example/third\n", "''\n"},
    {"secured-malformed", "secured: \"", "secured: # \""},
    {"secured-malformed", someSecured,
     "AAECA/vvvv8AAQID++++/wABAgP7777/AAECA/vvvv8=;AAECAwQFBgcICQoLDA0ODw=="},
};

class NearTest : public testing::TestWithParam<Near> {};

TEST_P(NearTest, IsNoProblem) {
    const Near& near = GetParam();
    EXPECT_TRUE(ruleFrom(QString::fromLatin1(near.rule)));
    EXPECT_THAT(rulesOf(linter().lint(path, with(near.line, near.good)).problems), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Rules, NearTest, testing::ValuesIn(nearOnes));

TEST(Rules, AreTestedWithWhatIsNoProblem) {
    std::vector<std::string> tested = {"unreadable",        "no-front-matter",
                                       "duplicate-address", "similar-title",
                                       "picture-failed",    "date-not-of-file"}; // below, and elsewhere
    for (const Near& near : nearOnes)
        tested.emplace_back(near.rule);
    for (const RuleInfo& info : lintRules())
        EXPECT_THAT(tested, Contains(info.id));
}

TEST(Rules, AskLessOfWhatIsNoNews) {
    EXPECT_THAT(rulesOf(linter().lint(QStringLiteral("_people/ann.md"), "---\nname: Ann\n---\n").problems),
                testing::ElementsAre("no-image"));
    EXPECT_THAT(rulesOf(linter().lint(QStringLiteral("_people/ann.md"), "---\ntype: x\n---\n").problems),
                testing::ElementsAre("missing-field", "no-image"));
}

TEST(Rules, ReadNoTagsIntoComparisons) {
    for (const char* text : {"a < b'", "List<String> and x</y>'", "AT&T; R&D'", "&unknown; &#0;'",
                             "SPASS Spaß“'", "IRMÃ” said ÉCOLE’ Ångström'", "São Paulo, Ângela, pâté'"})
        EXPECT_THAT(rulesOf(linter().lint(path, with("a < b'", text)).problems), IsEmpty()) << text;
}

TEST(Rules, LetTimeZonesMoveADateByADay) {
    for (const char* date : {"2024-03-09T10:00:00Z", "2024-03-11T11:59:59Z", "2024-03-11T01:00:00+05:00",
                             "2024-03-10T00:00:00+14:00", "2024-03-10T23:59:59-12:00", "2024-03-10"})
        EXPECT_THAT(rulesOf(linter().lint(path, with("2024-03-10T08:00:00Z", date)).problems), IsEmpty())
            << date;
}

TEST(Rules, TellAnAmpPageOfAnotherArticleOnce) {
    std::string bytes = with("www.ledger.example/harbour", "www.ledger.example/2024/harbour-opens-at-last");
    EXPECT_THAT(rulesOf(linter().lint(path, bytes).problems), IsEmpty()) << "the AMP page has a short name";
    const auto replace = [&](std::string_view text, std::string_view other) {
        for (std::size_t at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at + 1))
            bytes.replace(at, text.size(), other);
    };
    replace("amp.ledger.example/harbour", "amp.ledger.example/2024/harbour-opens-at-last/amp");
    EXPECT_THAT(rulesOf(linter().lint(path, bytes).problems), IsEmpty());
    replace("/harbour-opens-at-last/amp", "/seven-boats-that-sank/amp");
    const auto problems = linter().lint(path, bytes).problems;
    ASSERT_THAT(rulesOf(problems), testing::ElementsAre("amp-address"));
    EXPECT_EQ(problems.front().field, u"ampWebUrl");
    EXPECT_TRUE(problems.front().message.contains(u"seven-boats"));
}

TEST(Rules, AskTheClockEachTimeWhereNoTimeIsGiven) {
    const Linter now{LintContext()};
    const auto isFuture = [&](const QDateTime& date) {
        const std::string bytes =
            with("2024-03-10T08:00:00Z", date.toString(Qt::ISODateWithMs).toStdString());
        return std::ranges::count(rulesOf(now.lint(path, bytes).problems), "date-out-of-range") > 0;
    };
    QTest::qWait(5);
    EXPECT_FALSE(isFuture(QDateTime::currentDateTimeUtc()));
    EXPECT_TRUE(isFuture(QDateTime::currentDateTimeUtc().addSecs(60)));
}

TEST(Rules, CountWhatIsWrongManyTimesInAnArticle) {
    std::string topics;
    for (int i = 0; i < Report::mostAlike + 20; ++i)
        topics += "  - Sea\n";
    const auto problems = linter().lint(path, with("  - Trade\n", topics)).problems;
    ASSERT_EQ(problems.size(), static_cast<std::size_t>(Report::mostAlike) + 1);
    EXPECT_TRUE(problems[0].isFixable);
    EXPECT_TRUE(problems.back().message.contains(u"20")) << problems.back().message.toStdString();
    EXPECT_FALSE(problems.back().isFixable);
    EXPECT_EQ(problems.back().line, problems[Report::mostAlike - 1].line);
    EXPECT_EQ(problems.back().rule, u"repeated-topic");
}

TEST(Rules, KnowNoTopicsWhereTheSiteHasNone) {
    const auto problems =
        Linter({.nowMSecs = *timestampMSecs("2026-01-01")}).lint(path, with("  - Trade", "  - Fog")).problems;
    EXPECT_THAT(rulesOf(problems), IsEmpty());
}

TEST(Related, RepeatedItemsAreTakenOutAsLines) {
    const std::string bad = with("  - title: A third\n    webUrl: https://ledger.example/third\n",
                                 "  - title: Harbour opens\n    webUrl: http://ledger.example/harbour/#top\n"
                                 "  - title: \"Again\"\n    webUrl: https://ledger.example/other\n");
    const auto problems = linter().lint(path, bad).problems;
    ASSERT_THAT(rulesOf(problems), testing::ElementsAre("related-repeated", "related-repeated"));
    EXPECT_TRUE(problems[0].message.contains(u"“Harbour opens”"));
    EXPECT_TRUE(problems[1].message.contains(u"“Again”"));
    EXPECT_EQ(mend(bad, "related-repeated"),
              with("  - title: A third\n    webUrl: https://ledger.example/third\n", ""));
}

TEST(Related, StayWhereAddressAndTitleAreOthers) {
    const std::string bad =
        with("  - title: A third\n    webUrl: https://ledger.example/third\n",
             "  - title: Another\n    webUrl: https://ledger.example/other/?utm_id=1\n"
             "  - title: On the harbour\n    webUrl: https://ledger.example/harbour#quay\n");
    const auto problems = linter().lint(path, bad).problems;
    ASSERT_THAT(rulesOf(problems), testing::ElementsAre("related-repeated", "related-repeated"));
    EXPECT_TRUE(problems[0].isFixable);
    EXPECT_FALSE(problems[1].isFixable);
    EXPECT_EQ(mend(bad, "related-repeated"),
              with("  - title: A third\n    webUrl: https://ledger.example/third\n",
                   "  - title: On the harbour\n    webUrl: https://ledger.example/harbour#quay\n"));
}

TEST(Related, AreNamedAsEdited) {
    const std::string bad = with("ledger.example/third", "ledger.example/other");
    const Edit edit{*FieldPath::parse("related[1].title"), Value("A third"), Value("A fourth")};
    const auto problems = linter().lint(path, bad, std::span(&edit, 1)).problems;
    ASSERT_THAT(rulesOf(problems), testing::ElementsAre("related-repeated"));
    EXPECT_TRUE(problems[0].message.contains(u"“A fourth”")) << problems[0].message.toStdString();
}

TEST(Related, GoByTheOriginalAddressWhereTheOtherIsNone) {
    const std::string bad = with("    webUrl: https://ledger.example/third\n",
                                 "    webUrl: third\n    originalUrl: https://ledger.example/other\n");
    EXPECT_THAT(rulesOf(linter().lint(path, bad).problems), testing::ElementsAre("related-repeated"));
}

TEST(Linter, MendsSeveralProblemsOfAnArticleAtOnce) {
    std::string bytes = with("  - Sea\n  - Trade\n", "  - Trade\n  - Trade\n  - sea\n  - Cloud\n");
    bytes.replace(bytes.find("a < b"), 5, "&amp; <b>&auml;</b> Ã¼");
    const auto problems = linter().lint(path, bytes).problems;
    const auto document = frontmatter::Document::read(bytes);
    const auto edits =
        linter().fixAll(problems, Value(document->values()), [](const FieldPath&) { return true; });
    ASSERT_THAT(edits, testing::SizeIs(2));
    for (const Edit& edit : edits)
        EXPECT_EQ(edit.original, document->value(edit.path));
    EXPECT_EQ(edits[0].path, FieldPath("excerpt"));
    EXPECT_EQ(edits[0].value, Value("Ships & sheds: & ä ü"));
    EXPECT_EQ(edits[1].path, FieldPath("topics"));
    EXPECT_EQ(edits[1].value, Value(frontmatter::Sequence{"Trade", "Sea", "Cloud"}));
    EXPECT_THAT(linter().fixAll(problems, Value(document->values()),
                                [](const FieldPath& field) { return field == FieldPath("excerpt"); }),
                testing::SizeIs(1));
}

TEST(Linter, LooksAtUnsavedEdits) {
    const Edit edit{FieldPath("title"), Value("Harbour opens"), Value("Harbour &amp; opens")};
    const auto problems = linter().lint(path, fine, std::span(&edit, 1)).problems;
    ASSERT_THAT(rulesOf(problems), testing::ElementsAre("html-entity"));
    EXPECT_EQ(problems.front().line, 3);
    const Edit repair{FieldPath("quality"), Value("65"), Value(65)};
    EXPECT_THAT(
        rulesOf(linter().lint(path, with("quality: 65", "quality: '65'"), std::span(&repair, 1)).problems),
        IsEmpty());
}

TEST(Linter, MendsNothingThatIsMendedAlready) {
    const Problem problem{
        .field = QStringLiteral("title"), .message = {}, .rule = QStringLiteral("html-entity")};
    const auto document = frontmatter::Document::read(std::string(fine));
    EXPECT_TRUE(linter().fix(problem, Value(document->values())).empty());
    const Problem gone{
        .field = QStringLiteral("related[9]"), .message = {}, .rule = QStringLiteral("html-entity")};
    EXPECT_TRUE(linter().fix(gone, Value(document->values())).empty());
}

} // namespace
} // namespace galley
