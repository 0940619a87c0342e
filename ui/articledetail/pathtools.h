// Questions about field paths that the panel asks.
#pragma once

#include "core/article/field.h"

namespace galley {

/// Whether the way from `outer` to `path`, which stands in it, leads through a list item.
bool entersList(const FieldPath& outer, const FieldPath& path);

/// The first part of the way to `path` that holds something one cannot step into (a text where a mapping is
/// expected); empty where the way is free or could be made.
FieldPath obstacleTo(const Value& root, const FieldPath& path);

/// Where to write so that `path` comes to be: the path itself, or the missing mapping or incomplete list on
/// the way to it.
FieldPath insertionPoint(const Value& root, const FieldPath& path);

/// `prefix` and behind it `path`.
FieldPath joined(const FieldPath& prefix, const FieldPath& path);

} // namespace galley
