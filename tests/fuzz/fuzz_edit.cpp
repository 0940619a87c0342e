// Any document and any edit: what apply() gives reads back as wanted, touches nothing else, and can be
// undone.
#include "core/frontmatter/edit.h"
#include "core/frontmatter/lines.h"
#include "core/frontmatter/wanted.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace galley::frontmatter;

namespace {

void require(bool condition, const char* what) {
    if (condition)
        return;
    std::fprintf(stderr, "violated: %s\n", what);
    std::abort();
}

// Takes decisions from the front of the input.
class Choices {
public:
    Choices(const std::uint8_t* data, std::size_t size)
        : m_data(data)
        , m_size(size) {}
    std::uint8_t next() {
        if (m_size == 0)
            return 0;
        --m_size;
        return *m_data++;
    }
    std::string text(std::size_t length) {
        std::string result;
        for (std::size_t i = 0; i < length; ++i)
            result.push_back(static_cast<char>(next()));
        return result;
    }

private:
    const std::uint8_t* m_data;
    std::size_t m_size;
};

Value chooseValue(Choices& choices) {
    switch (choices.next() % 9) {
    case 0:
        return true;
    case 1:
        return static_cast<std::int64_t>(choices.next()) - 100;
    case 2:
        return choices.text(choices.next() % 24);
    case 3:
        return "plain words";
    case 4:
        return "two\nlines: # and \"quotes\" 'too'\n";
    case 5:
        return Timestamp{"2024-05-06T07:08:09Z"};
    case 6:
        return Sequence{"AI", choices.text(choices.next() % 6), "Robots"};
    case 7:
        return Mapping{{"name", "N"}, {"domain", choices.text(choices.next() % 6)}};
    default:
        return {};
    }
}

// A path into the document: down from a top-level key for a few steps, or a new key.
FieldPath choosePath(Choices& choices, const Document& document) {
    const Mapping& values = document.values();
    if (values.empty() || choices.next() % 8 == 0)
        return FieldPath(choices.next() % 2 ? "published" : "brand new");
    const auto& [key, first] = values[choices.next() % values.size()];
    FieldPath path(key);
    const Value* value = &first;
    for (int depth = choices.next() % 4; depth > 0; --depth) {
        if (const Sequence* sequence = value->sequence(); sequence && !sequence->empty()) {
            const std::size_t index = choices.next() % sequence->size();
            path = path.child(index);
            value = &(*sequence)[index];
        } else if (const Mapping* mapping = value->mapping(); mapping && !mapping->empty()) {
            const auto& [name, child] = (*mapping)[choices.next() % mapping->size()];
            path = path.child(name);
            value = &child;
        }
    }
    return path;
}

Change chooseChange(Choices& choices, const Document& document) {
    const FieldPath path = choosePath(choices, document);
    const bool removes = choices.next() % 6 == 0;
    Value wanted = chooseValue(choices);
    return {path, removes ? std::nullopt : std::optional(std::move(wanted))};
}

bool isNamed(const std::vector<Change>& changes, const std::string& key) {
    return std::ranges::any_of(changes,
                               [&key](const Change& change) { return change.path.topLevelKey() == key; });
}

// Nobody edits the order of a mapping's keys, and a key taken away and put back may stand elsewhere.
bool says(const Document& document, const FieldPath& path, const std::optional<Value>& wanted) {
    const std::optional<Value> value = document.value(path);
    return equivalent(value ? &*value : nullptr, wanted ? &*wanted : nullptr);
}

void checkEdited(const Document& before, const Document& after, const std::vector<Change>& changes) {
    require(after.body() == before.body(), "the body stays");
    for (const Change& change : changes)
        if (change.value && std::ranges::all_of(changes, [](const Change& c) { return c.value.has_value(); }))
            require(says(after, change.path, change.value), "the edit reads back");
    for (const auto& [key, value] : before.values())
        require(isNamed(changes, key) || says(after, FieldPath(key), value), "other fields keep their value");
}

// The bytes of one text that are not in the other: all but what both begin and end with.
Range changedPart(std::string_view before, std::string_view after) {
    const auto begin = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
    std::size_t end = before.size();
    for (std::size_t at = after.size(); end > begin && at > begin && before[end - 1] == after[at - 1]; --at)
        --end;
    return {begin, end};
}

bool areBlankOrComments(const Lines& lines, const Range& part) {
    for (std::size_t at = lines.begin(part.begin); !part.empty() && at < part.end; at = lines.end(at))
        if (!lines.isBlank(at) && !lines.isComment(at))
            return false;
    return true;
}

// Where the bytes of a field may change: the value's own, or, where that is no scalar in the place of
// another, its entry and the blank lines beside it.
Range mayChange(const Document& before, const Entry& entry, const Change& change) {
    const Lines lines(before.bytes());
    const std::optional<Value> old = before.value(change.path);
    const bool isInList = std::ranges::any_of(change.path.steps(), [](const FieldPath::Step& step) {
        return std::holds_alternative<std::size_t>(step);
    });
    const Range value = before.rangeOf(change.path).value_or(entry.range);
    const bool hasTabs = before.bytes().find('\t', value.end) < entry.range.end;
    if (old && old->isScalar() && !old->isNull() && change.value && change.value->isScalar() && !isInList &&
        !hasTabs)
        return value;
    const std::size_t begin = change.value
                                  ? entry.range.begin
                                  : lines.skipBlankBackwards(entry.range.begin, before.parts().yaml.begin);
    return {begin, entry.range.end};
}

// Said by the bytes alone, whatever the proof thinks.
void checkOutside(const Document& before, const Document& after, const Change& change) {
    Range changed = changedPart(before.bytes(), after.bytes());
    const auto isNamed = [&](const Entry& entry) { return entry.key == change.path.topLevelKey(); };
    const auto count = std::ranges::count_if(before.entries(), isNamed);
    if (count > 1 || (before.root() && before.root()->style == Style::Flow))
        return;
    if (count == 0)
        return require(areBlankOrComments(Lines(before.bytes()), changed),
                       "a new field changes no other line");
    const Range allowed = mayChange(before, *std::ranges::find_if(before.entries(), isNamed), change);
    // What is only taken away may be told from either end of what repeats.
    const std::string& bytes = before.bytes();
    const bool isRemoval = bytes.size() - after.bytes().size() == changed.size();
    while (isRemoval && changed.end > allowed.end && bytes[changed.begin - 1] == bytes[changed.end - 1])
        changed = {changed.begin - 1, changed.end - 1};
    require(changed.empty() || (changed.begin >= allowed.begin && changed.end <= allowed.end),
            "bytes outside of the field stay");
}

void checkUndo(const Document& before, const Document& after, const Change& change) {
    const std::optional<Value> old = before.value(change.path);
    if (!old || !change.value)
        return;
    const Change back{change.path, old};
    const auto undone = galley::frontmatter::apply(after, {&back, 1});
    require(!undone || says(*Document::read(*undone), change.path, old),
            "undoing an edit brings its value back");
}

// Decisions come behind a NUL, so that any document may be a seed; bytes mixed from the document go on where
// they end.
std::string decisionsFor(std::string_view document, std::string_view input) {
    std::string decisions(input.substr(std::min(document.size() + 1, input.size())));
    std::uint64_t state = 0xCBF29CE484222325;
    for (const char c : document)
        state = (state ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    for (int i = 0; i < 96; ++i) {
        state = state * 6364136223846793005 + 1442695040888963407;
        decisions.push_back(static_cast<char>(state >> 56));
    }
    return decisions;
}

// Holds the share of edits that are made: a target that has every edit refused checks nothing.
void countEdit(bool accepted) {
    static std::size_t tried = 0;
    static std::size_t made = 0;
    ++tried;
    made += accepted ? 1 : 0;
    require(tried % 1'000 != 0 || made >= tried / 50, "edits are made");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::string_view bytes = input.substr(0, input.find('\0'));
    const auto document = Document::read(std::string(bytes));
    if (!document || !document->hasFrontMatter())
        return 0;
    const std::string decisions = decisionsFor(bytes, input);
    Choices choices(reinterpret_cast<const std::uint8_t*>(decisions.data()), decisions.size());
    const std::size_t count = 1 + choices.next() % 2;
    std::vector<Change> changes;
    while (changes.size() < count)
        changes.push_back(chooseChange(choices, *document));
    const auto edited = galley::frontmatter::apply(*document, changes);
    countEdit(edited.has_value());
    if (!edited)
        return 0; // by the proof too: what the writer cannot do right is not done
    const auto after = Document::read(*edited);
    require(after.has_value(), "an edited file can be read");
    checkEdited(*document, *after, changes);
    if (changes.size() == 1) {
        checkOutside(*document, *after, changes.front());
        checkUndo(*document, *after, changes.front());
    }
    return 0;
}
