// Where secrets are kept between runs.
#pragma once

#include <QString>

#include <expected>
#include <functional>

namespace galley {

/// Why a keychain did not do as told.
struct KeychainError {
    enum class Code {
        NotFound,    ///< there is no such secret
        Denied,      ///< it is locked, or somebody said no
        Unavailable, ///< there is no keychain on this system, or it fails
        NoAnswer     ///< nothing came back in time
    };
    Code code = Code::Unavailable;
    QString message; ///< as the system puts it; may be empty
};

/// Keeps secrets by name. Everything is asynchronous: `done` is called later on the calling thread, or never
/// where the system does not answer. Must outlive nothing: what is under way is dropped with it.
class Keychain {
public:
    using ReadDone = std::function<void(const std::expected<QString, KeychainError>&)>;
    using Done = std::function<void(const std::expected<void, KeychainError>&)>;

    Keychain() = default;
    virtual ~Keychain() = default;
    Keychain(const Keychain&) = delete;
    Keychain& operator=(const Keychain&) = delete;

    virtual void read(const QString& name, ReadDone done) = 0;
    virtual void write(const QString& name, const QString& secret, Done done) = 0;
    virtual void remove(const QString& name, Done done) = 0;
};

} // namespace galley
