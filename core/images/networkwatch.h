// Whether this computer has a network.
#pragma once

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace galley {

/// Asks the system's network service where there is one, else whether any interface but loopback is up.
/// Watches for the network's return only once somebody has missed it. GUI thread.
class NetworkWatch : public QObject {
    Q_OBJECT
public:
    /// `probe` replaces the question to the system, for tests.
    explicit NetworkWatch(std::function<bool()> probe = {}, QObject* parent = nullptr);

    /// May be called on any thread.
    bool hasNetwork() const { return m_probe(); }
    /// Something failed for want of a network: emits returned() once there is one again.
    void miss();
    bool isMissing() const { return m_timer.isActive(); }

signals:
    void missed();
    void returned();

private:
    std::function<bool()> m_probe;
    QTimer m_timer;
};

} // namespace galley
