// All rows of a model in the order of one column.
#pragma once

#include "core/model/halves.h"
#include "core/model/textcolumn.h"

#include <QString>
#include <QtGlobal>

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace galley {

/// A cell as sorting sees it: nothing (sorts last in both orders), a number, or a folded text, which may
/// stand elsewhere for as long as it is needed.
using SortValue = std::variant<std::monostate, qint64, std::string, std::string_view>;

/// Rows ordered by prepared keys; equal rows keep the order of the model. Keys are only read again when told
/// so: a row whose value changed stays where it is.
class SortedRows {
public:
    /// Every row, first to last.
    const std::vector<int>& order() const { return m_order; }

    /// Back to no rows, in the model's order.
    void clear();
    /// Forgets all keys and orders `count` rows anew by what `valueOf(row)` says, which is asked on two
    /// threads at the same time.
    template<typename ValueOf>
    void sort(int count, bool descending, ValueOf valueOf) {
        start(count, descending, true);
        std::vector<SortValue> values(static_cast<std::size_t>(count));
        inHalves(count, [&](int first, int last) {
            for (int row = first; row < last; ++row)
                values[static_cast<std::size_t>(row)] = valueOf(row);
        });
        for (const SortValue& value : values)
            addKey(value);
        sortAll();
    }
    /// The model's order.
    void unsort(int count);
    /// The same keys, the other way round.
    void reverse(bool descending);

    /// Merges rows that came behind the last one.
    template<typename ValueOf>
    void append(int count, ValueOf valueOf) {
        const int first = static_cast<int>(m_order.size());
        for (int row = first; m_hasKeys && row < first + count; ++row)
            addKey(valueOf(row));
        mergeNew(first, count);
    }
    /// Reads the keys of these rows again and puts them where they belong.
    template<typename ValueOf>
    void update(std::span<const int> rows, ValueOf valueOf) {
        if (!m_hasKeys || rows.empty())
            return;
        for (const int row : rows)
            setKey(row, valueOf(row));
        moveRows(rows);
    }
    /// Rows first to last left the model; those behind them move up.
    void remove(int first, int last);
    /// Rows got other numbers: what was row i is row `nowAt[i]`. The order stays.
    void renumber(const std::vector<int>& nowAt);

private:
    struct Key {
        std::uint64_t rank = 0; ///< orders numbers; the first eight bytes of a text
        std::uint64_t next = 0; ///< the eight bytes behind them
        bool isValid = false;
    };
    class Less;

    void start(int count, bool descending, bool hasKeys);
    void addKey(const SortValue& value);
    void setKey(int row, const SortValue& value);
    void sortAll();
    void mergeNew(int first, int count);
    void moveRows(std::span<const int> rows);
    void sortRows(std::vector<int>& rows) const;
    void mergeIntoOrder(const std::vector<int>& rows);

    std::vector<int> m_order;
    std::vector<Key> m_keys;
    TextColumn m_texts; ///< as long as m_keys; empty texts for numbers
    bool m_descending = false;
    bool m_hasKeys = false;
};

} // namespace galley
