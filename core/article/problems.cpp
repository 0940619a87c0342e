// Wording and places of the problems of readable articles.
#include "core/article/problems.h"

#include "core/article/timestamp.h"

#include <QCoreApplication>

namespace galley {
namespace {

using frontmatter::Document;
using frontmatter::Mapping;

QString translated(const char* text) {
    return QCoreApplication::translate("Problem", text);
}

Problem duplicateProblem(const frontmatter::Warning& warning) {
    return {Problem::Severity::Warning,
            toQString(warning.key),
            static_cast<int>(warning.position.line),
            static_cast<int>(warning.position.column),
            translated(QT_TRANSLATE_NOOP(
                           "Problem",
                           "The field %1 stands here a second time, and this one counts. Remove the other."))
                .arg(toQString(warning.key)),
            QStringLiteral("duplicate-key")};
}

/// What is wrong with the value of a field, and the rule it breaks; an empty message where nothing is.
struct TypeProblem {
    QString message;
    QString rule;
};
TypeProblem typeProblem(const std::string& key, const Value& value) {
    if (value.isNull())
        return {};
    if (key == "published" && !value.boolean())
        return {translated(QT_TRANSLATE_NOOP("Problem", "“%1” is no boolean, so the article is published. "
                                                        "Write true or false, without quotes."))
                    .arg(toQString(value.text())),
                QStringLiteral("not-a-boolean")};
    if ((key == "quality" || key == "heat") && !value.integer())
        return {translated(QT_TRANSLATE_NOOP("Problem", "“%1” is no whole number. Write one without quotes."))
                    .arg(toQString(value.text())),
                QStringLiteral("not-an-integer")};
    if ((key == "publishedDateTime" || key == "updatedDateTime") && !timestampMSecs(value.text()))
        return {
            translated(QT_TRANSLATE_NOOP("Problem", "“%1” is no date. Write it like 2020-06-10T22:17:00Z."))
                .arg(toQString(value.text())),
            QStringLiteral("not-a-date")};
    return {};
}

} // namespace

Problem unreadableProblem(const Error& error) {
    return {Problem::Severity::Error,    {}, error.line, error.column, error.message,
            QStringLiteral("unreadable")};
}

Problem noFrontMatterProblem(std::string_view bytes, const QString& path) {
    if (frontmatter::split(bytes).opened)
        return unreadableProblem(errorFrom({frontmatter::ErrorCode::NotClosed, {}, {1, 1}}, path));
    Problem problem = unreadableProblem(errorFrom({frontmatter::ErrorCode::NoFrontMatter, {}, {1, 1}}, path));
    problem.severity = Problem::Severity::Warning;
    problem.rule = QStringLiteral("no-front-matter");
    return problem;
}

std::optional<Value> typedValue(const FieldPath& path, const Value& value) {
    const FieldType type = fieldInfo(path).type;
    if (!value.string() || (type != FieldType::Boolean && type != FieldType::Integer))
        return std::nullopt;
    auto typed = valueFromText(path, toQString(*value.string()));
    // To Jekyll and its templates any text is true: one that says false must not become what it says unasked.
    return typed && *typed != Value(false) ? typed : std::nullopt;
}

std::vector<Problem> fieldProblems(const Mapping& fields,
                                   const std::vector<frontmatter::Warning>& duplicateKeys,
                                   const PlaceOf& placeOf) {
    std::vector<Problem> problems;
    problems.reserve(duplicateKeys.size());
    for (const auto& warning : duplicateKeys)
        problems.push_back(duplicateProblem(warning));
    for (const auto& [key, value] : fields) {
        TypeProblem found = typeProblem(key, value);
        if (found.message.isEmpty())
            continue;
        const auto place = placeOf(FieldPath(key)).value_or(frontmatter::Position());
        problems.push_back({Problem::Severity::Warning, toQString(key), static_cast<int>(place.line),
                            static_cast<int>(place.column), std::move(found.message), std::move(found.rule),
                            typedValue(FieldPath(key), value).has_value()});
    }
    return problems;
}

std::vector<Problem> fieldProblems(std::string_view bytes, const Mapping& fields,
                                   const std::vector<frontmatter::Warning>& duplicateKeys) {
    std::optional<Document> document;
    return fieldProblems(fields, duplicateKeys,
                         [&](const FieldPath& field) -> std::optional<frontmatter::Position> {
                             if (!document)
                                 document = Document::read(std::string(bytes)).value_or(Document());
                             const auto range = document->rangeOf(field);
                             return range ? std::optional(document->positionOf(range->begin)) : std::nullopt;
                         });
}

} // namespace galley
