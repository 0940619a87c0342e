// States of a login: asked for, tried, known, declined.
#include "core/images/logindesk.h"

namespace galley {

LoginDesk::Answer LoginDesk::challenged(quint64 id, const LoginKey& key, const std::optional<Login>& used,
                                        bool insists) {
    const bool isNew = !m_entries.contains(key);
    Entry& entry = m_entries[key];
    switch (entry.state) {
    case State::Declined:
        if (!insists)
            return Answer::Refuse;
        break;
    case State::Known:
        if (used != entry.login)
            return Answer::Retry;    // it began before the login was known
        entry.state = State::Trying; // a nonce may have gone stale: once more on a fresh connection
        entry.trying = id;
        return Answer::Retry;
    case State::Trying:
        if (entry.trying == 0) {
            entry.trying = id;
            return Answer::Retry;
        }
        if (entry.trying != id || used != entry.login) {
            if (entry.trying == id)
                return Answer::Retry;
            entry.waiting.append(id);
            return Answer::Wait;
        }
        entry.wasRefused = true;
        break;
    case State::Asking:
        if (!isNew && !entry.waiting.isEmpty()) {
            entry.waiting.append(id);
            return Answer::Wait;
        }
        break;
    }
    entry.state = State::Asking;
    entry.trying = 0;
    entry.waiting.append(id);
    return Answer::Ask;
}

std::optional<Login> LoginDesk::loginFor(quint64 id, const LoginKey& key) const {
    const auto entry = m_entries.constFind(key);
    if (entry == m_entries.constEnd())
        return std::nullopt;
    const bool mayUse =
        entry->state == State::Known || (entry->state == State::Trying && entry->trying == id);
    return mayUse ? std::optional(entry->login) : std::nullopt;
}

std::optional<Login> LoginDesk::loginFor(const LoginKey& key) const {
    const auto entry = m_entries.constFind(key);
    const bool mayUse =
        entry != m_entries.constEnd() && (entry->state == State::Known || entry->state == State::Trying);
    return mayUse ? std::optional(entry->login) : std::nullopt;
}

QList<quint64> LoginDesk::signIn(const LoginKey& key, const Login& login) {
    Entry& entry = m_entries[key];
    entry.state = State::Trying;
    entry.login = login;
    entry.trying = 0;
    return tryNext(entry);
}

QList<quint64> LoginDesk::decline(const LoginKey& key) {
    Entry& entry = m_entries[key];
    entry = {.state = State::Declined, .login = {}, .waiting = std::move(entry.waiting)};
    return std::exchange(entry.waiting, {});
}

void LoginDesk::forget(const LoginKey& key) {
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end())
        return;
    if (entry->waiting.isEmpty())
        m_entries.erase(entry);
    else
        *entry = {.state = State::Asking, .login = {}, .waiting = std::move(entry->waiting)};
}

LoginDesk::Outcome LoginDesk::finished(quint64 id, const QList<LoginKey>& sent,
                                       const std::optional<LoginKey>& challenge) {
    Outcome outcome;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->state != State::Trying || entry->trying != id || entry.key() == challenge)
            continue;
        if (!sent.contains(entry.key())) {
            outcome.run += tryNext(*entry);
            continue;
        }
        entry->state = State::Known;
        entry->trying = 0;
        entry->wasRefused = false;
        outcome.run += std::exchange(entry->waiting, {});
        outcome.accepted.append(entry.key());
    }
    return outcome;
}

QList<quint64> LoginDesk::cancel(quint64 id) {
    QList<quint64> run;
    for (Entry& entry : m_entries) {
        entry.waiting.removeAll(id);
        if (entry.state == State::Trying && entry.trying == id)
            run += tryNext(entry);
    }
    return run;
}

/// Lets the first that waits try the login.
QList<quint64> LoginDesk::tryNext(Entry& entry) {
    entry.trying = entry.waiting.isEmpty() ? 0 : entry.waiting.takeFirst();
    return entry.trying == 0 ? QList<quint64>() : QList{entry.trying};
}

} // namespace galley
