// galley-cli list, selections and wrong usage.
#include "tests/cli/program.h"
#include "tests/feed/tempfeed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class ListTest : public testing::Test {
protected:
    ListTest() {
        feed.write(QStringLiteral("_config.yml"), "title: T\n");
        feed.write(QStringLiteral("_news/a.md"),
                   "---\ntitle: \"Ünder, \\\"a\\\"\"\nquality: 9\npublishedDateTime: 2020-06-11 "
                   "01:00:00 +02:00\ntopics:\n  - AI\n  - Glass\n---\n");
        feed.write(QStringLiteral("_news/b.md"),
                   "---\ntitle: b\nquality: 10\npublished: no\npublishedDateTime: "
                   "2020-06-10T23:30:00Z\nprovider:\n  name: P\n---\n");
        feed.write(QStringLiteral("_people/c.md"), "---\nname: C\npublished: \"false\"\npath: x\n---\n");
    }

    QStringList listing(const QStringList& more) const {
        return QStringList{QStringLiteral("list"), feed.root()} + more;
    }
    std::string paths(const QStringList& more) const {
        return cli(listing(more + args(u"--format", u"paths"))).out;
    }

    TempFeed feed;
};

TEST_F(ListTest, PrintsPaths) {
    const Ran run = cli(listing(args(u"--format", u"paths")));
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.out, "_news/a.md\n_news/b.md\n_people/c.md\n");
    EXPECT_EQ(run.err, "");
}

TEST_F(ListTest, TellsWhatIsNoArticle) {
    feed.write(QStringLiteral("_news/open.md"), "---\ntitle: T\npublished: false\n");
    feed.write(QStringLiteral("_news/plain.md"), "No front matter.\n");
    for (const QStringList& more :
         {args(u"--format", u"jsonl"), args(u"--format", u"jsonl", u"--fields", u"published")}) {
        const Ran run = cli(listing(more));
        EXPECT_EQ(run.status, 1);
        EXPECT_THAT(run.err, HasSubstr("_news/open.md:1"));
        EXPECT_THAT(run.err, testing::Not(HasSubstr("plain.md")));
        EXPECT_THAT(run.out, HasSubstr("{\"path\":\"_news/plain.md\",\"published\":false"));
    }
    const Ran run = cli({QStringLiteral("publish"), feed.root(), QStringLiteral("--all")});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("_news/open.md:1"));
    EXPECT_THAT(run.err, HasSubstr("_news/plain.md"));
}

TEST_F(ListTest, PrintsJson) {
    const Ran run = cli(listing(args(u"--format", u"json")));
    const QJsonArray all = QJsonDocument::fromJson(QByteArray::fromStdString(run.out)).array();
    ASSERT_EQ(all.size(), 3);
    const QJsonObject a = all[0].toObject();
    EXPECT_EQ(a[u"path"], QStringLiteral("_news/a.md"));
    EXPECT_EQ(a[u"title"], QStringLiteral("Ünder, \"a\""));
    EXPECT_EQ(a[u"quality"], 9);
    EXPECT_EQ(a[u"published"], true) << "absent is published";
    EXPECT_FALSE(a.contains(u"provider"));
    EXPECT_EQ(a[u"topics"].toArray().size(), 2);
    EXPECT_EQ(all[1].toObject()[u"published"], false);
    EXPECT_EQ(all[1].toObject()[u"provider"].toObject()[u"name"], QStringLiteral("P"));
    EXPECT_EQ(all[2].toObject()[u"published"], true) << "a text is not false";
    EXPECT_EQ(all[2].toObject()[u"path"], QStringLiteral("_people/c.md"));
}

TEST_F(ListTest, PrintsChosenFieldsAsJsonLines) {
    EXPECT_EQ(cli(listing(args(u"--format=jsonl", u"--fields",
                               u"title,published,provider.name,topics[0],collection")))
                  .out,
              "{\"path\":\"_news/a.md\",\"title\":\"Ünder, "
              "\\\"a\\\"\",\"published\":true,\"topics[0]\":\"AI\",\"collection\":"
              "\"news\"}\n"
              "{\"path\":\"_news/"
              "b.md\",\"title\":\"b\",\"published\":false,\"provider.name\":\"P\",\"collection\":\"news\"}\n"
              "{\"path\":\"_people/c.md\",\"published\":true,\"collection\":\"people\"}\n");
}

TEST_F(ListTest, PrintsCsv) {
    EXPECT_EQ(cli(listing(args(u"--format", u"csv", u"--fields", u"path,title,topics,quality"))).out,
              "path,title,topics,quality\n_news/a.md,\"Ünder, \"\"a\"\"\",AI; "
              "Glass,9\n_news/b.md,b,,10\n_people/c.md,,,\n");
}

TEST_F(ListTest, PrintsATable) {
    feed.write(QStringLiteral("_news/a.md"), "---\ntitle: \"A\\e[31m\"\nquality: 9\n---\n");
    EXPECT_EQ(cli(listing(args(u"--fields", u"title,quality,path"))).out,
              "title   quality  path\nA [31m  9        _news/a.md\nb       10       _news/b.md\n             "
              "    _people/c.md\n");
}

TEST_F(ListTest, CutsNoCharacterInHalf) {
    for (const std::size_t letters : {57U, 58U, 59U}) {
        const std::string text = std::string(letters, 'x');
        feed.write(QStringLiteral("_news/a.md"), "---\ntitle: " + text + "😀😀😀\n---\n");
        const std::string out = cli(listing(args(u"--fields", u"title,path", u"--files", u"_news/a.md"))).out;
        EXPECT_THAT(out, HasSubstr(text + (letters == 57 ? "😀…" : "…") + ' '));
        EXPECT_THAT(out, testing::Not(HasSubstr("\xEF\xBF\xBD")));
    }
}

TEST_F(ListTest, PrintsAnEmptyArrayForNothing) {
    EXPECT_EQ(cli(listing(args(u"--limit", u"0", u"--format", u"json"))).out, "[]\n");
}

TEST_F(ListTest, Sorts) {
    EXPECT_EQ(paths(args(u"--sort", u"quality")), "_news/a.md\n_news/b.md\n_people/c.md\n");
    EXPECT_EQ(paths(args(u"--sort", u"-quality")), "_news/b.md\n_news/a.md\n_people/c.md\n");
    EXPECT_EQ(paths(args(u"--sort=-path", u"--limit", u"2")), "_people/c.md\n_news/b.md\n");
    EXPECT_EQ(paths(args(u"--sort", u"publishedDateTime")), "_news/a.md\n_news/b.md\n_people/c.md\n")
        << "moments, not texts";
    EXPECT_EQ(paths(args(u"--sort", u"title")), "_news/b.md\n_news/a.md\n_people/c.md\n");
    EXPECT_EQ(paths(args(u"--sort", u"published", u"--sort", u"-path")),
              "_news/b.md\n_people/c.md\n_news/a.md\n");
}

TEST_F(ListTest, SelectsFiles) {
    EXPECT_EQ(paths(args(u"--files", u"_people/c.md", u"./_news/../_news/a.md", u"_people/c.md")),
              "_people/c.md\n_news/a.md\n");
    EXPECT_EQ(paths(QStringList{QStringLiteral("--files"), feed.absolute(QStringLiteral("_news/b.md"))}),
              "_news/b.md\n");
    EXPECT_EQ(paths(args(u"--files", u"_news/a.md", u"--all")), "_news/a.md\n_news/b.md\n_people/c.md\n");
    EXPECT_EQ(
        cli(args(u"list", u"--format", u"paths", u"--files", u"_news/a.md", u"--") + QStringList{feed.root()})
            .out,
        "_news/a.md\n");
    EXPECT_EQ(cli(listing(args(u"--files"))).status, 2) << "not everything, nor nothing without a word";
}

TEST_F(ListTest, SelectsFilesOfALinkedCollection) {
    const TempFeed elsewhere;
    elsewhere.link(QStringLiteral("feed"), feed.root());
    feed.write(QStringLiteral("content/c.md"), document("C"));
    feed.link(QStringLiteral("_content"), QStringLiteral("content"));
    feed.link(QStringLiteral("shortcut"), QStringLiteral("_news"));
    for (const QString& name : args(u"_content/c.md", u"content/../_content/c.md"))
        EXPECT_EQ(paths(QStringList{QStringLiteral("--files"), feed.absolute(name)}), "_content/c.md\n");
    EXPECT_EQ(paths(QStringList{QStringLiteral("--files"), feed.absolute(QStringLiteral("shortcut/a.md"))}),
              "_news/a.md\n");
    const QString linked = elsewhere.absolute(QStringLiteral("feed"));
    EXPECT_EQ(cli({QStringLiteral("list"), linked, QStringLiteral("--format"), QStringLiteral("paths"),
                   QStringLiteral("--files"), linked + u"/_content/c.md", linked + u"/_news/a.md"})
                  .out,
              "_content/c.md\n_news/a.md\n");
}

TEST_F(ListTest, SelectsFilesFromAList) {
    const QStringList fromInput = listing(args(u"--format", u"paths", u"--files-from", u"-"));
    EXPECT_EQ(cli(fromInput, "_news/b.md\r\n\n_news/a.md").out, "_news/b.md\n_news/a.md\n");
    EXPECT_EQ(cli(fromInput, "").out, "");
    feed.write(QStringLiteral("names.txt"), "_people/c.md\n");
    EXPECT_EQ(paths(QStringList{QStringLiteral("--files-from"), feed.absolute(QStringLiteral("names.txt"))}),
              "_people/c.md\n");
}

TEST_F(ListTest, NamesUnknownFiles) {
    feed.write(QStringLiteral("README.md"), "x");
    const Ran run = cli(listing(
        args(u"--format", u"paths", u"--files", u"_news/x.md", u"_news/a.md", u"README.md", u"/etc/passwd")));
    EXPECT_EQ(run.status, 1);
    EXPECT_EQ(run.out, "_news/a.md\n");
    EXPECT_THAT(run.err, HasSubstr("_news/x.md: "));
    EXPECT_THAT(run.err, HasSubstr("README.md: "));
    EXPECT_THAT(run.err, HasSubstr("/etc/passwd: "));
}

TEST_F(ListTest, ListsWhatCannotBeReadAndSaysSo) {
    feed.write(QStringLiteral("_news/bad.md"), "---\ntitle: \"x\n---\n");
    const Ran run = cli(listing(args(u"--format", u"jsonl", u"--fields", u"title", u"--sort", u"title")));
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.out, HasSubstr("{\"path\":\"_news/bad.md\",\"error\":\""));
    EXPECT_THAT(run.err, StartsWith("_news/bad.md:2:8: "));
    EXPECT_THAT(run.out, HasSubstr("{\"path\":\"_people/c.md\"}\n"));
}

TEST_F(ListTest, SaysWhenAFeedCannotBeOpened) {
    const Ran run = cli({QStringLiteral("list"), feed.absolute(QStringLiteral("absent"))});
    EXPECT_EQ(run.status, 3);
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, HasSubstr("absent"));
}

TEST_F(ListTest, ExplainsWrongUsage) {
    for (const QStringList& arguments :
         {args(), args(u"frobnicate"), args(u"list"), listing(args(u"x")), listing(args(u"--nonsense")),
          listing(args(u"-x")), listing(args(u"--format", u"xml")), listing(args(u"--limit", u"many")),
          listing(args(u"--limit")), listing(args(u"--sort", u"a[")), listing(args(u"--fields", u"a,,b")),
          listing(args(u"--all=yes")), listing(args(u"--files-from", u"/absent"))}) {
        const Ran run = cli(arguments);
        EXPECT_EQ(run.status, 2) << arguments.join(u' ').toStdString();
        EXPECT_EQ(run.out, "");
        EXPECT_THAT(run.err, HasSubstr("--help"));
    }
}

TEST_F(ListTest, Helps) {
    EXPECT_THAT(cli(args(u"--help")).out, HasSubstr("unpublish FEED"));
    EXPECT_EQ(cli(args(u"--version")).out, "galley-cli " GALLEY_VERSION "\n");
    for (const auto* command : {u"list", u"show", u"set", u"publish", u"unpublish"}) {
        const Ran run = cli(args(command, u"--help"));
        EXPECT_EQ(run.status, 0);
        EXPECT_THAT(run.out, StartsWith("galley-cli " + QStringView(command).toString().toStdString() + ' '));
        EXPECT_EQ(run.err, "");
    }
}

TEST_F(ListTest, HelpsWithNothingThatIsNotThere) {
    for (const QStringList& arguments : {args(u"help", u"nonsense"), args(u"--help", u"nonsense")}) {
        const Ran run = cli(arguments);
        EXPECT_EQ(run.status, 2);
        EXPECT_EQ(run.out, "");
        EXPECT_THAT(run.err, HasSubstr("nonsense"));
    }
    EXPECT_EQ(cli(args(u"help", u"list")).out, cli(args(u"list", u"--help")).out);
    EXPECT_EQ(cli(args(u"help")).status, 0);
    EXPECT_EQ(cli(args(u"help", u"query")).status, 0);
}

TEST_F(ListTest, EndsQuietlyWhenTheReaderLeaves) {
    for (int i = 0; i < 300; ++i)
        feed.write(QStringLiteral("_news/n%1.md").arg(i),
                   "---\ntitle: " + std::string(2000, 'x') + "\n---\n");
    const Ran run = shell(QStringLiteral("$CLI list '%1' --format jsonl | head -n 1").arg(feed.root()));
    EXPECT_EQ(run.err, "");
    EXPECT_EQ(run.status, 0);
}

TEST_F(ListTest, ReportsAFullOutput) {
    const Ran run = shell(QStringLiteral("$CLI list '%1' >/dev/full").arg(feed.root()));
    EXPECT_EQ(run.status, 1);
    EXPECT_NE(run.err, "");
}

} // namespace
} // namespace galley
