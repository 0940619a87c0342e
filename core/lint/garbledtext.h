// Text that was read in a wrong encoding.
#pragma once

#include <QString>

#include <optional>

namespace galley {

/// The first characters of a text that are plainly UTF-8 read as Windows-1252 or Latin-1 (`Ã¼`, `â€™`,
/// `ÐŸÑ€`); empty where there are none.
QString firstGarbled(const QString& text);
/// The text with all of them put right. Nothing where there are none, or where some of it cannot be told: a
/// text is mended wholly or not at all.
std::optional<QString> ungarbled(const QString& text);

} // namespace galley
