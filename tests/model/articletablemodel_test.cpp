// What the cells of the table say, and what changes them.
#include "core/model/articletablemodel.h"
#include "tests/editing/testfeed.h"
#include "tests/model/modelwatch.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace galley {
namespace {

using Model = ArticleTableModel;

class ArticleTableModelTest : public testing::Test {
protected:
    QVariant cell(int document, int column, int role = Qt::DisplayRole) const {
        return model.index(model.rowOf(test.id(document)), column).data(role);
    }
    QString text(int document, int column, int role = Qt::DisplayRole) const {
        return cell(document, column, role).toString();
    }
    bool set(int document, int column, const QVariant& value, int role = Qt::EditRole) {
        return model.setData(model.index(model.rowOf(test.id(document)), column), value, role);
    }
    Qt::ItemFlags flags(int document, int column) const {
        return model.index(model.rowOf(test.id(document)), column).flags();
    }
    QUndoStack& stack() { return *test.edits.undoStack(); }

    TestFeed test{
        {"title: <b>One</b> & Ünal\nexcerpt: Short\nquality: 72\nheat: -1\npublished: false\n"
         "publishedDateTime: 2024-04-30T23:30:00-02:00\ntype: article\ncategory: News\ntopics: [AI, Cloud]\n"
         "provider:\n  name: Example\n  domain: example.org\n",
         "title: Two\n", "title: \"unclosed\n"}};
    Model model{&test.feed, &test.edits};
    ModelWatch watch{&model};
};

TEST_F(ArticleTableModelTest, ShowsFieldsAsPlainText) {
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(text(0, Model::Title), QStringLiteral("<b>One</b> & Ünal"));
    EXPECT_EQ(text(0, Model::Quality), QStringLiteral("72"));
    EXPECT_EQ(text(0, Model::Heat), QStringLiteral("-1"));
    EXPECT_EQ(text(0, Model::Provider), QStringLiteral("Example"));
    EXPECT_EQ(text(0, Model::Topics), QStringLiteral("AI, Cloud"));
    EXPECT_EQ(text(0, Model::Type), QStringLiteral("article"));
    EXPECT_EQ(text(0, Model::Category), QStringLiteral("News"));
    EXPECT_EQ(text(0, Model::Collection), QStringLiteral("news"));
    EXPECT_EQ(text(0, Model::Path), QStringLiteral("_news/000000.md"));
    EXPECT_EQ(text(0, Model::Date),
              QLocale().toString(QDateTime(QDate(2024, 5, 1), QTime(1, 30), Qt::UTC), QLocale::ShortFormat));
    EXPECT_EQ(cell(0, Model::Quality, Qt::TextAlignmentRole).toInt() & Qt::AlignHorizontal_Mask,
              int(Qt::AlignRight));
    EXPECT_FALSE(cell(0, Model::Title, Qt::TextAlignmentRole).isValid());
}

TEST_F(ArticleTableModelTest, AFileStandsForAMissingTitle) {
    EXPECT_EQ(text(2, Model::Title), QStringLiteral("000002.md"));
    EXPECT_TRUE(cell(2, Model::Title, Model::UntitledRole).toBool());
    EXPECT_FALSE(cell(1, Model::Title, Model::UntitledRole).toBool());
    EXPECT_EQ(text(2, Model::Title, Model::SortRole), QStringLiteral("000002.md"));
    EXPECT_TRUE(text(2, Model::Title, Model::SearchTextRole).startsWith(QStringLiteral("000002.md\n")));
    EXPECT_FALSE(text(1, Model::Title, Model::SearchTextRole).contains(QStringLiteral("000001")));
}

TEST_F(ArticleTableModelTest, SortsByRawValues) {
    EXPECT_EQ(cell(0, Model::Quality, Model::SortRole), QVariant(qint64{72}));
    EXPECT_FALSE(cell(1, Model::Quality, Model::SortRole).isValid());
    EXPECT_EQ(cell(0, Model::Date, Model::SortRole), QVariant(qint64{1714527000000}));
    EXPECT_EQ(text(0, Model::Title, Model::SortRole), QStringLiteral("<b>one</b> & unal"));
    EXPECT_FALSE(cell(1, Model::Provider, Model::SortRole).isValid());
}

TEST_F(ArticleTableModelTest, TellsStates) {
    EXPECT_EQ(cell(1, Model::State, Model::StateRole).toInt(), int(ArticleState::Fine));
    EXPECT_EQ(cell(2, Model::State, Model::StateRole).toInt(), int(ArticleState::Unreadable));
    EXPECT_FALSE(cell(2, Model::State, Model::ReadableRole).toBool());
    EXPECT_EQ(cell(2, Model::State, Model::ProblemsRole).toStringList().size(), 1);
    EXPECT_TRUE(text(2, Model::State, Qt::ToolTipRole).contains(QStringLiteral("Line 2")));
    ASSERT_TRUE(set(1, Model::Quality, 5));
    EXPECT_EQ(text(1, Model::State), QStringLiteral("Edited"));
    SaveResult failed;
    failed.id = test.id(1);
    failed.error = Error{Error::Code::CannotWrite, QStringLiteral("The disk is <full>."), {}, 0, 0};
    test.edits.absorb({failed});
    EXPECT_EQ(text(1, Model::State), QStringLiteral("Not saved"));
    EXPECT_EQ(text(1, Model::State, Model::FailureRole), QStringLiteral("The disk is <full>."));
    EXPECT_TRUE(text(1, Model::State, Qt::ToolTipRole).contains(QStringLiteral("&lt;full&gt;")));
}

TEST_F(ArticleTableModelTest, ChecksAndUnchecksPublished) {
    EXPECT_EQ(cell(0, Model::Published, Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    EXPECT_EQ(cell(1, Model::Published, Qt::CheckStateRole).toInt(), int(Qt::Checked));
    EXPECT_EQ(text(0, Model::Published, Qt::AccessibleTextRole), QStringLiteral("Not published"));
    EXPECT_TRUE(set(0, Model::Published, Qt::Checked, Qt::CheckStateRole));
    EXPECT_EQ(cell(0, Model::Published, Qt::CheckStateRole).toInt(), int(Qt::Checked));
    EXPECT_TRUE(cell(0, Model::Published, Model::PublishedRole).toBool());
    EXPECT_TRUE(cell(0, Model::Published, Model::FieldDirtyRole).toBool());
    EXPECT_FALSE(cell(0, Model::Quality, Model::FieldDirtyRole).toBool());
    EXPECT_EQ(stack().count(), 1);
    EXPECT_FALSE(set(0, Model::Published, Qt::Checked, Qt::CheckStateRole));
    EXPECT_EQ(stack().count(), 1);
    stack().undo();
    EXPECT_EQ(cell(0, Model::Published, Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    EXPECT_FALSE(cell(0, Model::State, Model::DirtyRole).toBool());
}

TEST_F(ArticleTableModelTest, EditsQualityFromZeroUp) {
    EXPECT_TRUE(set(0, Model::Quality, 80));
    EXPECT_EQ(cell(0, Model::Quality, Qt::EditRole), QVariant(80));
    EXPECT_EQ(cell(0, Model::Quality, Model::QualityRole), QVariant(qint64{80}));
    EXPECT_FALSE(set(0, Model::Quality, 80));
    EXPECT_FALSE(set(0, Model::Quality, -1));
    EXPECT_FALSE(set(0, Model::Quality, QStringLiteral("high")));
    EXPECT_TRUE(set(0, Model::Quality, QStringLiteral("12")));
    EXPECT_FALSE(set(0, Model::Title, QStringLiteral("x")));
    EXPECT_FALSE(cell(1, Model::Quality, Qt::EditRole).isValid());
}

TEST_F(ArticleTableModelTest, UnreadableArticlesCannotBeEdited) {
    EXPECT_TRUE(flags(0, Model::Published) & Qt::ItemIsUserCheckable);
    EXPECT_TRUE(flags(0, Model::Quality) & Qt::ItemIsEditable);
    EXPECT_FALSE(flags(0, Model::Title) & Qt::ItemIsEditable);
    EXPECT_FALSE(flags(2, Model::Published) & Qt::ItemIsUserCheckable);
    EXPECT_FALSE(flags(2, Model::Quality) & Qt::ItemIsEditable);
    EXPECT_TRUE(flags(2, Model::Quality) & Qt::ItemIsSelectable);
    EXPECT_FALSE(set(2, Model::Published, Qt::Checked, Qt::CheckStateRole));
    EXPECT_FALSE(set(2, Model::Quality, 3));
}

TEST_F(ArticleTableModelTest, ShowsCurrentValues) {
    test.edits.push(
        QStringLiteral("Edit"),
        {{test.id(0), path("provider"), test.edits.value(test.id(0), path("provider")), std::nullopt},
         {test.id(0), path("title"), Value("<b>One</b> & Ünal"), Value("New")},
         {test.id(0), path("publishedDateTime"), test.edits.value(test.id(0), path("publishedDateTime")),
          Value(frontmatter::Timestamp{"2020-01-02"})}});
    EXPECT_EQ(text(0, Model::Provider), QString());
    EXPECT_EQ(text(0, Model::Title), QStringLiteral("New"));
    EXPECT_EQ(cell(0, Model::Date, Model::SortRole), QVariant(qint64{1577923200000}));
    EXPECT_TRUE(text(0, Model::Title, Model::SearchTextRole).startsWith(QStringLiteral("new\nshort\n")));
}

TEST_F(ArticleTableModelTest, PicturesAreTheCurrentOnes) {
    const auto article = [this] { return model.articleAt(model.rowOf(test.id(1))); };
    const auto put = [this](const char* field, const Value& value) {
        const FieldPath where = path(field);
        test.edits.push(QStringLiteral("Edit"),
                        {{test.id(1), where, test.edits.value(test.id(1), where), value}});
    };
    EXPECT_EQ(article().imageUrl(), QString());
    EXPECT_EQ(article().imageCount(), 0);
    EXPECT_EQ(article().providerImageUrl(), QString());
    test.replace(1, "title: Two\nimages: [/a.png, /b.png]\nprovider: {name: P, images: [{url: /p.png}]}\n");
    EXPECT_EQ(article().imageUrl(), QStringLiteral("/a.png"));
    EXPECT_EQ(article().imageCount(), 2);
    EXPECT_EQ(article().providerImageUrl(), QStringLiteral("/p.png"));
    put("images", frontmatter::Sequence{frontmatter::Mapping{{"url", "/c.png"}}});
    put("provider.images", frontmatter::Sequence{"/q.png"});
    EXPECT_EQ(article().imageUrl(), QStringLiteral("/c.png"));
    EXPECT_EQ(article().imageCount(), 1);
    EXPECT_EQ(article().providerImageUrl(), QStringLiteral("/q.png"));
    put("images", Value());
    EXPECT_EQ(article().imageUrl(), QString());
    EXPECT_EQ(article().imageCount(), 0);
}

TEST_F(ArticleTableModelTest, ToolTipsAreEscaped) {
    const QString tip = text(0, Model::Title, Qt::ToolTipRole);
    EXPECT_TRUE(tip.contains(QStringLiteral("&lt;b&gt;One&lt;/b&gt; &amp; Ünal"))) << tip.toStdString();
    EXPECT_TRUE(tip.contains(QStringLiteral("Short")));
    EXPECT_TRUE(text(0, Model::Date, Qt::ToolTipRole).contains(QStringLiteral("2024-04-30T23:30:00-02:00")));
}

TEST_F(ArticleTableModelTest, SearchTextHoldsWhatTheFilterLooksAt) {
    EXPECT_EQ(text(0, Model::Title, Model::SearchTextRole),
              QStringLiteral("<b>one</b> & unal\nshort\nexample\nexample.org\nai\ncloud"));
}

TEST_F(ArticleTableModelTest, HeadersNameEveryColumn) {
    for (int column = 0; column < Model::ColumnCount; ++column) {
        EXPECT_FALSE(model.headerData(column, Qt::Horizontal).toString().isEmpty());
        EXPECT_FALSE(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
}

TEST_F(ArticleTableModelTest, FollowsTheFeed) {
    test.add({"title: Three\n", "title: Four\n"});
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_EQ(text(4, Model::Title), QStringLiteral("Four"));
    test.replace(1, "title: Changed\n");
    EXPECT_EQ(text(1, Model::Title), QStringLiteral("Changed"));
    test.remove({0, 1, 3});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.rowOf(test.id(1)), -1);
    EXPECT_EQ(model.idAt(model.rowOf(test.id(4))), test.id(4));
    EXPECT_EQ(text(4, Model::Title), QStringLiteral("Four"));
    EXPECT_EQ(model.idAt(2), -1);
    EXPECT_EQ(model.rowOf(4711), -1);
}

TEST(ArticleTableModelSignals, ChangesOfManyArticlesAreFewRanges) {
    const std::vector<std::string> documents(300, "title: A\npublished: false\n");
    TestFeed test(documents);
    ArticleTableModel model(&test.feed, &test.edits);
    const QSignalSpy spy(&model, &ArticleTableModel::dataChanged);
    BulkPlan all = planBulkChange(test.feed, test.edits, test.ids(), BulkChange::publish(true));
    test.edits.push(all.undoText, all.changes);
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy[0][0].toModelIndex(), model.index(0, 0));
    EXPECT_EQ(spy[0][1].toModelIndex(), model.index(299, ArticleTableModel::ColumnCount - 1));
    QList<ArticleId> scattered;
    for (int row = 1; row < 300; row += 2)
        scattered.append(model.idAt(row));
    test.edits.revert(scattered);
    ASSERT_EQ(spy.count(), 2);
    EXPECT_EQ(spy[1][0].toModelIndex().row(), 1);
    EXPECT_EQ(spy[1][1].toModelIndex().row(), 299);
}

} // namespace
} // namespace galley
