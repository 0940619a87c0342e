// Unbuffered descriptors with one buffer of our own, so that every failure is seen.
#include "app/cli/console.h"

#include "core/article/field.h"

#include <cerrno>
#include <unistd.h>

namespace galley::cli {
namespace {

constexpr std::size_t bufferSize = 1 << 16;

/// 0 or errno.
int writeAll(int descriptor, std::string_view data) {
    while (!data.empty()) {
        const ssize_t written = ::write(descriptor, data.data(), data.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        data.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

} // namespace

void Console::write(std::string_view data) {
    m_buffer += data;
    if (m_buffer.size() >= bufferSize)
        flush();
}

void Console::writeLine(std::string_view line) {
    write(line);
    write("\n");
}

void Console::flush() {
    if (m_error == 0)
        m_error = writeAll(STDOUT_FILENO, m_buffer);
    m_buffer.clear();
}

bool Console::hasFailed() const {
    return m_error != 0 && m_error != EPIPE;
}

void Console::message(const QString& text) {
    flush();
    writeAll(STDERR_FILENO, printable(toUtf8(text)) + '\n');
}

std::string printable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool c1 = byte == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0;
        if (c1)
            ++i;
        result += byte < 0x20 || byte == 0x7f || c1 ? ' ' : text[i];
    }
    return result;
}

} // namespace galley::cli
