// Filters people come back to, by name.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

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

    bool isBuiltIn() const { return !builtIn.isEmpty(); }
    bool operator==(const SavedView&) const = default;
};

/// The saved views in their order, kept in the settings: Galley's own, which can be moved, and others, which
/// can be renamed and removed, too.
class SavedViews : public QObject {
    Q_OBJECT
public:
    /// `settings` is not owned and outlives the views.
    explicit SavedViews(QSettings* settings, QObject* parent = nullptr);

    const std::vector<SavedView>& views() const { return m_views; }
    int count() const { return static_cast<int>(m_views.size()); }
    const SavedView& at(int place) const { return m_views[static_cast<std::size_t>(place)]; }

    /// Adds a view at the end.
    void add(SavedView view);
    /// An empty name changes nothing.
    void rename(int place, const QString& name);
    void remove(int place);
    /// Moves a view up (-1) or down (1); where it stands then.
    int move(int place, int by);

signals:
    void changed();

private:
    void load();
    void store();

    QSettings* m_settings;
    std::vector<SavedView> m_views;
};

} // namespace galley
