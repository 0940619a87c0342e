// Writes new values: lines for lists and mappings, one line for scalars, in the habits of the document.
#include "core/frontmatter/valuewriter.h"

#include "core/frontmatter/scalarwriter.h"

#include <algorithm>

namespace galley::frontmatter {

bool ValueWriter::isBlock(const Value& value, const FieldPath& path) {
    const bool empty =
        value.sequence() ? value.sequence()->empty() : !value.mapping() || value.mapping()->empty();
    return !empty && m_habits.collectionStyle(path) == Style::Block;
}

std::string ValueWriter::inlineText(const Value& value, const FieldPath& path, bool inFlow) {
    std::string text;
    if (const Sequence* sequence = value.sequence()) {
        for (std::size_t i = 0; i < sequence->size(); ++i)
            text += (i > 0 ? ", " : "") + inlineText((*sequence)[i], path.child(i), true);
        return "[" + text + "]";
    }
    if (const Mapping* mapping = value.mapping()) {
        for (const auto& [key, child] : *mapping)
            text += (text.empty() ? "" : ", ") + flowEntry(key, child, path.child(key));
        return "{" + text + "}";
    }
    return scalarText(value, path, inFlow);
}

std::string ValueWriter::flowEntry(std::string_view key, const Value& value, const FieldPath& path) {
    return take(writeKey(key, true), path) + ": " + inlineText(value, path, true);
}

std::string ValueWriter::entryLines(std::string_view key, const Value& value, const FieldPath& path,
                                    std::size_t indent) {
    const std::string head = std::string(indent, ' ') + take(writeKey(key, false), path) + ":";
    if (isBlock(value, path))
        return head + std::string(m_newline) + collectionLines(value, path, indentBelow(value, indent));
    return head + " " + inlineText(value, path, false) + std::string(m_newline);
}

std::string ValueWriter::itemLines(const Value& value, const FieldPath& path, std::size_t indent,
                                   std::size_t dashWidth) {
    const std::size_t width = std::max<std::size_t>(dashWidth, 2);
    const std::string head = std::string(indent, ' ') + "-" + std::string(width - 1, ' ');
    if (isBlock(value, path))
        return head + collectionLines(value, path, indent + width).substr(indent + width);
    return head + inlineText(value, path, false) + std::string(m_newline);
}

std::string ValueWriter::collectionLines(const Value& value, const FieldPath& path, std::size_t indent) {
    std::string text;
    if (const Sequence* sequence = value.sequence())
        for (std::size_t i = 0; i < sequence->size(); ++i)
            text += itemLines((*sequence)[i], path.child(i), indent, m_habits.dashWidth());
    else if (const Mapping* mapping = value.mapping())
        for (const auto& [key, child] : *mapping)
            text += entryLines(key, child, path.child(key), indent);
    return text;
}

std::size_t ValueWriter::indentBelow(const Value& value, std::size_t keyIndent) {
    return keyIndent +
           (value.sequence() ? m_habits.dashIndent() : std::max<std::size_t>(m_habits.keyIndent(), 1));
}

std::string ValueWriter::scalarText(const Value& value, const FieldPath& path, bool inFlow) {
    return take(writeScalar(value, m_habits.scalarStyle(path), inFlow), path);
}

std::string ValueWriter::take(std::expected<std::string, Error> text, const FieldPath& path) {
    if (text)
        return *std::move(text);
    if (!m_error)
        m_error = Error{text.error().code, path.toString() + ": " + text.error().detail, {}};
    return {};
}

} // namespace galley::frontmatter
