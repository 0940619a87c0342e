// Some top-level entries of a file, without the rest of it: the fast way to open and to check a feed.
#pragma once

#include "core/frontmatter/error.h"
#include "core/frontmatter/fieldpath.h"
#include "core/frontmatter/node.h"

#include <expected>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

class Document;

/// A key that stands in the file a second time, which is no reason to refuse it.
struct Warning {
    std::string key;
    Position position;
};
inline constexpr std::size_t maximumDuplicateWarnings = 20;

/// Reads only the named top-level entries, and checks the rest of the front matter without decoding it. Same
/// errors and same values as Document::read; nullopt for a file without front matter. `duplicateKeys`, where
/// given, receives the first duplicate keys.
std::expected<std::optional<Mapping>, Error> readEntries(std::string_view bytes,
                                                         std::span<const std::string_view> keys,
                                                         std::vector<Warning>* duplicateKeys = nullptr);

/// Entries of a file, and which others there are.
struct SomeEntries {
    Mapping values;
    std::vector<std::string> skipped; ///< keys, each once, of entries that hold something
};
/// Reads all top-level entries but the named ones, which are skipped unless they may turn out to be empty.
/// Same errors and same values as Document::read; nullopt for a file without front matter.
std::expected<std::optional<SomeEntries>, Error> readAllBut(std::string_view bytes,
                                                            std::span<const std::string_view> keys,
                                                            std::vector<Warning>* duplicateKeys = nullptr);

/// A scalar of a record in a list, as it stands in the file, without its quotes.
struct RecordText {
    std::size_t record = 0; ///< its index
    std::string_view key;
    std::string_view text;
};
using RecordTexts = std::vector<RecordText>;

/// Which entries, and of the mappings in one of them which keys at least.
struct EntryChoice {
    std::span<const std::string_view> keys;            ///< top-level ones
    std::string_view records = {};                     ///< one of them, a list of mappings
    std::span<const std::string_view> recordKeys = {}; ///< what has to be read of those
    /// Where given, the records are passed over, and read only if this says so after a look at the texts of
    /// recordKeys and at the other values. Not asked, as if it had said so, where they are not plain to see.
    std::function<bool(const Mapping& values, const RecordTexts& texts)> areWanted = {};
};

/// The values of some entries, with their places.
class Entries {
public:
    /// Like readEntries(). Keys that were not chosen may be there, too, where others had to be read with
    /// them; records that turned out not to be wanted are missing.
    static std::expected<std::optional<Entries>, Error>
    read(std::string_view bytes, const EntryChoice& choice, std::vector<Warning>* duplicateKeys = nullptr);

    const Mapping& values() const { return m_values; }
    /// Where the value of a field stands (its key where it has no bytes), or nothing. `bytes` are those that
    /// were read.
    std::optional<Position> positionOf(const FieldPath& path, std::string_view bytes) const;

private:
    Mapping m_values;
    Node m_root;                                ///< the chosen entries; without any where there are anchors
    std::shared_ptr<const Document> m_document; ///< ... which take the whole document to be understood
};

} // namespace galley::frontmatter
