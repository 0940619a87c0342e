// Reads a feed's settings with yaml-cpp: it is written by people and small.
#include "core/lint/ruleswitches.h"

#include <QCoreApplication>

#include <yaml-cpp/yaml.h>

namespace galley {
namespace {

constexpr std::size_t maximumSize = 1 << 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RuleSwitches)
};

Error complaint(const QString& message, const YAML::Mark& mark) {
    return {Error::Code::NotReadable, message, {}, mark.line + 1, mark.column + 1};
}

void readChoice(FeedRules& rules, const YAML::Node& key, const YAML::Node& value) {
    const QString id = key.IsScalar() ? toQString(key.Scalar()) : QString();
    const auto rule = ruleFrom(id);
    if (!rule) {
        rules.complaints.push_back(complaint(Text::tr("There is no rule “%1”.").arg(id), key.Mark()));
        return;
    }
    const auto choice = choiceFrom(value.IsScalar() ? toQString(value.Scalar()) : QString());
    if (choice)
        rules.choices[*rule] = *choice;
    else
        rules.complaints.push_back(complaint(
            Text::tr("What “%1” is set to is none of off, note, warning and error.").arg(id), value.Mark()));
}

void readRules(FeedRules& rules, const YAML::Node& file) {
    if (file.IsNull())
        return;
    if (!file.IsMap()) {
        rules.complaints.push_back(complaint(Text::tr("The file should hold “rules:”."), file.Mark()));
        return;
    }
    const YAML::Node node = file["rules"];
    if (!node.IsDefined() || node.IsNull())
        return;
    if (!node.IsMap()) {
        rules.complaints.push_back(
            complaint(Text::tr("“rules” should hold lines such as “no-image: off”."), node.Mark()));
        return;
    }
    for (const auto& entry : node)
        readChoice(rules, entry.first, entry.second);
}

FeedRules rulesFrom(std::string_view yaml) {
    FeedRules rules;
    if (yaml.size() > maximumSize) {
        rules.complaints.push_back(complaint(Text::tr("The file is too large."), YAML::Mark()));
        return rules;
    }
    try {
        readRules(rules, YAML::Load(std::string(yaml)));
    } catch (const YAML::Exception& exception) {
        rules.complaints.push_back(
            complaint(Text::tr("The file is no YAML: %1.").arg(toQString(exception.msg)), exception.mark));
    } catch (const std::exception&) {
        rules.complaints.push_back(complaint(Text::tr("The file is no YAML."), YAML::Mark()));
    }
    return rules;
}

} // namespace

RuleSwitches::RuleSwitches() {
    for (const RuleInfo& info : lintRules())
        m_severities[static_cast<std::size_t>(info.rule)] = info.severity;
}

void RuleSwitches::choose(const RuleChoices& choices) {
    for (const auto& [rule, severity] : choices)
        m_severities[static_cast<std::size_t>(rule)] = severity;
}

std::optional<std::optional<Problem::Severity>> choiceFrom(const QString& word) {
    if (word == u"off" || word == u"false")
        return std::optional<Problem::Severity>();
    for (const auto severity :
         {Problem::Severity::Note, Problem::Severity::Warning, Problem::Severity::Error})
        if (word == severityId(severity))
            return std::optional(severity);
    return std::nullopt;
}

QString choiceId(const std::optional<Problem::Severity>& choice) {
    return choice ? severityId(*choice) : QStringLiteral("off");
}

FeedRules feedRulesFrom(std::string_view yaml, const QString& path) {
    FeedRules rules = rulesFrom(yaml);
    for (Error& complaint : rules.complaints)
        complaint.path = path;
    return rules;
}

} // namespace galley
