// Text: `path: address: status, ...`, one line a picture. JSON: an array of objects.
#include "app/cli/imagesreport.h"

#include "app/cli/text.h"
#include "core/article/field.h"

#include <unistd.h>

namespace galley::cli {
namespace {

using frontmatter::Mapping;

bool isMismatch(const FoundImage& image, const ImageResult& result) {
    return result && !image.declaredSize.isEmpty() && image.declaredSize != result->originalSize;
}

QString sizeText(const QSize& size) {
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

QString wordFor(ImageError::Code code) {
    using Code = ImageError::Code;
    switch (code) {
    case Code::BadAddress:
        return QStringLiteral("bad-address");
    case Code::FileMissing:
        return QStringLiteral("missing-file");
    case Code::CannotRead:
        return QStringLiteral("unreadable-file");
    case Code::Blocked:
        return QStringLiteral("blocked");
    case Code::TooManyRedirects:
        return QStringLiteral("too-many-redirects");
    case Code::NotFound:
    case Code::HttpStatus:
        return QStringLiteral("http-error");
    case Code::NeedsLogin:
        return QStringLiteral("needs-login");
    case Code::Tls:
        return QStringLiteral("tls");
    case Code::TimedOut:
        return QStringLiteral("timeout");
    case Code::HostNotFound:
    case Code::NoHostFound:
        return QStringLiteral("host-not-found");
    case Code::ConnectionFailed:
        return QStringLiteral("connection-failed");
    case Code::Offline:
        return QStringLiteral("offline");
    case Code::TooLarge:
        return QStringLiteral("too-large");
    case Code::NotAnImage:
        return QStringLiteral("not-an-image");
    case Code::UnsupportedFormat:
        return QStringLiteral("unsupported");
    case Code::Corrupt:
        return QStringLiteral("damaged");
    }
    return {};
}

bool isFailure(const ImageResult& result) {
    return !result || result->isIncomplete;
}

QString messageFor(const ImageResult& result) {
    return result ? translated("The picture ends too early") : result.error().message;
}

/// What is known of a picture that could be read: 1200x630 JPEG, 143256 bytes.
QString details(const FoundImage& image, const Image& picture) {
    QString text = QStringLiteral("%1 %2, %3 bytes")
                       .arg(sizeText(picture.originalSize), imageFormatName(picture.format))
                       .arg(picture.bytes);
    if (isMismatch(image, picture))
        text += QStringLiteral(", declared %1").arg(sizeText(image.declaredSize));
    return text;
}

void addSize(Mapping& object, const char* width, const char* height, const QSize& size) {
    if (size.isEmpty())
        return;
    object.emplace_back(width, size.width());
    object.emplace_back(height, size.height());
}

void addPicture(Mapping& object, const Image& picture) {
    addSize(object, "width", "height", picture.originalSize);
    object.emplace_back("format", toUtf8(imageFormatName(picture.format)));
    object.emplace_back("bytes", std::int64_t(picture.bytes));
    if (!picture.finalUrl.isEmpty())
        object.emplace_back("finalAddress", picture.finalUrl.toEncoded().toStdString());
}

} // namespace

QString statusOf(const ImageResult& result) {
    if (result)
        return result->isIncomplete ? QStringLiteral("damaged") : QStringLiteral("ok");
    return result.error().httpStatus > 0 ? QString::number(result.error().httpStatus)
                                         : wordFor(result.error().code);
}

ImagesReport::ImagesReport(Format format, Console& console)
    : m_format(format)
    , m_console(console) {
    if (format == Format::Json)
        m_console.write("[");
}

void ImagesReport::add(const FoundImage& image, const ImageResult& result) {
    if (m_format == Format::Json)
        addJson(image, result);
    else
        addText(image, result);
    ++m_count;
    m_mismatches += isMismatch(image, result) ? 1 : 0;
    if (!isFailure(result))
        return;
    ++m_failed;
    // Where both end on one screen, once is enough.
    if (m_format == Format::Json || isatty(STDOUT_FILENO) == 0 || isatty(STDERR_FILENO) == 0)
        m_console.message(image.path + u": " + image.address + u": " + messageFor(result));
}

void ImagesReport::addText(const FoundImage& image, const ImageResult& result) {
    QString line = image.path + u": " + image.address + u": " + statusOf(result);
    if (result)
        line += u", " + details(image, *result);
    else
        line += u", " + result.error().message;
    m_console.writeLine(printable(toUtf8(line)));
}

void ImagesReport::addJson(const FoundImage& image, const ImageResult& result) {
    Mapping object = {{"path", toUtf8(image.path)},
                      {"address", toUtf8(image.address)},
                      {"local", image.source.isLocal()},
                      {"status", toUtf8(statusOf(result))}};
    if (isFailure(result))
        object.emplace_back("message", toUtf8(messageFor(result)));
    if (result)
        addPicture(object, *result);
    addSize(object, "declaredWidth", "declaredHeight", image.declaredSize);
    object.emplace_back("mismatch", isMismatch(image, result));
    m_console.write(m_count == 0 ? "\n" : ",\n");
    m_console.write(toJson(Value(std::move(object))));
}

void ImagesReport::finish() {
    if (m_format == Format::Json)
        m_console.write("\n]\n");
}

void ImagesReport::printSummary() const {
    m_console.message(translated("pictures: %1, failed: %2, of another size than declared: %3")
                          .arg(m_count)
                          .arg(m_failed)
                          .arg(m_mismatches));
}

} // namespace galley::cli
