// Holds one article to the rules.
#pragma once

#include "core/article/edit.h"
#include "core/lint/duplicates.h"
#include "core/lint/ruleswitches.h"

#include <QStringList>

#include <functional>

namespace galley {

/// What rules need to know besides the article.
struct LintContext {
    RuleSwitches switches = {};
    QStringList topics = {}; ///< the site's, from _data/topics; none: any topic will do
    /// Milliseconds since the epoch, UTC: what lies behind it is the future. Nothing: the clock is asked each
    /// time.
    std::optional<qint64> nowMSecs = {};
};

/// Finds problems and mends them. Thread-safe: nothing changes it.
class Linter {
public:
    explicit Linter(LintContext context)
        : m_context(std::move(context)) {}

    const LintContext& context() const { return m_context; }

    /// What is wrong with one article, and what finds its duplicates.
    struct Linted {
        std::vector<Problem> problems;
        DuplicateKeys keys;
    };
    /// Looks at a file's bytes, with unsaved edits made. `path` is relative to the feed. Never fails: a file
    /// that cannot be read is a problem. Duplicates are found by a DuplicateFinder.
    Linted lint(const QString& path, std::string_view bytes, std::span<const Edit> edits = {}) const;
    /// The same for a file that could not even be opened.
    Linted lintUnreadable(const Error& error) const;

    /// The problems that duplicates are: the paths of another article with the same address and of one with
    /// nearly the same title; empty for none.
    std::vector<Problem> duplicateProblems(const QString& sameAddress, const QString& sameTitle) const;

    /// The edits that mend a problem in an article with these values (see editedValues()); none where there
    /// is no safe way, or nothing to mend any more.
    std::vector<Edit> fix(const Problem& problem, const Value& values) const;
    /// The edits that mend several problems of one article; no two of them overlap. Fields that `mayChange`
    /// denies stay as they are.
    std::vector<Edit> fixAll(std::vector<Problem> problems, Value values,
                             const std::function<bool(const FieldPath&)>& mayChange) const;

private:
    LintContext m_context;
};

/// A document's values with edits made.
Value editedValues(const frontmatter::Mapping& values, std::span<const Edit> edits);

} // namespace galley
