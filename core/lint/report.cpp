// Problems get their places in the end, all at once.
#include "core/lint/report.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley {

std::optional<Problem::Severity> Report::admit(Rule rule) {
    const auto severity = m_switches.severityOf(rule);
    return severity && ++m_counts[static_cast<std::size_t>(rule)] <= mostAlike ? severity : std::nullopt;
}

void Report::add(Rule rule, FieldPath field, const QString& message, Fix fix) {
    if (const auto severity = admit(rule))
        m_found.push_back({{.severity = *severity,
                            .field = toQString(field.toString()),
                            .message = message,
                            .rule = ruleId(rule),
                            .isFixable = fix == Fix::Yes},
                           std::move(field)});
}

void Report::addMissing(Rule rule, const FieldPath& field, const QString& message) {
    if (const auto severity = admit(rule))
        m_found.push_back({{.severity = *severity,
                            .field = toQString(field.toString()),
                            .message = message,
                            .rule = ruleId(rule)},
                           {}});
}

void Report::add(Problem problem) {
    const auto rule = ruleFrom(problem.rule);
    const auto severity = rule ? m_switches.severityOf(*rule) : std::optional(problem.severity);
    if (!severity)
        return;
    problem.severity = *severity;
    m_found.push_back({std::move(problem), {}});
}

void Report::locate(const PlaceOf& placeOf) {
    for (Found& found : m_found) {
        const auto place = found.field.empty() || !placeOf ? std::nullopt : placeOf(found.field);
        if (!place)
            continue;
        found.problem.line = static_cast<int>(place->line);
        found.problem.column = static_cast<int>(place->column);
    }
}

/// Told of where the last one stands.
void Report::addRests() {
    for (const RuleInfo& info : lintRules()) {
        const int rest = m_counts[static_cast<std::size_t>(info.rule)] - mostAlike;
        if (rest <= 0)
            continue;
        const auto last = std::ranges::find(m_found.rbegin(), m_found.rend(), ruleId(info.rule),
                                            [](const Found& found) { return found.problem.rule; });
        Found more = *last;
        more.problem.message = QCoreApplication::translate("Lint", "And %Ln more like this.", nullptr, rest);
        more.problem.isFixable = false;
        m_found.push_back(std::move(more));
    }
}

std::vector<Problem> Report::take(const PlaceOf& placeOf) {
    locate(placeOf);
    addRests();
    std::vector<Problem> problems;
    problems.reserve(m_found.size());
    for (Found& found : m_found)
        problems.push_back(std::move(found.problem));
    m_found.clear();
    m_counts = {};
    return problems;
}

} // namespace galley
