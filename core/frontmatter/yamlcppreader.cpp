// Reads values with yaml-cpp's event parser: the second reader, for what the fast one leaves to it.
#include "core/frontmatter/document.h"
#include "core/frontmatter/manykeys.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <variant>

namespace galley::frontmatter {

namespace {

// What a value takes: nodes, and bytes of keys and texts.
struct Size {
    std::size_t nodes = 0;
    std::size_t bytes = 0;
};

void addSize(Size& size, const Value& value) {
    ++size.nodes;
    if (const auto* sequence = value.sequence()) {
        for (const Value& item : *sequence)
            addSize(size, item);
    } else if (const auto* mapping = value.mapping()) {
        for (const auto& [key, item] : *mapping) {
            size.bytes += key.size();
            addSize(size, item);
        }
    } else if (const auto* text = value.string()) {
        size.bytes += text->size();
    } else if (const auto* number = value.bigInteger()) {
        size.bytes += number->digits.size();
    } else if (const auto* time = value.timestamp()) {
        size.bytes += time->text.size();
    }
}

// Thrown through yaml-cpp, and caught in readWithYamlCpp.
struct Refusal {
    ErrorCode code;
    YAML::Mark mark;
    std::string detail;
};

// Builds a value from events, the way Ruby's Psych resolves them.
class Builder : public YAML::EventHandler {
public:
    explicit Builder(std::string_view yaml)
        : m_yaml(yaml) {}

    Value take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        // yaml-cpp keeps no text for `null:` or `~:`, but a key is its text.
        add(mark, wantsKey() ? Value(nullTextAt(mark)) : Value(), anchor, Key::Other);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            throw Refusal{ErrorCode::UnknownAlias, mark, "an alias of itself"};
        addSize(m_size, found->second);
        checkSize(mark);
        add(mark, found->second, 0, Key::Other);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override {
        if (endsWithBlankLines(mark))
            throw Refusal{ErrorCode::NotSupported, mark, "blank lines ahead of a closing quote"};
        if (isFoldedAndKept(mark))
            throw Refusal{ErrorCode::NotSupported, mark,
                          "a folded text that keeps the blank lines behind it"};
        m_size.bytes += text.size();
        checkSize(mark);
        const bool plain = tag == "?" || (tag != "!" && tag != "tag:yaml.org,2002:str" && !isBlockAt(mark));
        if (plain && !wantsKey() && isTooLongNumber(text))
            throw Refusal{ErrorCode::NumberTooLong, mark, m_open.empty() ? std::string() : m_open.back().key};
        add(mark, plain && !wantsKey() ? typePlainScalar(text) : Value(text), anchor,
            tag == "?" && text == "<<" ? Key::Merge : Key::Other);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, Value(Sequence{}), anchor);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, Value(Mapping{}), anchor);
    }
    void OnMapEnd() override { close(); }

private:
    enum class Key { Merge, Other };
    struct Open {
        Value value;
        YAML::anchor_t anchor;
        YAML::Mark mark;
        bool hasKey = false;
        bool merges = false;
        std::string key;
        MappingBuilder entries; // of a mapping, until it is closed
    };

    bool wantsKey() const {
        return !m_open.empty() && m_open.back().value.mapping() && !m_open.back().hasKey;
    }

    void open(const YAML::Mark& mark, Value value, YAML::anchor_t anchor) {
        if (wantsKey())
            throw Refusal{ErrorCode::NotSupported, mark, "a collection as a key"};
        if (m_open.size() >= maximumDepth)
            throw Refusal{ErrorCode::TooDeep, mark, {}};
        m_open.push_back({std::move(value), anchor, mark, false, false, {}, {}});
    }

    void close() {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        if (Mapping* mapping = done.value.mapping())
            *mapping = done.entries.take();
        add(done.mark, std::move(done.value), done.anchor, Key::Other);
    }

    void add(const YAML::Mark& mark, Value value, YAML::anchor_t anchor, Key kind) {
        ++m_size.nodes;
        checkSize(mark);
        if (anchor != 0 && !wantsKey())
            m_anchors[anchor] = value;
        if (m_open.empty()) {
            m_root = std::move(value);
            return;
        }
        Open& parent = m_open.back();
        if (Sequence* sequence = parent.value.sequence()) {
            sequence->push_back(std::move(value));
        } else if (!parent.hasKey) {
            parent.key = value.text();
            parent.hasKey = true;
            parent.merges = kind == Key::Merge;
        } else {
            parent.hasKey = false;
            if (parent.merges)
                merge(parent.entries, value, mark);
            else
                parent.entries.set(parent.key, std::move(value));
        }
    }

    // Ruby: map.replace(merged.merge(map)): merged keys come first, the map's own win.
    void merge(MappingBuilder& map, const Value& source, const YAML::Mark& mark) {
        if (const auto* sequence = source.sequence()) {
            for (const Value& item : *sequence)
                merge(map, item, mark);
        } else if (const auto* merged = source.mapping()) {
            m_size.nodes += map.entries().size();
            checkSize(mark);
            MappingBuilder result;
            for (const auto& [key, value] : *merged)
                result.set(key, value);
            for (auto& [key, value] : map.take())
                result.set(key, std::move(value));
            map = std::move(result);
        }
    }

    // Aliases may be used often, but not so often that they unfold into something huge.
    void checkSize(const YAML::Mark& mark) const {
        if (m_size.nodes > maximumNodes)
            throw Refusal{ErrorCode::TooLarge, mark, "aliases unfold into too many values"};
        if (m_size.bytes > maximumUnfoldedSize)
            throw Refusal{ErrorCode::TooLarge, mark, "aliases unfold into too much text"};
    }

    // Past the anchor and tag that start at a mark.
    std::size_t contentAt(const YAML::Mark& mark) const {
        auto at = static_cast<std::size_t>(std::max(mark.pos, 0));
        while (at < m_yaml.size() && (m_yaml[at] == '!' || m_yaml[at] == '&')) {
            at = std::min(m_yaml.find_first_of(" \t\r\n", at), m_yaml.size());
            at = std::min(m_yaml.find_first_not_of(" \t\r\n", at), m_yaml.size());
        }
        return at;
    }

    // Whether the scalar whose tag starts at a mark is a block: Psych types tagged ones by their text, quoted
    // or not, but not these.
    bool isBlockAt(const YAML::Mark& mark) const {
        const std::size_t at = contentAt(mark);
        return at < m_yaml.size() && std::string_view("|>").find(m_yaml[at]) != std::string_view::npos;
    }

    // Whether blank lines come last inside quotes: yaml-cpp loses some of them.
    bool endsWithBlankLines(const YAML::Mark& mark) const {
        const std::size_t begin = contentAt(mark);
        if (begin >= m_yaml.size() || (m_yaml[begin] != '"' && m_yaml[begin] != '\''))
            return false;
        std::size_t end = begin + 1;
        for (; end < m_yaml.size() && (m_yaml[end] != m_yaml[begin] || isDoubled(end)); ++end)
            end += m_yaml[begin] == '"' ? m_yaml[end] == '\\' : m_yaml[end] == '\'';
        const std::string_view space =
            m_yaml.substr(0, end).substr(m_yaml.find_last_not_of(" \t\r\n", end - 1));
        return std::ranges::count(space, '\n') > 1;
    }
    bool isDoubled(std::size_t quote) const { return m_yaml.substr(quote, 2) == "''"; }

    // Whether the scalar at a mark begins with ">+" or the like: yaml-cpp loses the last of its blank lines.
    bool isFoldedAndKept(const YAML::Mark& mark) const {
        const std::string_view header = m_yaml.substr(std::min(contentAt(mark), m_yaml.size())).substr(0, 3);
        return header.starts_with('>') && header.substr(0, header.find('\n')).find('+') < header.size();
    }

    std::string_view nullTextAt(const YAML::Mark& mark) const {
        const std::string_view rest =
            m_yaml.substr(std::min<std::size_t>(static_cast<std::size_t>(mark.pos), m_yaml.size()));
        for (const std::string_view text : {"~", "null", "Null", "NULL"}) {
            if (rest.starts_with(text))
                return text;
        }
        return {};
    }

    std::string_view m_yaml;
    Value m_root;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, Value> m_anchors;
    Size m_size;
};

Position positionOf(const YAML::Mark& mark, std::size_t firstLine) {
    if (mark.is_null())
        return {};
    return {static_cast<std::size_t>(mark.line) + firstLine, static_cast<std::size_t>(mark.column) + 1};
}

} // namespace

std::expected<Value, Error> readWithYamlCpp(std::string_view yaml, std::size_t firstLine) {
    for (const std::string_view escape : {"\\_", "\\N"}) {
        // yaml-cpp turns these escapes into bytes that are not UTF-8.
        if (yaml.find(escape) != std::string_view::npos)
            return std::unexpected(
                Error{ErrorCode::NotSupported, "the escape " + std::string(escape), {firstLine, 1}});
    }
    try {
        std::istringstream stream{std::string(yaml)};
        YAML::Parser parser(stream);
        Builder builder(yaml);
        parser.HandleNextDocument(builder);
        return builder.take();
    } catch (const Refusal& refusal) {
        return std::unexpected(Error{refusal.code, refusal.detail, positionOf(refusal.mark, firstLine)});
    } catch (const YAML::Exception& exception) {
        return std::unexpected(
            Error{ErrorCode::NotSupported, exception.msg, positionOf(exception.mark, firstLine)});
    } catch (const std::exception& exception) {
        return std::unexpected(Error{ErrorCode::NotSupported, exception.what(), {}});
    }
}

} // namespace galley::frontmatter
