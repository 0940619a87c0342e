// Plain text, read plainly.
#include "tests/simulation/records.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace galley::simulation {

namespace {

std::vector<std::string> split(const std::string& line, char separator) {
    std::vector<std::string> parts;
    std::stringstream stream(line);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

std::string fileName(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

std::string unquoted(const std::string& value) {
    const bool isQuoted = value.size() > 1 && (value.front() == '"' || value.front() == '\'');
    return isQuoted ? value.substr(1, value.size() - 2) : value;
}

/// "PATH<tab>TITLE<tab>EXCERPT<tab>QUALITY"
void takeShown(CrawlerRecord& record, const std::string& line) {
    const std::vector<std::string> parts = split(line, '\t');
    const char* fields[] = {"title", "excerpt", "quality"};
    for (std::size_t i = 0; i < std::size(fields); ++i)
        record.shown[{parts.at(0), fields[i]}].insert(unquoted(parts.at(i + 1)));
}

} // namespace

EditorRecord EditorRecord::read(const std::filesystem::path& log) {
    EditorRecord record;
    std::ifstream file(log);
    for (std::string line; std::getline(file, line);) {
        const std::vector<std::string> parts = split(line, '\t');
        const Place place{fileName(parts.at(1)), parts.at(2)};
        if (parts[0] == "edit") {
            ++record.edits;
            record.lastEdits[place] = parts.at(3);
            record.wanted[place].insert(parts.at(3));
        } else if (parts[0] == "saved") {
            record.saved.push_back({place, parts.at(3), parts.at(4)});
        } else if (parts[0] == "conflict" || parts[0] == "gone") {
            record.left[place] = parts.at(3);
        } else {
            record.unexplained.push_back(line);
        }
    }
    return record;
}

CrawlerRecord CrawlerRecord::read(const std::filesystem::path& log) {
    CrawlerRecord record;
    std::ifstream file(log);
    for (std::string line; std::getline(file, line);) {
        const std::vector<std::string> parts = split(line, ' ');
        if (parts.at(0) == "shown") {
            takeShown(record, line.substr(line.find(' ') + 1));
            continue;
        }
        if (parts.at(0) == "lost") {
            record.lost.push_back(line);
            continue;
        }
        ++record.changes;
        if (parts.at(0) == "remove")
            record.removed.insert(parts.at(1));
        else
            record.numbers[parts.at(1)] = parts.at(2);
    }
    return record;
}

std::string articleText(const std::string& name) {
    return "---\ntitle: \"Title of " + name + "\"\nexcerpt: 'Excerpt of " + name +
           "'\nquality: 50\nheat: 00000000\npublished: true\nsecured: \"00000000;00000000\"\n---\nBody of " +
           name + "\n";
}

std::string firstValue(const Place& place) {
    return place.field == "quality" ? "50"
                                    : (place.field == "title" ? "Title of " : "Excerpt of ") + place.path;
}

std::string valueIn(const std::string& text, const std::string& field) {
    const std::size_t at = text.find('\n' + field + ": ");
    if (at == std::string::npos)
        return "-";
    const std::size_t begin = at + field.size() + 3;
    return unquoted(text.substr(begin, text.find('\n', begin) - begin));
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

} // namespace galley::simulation
