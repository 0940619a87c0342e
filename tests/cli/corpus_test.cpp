// Real feeds: read as Jekyll reads them, changed by exactly the lines meant.
#include "tests/cli/program.h"
#include "tests/feed/tempfeed.h"

#include <QDirIterator>
#include <QFileInfo>

#include <gmock/gmock.h>

#include <algorithm>

namespace galley {
namespace {

const QString corpus = QStringLiteral(GALLEY_SHARED "/corpus");
const QString oracle = QStringLiteral(GALLEY_SHARED "/tools/jekyll_oracle.rb");

QStringList documentsBelow(const QString& folder) {
    QStringList files;
    QDirIterator walk(folder, {QStringLiteral("*.md"), QStringLiteral("*.html")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += walk.next();
    files.sort();
    return files;
}

TEST(CorpusTest, ShowPrintsWhatTheReferencePrints) {
    if (!QFileInfo::exists(oracle) || !hasProgram(QStringLiteral("ruby")))
        GTEST_SKIP() << "no reference reader, or no ruby";
    const QStringList files = documentsBelow(corpus);
    ASSERT_GT(files.size(), 400);
    const TempFeed lists;
    lists.write(QStringLiteral("files"), files.join(u'\n').toStdString() + '\n');
    const QString names = lists.absolute(QStringLiteral("files"));
    const Ran wanted = shell(u"ruby '" + oracle + u"' < '" + names + u'\'');
    const Ran shown = shell(u"xargs -d '\\n' $CLI show --format jsonl < '" + names + u'\'');
    EXPECT_EQ(shown.status, 0) << shown.err;
    EXPECT_FALSE(wanted.out.empty());
    EXPECT_TRUE(shown.out == wanted.out);
}

/// A git repository with a copy of a corpus feed.
class TrackedFeed {
public:
    explicit TrackedFeed(const QString& name) {
        m_feed.copy(corpus + u'/' + name);
        git(QStringLiteral(
            "init -q && git add -A && git -c user.name=t -c user.email=t@example.org commit -qm feed"));
    }
    QString root() const { return m_feed.root(); }
    Ran git(const QString& command) const {
        return shell(u"cd '" + root() + u"' && export HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 && git " +
                     command);
    }

private:
    TempFeed m_feed;
};

class ToggleTest : public testing::TestWithParam<const char16_t*> {};

TEST_P(ToggleTest, ChangesOneLineOfEachFile) {
    if (!QFileInfo::exists(corpus) || !hasProgram(QStringLiteral("git")))
        GTEST_SKIP() << "no corpus, or no git";
    const TrackedFeed feed(QStringView(GetParam()).toString());
    // What is published goes to one list, the rest to another; then both are swapped.
    const Ran toggled =
        shell(QStringLiteral("cd '%1' && $CLI list . --format jsonl --fields published > /tmp/galley-$$ && "
                             "for s in true false; do grep \"published\\\":$s\" /tmp/galley-$$ | "
                             "sed 's/^{\"path\":\"//; s/\",\"published.*//' > /tmp/galley-$$-$s; done && "
                             "$CLI unpublish . --files-from /tmp/galley-$$-true >/dev/null && "
                             "$CLI publish . --files-from /tmp/galley-$$-false >/dev/null; s=$?; "
                             "rm /tmp/galley-$$*; exit $s")
                  .arg(feed.root()));
    EXPECT_EQ(toggled.status, 0) << toggled.err;
    const Ran withKey =
        shell(QStringLiteral("cd '%1' && git grep -lE '^published:' HEAD -- '_*' | wc -l").arg(feed.root()));
    const Ran all =
        cli({QStringLiteral("list"), feed.root(), QStringLiteral("--format"), QStringLiteral("paths")});
    const auto files = std::ranges::count(all.out, '\n');
    const int keyed = std::stoi(withKey.out);
    const QString numbers = QString::fromStdString(feed.git(QStringLiteral("diff --numstat")).out);
    EXPECT_EQ(numbers.count(QStringLiteral("1\t1\t")), keyed);
    EXPECT_EQ(numbers.count(QStringLiteral("1\t0\t")), files - keyed) << "the key is inserted";
    EXPECT_EQ(numbers.count(u'\n'), files);
}

INSTANTIATE_TEST_SUITE_P(Feeds, ToggleTest, testing::Values(u"seeds", u"azure-sample", u"power-apps-2021"));

} // namespace
} // namespace galley
