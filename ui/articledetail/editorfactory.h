// Picks the editor that fits a field's type.
#pragma once

#include "core/article/field.h"

class QUrl;
class QWidget;

namespace galley {

class FieldEditor;
class Suggestions;

/// A new editor for a field. `suggestions` outlives it.
FieldEditor* makeEditor(const FieldPath& path, const Suggestions* suggestions, QWidget* parent);

} // namespace galley
