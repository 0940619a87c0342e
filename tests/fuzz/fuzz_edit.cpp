// Any document and any edit: what apply() gives reads back as wanted, touches nothing else, and can be
// undone.
#include "core/frontmatter/edit.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

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
    std::string rest() const { return {reinterpret_cast<const char*>(m_data), m_size}; }

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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Choices choices(data, size);
    const std::uint8_t seed[] = {choices.next(), choices.next(), choices.next(), choices.next()};
    Choices pathChoices(seed, sizeof seed);
    const bool removes = choices.next() % 6 == 0;
    const Value wanted = chooseValue(choices);
    const auto document = Document::read(choices.rest());
    if (!document)
        return 0;
    const FieldPath path = choosePath(pathChoices, *document);
    const std::optional<Value> before = document->value(path);
    const Change change{path, removes ? std::nullopt : std::optional(wanted)};
    const auto edited = apply(*document, {&change, 1});
    if (!edited) {
        // The proof is the last guard; a refusal has to know its reason before.
        require(edited.error().code != ErrorCode::ProofFailed, describe(edited.error()).c_str());
        return 0;
    }
    const auto after = Document::read(*edited);
    require(after.has_value(), "an edited file can be read");
    require(after->body() == document->body(), "the body stays");
    if (change.value)
        require(after->value(path) == change.value, "the edit reads back");
    for (const auto& [key, value] : document->values())
        require(key == path.topLevelKey() || after->value(FieldPath(key)) == value,
                "other fields keep their value");
    const Change back{path, before};
    if (before && change.value) {
        const auto undone = apply(*after, {&back, 1});
        require(!undone || Document::read(*undone)->value(path) == before,
                "undoing an edit brings its value back");
    }
    return 0;
}
