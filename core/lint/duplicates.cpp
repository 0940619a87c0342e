// Hashes of 64 bits: among a million articles two collide once in ten million feeds.
#include "core/lint/duplicates.h"

#include "core/article/address.h"
#include "core/article/contentdigest.h"
#include "core/frontmatter/document.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace galley {
namespace {

/// Shorter titles (“Introduction”) are the same by chance.
constexpr qsizetype leastTitle = 16;

constexpr std::array<std::string_view, 4> keyFields = {"title", "name", "originalUrl", "webUrl"};

std::string textAt(const frontmatter::Mapping& values, std::string_view key) {
    const Value* value = frontmatter::find(values, key);
    return value && value->isScalar() ? value->text() : std::string();
}

/// Letters and digits in lower case, without accents; empty where too few are left.
QString titleKey(std::string_view title) {
    QString key;
    const QString decomposed = toQString(title).normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : decomposed)
        if (c.isLetterOrNumber() || c.isSurrogate())
            key += c;
    return key.size() < leastTitle ? QString() : key;
}

quint64 titleHash(const QString& path, const frontmatter::Mapping& values) {
    const QString key = titleKey(textAt(values, "title"));
    return key.isEmpty() ? 0 : contentDigest(toUtf8(path.left(path.lastIndexOf(u'/') + 1) + u'\n' + key));
}

quint64 addressHash(const frontmatter::Mapping& values) {
    for (const std::string_view field : {"webUrl", "originalUrl"})
        if (const std::string address = canonicalAddress(textAt(values, field)); !address.empty())
            return contentDigest(address);
    return 0;
}

/// The members whose first other one is another now that one joined or left at this place.
void touch(std::vector<int>& touched, const std::vector<int>& others, std::ptrdiff_t place) {
    const std::ptrdiff_t size = std::ssize(others);
    const std::ptrdiff_t count = place == 0 ? size : place == 1 ? std::min<std::ptrdiff_t>(1, size) : 0;
    touched.insert(touched.end(), others.begin(), others.begin() + count);
}

/// So many of the same title are looked at for one of another address.
constexpr std::size_t mostCompared = 64;

} // namespace

DuplicateKeys duplicateKeysOf(const QString& path, const frontmatter::Mapping& values) {
    return {addressHash(values), titleHash(path, values)};
}

DuplicateKeys duplicateKeysOf(const QString& path, std::string_view bytes) {
    const auto values = frontmatter::readEntries(bytes, keyFields);
    return values && *values ? duplicateKeysOf(path, **values) : DuplicateKeys();
}

void DuplicateFinder::leave(Groups& groups, int article, quint64 key, std::vector<int>& touched) {
    const auto group = groups.find(key);
    if (key == 0 || group == groups.end())
        return;
    const auto place = std::ranges::lower_bound(*group, article);
    if (place == group->end() || *place != article)
        return;
    const std::ptrdiff_t index = place - group->begin();
    group->erase(place);
    touch(touched, *group, index);
    if (group->empty())
        groups.erase(group);
}

void DuplicateFinder::join(Groups& groups, int article, quint64 key, std::vector<int>& touched) {
    if (key == 0)
        return;
    Group& group = groups[key];
    const auto place = std::ranges::lower_bound(group, article);
    touch(touched, group, place - group.begin());
    group.insert(place, article);
}

std::vector<int> DuplicateFinder::set(int article, const DuplicateKeys& keys) {
    const DuplicateKeys before = m_keys.value(article);
    if (before == keys)
        return {};
    std::vector<int> touched;
    leave(m_addresses, article, before.address, touched);
    join(m_addresses, article, keys.address, touched);
    leave(m_titles, article, before.title, touched);
    join(m_titles, article, keys.title, touched);
    // Of those with the same title it now is one of another address, or no longer is.
    const auto group = m_titles.constFind(keys.title);
    if (before.address != keys.address && group != m_titles.constEnd())
        std::ranges::copy(std::span(*group).first(std::min(group->size(), mostCompared)),
                          std::back_inserter(touched));
    if (keys == DuplicateKeys())
        m_keys.remove(article);
    else
        m_keys.insert(article, keys);
    std::ranges::sort(touched);
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    std::erase(touched, article);
    return touched;
}

std::optional<int> DuplicateFinder::withAddressOf(int article) const {
    const auto group = m_addresses.constFind(m_keys.value(article).address);
    if (group == m_addresses.constEnd())
        return std::nullopt;
    const auto other = std::ranges::find_if(*group, [&](int member) { return member != article; });
    return other == group->end() ? std::nullopt : std::optional(*other);
}

std::optional<int> DuplicateFinder::withTitleOf(int article) const {
    const DuplicateKeys keys = m_keys.value(article);
    const auto group = m_titles.constFind(keys.title);
    if (group == m_titles.constEnd())
        return std::nullopt;
    for (const int other : std::span(*group).first(std::min(group->size(), mostCompared)))
        if (other != article && (keys.address == 0 || m_keys.value(other).address != keys.address))
            return other;
    return std::nullopt;
}

} // namespace galley
