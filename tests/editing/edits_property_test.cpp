// Random edits, undo, redo, saves and reloads against the plainest model of them: whole trees.
#include "tests/editing/testfeed.h"

#include <gtest/gtest.h>

#include <random>

namespace galley {
namespace {

using frontmatter::Mapping;
using frontmatter::Sequence;
using Trees = std::vector<MaybeValue>; ///< one whole front matter an article

constexpr int articles = 3;

/// Holds Edits to a model that keeps the trees of all articles for each step of the undo stack.
class Machine {
public:
    explicit Machine(unsigned seed)
        : m_random(seed) {
        m_states = {Trees(articles, Value(valuesOf(document)))};
        m_snapshots = m_states[0];
    }

    void step() {
        switch (pick(12)) {
        case 0:
        case 1:
            undo();
            break;
        case 2:
            redo();
            break;
        case 3:
            save(pick(3));
            break;
        case 4:
            reload();
            break;
        case 5:
            revert();
            break;
        default:
            push();
        }
        check();
    }

    void undoAll() {
        while (edits().undoStack()->canUndo())
            undo();
        check();
        for (int article = 0; article < articles; ++article)
            EXPECT_TRUE(sameValue(applied(article), m_states[0][index(article)]));
    }

    std::string log;

private:
    static constexpr const char* document =
        "title: One\nquality: 57\nheat: 1\npublished: false\ntopics: [A, B]\n"
        "provider:\n  name: Example\n  domain: example.org\n"
        "related:\n  - title: First\n    tags: [x]\n  - title: Second\n  - title: Third\n"
        "custom:\n  a: 1\n  b: {c: 2}\nfeaturedContent: text\n";
    static constexpr std::array paths = {
        "title",      "quality",         "published",        "topics",
        "topics[0]",  "provider",        "provider.name",    "provider.domain",
        "related",    "related[0]",      "related[0].title", "related[1].title",
        "related[1]", "related[0].tags", "custom",           "custom.a",
        "custom.b",   "custom.b.c",      "featuredContent"};

    static std::size_t index(int article) { return static_cast<std::size_t>(article); }
    int pick(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }
    Edits& edits() { return m_test.edits; }
    Trees& now() { return m_states[static_cast<std::size_t>(edits().undoStack()->index())]; }
    MaybeValue applied(int article) {
        return edits().applied(m_test.id(article), *m_snapshots[index(article)]->mapping());
    }

    Value randomValue(const FieldPath& where) {
        const std::string text = "v" + std::to_string(pick(4));
        const std::string& key = where.lastKey();
        const bool item = std::holds_alternative<std::size_t>(where.steps().back());
        if (key == "related") {
            const Value record(Mapping{{"title", Value(text)}});
            return item ? record : Value(Sequence(index(pick(4)), record));
        }
        if ((key == "topics" && !item) || key == "tags")
            return Sequence(index(pick(3)), Value(text));
        if (key == "provider")
            return Mapping{{"name", Value(text)}};
        if (key == "custom")
            return Mapping{{"b", Value(Mapping{{"c", Value(text)}})}, {"a", Value(pick(3))}};
        if (where.toString() == "custom.b")
            return Mapping{{"c", Value(pick(3))}};
        return key == "quality" ? Value(pick(3)) : key == "published" ? Value(pick(2) == 0) : Value(text);
    }

    /// A change that can be made to a tree: its parent is there.
    std::optional<FieldChange> randomChange(int article, const MaybeValue& tree) {
        const FieldPath where = path(paths[index(pick(static_cast<int>(paths.size())))]);
        const MaybeValue before = valueBelow(tree, where);
        MaybeValue after = pick(4) == 0 ? MaybeValue() : MaybeValue(randomValue(where));
        MaybeValue tried = tree;
        assignBelow(tried, where, after);
        if (!sameValue(valueBelow(tried, where), after) && !(before && !after))
            return std::nullopt;
        return FieldChange{m_test.id(article), where, before, std::move(after)};
    }

    void push() {
        const int article = pick(articles);
        edits().rebaseSnapshot(m_test.id(article), *m_snapshots[index(article)]->mapping());
        Trees next = now();
        const auto change = randomChange(article, next[index(article)]);
        if (!change || sameValue(change->before, change->after))
            return;
        log += "\npush " + std::to_string(article) + " " + change->path.toString() + " = " +
               (change->after ? frontmatter::toJson(*change->after) : "(removed)");
        assignBelow(next[index(article)], change->path, change->after);
        m_states.resize(static_cast<std::size_t>(edits().undoStack()->index()) + 1);
        edits().push(QStringLiteral("Edit"), {*change});
        m_states.push_back(std::move(next));
        ASSERT_EQ(static_cast<std::size_t>(edits().undoStack()->count()) + 1, m_states.size());
    }

    void undo() {
        log += "\nundo";
        edits().undoStack()->undo();
    }
    void redo() {
        log += "\nredo";
        edits().undoStack()->redo();
    }

    void revert() {
        const int article = pick(articles);
        if (!edits().isDirty(m_test.id(article)))
            return;
        log += "\nrevert " + std::to_string(article);
        Trees next = now();
        next[index(article)] = m_snapshots[index(article)];
        m_states.resize(static_cast<std::size_t>(edits().undoStack()->index()) + 1);
        edits().revert({m_test.id(article)});
        m_states.push_back(std::move(next));
    }

    /// Saves what is dirty, with some steps between asking and the result.
    void save(int stepsBetween) {
        const auto requests = edits().saveRequests(edits().dirtyArticles());
        log += "\nsave begins";
        for (int i = 0; i < stepsBetween; ++i) {
            if (pick(2) == 0)
                undo();
            else
                push();
        }
        log += "\nsave ends";
        std::vector<SaveResult> results;
        for (const SaveRequest& request : requests) {
            const int article = static_cast<int>(m_test.ids().indexOf(request.id));
            MaybeValue& tree = m_snapshots[index(article)];
            for (const Edit& edit : request.edits)
                assignBelow(tree, edit.path, edit.value);
            results.push_back(savedResult(request, m_test.article(article, frontMatterOf(*tree->mapping()))));
        }
        edits().absorb(results);
    }

    /// Somebody else changes a field that nobody edits here.
    void reload() {
        const int article = pick(articles);
        const Value heat(pick(100));
        log += "\nreload " + std::to_string(article);
        assignBelow(m_snapshots[index(article)], path("heat"), heat);
        for (Trees& state : m_states)
            assignBelow(state[index(article)], path("heat"), heat);
        m_test.replace(article, frontMatterOf(*m_snapshots[index(article)]->mapping()));
    }

    void check() {
        for (int article = 0; article < articles; ++article) {
            const MaybeValue& wanted = now()[index(article)];
            const MaybeValue& snapshot = m_snapshots[index(article)];
            ASSERT_TRUE(sameValue(applied(article), wanted))
                << frontmatter::toJson(*applied(article)) << "\nwanted " << frontmatter::toJson(*wanted)
                << log;
            ASSERT_EQ(edits().isDirty(m_test.id(article)), !sameValue(wanted, snapshot)) << article << log;
            checkEdits(m_test.id(article), snapshot);
            for (const char* known : {"title", "quality", "topics", "provider", "provider.name"})
                ASSERT_TRUE(sameValue(edits().value(m_test.id(article), path(known)),
                                      valueBelow(wanted, path(known))))
                    << known << log;
        }
    }

    void checkEdits(ArticleId id, const MaybeValue& snapshot) {
        const std::vector<Edit>& list = edits().editsOf(id);
        for (const Edit& edit : list) {
            ASSERT_TRUE(sameValue(edit.original, valueBelow(snapshot, edit.path)))
                << edit.path.toString() << log;
            for (const Edit& other : list)
                ASSERT_TRUE(&other == &edit || !overlap(other.path, edit.path)) << log;
        }
    }

    std::mt19937 m_random;
    TestFeed m_test{std::vector<std::string>(articles, document)};
    std::vector<Trees> m_states; ///< by index of the undo stack
    Trees m_snapshots;
};

TEST(EditsProperty, RandomStepsMatchWholeTreesAndUndoLeadsBack) {
    for (unsigned seed = 0; seed < 150 && !testing::Test::HasFailure(); ++seed) {
        Machine machine(seed);
        for (int step = 0; step < 60 && !testing::Test::HasFatalFailure(); ++step)
            machine.step();
        if (!testing::Test::HasFatalFailure())
            machine.undoAll();
    }
}

} // namespace
} // namespace galley
