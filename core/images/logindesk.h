// Keeps downloads that need a login apart from each other: who waits, who tries, who knows.
#pragma once

#include "core/credentials/login.h"

#include <QHash>
#include <QList>

#include <optional>

namespace galley {

/// What is known about the logins of servers and proxies while Galley runs, and which downloads wait for one.
/// A new login is tried by one download before the others use it, so that a wrong password is sent once. Pure
/// bookkeeping: says what to do, does nothing itself.
class LoginDesk {
public:
    /// What becomes of a download that was asked for a login.
    enum class Answer {
        Refuse, ///< end it: somebody said that they do not want to sign in
        Wait,   ///< hold it
        Ask,    ///< hold it, and ask for a login
        Retry   ///< run it again: it may use the login known by now
    };
    /// A download was asked for the login. `used` is the one it sent, where it did. `insists`: ask even where
    /// signing in was declined before.
    Answer challenged(quint64 id, const LoginKey& key, const std::optional<Login>& used, bool insists);

    /// The login a download may send.
    std::optional<Login> loginFor(quint64 id, const LoginKey& key) const;
    /// The login that is known or being tried, where it cannot be told who sends it.
    std::optional<Login> loginFor(const LoginKey& key) const;

    /// Somebody gave a login; returns the downloads to run now.
    QList<quint64> signIn(const LoginKey& key, const Login& login);
    /// Nobody will; returns the downloads to end.
    QList<quint64> decline(const LoginKey& key);
    /// Forgets a login. Downloads that wait go on waiting.
    void forget(const LoginKey& key);

    /// A download came to an end. `sent` are the logins it sent, none where it got no answer; `challenge` is
    /// what it was asked for in the end and challenged() was told of. Returns the downloads to run now, and
    /// the logins that are known to be right by this.
    struct Outcome {
        QList<quint64> run;
        QList<LoginKey> accepted;
    };
    Outcome finished(quint64 id, const QList<LoginKey>& sent, const std::optional<LoginKey>& challenge = {});
    /// A download is no longer wanted; returns those to run in its place.
    QList<quint64> cancel(quint64 id);
    /// Whether the last login given was refused.
    bool wasRefused(const LoginKey& key) const { return m_entries.value(key).wasRefused; }

private:
    enum class State { Asking, Trying, Known, Declined };
    struct Entry {
        State state = State::Asking;
        Login login;
        quint64 trying = 0; ///< the download that tries the login; 0: the next one will
        bool wasRefused = false;
        QList<quint64> waiting;
    };
    static QList<quint64> tryNext(Entry& entry);

    QHash<LoginKey, Entry> m_entries;
};

} // namespace galley
