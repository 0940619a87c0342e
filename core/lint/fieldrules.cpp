// Fields that are missing, of the wrong kind or at odds with each other.
#include "core/article/problems.h"
#include "core/lint/checks.h"

namespace galley {
namespace {

const FieldPath heatPath("heat");

bool isThere(const CheckedArticle& article, std::string_view key) {
    const Value* value = article.value(key);
    return value && !value->isNull() && (!value->isScalar() || !article.text(key).empty());
}

/// News have a category or a dated file name. Pages about people or courses need less.
bool isNews(const CheckedArticle& article) {
    return article.value("category") || dateOfName(article.path);
}

void addType(Rule rule, const FieldPath& field, const Value& value, const QString& message, Report& report) {
    report.add(rule, field, message, typedValue(field, value) ? Report::Fix::Yes : Report::Fix::No);
}

void checkImageTypes(const FieldPath& list, const Value* images, Report& report) {
    const frontmatter::Sequence* items = images ? images->sequence() : nullptr;
    for (std::size_t i = 0; items && i < items->size(); ++i) {
        const frontmatter::Mapping* image = (*items)[i].mapping();
        for (const std::string_view side : {"width", "height"}) {
            const Value* size = image ? frontmatter::find(*image, side) : nullptr;
            if (size && !size->isNull() && !size->integer())
                addType(
                    Rule::NotAnInteger, list.child(i).child(std::string(side)), *size,
                    lintText(QT_TRANSLATE_NOOP("Lint", "“%1” is no whole number."), toQString(size->text())),
                    report);
        }
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
    checkImageTypes(FieldPath("images"), article.value("images"), report);
    if (const Value* removed = article.value("removed"); removed && !removed->isNull() && !removed->boolean())
        addType(Rule::NotABoolean, FieldPath("removed"), *removed,
                lintText(QT_TRANSLATE_NOOP("Lint", "“%1” is no boolean. Write true or false, without "
                                                   "quotes."),
                         toQString(removed->text())),
                report);
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
