// Filters used before.
#pragma once

#include <QStringList>

class QSettings;

namespace galley {

/// The filters used last, each once, kept in the settings; those of other windows join them.
class FilterHistory {
public:
    static constexpr qsizetype most = 20;

    /// The settings are not owned and outlive the history.
    explicit FilterHistory(QSettings* settings);

    const QStringList& filters() const { return m_filters; } ///< the latest first
    /// Puts a filter first. An empty one is none.
    void add(const QString& filter);

private:
    void read();

    QSettings* m_settings;
    QStringList m_filters;
};

} // namespace galley
