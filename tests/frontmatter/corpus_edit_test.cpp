// Edits every editable field of every real article and takes the edit back: only that field's bytes may
// differ, and afterwards none.
#include "core/frontmatter/lines.h"
#include "edithelp.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace galley::frontmatter::testing {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> corpusFiles() {
    std::vector<fs::path> files;
    const fs::path corpus = fs::path(GALLEY_SHARED) / "corpus";
    if (!fs::exists(corpus))
        return files;
    for (const auto& entry : fs::recursive_directory_iterator(corpus))
        if (const auto type = entry.path().extension(); type == ".md" || type == ".html")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

class CorpusEditTest : public ::testing::Test {
protected:
    void SetUp() override {
        m_files = corpusFiles();
        if (m_files.empty())
            GTEST_SKIP() << "no corpus";
    }

    /// Calls `visit(document)` for each file with front matter.
    template<typename Visit>
    void forEachDocument(Visit visit) {
        std::size_t visited = 0;
        for (const fs::path& file : m_files) {
            SCOPED_TRACE(file.filename().string());
            const auto document = Document::read(contentOf(file));
            if (!document || !document->root())
                continue;
            ++visited;
            visit(*document);
            if (HasFailure())
                return;
        }
        EXPECT_GT(visited, 300U);
    }

    std::vector<fs::path> m_files;
};

Document readAgain(const std::string& bytes) {
    auto document = Document::read(bytes);
    EXPECT_TRUE(document) << describe(document.error());
    return *document;
}

std::optional<std::string> applied(const Document& document, const FieldPath& path,
                                   std::optional<Value> value) {
    const std::vector<Change> changes{{path, std::move(value)}};
    auto after = frontmatter::apply(document, changes);
    EXPECT_TRUE(after) << path.toString() << ": " << describe(after.error());
    return after ? std::optional(*after) : std::nullopt;
}

/// Calls `visit(path, node)` for every node below `node` that may be edited.
template<typename Visit>
void forEachNode(const Document& document, const Node& node, const FieldPath& path, Visit& visit) {
    if (!path.empty()) {
        if (document.readOnlyReason(path))
            return;
        visit(path, node);
    }
    // Lists are long and their items alike: one is visited, a different one in every file; of top-level ones
    // the first and the last too.
    const std::size_t size = node.items.size();
    const std::size_t visited = size > 0 ? document.bytes().size() % size : 0;
    for (std::size_t i = 0; i < size; ++i) {
        const bool atBorder = path.steps().size() == 1 && (i == 0 || i + 1 == size);
        if (node.kind == NodeKind::Sequence && i != visited && !atBorder)
            continue;
        const Item& item = node.items[i];
        forEachNode(document, *item.value,
                    node.kind == NodeKind::Mapping ? path.child(item.name) : path.child(i), visit);
    }
}

/// Another value of the same type that the same style can hold.
Value anotherValue(const Value& value) {
    if (const bool* flag = value.boolean())
        return !*flag;
    if (const std::int64_t* number = value.integer())
        return *number + 1;
    if (value.timestamp())
        return Timestamp{"2031-02-03T04:05:06Z"};
    if (value.real())
        return *value.real() + 1;
    return "Ein ganz anderer Wert – 値";
}

TEST_F(CorpusEditTest, ScalarsChangeInTheirBytesAndBack) {
    std::size_t edits = 0;
    forEachDocument([&](const Document& document) {
        const auto visit = [&](const FieldPath& path, const Node& node) {
            if (node.kind != NodeKind::Scalar || ::testing::Test::HasFailure())
                return;
            const Value old = *document.value(path);
            const auto after = applied(document, path, anotherValue(old));
            if (!after)
                return;
            ++edits;
            const std::string_view bytes = document.bytes();
            const std::size_t begin = node.range.empty() ? after->find_first_not_of(' ') : node.range.begin;
            ASSERT_EQ(after->substr(0, begin), bytes.substr(0, begin)) << path.toString();
            if (!node.range.empty()) {
                ASSERT_TRUE(after->ends_with(bytes.substr(node.range.end))) << path.toString();
            }
            const auto back = applied(readAgain(*after), path, old);
            ASSERT_EQ(back, bytes) << path.toString();
        };
        forEachNode(document, *document.root(), {}, visit);
    });
    EXPECT_GT(edits, 10000U);
    RecordProperty("edits", static_cast<int>(edits));
}

TEST_F(CorpusEditTest, ListsGrowAndTurnAndComeBack) {
    std::size_t edits = 0;
    forEachDocument([&](const Document& document) {
        const auto visit = [&](const FieldPath& path, const Node& node) {
            if (node.kind != NodeKind::Sequence || node.items.empty() || ::testing::Test::HasFailure())
                return;
            const Sequence old = *document.value(path)->sequence();
            Sequence longer = old;
            if (longer.back().mapping())
                insertOrAssign(*longer.back().mapping(), longer.back().mapping()->front().first,
                               "https://x.example/#a");
            else
                longer.back() = "Something: else";
            longer.insert(longer.end() - 1, old.back());
            Sequence turned = old;
            std::ranges::rotate(turned, turned.begin() + 1);
            for (const Sequence& wanted : {longer, turned}) {
                const auto after = applied(document, path, wanted);
                if (!after)
                    return;
                const auto back = applied(readAgain(*after), path, old);
                ASSERT_EQ(*back, document.bytes()) << path.toString();
                ++edits;
            }
        };
        forEachNode(document, *document.root(), {}, visit);
    });
    EXPECT_GT(edits, 1000U);
}

TEST_F(CorpusEditTest, AddingAndRemovingAKeyComesBack) {
    forEachDocument([](const Document& document) {
        for (const std::string_view key : {"updatedDateTime", "removed", "featuredContent", "foreign"}) {
            const FieldPath path{std::string(key)};
            if (document.value(path))
                continue;
            const auto after = applied(document, path, "some: text");
            ASSERT_TRUE(after);
            const auto back = applied(readAgain(*after), path, std::nullopt);
            ASSERT_EQ(*back, document.bytes()) << key;
        }
    });
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> result;
    const Lines lines(text);
    for (std::size_t at = 0; at < text.size(); at = lines.end(at))
        result.push_back(text.substr(at, lines.end(at) - at));
    return result;
}

TEST_F(CorpusEditTest, PublishingChangesOneLineAndBackNone) {
    forEachDocument([](const Document& document) {
        const FieldPath path("published");
        const std::optional<Value> old = document.value(path);
        const bool was = !old || !old->boolean() || *old->boolean();
        const auto after = applied(document, path, !was);
        ASSERT_TRUE(after);
        const auto before = linesOf(document.bytes());
        const auto now = linesOf(*after);
        ASSERT_EQ(now.size(), before.size() + (old ? 0 : 1));
        if (old) {
            std::size_t different = 0;
            for (std::size_t i = 0; i < now.size(); ++i)
                different += now[i] != before[i] ? 1 : 0;
            EXPECT_EQ(different, 1U);
        }
        EXPECT_EQ(applied(readAgain(*after), path, old), document.bytes());
    });
}

} // namespace
} // namespace galley::frontmatter::testing
