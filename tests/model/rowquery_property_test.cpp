// Random queries over a list that changes, against asking each article anew.
#include "core/model/articlelistmodel.h"
#include "core/model/articlesubject.h"
#include "tests/editing/testfeed.h"
#include "tests/model/modelwatch.h"

#include <QCoreApplication>

#include <array>
#include <random>

namespace galley {
namespace {

/// Makes up articles, queries and edits out of few words, so that much matches.
class Inventor {
public:
    explicit Inventor(unsigned seed)
        : m_random(seed) {}

    int pick(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }

    std::string word() {
        static constexpr std::array words = {"red", "Green", "grün", "sea wind", "a.md", "e"};
        return words[static_cast<std::size_t>(pick(words.size()))];
    }
    std::string document() {
        std::string yaml;
        const auto add = [&](const std::string& key, const std::string& value) {
            yaml += pick(4) == 0 ? std::string() : key + ": " + value + '\n';
        };
        add("title", pick(6) ? word() : std::string("''"));
        add("name", word());
        add("excerpt", pick(6) ? word() : std::string("\n  - listed"));
        add("quality", pick(5) ? std::to_string(pick(5) * 20) : std::string(pick(2) ? "often" : "40.5"));
        add("heat", std::to_string(pick(4) - 1));
        add("published", pick(3) ? "true" : pick(2) ? "false" : "''");
        add("publishedDateTime",
            "2024-0" + std::to_string(1 + pick(9)) + "-1" + std::to_string(pick(9)) + "T23:30:00Z");
        add("type", pick(2) ? "Video" : word());
        add("category", word());
        add("webUrl", "https://a.example/" + std::to_string(pick(12)));
        add("provider",
            pick(6) ? "{name: " + word() + ", domain: " + (pick(2) ? "red.example" : "sea.example") + "}"
                    : word());
        add("topics", pick(6) ? "[" + word() + ", " + word() + "]" : pick(2) ? word() : std::string("[]"));
        add("updatedDateTime", pick(3) ? "2024-0" + std::to_string(1 + pick(9)) + "-02" : word());
        add("ampWebUrl", "https://amp.example/" + std::to_string(pick(12)));
        add("related", pick(2) ? "\n- title: " + word() : std::string("[]"));
        add("author", pick(4) ? word() : std::to_string(pick(5) * 20));
        add("images", pick(3)
                          ? "[{url: 'https://i.example/a.png', width: " + std::to_string(pick(9) * 100) + "}]"
                          : std::string("[]"));
        return yaml.empty() ? "removed: true\n" : yaml;
    }

    QString query(int depth = 0) {
        QString text = term();
        for (int more = pick(3); more > 0; --more)
            text += (pick(4) == 0 ? QStringLiteral(" OR ") : QStringLiteral(" ")) + part(depth);
        return text;
    }

private:
    QString part(int depth) {
        const QString minus = pick(4) == 0 ? QStringLiteral("-") : QString();
        if (depth < 2 && pick(4) == 0)
            return minus + u'(' + query(depth + 1) + u')';
        return minus + term();
    }
    QString term() {
        static const QStringList terms = {QStringLiteral("r"),
                                          QStringLiteral("re"),
                                          QStringLiteral("red"),
                                          QStringLiteral("GRÜN"),
                                          QStringLiteral("\"sea wind\""),
                                          QStringLiteral("g*n"),
                                          QStringLiteral("*"),
                                          QStringLiteral("md"),
                                          QStringLiteral("title:e"),
                                          QStringLiteral("title:md"),
                                          QStringLiteral("title:*"),
                                          QStringLiteral("excerpt:wind"),
                                          QStringLiteral("excerpt:s*d"),
                                          QStringLiteral("provider:red"),
                                          QStringLiteral("provider:.example"),
                                          QStringLiteral("domain:sea"),
                                          QStringLiteral("provider.name:green"),
                                          QStringLiteral("topic:red"),
                                          QStringLiteral("topic:\"sea wind\""),
                                          QStringLiteral("topic:sea*"),
                                          QStringLiteral("type:video"),
                                          QStringLiteral("type:vid"),
                                          QStringLiteral("category:*e*"),
                                          QStringLiteral("collection:news"),
                                          QStringLiteral("path:news"),
                                          QStringLiteral("path:1"),
                                          QStringLiteral("webUrl:/1"),
                                          QStringLiteral("quality:40"),
                                          QStringLiteral("quality:>40"),
                                          QStringLiteral("quality:<=40.5"),
                                          QStringLiteral("quality:20..60"),
                                          QStringLiteral("heat:-1"),
                                          QStringLiteral("heat:..0"),
                                          QStringLiteral("date:2024-05"),
                                          QStringLiteral("date:>2024-05-12"),
                                          QStringLiteral("date:2024-02..2024-06-15"),
                                          QStringLiteral("published:true"),
                                          QStringLiteral("published:no"),
                                          QStringLiteral("is:published"),
                                          QStringLiteral("is:unsaved"),
                                          QStringLiteral("is:problem"),
                                          QStringLiteral("is:unreadable"),
                                          QStringLiteral("has:image"),
                                          QStringLiteral("missing:title"),
                                          QStringLiteral("has:topics"),
                                          QStringLiteral("missing:excerpt"),
                                          QStringLiteral("has:provider"),
                                          QStringLiteral("has:related"),
                                          QStringLiteral("missing:related"),
                                          QStringLiteral("updated:2024-05"),
                                          QStringLiteral("updated:<2024-04-02"),
                                          QStringLiteral("ampWebUrl:/1"),
                                          QStringLiteral("has:ampWebUrl"),
                                          QStringLiteral(".author:re"),
                                          QStringLiteral(".author:>=40"),
                                          QStringLiteral("has:.author"),
                                          QStringLiteral("image:png"),
                                          QStringLiteral("image:a.*g"),
                                          QStringLiteral("image:=\"https://i.example/a.png\""),
                                          QStringLiteral("image:=png"),
                                          QStringLiteral("provider:=red"),
                                          QStringLiteral("provider:=red.example"),
                                          QStringLiteral("provider:=\"sea*\""),
                                          QStringLiteral("domain:=sea.example"),
                                          QStringLiteral("title:=green"),
                                          QStringLiteral("title:=a.md"),
                                          QStringLiteral("excerpt:=\"sea wind\""),
                                          QStringLiteral("topic:=e"),
                                          QStringLiteral("topic:=e*"),
                                          QStringLiteral("category:=RED"),
                                          QStringLiteral("name:=e"),
                                          QStringLiteral(".type:=video"),
                                          QStringLiteral(".provider:example"),
                                          QStringLiteral("published:=true"),
                                          QStringLiteral("quality:=40"),
                                          QStringLiteral("problem:not-an-integer"),
                                          QStringLiteral("problem:not-*"),
                                          QStringLiteral("has:problem"),
                                          QStringLiteral("images[0].width:>=300"),
                                          QStringLiteral("name:e"),
                                          QStringLiteral("removed:true")};
        return terms[pick(static_cast<int>(terms.size()))];
    }

    std::mt19937 m_random;
};

class Machine {
public:
    explicit Machine(unsigned seed, ArticleListModel::Pace pace = {})
        : m_invent(seed)
        , m_list(nullptr, pace) {
        m_list.setSourceModel(&m_table);
        m_test.add(documents(40));
    }

    void step() {
        change();
        ask();
    }

private:
    void change() {
        switch (m_invent.pick(8)) {
        case 0:
            m_test.add(documents(3));
            break;
        case 1:
        case 2:
        case 3:
            edit();
            break;
        case 4:
            m_test.remove({m_removed++});
            break;
        default:
            break;
        }
    }
    std::vector<std::string> documents(int count) {
        std::vector<std::string> texts;
        for (int i = 0; i < count; ++i)
            texts.push_back(m_invent.document());
        return texts;
    }
    void edit() {
        const int row = m_invent.pick(m_table.rowCount());
        const ArticleId id = m_table.idAt(row);
        const frontmatter::Mapping wanted = valuesOf(m_invent.document());
        const auto& [key, value] =
            wanted[static_cast<std::size_t>(m_invent.pick(static_cast<int>(wanted.size())))];
        const FieldPath where{std::string(key)};
        m_test.edits.push(QStringLiteral("Edit"), {{id, where, m_test.edits.value(id, where),
                                                    m_invent.pick(4) ? std::optional(value) : std::nullopt}});
    }
    /// The same words again and again, so that queries are typed on and columns are used again.
    void ask() {
        const QString text =
            m_invent.pick(3) == 0 ? m_list.filterText() + u' ' + m_invent.query() : m_invent.query();
        m_list.setFilterText(text);
        ASSERT_FALSE(m_list.filterError()) << text.toStdString();
        m_prepared += m_list.isSearching() ? 1 : 0;
        while (m_list.isSearching()) {
            change(); // while it is looked
            QCoreApplication::processEvents();
        }
        const Query query = *Query::parse(text, 0);
        QList<ArticleId> expected;
        for (int row = 0; row < m_table.rowCount(); ++row)
            if (query.matches(ArticleSubject(m_table, row)))
                expected.append(m_table.idAt(row));
        EXPECT_EQ(m_list.ids(), expected) << text.toStdString();
        m_found += expected.isEmpty() || expected.size() == m_table.rowCount() ? 0 : 1;
    }

    Inventor m_invent;
    TestFeed m_test{{"title: First\n"}};
    ArticleTableModel m_table{&m_test.feed, &m_test.edits};
    ArticleListModel m_list;
    ModelWatch m_watch{&m_list};
    int m_removed = 0;

public:
    int m_found = 0;    ///< queries that matched some articles and not all
    int m_prepared = 0; ///< queries that were not answered at once
};

TEST(RowQueryProperty, FindsWhatAskingEachArticleFinds) {
    int found = 0;
    for (unsigned seed = 0; seed < 20 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Machine machine(seed);
        for (int step = 0; step < 40 && !testing::Test::HasFailure(); ++step)
            machine.step();
        found += machine.m_found;
    }
    EXPECT_GT(found, 300);
}

TEST(RowQueryProperty, FindsTheSameWhereItReadsSomeRowsAtATime) {
    int prepared = 0;
    for (unsigned seed = 100; seed < 110 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Machine machine(seed, {0, 17});
        for (int step = 0; step < 20 && !testing::Test::HasFailure(); ++step)
            machine.step();
        prepared += machine.m_prepared;
    }
    EXPECT_GT(prepared, 50);
}

TEST(RowQueryTest, WhatIsReadInTurnsIsTheLastThatWasAsked) {
    TestFeed test({"title: a\nquality: 10\n", "title: b\nquality: 90\ntype: video\n", "title: c\n"});
    ArticleTableModel table(&test.feed, &test.edits);
    ArticleListModel list(nullptr, {0, 1});
    list.setSourceModel(&table);
    list.setFilterText(QStringLiteral("quality:>50"));
    EXPECT_TRUE(list.isSearching());
    EXPECT_EQ(list.rowCount(), 3) << "the last result stays";
    QCoreApplication::processEvents();
    list.setFilterText(QStringLiteral("type:video"));
    list.setFilterText(QStringLiteral("quality:>5 type:video"));
    EXPECT_TRUE(waitFor([&] { return !list.isSearching(); }));
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(1)});
    list.setFilterText(QStringLiteral("quality:..50"));
    EXPECT_FALSE(list.isSearching()) << "what was asked before is at hand";
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(0)});
    list.setFilterText(QStringLiteral("heat:3"));
    list.setSourceModel(nullptr);
    list.setSourceModel(&table);
    EXPECT_FALSE(list.isSearching());
    EXPECT_EQ(list.rowCount(), 0) << "no article has a heat";
}

TEST(RowQueryTest, FindsDuplicates) {
    TestFeed test({"webUrl: https://a.example/x/\n", "webUrl: http://www.A.example/x\n",
                   "webUrl: https://a.example/y\n", "title: x\n"});
    ArticleTableModel table(&test.feed, &test.edits);
    ArticleListModel list;
    list.setSourceModel(&table);
    list.setFilterText(QStringLiteral("is:duplicate"));
    EXPECT_EQ(list.ids(), (QList<ArticleId>{test.id(0), test.id(1)}));
    test.add({"originalUrl: https://a.example/y#top\n"});
    list.setFilterText(QStringLiteral("is:duplicate"));
    EXPECT_EQ(list.rowCount(), 4);
    test.remove({0});
    list.setFilterText(QStringLiteral("is:duplicate"));
    EXPECT_EQ(list.ids(), (QList<ArticleId>{test.id(2), test.id(4)}));
}

/// What a filter finds, once the files were asked.
QList<ArticleId> foundBy(ArticleListModel& list, const char16_t* text) {
    list.setFilterText(QString::fromUtf16(text));
    EXPECT_TRUE(waitFor([&] { return !list.isSearching(); }));
    return list.ids();
}

TEST(RowQueryTest, FilesAreAskedWhatSummariesDoNotKnow) {
    TestFeed test({"title: a\nrelated:\n- title: Sea wind\n", "title: b\nauthor: jane\n",
                   "title: c\nrelated:\n- title: Storm\n"});
    ArticleTableModel table(&test.feed, &test.edits);
    ArticleListModel list;
    list.setSourceModel(&table);
    const auto found = [&list](const char16_t* text) { return foundBy(list, text); };
    EXPECT_EQ(found(u"related:WIND"), QList<ArticleId>{test.id(0)});
    list.setFilterText(QStringLiteral("related:storm"));
    EXPECT_TRUE(list.isSearching());
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(0)}) << "the last result stays until the files are read";
    EXPECT_EQ(found(u"-related:wind title:c"), QList<ArticleId>{test.id(2)});
    EXPECT_EQ(found(u".author:jane OR has:related"), test.ids());
    EXPECT_EQ(found(u"missing:related"), QList<ArticleId>{test.id(1)});
    EXPECT_EQ(found(u"related:storm"), QList<ArticleId>{test.id(2)});
    test.add({"title: d\nrelated:\n- title: A storm at sea\n", "title: e\n"});
    EXPECT_TRUE(waitFor([&] { return list.rowCount() == 2; }));
    EXPECT_EQ(list.ids(), (QList<ArticleId>{test.id(2), test.id(3)}));
    list.setFilterText(QStringLiteral("related:sea"));
    list.setFilterText(QStringLiteral("title:b"));
    EXPECT_FALSE(list.isSearching()) << "what was typed on is not waited for";
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(1)});
}

TEST(RowQueryTest, EditsElsewhereLeaveWhatAFileSays) {
    TestFeed test({"title: a\nauthor: jane\nrelated:\n- title: Storm\n- title: Sea\n", "title: b\n"});
    ArticleTableModel table(&test.feed, &test.edits);
    ArticleListModel list;
    list.setSourceModel(&table);
    const auto found = [&list](const char16_t* text) { return foundBy(list, text); };
    const ArticleId id = test.id(0);
    test.edits.push(QStringLiteral("Edit"),
                    {{id, FieldPath("published"), std::nullopt, Value(false)},
                     {id, FieldPath("related").child(1).child("title"), Value("Sea"), Value("Calm")}});
    EXPECT_EQ(found(u".author:jane"), QList<ArticleId>{id});
    EXPECT_EQ(found(u"missing:.author"), QList<ArticleId>{test.id(1)});
    EXPECT_EQ(found(u"has:related"), QList<ArticleId>{id});
    EXPECT_EQ(found(u"missing:related"), QList<ArticleId>{test.id(1)});
    test.edits.push(QStringLiteral("Edit"), {{id, FieldPath("author"), Value("jane"), Value("joe")}});
    EXPECT_EQ(found(u".author:joe"), QList<ArticleId>{id});
    EXPECT_EQ(found(u".author:jane"), QList<ArticleId>{});
}

TEST(RowQueryTest, FilesAreAskedAgainWhatChangesInThem) {
    TestFeed test(
        {"title: a\nrelated:\n- title: Sea wind\n- title: Storm\n", "title: b\nrelated:\n- title: Wind\n"});
    ArticleTableModel table(&test.feed, &test.edits);
    ArticleListModel list;
    list.setSourceModel(&table);
    const auto settled = [&] { return waitFor([&] { return !list.isSearching(); }); };
    const auto matches = [&](ArticleId id) {
        return list.index(list.rowOf(id), 0).data(ArticleListModel::MatchesRole).toBool();
    };
    list.setFilterText(QStringLiteral("related:wind"));
    ASSERT_TRUE(settled());
    ASSERT_EQ(list.ids(), test.ids());
    const auto retitle = [&](ArticleId id, std::size_t item, const char* before, const char* after) {
        test.edits.push(QStringLiteral("Edit"),
                        {{id, FieldPath("related").child(item).child("title"), Value(before), Value(after)}});
    };
    retitle(test.id(0), 1, "Storm", "Calm");
    ASSERT_TRUE(settled());
    EXPECT_TRUE(matches(test.id(0))) << "another related article still does";
    retitle(test.id(1), 0, "Wind", "Calm");
    ASSERT_TRUE(settled());
    ASSERT_EQ(list.rowCount(), 2);
    EXPECT_FALSE(matches(test.id(1)));
    test.edits.undoStack()->undo();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(matches(test.id(1)));
}

TEST(RowQueryTest, AWrongQueryKeepsTheLastResult) {
    TestFeed test({"title: apple\nquality: 5\n", "title: pear\nquality: 9\n"});
    ArticleTableModel table(&test.feed, &test.edits);
    ArticleListModel list;
    list.setSourceModel(&table);
    list.setFilterText(QStringLiteral("quality:>6"));
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(1)});
    list.setFilterText(QStringLiteral("quality:>"));
    ASSERT_TRUE(list.filterError());
    EXPECT_EQ(list.filterError()->column, 9);
    EXPECT_EQ(list.filterText(), QStringLiteral("quality:>"));
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(1)});
    list.setFilterText(QStringLiteral("quality:<6"));
    EXPECT_FALSE(list.filterError());
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(0)});
}

TEST(RowQueryTest, WhatWasEditedOutOfTheFilterSaysSo) {
    TestFeed test({"title: apple\nquality: 5\n", "title: pear\nquality: 9\n"});
    ArticleTableModel table(&test.feed, &test.edits);
    ArticleListModel list;
    list.setSourceModel(&table);
    list.setFilterText(QStringLiteral("quality:>4"));
    ASSERT_TRUE(list.setData(list.index(0, ArticleTableModel::Quality), 3));
    EXPECT_EQ(list.rowCount(), 2);
    EXPECT_FALSE(list.index(0, 0).data(ArticleListModel::MatchesRole).toBool());
    EXPECT_TRUE(list.index(1, 0).data(ArticleListModel::MatchesRole).toBool());
    test.edits.undoStack()->undo();
    EXPECT_TRUE(list.index(0, 0).data(ArticleListModel::MatchesRole).toBool());
    test.edits.undoStack()->redo();
    list.setFilterText(QStringLiteral("quality:>4"));
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(1)});
}

} // namespace
} // namespace galley
