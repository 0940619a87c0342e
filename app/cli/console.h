// Standard output and standard error.
#pragma once

#include "core/article/error.h"

#include <QString>

#include <string>
#include <string_view>

namespace galley::cli {

/// The exit statuses scripts depend on.
enum ExitStatus { Done = 0, Partly = 1, WrongUsage = 2, NoFeed = 3 };

/// Data goes to standard output through a buffer, messages to standard error as they come. A reader who
/// leaves early (`| head`) is no error.
class Console {
public:
    Console() = default;
    ~Console() { flush(); }
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    void write(std::string_view data);
    void writeLine(std::string_view line);
    void flush();
    /// Nobody takes the data any more: there is no use in producing it.
    bool isClosed() const { return m_error != 0; }
    /// Whether writing failed for another reason than a reader who left.
    bool hasFailed() const;

    /// One line, control characters made harmless.
    void message(const QString& text);
    void message(const Error& error) { message(error.toString()); }

private:
    std::string m_buffer;
    int m_error = 0;
};

/// Text fit for a terminal: control characters, line ends among them, become spaces.
std::string printable(std::string_view text);

} // namespace galley::cli
