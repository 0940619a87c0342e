// QtKeychain jobs.
#include "core/credentials/systemkeychain.h"

#include <qt6keychain/keychain.h>

namespace galley {

namespace {

KeychainError errorOf(const QKeychain::Job* job) {
    using Code = KeychainError::Code;
    switch (job->error()) {
    case QKeychain::EntryNotFound:
        return {Code::NotFound, job->errorString()};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {Code::Denied, job->errorString()};
    default:
        return {Code::Unavailable, job->errorString()};
    }
}

std::expected<void, KeychainError> outcomeOf(const QKeychain::Job* job) {
    if (job->error() == QKeychain::NoError)
        return {};
    return std::unexpected(errorOf(job));
}

} // namespace

SystemKeychain::SystemKeychain(const QString& service)
    : m_service(service) {}

void SystemKeychain::start(QKeychain::Job* job, const QString& name,
                           std::function<void(QKeychain::Job*)> done) {
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, &m_context, std::move(done));
    job->start(); // deletes itself once it has finished
}

void SystemKeychain::read(const QString& name, ReadDone done) {
    auto* job = new QKeychain::ReadPasswordJob(m_service);
    start(job, name, [job, done = std::move(done)](const QKeychain::Job*) {
        if (job->error() == QKeychain::NoError)
            done(job->textData());
        else
            done(std::unexpected(errorOf(job)));
    });
}

void SystemKeychain::write(const QString& name, const QString& secret, Done done) {
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(secret);
    start(job, name, [done = std::move(done)](const QKeychain::Job* finished) { done(outcomeOf(finished)); });
}

void SystemKeychain::remove(const QString& name, Done done) {
    auto* job = new QKeychain::DeletePasswordJob(m_service);
    start(job, name, [done = std::move(done)](const QKeychain::Job* finished) { done(outcomeOf(finished)); });
}

} // namespace galley
