// Field paths: their text form, their relations, and the values they lead to.
#include "core/frontmatter/fieldpath.h"

#include <algorithm>
#include <charconv>
#include <span>

namespace galley::frontmatter {

namespace {

using Step = FieldPath::Step;

/// Reads a path's text step by step; every take function consumes what it returns.
class PathReader {
public:
    explicit PathReader(std::string_view text)
        : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }

    bool take(std::string_view expected) {
        if (!m_rest.starts_with(expected))
            return false;
        m_rest.remove_prefix(expected.size());
        return true;
    }

    std::optional<Step> takePlainKey() {
        const std::string_view key = m_rest.substr(0, m_rest.find_first_of(".[\""));
        m_rest.remove_prefix(key.size());
        return key.empty() ? std::nullopt : std::optional<Step>(std::string(key));
    }

    /// The rest of `["the key"]`.
    std::optional<Step> takeQuotedKey() {
        std::string key;
        while (!m_rest.empty() && m_rest.front() != '"') {
            if (m_rest.front() == '\\')
                m_rest.remove_prefix(1);
            if (m_rest.empty())
                return std::nullopt;
            key += m_rest.front();
            m_rest.remove_prefix(1);
        }
        return take("\"]") ? std::optional<Step>(key) : std::nullopt;
    }

    /// The rest of `[12]`.
    std::optional<Step> takeIndex() {
        std::size_t index = 0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), index);
        if (error != std::errc())
            return std::nullopt;
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return take("]") ? std::optional<Step>(index) : std::nullopt;
    }

    std::optional<Step> takeStep(bool first) {
        if (take("[\""))
            return takeQuotedKey();
        if (first)
            return takePlainKey();
        if (take("["))
            return takeIndex();
        return take(".") ? takePlainKey() : std::nullopt;
    }

private:
    std::string_view m_rest;
};

std::string quotedKey(std::string_view key) {
    std::string text = "[\"";
    for (const char c : key) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + "\"]";
}

/// The value one step below a container, or nullptr.
const Value* stepInto(const Value& value, const Step& step) {
    if (const std::string* key = std::get_if<std::string>(&step)) {
        const Mapping* mapping = value.mapping();
        return mapping ? find(*mapping, *key) : nullptr;
    }
    const Sequence* sequence = value.sequence();
    const std::size_t index = std::get<std::size_t>(step);
    return sequence && index < sequence->size() ? &(*sequence)[index] : nullptr;
}

/// Whether a step can be taken from a value, null being able to become the container it asks for.
bool accepts(const Value& value, const Step& step) {
    if (std::holds_alternative<std::string>(step))
        return value.isNull() || value.mapping();
    const std::size_t size = value.sequence() ? value.sequence()->size() : 0;
    return (value.isNull() || value.sequence()) && std::get<std::size_t>(step) <= size;
}

/// The value one step below, created as null where it is missing. The step must be accepted.
Value& stepOrCreate(Value& value, const Step& step) {
    if (const Value* present = stepInto(value, step))
        return const_cast<Value&>(*present);
    if (const std::string* key = std::get_if<std::string>(&step)) {
        if (!value.mapping())
            value = Mapping{};
        return value.mapping()->emplace_back(*key, Value()).second;
    }
    if (!value.sequence())
        value = Sequence{};
    return value.sequence()->emplace_back();
}

bool assignSteps(Value& root, std::span<const Step> steps, Value value) {
    // Checked first, so that a refused path creates nothing.
    const Value* existing = &root;
    const Value missing;
    for (const Step& step : steps) {
        if (!accepts(*existing, step))
            return false;
        const Value* next = stepInto(*existing, step);
        existing = next ? next : &missing;
    }
    Value* place = &root;
    for (const Step& step : steps)
        place = &stepOrCreate(*place, step);
    *place = std::move(value);
    return true;
}

void eraseStep(Value& container, const Step& step) {
    if (const std::string* key = std::get_if<std::string>(&step))
        std::erase_if(*container.mapping(), [key](const auto& entry) { return entry.first == *key; });
    else
        container.sequence()->erase(container.sequence()->begin() +
                                    static_cast<std::ptrdiff_t>(std::get<std::size_t>(step)));
}

bool removeSteps(Value& root, std::span<const Step> steps) {
    Value* container = &root;
    for (const Step& step : steps) {
        const Value* next = stepInto(*container, step);
        if (!next) // Nothing to remove where the path could lead somewhere, refused where it cannot.
            return container->isNull() ||
                   (std::holds_alternative<std::string>(step) ? container->mapping() != nullptr
                                                              : container->sequence() != nullptr);
        if (&step == &steps.back())
            break;
        container = const_cast<Value*>(next);
    }
    eraseStep(*container, steps.back());
    return true;
}

} // namespace

std::optional<FieldPath> FieldPath::parse(std::string_view text) {
    FieldPath path;
    PathReader reader(text);
    do {
        std::optional<Step> step = reader.takeStep(path.empty());
        if (!step)
            return std::nullopt;
        path.m_steps.push_back(std::move(*step));
    } while (!reader.atEnd());
    return path;
}

std::string FieldPath::toString() const {
    std::string text;
    for (const Step& step : m_steps) {
        const std::string* key = std::get_if<std::string>(&step);
        if (!key)
            text += "[" + std::to_string(std::get<std::size_t>(step)) + "]";
        else if (key->empty() || key->find_first_of(".[\"") != std::string::npos)
            text += quotedKey(*key);
        else
            text += (text.empty() ? "" : ".") + *key;
    }
    return text;
}

const std::string& FieldPath::topLevelKey() const {
    static const std::string none;
    const std::string* key = m_steps.empty() ? nullptr : std::get_if<std::string>(&m_steps.front());
    return key ? *key : none;
}

const std::string& FieldPath::lastKey() const {
    static const std::string none;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step)
        if (const std::string* key = std::get_if<std::string>(&*step))
            return *key;
    return none;
}

FieldPath FieldPath::child(std::string key) const {
    FieldPath path = *this;
    path.m_steps.emplace_back(std::move(key));
    return path;
}

FieldPath FieldPath::child(std::size_t index) const {
    FieldPath path = *this;
    path.m_steps.emplace_back(index);
    return path;
}

FieldPath FieldPath::parent() const {
    FieldPath path = *this;
    if (!path.m_steps.empty())
        path.m_steps.pop_back();
    return path;
}

bool FieldPath::isPrefixOf(const FieldPath& other) const {
    return m_steps.size() <= other.m_steps.size() &&
           std::equal(m_steps.begin(), m_steps.end(), other.m_steps.begin());
}

const Value* valueAt(const Value& root, const FieldPath& path) {
    const Value* value = &root;
    for (const Step& step : path.steps()) {
        value = stepInto(*value, step);
        if (!value)
            return nullptr;
    }
    return value;
}

bool assignAt(Value& root, const FieldPath& path, std::optional<Value> value) {
    if (path.empty())
        return false;
    return value ? assignSteps(root, path.steps(), std::move(*value)) : removeSteps(root, path.steps());
}

} // namespace galley::frontmatter
