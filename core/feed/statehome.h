// Where Galley keeps what it must remember about feeds.
#pragma once

#include <QString>

namespace galley {

/// Names one folder a feed, inside one folder of the user's. Makes none of them.
class StateHome {
public:
    /// `folder` is absolute; the folders of feeds lie in it.
    explicit StateHome(const QString& folder)
        : m_folder(folder) {}

    /// galley in $XDG_STATE_HOME, or in ~/.local/state where that is not set.
    static StateHome ofUser();

    QString folder() const { return m_folder; }
    /// The folder of the feed with this canonical root.
    QString folderOf(const QString& root) const;

private:
    QString m_folder;
};

} // namespace galley
