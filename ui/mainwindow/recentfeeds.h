// The feeds opened lately, newest first.
#pragma once

#include <QObject>
#include <QStringList>

class QSettings;

namespace galley {

/// A short list of folders kept in the settings.
class RecentFeeds : public QObject {
    Q_OBJECT
public:
    static constexpr int maximum = 10;

    /// `settings` is not owned and outlives the list.
    explicit RecentFeeds(QSettings* settings, QObject* parent = nullptr);

    QStringList folders() const;
    QString last() const; ///< the feed to come back to at start; empty where it was closed
    void add(const QString& folder);
    void remove(const QString& folder);
    void clear();
    void restore(const QStringList& folders); ///< behind those opened since
    void forgetLast();

signals:
    void changed();

private:
    void store(const QStringList& folders);

    QSettings* m_settings;
};

} // namespace galley
