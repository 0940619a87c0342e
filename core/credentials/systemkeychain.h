// The keychain of the desktop: Secret Service or KWallet, through QtKeychain.
#pragma once

#include "core/credentials/keychain.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace galley {

/// Keeps secrets under the service name it is given. Never falls back to a file. GUI thread.
class SystemKeychain : public Keychain {
public:
    explicit SystemKeychain(const QString& service = QStringLiteral("galley"));

    void read(const QString& name, ReadDone done) override;
    void write(const QString& name, const QString& secret, Done done) override;
    void remove(const QString& name, Done done) override;

private:
    void start(QKeychain::Job* job, const QString& name, std::function<void(QKeychain::Job*)> done);

    QString m_service;
    QObject m_context; ///< answers come to nobody once it is gone
};

} // namespace galley
