// What a change makes of one value.
#include "core/editing/bulkchange.h"

#include "core/editing/fieldvalues.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace galley {
namespace {

using frontmatter::Sequence;

std::unexpected<Error> wrongType(const BulkChange& change, const char* wanted) {
    return std::unexpected(
        Error{Error::Code::NotWritable,
              QCoreApplication::translate("BulkChange", wanted).arg(fieldTitle(change.path)),
              {},
              0,
              0});
}

bool isMissing(const MaybeValue& value) {
    return !value || value->isNull();
}

/// Whether Jekyll treats an article as wanted already, whatever stands there.
bool isPublishedAsWanted(const BulkChange& change, const MaybeValue& current) {
    const bool* wanted = change.operand.boolean();
    return change.path == FieldPath("published") && wanted && *wanted == (!current || isPublishing(*current));
}

Result<MaybeValue> replaced(const BulkChange& change, const MaybeValue& current) {
    if (isPublishedAsWanted(change, current))
        return current;
    const bool keepsKind = !change.typed.empty() && current && current->isScalar() && !current->isNull();
    if (keepsKind)
        if (auto value = valueFromText(change.path, toQString(change.typed), &*current))
            return value;
    const bool list = current && !current->isScalar();
    if (list && change.operand.isScalar())
        return wrongType(
            change, QT_TRANSLATE_NOOP("BulkChange",
                                      "“%1” holds a list or fields of its own here, not a single value."));
    return change.operand;
}

/// Never past 0 by lowering, never past what 64 bits hold by raising.
std::int64_t moved(std::int64_t current, std::int64_t by, bool down) {
    std::int64_t result = 0;
    const bool tooFar =
        down ? __builtin_sub_overflow(current, by, &result) : __builtin_add_overflow(current, by, &result);
    const bool lowers = down == (by > 0);
    if (tooFar)
        result = lowers ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
    return lowers ? std::max(result, std::min<std::int64_t>(current, 0)) : result;
}

Result<MaybeValue> adjusted(const BulkChange& change, const MaybeValue& current) {
    const std::int64_t* by = change.operand.integer();
    const std::int64_t* number = current ? current->integer() : nullptr;
    if (!by || (!number && !isMissing(current)))
        return wrongType(change, QT_TRANSLATE_NOOP("BulkChange", "“%1” is no whole number here."));
    const std::int64_t before = number ? *number : 0;
    const std::int64_t after = moved(before, *by, change.operation == BulkChange::Operation::Decrease);
    return after == before ? current : MaybeValue(after);
}

bool isItem(const Value& item, const Value& wanted) {
    return item == wanted || (item.isScalar() && wanted.isScalar() && item.text() == wanted.text());
}

Result<MaybeValue> withItem(const BulkChange& change, const MaybeValue& current) {
    const Sequence* items = current ? current->sequence() : nullptr;
    if (!items && !isMissing(current))
        return wrongType(change, QT_TRANSLATE_NOOP("BulkChange", "“%1” is no list here."));
    Sequence list = items ? *items : Sequence{};
    const auto wanted = [&](const Value& item) { return isItem(item, change.operand); };
    const bool there = std::ranges::any_of(list, wanted);
    const bool add = change.operation == BulkChange::Operation::AddItem;
    if (there == add)
        return current;
    if (add)
        list.push_back(change.operand);
    else
        std::erase_if(list, wanted);
    return MaybeValue(std::move(list));
}

} // namespace

BulkChange BulkChange::publish(bool published) {
    return {Operation::Set, FieldPath("published"), Value(published)};
}

BulkChange BulkChange::setQuality(qint64 quality) {
    return {Operation::Set, FieldPath("quality"), Value(std::int64_t{std::max<qint64>(quality, 0)})};
}

BulkChange BulkChange::adjustQuality(qint64 by) {
    return {by < 0 ? Operation::Decrease : Operation::Increase, FieldPath("quality"),
            Value(std::int64_t{std::abs(by)})};
}

BulkChange BulkChange::addTopic(const QString& topic) {
    return {Operation::AddItem, FieldPath("topics"), Value(toUtf8(topic))};
}

BulkChange BulkChange::removeTopic(const QString& topic) {
    return {Operation::RemoveItem, FieldPath("topics"), Value(toUtf8(topic))};
}

Result<std::optional<Value>> BulkChange::applyTo(const std::optional<Value>& current) const {
    switch (operation) {
    case Operation::Increase:
    case Operation::Decrease:
        if (current && current->sequence())
            return withItem({operation == Operation::Increase ? Operation::AddItem : Operation::RemoveItem,
                             path, operand},
                            current);
        return adjusted(*this, current);
    case Operation::AddItem:
    case Operation::RemoveItem:
        return withItem(*this, current);
    case Operation::RemoveField:
        return std::optional<Value>();
    case Operation::Set:
        break;
    }
    return replaced(*this, current);
}

} // namespace galley
