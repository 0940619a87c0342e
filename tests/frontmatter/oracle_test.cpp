// Holds the reader to what Ruby's Psych makes of the same files: real ones, the sample feed, and damaged
// ones.
#include "core/frontmatter/document.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace galley::frontmatter;

namespace {

const fs::path shared = GALLEY_SHARED;
const fs::path oracle = shared / "tools" / "jekyll_oracle.rb";

std::string contentsOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::vector<fs::path> documentsBelow(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".md" || extension == ".html"))
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

std::vector<std::string> linesOf(const std::string& command) {
    std::vector<std::string> lines;
    FILE* pipe = popen(command.c_str(), "r");
    std::string text;
    std::array<char, 65536> buffer{};
    while (const std::size_t size = fread(buffer.data(), 1, buffer.size(), pipe))
        text.append(buffer.data(), size);
    pclose(pipe);
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::vector<std::string> askOracle(const std::vector<fs::path>& files) {
    const fs::path list = fs::path(testing::TempDir()) / ("galley-oracle-" + std::to_string(getpid()));
    std::ofstream stream(list);
    for (const fs::path& file : files)
        stream << file.string() << '\n';
    stream.close();
    auto lines = linesOf("ruby '" + oracle.string() + "' < '" + list.string() + "'");
    fs::remove(list);
    return lines;
}

// Opening a feed and reading a whole document give the same answer.
void expectSkimmingAgrees(std::string_view bytes, const std::expected<Document, Error>& document) {
    static constexpr std::string_view keys[] = {"title", "published", "topics", "images", "a", "list"};
    const auto entries = readEntries(bytes, keys);
    ASSERT_EQ(entries.has_value(), document.has_value()) << bytes;
    if (!entries) {
        EXPECT_EQ(describe(entries.error()), describe(document.error())) << bytes;
        EXPECT_EQ(entries.error().position, document.error().position) << bytes;
    }
    for (const std::string_view key : keys) {
        const Value* skimmed = entries && *entries ? find(**entries, key) : nullptr;
        const Value* read = document ? find(document->values(), key) : nullptr;
        ASSERT_EQ(skimmed == nullptr, read == nullptr) << key << " in " << bytes;
        EXPECT_TRUE(!skimmed || *skimmed == *read) << key << " in " << bytes;
    }
}

// So does reading some keys of the records in a list only.
void expectRecordsAgree(std::string_view bytes, const std::expected<Document, Error>& document) {
    static constexpr std::string_view keys[] = {"related", "list", "a"};
    static constexpr std::string_view recordKeys[] = {"webUrl", "title", "b"};
    for (const std::string_view records : keys) {
        const auto entries = Entries::read(bytes, {keys, records, recordKeys});
        ASSERT_EQ(entries.has_value(), document.has_value()) << bytes;
        if (!entries) {
            EXPECT_EQ(entries.error().position, document.error().position) << bytes;
        }
        const Value* read = document ? find(document->values(), records) : nullptr;
        const Value* found = entries && *entries ? find((*entries)->values(), records) : nullptr;
        ASSERT_EQ(found == nullptr, read == nullptr) << bytes;
        for (std::size_t i = 0; read && read->sequence() && i < read->sequence()->size(); ++i)
            for (const std::string_view key : recordKeys) {
                const auto path = FieldPath().child(i).child(std::string(key));
                const Value* one = valueAt(*found, path);
                const Value* other = valueAt(*read, path);
                EXPECT_TRUE(one && other ? *one == *other : one == other) << bytes;
                const auto whole = FieldPath(std::string(records)).child(i).child(std::string(key));
                if (const auto range = document->rangeOf(whole)) {
                    EXPECT_EQ((*entries)->positionOf(whole, bytes), document->positionOf(range->begin))
                        << bytes;
                }
            }
    }
}

class OracleTest : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(oracle))
            GTEST_SKIP() << "no reference reader beside this checkout";
        if (std::system("command -v ruby >/dev/null") != 0)
            GTEST_SKIP() << "ruby is not installed";
    }

    // Every file Galley accepts reads as the reference has it. Counts what both accept, and what only Galley
    // refuses.
    void compare(const std::vector<fs::path>& files) {
        const auto lines = askOracle(files);
        ASSERT_EQ(lines.size(), files.size());
        for (std::size_t i = 0; i < files.size(); ++i) {
            const std::string bytes = contentsOf(files[i]);
            const auto document = Document::read(bytes);
            expectSkimmingAgrees(bytes, document);
            expectRecordsAgree(bytes, document);
            const std::string start = "{\"path\":" + toJson(std::string_view(files[i].string()));
            const bool refused = lines[i].starts_with(start + ",\"error\":");
            if (!document) {
                refusedByGalleyAlone += refused ? 0 : 1;
                continue;
            }
            const std::string values = document->isNull() ? "null" : toJson(Value(document->values()));
            EXPECT_EQ(start + ",\"frontMatter\":" + values + '}', lines[i]);
            ++accepted;
        }
    }

    std::size_t accepted = 0;
    std::size_t refusedByGalleyAlone = 0;
};

// The two readers agree on every file the fast one reads.
void expectYamlCppAgrees(const std::vector<fs::path>& files, std::size_t least) {
    std::size_t read = 0;
    for (const fs::path& file : files) {
        const auto document = Document::read(contentsOf(file));
        if (!document || document->isNull())
            continue;
        const Range& yaml = document->parts().yaml;
        const auto value =
            readWithYamlCpp(std::string_view(document->bytes()).substr(yaml.begin, yaml.size()));
        ASSERT_TRUE(value) << file << ": " << describe(value.error());
        EXPECT_EQ(toJson(*value), toJson(Value(document->values()))) << file;
        ++read;
    }
    EXPECT_GT(read, least);
}

TEST(YamlCpp, AgreesOnRealFiles) {
    if (!fs::exists(shared / "corpus"))
        GTEST_SKIP() << "no corpus beside this checkout";
    expectYamlCppAgrees(documentsBelow(shared / "corpus"), 400);
}

TEST(YamlCpp, AgreesOnTheSampleFeed) {
    expectYamlCppAgrees(documentsBelow(GALLEY_SAMPLE_FEED), 60);
}

TEST_F(OracleTest, AgreesOnRealFiles) {
    if (!fs::exists(shared / "corpus"))
        GTEST_SKIP() << "no corpus beside this checkout";
    const auto files = documentsBelow(shared / "corpus");
    compare(files);
    EXPECT_GT(accepted, 400u);
    EXPECT_EQ(refusedByGalleyAlone, 0u);
}

TEST_F(OracleTest, AgreesOnTheSampleFeed) {
    compare(documentsBelow(GALLEY_SAMPLE_FEED));
    EXPECT_GT(accepted, 60u);
    EXPECT_EQ(refusedByGalleyAlone, 0u);
}

// Damages documents: inserts, deletes and copies pieces at random places.
class Damage {
public:
    explicit Damage(unsigned seed)
        : m_random(seed) {}

    std::string operator()(std::string bytes) {
        static const std::vector<std::string> pieces = {
            " ",        "  ",    "\t",       "\n",       "\r\n",   ":",
            ": ",       "- ",    "#",        " #",       "\"",     "'",
            "\\",       "|",     ">",        "|-\n",     "[",      "]",
            "{",        "}",     ",",        "&a ",      "*a",     "!",
            "!!str ",   "? ",    "%",        "@",        "---",    "\xE2\x80\xA8",
            "\xC2\x85", "\r",    "\xC3\xA9", "<<: *b\n", "k: v\n", "  sub: x\n",
            "~",        "yes",   "0",        "_",        ".",      "1",
            "\"a\": ",  "\\x41", "\n\n",     "\n  ",     "\n \t",  "{}",
            "[a, b]",   "\\\n",  "''"};
        for (std::size_t i = 0, count = below(4); i < count; ++i) {
            const std::size_t at = 4 + below(bytes.size() - 8);
            switch (below(3)) {
            case 0:
                bytes.insert(at, pieces[below(pieces.size())]);
                break;
            case 1:
                bytes.erase(at, 1 + below(4));
                break;
            default:
                bytes.insert(at, bytes.substr(below(bytes.size()), 1 + below(20)));
            }
        }
        return bytes;
    }

    std::size_t below(std::size_t limit) { return m_random() % limit; }

private:
    std::mt19937 m_random;
};

TEST_F(OracleTest, AgreesOnDamagedFiles) {
    const fs::path folder = fs::path(testing::TempDir()) / ("galley-damaged-" + std::to_string(getpid()));
    fs::create_directories(folder);
    std::vector<std::string> seeds;
    for (const fs::path& file : documentsBelow(fs::path(GALLEY_SAMPLE_FEED) / "_news")) {
        if (std::string bytes = contentsOf(file); bytes.size() < 3'000)
            seeds.push_back(std::move(bytes));
    }
    for (const auto& entry :
         fs::directory_iterator(fs::path(GALLEY_TEST_DATA).parent_path() / "fuzz" / "seeds"))
        seeds.push_back(contentsOf(entry.path()));
    Damage damage(20260314);
    std::vector<fs::path> files;
    for (int i = 0; i < 1'500; ++i) {
        files.push_back(folder / (std::to_string(i) + ".md"));
        std::ofstream(files.back(), std::ios::binary) << damage(seeds[damage.below(seeds.size())]);
    }
    compare(files);
    EXPECT_GT(accepted, 300u);
    EXPECT_LT(refusedByGalleyAlone, files.size() / 10);
    fs::remove_all(folder);
}

} // namespace
