// Web addresses taken apart far enough to compare them.
#pragma once

#include "core/frontmatter/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace galley {

/// What is wrong with an address as a text.
enum class AddressState {
    Good,
    NotWeb,   ///< another scheme than http and https, or none
    Malformed ///< blanks or other characters no address holds, or no valid host
};
AddressState addressState(std::string_view address);

/// A malformed address without the blanks around it and with those in it encoded; nothing where that does not
/// make it a good one.
std::optional<std::string> mendedAddress(std::string_view address);

/// The host in lower case, without user and port; empty for anything but an http(s) address. As in all below,
/// blanks around the address do not count.
std::string hostOf(std::string_view address);

/// Whether two hosts are one site's: the same but for www, m or amp in front, or one a part of the other
/// (news.example.org and example.org).
bool areOfOneSite(std::string_view left, std::string_view right);

/// The host an address in an AMP cache stands for (Google's cdn.ampproject.org, or google.com/amp/s/HOST);
/// its own host for other addresses.
std::string ampHostOf(std::string_view address);

/// Whether an AMP address, in a cache or not, plainly leads to another article than the web address: both
/// spell out a title, and these have less than half of their words and no number of an article in common; or
/// neither does, and the number of the article is all they differ in.
bool isOfAnotherArticle(std::string_view ampAddress, std::string_view webAddress);

/// What two addresses of the same page have in common: without scheme, www, fragment (unless it begins with !
/// or / and so names a page), a slash at the end and parameters that only track. Empty for anything but an
/// http(s) address.
std::string canonicalAddress(std::string_view address);

/// Whether an address is of the web and names a host.
bool isAddress(std::string_view address);

/// A number that addresses with the same canonical form share; others do hardly ever. Costs little.
std::size_t addressMark(std::string_view address);

/// The address of an article, or of a record of one: webUrl, else originalUrl, passing over what is no
/// http(s) address; empty where neither is one. Lives as long as the mapping.
std::string_view addressOf(const frontmatter::Mapping& article);

} // namespace galley
