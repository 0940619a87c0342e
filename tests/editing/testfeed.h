// A small real feed to edit in tests.
#pragma once

#include "core/editing/edits.h"

#include <QTemporaryDir>

#include <functional>
#include <string>
#include <vector>

namespace galley {

/// Runs the event loop until a condition holds; false after ten seconds.
bool waitFor(const std::function<bool()>& condition);

/// A front matter written in the plainest way that reads back as these values.
std::string frontMatterOf(const frontmatter::Mapping& values);

/// The values of a front matter given as YAML lines.
frontmatter::Mapping valuesOf(const std::string& yaml);

FieldPath path(std::string_view text);

/// A folder `_news` of documents opened as a feed; documents are numbered as given.
class TestFeed {
public:
    /// One document for each YAML text (the lines between the dashes, or anything else that starts with
    /// "---").
    explicit TestFeed(const std::vector<std::string>& documents);

    ArticleId id(int document) const { return m_ids[static_cast<std::size_t>(document)]; }
    QList<ArticleId> ids() const { return m_ids; }
    QString root() const { return m_folder.path(); }

    /// Gives the feed another snapshot of a document, as a reload would.
    void replace(int document, const std::string& yaml);
    /// An article read from YAML lines, with the path of a document.
    Article article(int document, const std::string& yaml) const;
    /// Deletes a document and reloads.
    void remove(const std::vector<int>& documents);
    /// Adds documents and reloads.
    void add(const std::vector<std::string>& documents);

    Feed feed;
    Edits edits{&feed};

private:
    void write(const std::vector<std::string>& documents);
    void learnIds();

    QTemporaryDir m_folder;
    int m_written = 0;
    QList<ArticleId> m_ids;
};

/// What save() would return for edits that all go through.
SaveResult savedResult(const SaveRequest& request, const Article& article);

} // namespace galley
