// The fast reader: parses the YAML that front matters are written in, with the place of every node.
#pragma once

#include "core/frontmatter/entries.h"
#include "core/frontmatter/error.h"
#include "core/frontmatter/node.h"
#include "core/frontmatter/utf8.h"

#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace galley::frontmatter {

/// Recursive descent over one front matter, as strict as libyaml (which Jekyll reads with). Every construct
/// is checked; nodes are only built where wanted, so that skipping over an entry costs no allocation. Lists,
/// mappings and aliases as keys, and directives are refused as NotSupported.
class Parser {
public:
    /// What had to be seen on the way to know how to read the values.
    struct Features {
        bool aliases = false;
        bool properties = false; ///< anchors or tags
        bool mergeKeys = false;
        bool any() const { return aliases || properties || mergeKeys; }
    };

    /// `bytes` is the whole document; `yaml` its front matter, without the --- lines; both outlive the
    /// parser.
    Parser(std::string_view bytes, Range yaml, const OddBreaks& oddBreaks);

    /// Parses everything and builds the tree. nullptr, with no error, where there is nothing but white space
    /// and comments.
    std::unique_ptr<Node> parse();

    enum class Want {
        Nothing,
        All,
        Records, ///< of the block mappings in it only the record keys
        Watch    ///< nothing, but the texts of the record keys are noted on the way
    };
    /// Called for each top-level key before its value is read: how much of a tree of the value is wanted.
    using Wanted = std::function<Want(std::string_view key, std::size_t offset)>;
    /// Takes the tree of a wanted value.
    using Take = std::function<void(std::string_view key, Node& value)>;
    /// Parses everything, building only the wanted top-level values. False on error.
    bool skim(const Wanted& wanted, const Take& take, std::span<const std::string_view> recordKeys = {});
    /// What was watched last; nothing where something unusual stood in the way.
    const std::optional<RecordTexts>& watched() const { return m_watched; }

    bool failed() const { return m_failed; }
    /// Position included.
    Error error() const;
    const Features& features() const { return m_features; }

private:
    struct Key {
        Range range;
        std::string text; // decoded, for all but plain keys
        bool plain = false;
        bool merges = false;     // <<
        bool isOdd = false;      // explicit, or with an anchor or tag: its entry is read and never written
        bool explicitly = false; // "? key"
        bool hasValue = true;
    };
    enum class Context { Line, Inline }; // whether a simple key may start here
    enum class Holder {
        Key,
        Dash,
        Indicator
    }; // what a value stands behind: "key:", "-", or "?" and ":" alone

    // Blocks
    bool parseRoot(Node* out);
    bool checkOddBreaks();
    bool parseBlockNode(long parentIndent, Context context, Node* out);
    bool parsePropertiesThenNode(long parentIndent, Context context, Node* out);
    bool parseAlias(Node* out);
    bool parseMappingFrom(Key key, std::size_t indent, Node* out);
    bool parseSequence(std::size_t indent, Node* out);
    bool parseItemValue(long indent, Holder holder, Node* out);
    bool parseIndicated(std::size_t indent, Node* out);
    bool parseValueOf(const Key& key, std::size_t indent, Node* out);
    std::string_view nameOf(const Key& key) const; // as read; lives as long as the key and the bytes
    bool nextKey(Key& key);
    bool readExplicitKey(Key& key);
    bool scanKeyAt(Key& key, bool& isKey);
    bool scanOddKeyAt(Key& key, bool& isKey);
    bool checkKeyLength(std::size_t begin, std::size_t end);
    bool scanProperties();
    bool takeColon(const Key& key, bool& isKey);
    bool parseRootEntries(Key key, std::size_t indent, const Wanted& wanted, const Take& take,
                          std::span<const std::string_view> recordKeys);
    bool isLeftOut(std::string_view key) const;
    Item* addItem(Node* out, std::size_t keyBegin);
    void finishCollection(Node* out, std::size_t begin);

    // Skipping
    class SkippedLevels;
    bool skipCollection(bool& skipped);
    bool isDash(std::size_t at) const;
    bool pushCollection(SkippedLevels& levels);
    bool skipItem(SkippedLevels& levels);
    bool skipPair(SkippedLevels& levels);
    bool skipBelow(SkippedLevels& levels, std::size_t indent);
    void skipSimplePairs(std::size_t indent, bool stopsAtRecordKeys, SkippedLevels* watching);
    void watch(SkippedLevels& levels, std::string_view name, std::string_view raw);
    std::size_t simpleNameEnd(std::size_t at) const;

    // Scalars
    bool scanPlain(long parentIndent, bool flow, Node* out);
    bool scanPlainLine(bool flow, std::size_t& contentEnd);
    bool takePlainBreaks(std::size_t minimumIndent, bool flow, std::size_t& breaks);
    bool scanQuoted(std::string* text, bool& multiLine);
    bool scanQuotedSlowly(char quote, std::string* text, bool& multiLine);
    std::size_t quotedRunEnd(std::size_t at) const;
    void takeQuotedSpace(std::string& out, bool leadingBlanks, bool& multiLine);
    std::size_t breakLengthAt(std::size_t at) const;
    bool scanEscape(std::string& out);
    bool scanBlockScalar(long parentIndent, Node* out);
    bool scanBlockHeader(char& chomping, std::size_t& increment);
    bool scanBlockBreaks(std::size_t& indent, std::size_t leastIndent, std::string& breaks);
    bool parseQuoted(Node* out, bool& multiLine);

    // Flow collections
    bool parseFlowCollection(Node* out);
    bool parseFlowEntry(Node* out, bool inMapping);
    bool parseFlowPair(Node* out, Range key, std::string name);
    bool parseFlowNode(Node* out, bool& mayBeKey);
    bool parseFlowValue(Node* out);
    bool parseFlowProperties(Node* out);
    bool skipFlowSpace();

    // Characters
    bool atEnd() const { return m_at >= m_end; }
    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_end ? m_bytes[m_at + ahead] : '\0'; }
    bool isBlankOrEnd(std::size_t at) const {
        return at >= m_end || m_bytes[at] == ' ' || m_bytes[at] == '\t' || isLineEnd(at);
    }
    bool isLineEnd(std::size_t at) const {
        return at >= m_end || m_bytes[at] == '\n' ||
               (m_bytes[at] == '\r' && (at + 1 >= m_end || m_bytes[at + 1] == '\n'));
    }
    bool atMarker() const;
    std::size_t lineEndFrom(std::size_t at) const;
    std::size_t column() const { return m_at - m_lineStart; }
    void skipBlanks();
    void takeLineEnd();
    bool skipToToken();
    bool expectLineEnd();
    void coverOddBreaks(std::size_t begin, std::size_t end);
    bool checkNumber(std::size_t begin, std::size_t end);
    bool countItem();
    bool fail(ErrorCode code, std::size_t at, std::string_view detail = {});
    bool failAtCharacter();
    std::string_view characterAt(std::size_t at) const;

    std::string_view m_bytes;
    std::size_t m_begin;
    std::size_t m_at;
    std::size_t m_end;
    std::size_t m_lineStart;
    bool m_mustCount;             // long enough for too many items, each of which takes two bytes
    std::size_t m_contentEnd = 0; // end of the last token: where a collection's content ends
    std::size_t m_depth = 0;
    std::span<const std::string_view> m_recordKeys;  // of the mappings being built; empty for all
    std::span<const std::string_view> m_watchedKeys; // of the records being skipped; empty for none
    std::optional<RecordTexts> m_watched;
    std::size_t m_items = 0;
    const OddBreaks& m_oddBreaks;
    std::size_t m_coveredBreaks = 0;
    Features m_features;
    bool m_failed = false;
    ErrorCode m_code{};
    std::string m_detail;
    std::size_t m_errorAt = 0;
};

} // namespace galley::frontmatter
