// The characters HTML has codes for.
#pragma once

#include <QString>

namespace galley {

/// What `#8217`, `#x2019` or a name such as `rsquo` stands for; empty where that is no character of a text.
QString characterOfEntity(const QString& code);

} // namespace galley
