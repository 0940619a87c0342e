// Which rules apply, and what `.galley.yml` says of them.
#include "core/lint/ruleswitches.h"

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using Severity = Problem::Severity;

const QString file = QStringLiteral(".galley.yml");

FeedRules rulesOf(std::string_view yaml) {
    return feedRulesFrom(yaml, file);
}

TEST(RuleSwitches, BeginWithTheRulesOwnSeverities) {
    const RuleSwitches switches;
    for (const RuleInfo& info : lintRules())
        EXPECT_EQ(switches.severityOf(info.rule), info.severity);
}

TEST(RuleSwitches, TakeChoices) {
    RuleSwitches switches;
    switches.choose({{Rule::NoImage, std::nullopt}, {Rule::HtmlTag, Severity::Error}});
    switches.choose({{Rule::HtmlTag, Severity::Note}});
    EXPECT_EQ(switches.severityOf(Rule::NoImage), std::nullopt);
    EXPECT_EQ(switches.severityOf(Rule::HtmlTag), Severity::Note);
    EXPECT_EQ(switches.severityOf(Rule::HtmlEntity), Severity::Warning);
}

TEST(FeedRules, AreReadFromYaml) {
    const FeedRules rules = rulesOf("# ours\nviews:\n  - a\nrules:\n  no-image: off\n  html-tag: 'error'\n"
                                    "  unknown-topic: note\n");
    EXPECT_THAT(rules.complaints, IsEmpty());
    EXPECT_EQ(rules.choices, (RuleChoices{{Rule::NoImage, std::nullopt},
                                          {Rule::HtmlTag, Severity::Error},
                                          {Rule::UnknownTopic, Severity::Note}}));
    for (const char* empty : {"", "# nothing\n", "rules:\n", "views: []\n"})
        EXPECT_THAT(rulesOf(empty).complaints, IsEmpty()) << empty;
}

TEST(FeedRules, TellWhatIsWrongAndKeepTheRest) {
    const FeedRules rules = rulesOf("rules:\n  no-images: off\n  html-tag: loud\n  no-image: off\n");
    ASSERT_THAT(rules.complaints, SizeIs(2));
    EXPECT_EQ(rules.complaints[0].line, 2);
    EXPECT_TRUE(rules.complaints[0].message.contains(u"no-images"));
    EXPECT_EQ(rules.complaints[0].path, file);
    EXPECT_EQ(rules.complaints[1].line, 3);
    EXPECT_THAT(rules.choices, SizeIs(1));
}

TEST(FeedRules, SurviveHostileFiles) {
    const std::string deep(100'000, '[');
    const std::string large(2 << 20, ' ');
    for (const std::string& yaml :
         {std::string("rules: ["), std::string("- a\n"), std::string("rules: 5"),
          std::string("rules: &a [*a]\n"), std::string("rules:\n  ? [x]\n  : off\n"),
          std::string("rules: {no-image: &a {b: *a}}"), deep, large})
        EXPECT_FALSE(rulesOf(yaml).complaints.empty()) << yaml.substr(0, 30);
}

} // namespace
} // namespace galley
