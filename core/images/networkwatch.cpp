// QNetworkInformation, then the interfaces.
#include "core/images/networkwatch.h"

#include <QNetworkInformation>
#include <QNetworkInterface>

#include <algorithm>
#include <chrono>

namespace galley {

using namespace std::chrono_literals;

namespace {

constexpr auto lookAgain = 3s;

bool isAnyInterfaceUp() {
    const auto interfaces = QNetworkInterface::allInterfaces();
    return std::ranges::any_of(interfaces, [](const QNetworkInterface& interface) {
        const auto flags = interface.flags();
        return flags.testFlag(QNetworkInterface::IsRunning) &&
               !flags.testFlag(QNetworkInterface::IsLoopBack) && !interface.addressEntries().isEmpty();
    });
}

/// The service's last word, in a form any thread may read.
std::shared_ptr<std::atomic_bool> watchService(QObject* context) {
    auto isGone = std::make_shared<std::atomic_bool>(false);
    if (!QNetworkInformation::loadDefaultBackend())
        return isGone;
    const auto note = [isGone](QNetworkInformation::Reachability reachability) {
        *isGone = reachability == QNetworkInformation::Reachability::Disconnected;
    };
    QNetworkInformation* information = QNetworkInformation::instance();
    note(information->reachability());
    QObject::connect(information, &QNetworkInformation::reachabilityChanged, context, note);
    return isGone;
}

} // namespace

NetworkWatch::NetworkWatch(std::function<bool()> probe, QObject* parent)
    : QObject(parent)
    , m_probe(std::move(probe)) {
    if (!m_probe)
        m_probe = [isGone = watchService(this)] { return !*isGone && isAnyInterfaceUp(); };
    m_timer.setInterval(lookAgain);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!hasNetwork())
            return;
        m_timer.stop();
        emit returned();
    });
}

void NetworkWatch::miss() {
    if (m_timer.isActive())
        return;
    m_timer.start();
    emit missed();
}

} // namespace galley
