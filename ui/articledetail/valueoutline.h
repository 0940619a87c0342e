// Values written out for people to read.
#pragma once

#include "core/article/field.h"

#include <QString>

namespace galley {

/// A value as an indented outline of plain text, cut after some hundred lines. For reading only: it is no
/// YAML.
QString valueOutline(const Value& value);

/// "Encrypted payload of 624 bytes" for a `secured` value: the size of the data the first base64 part stands
/// for, computed from its length. Other text is called a text of so many bytes.
QString securedSummary(const Value& value);

} // namespace galley
