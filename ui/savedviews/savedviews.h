// Filters people come back to, by name.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <vector>

class QSettings;

namespace galley {

/// A filter and how its articles are shown.
struct SavedView {
    QString name;
    QString filter;
    QByteArray columns = {}; ///< Columns::state(), sort order included; empty leaves them as they are
    QString kind = {};       ///< object name of the action that shows table, thumbnails, ...; empty: any
    QString builtIn = {};    ///< which of Galley's own it is; empty for others
    QStringList shown = {};  ///< of a team's view, in place of `columns`: their names
    QString sort = {};       ///< of a team's view: a column's name, with `-` in front for descending
    bool isTeam = false;     ///< kept in the feed

    bool isBuiltIn() const { return !builtIn.isEmpty(); }
    bool isOwn() const { return !isBuiltIn() && !isTeam; }
    bool operator==(const SavedView&) const = default;
};

/// The saved views in their order: Galley's own, which can be moved, and the user's, which can be renamed and
/// removed, too, both kept in the settings; each change is one of what stands there now, since other windows
/// change them too. Behind them those of the team, which its feed keeps.
class SavedViews : public QObject {
    Q_OBJECT
public:
    /// `settings` is not owned and outlives the views.
    explicit SavedViews(QSettings* settings, QObject* parent = nullptr);

    const std::vector<SavedView>& views() const { return m_views; }
    int count() const { return static_cast<int>(m_views.size()); }
    const SavedView& at(int place) const { return m_views[static_cast<std::size_t>(place)]; }

    /// Adds a view of the user at the end of those; its place.
    int add(SavedView view);
    /// Puts one back where it was.
    void insert(int place, SavedView view);
    /// Of the user's views. An empty name changes nothing.
    void rename(int place, const QString& name);
    void remove(int place);
    /// Moves a view up (-1) or down (1); where it stands then. The team's stay.
    int move(int place, int by);

    /// What the open feed keeps takes the place of what the one before kept.
    void setTeamViews(std::vector<SavedView> views);
    /// The place of the user's view of that name; -1 for none.
    int findOwn(const QString& name) const;
    /// Whether the team has a view of that name.
    bool hasTeamView(const QString& name) const;

signals:
    void changed();

private:
    void load();
    int reload(int place);
    void store();
    int ownCount() const; ///< Galley's and the user's

    QSettings* m_settings;
    std::vector<SavedView> m_views;
};

} // namespace galley
