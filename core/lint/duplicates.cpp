// Hashes of 64 bits: among a million articles two collide once in ten million feeds.
#include "core/lint/duplicates.h"

#include "core/article/address.h"
#include "core/article/contentdigest.h"
#include "core/frontmatter/document.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <span>

namespace galley {
namespace {

/// Shorter titles (“Introduction”) are the same by chance.
constexpr int leastTitle = 16;

constexpr std::array<std::string_view, 5> keyFields = {"title", "name", "originalUrl", "webUrl", "provider"};

std::string textAt(const frontmatter::Mapping& values, std::string_view key) {
    const Value* value = frontmatter::find(values, key);
    return value && value->isScalar() ? value->text() : std::string();
}

/// How much a letter says: one of Chinese or Japanese as much as two.
int weightOf(QChar letter) {
    switch (letter.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return 2;
    default:
        return 1;
    }
}

/// Letters and digits in lower case, without accents.
QString lettersOf(QStringView text) {
    QString letters;
    letters.reserve(text.size());
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    const QString folded = isAscii ? text.toString().toLower()
                                   : text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : folded)
        if (c.isLetterOrNumber() || c.isSurrogate())
            letters += c;
    return letters;
}

QString siteOf(const frontmatter::Mapping& values) {
    const Value* provider = frontmatter::find(values, "provider");
    return provider && provider->mapping() ? lettersOf(toQString(textAt(*provider->mapping(), "name")))
                                           : QString();
}

/// A title without the name of its site: “The harbour opens | Ledger”.
QStringView withoutSite(QStringView title, const frontmatter::Mapping& values) {
    for (const QStringView gap : {u" | ", u" - ", u" – ", u" — "})
        if (const qsizetype at = title.lastIndexOf(gap); at > 0) {
            const QString behind = lettersOf(title.mid(at + gap.size()));
            if (!behind.isEmpty() && behind == siteOf(values))
                return title.left(at);
        }
    return title;
}

/// What titles are compared by; empty where that says too little.
QString titleKey(const frontmatter::Mapping& values) {
    const QString title = toQString(textAt(values, "title"));
    QString key = lettersOf(withoutSite(title, values));
    if (key.size() >= leastTitle)
        return key;
    const int weight = std::accumulate(key.begin(), key.end(), 0,
                                       [](int sum, QChar letter) { return sum + weightOf(letter); });
    return weight < leastTitle ? QString() : key;
}

quint64 titleHash(const QString& path, const frontmatter::Mapping& values) {
    const QString key = titleKey(values);
    return key.isEmpty() ? 0 : contentDigest(toUtf8(path.left(path.lastIndexOf(u'/') + 1) + u'\n' + key));
}

quint64 addressHash(const frontmatter::Mapping& values) {
    const std::string address = canonicalAddress(addressOf(values));
    return address.empty() ? 0 : contentDigest(address);
}

/// So many of the same title are looked at for one of another address.
constexpr std::size_t mostCompared = 64;

std::span<const int> comparedIn(const std::vector<int>& group) {
    return std::span(group).first(std::min(group.size(), mostCompared));
}

} // namespace

DuplicateKeys duplicateKeysOf(const QString& path, const frontmatter::Mapping& values) {
    return {addressHash(values), titleHash(path, values)};
}

DuplicateKeys duplicateKeysOf(const QString& path, std::string_view bytes) {
    const auto values = frontmatter::readEntries(bytes, keyFields);
    return values && *values ? duplicateKeysOf(path, **values) : DuplicateKeys();
}

DuplicateFinder::Told DuplicateFinder::toldIn(By by, quint64 key) const {
    const auto group = groups(by).constFind(key);
    if (group == groups(by).constEnd())
        return {};
    Told told{.first = group->front(), .address = by == By::Title ? addressOf(group->front()) : 0};
    for (const int member : comparedIn(*group).subspan(1))
        if (told.address == 0 || addressOf(member) != told.address) {
            told.second = member;
            break;
        }
    return told;
}

/// The groups that these articles leave or join.
std::vector<DuplicateFinder::Changing> DuplicateFinder::changing(By by, std::span<const int> articles,
                                                                 const DuplicateKeys& keys) const {
    const auto key = by == By::Address ? &DuplicateKeys::address : &DuplicateKeys::title;
    std::vector<quint64> left(articles.size());
    std::ranges::transform(articles, left.begin(), [&](int article) { return m_keys.value(article).*key; });
    std::ranges::sort(left);
    left.erase(std::unique(left.begin(), left.end()), left.end());
    std::vector<Changing> found;
    found.reserve(left.size() + 1);
    for (const quint64 old : left)
        if (old != 0)
            found.push_back({old, toldIn(by, old), true});
    if (keys.*key != 0 && !std::ranges::binary_search(left, keys.*key))
        found.push_back({keys.*key, toldIn(by, keys.*key), false});
    return found;
}

void DuplicateFinder::regroup(By by, const std::vector<Changing>& changing, std::span<const int> articles,
                              quint64 key) {
    Groups& all = by == By::Address ? m_addresses : m_titles;
    for (const Changing& left : changing) {
        if (!left.isLeft)
            continue;
        Group& group = all[left.key];
        std::erase_if(group, [&](int member) { return std::ranges::binary_search(articles, member); });
        if (group.empty())
            all.remove(left.key);
    }
    for (const int article : key == 0 ? std::span<const int>() : articles) {
        Group& group = all[key];
        group.insert(std::ranges::lower_bound(group, article), article);
    }
}

/// Those who are told of another one now.
void DuplicateFinder::addTouched(std::vector<int>& touched, By by,
                                 const std::vector<Changing>& changing) const {
    for (const auto& [key, before, isLeft] : changing) {
        const Told now = toldIn(by, key);
        if (now == before || now.first < 0)
            continue;
        const bool isForAll = now.first != before.first || now.address != before.address;
        std::ranges::copy_if(*groups(by).constFind(key), std::back_inserter(touched), [&](int member) {
            return isForAll || member == now.first || (now.address != 0 && addressOf(member) == now.address);
        });
    }
}

/// `articles` is ascending.
std::vector<int> DuplicateFinder::change(std::span<const int> articles, const DuplicateKeys& keys) {
    if (std::ranges::all_of(articles, [&](int article) { return m_keys.value(article) == keys; }))
        return {};
    const std::vector<Changing> addresses = changing(By::Address, articles, keys);
    const std::vector<Changing> titles = changing(By::Title, articles, keys);
    regroup(By::Address, addresses, articles, keys.address);
    regroup(By::Title, titles, articles, keys.title);
    for (const int article : articles)
        if (keys == DuplicateKeys())
            m_keys.remove(article);
        else
            m_keys.insert(article, keys);
    std::vector<int> touched;
    addTouched(touched, By::Address, addresses);
    addTouched(touched, By::Title, titles);
    std::ranges::sort(touched);
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    std::erase_if(touched, [&](int other) { return std::ranges::binary_search(articles, other); });
    return touched;
}

std::vector<int> DuplicateFinder::remove(std::vector<int> articles) {
    std::ranges::sort(articles);
    return change(articles, {});
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
    for (const int other : comparedIn(*group))
        if (other != article && (keys.address == 0 || m_keys.value(other).address != keys.address))
            return other;
    return std::nullopt;
}

} // namespace galley
