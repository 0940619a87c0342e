// Why a picture cannot be shown.
#pragma once

#include <QMetaType>
#include <QString>

namespace galley {

/// A failure with a translated sentence that says what happened, fit to stand in a placeholder.
struct ImageError {
    enum class Code {
        BadAddress,  ///< nothing that could be fetched: empty, relative without a file, no host
        FileMissing, ///< the checkout has no such file
        CannotRead,  ///< no permission, not a regular file, a device error
        Blocked,     ///< not http or https, a private network, an unknown redirect target
        TooManyRedirects,
        NotFound,   ///< 404 and 410
        HttpStatus, ///< any other status that is no success; see httpStatus
        NeedsLogin, ///< 401 and 407: the host or the proxy asks for a login
        Tls,        ///< the certificate or the handshake was refused
        TimedOut,
        HostNotFound,
        NoHostFound, ///< the same while no other host was found either: it may be this network
        ConnectionFailed,
        Offline,  ///< this computer has no network
        TooLarge, ///< more bytes or more pixels than Galley takes
        NotAnImage,
        UnsupportedFormat, ///< a picture, but none of JPEG, PNG, GIF, WebP, BMP
        Corrupt
    };
    Code code = Code::Corrupt;
    QString message;
    int httpStatus = 0; ///< of the last answer; 0 where there was none
    bool operator==(const ImageError&) const = default;
};

/// The error with the standard sentence of its code; `detail` fills it in where it has a place for one (a
/// host, a scheme, the reason a library gave). Thread-safe.
ImageError imageError(ImageError::Code code, const QString& detail = {});
/// The error for an HTTP status that is no success.
ImageError imageErrorForStatus(int status, const QString& host);

/// Whether the picture itself is at fault, not this computer, its network, a login or a host that is busy.
bool isLasting(const ImageError& error);
/// Whether asking again without being told to might help.
bool mayPass(const ImageError& error);

} // namespace galley

Q_DECLARE_METATYPE(galley::ImageError)
