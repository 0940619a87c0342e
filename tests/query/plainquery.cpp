// Slow and obvious: every text is folded anew, every day is a number.
#include "tests/query/plainquery.h"

#include <algorithm>
#include <array>
#include <utility>

namespace galley {
namespace {

using Holds = std::function<bool(const PlainArticle&)>;
using Texts = std::function<std::vector<std::string>(const PlainArticle&)>;

PlainNode leafOf(std::string text, Holds holds) {
    return {PlainNode::Kind::Leaf, {}, std::move(text), std::move(holds)};
}

bool isInside(const std::string& text, const std::string& word) {
    return plainFolded(text).find(plainFolded(word)) != std::string::npos;
}

/// `first*second` inside a text.
bool isInside(const std::string& text, const std::string& first, const std::string& second) {
    const std::string folded = plainFolded(text);
    const std::size_t at = folded.find(plainFolded(first));
    return at != std::string::npos &&
           folded.find(plainFolded(second), at + plainFolded(first).size()) != std::string::npos;
}

bool isSame(const std::string& text, const std::string& word) {
    return plainFolded(text) == plainFolded(word);
}

std::vector<std::string> searchTexts(const PlainArticle& article) {
    std::vector<std::string> texts = {article.shownTitle(), article.excerpt, article.provider,
                                      article.domain};
    texts.insert(texts.end(), article.topics.begin(), article.topics.end());
    return texts;
}

std::string titleOf(const PlainArticle& article) {
    return article.title.empty() ? article.name : article.title;
}

/// What a field with a text holds, without what is missing.
struct TextField {
    const char* name;
    bool isWhole; ///< compared as a whole
    Texts texts;
    Texts wholeTexts; ///< behind an equals sign
};

TextField simple(const char* name, bool isWhole, std::string PlainArticle::*member) {
    const Texts texts = [member](const PlainArticle& article) { return std::vector{article.*member}; };
    return {name, isWhole, texts, texts};
}

const std::vector<TextField>& textFields() {
    static const std::vector<TextField> fields = [] {
        const Texts title = [](const PlainArticle& article) { return std::vector{titleOf(article)}; };
        const Texts provider = [](const PlainArticle& article) {
            return std::vector{article.provider, article.domain};
        };
        const Texts providerName = [](const PlainArticle& article) { return std::vector{article.provider}; };
        const Texts topics = [](const PlainArticle& article) { return article.topics; };
        const Texts path = [](const PlainArticle& article) { return std::vector{article.path()}; };
        return std::vector<TextField>{{"title", false, title, title},
                                      {"provider", false, provider, providerName},
                                      {"topic", true, topics, topics},
                                      {"path", false, path, path},
                                      simple("excerpt", false, &PlainArticle::excerpt),
                                      simple("name", false, &PlainArticle::name),
                                      simple("domain", false, &PlainArticle::domain),
                                      simple("webUrl", false, &PlainArticle::webUrl),
                                      simple("image", false, &PlainArticle::image),
                                      simple(".author", false, &PlainArticle::author),
                                      simple("type", true, &PlainArticle::type),
                                      simple("category", true, &PlainArticle::category)};
    }();
    return fields;
}

bool anyText(const std::vector<std::string>& texts, const std::function<bool(const std::string&)>& holds) {
    return std::ranges::any_of(texts, [&](const std::string& text) { return !text.empty() && holds(text); });
}

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

std::string dayText(PlainDay day) {
    const std::string digits = std::to_string(day);
    return digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6);
}

} // namespace

std::string plainFolded(std::string text) {
    for (const auto& [accented, plain] : {std::pair("ü", "u"), std::pair("Ü", "u"), std::pair("é", "e"),
                                          std::pair("É", "e"), std::pair("\u00a0", " ")})
        for (std::size_t at = text.find(accented); at != std::string::npos; at = text.find(accented))
            text.replace(at, std::string(accented).size(), plain);
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return text;
}

std::string PlainArticle::shownTitle() const {
    return !title.empty() ? title : !name.empty() ? name : file;
}

std::string PlainArticle::yaml() const {
    std::string yaml = "comment: x\n";
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty())
            yaml += std::string(key) + ": " + value + '\n';
    };
    const auto addText = [&](const char* key, const std::string& text) {
        add(key, text.empty() ? text : quoted(text));
    };
    addText("category", category);
    addText("title", title);
    addText("name", name);
    addText("excerpt", excerpt);
    add("publishedDateTime", day ? dayText(*day) + "T23:30:00Z" : "");
    addText("webUrl", webUrl);
    addText("type", type);
    add("quality", quality ? std::to_string(*quality) : "");
    add("heat", heat ? std::to_string(*heat) : "");
    add("published", published ? (*published ? "true" : "false") : "");
    if (!provider.empty() || !domain.empty())
        yaml += "provider:\n";
    addText("  name", provider);
    addText("  domain", domain);
    if (!topics.empty())
        yaml += "topics:\n";
    for (const std::string& topic : topics)
        yaml += "- " + quoted(topic) + '\n';
    add("images", image.empty() ? "" : "[{url: " + quoted(image) + "}]");
    addText("author", author);
    return yaml;
}

bool PlainNode::matches(const PlainArticle& article) const {
    const auto isMatching = [&](const PlainNode& child) { return child.matches(article); };
    switch (kind) {
    case Kind::And:
        return std::ranges::all_of(children, isMatching);
    case Kind::Or:
        return std::ranges::any_of(children, isMatching);
    case Kind::Not:
        return !children.front().matches(article);
    case Kind::Leaf:
        break;
    }
    return holds(article);
}

QString PlainNode::query() const {
    if (kind == Kind::Leaf)
        return QString::fromStdString(text);
    QStringList parts;
    for (const PlainNode& child : children)
        parts +=
            child.kind == Kind::Leaf || child.kind == Kind::Not ? child.query() : u'(' + child.query() + u')';
    return kind == Kind::Not ? QString(u'-' + parts[0]) : parts.join(kind == Kind::Or ? u" OR " : u" ");
}

std::string PlainInventor::word() {
    static constexpr std::array words = {"red",  "Green", "grün",          "sea wind", "a",
                                         "e.md", "Été 2", "sea\u00a0wind", "Seaside"};
    return words[static_cast<std::size_t>(pick(words.size()))];
}

PlainArticle PlainInventor::article(int number) {
    PlainArticle article;
    article.file = std::string(6 - std::to_string(number).size(), '0') + std::to_string(number) + ".md";
    article.title = wordOrNothing();
    article.name = wordOrNothing();
    article.excerpt = wordOrNothing();
    article.provider = wordOrNothing();
    article.domain = pick(3) ? "red.example" : "";
    article.type = pick(2) ? "Video" : wordOrNothing();
    article.category = wordOrNothing();
    article.webUrl = pick(4) ? "https://a.example/" + std::to_string(pick(12)) : "";
    article.author = pick(4) ? "" : word();
    article.image = pick(3) ? "" : "https://i.example/" + std::to_string(pick(3)) + ".png";
    for (int count = pick(4); count > 0; --count)
        article.topics.push_back(word());
    if (pick(5))
        article.quality = pick(6) * 20 - 20;
    if (pick(5))
        article.heat = pick(4) - 1;
    if (pick(5))
        article.day = 20230000 + pick(2) * 10000 + (1 + pick(12)) * 100 + 1 + pick(28);
    if (pick(3))
        article.published = pick(2) == 0;
    return article;
}

PlainNode PlainInventor::question(int depth) {
    constexpr int deepest = 3;
    if (depth == deepest || pick(3) == 0)
        return leaf();
    if (pick(4) == 0)
        return {PlainNode::Kind::Not, {question(depth + 1)}};
    PlainNode node{pick(2) ? PlainNode::Kind::And : PlainNode::Kind::Or};
    for (int count = 2 + pick(2); count > 0; --count)
        node.children.push_back(question(depth + 1));
    return node;
}

PlainNode PlainInventor::leaf() {
    switch (pick(6)) {
    case 0:
        return wordLeaf();
    case 1:
        return numberLeaf();
    case 2:
        return dayLeaf();
    case 3:
        return stateLeaf();
    default:
        return textLeaf();
    }
}

PlainNode PlainInventor::wordLeaf() {
    const std::string one = word();
    if (pick(3))
        return leafOf(quoted(one), [one](const PlainArticle& article) {
            return anyText(searchTexts(article),
                           [&](const std::string& text) { return isInside(text, one); });
        });
    const std::string first(1, "gras"[pick(4)]);
    const std::string second(1, "dne2"[pick(4)]);
    return leafOf(first + '*' + second, [first, second](const PlainArticle& article) {
        return anyText(searchTexts(article),
                       [&](const std::string& text) { return isInside(text, first, second); });
    });
}

PlainNode PlainInventor::textLeaf() {
    const TextField& field =
        textFields()[static_cast<std::size_t>(pick(static_cast<int>(textFields().size())))];
    const std::string name = field.name;
    static constexpr std::array others = {"video", "red.example", "https://a.example/1", "1", ".png", "news"};
    const std::string wanted = pick(2) ? word() : others[static_cast<std::size_t>(pick(others.size()))];
    if (pick(3) == 0)
        return leafOf(name + ":=" + quoted(wanted), [&field, wanted](const PlainArticle& article) {
            return anyText(field.wholeTexts(article),
                           [&](const std::string& text) { return isSame(text, wanted); });
        });
    if (field.isWhole && pick(2)) {
        const std::string part(1, "gvrs"[pick(4)]);
        return leafOf(name + ":*" + part + '*', [&field, part](const PlainArticle& article) {
            return anyText(field.texts(article),
                           [&](const std::string& text) { return isInside(text, part); });
        });
    }
    return leafOf(name + ':' + quoted(wanted), [&field, wanted](const PlainArticle& article) {
        return anyText(field.texts(article), [&](const std::string& text) {
            return field.isWhole ? isSame(text, wanted) : isInside(text, wanted);
        });
    });
}

PlainNode PlainInventor::numberLeaf() {
    const bool isHeat = pick(2) == 0;
    const std::string name = isHeat ? "heat:" : "quality:";
    const int least = isHeat ? pick(4) - 1 : pick(8) * 10;
    const int most = least + pick(3) * (isHeat ? 1 : 20);
    const auto leafWhere = [&](const std::string& text, const std::function<bool(int)>& isWanted) {
        return leafOf(name + text, [isHeat, isWanted](const PlainArticle& article) {
            const std::optional<int> number = isHeat ? article.heat : article.quality;
            return number && isWanted(*number);
        });
    };
    const std::string number = std::to_string(least);
    switch (pick(7)) {
    case 0:
        return leafWhere(number, [least](int value) { return value == least; });
    case 1:
        return leafWhere('>' + number, [least](int value) { return value > least; });
    case 2:
        return leafWhere(">=" + number, [least](int value) { return value >= least; });
    case 3:
        return leafWhere('<' + number, [least](int value) { return value < least; });
    case 4:
        return leafWhere("<=" + number, [least](int value) { return value <= least; });
    case 5:
        return leafWhere(".." + number, [least](int value) { return value <= least; });
    default:
        return leafWhere(number + ".." + std::to_string(most),
                         [least, most](int value) { return value >= least && value <= most; });
    }
}

PlainNode PlainInventor::dayLeaf() {
    const PlainDay first = 20230000 + pick(2) * 10000 + (1 + pick(12)) * 100 + 1 + pick(28);
    const PlainDay last = std::max(first, 20240000 + (1 + pick(12)) * 100 + 1 + pick(28));
    const std::string day = dayText(first);
    const auto leafWhere = [](const std::string& text, const std::function<bool(PlainDay)>& isWanted) {
        return leafOf("date:" + text, [isWanted](const PlainArticle& article) {
            return article.day && isWanted(*article.day);
        });
    };
    switch (pick(8)) {
    case 0:
        return leafWhere(day.substr(0, 4),
                         [first](PlainDay value) { return value / 10000 == first / 10000; });
    case 1:
        return leafWhere(day.substr(0, 7), [first](PlainDay value) { return value / 100 == first / 100; });
    case 2:
        return leafWhere('>' + day.substr(0, 7),
                         [first](PlainDay value) { return value / 100 > first / 100; });
    case 3:
        return leafWhere("<=" + day, [first](PlainDay value) { return value <= first; });
    case 4:
        return leafWhere('<' + day, [first](PlainDay value) { return value < first; });
    case 5:
        return leafWhere(">=" + day + "T23", [first](PlainDay value) { return value >= first; });
    case 6:
        return leafWhere(quoted(">" + day + " 23:30"), [first](PlainDay value) { return value > first; });
    default:
        return leafWhere(day + ".." + dayText(last),
                         [first, last](PlainDay value) { return value >= first && value <= last; });
    }
}

PlainNode PlainInventor::stateLeaf() {
    const auto has = [](const PlainArticle& article, int field) {
        switch (field) {
        case 0:
            return !article.title.empty() || !article.name.empty();
        case 1:
            return !article.excerpt.empty();
        case 2:
            return article.quality.has_value();
        case 3:
            return !article.topics.empty();
        case 4:
            return !article.image.empty();
        case 5:
            return article.day.has_value();
        case 6:
            return !article.provider.empty() || !article.domain.empty();
        default:
            return !article.author.empty();
        }
    };
    static constexpr std::array names = {"title", "excerpt", "quality",  "topics",
                                         "image", "date",    "provider", ".author"};
    const int field = pick(static_cast<int>(names.size()));
    const std::string name = names[static_cast<std::size_t>(field)];
    switch (pick(6)) {
    case 0:
        return leafOf("is:published", [](const PlainArticle& article) { return article.isPublished(); });
    case 1:
        return leafOf("published:false", [](const PlainArticle& article) { return !article.isPublished(); });
    case 2:
        return leafOf("collection:News", [](const PlainArticle&) { return true; });
    case 3:
        return leafOf("missing:" + name,
                      [has, field](const PlainArticle& article) { return !has(article, field); });
    default:
        return leafOf("has:" + name,
                      [has, field](const PlainArticle& article) { return has(article, field); });
    }
}

} // namespace galley
