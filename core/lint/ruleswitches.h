// Which rules apply, and how grave what they find is taken.
#pragma once

#include "core/lint/rules.h"

#include <array>
#include <map>
#include <string_view>

namespace galley {

/// What somebody chose for some of the rules: another severity, or nothing for off.
using RuleChoices = std::map<Rule, std::optional<Problem::Severity>>;

/// The severity of every rule. A value; starts with the rules' own.
class RuleSwitches {
public:
    RuleSwitches();

    /// Nothing where the rule is off.
    std::optional<Problem::Severity> severityOf(Rule rule) const {
        return m_severities[static_cast<std::size_t>(rule)];
    }
    /// Puts choices over what counts so far.
    void choose(const RuleChoices& choices);

    bool operator==(const RuleSwitches&) const = default;

private:
    std::array<std::optional<Problem::Severity>, ruleCount> m_severities;
};

/// off, note, warning or error as a choice; nothing for any other word.
std::optional<std::optional<Problem::Severity>> choiceFrom(const QString& word);
/// The same word for a choice.
QString choiceId(const std::optional<Problem::Severity>& choice);

/// What a feed's settings say of rules: `rules: {RULE-ID: off|note|warning|error}`. Whatever else stands in
/// it is somebody else's.
struct FeedRules {
    RuleChoices choices;
    std::vector<Error> complaints; ///< what in it could not be understood; the rest counts
};
/// Reads the bytes of the file at `path`, which may be anything. Thread-safe.
FeedRules feedRulesFrom(std::string_view yaml, const QString& path);

} // namespace galley
