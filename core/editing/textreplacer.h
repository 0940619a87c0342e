// Finds and replaces inside one text.
#pragma once

#include "core/article/error.h"

#include <QRegularExpression>
#include <QString>

#include <optional>
#include <vector>

namespace galley {

/// What to look for, and what to put in its place.
struct ReplaceRule {
    QString find;
    QString replacement; ///< in regular expressions `\1` or `$1` is what a group found, `\0` all of it
    bool isRegularExpression = false;
    bool isCaseSensitive = false;
    bool isWholeWords = false; ///< found only where no letter, digit or underscore stands beside it

    bool operator==(const ReplaceRule&) const = default;
};

/// A part of a text, in UTF-16 units.
struct TextSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextSpan&) const = default;
};

/// A text after replacing, and which parts of it and of the text before belong to each other, in order.
struct ReplacedText {
    QString text;
    std::vector<TextSpan> found;    ///< in the text before
    std::vector<TextSpan> inserted; ///< in `text`, as many
};

/// A rule made ready. A value; may be used by several threads at a time.
class TextReplacer {
public:
    /// Error::Code::Usage with the column (1-based) for a wrong expression or a group it has not. Nothing to
    /// look for is an error, too.
    static Result<TextReplacer> make(const ReplaceRule& rule);

    /// The text with every find replaced; nothing where there is none. Error::Code::Usage where an expression
    /// takes too long: each try of it is limited, so that it always ends.
    Result<std::optional<ReplacedText>> replaced(const QString& text) const;
    /// What to say of an expression that takes too long.
    static Error tooLong();

private:
    /// What a find is replaced by: texts and the groups that stand between them.
    struct Part {
        QString text;
        int group = -1; ///< of the match; -1 for a text
    };
    TextReplacer(QRegularExpression expression, QRegularExpression forLongTexts, std::vector<Part> parts);
    static Result<std::vector<Part>> partsOf(const QString& replacement, int groups);
    QString insertedFor(const QRegularExpressionMatch& match) const;

    QRegularExpression m_expression;
    QRegularExpression m_forLongTexts; ///< the same, limited to fewer steps
    std::vector<Part> m_parts;
};

} // namespace galley
