// What an edit must leave: all bytes but those of the values it names.
#pragma once

#include "core/frontmatter/edit.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// Compares the bytes of two documents around the edited values. Where scalars take the place of scalars,
/// nothing else may differ. An entry whose list or mapping changes may, and where entries come or go, the
/// blank lines beside them.
class Remains {
public:
    /// Both documents have front matter and must outlive this; `after` holds the values wanted.
    Remains(const Document& before, const Document& after, std::span<const Change> changes);

    bool areEqual() const;

private:
    /// A scalar that takes the place of another one.
    struct Scalar {
        FieldPath path;
        bool wasOrIsEmpty = false; ///< one of the two has no bytes
    };
    /// An entry that stays: its bytes in pieces, around the scalars that change.
    struct Anchor {
        std::string key;
        std::vector<std::string> pieces;
    };
    /// The lines from one anchor to the next.
    struct Stretch {
        std::vector<std::string_view> lines; ///< those of no entry
        std::vector<std::string> free;       ///< keys of the entries that may change wholly
        bool followsScalar = false;          ///< a scalar that changes stands ahead
        bool followsKept = false;            ///< a value ahead counts the blank lines behind it as its own
    };
    /// One document taken apart, stretches before, between and behind its anchors.
    struct Parts {
        std::vector<Anchor> anchors;
        std::vector<Stretch> stretches;
    };

    bool isFree(std::string_view key) const { return m_free.contains(key); }
    Parts partsOf(const Document& document) const;
    std::span<const Scalar> scalarsIn(const Document& document, const Item& item) const;
    static Anchor anchorOf(const Document& document, const std::string& key, Range content,
                           std::span<const Scalar> scalars);
    bool isSame(const Stretch& before, const Stretch& after) const;
    bool isSameBesideFree(const Stretch& before, const Stretch& after) const;

    const Document& m_before;
    const Document& m_after;
    std::map<std::string, std::vector<Scalar>, std::less<>> m_scalars; ///< by top-level key
    std::set<std::string, std::less<>> m_free;                         ///< keys
};

} // namespace galley::frontmatter
