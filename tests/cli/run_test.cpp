// packaging/run where there is no display, with everything before the list left out.
#include "tests/cli/program.h"
#include "tests/feed/tempfeed.h"

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::HasSubstr;

class RunTest : public testing::Test {
protected:
    RunTest() {
        const QString sample = QStringLiteral(GALLEY_SAMPLE_FEED);
        project.write(QStringLiteral("packaging/common.bash"),
                      "root=$(cd -- \"$(dirname -- \"${BASH_SOURCE[0]}\")/..\" && pwd)\n"
                      "say() { printf '%s\\n' \"$*\" >&2; }\nfail() { say \"$*\"; exit 1; }\n"
                      "configure() { :; }\nbuild() { :; }\n");
        project.write(QStringLiteral("packaging/install-dependencies"), "");
        project.makeFolder(QStringLiteral("resources"));
        project.makeFolder(QStringLiteral("build/release/bin"));
        shell(
            QStringLiteral("cd '%1' && chmod +x packaging/install-dependencies && "
                           "cp -R '%2' resources/sample-feed && cp '%2/../../packaging/run' packaging/run && "
                           "ln -s \"$CLI\" build/release/bin/galley-cli")
                .arg(project.root(), sample));
    }
    Ran run(const QString& arguments = {}) const {
        return shell(QStringLiteral("env -u DISPLAY -u WAYLAND_DISPLAY XDG_DATA_HOME='%1/data' bash "
                                    "'%1/packaging/run' %2")
                         .arg(project.root(), arguments));
    }

    TempFeed project;
};

TEST_F(RunTest, ListsTheSampleFeedWithSuccess) {
    for (int time = 0; time < 2; ++time) {
        const Ran listed = run();
        EXPECT_EQ(listed.status, 0) << listed.err;
        EXPECT_THAT(listed.out, HasSubstr("_news/2026-10-19-night-buses"));
        EXPECT_THAT(listed.err, HasSubstr("cannot be read, on purpose"));
    }
}

TEST_F(RunTest, AnotherFeedHasItsOwnStatus) {
    const TempFeed other;
    other.write(QStringLiteral("_news/a.md"), document("A"));
    EXPECT_EQ(run(other.root()).status, 0);
    other.write(QStringLiteral("_news/b.md"), "---\ntitle: \"B\n---\n");
    const Ran partly = run(other.root());
    EXPECT_EQ(partly.status, 1);
    EXPECT_THAT(partly.err, testing::Not(HasSubstr("on purpose")));
}

} // namespace
} // namespace galley
