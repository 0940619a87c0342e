// QUrl decides what is valid; hosts are compared without it, since every related article has an address.
#include "core/article/address.h"

#include "core/article/field.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <cctype>

namespace galley {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsWithIgnoringCase(std::string_view text, std::string_view start) {
    return text.size() >= start.size() &&
           std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// Behind "http://" or "https://"; empty where neither is there.
std::string_view behindScheme(std::string_view address) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (startsWithIgnoringCase(address, scheme))
            return address.substr(scheme.size());
    return {};
}

bool holdsOddCharacter(std::string_view address) {
    return std::ranges::any_of(address, [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' || c == '\\' ||
               c == '\x7f';
    });
}

std::string_view authorityOf(std::string_view address) {
    const std::string_view rest = behindScheme(address);
    return rest.substr(0, rest.find_first_of("/?#"));
}

std::string_view withoutPrefixes(std::string_view host) {
    for (const std::string_view prefix : {"www.", "amp.", "m.", "mobile."})
        if (host.starts_with(prefix) && host.find('.', prefix.size()) != std::string_view::npos)
            host.remove_prefix(prefix.size());
    return host;
}

bool isBelow(std::string_view host, std::string_view domain) {
    return host.size() > domain.size() && host.ends_with(domain) &&
           host[host.size() - domain.size() - 1] == '.';
}

bool isTracking(std::string_view parameter) {
    constexpr std::array<std::string_view, 6> names = {"fbclid", "gclid", "mc_cid",
                                                       "mc_eid", "ocid",  "cmpid"};
    const std::string_view name = parameter.substr(0, parameter.find('='));
    return name.starts_with("utm_") || std::ranges::find(names, name) != names.end();
}

/// The query's parameters that say something, with a question mark; empty without any.
std::string tellingQuery(std::string_view query) {
    std::string telling;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view parameter = query.substr(0, end);
        if (!parameter.empty() && !isTracking(parameter))
            telling.append(telling.empty() ? "?" : "&").append(parameter);
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return telling;
}

} // namespace

AddressState addressState(std::string_view address) {
    if (behindScheme(address).empty() && !startsWithIgnoringCase(address, "http")) {
        const std::size_t begin = address.find_first_not_of(" \t\r\n");
        if (begin == 0 || begin == std::string_view::npos || behindScheme(address.substr(begin)).empty())
            return AddressState::NotWeb;
        return AddressState::Malformed;
    }
    if (holdsOddCharacter(address))
        return AddressState::Malformed;
    const QUrl url(toQString(address), QUrl::TolerantMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || (isWeb && url.host().isEmpty()))
        return AddressState::Malformed;
    return isWeb ? AddressState::Good : AddressState::NotWeb;
}

std::optional<std::string> mendedAddress(std::string_view address) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = std::min(address.find_first_not_of(blanks), address.size());
    address.remove_prefix(begin);
    address = address.substr(0, address.find_last_not_of(blanks) + 1);
    std::string mended;
    for (const char c : address)
        mended += c == ' ' ? std::string("%20") : std::string(1, c);
    return addressState(mended) == AddressState::Good ? std::optional(mended) : std::nullopt;
}

std::string hostOf(std::string_view address) {
    std::string_view host = authorityOf(address);
    host.remove_prefix(host.rfind('@') == std::string_view::npos ? 0 : host.rfind('@') + 1);
    std::string lowered(host.substr(0, host.find(':')));
    std::ranges::transform(lowered, lowered.begin(), lower);
    return lowered;
}

bool areOfOneSite(std::string_view left, std::string_view right) {
    const std::string_view one = withoutPrefixes(left);
    const std::string_view other = withoutPrefixes(right);
    return one == other || isBelow(one, other) || isBelow(other, one);
}

std::string ampHostOf(std::string_view address) {
    std::string host = hostOf(address);
    if (!isBelow(host, "cdn.ampproject.org") && !areOfOneSite(host, "google.com"))
        return host;
    // .../c/s/HOST/..., .../v/s/HOST/..., google.com/amp/s/HOST/...
    const std::string_view path = behindScheme(address).substr(authorityOf(address).size());
    for (const std::string_view way : {"/c/", "/v/", "/i/", "/amp/"}) {
        if (!path.starts_with(way))
            continue;
        std::string_view origin = path.substr(way.size());
        if (origin.starts_with("s/"))
            origin.remove_prefix(2);
        return std::string(origin.substr(0, origin.find_first_of("/?#")));
    }
    return host;
}

std::string canonicalAddress(std::string_view address) {
    const std::string host = hostOf(address);
    if (host.empty())
        return {};
    std::string_view rest = behindScheme(address).substr(authorityOf(address).size());
    rest = rest.substr(0, rest.find('#'));
    const std::size_t question = std::min(rest.find('?'), rest.size());
    std::string_view path = rest.substr(0, question);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    std::string canonical = host.starts_with("www.") ? host.substr(4) : host;
    canonical.append(path).append(tellingQuery(rest.substr(std::min(question + 1, rest.size()))));
    return canonical;
}

} // namespace galley
