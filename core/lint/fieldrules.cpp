// Fields that are missing, of the wrong kind or at odds with each other.
#include "core/article/problems.h"
#include "core/lint/checks.h"

#include <algorithm>

namespace galley {
namespace {

const FieldPath heatPath("heat");

/// Whether anything but blanks stands in a value.
bool holdsSomething(const Value& value) {
    if (const frontmatter::Mapping* entries = value.mapping())
        return std::ranges::any_of(*entries, [](const auto& entry) { return holdsSomething(entry.second); });
    if (const frontmatter::Sequence* items = value.sequence())
        return std::ranges::any_of(*items, holdsSomething);
    return !value.isNull() && value.text().find_first_not_of(" \t\r\n") != std::string::npos;
}

bool isThere(const CheckedArticle& article, std::string_view key) {
    const Value* value = article.value(key);
    return value && holdsSomething(*value);
}

/// News have a category or a dated file name. Pages about people or courses need less.
bool isNews(const CheckedArticle& article) {
    return article.value("category") || dateOfName(article.path);
}

void addType(Rule rule, const FieldPath& field, const Value& value, const QString& message, Report& report) {
    report.add(rule, field, message, typedValue(field, value) ? Report::Fix::Yes : Report::Fix::No);
}

/// `fieldOf` makes the path, for what is found only.
template<typename FieldOf>
void checkInteger(const Value* value, Report& report, const FieldOf& fieldOf) {
    if (value && !value->isNull() && !value->integer())
        addType(Rule::NotAnInteger, fieldOf(), *value,
                lintText(QT_TRANSLATE_NOOP("Lint", "“%1” is no whole number."), toQString(value->text())),
                report);
}

template<typename FieldOf>
void checkBoolean(const Value* value, Report& report, const FieldOf& fieldOf) {
    if (value && !value->isNull() && !value->boolean())
        addType(Rule::NotABoolean, fieldOf(), *value,
                lintText(QT_TRANSLATE_NOOP("Lint", "“%1” is no boolean. Write true or false, without "
                                                   "quotes."),
                         toQString(value->text())),
                report);
}

void checkImageTypes(const Value* images, Report& report) {
    const frontmatter::Sequence* items = images ? images->sequence() : nullptr;
    for (std::size_t i = 0; items && i < items->size(); ++i) {
        const frontmatter::Mapping* image = (*items)[i].mapping();
        if (!image)
            continue;
        const auto fieldOf = [i](const char* key) { return FieldPath("images").child(i).child(key); };
        for (const char* side : {"width", "height"})
            checkInteger(frontmatter::find(*image, side), report, [&] { return fieldOf(side); });
        checkBoolean(frontmatter::find(*image, "isCached"), report, [&] { return fieldOf("isCached"); });
    }
}

} // namespace

void checkRequiredFields(const CheckedArticle& article, Report& report) {
    if (!report.wants(Rule::MissingField))
        return;
    const auto missing = [&](const char* field) {
        const FieldPath path = *FieldPath::parse(field);
        report.addMissing(
            Rule::MissingField, path,
            lintText(QT_TRANSLATE_NOOP("Lint", "The field %1 is missing or empty."), toQString(field)));
    };
    if (!isThere(article, "title") && !isThere(article, "name"))
        missing("title");
    if (!isNews(article))
        return;
    for (const char* field : {"excerpt", "publishedDateTime", "provider"})
        if (!isThere(article, field))
            missing(field);
    if (!isThere(article, "webUrl") && !isThere(article, "originalUrl"))
        missing("webUrl");
}

void checkNestedTypes(const CheckedArticle& article, Report& report) {
    checkImageTypes(article.value("images"), report);
    checkBoolean(article.value("removed"), report, [] { return FieldPath("removed"); });
}

void checkHeat(const CheckedArticle& article, Report& report) {
    const Value* heat = article.value("heat");
    const std::int64_t* degrees = heat ? heat->integer() : nullptr;
    if (!degrees)
        return;
    const Value* published = article.value("published");
    const bool isPublished = !published || isPublishing(*published);
    if (isPublished && *degrees == -1)
        report.add(Rule::HeatOfPublished, heatPath,
                   lintText(QT_TRANSLATE_NOOP("Lint", "The article is published, but its heat is −1.")));
    if (!isPublished && *degrees >= 0)
        report.add(Rule::HeatOfUnpublished, heatPath,
                   lintText(QT_TRANSLATE_NOOP("Lint", "The article is not published, but its heat is %1."),
                            QString::number(*degrees)));
}

} // namespace galley
