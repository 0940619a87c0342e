// --where: what it selects, with other selections and for writing, and what is said about wrong queries.
#include "core/lint/rules.h"
#include "core/query/query.h"
#include "tests/cli/program.h"
#include "tests/feed/tempfeed.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::HasSubstr;

class WhereTest : public testing::Test {
protected:
    WhereTest() {
        feed.write(QStringLiteral("_config.yml"), "title: T\n");
        feed.write(QStringLiteral("_news/a.md"),
                   "---\ntitle: Sea wind\nquality: 70\nwebUrl: https://a.example/x/\n---\n");
        feed.write(QStringLiteral("_news/b.md"),
                   "---\ntitle: Sea storm\nquality: 50\npublished: false\nwebUrl: http://A.example/x\n---\n");
        feed.write(QStringLiteral("_people/c.md"),
                   "---\nname: Wind\nquality: often\nrelated:\n- title: The storm\n---\n");
    }
    Ran run(const QStringList& more) const {
        return cli(QStringList{QStringLiteral("list"), feed.root(), QStringLiteral("--format"),
                               QStringLiteral("paths")} +
                   more);
    }
    std::string where(const char16_t* query) const { return run(args(u"--where", query)).out; }

    TempFeed feed;
};

TEST_F(WhereTest, SelectsWhatMatches) {
    EXPECT_EQ(where(u"sea"), "_news/a.md\n_news/b.md\n");
    EXPECT_EQ(where(u"-sea"), "_people/c.md\n");
    EXPECT_EQ(where(u"wind collection:people"), "_people/c.md\n");
    EXPECT_EQ(where(u"quality:>=60 OR is:unpublished"), "_news/a.md\n_news/b.md\n");
    EXPECT_EQ(where(u"related:storm"), "_people/c.md\n");
    EXPECT_EQ(where(u"path:_news/a"), "_news/a.md\n");
    EXPECT_EQ(where(u"title:=\"sea WIND\""), "_news/a.md\n");
    EXPECT_EQ(where(u"title:=sea"), "");
    EXPECT_EQ(where(u"is:duplicate"), "_news/a.md\n_news/b.md\n");
    EXPECT_EQ(where(u"is:problem -is:duplicate"), "_people/c.md\n") << "quality is no number";
    EXPECT_EQ(where(u"is:problem is:duplicate"), "_news/a.md\n_news/b.md\n");
    EXPECT_EQ(where(u"is:unsaved"), "");
}

TEST_F(WhereTest, AProblemIsWhatTheCommandCheckFinds) {
    feed.write(QStringLiteral("_other/d.md"), "---\ntitle: Salt &amp; wind\n---\n");
    EXPECT_EQ(where(u"is:problem collection:other"), "_other/d.md\n");
    EXPECT_THAT(cli(args(u"check", feed.root(), u"--files", u"_other/d.md")).out, HasSubstr("html-entity"));
    EXPECT_EQ(where(u"problem:html-entity"), "_other/d.md\n");
    EXPECT_EQ(where(u"problem:duplicate-* OR problem:not-an-integer"),
              "_news/a.md\n_news/b.md\n_people/c.md\n");
    EXPECT_EQ(where(u"collection:other -problem:html-entity"), "");
    feed.write(QStringLiteral(".galley.yml"), "rules:\n  html-entity: off\n");
    EXPECT_EQ(where(u"is:problem collection:other"), "");
    EXPECT_EQ(where(u"problem:html-entity"), "");
}

TEST_F(WhereTest, NarrowsOtherSelections) {
    EXPECT_EQ(run(args(u"--where", u"sea", u"--files", u"_people/c.md", u"_news/b.md")).out, "_news/b.md\n");
    EXPECT_EQ(run(args(u"--where", u"sea", u"--all")).out, "_news/a.md\n_news/b.md\n");
    EXPECT_EQ(run(args(u"--where", u"sea", u"--where", u"-storm")).out, "_news/a.md\n");
    EXPECT_EQ(run(args(u"--where=sea", u"--sort", u"-path", u"--limit", u"1")).out, "_news/b.md\n");
}

TEST_F(WhereTest, IsASelectionForCommandsThatWrite) {
    const Ran set = cli({QStringLiteral("set"), feed.root(), QStringLiteral("quality=80"),
                         QStringLiteral("--where"), QStringLiteral("quality:70")});
    EXPECT_EQ(set.status, 0) << set.err;
    EXPECT_EQ(where(u"quality:80"), "_news/a.md\n");
    const Ran publish = cli({QStringLiteral("publish"), feed.root(), QStringLiteral("--where"),
                             QStringLiteral("published:false")});
    EXPECT_EQ(publish.status, 0) << publish.err;
    EXPECT_EQ(where(u"published:false"), "");
    const Ran unpublish = cli({QStringLiteral("unpublish"), feed.root(), QStringLiteral("--where"),
                               QStringLiteral("nothing like this")});
    EXPECT_EQ(unpublish.status, 0) << unpublish.err;
    EXPECT_EQ(where(u"is:published").size(), std::string("_news/a.md\n_news/b.md\n_people/c.md\n").size());
    const Ran images =
        cli({QStringLiteral("images"), feed.root(), QStringLiteral("--where"), QStringLiteral("sea")});
    EXPECT_EQ(images.status, 0) << images.err;
}

TEST_F(WhereTest, ABlankQueryIsWrongUsage) {
    const std::string before = feed.read(QStringLiteral("_news/a.md"));
    for (const QString& command : args(u"list", u"check", u"images", u"publish", u"unpublish"))
        for (const QString& query : args(u"", u" \t", u"\u00a0")) {
            const Ran blank = cli({command, feed.root(), QStringLiteral("--where"), query});
            EXPECT_EQ(blank.status, 2) << command.toStdString();
            EXPECT_EQ(blank.out, "");
            EXPECT_THAT(blank.err, HasSubstr("--where wants a query"));
        }
    const Ran set =
        cli({QStringLiteral("set"), feed.root(), QStringLiteral("quality=1"), QStringLiteral("--where="),
             QStringLiteral("--files"), QStringLiteral("_news/a.md")});
    EXPECT_EQ(set.status, 2);
    EXPECT_EQ(feed.read(QStringLiteral("_news/a.md")), before);
}

TEST_F(WhereTest, TakesWhatLooksLikeARequestForHelp) {
    EXPECT_THAT(run(args(u"--where", u"-h")).out, HasSubstr("_news/a.md"));
    EXPECT_EQ(run(args(u"--sort", u"--help", u"--where", u"sea")).out, "_news/a.md\n_news/b.md\n");
    EXPECT_THAT(run(args(u"--where", u"-storm", u"--help")).out, HasSubstr("galley-cli list"));
}

TEST_F(WhereTest, AnswersAWrongQueryWithColumnAndSuggestion) {
    for (const QString& command : args(u"list", u"publish", u"images")) {
        const Ran ran =
            cli({command, feed.root(), QStringLiteral("--where"), QStringLiteral("sea qualty:60")});
        EXPECT_EQ(ran.status, 2);
        EXPECT_EQ(ran.out, "");
        EXPECT_THAT(ran.err, HasSubstr("Column 5"));
        EXPECT_THAT(ran.err, HasSubstr("Did you mean quality?"));
    }
}

TEST_F(WhereTest, NamesWhatCannotBeAsked) {
    feed.write(QStringLiteral("_news/bad.md"), "---\ntitle: \"x\n---\n");
    const Ran asked = run(args(u"--where", u"sea"));
    EXPECT_EQ(asked.status, 1);
    EXPECT_EQ(asked.out, "_news/a.md\n_news/b.md\n");
    EXPECT_THAT(asked.err, HasSubstr("_news/bad.md:2"));
    EXPECT_EQ(where(u"is:unreadable"), "_news/bad.md\n");
    EXPECT_EQ(run(args(u"--where", u"path:_news/a")).status, 0) << "nobody has to read it for that";
}

TEST_F(WhereTest, NamesOnlyWhatTheAnswerDependsOn) {
    feed.write(QStringLiteral("_news/bad.md"), "---\ntitle: \"x\n---\n");
    for (const char16_t* query :
         {u"path:_news/a quality:>60", u"quality:>60 -path:bad", u"collection:people sea",
          u"-(path:bad OR sea)", u"(is:unsaved OR path:c) sea"}) {
        const Ran asked = run(args(u"--where", query));
        EXPECT_EQ(asked.status, 0) << QString::fromUtf16(query).toStdString() << asked.err;
        EXPECT_EQ(asked.err, "");
    }
    EXPECT_EQ(run(args(u"--where", u"quality:>60", u"--where", u"path:_news/a")).status, 0);
    for (const char16_t* query :
         {u"path:_news quality:>60", u"path:_people OR sea", u"is:duplicate", u"is:published"})
        EXPECT_EQ(run(args(u"--where", query)).status, 1) << QString::fromUtf16(query).toStdString();
}

TEST_F(WhereTest, HelpExplainsTheLanguage) {
    const Ran help = cli(args(u"help", u"query"));
    EXPECT_EQ(help.status, 0);
    EXPECT_THAT(help.out, HasSubstr("quality:>=60"));
    EXPECT_THAT(help.out, HasSubstr("is:unsaved"));
    EXPECT_THAT(help.out, HasSubstr("images[0].width:>=800"));
    EXPECT_THAT(help.out, HasSubstr(".author:jane"));
    EXPECT_THAT(help.out, HasSubstr("\\*"));
    EXPECT_THAT(help.out, HasSubstr("all   = part { part }"));
    EXPECT_THAT(cli(args(u"list", u"--help")).out, HasSubstr("--where QUERY"));
}

TEST_F(WhereTest, AnswersAnUnknownRuleWithColumnAndSuggestion) {
    const Ran ran = run(args(u"--where", u"sea problem:no-imge"));
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, HasSubstr("Column 13"));
    EXPECT_THAT(ran.err, HasSubstr("Did you mean no-image?"));
    EXPECT_EQ(run(args(u"--where", u"problem:html-*")).status, 0);
}

std::string manualText() {
    QFile manual(QStringLiteral(GALLEY_SAMPLE_FEED "/../../packaging/galley-cli.1"));
    EXPECT_TRUE(manual.open(QIODevice::ReadOnly));
    return manual.readAll().toStdString();
}

/// The arguments of a line of troff in bold: every other one after .BR, all in one after .B.
QStringList boldIn(const QString& line) {
    QString text = line;
    text.replace(u"\\-"_qs, u"-"_qs).replace(u"\\e"_qs, u"\\"_qs);
    QStringList words = QProcess::splitCommand(text); // quotes alike
    const QString macro = words.isEmpty() ? QString() : words.takeFirst();
    QStringList bold;
    if (macro == u".B")
        bold += words.join(u' ');
    for (qsizetype i = 0; macro == u".BR" && i < words.size(); i += 2)
        bold += words[i];
    return bold.replaceInStrings(u"\\(dq"_qs, u"\""_qs);
}

TEST_F(WhereTest, TheManualsExamplesAreQueries) {
    QString section = QString::fromStdString(manualText());
    section = section.section(u".SH QUERIES"_qs, 1).section(u".SH "_qs, 0, 0);
    int examples = 0;
    for (const QString& line : section.split(u'\n'))
        for (const QString& bold : boldIn(line)) {
            if (!bold.contains(u':') || bold.endsWith(u':') || bold.endsWith(u":="))
                continue; // the name of a field
            const auto query = Query::parse(bold, QDateTime::currentMSecsSinceEpoch(), {ruleIds()});
            EXPECT_TRUE(query) << bold.toStdString() << ": " << query.error().toString().toStdString();
            ++examples;
        }
    EXPECT_GT(examples, 20);
}

TEST_F(WhereTest, TheManualNamesEveryFieldAndState) {
    const std::string text = manualText();
    for (const QString& rule : queryGrammar())
        EXPECT_THAT(text, HasSubstr(QString(rule).replace(u"-"_qs, u"\\-"_qs).toStdString()));
    for (const QueryField& field : queryFields())
        EXPECT_THAT(text, HasSubstr(std::string(field.name) + ":"));
    for (const QueryStateInfo& state : queryStates())
        EXPECT_THAT(text, HasSubstr(std::string("is:") + state.name));
}

} // namespace
} // namespace galley
