// What is chosen as filter terms, the counts, and the tree they are shown in.
#include "core/model/facetcounter.h"
#include "core/model/facetmodel.h"
#include "tests/editing/testfeed.h"
#include "tests/model/modelwatch.h"

#include <QSignalSpy>
#include <QTimer>

namespace galley {
namespace {

QString u(const char* text) {
    return QString::fromUtf8(text);
}

QString chosen(const char* filter, const char* term) {
    FacetQuery query(u(filter));
    query.choose(u(term));
    return query.text();
}

QString toggled(const char* filter, const char* term) {
    FacetQuery query(u(filter));
    query.toggle(u(term));
    return query.text();
}

QString excluded(const char* filter, const char* term) {
    FacetQuery query(u(filter));
    query.toggleExcluded(u(term));
    return query.text();
}

TEST(FilterTerm, QuotesWhatNeedsIt) {
    EXPECT_EQ(filterTerm(u("topic"), u("AI")), u("topic:AI"));
    EXPECT_EQ(filterTerm(u("date"), u("2021-05")), u("date:2021-05"));
    EXPECT_EQ(filterTerm(u("quality"), u("0..19")), u("quality:0..19"));
    EXPECT_EQ(filterTerm(u("topic"), u("Computer Vision")), u("topic:\"Computer Vision\""));
    EXPECT_EQ(filterTerm(u("topic"), u("C*\\ \"x\"")), u("topic:\"C\\*\\\\ \\\"x\\\"\""));
    EXPECT_EQ(filterTerm(u("topic"), u("a)")), u("topic:\"a)\""));
}

TEST(FacetTerm, AsksForAValueOrForNone) {
    EXPECT_EQ(facetTerm(Facet::Topic, {}), u("missing:topic"));
    EXPECT_EQ(facetTerm(Facet::Month, u("2021-05")), u("date:2021-05"));
    EXPECT_EQ(facetTerm(Facet::Status, u("is:unsaved")), u("is:unsaved"));
    EXPECT_EQ(facetTerm(Facet::Provider, u("The \"Paper\"")), u("provider:=\"The \\\"Paper\\\"\""));
    EXPECT_EQ(facetTerm(Facet::Quality, u("<0")), u("quality:<0"));
    EXPECT_EQ(facetTerm(Facet::Problem, u("html-entity")), u("problem:html-entity"));
}

TEST(FacetQuery, LeavesWhatWasTypedAsItIs) {
    for (const char* text :
         {"cloud \"big sea\" quality:>=60", "(cloud OR sea) -storm", "-(a b) title:\"x y\""})
        EXPECT_EQ(FacetQuery(u(text)).text(), u(text));
}

TEST(FacetQuery, ChoosesOneOfAField) {
    EXPECT_EQ(chosen("", "topic:AI"), u("topic:AI"));
    EXPECT_EQ(chosen("cloud", "topic:AI"), u("cloud topic:AI"));
    EXPECT_EQ(chosen("topic:Sea cloud", "topic:AI"), u("cloud topic:AI"));
    EXPECT_EQ(chosen("(topic:Sea OR topic:AI)", "topic:AI"), u("topic:AI"));
    EXPECT_EQ(chosen("cloud topic:AI", "topic:AI"), u("cloud")) << "a second click takes it away";
    EXPECT_EQ(chosen("topic:Sea", "type:video"), u("topic:Sea type:video"));
    EXPECT_EQ(chosen("is:published x", "published:false"), u("x published:false"));
    EXPECT_EQ(chosen("missing:topic", "topic:AI"), u("topic:AI"));
}

TEST(FacetQuery, AClickLeavesWhatTheSideBarDoesNotWrite) {
    EXPECT_EQ(chosen("(topic:Sea OR topic:AI) -topic:Wind", "topic:AI"), u("-topic:Wind topic:AI"));
    EXPECT_EQ(chosen("-topic:AI", "topic:AI"), u("topic:AI")) << "its own exclusion goes";
    EXPECT_EQ(chosen("date:>-7d", "date:2021"), u("date:>-7d date:2021"));
    EXPECT_EQ(chosen("date:>-7d date:2021", "date:2021"), u("date:>-7d"));
    EXPECT_EQ(chosen("date:2020-01..2021-03", "date:2021"), u("date:2021")) << "what the chart wrote";
    EXPECT_EQ(chosen("quality:>60 quality:20..39", "quality:80.."), u("quality:>60 quality:80.."));
    EXPECT_EQ(chosen("topic:Comp* topic:Sea", "topic:AI"), u("topic:Comp* topic:AI"));
    EXPECT_EQ(chosen("provider:CIO", "provider:=Paper"), u("provider:CIO provider:=Paper"));
    EXPECT_EQ(chosen("(date:2021 OR date:>-7d)", "date:2020"), u("(date:2021 OR date:>-7d) date:2020"));
}

TEST(FacetQuery, TellsWhereItsTermsStand) {
    const QString filter = u("  x (topic:Sea OR topic:AI) -topic:Wind date:>-7d date:2021");
    const auto parts = FacetQuery(filter).chosen();
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].facet, Facet::Topic);
    EXPECT_EQ(filter.mid(parts[0].begin, parts[0].end - parts[0].begin), u("(topic:Sea OR topic:AI)"));
    EXPECT_EQ(parts[1].facet, Facet::Year);
    EXPECT_EQ(filter.mid(parts[1].begin, parts[1].end - parts[1].begin), u("date:2021"));
    EXPECT_EQ(FacetQuery(u("topic:A OR topic:B")).chosen().size(), 1U);
    EXPECT_TRUE(FacetQuery(u("is:unsaved is:problem sea")).chosen().empty());
}

TEST(FacetQuery, AddsAlternatives) {
    EXPECT_EQ(toggled("topic:Sea", "topic:\"Big Wind\""), u("(topic:Sea OR topic:\"Big Wind\")"));
    EXPECT_EQ(toggled("(topic:Sea OR topic:AI) x", "topic:Wind"),
              u("(topic:Sea OR topic:AI OR topic:Wind) x"));
    EXPECT_EQ(toggled("(topic:Sea OR topic:AI) x", "topic:AI"), u("topic:Sea x"));
    EXPECT_EQ(toggled("topic:Sea x", "topic:Sea"), u("x"));
    EXPECT_EQ(toggled("date:2021", "date:2020-05"), u("(date:2021 OR date:2020-05)"));
    EXPECT_EQ(toggled("-topic:AI", "topic:AI"), u("topic:AI"));
}

TEST(FacetQuery, StatesGoWithPublication) {
    EXPECT_EQ(chosen("published:false heat:>=0 -removed:true", "is:problem"),
              u("published:false heat:>=0 -removed:true is:problem"));
    EXPECT_EQ(toggled("published:false", "is:problem"), u("published:false is:problem"));
    EXPECT_EQ(chosen("is:unsaved is:problem", "is:problem"), u("is:unsaved"));
    EXPECT_EQ(toggled("published:true", "published:false"), u("(published:true OR published:false)"));
    EXPECT_EQ(toggled("problem:no-image", "problem:html-tag"), u("(problem:no-image OR problem:html-tag)"));
}

TEST(FacetQuery, KeepsWhatItDidNotWrite) {
    EXPECT_EQ(toggled("topic:Comp*", "topic:AI"), u("(topic:Comp* OR topic:AI)"));
    EXPECT_EQ(toggled("(topic:Comp* OR Topics:Sea) x", "topic:AI"),
              u("(topic:Comp* OR Topics:Sea OR topic:AI) x"));
    EXPECT_EQ(toggled("(topic:Comp* OR topic:AI)", "topic:AI"), u("topic:Comp*"));
    EXPECT_EQ(toggled("provider:CIO", "provider:=\"The Paper\""),
              u("(provider:CIO OR provider:=\"The Paper\")"));
    EXPECT_FALSE(FacetQuery(u("topic:Comp*")).includes(facetTerm(Facet::Topic, u("Comp*"))));
    EXPECT_EQ(chosen("say \"half typed", "topic:AI"), u("say \"half typed\" topic:AI"));
}

TEST(FacetQuery, Excludes) {
    EXPECT_EQ(excluded("x", "topic:AI"), u("x -topic:AI"));
    EXPECT_EQ(excluded("x -topic:AI", "topic:AI"), u("x"));
    EXPECT_EQ(excluded("topic:AI", "topic:AI"), u("-topic:AI"));
    EXPECT_EQ(excluded("(topic:Sea OR topic:AI)", "topic:AI"), u("topic:Sea -topic:AI"));
}

TEST(FacetQuery, UnderstandsWhatPeopleType) {
    const FacetQuery query(u("Topic:\"AI\" -PROVIDER:\"The Paper\" topics:Sea is:published topic:=\"A*\""));
    EXPECT_TRUE(query.includes(u("topic:AI")));
    EXPECT_TRUE(query.includes(u("topic:Sea")));
    EXPECT_TRUE(query.includes(facetTerm(Facet::Topic, u("A*"))));
    EXPECT_TRUE(query.includes(u("published:true")));
    EXPECT_TRUE(FacetQuery(u("missing:TOPICS")).includes(u("missing:topic")));
    EXPECT_FALSE(query.excludes(u("provider:=\"The Paper\""))) << "a part of other names, too";
    EXPECT_TRUE(query.excludes(u("provider:\"The Paper\"")));
    EXPECT_FALSE(query.includes(u("provider:\"The Paper\"")));
}

TEST(FacetQuery, KeepsAlternativesTogether) {
    EXPECT_EQ(chosen("cloud OR sea", "topic:AI"), u("(cloud OR sea) topic:AI"));
    EXPECT_EQ(toggled("topic:A OR topic:B", "topic:C"), u("(topic:A OR topic:B OR topic:C)"));
    EXPECT_EQ(chosen("topic:A OR type:video", "topic:C"), u("(topic:A OR type:video) topic:C"));
}

TEST(FacetQuery, SetsRanges) {
    FacetQuery query(u("cloud quality:>=60 -quality:70"));
    query.setRange(u("quality"), u("20..40"));
    EXPECT_EQ(query.text(), u("cloud quality:20..40"));
    EXPECT_EQ(query.valueOf(u("quality")), u("20..40"));
    query.setRange(u("quality"), {});
    EXPECT_EQ(query.text(), u("cloud"));
    EXPECT_EQ(query.valueOf(u("quality")), QString());
}

TEST(FacetQuery, SurvivesWhatIsHalfTyped) {
    for (const char* text :
         {"topic:\"A", "(topic:A OR", ")", "-", "topic:", "\\", "((a)", "topic:\"a\\", "OR"}) {
        FacetQuery query(u(text));
        query.toggle(u("topic:B"));
        EXPECT_TRUE(query.includes(u("topic:B"))) << text;
    }
}

class FacetCounterTest : public testing::Test {
protected:
    FacetCounterTest() {
        list.setSourceModel(&table);
        counter.setSource(&test.feed, &test.edits, &list);
        counter.setActive(true);
        settle();
    }
    void settle() {
        const QSignalSpy spy(&counter, &FacetCounter::counted);
        ASSERT_TRUE(waitFor([&] { return spy.count() > 0; }));
    }
    /// "key shown/total" of each value.
    QStringList values(Facet facet) const {
        QStringList texts;
        for (const FacetValue& value : counter.counts().values[static_cast<std::size_t>(facet)])
            texts += QStringLiteral("%1 %2/%3").arg(value.key).arg(value.shown).arg(value.total);
        return texts;
    }

    TestFeed test{{"title: One\ntopics: [Sea, Wind, Sea]\nquality: 15\npublished: true\n"
                   "publishedDateTime: 2021-05-03\nprovider:\n  name: Paper\ntype: article\n",
                   "title: Two\ntopics: [Sea]\nquality: 120\npublished: false\n"
                   "publishedDateTime: 2021-05-31T23:30:00-02:00\nprovider:\n  name: Times\n",
                   "title: Three\nquality: 60\npublishedDateTime: 2020-12-31\nprovider:\n  name: Paper\n",
                   "--- \ntitle: 'unclosed\n---\n"}};
    ArticleTableModel table{&test.feed, &test.edits};
    ArticleListModel list;
    FacetCounter counter;
};

TEST_F(FacetCounterTest, CountsWhatArticlesHave) {
    EXPECT_EQ(values(Facet::Topic), (QStringList{u("Sea 2/2"), u("Wind 1/1"), u(" 2/2")}))
        << values(Facet::Topic).join(u", ").toStdString();
    EXPECT_EQ(values(Facet::Provider), (QStringList{u("Paper 2/2"), u("Times 1/1"), u(" 1/1")}));
    EXPECT_EQ(values(Facet::Status),
              (QStringList{u("published:true 2/2"), u("published:false 2/2"), u("is:problem 1/1")}));
    EXPECT_EQ(values(Facet::Year), (QStringList{u("2021 2/2"), u("2020 1/1"), u(" 1/1")}));
    EXPECT_EQ(values(Facet::Month),
              (QStringList{u("2021-06 1/1"), u("2021-05 1/1"), u("2020-12 1/1"), u(" 1/1")}))
        << "by the day in UTC";
    EXPECT_EQ(values(Facet::Quality),
              (QStringList{u("80.. 1/1"), u("60..79 1/1"), u("0..19 1/1"), u(" 1/1")}));
    EXPECT_EQ(counter.counts().qualities[15], 1);
    EXPECT_EQ(counter.counts().qualities[100], 1);
    EXPECT_EQ(counter.counts().months.size(), 3U);
    EXPECT_LT(counter.counts().months[0].month, counter.counts().months[1].month);
}

TEST_F(FacetCounterTest, CountsProblemsByTheirRules) {
    EXPECT_EQ(values(Facet::Problem), QStringList{u("unreadable 1/1")});
    test.add({"title: Four\nquality: often\n"});
    EXPECT_TRUE(waitFor([&] { return values(Facet::Problem).contains(u("not-an-integer 1/1")); }));
}

/// Articles that are hard to put into rows: each row's number is that of the articles its term finds.
TEST(FacetCounts, AreThoseOfTheArticlesThatAreShownThen) {
    TestFeed test({"publishedDateTime: 0000-11-05\nquality: -1\nprovider: {name: CIO}\ntype: Video\n",
                   "publishedDateTime: often\nquality: often\nprovider: {name: CIOReview}\ntype: video\n",
                   "quality: 39.5\nprovider: {domain: cio.example}\ntopics: []\n",
                   "publishedDateTime: 0033-04-03\nquality: 40.5\nprovider: {name: ' ', domain: x}\n"
                   "topics: word\n",
                   "publishedDateTime: 9999-12-31T23:00:00-02:00\nquality: ''\nprovider: CIO\n"
                   "topics: ['', Big *, big *, Big Wind]\n",
                   "quality: 300\nprovider: {name: 'A \"B\" \\'}\ntype: [a]\ntopics: [Élan, elan, OR]\n",
                   "publishedDateTime: 2024-05-05\nquality: 99.5\nprovider: {name: 'cio'}\ntype: ' '\n",
                   "--- \ntitle: 'unclosed\n---\n"});
    ArticleTableModel table(&test.feed, &test.edits);
    ArticleListModel list;
    list.setSourceModel(&table);
    FacetCounter counter;
    counter.setActive(true);
    counter.setSource(&test.feed, &test.edits, &list);
    ASSERT_TRUE(waitFor([&] { return !counter.counts().values[0].empty(); }));
    const FacetCounts counts = counter.counts();
    int rows = 0;
    for (const auto& values : counts.values) {
        for (const FacetValue& value : values) {
            list.setFilterText(value.term);
            EXPECT_FALSE(list.filterError()) << value.term.toStdString();
            EXPECT_EQ(list.rowCount(), value.total) << value.term.toStdString();
            EXPECT_EQ(value.shown, value.total) << value.term.toStdString();
            ++rows;
        }
    }
    EXPECT_GT(rows, 20);
}

/// Articles of many kinds, counted under a filter.
class FacetClickTest : public testing::TestWithParam<const char*> {
protected:
    static std::vector<std::string> documents() {
        const std::vector<std::string> topics = {"[Sea]", "[Sea, Wind]", "[Wind, Sand]", "[]", "[Seaside]"};
        const std::vector<std::string> types = {"article", "video", "Video", "''"};
        std::vector<std::string> documents;
        for (std::size_t i = 0; i < 120; ++i)
            documents.push_back("title: Thing " + std::to_string(i % 13) + "\ntopics: " + topics[i % 5] +
                                "\ntype: " + types[i * 7 % 4] +
                                "\nquality: " + std::to_string(static_cast<int>(i * 37 % 121) - 10) +
                                "\npublished: " + (i % 3 ? "true" : "false") + "\npublishedDateTime: 20" +
                                std::to_string(19 + i % 3) + "-0" + std::to_string(1 + i % 9) +
                                "-11\nprovider: {name: Paper " + std::to_string(i % 4) + "}\n");
        documents.emplace_back("--- \ntitle: 'unclosed\n---\n");
        return documents;
    }
    /// How many articles a click on a value would show, or nothing where it would take the value away.
    std::optional<int> shownAfterClick(const QString& filter, const QString& term) {
        FacetQuery query(filter);
        if (query.excludes(term))
            return std::nullopt;
        query.choose(term);
        if (!query.includes(term))
            return std::nullopt;
        list.setFilterText(query.text());
        EXPECT_FALSE(list.filterError()) << query.text().toStdString();
        return list.rowCount();
    }

    TestFeed test{documents()};
    ArticleTableModel table{&test.feed, &test.edits};
    ArticleListModel list;
    FacetCounter counter;
};

TEST_P(FacetClickTest, TheCountIsWhatAClickShows) {
    const QString filter = u(GetParam());
    list.setSourceModel(&table);
    list.setFilterText(filter);
    ASSERT_FALSE(list.filterError());
    counter.setActive(true);
    counter.setSource(&test.feed, &test.edits, &list);
    ASSERT_TRUE(waitFor([&] { return !counter.counts().values[0].empty(); }));
    const FacetCounts counts = counter.counts();
    int clicks = 0;
    for (const auto& values : counts.values)
        for (const FacetValue& value : values)
            if (const auto shown = shownAfterClick(filter, value.term)) {
                EXPECT_EQ(value.shown, *shown) << value.term.toStdString();
                ++clicks;
            }
    EXPECT_GT(clicks, 20);
}

INSTANTIATE_TEST_SUITE_P(Filters, FacetClickTest,
                         testing::Values("", "thing", "type:video", "  type:video topic:Sea",
                                         "(topic:Sea OR topic:Wind) published:true",
                                         "topic:Sea OR topic:Wind", "date:2020 quality:20..39",
                                         "date:2020-03..2021-02", "date:>2020-06-01 type:article",
                                         "-topic:Sand type:video is:published",
                                         "\"thing 1\" provider:=\"Paper 2\"",
                                         "provider:\"paper 2\" type:video", "missing:topic quality:>10",
                                         "(type:video OR thing) topic:Sea"));

TEST_F(FacetCounterTest, CountsAnewWhereOnlyTheQuestionIsAnother) {
    list.setFilterText(u("Paper one"));
    settle();
    EXPECT_EQ(values(Facet::Type), (QStringList{u("article 1/1"), u(" 0/3")}));
    list.setFilterText(u("type:article"));
    settle();
    EXPECT_EQ(values(Facet::Type), (QStringList{u("article 1/1"), u(" 3/3")}));
}

TEST(FacetCounter, CountsHoweverOftenOthersChange) {
    std::vector<std::string> articles(9, "title: Same\npublished: true\n");
    articles.push_back("title: Other\npublished: false\n");
    TestFeed test(articles);
    ArticleTableModel table(&test.feed, &test.edits);
    ArticleListModel list;
    list.setSourceModel(&table);
    list.setFilterText(u("published:true"));
    FacetCounter counter(nullptr, 2);
    counter.setSource(&test.feed, &test.edits, &list);
    counter.setActive(true);
    int quality = 0;
    QTimer others;
    QObject::connect(&others, &QTimer::timeout, &others, [&] {
        test.edits.push(u("Edit"), {{test.id(0), path("quality"), std::nullopt, Value(++quality)}});
    });
    others.start(0);
    const auto isCounted = [&] {
        const auto& states = counter.counts().values[static_cast<std::size_t>(Facet::Status)];
        const auto hidden = std::ranges::find(states, u("published:false"), &FacetValue::key);
        return hidden != states.end() && hidden->shown == 1 && hidden->total == 1;
    };
    EXPECT_TRUE(waitFor(isCounted));
}

TEST_F(FacetCounterTest, FollowsTheFilter) {
    list.setFilterText(u("Two"));
    settle();
    EXPECT_EQ(values(Facet::Topic), (QStringList{u("Sea 1/2"), u("Wind 0/1"), u(" 0/2")}));
    EXPECT_EQ(counter.counts().qualities[15], 0);
    list.setFilterText({});
    settle();
    EXPECT_EQ(values(Facet::Topic).front(), u("Sea 2/2"));
}

TEST_F(FacetCounterTest, FollowsEditsAndUndo) {
    using frontmatter::Sequence;
    const FieldPath name = path("provider.name");
    test.edits.push(u("Edit"), {{test.id(1), path("topics"), Value(Sequence{"Sea"}), Value(Sequence{"Rain"})},
                                {test.id(1), name, Value("Times"), Value("Paper")},
                                {test.id(1), path("quality"), Value(120), std::nullopt},
                                {test.id(1), path("published"), Value(false), std::nullopt}});
    settle();
    EXPECT_TRUE(values(Facet::Topic).contains(u("Rain 1/1")));
    EXPECT_EQ(values(Facet::Provider).front(), u("Paper 3/3"));
    EXPECT_TRUE(values(Facet::Status).contains(u("is:unsaved 1/1")));
    EXPECT_TRUE(values(Facet::Status).contains(u("published:true 3/3")));
    EXPECT_TRUE(values(Facet::Quality).contains(u(" 2/2")));
    test.edits.undoStack()->undo();
    settle();
    EXPECT_EQ(values(Facet::Provider).front(), u("Paper 2/2"));
    EXPECT_FALSE(values(Facet::Status).join(u' ').contains(u"unsaved"));
}

TEST_F(FacetCounterTest, FollowsFilesThatComeAndGo) {
    test.remove({0});
    ASSERT_TRUE(waitFor([&] { return values(Facet::Topic).contains(u("Sea 1/1")); }));
    test.add({"title: New\ntopics: [Sea]\n"});
    EXPECT_TRUE(waitFor([&] { return values(Facet::Topic).contains(u("Sea 2/2")); }));
}

TEST_F(FacetCounterTest, RestsWhileNobodyLooks) {
    counter.setActive(false);
    const QSignalSpy spy(&counter, &FacetCounter::counted);
    list.setFilterText(u("Two"));
    QCoreApplication::processEvents();
    EXPECT_EQ(spy.count(), 0);
    counter.setActive(true);
    settle();
    EXPECT_EQ(values(Facet::Topic).front(), u("Sea 1/2"));
}

TEST_F(FacetCounterTest, ForgetsAFeedThatIsLeft) {
    counter.setSource(nullptr, nullptr, nullptr);
    EXPECT_TRUE(values(Facet::Topic).isEmpty());
}

class FacetModelTest : public testing::Test {
protected:
    FacetModelTest() {
        FacetCounts counts;
        for (int i = 0; i < 20; ++i)
            addTopic(counts, i, 20 - i);
        model.setCounts(counts);
    }
    static std::vector<FacetValue>& topics(FacetCounts& counts) {
        return counts.values[static_cast<std::size_t>(Facet::Topic)];
    }
    static void addTopic(FacetCounts& counts, int number, int shown) {
        const QString name = QStringLiteral("Topic %1").arg(number);
        topics(counts).push_back({name, facetTerm(Facet::Topic, name), shown, 30 - number});
    }
    QModelIndex topic(int row) const {
        return model.index(row, 0, model.index(static_cast<int>(Facet::Topic), 0));
    }
    int topicRows() const { return model.rowCount(model.index(static_cast<int>(Facet::Topic), 0)); }

    FacetModel model;
    ModelWatch watch{&model};
};

TEST_F(FacetModelTest, ShowsTheFirstValuesAndAllOnDemand) {
    ASSERT_EQ(topicRows(), 9);
    EXPECT_EQ(topic(0).data().toString(), u("Topic 0"));
    EXPECT_EQ(topic(0).data(FacetModel::CountRole).toInt(), 20);
    EXPECT_EQ(topic(0).data(FacetModel::TermRole).toString(), u("topic:\"Topic 0\""));
    EXPECT_TRUE(topic(8).data(FacetModel::MoreRole).toBool());
    model.toggleMore(Facet::Topic);
    EXPECT_EQ(topicRows(), 21);
    model.toggleMore(Facet::Topic);
    EXPECT_EQ(topicRows(), 9);
}

TEST_F(FacetModelTest, ShowsWhatIsChosenWhereverItStands) {
    model.setFilter(u("topic:\"Topic 15\" -topic:\"Topic 1\""));
    ASSERT_EQ(topicRows(), 10);
    EXPECT_EQ(topic(8).data(FacetModel::ChoiceRole).toInt(), static_cast<int>(FacetModel::Choice::Included));
    EXPECT_EQ(topic(1).data(FacetModel::ChoiceRole).toInt(), static_cast<int>(FacetModel::Choice::Excluded));
    EXPECT_EQ(model.indexOf(u("topic:\"Topic 15\"")), topic(8));
    EXPECT_FALSE(model.indexOf(u("topic:\"Topic 16\"")).isValid());
}

TEST_F(FacetModelTest, KeepsRowsThatOnlyCountAnew) {
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    FacetCounts counts;
    for (int i = 0; i < 20; ++i)
        addTopic(counts, i, 1);
    model.setCounts(counts);
    EXPECT_EQ(removed.count(), 0);
    EXPECT_EQ(topic(3).data(FacetModel::CountRole).toInt(), 1);
    topics(counts).resize(2);
    model.setCounts(counts);
    EXPECT_EQ(removed.count(), 1);
    EXPECT_EQ(topicRows(), 2);
}

TEST_F(FacetModelTest, NamesProblemsAndWhatLiesBelowZero) {
    FacetCounts counts;
    const auto labelOf = [&](Facet facet, const char* key) {
        counts.values[static_cast<std::size_t>(facet)] = {{u(key), facetTerm(facet, u(key)), 1, 1}};
        model.setCounts(counts);
        return model.index(0, 0, model.index(static_cast<int>(facet), 0)).data().toString();
    };
    EXPECT_EQ(labelOf(Facet::Problem, "html-entity"), u("HTML character code"));
    EXPECT_EQ(labelOf(Facet::Problem, "of-another-time"), u("of-another-time"));
    EXPECT_EQ(labelOf(Facet::Quality, "<0"), u("Below 0"));
    EXPECT_EQ(labelOf(Facet::Quality, "0..19"), u("0 to 19"));
}

} // namespace
} // namespace galley
