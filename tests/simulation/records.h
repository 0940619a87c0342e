// What the three of a simulation wrote down, held against the files they left.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace galley::simulation {

/// A field of a file.
struct Place {
    std::string path;
    std::string field;
    auto operator<=>(const Place&) const = default;
};

/// What an editor noted.
struct EditorRecord {
    struct Saved {
        Place place;
        std::string from;
        std::string to;
    };
    std::map<Place, std::string> lastEdits;        ///< what he wanted in the end
    std::map<Place, std::set<std::string>> wanted; ///< all he ever wanted
    std::vector<Saved> saved;
    std::map<Place, std::string> left; ///< shown to him as conflicts, or as edits of files that are gone
    std::vector<std::string> unexplained;
    int edits = 0;

    static EditorRecord read(const std::filesystem::path& log);
};

/// What the crawler noted.
struct CrawlerRecord {
    std::map<std::string, std::string> numbers; ///< by file name: what it wrote last
    std::set<std::string> removed;
    std::vector<std::string> lost; ///< changes somebody undid
    /// Values that had been replaced and stood in a file again for a moment.
    std::map<Place, std::set<std::string>> shown;
    int changes = 0;

    static CrawlerRecord read(const std::filesystem::path& log);
};

/// The articles a simulation begins with: their names, and what a field of one says.
std::string articleText(const std::string& name);
std::string firstValue(const Place& place);

/// What a file says of a field of articleText()'s, without any code of Galley's.
std::string valueIn(const std::string& text, const std::string& field);
std::string contentOf(const std::filesystem::path& file);

} // namespace galley::simulation
