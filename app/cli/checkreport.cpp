// Text: `path:line:column: severity: message [rule]`, as compilers print it. JSON: an array of objects.
#include "app/cli/checkreport.h"

#include "app/cli/text.h"
#include "core/article/field.h"

#include <algorithm>

namespace galley::cli {
namespace {

using frontmatter::Mapping;
using Severity = Problem::Severity;

/// What stands nowhere is told of at the file's beginning.
int placed(int number) {
    return std::max(1, number);
}

} // namespace

CheckReport::CheckReport(Format format, Console& console)
    : m_format(format)
    , m_console(console) {
    if (format == Format::Json)
        m_console.write("[");
}

void CheckReport::add(const QString& path, std::vector<Problem>& problems) {
    ++m_articles;
    std::ranges::stable_sort(problems, {}, [](const Problem& problem) {
        return std::pair(placed(problem.line), placed(problem.column));
    });
    for (const Problem& problem : problems) {
        ++m_counts[static_cast<std::size_t>(problem.severity)];
        if (m_format == Format::Json)
            addJson(path, problem);
        else
            addText(path, problem);
    }
}

void CheckReport::addText(const QString& path, const Problem& problem) {
    const QString line = path + u':' + QString::number(placed(problem.line)) + u':' +
                         QString::number(placed(problem.column)) + u": " + severityId(problem.severity) +
                         u": " + problem.message + u" [" + problem.rule + u']';
    m_console.writeLine(printable(toUtf8(line)));
}

void CheckReport::addJson(const QString& path, const Problem& problem) {
    Mapping object = {{"path", toUtf8(path)},
                      {"line", placed(problem.line)},
                      {"column", placed(problem.column)},
                      {"severity", toUtf8(severityId(problem.severity))},
                      {"rule", toUtf8(problem.rule)},
                      {"message", toUtf8(problem.message)},
                      {"fixable", problem.isFixable}};
    if (!problem.field.isEmpty())
        object.emplace_back("field", toUtf8(problem.field));
    m_console.write(m_isFirst ? "\n" : ",\n");
    m_console.write(toJson(Value(std::move(object))));
    m_isFirst = false;
}

void CheckReport::finish() {
    if (m_format == Format::Json)
        m_console.write("\n]\n");
}

void CheckReport::printSummary() const {
    m_console.message(translated("articles: %1, errors: %2, warnings: %3, notes: %4")
                          .arg(m_articles)
                          .arg(count(Severity::Error))
                          .arg(count(Severity::Warning))
                          .arg(count(Severity::Note)));
}

void printRules(Console& console) {
    for (const RuleInfo& info : lintRules()) {
        const QString head =
            ruleId(info.rule) + u": " + severityId(info.severity) + u": " + ruleTitle(info.rule);
        console.writeLine(toUtf8(head));
        console.writeLine("    " + toUtf8(ruleExplanation(info.rule)));
    }
}

} // namespace galley::cli
