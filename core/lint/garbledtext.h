// Text that was read in a wrong encoding.
#pragma once

#include <QString>

namespace galley {

/// The first characters of a text that are UTF-8 read as Windows-1252 or Latin-1 (`Ã¼`, `â€™`); empty where
/// there are none.
QString firstGarbled(const QString& text);
/// The text with all of them put right.
QString ungarbled(const QString& text);

} // namespace galley
