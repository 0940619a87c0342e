// A hash for each entry.
#include "core/feed/filemarks.h"

#include "core/feed/contentdigest.h"
#include "core/frontmatter/document.h"

#include <algorithm>
#include <string>

namespace galley {
namespace {

using frontmatter::Document;

/// Never 0.
quint64 hashOf(std::string_view bytes) {
    return std::max<quint64>(1, ContentDigest::of(bytes).mix);
}

std::vector<FileMarks::Mark>::const_iterator find(const FileMarks& marks, const QByteArray& key) {
    const auto place = std::ranges::lower_bound(marks.marks, key, {}, &FileMarks::Mark::key);
    return place != marks.marks.end() && place->key == key ? place : marks.marks.end();
}

/// What was found for one key twice becomes one mark of both.
void sortAndMerge(std::vector<FileMarks::Mark>& marks) {
    std::ranges::stable_sort(marks, {}, &FileMarks::Mark::key);
    std::size_t last = 0;
    for (std::size_t i = 1; i < marks.size(); ++i) {
        if (marks[last].key == marks[i].key)
            marks[last].hash = std::max<quint64>(1, marks[last].hash * 0xff51afd7ed558ccd ^ marks[i].hash);
        else
            marks[++last] = std::move(marks[i]);
    }
    marks.resize(std::min(marks.size(), last + 1));
}

} // namespace

quint64 FileMarks::hashOf(const QByteArray& key) const {
    const auto found = find(*this, key);
    return found == marks.end() ? 0 : found->hash;
}

void FileMarks::take(const QByteArray& key, const FileMarks& from) {
    const auto there = from.hashOf(key);
    const auto place = std::ranges::lower_bound(marks, key, {}, &Mark::key);
    const bool isHere = place != marks.end() && place->key == key;
    if (isHere && there == 0)
        marks.erase(place);
    else if (isHere)
        place->hash = there;
    else if (there != 0)
        marks.insert(place, {key, there});
}

FileMarks marksOf(std::string_view bytes, quint64 state) {
    FileMarks marks;
    marks.state = state;
    const auto document = Document::read(std::string(bytes));
    const auto parts = document ? document->parts() : frontmatter::split(bytes);
    marks.body = hashOf(bytes.substr(parts.body.begin, parts.body.size()));
    std::string rest;
    std::size_t at = 0;
    if (document)
        for (const frontmatter::Entry& entry : document->entries()) {
            rest += bytes.substr(at, entry.range.begin - at);
            at = entry.range.end;
            marks.marks.push_back({QByteArray::fromStdString(entry.key),
                                   hashOf(bytes.substr(entry.range.begin, entry.range.size()))});
        }
    rest += bytes.substr(at, parts.body.begin - at);
    marks.rest = hashOf(rest);
    sortAndMerge(marks.marks);
    return marks;
}

MarksDifference difference(const FileMarks& before, const FileMarks& after) {
    MarksDifference found;
    found.body = before.body != after.body;
    found.rest = before.rest != after.rest;
    // A file that cannot be read any more, or can again, has not changed in each of its fields.
    if (found.rest && before.marks.empty() != after.marks.empty())
        return found;
    auto old = before.marks.begin();
    auto now = after.marks.begin();
    while (old != before.marks.end() || now != after.marks.end()) {
        const bool isGone = now == after.marks.end() || (old != before.marks.end() && old->key < now->key);
        const bool isNew = old == before.marks.end() || (now != after.marks.end() && now->key < old->key);
        if (isGone || isNew || old->hash != now->hash)
            found.keys.append(isNew ? now->key : old->key);
        old += isNew ? 0 : 1;
        now += isGone ? 0 : 1;
    }
    return found;
}

} // namespace galley
