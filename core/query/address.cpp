// Takes off what makes no difference.
#include "core/query/address.h"

#include <algorithm>

namespace galley {
namespace {

char lowered(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

} // namespace

std::string comparableAddress(std::string_view address) {
    constexpr std::string_view blanks = " \t\r\n";
    address.remove_prefix(std::min(address.find_first_not_of(blanks), address.size()));
    address = address.substr(0, address.find_last_not_of(blanks) + 1);
    address = address.substr(0, address.find('#'));
    if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos)
        address.remove_prefix(scheme + 3);
    while (address.ends_with('/'))
        address.remove_suffix(1);
    std::string result(address);
    const auto hostEnd =
        result.begin() + static_cast<std::ptrdiff_t>(std::min(result.find('/'), result.size()));
    std::transform(result.begin(), hostEnd, result.begin(), lowered);
    if (result.starts_with("www."))
        result.erase(0, 4);
    return result;
}

} // namespace galley
