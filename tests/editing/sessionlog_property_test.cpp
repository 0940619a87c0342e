// Random sessions that crash, end and go on: what the next one restores equals what was.
#include "core/editing/fieldvalues.h"
#include "tests/editing/sessionfixture.h"

#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace galley {
namespace {

using frontmatter::Mapping;
using frontmatter::Sequence;

constexpr int articles = 3;
constexpr const char* document =
    "title: One\nquality: 57\nheat: 1\npublished: false\ntopics: [A, B]\nprovider:\n  name: Example\n"
    "related:\n  - title: First\n  - title: Second\ncustom:\n  a: 1\n  b: {c: 2}\n";

/// What a session holds, in a form that compares.
struct Held {
    std::vector<std::vector<Edit>> edits;
    QStringList steps;
    int index = 0;
};

class Machine {
public:
    explicit Machine(unsigned seed)
        : m_random(seed)
        , m_session(
              std::make_unique<LoggedSession>(m_test.root(), m_state.filePath(QStringLiteral("feed")))) {
        learnDocuments();
    }

    void step() {
        const int what = pick(10);
        if (what < 2)
            stack()->undo();
        else if (what == 2)
            stack()->redo();
        else if (what == 3)
            save();
        else if (what == 4)
            edits().revert({m_session->id(pick(articles))});
        else
            push();
    }

    /// Ends the process's part, well or badly, and starts the next.
    void restart() {
        const bool ends = pick(2) == 0 && edits().dirtyCount() == 0;
        QCoreApplication::processEvents();
        const Held before = held();
        const bool isDirty = edits().dirtyCount() > 0;
        if (ends)
            m_session->end();
        m_session.reset();
        m_session = std::make_unique<LoggedSession>(m_test.root(), m_state.filePath(QStringLiteral("feed")));
        if (isDirty) {
            ASSERT_TRUE(m_session->waitForOffer());
            m_session->log->restore();
        } else if (!before.steps.isEmpty()) {
            ASSERT_TRUE(m_session->waitForSteps());
        }
        expectEqual(held(), before);
        learnDocuments();
    }

private:
    int pick(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }
    Edits& edits() { return m_session->edits; }
    QUndoStack* stack() { return m_session->stack(); }

    Held held() {
        Held held;
        for (int article = 0; article < articles; ++article) {
            held.edits.push_back(edits().editsOf(m_session->id(article)));
            std::ranges::sort(held.edits.back(), {}, &Edit::path);
        }
        for (int i = 0; i < stack()->count(); ++i)
            held.steps.append(stack()->text(i));
        held.index = stack()->index();
        return held;
    }

    static void expectEqual(const Held& now, const Held& before) {
        EXPECT_EQ(now.steps, before.steps);
        EXPECT_EQ(now.index, before.index);
        for (std::size_t article = 0; article < articles; ++article) {
            ASSERT_EQ(now.edits[article].size(), before.edits[article].size());
            for (std::size_t i = 0; i < now.edits[article].size(); ++i) {
                EXPECT_EQ(now.edits[article][i], before.edits[article][i]);
                EXPECT_EQ(now.edits[article][i].item, before.edits[article][i].item);
            }
        }
    }

    QString fileOf(int article) const {
        return m_test.root() + QStringLiteral("/_news/%1.md").arg(article, 6, 10, QLatin1Char('0'));
    }
    Mapping onDisk(int article) const {
        QFile file(fileOf(article));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return valuesOf(file.readAll().toStdString());
    }
    void learnDocuments() {
        for (int article = 0; article < articles; ++article)
            edits().rebaseSnapshot(m_session->id(article), onDisk(article));
    }

    Value randomValue(const std::string& field) {
        const std::string text = "v" + std::to_string(pick(4));
        if (field == "related")
            return Sequence(static_cast<std::size_t>(pick(3)), Value(Mapping{{"title", text}}));
        if (field == "topics")
            return Sequence(static_cast<std::size_t>(pick(3)), Value(text));
        if (field == "custom.b")
            return Mapping{{"c", pick(3)}};
        return field == "quality" ? Value(pick(3)) : field == "published" ? Value(pick(2) == 0) : Value(text);
    }

    void push() {
        static constexpr std::array fields = {"title",         "quality", "published",        "topics",
                                              "provider.name", "related", "related[0].title", "custom.b",
                                              "custom.b.c"};
        const int article = pick(articles);
        const std::string field = fields[static_cast<std::size_t>(pick(static_cast<int>(fields.size())))];
        const ArticleId id = m_session->id(article);
        const Mapping disk = onDisk(article);
        edits().rebaseSnapshot(id, disk);
        const MaybeValue before = valueBelow(edits().applied(id, disk), path(field));
        if (!before)
            return; // its item is gone
        edits().push(QStringLiteral("Step %1").arg(++m_pushed),
                     {{id, path(field), before, randomValue(field)}}, pick(4) == 0 ? 7 : -1);
    }

    void save() {
        std::vector<SaveResult> results;
        for (const SaveRequest& request : edits().saveRequests(edits().dirtyArticles())) {
            const int article = request.path.mid(6, 6).toInt();
            MaybeValue tree = Value(onDisk(article));
            for (const Edit& edit : request.edits)
                assignBelow(tree, edit.path, edit.value);
            const std::string bytes = "---\n" + frontMatterOf(*tree->mapping()) + "---\nText.\n";
            QFile file(fileOf(article));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(bytes));
            results.push_back(
                savedResult(request, Article::read(request.path, QStringLiteral("news"), bytes)));
        }
        edits().absorb(results);
    }

    std::mt19937 m_random;
    TestFeed m_test{std::vector<std::string>(articles, document)};
    QTemporaryDir m_state;
    int m_pushed = 0;
    std::unique_ptr<LoggedSession> m_session;
};

TEST(SessionLogProperty, WhatIsRestoredEqualsWhatWas) {
    for (unsigned seed = 0; seed < 25 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        Machine machine(seed);
        for (int session = 0; session < 5 && !testing::Test::HasFatalFailure(); ++session) {
            for (int step = 0; step < 12 && !testing::Test::HasFatalFailure(); ++step)
                machine.step();
            machine.restart();
        }
    }
}

} // namespace
} // namespace galley
