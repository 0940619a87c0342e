// The order in which an article's keys are written.
#include "core/frontmatter/keyorder.h"

#include "core/frontmatter/edit.h"

#include <algorithm>
#include <array>

namespace galley::frontmatter {

namespace {

constexpr std::array<std::string_view, 20> articleOrder{
    "category",    "title",  "excerpt",   "publishedDateTime", "updatedDateTime",
    "originalUrl", "webUrl", "ampWebUrl", "cdnAmpWebUrl",      "type",
    "quality",     "heat",   "published", "removed",           "featuredContent",
    "provider",    "topics", "images",    "related",           "secured"};
constexpr std::array<std::string_view, 3> providerOrder{"name", "domain", "images"};
constexpr std::array<std::string_view, 5> imageOrder{"url", "width", "height", "isCached", "title"};
constexpr std::array<std::string_view, 8> relatedOrder{"title", "excerpt",  "publishedDateTime", "webUrl",
                                                       "type",  "provider", "quality",           "images"};
constexpr std::array<std::string_view, 6> apart{"featuredContent", "provider", "topics",
                                                "images",          "related",  "secured"};

} // namespace

std::span<const std::string_view> keyOrder() {
    return articleOrder;
}

std::span<const std::string_view> keyOrderAt(const FieldPath& mapping) {
    if (mapping.empty())
        return articleOrder;
    const bool isItem = std::holds_alternative<std::size_t>(mapping.steps().back());
    const std::string& key = mapping.lastKey();
    if (!isItem)
        return key == "provider" ? std::span<const std::string_view>(providerOrder)
                                 : std::span<const std::string_view>();
    if (key == "images")
        return imageOrder;
    return key == "related" ? std::span<const std::string_view>(relatedOrder)
                            : std::span<const std::string_view>();
}

std::size_t rankOf(std::span<const std::string_view> order, std::string_view key) {
    return static_cast<std::size_t>(std::ranges::find(order, key) - order.begin());
}

bool isSetApart(std::string_view key) {
    return std::ranges::find(apart, key) != apart.end();
}

} // namespace galley::frontmatter
