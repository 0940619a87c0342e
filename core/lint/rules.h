// The rules articles are held to: what each is called, how grave it is and why it matters.
#pragma once

#include "core/article/article.h"

#include <optional>
#include <span>

namespace galley {

/// One kind of problem. Scripts and settings know it by its id.
enum class Rule {
    Unreadable,
    NoFrontMatter,
    DuplicateKey,
    NotABoolean,
    NotAnInteger,
    NotADate,
    MissingField,
    HtmlEntity,
    HtmlTag,
    GarbledText,
    ReplacementCharacter,
    AddressNotWeb,
    AddressMalformed,
    AddressOtherHost,
    AmpAddress,
    UnknownTopic,
    RepeatedTopic,
    NoImage,
    ImageSize,
    PictureFailed,
    HeatOfPublished,
    HeatOfUnpublished,
    DateOutOfRange,
    DateNotOfFile,
    RelatedRepeated,
    SecuredMalformed,
    DuplicateAddress,
    SimilarTitle
};
inline constexpr std::size_t ruleCount = static_cast<std::size_t>(Rule::SimilarTitle) + 1;

struct RuleInfo {
    Rule rule;
    const char* id; ///< kebab-case; stays the same for good
    Problem::Severity severity;
    const char* title;       ///< source text for ruleTitle()
    const char* explanation; ///< source text for ruleExplanation()
};

/// All rules, in the order of Rule.
std::span<const RuleInfo> lintRules();
const RuleInfo& ruleInfo(Rule rule);

QString ruleId(Rule rule);
QStringList ruleIds(); ///< of all rules
/// The rule with that id, or nothing.
std::optional<Rule> ruleFrom(const QString& id);

QString ruleTitle(Rule rule);       ///< translated, a few words
QString ruleExplanation(Rule rule); ///< translated: why it matters and what to do

/// note, warning or error.
QString severityId(Problem::Severity severity);
/// Translated, with a capital letter.
QString severityTitle(Problem::Severity severity);

} // namespace galley
