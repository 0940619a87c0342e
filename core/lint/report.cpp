// Places are found by reading the whole document, which only an article with a problem pays for.
#include "core/lint/report.h"

#include "core/frontmatter/document.h"

#include <algorithm>

namespace galley {

void Report::add(Rule rule, FieldPath field, const QString& message, Fix fix) {
    if (const auto severity = m_switches.severityOf(rule))
        m_found.push_back({{.severity = *severity,
                            .field = toQString(field.toString()),
                            .message = message,
                            .rule = ruleId(rule),
                            .isFixable = fix == Fix::Yes},
                           std::move(field)});
}

void Report::addMissing(Rule rule, const FieldPath& field, const QString& message) {
    if (const auto severity = m_switches.severityOf(rule))
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

void Report::locate(std::string_view bytes) {
    if (std::ranges::all_of(m_found, [](const Found& found) { return found.field.empty(); }))
        return;
    const auto document = frontmatter::Document::read(std::string(bytes));
    if (!document)
        return;
    for (Found& found : m_found) {
        const auto range = found.field.empty() ? std::nullopt : document->rangeOf(found.field);
        if (!range)
            continue;
        const frontmatter::Position place = document->positionOf(range->begin);
        found.problem.line = static_cast<int>(place.line);
        found.problem.column = static_cast<int>(place.column);
    }
}

std::vector<Problem> Report::take(std::string_view bytes) {
    locate(bytes);
    std::vector<Problem> problems;
    problems.reserve(m_found.size());
    for (Found& found : m_found)
        problems.push_back(std::move(found.problem));
    m_found.clear();
    return problems;
}

} // namespace galley
