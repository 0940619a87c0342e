// One pass over what is needed of a document; places are only looked up where something is wrong.
#include "core/lint/linter.h"

#include "core/article/problems.h"
#include "core/frontmatter/document.h"
#include "core/lint/checks.h"
#include "core/lint/report.h"

#include <array>

namespace galley {
namespace {

/// All a rule looks at; the rest (featuredContent, foreign fields) is only checked to be readable.
constexpr std::array<std::string_view, 19> lintFields = {
    "category",     "title",   "name", "excerpt",   "publishedDateTime", "originalUrl", "webUrl", "ampWebUrl",
    "cdnAmpWebUrl", "quality", "heat", "published", "removed",           "provider",    "topics", "images",
    "related",      "secured", "type"};

void checkAll(const CheckedArticle& article, Report& report) {
    checkRequiredFields(article, report);
    checkNestedTypes(article, report);
    checkTexts(article, report);
    checkAddresses(article, report);
    checkDate(article, report);
    checkHeat(article, report);
    checkTopics(article, report);
    checkImages(article, report);
    checkRelated(article, report);
    checkSecured(article, report);
}

} // namespace

Value editedValues(const frontmatter::Mapping& values, std::span<const Edit> edits) {
    Value edited(values);
    for (const Edit& edit : edits)
        frontmatter::assignAt(edited, edit.path, edit.value);
    return edited;
}

Linter::Linted Linter::lint(const QString& path, std::string_view bytes, std::span<const Edit> edits) const {
    std::vector<frontmatter::Warning> duplicateKeys;
    auto fields = frontmatter::readEntries(bytes, lintFields, &duplicateKeys);
    if (!fields)
        return lintUnreadable(errorFrom(fields.error(), path));
    Report report(m_context.switches);
    if (!*fields) {
        report.add(noFrontMatterProblem(bytes, path));
        return {report.take(bytes), {}};
    }
    if (!edits.empty())
        **fields = *editedValues(**fields, edits).mapping();
    for (Problem& problem : fieldProblems(bytes, **fields, duplicateKeys))
        report.add(std::move(problem));
    checkAll({path, **fields, m_context}, report);
    return {report.take(bytes), duplicateKeysOf(path, **fields)};
}

Linter::Linted Linter::lintUnreadable(const Error& error) const {
    Report report(m_context.switches);
    report.add(unreadableProblem(error));
    return {report.take({}), {}};
}

std::vector<Problem> Linter::duplicateProblems(const QString& sameAddress, const QString& sameTitle) const {
    Report report(m_context.switches);
    if (!sameAddress.isEmpty())
        report.addMissing(Rule::DuplicateAddress, FieldPath("webUrl"),
                          lintText(QT_TRANSLATE_NOOP("Lint", "%1 has the same address.")).arg(sameAddress));
    if (!sameTitle.isEmpty())
        report.addMissing(
            Rule::SimilarTitle, FieldPath("title"),
            lintText(QT_TRANSLATE_NOOP("Lint", "%1 has nearly the same title.")).arg(sameTitle));
    return report.take({});
}

} // namespace galley
