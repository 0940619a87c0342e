// Any bytes: reading never crashes, both ways of reading agree, and yaml-cpp reads the same values.
#include "core/frontmatter/document.h"
#include "core/frontmatter/utf8.h"

#include <algorithm>
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

// Opening a feed and reading a whole document must give the same answer.
void checkSkimming(std::string_view bytes, const std::expected<Document, Error>& document) {
    static constexpr std::string_view keys[] = {"title",  "published", "quality", "topics",
                                                "images", "a",         "b",       "c"};
    std::vector<Warning> duplicates;
    const auto entries = readEntries(bytes, keys, &duplicates);
    require(entries.has_value() == document.has_value(), "both ways of reading accept the same files");
    if (!entries)
        return;
    require(entries->has_value() == document->hasFrontMatter(), "both ways of reading find the front matter");
    if (!*entries)
        return;
    for (const std::string_view key : keys) {
        const Value* skimmed = find(**entries, key);
        const Value* read = find(document->values(), key);
        require((skimmed == nullptr) == (read == nullptr), "both ways of reading find the same keys");
        require(!skimmed || *skimmed == *read, "both ways of reading give the same values");
    }
}

// So must reading all but what is large; what that skips is there and not empty.
void checkLeavingOut(std::string_view bytes, const std::expected<Document, Error>& document) {
    static constexpr std::string_view keys[] = {"related", "secured", "title", "a", "b"};
    const auto entries = readAllBut(bytes, keys);
    require(entries.has_value() == document.has_value(), "the same files are accepted with less");
    if (!entries || !*entries)
        return;
    const SomeEntries& some = **entries;
    for (const auto& [key, value] : some.values) {
        const Value* read = find(document->values(), key);
        require(read && *read == value, "what is not left out has the same values");
    }
    for (const std::string& key : some.skipped) {
        const Value* read = find(document->values(), key);
        require(read && *read != Value() && *read != Value("") && *read != Value(Sequence()) &&
                    *read != Value(Mapping()),
                "what is left out holds something");
    }
    require(some.values.size() + some.skipped.size() == document->values().size(), "nothing is forgotten");
}

// So must reading only some keys of the records in a list.
void checkRecords(std::string_view bytes, const std::expected<Document, Error>& document) {
    static constexpr std::string_view keys[] = {"images", "related", "a"};
    static constexpr std::string_view recordKeys[] = {"url", "title", "b"};
    for (const std::string_view records : keys) {
        const auto entries = Entries::read(bytes, {keys, records, recordKeys});
        require(entries.has_value() == document.has_value(), "the same files are accepted for records");
        const Value* read = document ? find(document->values(), records) : nullptr;
        const Value* found = entries && *entries ? find((*entries)->values(), records) : nullptr;
        require((found == nullptr) == (read == nullptr), "the same records are found");
        for (std::size_t i = 0; read && read->sequence() && i < read->sequence()->size(); ++i)
            for (const std::string_view key : recordKeys) {
                const Value* one = valueAt(*found, FieldPath().child(i).child(std::string(key)));
                const Value* other = valueAt(*read, FieldPath().child(i).child(std::string(key)));
                require(one && other ? *one == *other : one == other, "records have the same values");
            }
    }
}

// Texts noted while records are passed over are those that stand there, and none is missed.
void checkWatching(std::string_view bytes, const std::expected<Document, Error>& document) {
    static constexpr std::string_view keys[] = {"related", "a"};
    static constexpr std::string_view recordKeys[] = {"url", "title", "b"};
    const auto check = [&](const Mapping&, const RecordTexts& texts) {
        const Value* read = document ? find(document->values(), "related") : nullptr;
        for (std::size_t i = 0; read && read->sequence() && i < read->sequence()->size(); ++i)
            for (const std::string_view key : recordKeys) {
                const Value* value = valueAt(*read, FieldPath().child(i).child(std::string(key)));
                const auto last = std::find_if(texts.rbegin(), texts.rend(), [&](const RecordText& text) {
                    return text.record == i && text.key == key;
                });
                require((value != nullptr) == (last != texts.rend()), "each text of a record is noted");
                require(!value || !value->string() || *value->string() == last->text,
                        "texts of records are noted as they read");
            }
        return false;
    };
    const auto entries = Entries::read(bytes, {keys, "related", recordKeys, check});
    require(entries.has_value() == document.has_value(),
            "the same files are accepted with records passed over");
}

void checkPlaces(const Document& document, const Node& node) {
    require(node.range.begin <= node.range.end && node.range.end <= document.parts().yaml.end,
            "nodes lie in the YAML");
    for (const Item& item : node.items) {
        require(item.range.begin <= item.range.end, "items have an order");
        checkPlaces(document, *item.value);
    }
}

void checkYamlCpp(const Document& document) {
    const Range yaml = document.parts().yaml;
    const auto oddBreaks = checkCharacters(document.bytes(), yaml);
    if (!oddBreaks || !oddBreaks->empty())
        return; // line breaks of YAML 1.1 that yaml-cpp does not know
    const auto value = readWithYamlCpp(std::string_view(document.bytes()).substr(yaml.begin, yaml.size()));
    require(!value || *value == Value(document.values()), "both readers give the same values");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto document = Document::read(bytes);
    checkSkimming(bytes, document);
    checkRecords(bytes, document);
    checkLeavingOut(bytes, document);
    checkWatching(bytes, document);
    if (document && document->root()) {
        checkPlaces(*document, *document->root());
        checkYamlCpp(*document);
    }
    return 0;
}
