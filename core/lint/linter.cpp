// One pass over what is needed of a document; places are only counted out where something is wrong.
#include "core/lint/linter.h"

#include "core/article/problems.h"
#include "core/frontmatter/entries.h"
#include "core/lint/checks.h"
#include "core/lint/report.h"

#include <array>

namespace galley {
namespace {

/// All a rule looks at; the rest (featuredContent, foreign fields) is only checked to be readable.
constexpr std::array<std::string_view, 20> lintFields = {
    "category",        "title",       "name",      "excerpt",   "publishedDateTime",
    "updatedDateTime", "originalUrl", "webUrl",    "ampWebUrl", "cdnAmpWebUrl",
    "quality",         "heat",        "published", "removed",   "provider",
    "topics",          "images",      "related",   "secured",   "type"};

/// Of related articles no more is looked at, and nearly always not even these: they are most of a file.
constexpr std::array<std::string_view, 2> relatedFields = {"webUrl", "originalUrl"};

/// Edits say of themselves only what they change.
bool mayBeRepeated(const frontmatter::Mapping& values, const frontmatter::RecordTexts& texts,
                   std::span<const Edit> edits) {
    return !edits.empty() || mayRepeatRelated(values, texts);
}

Value wholeRelated(std::string_view bytes, std::span<const Edit> edits) {
    constexpr std::array<std::string_view, 1> keys = {"related"};
    const auto read = frontmatter::readEntries(bytes, keys);
    const Value values = editedValues(read && *read ? **read : frontmatter::Mapping(), edits);
    const Value* related = frontmatter::find(*values.mapping(), keys[0]);
    return related ? *related : Value();
}

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
    const bool looksAtRelated = m_context.switches.severityOf(Rule::RelatedRepeated).has_value();
    const auto areWanted = [&](const auto& values, const auto& texts) {
        return looksAtRelated && mayBeRepeated(values, texts, edits);
    };
    const auto entries =
        frontmatter::Entries::read(bytes, {lintFields, "related", relatedFields, areWanted}, &duplicateKeys);
    if (!entries)
        return lintUnreadable(errorFrom(entries.error(), path));
    Report report(m_context.switches);
    if (!*entries) {
        report.add(noFrontMatterProblem(bytes, path));
        return {report.take(), {}};
    }
    const Value edited = edits.empty() ? Value() : editedValues((*entries)->values(), edits);
    const frontmatter::Mapping& values = edits.empty() ? (*entries)->values() : *edited.mapping();
    const auto placeOf = [&](const FieldPath& field) { return (*entries)->positionOf(field, bytes); };
    for (Problem& problem : fieldProblems(values, duplicateKeys, placeOf))
        report.add(std::move(problem));
    const std::function<Value()> related = [&] { return wholeRelated(bytes, edits); };
    checkAll({path, values, m_context, related}, report);
    return {report.take(placeOf), duplicateKeysOf(path, values)};
}

Linter::Linted Linter::lintUnreadable(const Error& error) const {
    Report report(m_context.switches);
    report.add(unreadableProblem(error));
    return {report.take(), {}};
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
    return report.take();
}

} // namespace galley
