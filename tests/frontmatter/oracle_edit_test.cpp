// Holds edited files to Jekyll's own reading: every corpus file with all its fields changed, and texts that
// are hard on some style, written and read back by the oracle.
#include "core/frontmatter/wanted.h"
#include "edithelp.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace galley::frontmatter::testing {
namespace {

namespace fs = std::filesystem;

/// Edited files and what each must read as, in a folder of their own.
class OracleEditTest : public ::testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(m_shared / "tools" / "jekyll_oracle.rb") ||
            std::system("ruby -e 0 2> /dev/null") != 0)
            GTEST_SKIP() << "no oracle";
        std::string name = (fs::temp_directory_path() / "galley-edits-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        m_folder = name;
    }

    void TearDown() override {
        if (!m_folder.empty())
            fs::remove_all(m_folder);
    }

    /// Writes the file with the changes made; the oracle must find what the document says with the same
    /// changes.
    void add(const Document& document, const std::vector<Change>& changes) {
        const auto after = frontmatter::apply(document, changes);
        ASSERT_TRUE(after) << describe(after.error()) << "\n" << document.bytes();
        Value wanted(document.values());
        for (const Change& one : changes)
            ASSERT_TRUE(assignAt(wanted, one.path, one.value)) << one.path.toString();
        const auto read = Document::read(*after);
        ASSERT_TRUE(read && equivalent(Value(read->values()), wanted));
        const std::string path = (m_folder / (std::to_string(m_wanted.size()) + ".md")).string();
        std::ofstream(path, std::ios::binary) << *after;
        std::ofstream(m_folder / "list", std::ios::app) << path << '\n';
        m_wanted.push_back("{\"path\":" + toJson(std::string_view(path)) +
                           ",\"frontMatter\":" + toJson(Value(read->values())) + "}");
    }

    void holdToOracle() const {
        const std::string command =
            "LC_ALL=C.UTF-8 ruby '" + (m_shared / "tools" / "jekyll_oracle.rb").string() + "' < '" +
            (m_folder / "list").string() + "' > '" + (m_folder / "read").string() + "'";
        ASSERT_EQ(std::system(command.c_str()), 0);
        std::ifstream read(m_folder / "read", std::ios::binary);
        std::string line;
        for (const std::string& wanted : m_wanted) {
            ASSERT_TRUE(std::getline(read, line));
            EXPECT_EQ(line, wanted);
        }
    }

    std::size_t count() const { return m_wanted.size(); }

    const fs::path m_shared{GALLEY_SHARED};

private:
    fs::path m_folder;
    std::vector<std::string> m_wanted;
};

/// Texts that are hard on some style; every file gets others of them.
std::string hardText(std::size_t number) {
    static const std::array<std::string, 38> texts{"plain",
                                                   "true",
                                                   "010",
                                                   "1:30",
                                                   "2021-05-01",
                                                   "~",
                                                   "",
                                                   "- x",
                                                   "# x",
                                                   "a: b",
                                                   "a #b",
                                                   " a ",
                                                   "---",
                                                   "...\n",
                                                   "it's",
                                                   "say \"hi\"",
                                                   "back\\slash",
                                                   "two\nlines",
                                                   "two\nlines\n",
                                                   "\n\nx",
                                                   "tab\there",
                                                   "\x01\x1b\x7f",
                                                   "nel\u0085ls\u2028ps\u2029bom\ufeff",
                                                   "日本 🎉 e\u0301",
                                                   "{a}",
                                                   "[a",
                                                   "a, b",
                                                   "@x",
                                                   "`x",
                                                   "%x",
                                                   "!x",
                                                   "&x",
                                                   "*x",
                                                   "| x",
                                                   "> x",
                                                   "?",
                                                   "x:",
                                                   std::string(200, 'w') + " " + std::string(2000, 'z')};
    return texts[number % texts.size()];
}

void changeAll(const Value& value, const FieldPath& path, std::size_t& number, std::vector<Change>& changes) {
    if (const Mapping* mapping = value.mapping()) {
        for (const auto& [key, child] : *mapping)
            changeAll(child, path.child(key), number, changes);
    } else if (const Sequence* sequence = value.sequence()) {
        for (std::size_t i = 0; i < sequence->size(); ++i)
            changeAll((*sequence)[i], path.child(i), number, changes);
    } else if (value.string()) {
        changes.push_back({path, hardText(number++)});
    } else if (const std::int64_t* integer = value.integer()) {
        changes.push_back({path, *integer - 7});
    } else if (const bool* flag = value.boolean()) {
        changes.push_back({path, !*flag});
    } else if (value.timestamp()) {
        changes.push_back({path, Timestamp{"2031-12-13 14:15:16.5 -03:00"}});
    }
}

TEST_F(OracleEditTest, ReadsEveryCorpusFileWithAllFieldsChanged) {
    std::size_t number = 0;
    for (const auto& entry : fs::recursive_directory_iterator(m_shared / "corpus")) {
        if (const auto type = entry.path().extension(); type != ".md" && type != ".html")
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const auto document = Document::read({std::istreambuf_iterator<char>(file), {}});
        if (!document || !document->root())
            continue;
        std::vector<Change> changes;
        for (const auto& [key, value] : document->values())
            if (!document->readOnlyReason(FieldPath(key)))
                changeAll(value, FieldPath(key), number, changes);
        changes.push_back(
            {FieldPath("something: new"), Mapping{{hardText(number).substr(0, 100), hardText(number + 1)},
                                                  {"list", Sequence{hardText(number + 2)}}}});
        add(*document, changes);
    }
    ASSERT_GT(count(), 300U);
    holdToOracle();
}

TEST_F(OracleEditTest, ReadsHardTextsInEveryStyle) {
    for (std::size_t number = 0; number < 38; ++number)
        for (const std::string_view yaml :
             {"key: old # c\n", "key: 'old' # c\n", "key: \"old\"\n", "key: |\n  old\n\nb: 1\n",
              "key: |-\n    old\nb: 1\n", "key: |+\n  old\n\n\nb: 1\n", "key: >\n  old\n\nb: 1\n",
              "key: >-\n  old\n# c\nb: 1\n", "key: {a: old}\n", "key: [a, old]\n", "key: # c\n",
              "key:\n  - old\n  - b\n", "b: 1\n"})
            for (const bool crLf : {false, true}) {
                const auto document = Document::read(crLf ? withCrLf(fileOf(yaml)) : fileOf(yaml));
                ASSERT_TRUE(document) << yaml;
                const bool inMapping = yaml.find('{') != std::string_view::npos;
                const bool inList =
                    yaml.find("[") != std::string_view::npos || yaml.find("- b") != std::string_view::npos;
                add(*document, {change(inMapping ? "key.a" : inList ? "key[0]" : "key", hardText(number))});
            }
    holdToOracle();
}

} // namespace
} // namespace galley::frontmatter::testing
