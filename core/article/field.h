// The fields of an article: names, types and titles.
#pragma once

#include "core/frontmatter/fieldpath.h"

#include <QString>

#include <span>
#include <string_view>

namespace galley {

using frontmatter::FieldPath;
using frontmatter::Value;

/// Says which editor a field gets and how its value is typed on entry.
enum class FieldType {
    Text,
    LongText,
    Url,
    DateTime,
    Integer,
    Boolean,
    Choice,
    Topics,
    Provider,
    Images,
    Related,
    Secured,
    Unknown
};

struct FieldInfo {
    std::string_view name; ///< the front matter key, or a path such as provider.name
    FieldType type;
    const char* title; ///< source text for QCoreApplication::translate("Field", ...)
};

/// The known top-level fields, in the order of an article's keys.
std::span<const FieldInfo> articleFields();

/// What is known of a field path; type Unknown for foreign fields. `related[1].images[0].width` is an
/// Integer.
FieldInfo fieldInfo(const FieldPath& path);

/// Translated title of a field; the path itself for unknown ones.
QString fieldTitle(const FieldPath& path);

/// The value somebody typed for a field, by its type: `80` is an integer for `quality`, a string for `title`.
/// For a DateTime a Timestamp unless `like` (what stands there now) is a string. Nothing where the text does
/// not fit the type.
std::optional<Value> valueFromText(const FieldPath& path, const QString& text, const Value* like = nullptr);

/// Whether an article with this value in `published` is published; one without the field is. Jekyll's
/// Publisher (lib/jekyll/publisher.rb): all but false and null, so that `published:` left empty hides it.
bool isPublishing(const Value& published);

QString toQString(std::string_view utf8);
std::string toUtf8(const QString& text);

} // namespace galley
