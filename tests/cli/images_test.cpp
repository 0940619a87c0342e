// galley-cli images, against servers good and bad.
#include "tests/cli/program.h"
#include "tests/feed/tempfeed.h"
#include "tests/images/pictures.h"
#include "tests/images/rawserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>

#include <csignal>

namespace galley {
namespace {

using testing::HasSubstr;
using testing::Not;

/// With settings of its own, and beside the test's event loop, which the servers need.
Ran run(const QStringList& arguments, const std::string& settings = {}) {
    const QTemporaryDir config;
    QDir(config.path()).mkdir(QStringLiteral("galley"));
    QFile file(config.filePath(QStringLiteral("galley/galley.ini")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(settings));
    file.close();
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), config.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GALLEY_CLI), arguments);
    EXPECT_TRUE(QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000));
    Ran ran;
    ran.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.out = process.readAllStandardOutput().toStdString();
    ran.err = process.readAllStandardError().toStdString();
    return ran;
}

class ImagesTest : public testing::Test {
protected:
    ImagesTest() {
        feed.write(QStringLiteral("_config.yml"), "url: https://site.example\nbaseurl: /feed\n");
        feed.makeFolder(QStringLiteral("_news"));
        serve("/good.png", test::response(test::encoded({40, 20}, "png")));
    }

    void serve(const char* path, const QByteArray& response) {
        server.serve(QString::fromLatin1(path), response);
    }
    std::string address(const char* path) const {
        return server.url(QString::fromLatin1(path)).toString().toStdString();
    }
    /// An article with these pictures: addresses, each perhaps with lines of its own below.
    void article(const char* name, const std::vector<std::string>& images) const {
        std::string text = "---\ntitle: A\nimages:\n";
        for (const std::string& image : images)
            text += "  - url: " + image + "\n";
        feed.write(QStringLiteral("_news/") + QString::fromLatin1(name), text + "---\n");
    }
    QStringList command(const QStringList& more = {}) const {
        return QStringList{QStringLiteral("images"), feed.root()} + more;
    }
    QStringList allowed(const QStringList& more = {}) const {
        return command(args(u"--allow-host", u"127.0.0.1") + more);
    }
    static QJsonArray json(const Ran& ran) {
        return QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).array();
    }

    TempFeed feed;
    test::RawServer server;
};

TEST_F(ImagesTest, IsContentWithGoodPictures) {
    feed.write(QStringLiteral("assets/local.png"), test::encoded({30, 10}, "png").toStdString());
    article("a.md", {address("/good.png") + "\n    width: 40\n    height: 20",
                     "https://site.example/feed/assets/local.png"});
    const Ran ran = run(allowed());
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("_news/a.md: " + address("/good.png") + ": ok, 40x20 PNG, "));
    EXPECT_THAT(ran.out,
                HasSubstr("_news/a.md: https://site.example/feed/assets/local.png: ok, 30x10 PNG, "));
    EXPECT_THAT(ran.out, Not(HasSubstr("declared")));
    EXPECT_EQ(ran.err, "pictures: 2, failed: 0, of another size than declared: 0\n");
}

TEST_F(ImagesTest, NamesEachFailure) {
    serve("/error.png", test::response("", "500 Internal Server Error"));
    serve("/page.png", test::response("<!doctype html><html></html>"));
    serve("/half.png", test::response(test::encoded({300, 300}, "png").left(200)));
    serve("/bomb.png", test::response(test::pngHeader(30'000, 30'000)));
    serve("/login.png", test::response("", "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n"));
    serve("/away.png", test::redirect("http://192.168.0.1/a.png"));
    serve("/round.png", test::redirect("/round.png"));
    const QByteArray jpeg = test::encoded({300, 300}, "jpeg");
    serve("/short.jpg", test::response(jpeg.left(jpeg.size() / 2)));
    const std::pair<const char*, const char*> statuses[] = {
        {"/good.png", "ok"},           {"/none.png", "404"},     {"/error.png", "500"},
        {"/page.png", "not-an-image"}, {"/half.png", "damaged"}, {"/bomb.png", "too-large"},
        {"/login.png", "401"},         {"/away.png", "blocked"}, {"/round.png", "too-many-redirects"},
        {"/short.jpg", "damaged"}};
    std::vector<std::string> addresses;
    for (const auto& [path, status] : statuses)
        addresses.push_back(address(path));
    addresses.insert(addresses.end(), {"file:///etc/passwd", "assets/none.png", "\"\""});
    article("a.md", addresses);
    const Ran ran = run(allowed(args(u"--format", u"json")));
    EXPECT_EQ(ran.status, 1);
    const QJsonArray all = json(ran);
    ASSERT_EQ(all.size(), 13) << ran.out;
    for (qsizetype i = 0; i < std::ssize(statuses); ++i) {
        const QJsonObject one = all[i].toObject();
        EXPECT_EQ(one[u"status"].toString().toStdString(), statuses[i].second) << statuses[i].first;
        EXPECT_EQ(one.contains(u"message"), i > 0);
        EXPECT_EQ(one[u"path"], QStringLiteral("_news/a.md"));
        const bool isNamed = ran.err.find(addresses[static_cast<std::size_t>(i)]) != std::string::npos;
        EXPECT_EQ(isNamed, i > 0);
    }
    EXPECT_EQ(all[10].toObject()[u"status"], QStringLiteral("blocked"));
    EXPECT_EQ(all[11].toObject()[u"status"], QStringLiteral("missing-file"));
    EXPECT_EQ(all[12].toObject()[u"status"], QStringLiteral("bad-address"));
    EXPECT_THAT(ran.err, HasSubstr("pictures: 13, failed: 12, "));
}

TEST_F(ImagesTest, MarksAnotherSizeThanDeclared) {
    article("a.md", {address("/good.png") + "\n    width: 40\n    height: 21", address("/good.png")});
    const Ran text = run(allowed());
    EXPECT_EQ(text.status, 0) << "the picture is fine";
    EXPECT_THAT(text.out, HasSubstr("ok, 40x20 PNG"));
    EXPECT_THAT(text.out, HasSubstr(", declared 40x21\n"));
    EXPECT_THAT(text.err, HasSubstr("of another size than declared: 1"));
    EXPECT_EQ(server.requests(QStringLiteral("/good.png")), 1) << "asked once for both";
    const QJsonArray all = json(run(allowed(args(u"--format", u"json"))));
    ASSERT_EQ(all.size(), 2);
    const QJsonObject one = all[0].toObject();
    EXPECT_EQ(one[u"mismatch"], true);
    EXPECT_EQ(one[u"width"], 40);
    EXPECT_EQ(one[u"declaredHeight"], 21);
    EXPECT_EQ(one[u"format"], QStringLiteral("PNG"));
    EXPECT_EQ(one[u"bytes"].toInt(), test::encoded({40, 20}, "png").size());
    EXPECT_EQ(one[u"local"], false);
    EXPECT_EQ(all[1].toObject()[u"mismatch"], false);
}

TEST_F(ImagesTest, AsksNoPrivateHostUnlessAllowed) {
    article("a.md", {address("/good.png")});
    const Ran ran = run(command());
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.out, HasSubstr(": blocked, ")) << ran.err;
    EXPECT_EQ(server.requests(), 0);
    EXPECT_EQ(run(command(args(u"--allow-host", u"other.example", u"--allow-host", u"127.0.0.1"))).status, 0);
    EXPECT_EQ(run(command(), "[images]\nallowedHosts=other.example, 127.0.0.1\n").status, 0)
        << "the preferences say so";
}

TEST_F(ImagesTest, ChecksTheSelection) {
    article("a.md", {address("/good.png")});
    article("b.md", {address("/none.png")});
    feed.write(QStringLiteral("_news/c.md"), "---\nimages: " + address("/good.png") + "\n---\n");
    feed.write(QStringLiteral("_news/d.md"), "---\ntitle: none\n---\n");
    const Ran ran = run(allowed(args(u"--files", u"_news/c.md", u"_news/a.md", u"_news/d.md")));
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_LT(ran.out.find("_news/c.md"), ran.out.find("_news/a.md"));
    EXPECT_THAT(ran.out, Not(HasSubstr("b.md")));
    const Ran unknown = run(allowed(args(u"--files", u"_news/x.md")));
    EXPECT_EQ(unknown.status, 1);
    EXPECT_THAT(unknown.err, HasSubstr("_news/x.md"));
}

TEST_F(ImagesTest, GoesOnPastAnUnreadableArticle) {
    article("a.md", {address("/good.png")});
    feed.write(QStringLiteral("_news/b.md"), "---\nimages: [\n---\n");
    const Ran ran = run(allowed());
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.err, HasSubstr("_news/b.md"));
    EXPECT_THAT(ran.out, HasSubstr("_news/a.md"));
}

TEST_F(ImagesTest, AsksForSixAtMost) {
    std::vector<std::string> addresses;
    QList<QTcpSocket*> held;
    for (int i = 0; i < 12; ++i) {
        const QString path = QStringLiteral("/%1.png").arg(i);
        addresses.push_back(address(path.toLatin1().constData()));
        server.handle(path, [&held](QTcpSocket* socket) { held.append(socket); });
    }
    article("a.md", addresses);
    QTimer answers; // in answer to six, one more comes
    QObject::connect(&answers, &QTimer::timeout, &answers, [&] {
        if (held.isEmpty() || (held.size() < 6 && server.requests() < 12))
            return;
        held.constFirst()->write(test::response(test::encoded({4, 4}, "png")));
        held.takeFirst()->disconnectFromHost();
    });
    answers.start(20);
    EXPECT_EQ(run(allowed()).status, 0);
    EXPECT_EQ(server.mostOpen(), 6);
}

TEST_F(ImagesTest, PrintsAnEmptyListForNothing) {
    feed.write(QStringLiteral("_news/d.md"), "---\ntitle: none\n---\n");
    const Ran ran = run(command(args(u"--format", u"json")));
    EXPECT_EQ(ran.status, 0);
    EXPECT_TRUE(QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).isArray()) << ran.out;
    EXPECT_TRUE(json(ran).isEmpty());
}

TEST_F(ImagesTest, StopsOnInterrupt) {
    QTcpSocket* held = nullptr;
    server.handle(QStringLiteral("/slow.png"), [&held](QTcpSocket* socket) { held = socket; });
    article("a.md", {address("/good.png"), address("/slow.png")});
    QProcess process;
    process.start(QStringLiteral(GALLEY_CLI), allowed(args(u"--format", u"json")));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return held && server.requests(QStringLiteral("/good.png")) == 1; }, 20'000));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    ASSERT_TRUE(QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 20'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 1);
    EXPECT_THAT(process.readAllStandardError().toStdString(), HasSubstr("Interrupted."));
    EXPECT_TRUE(QJsonDocument::fromJson(process.readAllStandardOutput()).isArray())
        << "what was printed is whole";
}

TEST_F(ImagesTest, TellsWrongUse) {
    for (const QStringList& arguments :
         {args(u"images"), command(args(u"more")), command(args(u"--format", u"csv")),
          command(args(u"--allow-host", u"two words")), command(args(u"--colour"))})
        EXPECT_EQ(cli(arguments).status, 2) << arguments.join(u' ').toStdString();
    EXPECT_EQ(cli(args(u"images", u"/no/such/feed")).status, 3);
    EXPECT_THAT(cli(args(u"images", u"--help")).out, HasSubstr("--allow-host"));
}

} // namespace
} // namespace galley
