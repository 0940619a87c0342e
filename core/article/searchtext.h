// Text as people compare it in lists, filters and queries: case and accents ignored.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace galley {

/// Appends a text (UTF-8) folded: case-folded, Latin, Greek and Cyrillic letters without their accents, in
/// one line, spaces that do not break as blanks. "Ångström" becomes "angstrom".
void appendFolded(std::string& folded, std::string_view text);

std::string foldedText(const QString& text);

} // namespace galley
