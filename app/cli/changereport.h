// Tells what a change did or would do.
#pragma once

#include "app/cli/console.h"
#include "core/article/edit.h"

#include <vector>

namespace galley::cli {

/// Collects what became of each article and prints it: changes to standard output, counts and failures to
/// standard error.
class ChangeReport {
public:
    explicit ChangeReport(bool dryRun)
        : m_dryRun(dryRun) {}

    void addChanged(const QString& path, std::vector<Edit> edits);
    void addUnchanged(const QString& path) { m_unchanged.push_back(path); }
    void addFailure(Error error) { m_failures.push_back(std::move(error)); }

    void printText(Console& console) const;
    void printJson(Console& console) const;
    /// Failures, then the counts.
    void printMessages(Console& console) const;
    bool hasFailures() const { return !m_failures.empty(); }

private:
    struct Changed {
        QString path;
        std::vector<Edit> edits;
    };
    bool m_dryRun;
    std::vector<Changed> m_changed;
    std::vector<QString> m_unchanged;
    std::vector<Error> m_failures;
};

} // namespace galley::cli
