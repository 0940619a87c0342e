// Tells what is wrong with articles.
#pragma once

#include "app/cli/console.h"
#include "core/lint/rules.h"

#include <span>

namespace galley::cli {

/// Prints each article's problems as they come, as lines or as an array of objects, then the counts.
class CheckReport {
public:
    enum class Format { Text, Json };
    CheckReport(Format format, Console& console);

    /// Sorts the problems by place.
    void add(const QString& path, std::vector<Problem>& problems);
    void finish();
    /// The counts, to standard error.
    void printSummary() const;
    /// Errors or warnings were found; notes are for people to know.
    bool hasFailures() const {
        return count(Problem::Severity::Error) + count(Problem::Severity::Warning) > 0;
    }

private:
    int count(Problem::Severity severity) const { return m_counts[static_cast<std::size_t>(severity)]; }
    void addText(const QString& path, const Problem& problem);
    void addJson(const QString& path, const Problem& problem);

    Format m_format;
    Console& m_console;
    int m_articles = 0;
    bool m_isFirst = true;
    int m_counts[3] = {}; ///< by severity
};

/// All rules with their severity, what they are called and why they matter.
void printRules(Console& console);

} // namespace galley::cli
