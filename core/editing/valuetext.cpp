// Recursion ends at scalars; depth is bounded by the reader (frontmatter::maximumDepth).
#include "core/editing/valuetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace galley {
namespace {

constexpr qsizetype longestInSentence = 80;
constexpr int deepestIndent = 8;

QString translated(const char* text) {
    return QCoreApplication::translate("Value", text);
}

/// What a record is called by.
QString nameOf(const frontmatter::Mapping& record) {
    constexpr std::array<std::string_view, 5> names = {"title", "name", "url", "webUrl", "originalUrl"};
    for (const std::string_view name : names) {
        const Value* value = frontmatter::find(record, name);
        if (value && value->isScalar() && !value->text().empty())
            return toQString(value->text());
    }
    return {};
}

QString inOneLine(const Value& value);

QString fieldsOf(const frontmatter::Mapping& record) {
    QStringList fields;
    for (const auto& [key, value] : record)
        fields += toQString(key) + u": " + inOneLine(value);
    return fields.join(u", ");
}

QString itemsOf(const frontmatter::Sequence& list) {
    QStringList items;
    for (const Value& item : list) {
        const QString name = item.mapping() ? nameOf(*item.mapping()) : QString();
        items += name.isEmpty() ? inOneLine(item) : name;
    }
    return items.join(u", ");
}

QString inOneLine(const Value& value) {
    if (value.sequence())
        return value.sequence()->empty() ? translated(QT_TRANSLATE_NOOP("Value", "empty list"))
                                         : itemsOf(*value.sequence());
    if (value.mapping())
        return fieldsOf(*value.mapping());
    const QString text = toQString(value.text()).simplified();
    return text.isEmpty() ? translated(QT_TRANSLATE_NOOP("Value", "empty")) : text;
}

void addLines(QStringList& lines, const Value& value, const QString& label, int depth) {
    const QString indent(std::min(depth, deepestIndent) * 2, u' ');
    if (value.mapping()) {
        if (!label.isEmpty())
            lines += indent + label;
        for (const auto& [key, inside] : *value.mapping())
            addLines(lines, inside, toQString(key) + u':', depth + 1);
    } else if (value.sequence()) {
        if (!label.isEmpty())
            lines += indent + label;
        for (const Value& item : *value.sequence())
            addLines(lines, item, QStringLiteral("–"), depth + 1);
    } else {
        lines += indent + (label.isEmpty() ? QString() : QString(label + u' ')) + toQString(value.text());
    }
}

QString shortened(const QString& text) {
    return text.size() > longestInSentence ? QString(text.left(longestInSentence - 1) + QChar(0x2026)) : text;
}

} // namespace

QString valueText(const MaybeValue& value) {
    return value ? inOneLine(*value) : translated(QT_TRANSLATE_NOOP("Value", "not set"));
}

QString valueLines(const MaybeValue& value) {
    if (!value || value->isScalar())
        return value && !value->text().empty() ? toQString(value->text()) : valueText(value);
    QStringList lines;
    addLines(lines, *value, {}, -1);
    return lines.isEmpty() ? valueText(value) : lines.join(u'\n');
}

QString conflictText(const Conflict& conflict) {
    if (!conflict.place)
        return translated(QT_TRANSLATE_NOOP(
                              "Value", "Somebody else took away what “%1” belongs to; you set it to “%2”."))
            .arg(fieldTitle(conflict.edit.path), shortened(valueText(conflict.edit.value)));
    return translated(QT_TRANSLATE_NOOP(
                          "Value", "Somebody else changed “%1” meanwhile: it is “%2” on disk, you set “%3”."))
        .arg(fieldTitle(conflict.edit.path), shortened(valueText(conflict.onDisk)),
             shortened(valueText(conflict.edit.value)));
}

} // namespace galley
