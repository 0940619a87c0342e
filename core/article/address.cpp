// QUrl decides what is valid; hosts are compared without it, since every related article has an address.
#include "core/article/address.h"

#include "core/article/field.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <set>
#include <vector>

namespace galley {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::size_t shortestNumber = 5; // of an article: four digits are a year

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Where one of few characters stands first; the size where none does. find_first_of() takes longer.
std::size_t placeOf(std::string_view text, std::string_view few) {
    for (const char c : few)
        text = text.substr(0, text.find(c));
    return text.size();
}

constexpr std::string_view behindHost = "/?#";
constexpr std::string_view behindPath = "?#";

bool startsWithIgnoringCase(std::string_view text, std::string_view start) {
    return text.size() >= start.size() &&
           std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Behind "http://" or "https://"; empty where neither is there.
std::string_view behindScheme(std::string_view address) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (startsWithIgnoringCase(address, scheme))
            return address.substr(scheme.size());
    return {};
}

/// Looks at all of them, for nearly always there is none and so the compiler takes many at once.
bool holdsOddCharacter(std::string_view address) {
    bool isOdd = false;
    for (const char c : address)
        isOdd |= static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' || c == '\\' ||
                 c == '\x7f';
    return isOdd;
}

std::string_view authorityOf(std::string_view address) {
    const std::string_view rest = behindScheme(address);
    return rest.substr(0, placeOf(rest, behindHost));
}

std::string_view hostAsWritten(std::string_view address) {
    std::string_view host = authorityOf(trimmed(address));
    if (host.find('@') != std::string_view::npos) // rfind() takes longer, and it is nearly never there
        host.remove_prefix(host.rfind('@') + 1);
    return host.substr(0, host.find(':'));
}

std::string_view withoutSlash(std::string_view path) {
    while (path.ends_with('/'))
        path.remove_suffix(1);
    return path;
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

/// Host and path of the page an address in an AMP cache stands for (.../c/s/HOST/..., google.com/amp/s/HOST/
/// ...); of the address itself where it is none.
std::string_view ampOriginOf(std::string_view address) {
    constexpr std::string_view cache = "cdn.ampproject.org";
    address = trimmed(address);
    const std::string host = hostOf(address);
    const bool isCached = host == cache || isBelow(host, cache);
    std::string_view path = behindScheme(address).substr(authorityOf(address).size());
    for (const std::string_view way : {"/c/", "/v/", "/i/", "/amp/"}) {
        if (!path.starts_with(way) || (way == "/amp/" ? withoutPrefixes(host) != "google.com" : !isCached))
            continue;
        path.remove_prefix(way.size());
        if (path.starts_with("s/"))
            path.remove_prefix(2);
        return path;
    }
    return behindScheme(address);
}

/// A page's name in its path, as words, and the numbers in the path that are long enough to be an article's.
struct PageName {
    std::set<std::string> words;
    std::set<std::string> numbers;
};

/// The words between hyphens in a part of a path, its extension and numbers left out.
std::set<std::string> wordsOf(std::string_view part) {
    std::set<std::string> words;
    part = part.substr(0, part.find('.'));
    while (!part.empty()) {
        const std::size_t end = std::min(part.find_first_of("-_"), part.size());
        std::string word(part.substr(0, end));
        std::ranges::transform(word, word.begin(), lower);
        if (word.find_first_not_of(digits) != std::string::npos)
            words.insert(std::move(word));
        part.remove_prefix(std::min(end + 1, part.size()));
    }
    return words;
}

void addNumbers(std::set<std::string>& numbers, std::string_view text) {
    for (std::size_t begin = text.find_first_of(digits); begin != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_not_of(digits, begin), text.size());
        if (end - begin >= shortestNumber)
            numbers.emplace(text.substr(begin, end - begin));
        begin = text.find_first_of(digits, end);
    }
}

/// `origin` is host and path. The part of the path with the most words names the page.
PageName pageNameOf(std::string_view origin) {
    origin = origin.substr(0, placeOf(origin, behindPath));
    PageName name;
    for (std::size_t slash = origin.find('/'); slash != std::string_view::npos; slash = origin.find('/')) {
        origin.remove_prefix(slash + 1);
        const std::string_view part = origin.substr(0, origin.find('/'));
        addNumbers(name.numbers, part);
        if (std::set<std::string> words = wordsOf(part); words.size() > name.words.size())
            name.words = std::move(words);
    }
    return name;
}

/// The path of an address without its numbers and what makes it an AMP address, and these numbers one by one.
/// `origin` is host and path.
struct NumberedPath {
    std::string rest;
    std::vector<std::string_view> numbers;
};
NumberedPath numberedPath(std::string_view origin) {
    origin = origin.substr(0, placeOf(origin, behindPath));
    NumberedPath path;
    for (std::size_t slash = origin.find('/'); slash != std::string_view::npos; slash = origin.find('/')) {
        origin.remove_prefix(slash + 1);
        std::string_view part = origin.substr(0, origin.find('/'));
        part = part.substr(0, part.find('.'));
        const bool isNumber = !part.empty() && part.find_first_not_of(digits) == std::string_view::npos;
        if (isNumber)
            path.numbers.push_back(part);
        else if (!part.empty() && part != "amp")
            path.rest.append(part).append("/");
    }
    return path;
}

/// Whether two paths differ in nothing but the number of the article, their last one.
bool differInTheNumber(std::string_view left, std::string_view right) {
    const NumberedPath one = numberedPath(left);
    const NumberedPath other = numberedPath(right);
    return !one.numbers.empty() && one.numbers.size() == other.numbers.size() && one.rest == other.rest &&
           one.numbers.back().size() >= shortestNumber && other.numbers.back().size() >= shortestNumber &&
           one.numbers.back() != other.numbers.back();
}

/// The last part of an address's path.
std::string_view lastPart(std::string_view address) {
    const std::string_view rest = behindScheme(address);
    const std::string_view path = withoutSlash(rest.substr(0, placeOf(rest, behindPath)));
    return path.substr(path.rfind('/') + 1);
}

std::size_t sharedBy(const std::set<std::string>& left, const std::set<std::string>& right) {
    return static_cast<std::size_t>(
        std::ranges::count_if(left, [&](const std::string& item) { return right.contains(item); }));
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
    std::string mended;
    for (const char c : trimmed(address))
        mended += c == ' ' ? std::string("%20") : std::string(1, c);
    return addressState(mended) == AddressState::Good ? std::optional(mended) : std::nullopt;
}

std::string hostOf(std::string_view address) {
    std::string lowered(hostAsWritten(address));
    std::ranges::transform(lowered, lowered.begin(), lower);
    return lowered;
}

bool areOfOneSite(std::string_view left, std::string_view right) {
    const std::string_view one = withoutPrefixes(left);
    const std::string_view other = withoutPrefixes(right);
    return one == other || isBelow(one, other) || isBelow(other, one);
}

std::string ampHostOf(std::string_view address) {
    const std::string_view origin = ampOriginOf(address);
    return hostOf("https://" + std::string(origin));
}

bool isOfAnotherArticle(std::string_view ampAddress, std::string_view webAddress) {
    constexpr std::size_t fewest = 3;  // fewer words are a section's name, or by chance
    constexpr std::size_t telling = 8; // a shorter part of a path may stand anywhere
    const std::string_view last = lastPart(webAddress);
    if (last.size() >= telling && ampAddress.find(last) != std::string_view::npos)
        return false; // as nearly always
    const std::string_view origin = ampOriginOf(ampAddress);
    const std::string_view webOrigin = behindScheme(trimmed(webAddress));
    const PageName amp = pageNameOf(origin);
    const PageName web = pageNameOf(webOrigin);
    const std::size_t words = std::min(amp.words.size(), web.words.size());
    if (std::max(amp.words.size(), web.words.size()) < fewest)
        return differInTheNumber(origin, webOrigin);
    return words >= fewest && sharedBy(amp.words, web.words) * 2 < words &&
           sharedBy(amp.numbers, web.numbers) == 0;
}

bool isAddress(std::string_view address) {
    return !hostAsWritten(address).empty();
}

/// Eight letters at a time: std::hash takes as long as all else that is done with an address.
std::size_t addressMark(std::string_view address) {
    constexpr std::uint64_t oddFactor = 0x9E3779B97F4A7C15;
    constexpr int half = 32;
    address = trimmed(address);
    std::string_view rest = behindScheme(address);
    rest.remove_prefix(placeOf(rest, behindHost));
    std::string_view path = withoutSlash(rest.substr(0, placeOf(rest, behindPath)));
    std::uint64_t mark = path.size();
    while (!path.empty()) {
        std::uint64_t letters = 0;
        const std::size_t size = std::min(path.size(), sizeof letters);
        std::memcpy(&letters, path.data(), size);
        mark = (mark ^ letters) * oddFactor;
        mark ^= mark >> half;
        path.remove_prefix(size);
    }
    return static_cast<std::size_t>(mark);
}

std::string canonicalAddress(std::string_view address) {
    address = trimmed(address);
    const std::string host = hostOf(address);
    if (host.empty())
        return {};
    std::string_view rest = behindScheme(address).substr(authorityOf(address).size());
    const std::size_t hash = std::min(rest.find('#'), rest.size());
    const std::string_view fragment = rest.substr(hash);
    rest = rest.substr(0, hash);
    const std::size_t question = std::min(rest.find('?'), rest.size());
    const std::string_view path = withoutSlash(rest.substr(0, question));
    std::string canonical = host.starts_with("www.") ? host.substr(4) : host;
    canonical.append(path).append(tellingQuery(rest.substr(std::min(question + 1, rest.size()))));
    if (fragment.starts_with("#!") || fragment.starts_with("#/")) // names a page of its own
        canonical.append(fragment);
    return canonical;
}

std::string_view addressOf(const frontmatter::Mapping& article) {
    for (const std::string_view field : {"webUrl", "originalUrl"}) {
        const Value* value = frontmatter::find(article, field);
        const std::string* address = value ? value->string() : nullptr;
        if (address && isAddress(*address))
            return *address;
    }
    return {};
}

} // namespace galley
