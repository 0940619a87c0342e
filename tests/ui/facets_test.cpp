// The side bar by keys and clicks: what it shows, and the filter text it makes.
#include "tests/ui/windowfixture.h"
#include "ui/facets/facettree.h"
#include "ui/facets/histogram.h"
#include "ui/facets/ranges.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QTest>
#include <QToolTip>

namespace galley {
namespace {

class FacetsTest : public WindowTest {
protected:
    FacetsTest() {
        for (int i = 0; i < 12; ++i) {
            QByteArray bytes = article(i, i % 3 == 0, i * 8);
            bytes.replace("Time: 2024-01", QByteArray("Time: 2024-0" + QByteArray::number(1 + i % 4)));
            if (i % 2 == 1)
                bytes.replace("[Sea, Wind]", "[Open Sea]");
            write(u"_news/a%1.md"_qs.arg(i, 3, 10, QLatin1Char('0')), bytes);
        }
        makeWindow();
        m_window->resize(1300, 1000);
        openFeed();
        action("toggleFacets")->setChecked(true);
    }

    FacetTree* tree() { return find<FacetTree>("facets"); }
    QString filter() { return find<QLineEdit>("filter")->text(); }
    QModelIndex place(const char* term) {
        return static_cast<FacetModel*>(tree()->model())->indexOf(QString::fromLatin1(term));
    }
    int countOf(const char* term) {
        const QModelIndex index = place(term);
        return index.isValid() ? index.data(FacetModel::CountRole).toInt() : -1;
    }
    bool counts(const char* term, int count) {
        return waitFor([&] { return countOf(term) == count; });
    }
    void click(const char* term, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        tree()->scrollTo(place(term));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, modifiers,
                          tree()->visualRect(place(term)).center());
    }
    void add(const QString& path, const QByteArray& bytes) {
        write(path, bytes);
        session()->feed()->reload();
    }
    void pressIn(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        widget->setFocus();
        QTest::keyClick(widget, key, modifiers);
    }
    void drag(Histogram* chart, int first, int last) {
        QTest::mousePress(chart, Qt::LeftButton, {}, chart->barArea(first).center());
        QTest::mouseMove(chart, chart->barArea(last).center());
        QTest::mouseRelease(chart, Qt::LeftButton, {}, chart->barArea(last).center());
    }
};

TEST_F(FacetsTest, CountsTheArticlesShown) {
    ASSERT_TRUE(counts("topic:Sea", 6));
    EXPECT_EQ(countOf("published:true"), 4);
    EXPECT_EQ(countOf("provider:=\"Paper 1\""), 4);
    EXPECT_EQ(countOf("date:2024-02"), 3);
    find<QLineEdit>("filter")->setText(u"thing 11"_qs);
    EXPECT_TRUE(counts("topic:Sea", 0)) << "still there to be chosen";
    EXPECT_EQ(countOf("topic:\"Open Sea\""), 1);
}

TEST_F(FacetsTest, FollowsEdits) {
    ASSERT_TRUE(counts("published:true", 4));
    EXPECT_EQ(countOf("is:unsaved"), -1);
    selectRows({rowOf(u"_news/a001.md"_qs)});
    press(Qt::Key_P);
    EXPECT_TRUE(counts("published:true", 5));
    EXPECT_EQ(countOf("is:unsaved"), 1);
}

TEST_F(FacetsTest, ClicksBecomeFilterText) {
    ASSERT_TRUE(counts("topic:Sea", 6));
    click("topic:Sea");
    EXPECT_EQ(filter(), u"topic:Sea"_qs);
    EXPECT_EQ(session()->list()->filterText(), filter());
    click("topic:\"Open Sea\"", Qt::ControlModifier);
    EXPECT_EQ(filter(), u"(topic:Sea OR topic:\"Open Sea\")"_qs);
    click("published:true");
    click("topic:Sea", Qt::AltModifier);
    EXPECT_EQ(filter(), u"topic:\"Open Sea\" published:true -topic:Sea"_qs);
    EXPECT_EQ(place("topic:Sea").data(FacetModel::ChoiceRole).toInt(),
              static_cast<int>(FacetModel::Choice::Excluded));
}

TEST_F(FacetsTest, ControlReturnChoosesAndOpensNoWebPage) {
    ASSERT_TRUE(counts("topic:Sea", 6));
    selectRows({0});
    click("topic:Sea");
    tree()->setFocus();
    tree()->setCurrentIndex(place("topic:\"Open Sea\""));
    QTest::keyClick(tree(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(filter(), u"(topic:Sea OR topic:\"Open Sea\")"_qs);
    EXPECT_TRUE(m_openedUrls.isEmpty());
}

TEST_F(FacetsTest, ACountIsTheNumberOfArticlesAClickShows) {
    add(u"_news/b.md"_qs, article(20, true).replace("Paper 2", "Paper 12"));
    ASSERT_TRUE(counts("provider:=\"Paper 12\"", 1));
    click("provider:=\"Paper 1\"");
    EXPECT_EQ(filter(), u"provider:=\"Paper 1\""_qs);
    EXPECT_EQ(session()->list()->rowCount(), 4);
}

TEST_F(FacetsTest, UnpublishedWithAProblemCanBeChosen) {
    add(u"_news/c.md"_qs, article(21, false).replace("About", "Rock &amp; sea"));
    add(u"_news/d.md"_qs, article(22, true).replace("About", "Rock &amp; sea"));
    ASSERT_TRUE(counts("problem:html-entity", 2));
    click("published:false");
    ASSERT_TRUE(counts("problem:html-entity", 1));
    click("problem:html-entity");
    EXPECT_EQ(filter(), u"published:false problem:html-entity"_qs);
    EXPECT_EQ(session()->list()->rowCount(), 1);
    click("is:problem", Qt::ControlModifier);
    EXPECT_EQ(filter(), u"published:false problem:html-entity is:problem"_qs);
    EXPECT_EQ(session()->list()->rowCount(), 1);
}

TEST_F(FacetsTest, WhatDoesNotFitHasAToolTip) {
    const QString name = u"A <b>provider</b> with a name that is far too long for any side bar there is "_qs;
    add(u"_news/e.md"_qs, article(23, true).replace("Paper 2", QByteArray("'" + name.toUtf8() + "long'")));
    const QByteArray term = QByteArray("provider:=\"" + name.toUtf8() + "long\"");
    ASSERT_TRUE(counts(term.constData(), 1));
    const auto tipOf = [&](const QModelIndex& index) {
        tree()->scrollTo(index);
        const QPoint where = tree()->visualRect(index).center();
        QHelpEvent event(QEvent::ToolTip, where, tree()->viewport()->mapToGlobal(where));
        QCoreApplication::sendEvent(tree()->viewport(), &event);
        return QToolTip::text();
    };
    EXPECT_EQ(tipOf(place("topic:Sea")), QString());
    EXPECT_TRUE(tipOf(place(term.constData())).contains(u"&lt;b&gt;provider"_qs));
}

TEST_F(FacetsTest, KeysDoTheSame) {
    ASSERT_TRUE(counts("topic:Sea", 6));
    tree()->setCurrentIndex(place("topic:Sea"));
    pressIn(tree(), Qt::Key_Return);
    EXPECT_EQ(filter(), u"topic:Sea"_qs);
    pressIn(tree(), Qt::Key_Down);
    pressIn(tree(), Qt::Key_Space);
    EXPECT_TRUE(filter().startsWith(u"(topic:Sea OR topic:"_qs)) << filter().toStdString();
    tree()->setCurrentIndex(place("topic:Sea"));
    pressIn(tree(), Qt::Key_Return, Qt::AltModifier);
    EXPECT_TRUE(filter().endsWith(u"-topic:Sea"_qs)) << filter().toStdString();
}

TEST_F(FacetsTest, AFilterTypedIsShownAsChosen) {
    ASSERT_TRUE(counts("topic:Sea", 6));
    find<QLineEdit>("filter")->setText(u"-type:video Topic:\"Sea\""_qs);
    EXPECT_EQ(place("topic:Sea").data(FacetModel::ChoiceRole).toInt(),
              static_cast<int>(FacetModel::Choice::Included));
}

TEST_F(FacetsTest, DraggingOverQualityFilters) {
    ASSERT_TRUE(counts("topic:Sea", 6));
    auto* chart = find<Histogram>("qualityChart");
    ASSERT_TRUE(chart->isVisible());
    EXPECT_EQ(chart->bars()[0].count, 1);
    drag(chart, 4, 7);
    EXPECT_EQ(filter(), u"quality:20..39"_qs);
    EXPECT_EQ(chart->chosen(), (Histogram::Range{4, 7}));
    pressIn(chart, Qt::Key_Escape);
    EXPECT_EQ(filter(), QString());
    drag(chart, 19, 17);
    EXPECT_EQ(filter(), u"quality:85.."_qs);
    QTest::mouseDClick(chart, Qt::LeftButton, {}, chart->barArea(3).center());
    EXPECT_EQ(filter(), QString());
}

TEST_F(FacetsTest, ArrowsAndReturnChooseMonths) {
    ASSERT_TRUE(counts("topic:Sea", 6));
    auto* chart = find<Histogram>("dateChart");
    ASSERT_EQ(chart->bars().size(), 4U);
    EXPECT_EQ(chart->bars()[0].count, 3);
    pressIn(chart, Qt::Key_Right);
    pressIn(chart, Qt::Key_Right);
    EXPECT_TRUE(chart->accessibleDescription().contains(u"3"_qs));
    pressIn(chart, Qt::Key_Right, Qt::ShiftModifier);
    pressIn(chart, Qt::Key_Return);
    EXPECT_EQ(filter(), u"date:2024-02..2024-03"_qs);
}

TEST_F(FacetsTest, TheSideBarIsRemembered) {
    EXPECT_TRUE(find<QWidget>("facetPanel")->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    EXPECT_FALSE(find<QWidget>("facetPanel")->isVisible());
    m_window->close();
    makeWindow();
    EXPECT_FALSE(action("toggleFacets")->isChecked());
    action("toggleFacets")->setChecked(true);
    m_window->close();
    makeWindow();
    EXPECT_TRUE(action("toggleFacets")->isChecked());
}

TEST(DateScale, ShowsMonthsWithoutArticlesAndYearsWhereTheyAreMany) {
    const DateScale months({{2023 * 12 + 10, 2}, {2024 * 12 + 1, 5}});
    ASSERT_EQ(months.bars().size(), 4U);
    EXPECT_EQ(months.bars()[1].count, 0);
    EXPECT_EQ(months.valueOf({0, 3}), u"2023-11..2024-02"_qs);
    EXPECT_EQ(months.valueOf({2, 2}), u"2024-01"_qs);
    EXPECT_EQ(months.rangeOf(u"2024"_qs), (Histogram::Range{2, 3}));
    EXPECT_EQ(months.rangeOf(u"2023-12..2024-01"_qs), (Histogram::Range{1, 2}));
    EXPECT_EQ(months.rangeOf(u"2020"_qs), std::nullopt);
    EXPECT_EQ(months.rangeOf(u">-7d"_qs), std::nullopt);
    const DateScale years({{1970 * 12, 1}, {2010 * 12, 2}, {2024 * 12 + 1, 5}});
    EXPECT_TRUE(years.isByYear());
    EXPECT_EQ(years.bars().back().count, 5);
    EXPECT_EQ(years.valueOf({0, 0}), u"1970"_qs);
    EXPECT_TRUE(DateScale().bars().empty());
}

TEST(DateScale, AWrongDateDoesNotHideTheOthers) {
    std::vector<MonthCount> months;
    for (int month = 2015 * 12; month < 2025 * 12; ++month)
        months.push_back({month, 3});
    const DateScale usual(months);
    EXPECT_FALSE(usual.isByYear()) << "ten years of months";
    EXPECT_EQ(usual.bars().size(), 120U);
    for (const int wrong : {2121, 9999}) {
        std::vector<MonthCount> more = months;
        more.push_back({wrong * 12, 1});
        EXPECT_EQ(DateScale(more).bars(), usual.bars()) << wrong;
    }
    months.insert(months.begin(), {1970 * 12, 1});
    EXPECT_EQ(DateScale(months).bars(), usual.bars());
    EXPECT_EQ(DateScale(months).rangeOf(u"2015-02..2015-03"_qs), (Histogram::Range{1, 2}));
    months.insert(months.begin() + 1, {1980 * 12, 40});
    EXPECT_TRUE(DateScale(months).isByYear());
    EXPECT_EQ(DateScale(months).bars().size(), 55U);
    const DateScale early({{33 * 12, 1}});
    EXPECT_EQ(early.valueOf({0, 0}), u"0033-01"_qs);
}

TEST(QualityScale, KnowsItsRanges) {
    EXPECT_EQ(QualityScale::rangeOf(u"20..39"_qs), (Histogram::Range{4, 7}));
    EXPECT_EQ(QualityScale::rangeOf(u"95.."_qs), (Histogram::Range{19, 19}));
    EXPECT_EQ(QualityScale::rangeOf(u"..9"_qs), (Histogram::Range{0, 1}));
    EXPECT_EQ(QualityScale::rangeOf(u">=60"_qs), std::nullopt);
    EXPECT_EQ(QualityScale::rangeOf({}), std::nullopt);
}

} // namespace
} // namespace galley
