// Articles of plain values and questions to them, answered without any code of the product: what that is held
// to.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace galley {

/// A day as a number that is read: 20240610.
using PlainDay = int;

/// An article; what is empty or nothing is missing in its file.
struct PlainArticle {
    std::string file; ///< its name, in the collection news
    std::string title;
    std::string name;
    std::string excerpt;
    std::string provider;
    std::string domain;
    std::string type;
    std::string category;
    std::string webUrl;
    std::string author; ///< a foreign field
    std::string image;
    std::vector<std::string> topics;
    std::optional<int> quality;
    std::optional<int> heat;
    std::optional<PlainDay> day;
    std::optional<bool> published;

    bool isPublished() const { return published.value_or(true); }
    std::string path() const { return "_news/" + file; }
    /// What stands for the title in a list.
    std::string shownTitle() const;
    /// The front matter's lines.
    std::string yaml() const;
};

/// A text without case and accents, as far as these articles have any.
std::string plainFolded(std::string text);

/// A part of a question.
struct PlainNode {
    enum class Kind { And, Or, Not, Leaf };
    Kind kind = Kind::Leaf;
    std::vector<PlainNode> children = {};
    std::string text = {};                               ///< of a leaf
    std::function<bool(const PlainArticle&)> holds = {}; ///< of a leaf

    bool matches(const PlainArticle& article) const;
    /// The question as it is written.
    QString query() const;
};

/// Makes up articles and questions out of few words, so that much matches.
class PlainInventor {
public:
    explicit PlainInventor(unsigned seed)
        : m_random(seed) {}

    PlainArticle article(int number);
    PlainNode question(int depth = 0);
    int pick(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }

private:
    std::string word();
    std::string wordOrNothing() { return pick(5) == 0 ? std::string() : word(); }
    PlainNode leaf();
    PlainNode wordLeaf();
    PlainNode textLeaf();
    PlainNode numberLeaf();
    PlainNode dayLeaf();
    PlainNode stateLeaf();

    std::mt19937 m_random;
};

} // namespace galley
