// Values as people read them in lists and messages.
#pragma once

#include "core/editing/fieldvalues.h"
#include "core/feed/rebase.h"

#include <QString>

namespace galley {

/// A value in one line: a text as it is, a list's items (records by their titles) one after the other.
QString valueText(const MaybeValue& value);

/// The whole value, a line for each item and field.
QString valueLines(const MaybeValue& value);

/// A conflict as a sentence.
QString conflictText(const Conflict& conflict);

} // namespace galley
