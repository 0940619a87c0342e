// When two addresses are one.
#pragma once

#include <string>
#include <string_view>

namespace galley {

/// An address as it is compared: without scheme, `www.`, fragment and closing slash, the host in lower case.
/// Empty for an empty one.
std::string comparableAddress(std::string_view address);

} // namespace galley
