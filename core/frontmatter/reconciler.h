// Turns what stands in a document into what is wanted, by the fewest splices.
#pragma once

#include "core/frontmatter/keyinserter.h"
#include "core/frontmatter/listplan.h"
#include "core/frontmatter/placewriter.h"
#include "core/frontmatter/wanted.h"

#include <optional>
#include <span>
#include <vector>

namespace galley::frontmatter {

/// Walks the tree of nodes, the values read from it and the values wanted side by side, and collects splices
/// wherever they differ.
class Reconciler {
public:
    /// The document must outlive the reconciler and have front matter.
    explicit Reconciler(const Document& document);

    /// The splices that give the named top-level entries their wanted values. Good for one call.
    std::expected<std::vector<Splice>, Error> splicesFor(std::span<const WantedEntry> entries);

private:
    /// A key of one mapping and its old and wanted value, nullptr for none.
    struct KeyChange {
        std::string key;
        const Value* old = nullptr;
        const Value* wanted = nullptr;
        std::string previous; ///< the key ahead of it in the wanted mapping
    };

    void reconcile(const Place& place, const Value& old, const Value& wanted);
    void reconcileMapping(const Place& place, const Mapping& old, const Mapping& wanted);
    void changeKeys(const Node& node, const FieldPath& path, std::span<const KeyChange> changes);
    void removeKey(const Node& node, const FieldPath& path, std::vector<Leaves>& leaves);
    void reconcileSequence(const Place& place, const Sequence& old, const Sequence& wanted);
    void rearrange(const Place& place, const Sequence& wanted, std::span<const PlannedItem> plan,
                   const std::vector<Leaves>& leaves);
    void putLines(const Place& place, const Sequence& wanted, std::span<const PlannedItem> plan,
                  BlockEditor& editor);
    void putFlowItems(const Place& place, const Sequence& wanted, std::span<const PlannedItem> plan,
                      FlowEditor& editor);
    void put(const Place& place, const Value& value);
    void fail(std::optional<Error> error);
    void refuse(const FieldPath& path, const Node& node);

    const Document& m_document;
    Lines m_lines;
    std::vector<Splice> m_splices;
    Habits m_habits;
    std::optional<Error> m_error;
};

} // namespace galley::frontmatter
