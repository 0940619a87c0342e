// The list of rules, as data.
#include "core/lint/rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace galley {
namespace {

using Severity = Problem::Severity;

constexpr std::array<RuleInfo, ruleCount> rules = {{
    {Rule::Unreadable, "unreadable", Severity::Error, QT_TRANSLATE_NOOP("LintRule", "Not readable"),
     QT_TRANSLATE_NOOP("LintRule", "Jekyll cannot read this file, so the article is missing from the site.")},
    {Rule::NoFrontMatter, "no-front-matter", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "No front matter"),
     QT_TRANSLATE_NOOP("LintRule",
                       "A file without front matter is copied to the site as it is; it is no article.")},
    {Rule::DuplicateKey, "duplicate-key", Severity::Warning, QT_TRANSLATE_NOOP("LintRule", "Duplicate key"),
     QT_TRANSLATE_NOOP("LintRule", "A field stands twice in the front matter. Jekyll takes the last one; "
                                   "other programs may take the first.")},
    {Rule::NotABoolean, "not-a-boolean", Severity::Warning, QT_TRANSLATE_NOOP("LintRule", "No boolean"),
     QT_TRANSLATE_NOOP("LintRule", "Something other than true or false stands where only these make sense. A "
                                   "text counts as true, even “false” in quotes.")},
    {Rule::NotAnInteger, "not-an-integer", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "No whole number"),
     QT_TRANSLATE_NOOP("LintRule", "A text or fraction where a whole number belongs sorts and compares in "
                                   "unexpected ways, or breaks a template.")},
    {Rule::NotADate, "not-a-date", Severity::Warning, QT_TRANSLATE_NOOP("LintRule", "No date"),
     QT_TRANSLATE_NOOP("LintRule", "An article without a date that can be read has no place in the order of "
                                   "news.")},
    {Rule::MissingField, "missing-field", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Required field missing"),
     QT_TRANSLATE_NOOP("LintRule",
                       "Every article needs a title. News, which have a category or a date in their file "
                       "name, need an excerpt, a date, an address and a provider, too.")},
    {Rule::HtmlEntity, "html-entity", Severity::Warning, QT_TRANSLATE_NOOP("LintRule", "HTML character code"),
     QT_TRANSLATE_NOOP("LintRule", "Readers see the code, for example &amp; or &#8217;, instead of the "
                                   "character.")},
    {Rule::HtmlTag, "html-tag", Severity::Warning, QT_TRANSLATE_NOOP("LintRule", "HTML tag"),
     QT_TRANSLATE_NOOP("LintRule",
                       "Titles and excerpts are plain text; a tag shows as such or breaks the page.")},
    {Rule::GarbledText, "garbled-text", Severity::Warning, QT_TRANSLATE_NOOP("LintRule", "Garbled text"),
     QT_TRANSLATE_NOOP("LintRule",
                       "The text was read in a wrong encoding: two or three odd characters stand where one "
                       "belongs.")},
    {Rule::ReplacementCharacter, "replacement-character", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Lost character"),
     QT_TRANSLATE_NOOP("LintRule",
                       "A character was lost when the text was read in a wrong encoding. Look it up in the "
                       "original.")},
    {Rule::AddressNotWeb, "address-not-web", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "No web address"),
     QT_TRANSLATE_NOOP("LintRule",
                       "Only addresses that begin with http:// or https:// lead readers somewhere.")},
    {Rule::AddressMalformed, "address-malformed", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Malformed address"),
     QT_TRANSLATE_NOOP("LintRule",
                       "Browsers may not find the page: the address holds spaces or has no valid host.")},
    {Rule::AddressOtherHost, "address-other-host", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Address of another host"),
     QT_TRANSLATE_NOOP("LintRule",
                       "The article's address and its provider's domain do not belong together: one of them "
                       "is wrong.")},
    {Rule::AmpAddress, "amp-address", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "AMP address of another article"),
     QT_TRANSLATE_NOOP(
         "LintRule",
         "The AMP page is one of another host than the web address, or plainly another article's.")},
    {Rule::UnknownTopic, "unknown-topic", Severity::Warning, QT_TRANSLATE_NOOP("LintRule", "Unknown topic"),
     QT_TRANSLATE_NOOP("LintRule",
                       "The site has no such topic in _data/topics, so no page lists the article under it.")},
    {Rule::RepeatedTopic, "repeated-topic", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Repeated topic"),
     QT_TRANSLATE_NOOP("LintRule", "A topic appears twice, so the article may be listed twice.")},
    {Rule::NoImage, "no-image", Severity::Note, QT_TRANSLATE_NOOP("LintRule", "No image"),
     QT_TRANSLATE_NOOP("LintRule", "An article without a picture shows as a card of text alone.")},
    {Rule::ImageSize, "image-size", Severity::Note, QT_TRANSLATE_NOOP("LintRule", "Image without a size"),
     QT_TRANSLATE_NOOP("LintRule", "Pages jump while they load where the size of a picture is not known.")},
    {Rule::PictureFailed, "picture-failed", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Picture not loaded"),
     QT_TRANSLATE_NOOP("LintRule",
                       "The picture could not be fetched or decoded. “galley-cli images” checks all of a "
                       "feed.")},
    {Rule::HeatOfPublished, "heat-of-published", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Published without heat"),
     QT_TRANSLATE_NOOP("LintRule",
                       "Heat −1 marks an article that was sorted out, yet this one is published.")},
    {Rule::HeatOfUnpublished, "heat-of-unpublished", Severity::Note,
     QT_TRANSLATE_NOOP("LintRule", "Heat, but not published"),
     QT_TRANSLATE_NOOP("LintRule", "The article has heat, as published ones do, yet it is not published.")},
    {Rule::DateOutOfRange, "date-out-of-range", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Date in the future or long ago"),
     QT_TRANSLATE_NOOP("LintRule",
                       "Jekyll leaves out articles of the future, and none is from before 1990.")},
    {Rule::DateNotOfFile, "date-not-of-file", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Date is not the file name's"),
     QT_TRANSLATE_NOOP("LintRule", "The file's name says another day, by more than time zones explain.")},
    {Rule::RelatedRepeated, "related-repeated", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Related article repeated"),
     QT_TRANSLATE_NOOP("LintRule", "A related article is the article itself, or stands twice in the list.")},
    {Rule::SecuredMalformed, "secured-malformed", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Secured is malformed"),
     QT_TRANSLATE_NOOP("LintRule",
                       "What is encrypted has two parts in base64, the second of 16 bytes, the first of a "
                       "multiple of that. Anything else cannot be decrypted.")},
    {Rule::DuplicateAddress, "duplicate-address", Severity::Warning,
     QT_TRANSLATE_NOOP("LintRule", "Duplicate article"),
     QT_TRANSLATE_NOOP("LintRule", "Several articles lead to the same page. Unpublish all but one.")},
    {Rule::SimilarTitle, "similar-title", Severity::Note,
     QT_TRANSLATE_NOOP("LintRule", "Nearly the same title"),
     QT_TRANSLATE_NOOP(
         "LintRule", "Articles of a collection whose titles differ in case, punctuation and the site's name "
                     "at most are often the same news from several addresses.")},
}};

static_assert(std::ranges::all_of(rules, [](const RuleInfo& info) {
    return &rules[static_cast<std::size_t>(info.rule)] == &info;
}));

QString translated(const char* context, const char* text) {
    return QCoreApplication::translate(context, text);
}

} // namespace

std::span<const RuleInfo> lintRules() {
    return rules;
}

const RuleInfo& ruleInfo(Rule rule) {
    return rules[static_cast<std::size_t>(rule)];
}

QString ruleId(Rule rule) {
    return QString::fromLatin1(ruleInfo(rule).id);
}

QStringList ruleIds() {
    QStringList ids;
    for (const RuleInfo& info : rules)
        ids += QString::fromLatin1(info.id);
    return ids;
}

std::optional<Rule> ruleFrom(const QString& id) {
    const auto found =
        std::ranges::find_if(rules, [&](const RuleInfo& info) { return id == QLatin1StringView(info.id); });
    return found == rules.end() ? std::nullopt : std::optional(found->rule);
}

QString ruleTitle(Rule rule) {
    return translated("LintRule", ruleInfo(rule).title);
}

QString ruleExplanation(Rule rule) {
    return translated("LintRule", ruleInfo(rule).explanation);
}

QString severityId(Severity severity) {
    switch (severity) {
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        break;
    }
    return QStringLiteral("error");
}

QString severityTitle(Severity severity) {
    switch (severity) {
    case Severity::Note:
        return translated("LintRule", QT_TRANSLATE_NOOP("LintRule", "Note"));
    case Severity::Warning:
        return translated("LintRule", QT_TRANSLATE_NOOP("LintRule", "Warning"));
    case Severity::Error:
        break;
    }
    return translated("LintRule", QT_TRANSLATE_NOOP("LintRule", "Error"));
}

} // namespace galley
