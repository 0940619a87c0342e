// The sentences of picture failures.
#include "core/images/imageerror.h"

#include <QCoreApplication>

namespace galley {

namespace {

/// Carries tr() for this file, so that the sentences stand in one translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImageError)
};

QString sentence(ImageError::Code code) {
    switch (code) {
    case ImageError::Code::BadAddress:
        return Text::tr("There is no usable address");
    case ImageError::Code::FileMissing:
        return Text::tr("The file is missing");
    case ImageError::Code::CannotRead:
        return Text::tr("The file cannot be read");
    case ImageError::Code::Blocked:
        return Text::tr("Blocked");
    case ImageError::Code::TooManyRedirects:
        return Text::tr("Redirected too many times");
    case ImageError::Code::NotFound:
        return Text::tr("Not found (404)");
    case ImageError::Code::HttpStatus:
        return Text::tr("The server refused the picture");
    case ImageError::Code::NeedsLogin:
        return Text::tr("Needs a login");
    case ImageError::Code::Tls:
        return Text::tr("The connection is not secure");
    case ImageError::Code::TimedOut:
        return Text::tr("The server took too long");
    case ImageError::Code::HostNotFound:
        return Text::tr("The host was not found");
    case ImageError::Code::NoHostFound:
        return Text::tr("No host can be found");
    case ImageError::Code::ConnectionFailed:
        return Text::tr("The connection failed");
    case ImageError::Code::Offline:
        return Text::tr("Offline: this computer has no network");
    case ImageError::Code::TooLarge:
        return Text::tr("The picture is too large");
    case ImageError::Code::NotAnImage:
        return Text::tr("Not an image");
    case ImageError::Code::UnsupportedFormat:
        return Text::tr("This kind of picture is not supported");
    case ImageError::Code::Corrupt:
        return Text::tr("The picture is damaged");
    }
    return {};
}

} // namespace

ImageError imageError(ImageError::Code code, const QString& detail) {
    if (detail.isEmpty())
        return {code, sentence(code), 0};
    return {code, Text::tr("%1: %2", "a failure and its reason").arg(sentence(code), detail), 0};
}

ImageError imageErrorForStatus(int status, const QString& host) {
    switch (status) {
    case 401:
        return {ImageError::Code::NeedsLogin, Text::tr("%1 needs a login (401)").arg(host), status};
    case 407:
        return {ImageError::Code::NeedsLogin, Text::tr("The proxy needs a login (407)"), status};
    case 404:
        return {ImageError::Code::NotFound, Text::tr("Not found (404)"), status};
    case 410:
        return {ImageError::Code::NotFound, Text::tr("Gone for good (410)"), status};
    case 403:
        return {ImageError::Code::HttpStatus, Text::tr("%1 does not permit it (403)").arg(host), status};
    case 429:
        return {ImageError::Code::HttpStatus, Text::tr("%1 was asked too often (429)").arg(host), status};
    default:
        break;
    }
    if (status >= 500)
        return {ImageError::Code::HttpStatus, Text::tr("%1 has a problem (%2)").arg(host).arg(status),
                status};
    return {ImageError::Code::HttpStatus, Text::tr("%1 answered with status %2").arg(host).arg(status),
            status};
}

static bool isOfBusyHost(int status) {
    return status == 408 || status == 425 || status == 429 || status >= 500;
}

bool isLasting(const ImageError& error) {
    using Code = ImageError::Code;
    switch (error.code) {
    case Code::BadAddress:
    case Code::FileMissing:
    case Code::TooManyRedirects:
    case Code::NotFound:
    case Code::HostNotFound:
    case Code::TooLarge:
    case Code::NotAnImage:
    case Code::UnsupportedFormat:
    case Code::Corrupt:
        return true;
    case Code::HttpStatus:
        return !isOfBusyHost(error.httpStatus);
    default:
        return false;
    }
}

bool mayPass(const ImageError& error) {
    switch (error.code) {
    case ImageError::Code::FileMissing:
    case ImageError::Code::CannotRead:
    case ImageError::Code::NeedsLogin:
    case ImageError::Code::TimedOut:
    case ImageError::Code::HostNotFound:
    case ImageError::Code::NoHostFound:
    case ImageError::Code::ConnectionFailed:
    case ImageError::Code::Offline:
        return true;
    case ImageError::Code::HttpStatus:
        return isOfBusyHost(error.httpStatus);
    default:
        return false;
    }
}

} // namespace galley
