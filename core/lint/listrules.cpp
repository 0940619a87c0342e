// Topics, related articles and what is secured.
#include "core/article/address.h"
#include "core/lint/checks.h"

#include <QSet>

#include <algorithm>
#include <unordered_set>

namespace galley {
namespace {

bool isBase64(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

/// How many bytes a text in base64 stands for; nothing where it is none.
std::optional<std::size_t> base64Size(std::string_view text) {
    if (text.size() % 4 != 0)
        return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    const std::string_view digits = text.substr(0, text.size() - padding);
    bool isGood = true; // nearly always to the end, so the compiler may take many characters at once
    for (const char c : digits)
        isGood &= isBase64(c);
    return isGood ? std::optional(text.size() / 4 * 3 - padding) : std::nullopt;
}

bool isSecured(std::string_view text) {
    constexpr std::size_t block = 16;
    const std::size_t semicolon = text.find(';');
    if (semicolon == std::string_view::npos)
        return false;
    const auto data = base64Size(text.substr(0, semicolon));
    const auto vector = base64Size(text.substr(semicolon + 1));
    return data && vector && *data > 0 && *data % block == 0 && *vector == block;
}

} // namespace

std::string CheckedArticle::text(std::string_view key) const {
    const Value* found = value(key);
    const std::string text = found && found->isScalar() ? found->text() : std::string();
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string::npos ? std::string()
                                      : text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

std::optional<QString> topicLike(const QString& topic, const QStringList& siteTopics) {
    const QString plain = topic.trimmed();
    const auto found = std::ranges::find_if(
        siteTopics, [&](const QString& known) { return known.compare(plain, Qt::CaseInsensitive) == 0; });
    return found == siteTopics.end() ? std::nullopt : std::optional(*found);
}

void checkTopics(const CheckedArticle& article, Report& report) {
    const Value* value = article.value("topics");
    const frontmatter::Sequence* topics = value ? value->sequence() : nullptr;
    QSet<QString> seen;
    for (std::size_t i = 0; topics && i < topics->size(); ++i) {
        const QString topic = toQString((*topics)[i].text());
        const auto field = [i] { return FieldPath("topics").child(i); };
        const QStringList& known = article.context.topics;
        if (!known.isEmpty() && !topic.isEmpty() && !known.contains(topic))
            report.add(Rule::UnknownTopic, field(),
                       lintText(QT_TRANSLATE_NOOP("Lint", "The site has no topic “%1”."), topic),
                       topicLike(topic, known) ? Report::Fix::Yes : Report::Fix::No);
        const QString folded = topic.trimmed().toCaseFolded();
        if (!folded.isEmpty() && seen.contains(folded))
            report.add(Rule::RepeatedTopic, field(),
                       lintText(QT_TRANSLATE_NOOP("Lint", "The topic “%1” stands twice."), topic),
                       Report::Fix::Yes);
        seen.insert(folded);
    }
}

bool mayRepeatRelated(const frontmatter::Mapping& values, const frontmatter::RecordTexts& addresses) {
    std::vector<std::size_t> marks;
    marks.reserve(addresses.size() + 1);
    const auto mark = [&marks](std::string_view web, std::string_view original) {
        if (const std::string_view address = isAddress(web) ? web : original; isAddress(address))
            marks.push_back(addressMark(address));
    };
    mark(addressOf(values), {});
    for (std::size_t i = 0; i < addresses.size();) {
        const std::size_t record = addresses[i].record;
        std::string_view web;
        std::string_view original;
        for (; i < addresses.size() && addresses[i].record == record; ++i)
            (addresses[i].key == "webUrl" ? web : original) = addresses[i].text;
        mark(web, original);
    }
    std::ranges::sort(marks);
    return std::ranges::adjacent_find(marks) != marks.end();
}

std::vector<std::size_t> repeatedRelated(const frontmatter::Mapping& values) {
    const Value* value = frontmatter::find(values, "related");
    const frontmatter::Sequence* related = value ? value->sequence() : nullptr;
    if (!related)
        return {};
    std::unordered_set<std::string> seen;
    if (std::string own = canonicalAddress(addressOf(values)); !own.empty())
        seen.insert(std::move(own));
    std::vector<std::size_t> repeated;
    for (std::size_t i = 0; i < related->size(); ++i) {
        const frontmatter::Mapping* record = (*related)[i].mapping();
        std::string address = record ? canonicalAddress(addressOf(*record)) : std::string();
        if (!address.empty() && !seen.insert(std::move(address)).second)
            repeated.push_back(i);
    }
    return repeated;
}

std::vector<std::size_t> needlessRelated(const frontmatter::Mapping& values, const Value& related) {
    std::unordered_set<std::string> seen;
    // Whether the same page was met under the same address or title.
    const auto meet = [&](const frontmatter::Mapping& record) {
        const std::string_view address = addressOf(record);
        const std::string page = canonicalAddress(address);
        const Value* title = frontmatter::find(record, "title");
        const bool isSameAddress = !seen.insert(page + '\n' + std::string(address)).second;
        return (title && !title->text().empty() && !seen.insert(page + "\n\n" + title->text()).second) ||
               isSameAddress;
    };
    meet(values);
    std::vector<std::size_t> needless;
    const std::vector<std::size_t> repeated = repeatedRelated(values);
    const frontmatter::Sequence* items = related.sequence();
    for (std::size_t i = 0; items && i < items->size(); ++i)
        if (const frontmatter::Mapping* record = (*items)[i].mapping();
            record && meet(*record) && std::ranges::binary_search(repeated, i))
            needless.push_back(i);
    return needless;
}

void checkRelated(const CheckedArticle& article, Report& report) {
    const std::vector<std::size_t> repeated =
        report.wants(Rule::RelatedRepeated) ? repeatedRelated(article.values) : std::vector<std::size_t>();
    if (repeated.empty())
        return;
    const Value related = article.related();
    const std::vector<std::size_t> needless = needlessRelated(article.values, related);
    for (const std::size_t index : repeated) {
        const Value* title = frontmatter::valueAt(related, FieldPath().child(index).child("title"));
        report.add(Rule::RelatedRepeated, FieldPath("related").child(index),
                   lintText(QT_TRANSLATE_NOOP("Lint", "“%1” is the article itself, or appears earlier in "
                                                      "the list."),
                            title ? toQString(title->text()) : QString()),
                   std::ranges::binary_search(needless, index) ? Report::Fix::Yes : Report::Fix::No);
    }
}

void checkSecured(const CheckedArticle& article, Report& report) {
    const Value* secured = article.value("secured");
    if (!secured || secured->isNull() || isSecured(article.text("secured")))
        return;
    report.add(
        Rule::SecuredMalformed, FieldPath("secured"),
        lintText(QT_TRANSLATE_NOOP("Lint", "The text is not two parts in base64 of the right lengths.")));
}

} // namespace galley
