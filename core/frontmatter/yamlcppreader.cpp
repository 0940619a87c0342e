// Reads values with yaml-cpp's event parser: the second reader, for what the fast one leaves to it.
#include "core/frontmatter/document.h"
#include "core/frontmatter/manykeys.h"
#include "core/frontmatter/utf8.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <optional>
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

std::size_t offsetOf(const YAML::Mark& mark) {
    return static_cast<std::size_t>(std::max(mark.pos, 0));
}

// Thrown through yaml-cpp, and caught in readWithYamlCpp.
struct Refusal {
    Refusal(ErrorCode what, const YAML::Mark& mark, std::string why)
        : Refusal(what, offsetOf(mark), std::move(why)) {}
    Refusal(ErrorCode what, std::size_t place, std::string why)
        : code(what)
        , offset(place)
        , detail(std::move(why)) {}

    ErrorCode code;
    std::size_t offset;
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
        if (const auto escape = lostEscape(mark))
            throw Refusal{ErrorCode::NotSupported, *escape,
                          "the escape " + std::string(m_yaml.substr(*escape, 2))};
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
            keep(anchor, value, mark);
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

    // For aliases to come. It is a copy, and one inside of another is copied with it again.
    void keep(YAML::anchor_t anchor, const Value& value, const YAML::Mark& mark) {
        addSize(m_size, value);
        checkSize(mark);
        m_anchors[anchor] = value;
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
            throw Refusal{ErrorCode::TooLarge, mark, "anchors and aliases stand for too many values"};
        if (m_size.bytes > maximumUnfoldedSize)
            throw Refusal{ErrorCode::TooLarge, mark, "anchors and aliases stand for too much text"};
    }

    // Past the anchor and tag that start at a mark.
    std::size_t contentAt(const YAML::Mark& mark) const {
        std::size_t at = offsetOf(mark);
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

    // The first escape inside double quotes that yaml-cpp turns into bytes that are not UTF-8.
    std::optional<std::size_t> lostEscape(const YAML::Mark& mark) const {
        const std::size_t begin = contentAt(mark);
        if (begin >= m_yaml.size() || m_yaml[begin] != '"')
            return std::nullopt;
        for (std::size_t at = begin + 1; at + 1 < m_yaml.size() && m_yaml[at] != '"'; ++at) {
            if (m_yaml[at] != '\\')
                continue;
            if (m_yaml[at + 1] == 'N' || m_yaml[at + 1] == '_')
                return at;
            ++at;
        }
        return std::nullopt;
    }

    // Whether the scalar at a mark begins with ">+" or the like: yaml-cpp loses the last of its blank lines.
    bool isFoldedAndKept(const YAML::Mark& mark) const {
        const std::string_view header = m_yaml.substr(std::min(contentAt(mark), m_yaml.size())).substr(0, 3);
        return header.starts_with('>') && header.substr(0, header.find('\n')).find('+') < header.size();
    }

    std::string_view nullTextAt(const YAML::Mark& mark) const {
        const std::string_view rest = m_yaml.substr(std::min(offsetOf(mark), m_yaml.size()));
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

Position positionIn(std::string_view yaml, std::size_t offset, std::size_t firstLine) {
    const Position position = positionAt(yaml, offset);
    return {position.line + firstLine - 1, position.column};
}

Error errorFrom(const YAML::Exception& exception, std::string_view yaml, std::size_t firstLine) {
    const YAML::Mark& mark = exception.mark;
    const Position position = mark.is_null() ? Position() : positionIn(yaml, offsetOf(mark), firstLine);
    if (std::string_view(exception.msg).starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR))
        return {ErrorCode::UnknownAlias, {}, position};
    return {ErrorCode::NotSupported, exception.msg, position};
}

} // namespace

std::expected<Value, Error> readWithYamlCpp(std::string_view yaml, std::size_t firstLine) {
    try {
        std::istringstream stream{std::string(yaml)};
        YAML::Parser parser(stream);
        Builder builder(yaml);
        parser.HandleNextDocument(builder);
        return builder.take();
    } catch (const Refusal& refusal) {
        return std::unexpected(
            Error{refusal.code, refusal.detail, positionIn(yaml, refusal.offset, firstLine)});
    } catch (const YAML::Exception& exception) {
        return std::unexpected(errorFrom(exception, yaml, firstLine));
    } catch (const std::exception& exception) {
        return std::unexpected(Error{ErrorCode::NotSupported, exception.what(), {}});
    }
}

} // namespace galley::frontmatter
