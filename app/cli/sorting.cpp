// Values become keys that compare fast, once for each article.
#include "app/cli/sorting.h"

#include "core/article/timestamp.h"

#include <algorithm>
#include <compare>
#include <numeric>

namespace galley::cli {
namespace {

/// What of a value counts for its order.
struct Rank {
    enum Kind { Number, Text, Missing } kind = Missing;
    double number = 0;
    QString text;

    std::weak_ordering operator<=>(const Rank& other) const {
        if (kind != other.kind)
            return kind <=> other.kind;
        if (kind == Number)
            return std::weak_order(number, other.number);
        const int folded = text.compare(other.text, Qt::CaseInsensitive);
        return (folded != 0 ? folded : text.compare(other.text)) <=> 0;
    }
};

Rank numberRank(double number) {
    return {Rank::Number, number, {}};
}

Rank rankOf(const std::optional<Value>& value, bool isDate) {
    if (!value || value->isNull())
        return {};
    if (const bool* flag = value->boolean())
        return numberRank(*flag ? 1 : 0);
    if (const std::int64_t* number = value->integer())
        return numberRank(static_cast<double>(*number));
    if (const double* number = value->real())
        return numberRank(*number);
    const std::string text = value->isScalar() ? value->text() : frontmatter::toJson(*value);
    if (const auto moment = isDate || value->timestamp() ? timestampMSecs(text) : std::nullopt)
        return numberRank(static_cast<double>(*moment));
    return {Rank::Text, 0, toQString(text)};
}

/// Less, greater or neither, with missing values last in both directions.
std::weak_ordering compare(const Rank& a, const Rank& b, bool descending) {
    const bool oneMissing = (a.kind == Rank::Missing) != (b.kind == Rank::Missing);
    return descending && !oneMissing ? b <=> a : a <=> b;
}

} // namespace

void sortFiles(std::vector<int>& files, const FeedLayout& layout, std::span<const SortKey> keys) {
    std::vector<FieldPath> fields;
    for (const SortKey& key : keys)
        fields.push_back(key.field);
    const std::vector<Record> records = readRecords(layout, files, keysOf(fields));
    std::vector<std::vector<Rank>> ranks(records.size());
    for (std::size_t i = 0; i < records.size(); ++i)
        for (const FieldPath& field : fields)
            ranks[i].push_back(rankOf(records[i].field(field), fieldInfo(field).type == FieldType::DateTime));

    std::vector<std::size_t> order(files.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        for (std::size_t k = 0; k < keys.size(); ++k)
            if (const auto way = compare(ranks[a][k], ranks[b][k], keys[k].descending); way != 0)
                return way < 0;
        return false;
    });
    std::vector<int> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order)
        sorted.push_back(files[i]);
    files = std::move(sorted);
}

} // namespace galley::cli
