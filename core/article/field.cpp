// The schema of an article, as data, and the typing of what somebody enters.
#include "core/article/field.h"

#include "core/article/timestamp.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace galley {
namespace {

using frontmatter::Sequence;

constexpr std::array topLevelFields = {
    FieldInfo{"category", FieldType::Choice, QT_TRANSLATE_NOOP("Field", "Category")},
    FieldInfo{"title", FieldType::Text, QT_TRANSLATE_NOOP("Field", "Title")},
    FieldInfo{"name", FieldType::Text, QT_TRANSLATE_NOOP("Field", "Name")},
    FieldInfo{"excerpt", FieldType::LongText, QT_TRANSLATE_NOOP("Field", "Excerpt")},
    FieldInfo{"publishedDateTime", FieldType::DateTime, QT_TRANSLATE_NOOP("Field", "Date")},
    FieldInfo{"updatedDateTime", FieldType::DateTime, QT_TRANSLATE_NOOP("Field", "Updated")},
    FieldInfo{"originalUrl", FieldType::Url, QT_TRANSLATE_NOOP("Field", "Original address")},
    FieldInfo{"webUrl", FieldType::Url, QT_TRANSLATE_NOOP("Field", "Web address")},
    FieldInfo{"ampWebUrl", FieldType::Url, QT_TRANSLATE_NOOP("Field", "AMP address")},
    FieldInfo{"cdnAmpWebUrl", FieldType::Url, QT_TRANSLATE_NOOP("Field", "AMP cache address")},
    FieldInfo{"type", FieldType::Choice, QT_TRANSLATE_NOOP("Field", "Type")},
    FieldInfo{"quality", FieldType::Integer, QT_TRANSLATE_NOOP("Field", "Quality")},
    FieldInfo{"heat", FieldType::Integer, QT_TRANSLATE_NOOP("Field", "Heat")},
    FieldInfo{"published", FieldType::Boolean, QT_TRANSLATE_NOOP("Field", "Published")},
    FieldInfo{"removed", FieldType::Boolean, QT_TRANSLATE_NOOP("Field", "Removed")},
    FieldInfo{"featuredContent", FieldType::LongText, QT_TRANSLATE_NOOP("Field", "Featured content")},
    FieldInfo{"provider", FieldType::Provider, QT_TRANSLATE_NOOP("Field", "Provider")},
    FieldInfo{"topics", FieldType::Topics, QT_TRANSLATE_NOOP("Field", "Topics")},
    FieldInfo{"images", FieldType::Images, QT_TRANSLATE_NOOP("Field", "Images")},
    FieldInfo{"related", FieldType::Related, QT_TRANSLATE_NOOP("Field", "Related articles")},
    FieldInfo{"secured", FieldType::Secured, QT_TRANSLATE_NOOP("Field", "Secured")},
};

/// What stands inside the fields above; `[]` is any index.
constexpr std::array nestedFields = {
    FieldInfo{"provider.name", FieldType::Text, QT_TRANSLATE_NOOP("Field", "Provider")},
    FieldInfo{"provider.domain", FieldType::Text, QT_TRANSLATE_NOOP("Field", "Domain")},
    FieldInfo{"provider.images", FieldType::Images, QT_TRANSLATE_NOOP("Field", "Provider's images")},
    FieldInfo{"topics[]", FieldType::Text, QT_TRANSLATE_NOOP("Field", "Topic")},
    FieldInfo{"images[].url", FieldType::Url, QT_TRANSLATE_NOOP("Field", "Image address")},
    FieldInfo{"images[].width", FieldType::Integer, QT_TRANSLATE_NOOP("Field", "Width")},
    FieldInfo{"images[].height", FieldType::Integer, QT_TRANSLATE_NOOP("Field", "Height")},
    FieldInfo{"images[].isCached", FieldType::Boolean, QT_TRANSLATE_NOOP("Field", "Cached")},
    FieldInfo{"images[].title", FieldType::Text, QT_TRANSLATE_NOOP("Field", "Image title")},
};

constexpr FieldInfo unknownField = {"", FieldType::Unknown, ""};

/// `related[3].images[0].url` becomes `related[].images[].url`.
std::string patternOf(const FieldPath& path) {
    std::string pattern;
    for (const FieldPath::Step& step : path.steps()) {
        if (std::holds_alternative<std::size_t>(step)) {
            pattern += "[]";
            continue;
        }
        if (!pattern.empty())
            pattern += '.';
        pattern += std::get<std::string>(step);
    }
    return pattern;
}

/// A related article is a record like its article, and a provider's images are images like others.
std::string_view withoutOwners(std::string_view pattern) {
    constexpr std::string_view related = "related[].";
    constexpr std::string_view provider = "provider.";
    while (pattern.starts_with(related))
        pattern.remove_prefix(related.size());
    if (pattern.starts_with("provider.images["))
        pattern.remove_prefix(provider.size());
    return pattern;
}

std::optional<Value> booleanFrom(const QString& text) {
    const Value typed = frontmatter::typePlainScalar(toUtf8(text.trimmed().toLower()));
    return typed.boolean() ? std::optional(typed) : std::nullopt;
}

std::optional<Value> integerFrom(const QString& text) {
    bool ok = false;
    const qlonglong number = text.trimmed().toLongLong(&ok);
    return ok ? std::optional<Value>(static_cast<std::int64_t>(number)) : std::nullopt;
}

std::optional<Value> dateTimeFrom(const QString& text, const Value* like) {
    const std::string trimmed = toUtf8(text.trimmed());
    if (!timestampMSecs(trimmed))
        return std::nullopt;
    if (like && like->string())
        return Value(trimmed);
    Value typed = frontmatter::typePlainScalar(trimmed);
    return typed.timestamp() ? std::optional(typed) : std::nullopt;
}

Value topicsFrom(const QString& text) {
    Sequence topics;
    for (const QString& topic : text.split(u',', Qt::SkipEmptyParts))
        if (!topic.trimmed().isEmpty())
            topics.emplace_back(toUtf8(topic.trimmed()));
    return topics;
}

bool isNumber(const Value& value) {
    return value.integer() || value.real() || value.bigInteger();
}

/// A foreign field keeps the kind it has; a new one gets the kind YAML would read, but for a number whose
/// digits would not stay: the version 1.10 is a text.
std::optional<Value> foreignFrom(const QString& text, const Value* like) {
    Value typed = frontmatter::typePlainScalar(toUtf8(text));
    if (!like || like->isNull())
        return isNumber(typed) && typed.text() != toUtf8(text) ? Value(toUtf8(text)) : typed;
    if (like->string())
        return Value(toUtf8(text));
    if (like->real() && typed.integer())
        return Value(static_cast<double>(*typed.integer()));
    const bool integers = (like->integer() || like->bigInteger()) && (typed.integer() || typed.bigInteger());
    return integers || typed.data().index() == like->data().index() ? std::optional(typed) : std::nullopt;
}

} // namespace

std::span<const FieldInfo> articleFields() {
    return topLevelFields;
}

FieldInfo fieldInfo(const FieldPath& path) {
    const std::string whole = patternOf(path);
    const std::string_view pattern = withoutOwners(whole);
    if (const auto found = std::ranges::find(topLevelFields, pattern, &FieldInfo::name);
        found != topLevelFields.end())
        return *found;
    if (const auto found = std::ranges::find(nestedFields, pattern, &FieldInfo::name);
        found != nestedFields.end())
        return *found;
    return unknownField;
}

QString fieldTitle(const FieldPath& path) {
    const FieldInfo info = fieldInfo(path);
    return info.type == FieldType::Unknown ? toQString(path.toString())
                                           : QCoreApplication::translate("Field", info.title);
}

std::optional<Value> valueFromText(const FieldPath& path, const QString& text, const Value* like) {
    switch (fieldInfo(path).type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Url:
    case FieldType::Choice:
        return Value(toUtf8(text));
    case FieldType::DateTime:
        return dateTimeFrom(text, like);
    case FieldType::Integer:
        return integerFrom(text);
    case FieldType::Boolean:
        return booleanFrom(text);
    case FieldType::Topics:
        return topicsFrom(text);
    case FieldType::Provider:
    case FieldType::Images:
    case FieldType::Related:
    case FieldType::Secured:
        return std::nullopt;
    case FieldType::Unknown:
        return foreignFrom(text, like);
    }
    return std::nullopt;
}

bool isPublishing(const Value& published) {
    return !published.isNull() && published != Value(false);
}

QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string toUtf8(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace galley
