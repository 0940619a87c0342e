// Plain texts are looked for as escaped expressions: one way to find.
#include "core/editing/textreplacer.h"

#include <QCoreApplication>

namespace galley {
namespace {

/// Steps PCRE may take from one place of a text: far more than any sensible expression needs there. A long
/// text has many places, and from all of them together it is to be done within some tenths of a second.
constexpr int mostSteps = 50'000;
constexpr int mostStepsInLong = 5'000;
constexpr qsizetype longText = 1'000;

/// Compiled to machine code, an expression counts only some of its steps.
QString limit(int steps) {
    return u"(*NO_JIT)(*LIMIT_MATCH=%1)"_qs.arg(steps);
}

Error usage(const QString& message, qsizetype column = 0) {
    return {Error::Code::Usage, message, {}, 0, static_cast<int>(column)};
}

QString translated(const char* text) {
    return QCoreApplication::translate("TextReplacer", text);
}

QString patternOf(const ReplaceRule& rule) {
    const QString pattern = rule.isRegularExpression ? rule.find : QRegularExpression::escape(rule.find);
    return rule.isWholeWords ? QString(u"(?<!\\w)(?:" + pattern + u")(?!\\w)") : pattern;
}

QRegularExpression::PatternOptions optionsOf(const ReplaceRule& rule) {
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!rule.isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    return options;
}

/// Plain texts need no limit.
QRegularExpression expressionOf(const ReplaceRule& rule, int steps) {
    return QRegularExpression((rule.isRegularExpression ? limit(steps) : QString()) + patternOf(rule),
                              optionsOf(rule));
}

/// Where an expression is wrong is asked of the expression alone: what stands around it would shift the
/// place.
std::optional<Error> mistakeIn(const ReplaceRule& rule) {
    const QRegularExpression bare(rule.isRegularExpression ? rule.find : QString(), optionsOf(rule));
    if (bare.isValid())
        return std::nullopt;
    return usage(
        translated(QT_TRANSLATE_NOOP("TextReplacer", "Not a regular expression: %1 (at character %2)"))
            .arg(bare.errorString(), QString::number(bare.patternErrorOffset() + 1)),
        bare.patternErrorOffset() + 1);
}

/// The character a `\x` of a replacement stands for.
QChar escapedCharacter(QChar letter) {
    if (letter == u'n')
        return u'\n';
    return letter == u't' ? QChar(u'\t') : letter;
}

} // namespace

TextReplacer::TextReplacer(QRegularExpression expression, QRegularExpression forLongTexts,
                           std::vector<Part> parts)
    : m_expression(std::move(expression))
    , m_forLongTexts(std::move(forLongTexts))
    , m_parts(std::move(parts)) {}

Error TextReplacer::tooLong() {
    return usage(translated(
        QT_TRANSLATE_NOOP("TextReplacer", "The regular expression takes too long; make it simpler.")));
}

Result<TextReplacer> TextReplacer::make(const ReplaceRule& rule) {
    if (rule.find.isEmpty())
        return std::unexpected(usage(translated(QT_TRANSLATE_NOOP("TextReplacer", "Nothing to look for."))));
    if (std::optional<Error> mistake = mistakeIn(rule))
        return std::unexpected(std::move(*mistake));
    QRegularExpression expression = expressionOf(rule, mostSteps);
    if (!expression.isValid())
        return std::unexpected(
            usage(translated(QT_TRANSLATE_NOOP("TextReplacer", "Not a regular expression: %1"))
                      .arg(expression.errorString())));
    if (!rule.isRegularExpression)
        return TextReplacer(expression, expression, {{rule.replacement, -1}});
    Result<std::vector<Part>> parts = partsOf(rule.replacement, expression.captureCount());
    if (!parts)
        return std::unexpected(std::move(parts.error()));
    return TextReplacer(std::move(expression), expressionOf(rule, mostStepsInLong), std::move(*parts));
}

/// A backslash or dollar before a digit is a group, before itself itself.
Result<std::vector<TextReplacer::Part>> TextReplacer::partsOf(const QString& replacement, int groups) {
    std::vector<Part> parts(1);
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar sign = replacement[i];
        const QChar next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
        const bool escapes = sign == u'\\' && !next.isNull();
        if ((sign == u'$' || escapes) && next >= u'0' && next <= u'9') {
            const int group = next.digitValue();
            if (group > groups)
                return std::unexpected(
                    usage(translated(QT_TRANSLATE_NOOP("TextReplacer", "The expression has no group %1."))
                              .arg(group),
                          i + 1));
            parts.push_back({{}, group});
            parts.emplace_back();
            ++i;
        } else if (escapes || (sign == u'$' && next == u'$')) {
            parts.back().text += escapes ? escapedCharacter(next) : sign;
            ++i;
        } else {
            parts.back().text += sign;
        }
    }
    return parts;
}

QString TextReplacer::insertedFor(const QRegularExpressionMatch& match) const {
    QString inserted;
    for (const Part& part : m_parts)
        inserted += part.group < 0 ? part.text : match.captured(part.group);
    return inserted;
}

Result<std::optional<ReplacedText>> TextReplacer::replaced(const QString& text) const {
    ReplacedText result;
    qsizetype end = 0;
    const QRegularExpression& expression = text.size() > longText ? m_forLongTexts : m_expression;
    QRegularExpressionMatchIterator matches = expression.globalMatch(text);
    if (!matches.isValid())
        return std::unexpected(tooLong());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString inserted = insertedFor(match);
        result.text += QStringView(text).mid(end, match.capturedStart() - end);
        result.found.push_back({match.capturedStart(), match.capturedLength()});
        result.inserted.push_back({result.text.size(), inserted.size()});
        result.text += inserted;
        end = match.capturedEnd();
        if (!matches.isValid())
            return std::unexpected(tooLong());
    }
    result.text += QStringView(text).mid(end);
    if (result.found.empty() || result.text == text)
        return std::nullopt;
    return result;
}

} // namespace galley
