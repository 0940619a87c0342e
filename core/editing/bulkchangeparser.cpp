// Reads the command line's CHANGE.
#include "core/editing/bulkchange.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace galley {
namespace {

using Operation = BulkChange::Operation;

/// A CHANGE taken apart, nothing checked but its form.
struct Parts {
    QString path;
    QChar sign; ///< '+' or '-' of the operator, null for a plain '='
    QString operand;
};

std::unexpected<Error> usage(const char* message, const QString& first, const QString& second = {}) {
    QString text = QCoreApplication::translate("BulkChange", message).arg(first);
    if (!second.isNull())
        text = text.arg(second);
    return std::unexpected(Error{Error::Code::Usage, std::move(text), {}, 0, 0});
}

/// The first '=' outside of a quoted key: ["a=b"].
qsizetype findOperator(QStringView text) {
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && quoted)
            ++i;
        else if (text[i] == u'"')
            quoted = !quoted;
        else if (text[i] == u'=' && !quoted)
            return i;
    }
    return -1;
}

std::optional<Parts> split(const QString& text) {
    const qsizetype equals = findOperator(text);
    if (equals < 0)
        return std::nullopt;
    Parts parts{text.left(equals), {}, text.mid(equals + 1)};
    if (!parts.path.isEmpty() && parts.path.back().isSpace())
        parts.operand = parts.operand.trimmed();
    parts.path = parts.path.trimmed();
    if (parts.path.endsWith(u'+') || parts.path.endsWith(u'-')) {
        parts.sign = parts.path.back();
        parts.path = parts.path.chopped(1).trimmed();
    }
    return parts;
}

/// Those around a number, a switch or a date are nobody's.
bool mayHoldBlanks(FieldType type, const QString& operand) {
    if (type == FieldType::Unknown)
        return frontmatter::typePlainScalar(toUtf8(operand.trimmed())).string() != nullptr;
    return type != FieldType::Boolean && type != FieldType::Integer && type != FieldType::DateTime;
}

bool isRecord(FieldType type) {
    return type == FieldType::Provider || type == FieldType::Images || type == FieldType::Related;
}

Result<Value> emptyValue(FieldType type, const QString& name) {
    switch (type) {
    case FieldType::Topics:
        return Value(frontmatter::Sequence{});
    case FieldType::Integer:
        return usage(QT_TRANSLATE_NOOP("BulkChange", "“%1” wants a whole number."), name);
    case FieldType::Boolean:
        return usage(QT_TRANSLATE_NOOP("BulkChange", "“%1” wants true or false."), name);
    case FieldType::DateTime:
        return usage(QT_TRANSLATE_NOOP("BulkChange", "“%1” wants a date such as 2024-04-30T12:00:00Z."),
                     name);
    default:
        return Value("");
    }
}

std::unexpected<Error> badValue(FieldType type, const QString& name, const QString& operand) {
    switch (type) {
    case FieldType::Integer:
        return usage(QT_TRANSLATE_NOOP("BulkChange", "“%2” is no whole number, which “%1” wants."), name,
                     operand);
    case FieldType::Boolean:
        return usage(
            QT_TRANSLATE_NOOP("BulkChange", "“%2” is neither true nor false, one of which “%1” wants."), name,
            operand);
    case FieldType::DateTime:
        return usage(QT_TRANSLATE_NOOP("BulkChange",
                                       "“%2” is no date such as 2024-04-30T12:00:00Z, which “%1” wants."),
                     name, operand);
    default:
        return usage(QT_TRANSLATE_NOOP("BulkChange", "“%2” is no value for “%1”."), name, operand);
    }
}

bool isQualityBelowZero(const FieldPath& path, const Value& value) {
    return path == FieldPath("quality") && value.integer() && *value.integer() < 0;
}

Result<BulkChange> parseSet(const FieldPath& path, FieldType type, const Parts& parts) {
    if (isRecord(type))
        return usage(
            QT_TRANSLATE_NOOP("BulkChange", "“%1” holds records: name a field in it, such as provider.name."),
            parts.path);
    if (parts.operand.isEmpty()) {
        const Result<Value> empty = emptyValue(type, parts.path);
        if (!empty)
            return std::unexpected(empty.error());
        return BulkChange{Operation::Set, path, *empty};
    }
    const std::optional<Value> value = valueFromText(path, parts.operand);
    if (!value)
        return badValue(type, parts.path, parts.operand);
    if (isQualityBelowZero(path, *value))
        return usage(QT_TRANSLATE_NOOP("BulkChange", "“%1” cannot be set below 0."), parts.path);
    if (type == FieldType::Unknown)
        return BulkChange{Operation::Set, path, *value, toUtf8(parts.operand)};
    return BulkChange{Operation::Set, path, *value};
}

Result<BulkChange> parseNumber(const FieldPath& path, const Parts& parts) {
    bool isNumber = false;
    const qint64 by = parts.operand.trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return badValue(FieldType::Integer, parts.path, parts.operand);
    const Operation operation = parts.sign == u'+' ? Operation::Increase : Operation::Decrease;
    return BulkChange{operation, path, Value(std::int64_t{by})};
}

Result<BulkChange> parseAdjustment(const FieldPath& path, FieldType type, const Parts& parts) {
    if (parts.operand.isEmpty())
        return usage(QT_TRANSLATE_NOOP("BulkChange", "Nothing stands behind the “%2=” for “%1”."), parts.path,
                     QString(parts.sign));
    const bool unknown = type == FieldType::Unknown;
    const Value text(toUtf8(parts.operand));
    const Value typed = unknown ? valueFromText(path, parts.operand).value_or(text) : text;
    if (type == FieldType::Integer || typed.integer())
        return parseNumber(path, parts);
    if (type != FieldType::Topics && !unknown)
        return usage(
            QT_TRANSLATE_NOOP("BulkChange", "“%2=” works on numbers and topics, and “%1” is neither."),
            parts.path, QString(parts.sign));
    const Operation operation = parts.sign == u'+' ? Operation::AddItem : Operation::RemoveItem;
    return BulkChange{operation, path, typed};
}

} // namespace

Result<BulkChange> BulkChange::parse(const QString& text) {
    std::optional<Parts> parts = split(text);
    if (!parts)
        return usage(QT_TRANSLATE_NOOP("BulkChange",
                                       "“%1” is no change. Write field=value, field+=value or field-=value."),
                     text);
    const std::optional<FieldPath> path = FieldPath::parse(toUtf8(parts->path));
    if (!path)
        return usage(QT_TRANSLATE_NOOP("BulkChange", "“%1” in “%2” is no field."), parts->path, text);
    const FieldType type = fieldInfo(*path).type;
    if (path->topLevelKey() == "secured" || type == FieldType::Secured)
        return usage(QT_TRANSLATE_NOOP("BulkChange", "“%1” is encrypted and is never changed."), parts->path);
    if (!mayHoldBlanks(type, parts->operand))
        parts->operand = parts->operand.trimmed();
    return parts->sign.isNull() ? parseSet(*path, type, *parts) : parseAdjustment(*path, type, *parts);
}

} // namespace galley
