// Lines of a text: where they begin and end, what ends them, which are blank or comments.
#pragma once

#include <cstddef>
#include <string_view>

namespace galley::frontmatter {

/// A text seen as lines. Offsets are byte offsets; a line end (LF or CRLF) belongs to the line before it.
class Lines {
public:
    /// The text must outlive the view.
    explicit Lines(std::string_view text)
        : m_text(text) {}

    std::string_view text() const { return m_text; }

    /// Start of the line that holds `offset`.
    std::size_t begin(std::size_t offset) const;
    /// End of the line that holds `offset`, its line end included.
    std::size_t end(std::size_t offset) const;
    /// End of the line that holds `offset`, its line end left out.
    std::size_t contentEnd(std::size_t offset) const;
    /// What ends the line that holds `offset`; "\n" for a last line that nothing ends.
    std::string_view newline(std::size_t offset) const;
    /// Blanks at the start of the line that holds `offset`.
    std::size_t indent(std::size_t offset) const;

    /// Whether the line that holds `offset` has nothing but blanks. False at the end of the text.
    bool isBlank(std::size_t offset) const;
    /// Whether the line that holds `offset` is a comment and nothing else.
    bool isComment(std::size_t offset) const;

    /// Past the blank lines that start at `lineBegin`, not going beyond `limit`.
    std::size_t skipBlank(std::size_t lineBegin, std::size_t limit) const;
    /// Start of the blank lines that end at `lineBegin`, not going before `limit`.
    std::size_t skipBlankBackwards(std::size_t lineBegin, std::size_t limit) const;

private:
    std::string_view content(std::size_t offset) const;

    std::string_view m_text;
};

} // namespace galley::frontmatter
