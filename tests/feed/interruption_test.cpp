// A save of fifty articles killed, and lied to by the disk, at every one of its system calls.
#include "core/feed/journal.h"
#include "core/feed/recovery.h"
#include "core/feed/save.h"
#include "tests/feed/tempfeed.h"
#include "tests/feed/tracedprocess.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <sys/mman.h>
#include <sys/stat.h>

namespace galley {
namespace {

using testing::ElementsAre;

constexpr int articleCount = 50;
/// The sweeps are split over several tests, to be run beside each other.
constexpr int parts = 4;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int step = 29; // so slow that a sample must do
#else
constexpr int step = 1;
#endif

/// All regular files below a folder: content and mode.
using Files = std::map<std::string, std::pair<std::string, unsigned>>;

Files filesBelow(const std::string& folder) {
    Files files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        struct stat state = {};
        if (!entry.is_regular_file() || lstat(entry.path().c_str(), &state) != 0)
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        files[std::filesystem::relative(entry.path(), folder).string()] = {
            std::string(std::istreambuf_iterator<char>(file), {}), state.st_mode & 07777};
    }
    return files;
}

/// A feed where flushing costs nothing: what a kill leaves does not depend on the disk.
class InterruptionTest : public testing::TestWithParam<int> {
protected:
    InterruptionTest()
        : m_folder((std::filesystem::is_directory("/dev/shm") ? std::filesystem::path("/dev/shm")
                                                              : std::filesystem::temp_directory_path()) /
                   ("galley-test-" + std::to_string(getpid())))
        , m_root(m_folder / "feed")
        , m_saved(static_cast<bool*>(
              mmap(nullptr, articleCount, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0))) {
        std::filesystem::remove_all(m_folder);
        for (int i = 0; i < articleCount; ++i) {
            const std::string path = pathOf(i);
            const unsigned mode = std::array{0644u, 0600u, 0664u}[static_cast<std::size_t>(i % 3)];
            m_before[path] = {document("Article " + std::to_string(i)), mode};
            m_after[path] = {document("Article " + std::to_string(i), false), mode};
            m_requests.push_back({i,
                                  QString::fromStdString(path),
                                  QStringLiteral("news"),
                                  {{FieldPath("published"), Value(true), Value(false)}}});
        }
        makeOld();
        // So that every save finds the same.
        save(root(), state(), m_requests);
        makeOld();
    }
    ~InterruptionTest() override {
        std::filesystem::remove_all(m_folder);
        munmap(m_saved, articleCount);
    }

    static std::string pathOf(int i) {
        return std::array{"_news/", "_news/deep/", "_views/"}[static_cast<std::size_t>(i / 20)] +
               std::to_string(i) + ".md";
    }
    QString root() const { return QString::fromStdString(m_root.string()); }
    StateHome state() const { return StateHome(QString::fromStdString((m_folder / "state").string())); }

    /// Every article as it was before.
    void makeOld() const {
        for (const auto& [path, file] : m_before) {
            std::filesystem::create_directories((m_root / path).parent_path());
            std::ofstream(m_root / path, std::ios::binary | std::ios::trunc) << file.first;
            ASSERT_EQ(chmod((m_root / path).c_str(), file.second), 0);
        }
    }

    /// Saves all articles in a traced process; `m_saved` tells of each whether that said it was saved.
    std::optional<int> saveTraced(const std::function<Fate(const SystemCall&)>& decide, bool detailed) const {
        std::fill_n(m_saved, articleCount, false);
        return runTraced(
            [this] {
                const auto results = save(root(), state(), m_requests);
                for (std::size_t i = 0; i < results.size(); ++i)
                    m_saved[i] = !results[i].error && !results[i].saved.empty();
                return static_cast<int>(results.size());
            },
            decide, detailed);
    }
    std::optional<int> killSaveAt(int index) const {
        return saveTraced([index](const SystemCall& call) { return Fate{call.index == index, 0}; }, false);
    }

    /// Lets one of the calls that change files fail, and holds the outcome to what that call was.
    void failSaveAt(int ordinal, int error) {
        makeOld();
        int named = 0;
        bool isAfterRename = false;
        SystemCall hit;
        const auto status = saveTraced(
            [&](const SystemCall& now) {
                if (now.name.empty())
                    return Fate{};
                const bool isHit = named++ == ordinal;
                if (isHit)
                    hit = now;
                isAfterRename = isAfterRename || (named <= ordinal && now.name == "rename");
                return Fate{false, isHit ? error : 0};
            },
            true);
        SCOPED_TRACE(hit.name + ' ' + hit.file);
        ASSERT_EQ(status, articleCount) << "every request has a result";
        EXPECT_TRUE(recover(root(), state()).failures.empty());
        // What was replaced and could not be confirmed may be either.
        const int saved = checkFiles(hit.name == "fsync" && isAfterRename);
        if (!isAfterRename && hit.name != "rename" && hit.name != "mkdir" && hit.name != "fchmod") {
            EXPECT_EQ(saved, 0);
        }
        if (hit.name == "rename") {
            EXPECT_EQ(saved, 0) << "those replaced before are taken back";
        }
    }

    /// What was said to be saved is, and nothing else; how many were.
    int checkFiles(bool isUnsure) const {
        const Files now = filesBelow(m_root.string());
        EXPECT_EQ(now.size(), m_before.size()) << "a stray file, or one is gone";
        int saved = 0;
        for (int i = 0; i < articleCount; ++i) {
            const auto file = now.find(pathOf(i));
            if (file == now.end())
                continue;
            const bool isNew = m_saved[i] || (isUnsure && file->second != m_before.at(pathOf(i)));
            EXPECT_TRUE(file->second == (isNew ? m_after : m_before).at(pathOf(i))) << pathOf(i);
            saved += m_saved[i] ? 1 : 0;
        }
        return saved;
    }

    /// After recovery: all old or all new, and nothing else.
    ::testing::AssertionResult isAllOldOrAllNew() const {
        const RecoveryReport report = recover(root(), state());
        const Files now = filesBelow(m_root.string());
        if (!report.failures.empty())
            return ::testing::AssertionFailure() << report.failures[0].toString().toStdString();
        if (Journal::exists(state().folderOf(root()).toStdString()))
            return ::testing::AssertionFailure() << "the journal is left";
        if (now == m_before || now == m_after)
            return ::testing::AssertionSuccess();
        return ::testing::AssertionFailure()
               << now.size() << " files, neither all old nor all new; "
               << std::ranges::count_if(now, [&](const auto& file) { return !m_before.contains(file.first); })
               << " stray";
    }

    std::filesystem::path m_folder;
    std::filesystem::path m_root;
    Files m_before;
    Files m_after;
    std::vector<SaveRequest> m_requests;
    bool* m_saved;
};

INSTANTIATE_TEST_SUITE_P(Part, InterruptionTest, testing::Range(0, parts));

TEST_P(InterruptionTest, KilledAtAnySystemCallAllIsOldOrAllIsNew) {
    if (!canTrace())
        GTEST_SKIP() << "processes cannot be traced";
    int undone = 0;
    int completed = 0;
    for (int index = GetParam() * step; !HasFailure(); index += parts * step) {
        const auto status = killSaveAt(index);
        ASSERT_TRUE(isAllOldOrAllNew()) << "killed at system call " << index;
        ++(filesBelow(m_root.string()) == m_after ? completed : undone);
        if (status) {
            EXPECT_EQ(filesBelow(m_root.string()), m_after) << "it was not killed any more";
            break;
        }
        makeOld();
    }
    EXPECT_GT(undone, 5);
    EXPECT_GT(completed, 5);
}

TEST_P(InterruptionTest, AFailingSystemCallIsReportedAndUndone) {
    if (!canTrace())
        GTEST_SKIP() << "processes cannot be traced";
    std::vector<SystemCall> calls;
    saveTraced(
        [&](const SystemCall& call) {
            if (!call.name.empty())
                calls.push_back(call);
            return Fate{};
        },
        true);
    ASSERT_GT(calls.size(), 4u * articleCount);
    for (int ordinal = GetParam() * step; ordinal < static_cast<int>(calls.size()) && !HasFailure();
         ordinal += parts * step)
        for (const int error : {EIO, ENOSPC})
            failSaveAt(ordinal, error);
}

/// What happens to the disk, in words; the same things in a row once.
std::vector<std::string> stepsOf(const std::vector<SystemCall>& calls, const std::string& root) {
    std::vector<std::string> steps;
    for (const SystemCall& call : calls) {
        const bool inFeed = call.file.starts_with(root);
        const bool temporary = call.file.find("/.galley-") != std::string::npos;
        const bool journal = call.file.ends_with("/journal");
        const std::string what = temporary ? "temporary" : journal ? "journal" : inFeed ? "feed" : "state";
        std::string step = call.name + ' ' + what;
        // What came out of the swap goes at once.
        if (temporary && call.name == "unlink" && !steps.empty() && steps.back() == "rename feed")
            continue;
        if (call.file.ends_with("/lock") || call.name == "mkdir" || call.name == "fchmod")
            continue;
        if (temporary)
            step = "make temporary";
        if (steps.empty() || steps.back() != step)
            steps.push_back(step);
    }
    return steps;
}

TEST_F(InterruptionTest, EveryStepIsOnTheDiskBeforeTheNext) {
    if (!canTrace())
        GTEST_SKIP() << "processes cannot be traced";
    for (const bool many : {true, false}) {
        makeOld();
        m_requests.resize(many ? articleCount : 3);
        std::vector<SystemCall> calls;
        saveTraced(
            [&](const SystemCall& call) {
                if (!call.name.empty())
                    calls.push_back(call);
                return Fate{};
            },
            true);
        // The few are flushed one by one, with their folders; of the many, the whole file system once.
        EXPECT_THAT(stepsOf(calls, m_root.string()),
                    ElementsAre("openat journal", "write journal", "fdatasync journal", "fsync state",
                                "make temporary", many ? "syncfs feed" : "fsync feed", "write journal",
                                "fdatasync journal", "rename feed", "fsync feed", "unlink journal",
                                "fsync state"));
    }
}

TEST_P(InterruptionTest, RecoveryKilledAnywhereCanBeRepeated) {
    if (!canTrace())
        GTEST_SKIP() << "processes cannot be traced";
    // Once while temporary files are written, once amid the renames.
    std::vector<SystemCall> calls;
    saveTraced(
        [&](const SystemCall& call) {
            if (call.name == "rename" || call.name == "fchmod")
                calls.push_back(call);
            return Fate{};
        },
        true);
    ASSERT_EQ(calls.size(), 2u * articleCount);
    for (const std::size_t interrupted : {articleCount / 2, articleCount + articleCount / 2}) {
        for (int index = GetParam() * 3 * step; !HasFailure(); index += parts * 3 * step) {
            makeOld();
            killSaveAt(calls[interrupted].index);
            const auto status =
                runTraced([this] { return recover(root(), state()).failures.empty() ? 1 : 0; },
                          [index](const SystemCall& call) {
                              return Fate{call.index == index, 0};
                          },
                          false);
            ASSERT_TRUE(isAllOldOrAllNew()) << "recovery killed at system call " << index;
            EXPECT_EQ(filesBelow(m_root.string()), interrupted < articleCount ? m_before : m_after);
            if (status)
                break;
        }
    }
}

} // namespace
} // namespace galley
