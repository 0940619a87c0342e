// A feed in a temporary folder.
#pragma once

#include "core/feed/statehome.h"

#include <QString>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace galley {

/// Writes and reads files below a folder that is removed in the end.
class TempFeed {
public:
    TempFeed();

    QString root() const { return m_root; }
    /// A folder of its own beside the feed.
    StateHome state() const { return StateHome(m_stateFolder.path() + QStringLiteral("/galley")); }
    QString absolute(const QString& path) const { return m_root + u'/' + path; }

    void write(const QString& path, std::string_view bytes) const;
    std::string read(const QString& path) const;
    void remove(const QString& path) const; ///< a file or a whole folder; an empty path is the feed itself
    void makeFolder(const QString& path) const;
    void link(const QString& path, const QString& target) const;
    /// Copies a folder's content, links as links.
    void copy(const QString& folder) const;

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_stateFolder;
    QString m_root;
};

/// A small document.
std::string document(const std::string& title, bool published = true);

/// Runs the event loop until the condition holds or the time is over; whether it holds.
bool waitFor(const std::function<bool()>& condition,
             std::chrono::milliseconds time = std::chrono::seconds(10));

} // namespace galley
