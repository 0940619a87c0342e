// A keychain in memory that does as the test says.
#pragma once

#include "core/credentials/keychain.h"

#include <QHash>
#include <QTimer>

#include <vector>

namespace galley::test {

/// What a fake keychain holds and how it behaves. Shared with the test, which looks at it later.
struct FakeSecrets {
    enum class Mood { Answers, Fails, KeepsSilent };
    Mood mood = Mood::Answers;
    KeychainError::Code failure = KeychainError::Code::Unavailable;
    QHash<QString, QString> secrets;
    int jobs = 0; ///< asked of it so far

    /// Does now what it was asked for in silence.
    void speakUp() {
        for (const auto& job : std::exchange(held, {}))
            job();
    }
    std::vector<std::function<void()>> held;
};

/// Answers from the event loop, as a real one does.
class FakeKeychain : public Keychain {
public:
    explicit FakeKeychain(std::shared_ptr<FakeSecrets> secrets)
        : m_secrets(std::move(secrets)) {}

    void read(const QString& name, ReadDone done) override {
        run([this, name, done] {
            if (hasFailed())
                done(std::unexpected(failure()));
            else if (m_secrets->secrets.contains(name))
                done(m_secrets->secrets[name]);
            else
                done(std::unexpected(KeychainError{KeychainError::Code::NotFound, {}}));
        });
    }
    void write(const QString& name, const QString& secret, Done done) override {
        run([this, name, secret, done] {
            if (hasFailed())
                return done(std::unexpected(failure()));
            m_secrets->secrets.insert(name, secret);
            done({});
        });
    }
    void remove(const QString& name, Done done) override {
        run([this, name, done] {
            if (hasFailed())
                return done(std::unexpected(failure()));
            m_secrets->secrets.remove(name);
            done({});
        });
    }

private:
    bool hasFailed() const { return m_secrets->mood == FakeSecrets::Mood::Fails; }
    KeychainError failure() const { return {m_secrets->failure, QStringLiteral("no service")}; }
    void run(std::function<void()> job) {
        ++m_secrets->jobs;
        if (m_secrets->mood == FakeSecrets::Mood::KeepsSilent)
            m_secrets->held.push_back(std::move(job));
        else
            QTimer::singleShot(0, &m_context, std::move(job));
    }

    std::shared_ptr<FakeSecrets> m_secrets;
    QObject m_context;
};

} // namespace galley::test
