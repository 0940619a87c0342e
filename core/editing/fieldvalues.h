// Small operations on values at field paths, where "missing" is a value too.
#pragma once

#include "core/article/field.h"

#include <optional>

namespace galley {

/// What may stand at a field path: nothing where the key is missing.
using MaybeValue = std::optional<Value>;

/// Whether two values say the same: kinds and contents equal, the order of a mapping's keys ignored. Nobody
/// edits that order, and taking back the removal of a key puts it last.
bool sameValue(const MaybeValue& left, const MaybeValue& right);

/// The steps of `path` below its prefix `ancestor`; empty where both are the same.
FieldPath relativePath(const FieldPath& ancestor, const FieldPath& path);

/// The value at `below` within `tree`; the tree itself for an empty path.
MaybeValue valueBelow(const MaybeValue& tree, const FieldPath& below);

/// Sets (or removes) the value at `below` within `tree`, which becomes a mapping or list where it was
/// missing. Leaves the tree alone where a step cannot be taken.
void assignBelow(MaybeValue& tree, const FieldPath& below, const MaybeValue& value);

/// Whether two paths overlap: one leads to the other or to something inside of which it stands.
bool overlap(const FieldPath& left, const FieldPath& right);

} // namespace galley
