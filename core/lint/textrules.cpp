// Titles and excerpts are plain text in the right encoding, and names, too.
#include "core/lint/checks.h"
#include "core/lint/garbledtext.h"
#include "core/lint/htmltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley {
namespace {

constexpr qsizetype longestDetail = 60;

void checkHtml(const FieldPath& field, const QString& text, Report& report) {
    if (const QString entity = text.contains(u'&') ? firstEntity(text) : QString(); !entity.isEmpty())
        report.add(Rule::HtmlEntity, field,
                   lintText(QT_TRANSLATE_NOOP("Lint", "The text holds the HTML code “%1”."), entity),
                   withoutEntities(text) ? Report::Fix::Yes : Report::Fix::No);
    if (const QString tag = text.contains(u'<') ? firstTag(text) : QString(); !tag.isEmpty())
        report.add(Rule::HtmlTag, field,
                   lintText(QT_TRANSLATE_NOOP("Lint", "The text holds the HTML tag “%1”."), tag),
                   withoutTags(text) ? Report::Fix::Yes : Report::Fix::No);
}

void checkEncoding(const FieldPath& field, const QString& text, Report& report) {
    if (const QString garbled = firstGarbled(text); !garbled.isEmpty())
        report.add(Rule::GarbledText, field,
                   lintText(QT_TRANSLATE_NOOP("Lint", "“%1” looks like text in a wrong encoding."), garbled),
                   ungarbled(text) ? Report::Fix::Yes : Report::Fix::No);
    if (text.contains(QChar::ReplacementCharacter))
        report.add(Rule::ReplacementCharacter, field,
                   lintText(QT_TRANSLATE_NOOP("Lint", "“%1” stands for a character that was lost."),
                            QString(QChar::ReplacementCharacter)));
}

bool mayBeGarbled(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Plain letters without any sign of markup are nearly all texts.
bool mayBeWrong(std::string_view text) {
    return mayBeGarbled(text) || text.find_first_of("&<") != std::string_view::npos;
}

const Value* nested(const Value* record, std::string_view key) {
    return record && record->mapping() ? frontmatter::find(*record->mapping(), key) : nullptr;
}

const frontmatter::Sequence& itemsOf(const CheckedArticle& article, std::string_view key) {
    static const frontmatter::Sequence none;
    const Value* value = article.value(key);
    return value && value->sequence() ? *value->sequence() : none;
}

/// The shorter texts: names, topics, titles of pictures. Paths are made for what is found only.
void checkNames(const CheckedArticle& article, Report& report) {
    const auto check = [&](const Value* value, const auto& fieldOf) {
        const std::string* text = value ? value->string() : nullptr;
        if (text && mayBeGarbled(*text))
            checkEncoding(fieldOf(), toQString(*text), report);
    };
    check(nested(article.value("provider"), "name"), [] { return FieldPath("provider").child("name"); });
    const frontmatter::Sequence& topics = itemsOf(article, "topics");
    for (std::size_t i = 0; i < topics.size(); ++i)
        check(&topics[i], [i] { return FieldPath("topics").child(i); });
    const frontmatter::Sequence& images = itemsOf(article, "images");
    for (std::size_t i = 0; i < images.size(); ++i)
        check(nested(&images[i], "title"), [i] { return FieldPath("images").child(i).child("title"); });
}

} // namespace

void checkTexts(const CheckedArticle& article, Report& report) {
    for (const char* key : {"title", "name", "excerpt"}) {
        const Value* value = article.value(key);
        const std::string* text = value ? value->string() : nullptr;
        if (!text || !mayBeWrong(*text))
            continue;
        const FieldPath field{std::string(key)};
        checkHtml(field, toQString(*text), report);
        checkEncoding(field, toQString(*text), report);
    }
    checkNames(article, report);
}

QString lintText(const char* text) {
    return QCoreApplication::translate("Lint", text);
}

QString lintText(const char* text, const QString& detail) {
    const QString line = detail.simplified();
    return lintText(text).arg(line.size() > longestDetail ? QString(line.left(longestDetail) + u'…') : line);
}

} // namespace galley
