// The rules' work, by what they look at. For core/lint only.
#pragma once

#include "core/lint/linter.h"
#include "core/lint/report.h"

namespace galley {

/// The article a check looks at; for use at once.
struct CheckedArticle {
    const QString& path;
    const frontmatter::Mapping& values;
    const LintContext& context;
    const std::function<Value()>& related; ///< the related articles wholly; costs another look at the file

    const Value* value(std::string_view key) const { return frontmatter::find(values, key); }
    /// A field's text without the blanks around it; empty where it is missing or no scalar.
    std::string text(std::string_view key) const;
};

void checkRequiredFields(const CheckedArticle& article, Report& report);
void checkNestedTypes(const CheckedArticle& article, Report& report);
void checkTexts(const CheckedArticle& article, Report& report);
void checkAddresses(const CheckedArticle& article, Report& report);
void checkTopics(const CheckedArticle& article, Report& report);
void checkImages(const CheckedArticle& article, Report& report);
void checkHeat(const CheckedArticle& article, Report& report);
void checkDate(const CheckedArticle& article, Report& report);
void checkRelated(const CheckedArticle& article, Report& report);
void checkSecured(const CheckedArticle& article, Report& report);

/// The date a file's name begins with, as milliseconds since the epoch; nothing where it begins with none.
std::optional<qint64> dateOfName(const QString& path);

/// What a topic is called on the site: the same but for case; nothing where it has none like it.
std::optional<QString> topicLike(const QString& topic, const QStringList& siteTopics);

/// Whether an item of `related` may appear twice or be the article itself, by the addresses as they stand in
/// the file (webUrl, originalUrl); nearly always none may. `values` are the article's others.
bool mayRepeatRelated(const frontmatter::Mapping& values, const frontmatter::RecordTexts& addresses);

/// Whether an item of `related` appears earlier in the list, or is the article itself; ascending indexes.
std::vector<std::size_t> repeatedRelated(const frontmatter::Mapping& values);
/// Those among them that can go: what they repeat has the very address or title, too.
std::vector<std::size_t> needlessRelated(const frontmatter::Mapping& values, const Value& related);

/// A translated text of the linter.
QString lintText(const char* text);
/// The same with “%1” filled in, shortened where it is long.
QString lintText(const char* text, const QString& detail);

} // namespace galley
