// Challenges, as servers and proxies put them.
#pragma once

#include "tests/images/rawserver.h"

namespace galley::test {

/// What a protected path wants to see.
struct Protection {
    QByteArray realm;
    QByteArray user;
    QByteArray password;
    bool isProxy = false;       ///< 407 instead of 401
    bool staysOpen = false;     ///< the connection is kept, so that the next request goes over it
    bool usesNonceOnce = false; ///< Digest: a nonce is stale when it comes back
};

/// Answers with `answer` where the request carries the login, with a Basic challenge where it does not.
void protectBasic(RawServer& server, const QString& path, const Protection& protection,
                  const QByteArray& answer);
/// The same with Digest (RFC 2617, MD5, qop=auth).
void protectDigest(RawServer& server, const QString& path, const Protection& protection,
                   const QByteArray& answer);

/// What a Basic login looks like in a header.
QByteArray basicLogin(const QByteArray& user, const QByteArray& password);

} // namespace galley::test
