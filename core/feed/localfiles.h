// Which addresses of articles are files of the checkout.
#pragma once

#include "core/feed/feedlayout.h"

#include <QCache>
#include <QElapsedTimer>
#include <QObject>
#include <QSet>

#include <chrono>
#include <optional>

namespace galley {

/// Finds the files of addresses, see FeedLayout::localFile(), off the GUI thread, and remembers them. What
/// was found a while ago is looked up once more when it is asked for again. GUI thread.
class LocalFiles : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds usualFreshness{2000};

    /// `freshness`: how long an answer is good for.
    explicit LocalFiles(std::chrono::milliseconds freshness = usualFreshness, QObject* parent = nullptr);

    /// Addresses belong to this site from now on; what is known of another one is forgotten.
    void setSite(const FeedLayout& layout);
    /// Looks up once more whatever is known: something changed on disk.
    void renew();

    /// The file of an address, empty where it is none; nothing while that is looked up, and found() follows.
    std::optional<QString> find(const QString& address);

signals:
    /// Something else is known of these addresses now.
    void found(const QSet<QString>& addresses);

private:
    struct Known {
        std::optional<QString> file; ///< nothing yet
        qint64 since = 0;            ///< by the clock
        bool isWanted = false;       ///< is being looked up
    };

    void want(const QString& address, Known& known);
    void lookUp();
    void take(const QStringList& addresses, const QStringList& files);

    FeedLayout m_site; ///< only what finding a file needs
    int m_sites = 0;   ///< counts them: answers for one before are dropped
    std::chrono::milliseconds m_freshness;
    QElapsedTimer m_clock;
    QCache<QString, Known> m_known;
    QStringList m_wanted;
};

} // namespace galley
