// The codes and tags feeds were seen to hold; Qt's own reader would take everything for HTML.
#include "core/lint/htmltext.h"

#include "core/lint/htmlentities.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace galley {
namespace {

/// A code; of those that everybody knows the semicolon may be missing.
const QRegularExpression& entityPattern() {
    static const QRegularExpression pattern(
        u"&(?|(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});|"
        "(amp|gt|lt|nbsp|quot|#[0-9]{3,7})(?![A-Za-z0-9;=]))"_qs);
    return pattern;
}

/// A tag with a name of HTML, and what follows the name.
const QRegularExpression& tagPattern() {
    static const QRegularExpression pattern(
        u"</?(a|abbr|article|aside|audio|b|big|blockquote|br|button|caption|center|cite|code|dd|del|details|"
        "div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|"
        "label|li|link|mark|meta|nav|noscript|object|ol|p|picture|pre|q|s|samp|script|section|small|source|"
        "span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video|wbr)"
        "(\\s[^<>]*+)?/?>"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

bool isInline(const QString& name) {
    static const QStringList names = {u"a"_qs,     u"abbr"_qs, u"b"_qs,      u"big"_qs,  u"cite"_qs,
                                      u"code"_qs,  u"del"_qs,  u"em"_qs,     u"font"_qs, u"i"_qs,
                                      u"ins"_qs,   u"kbd"_qs,  u"mark"_qs,   u"q"_qs,    u"s"_qs,
                                      u"small"_qs, u"span"_qs, u"strike"_qs, u"sub"_qs,  u"strong"_qs,
                                      u"sup"_qs,   u"tt"_qs,   u"u"_qs,      u"var"_qs,  u"wbr"_qs};
    return names.contains(name);
}

/// A tag of a text, or a comment, which has no name.
struct Tag {
    qsizetype begin = 0;
    qsizetype end = 0;
    QString name;
    bool isClosing = false;
    bool isPlain = false; ///< markup, and not a text about it

    bool isBreak() const { return name == u"br" || name == u"hr" || name == u"wbr"; }
};

std::vector<Tag> commentsOf(const QString& text) {
    std::vector<Tag> comments;
    for (qsizetype begin = text.indexOf(u"<!--"); begin >= 0;) {
        const qsizetype end = text.indexOf(u"-->", begin + 4);
        if (end < 0)
            break;
        comments.push_back({.begin = begin, .end = end + 3, .name = {}});
        begin = text.indexOf(u"<!--", end + 3);
    }
    return comments;
}

Tag tagFrom(const QRegularExpressionMatch& match) {
    return {match.capturedStart(), match.capturedEnd(), match.captured(1).toLower(),
            match.capturedView(0).startsWith(u"</")};
}

/// Tags and comments in their order.
std::vector<Tag> tagsOf(const QString& text) {
    const std::vector<Tag> comments = commentsOf(text);
    std::vector<Tag> tags = comments;
    auto comment = comments.begin();
    for (auto matches = tagPattern().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        while (comment != comments.end() && comment->end <= match.capturedStart())
            ++comment;
        if (comment == comments.end() || match.capturedStart() < comment->begin)
            tags.push_back(tagFrom(match));
    }
    std::ranges::sort(tags, {}, &Tag::begin);
    return tags;
}

bool holds(const char16_t* characters, QChar character) {
    return QStringView(characters).contains(character);
}

QChar characterAt(const QString& text, qsizetype at) {
    return at >= 0 && at < text.size() ? text[at] : QChar(u' ');
}

/// Whether a tag touches the text behind it or in front of it, as markup does and tags that are spoken of
/// do not: they stand between blanks, quotes or commas.
bool touchesBehind(const QString& text, qsizetype end) {
    const QChar next = characterAt(text, end);
    return next.isLetterOrNumber() || holds(u"<“‘„«¿¡([$€#@", next);
}
bool touchesBefore(const QString& text, qsizetype begin) {
    const QChar last = characterAt(text, begin - 1);
    return last.isLetterOrNumber() || holds(u">.!?…;%)”’»", last);
}

/// Whether something is quoted: “<b>x</b>”, `<b>x</b>`.
bool isQuoted(const QString& text, qsizetype begin, qsizetype end) {
    constexpr const char16_t* quotes = u"`'\"“”„‘’‚«»";
    return holds(quotes, characterAt(text, begin - 1)) && holds(quotes, characterAt(text, end));
}

/// What is opened, holds text that it touches and is closed is plainly markup.
void markPairs(const QString& text, std::vector<Tag>& tags) {
    QHash<QString, std::vector<std::size_t>> open;
    std::vector<qsizetype> letters = {0}; // up to each tag, outside of tags
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const qsizetype begin = i == 0 ? 0 : tags[i - 1].end;
        const QStringView between = QStringView(text).mid(begin, tags[i].begin - begin);
        letters.push_back(letters.back() + std::count_if(between.begin(), between.end(),
                                                         [](QChar c) { return c.isLetterOrNumber(); }));
        std::vector<std::size_t>& alike = open[tags[i].name];
        if (tags[i].name.isEmpty() || tags[i].isBreak())
            continue;
        if (!tags[i].isClosing) {
            alike.push_back(i);
        } else if (!alike.empty()) {
            Tag& opening = tags[alike.back()];
            opening.isPlain = tags[i].isPlain =
                letters[i + 1] > letters[alike.back() + 1] && touchesBehind(text, opening.end) &&
                touchesBefore(text, tags[i].begin) && !isQuoted(text, opening.begin, tags[i].end);
            alike.pop_back();
        }
    }
}

/// Whether what stands from `begin` to `end`, one line break or several, parts two texts or ends one.
bool parts(const QString& text, qsizetype begin, qsizetype end) {
    const QStringView before = QStringView(text).left(begin).trimmed();
    const QStringView behind = QStringView(text).mid(end).trimmed();
    if (before.isEmpty())
        return false;
    const bool endsSentence = holds(u".!?…", before.back());
    const bool beginsSentence = !behind.isEmpty() && (behind[0].isUpper() || behind[0].isDigit());
    if (endsSentence && beginsSentence)
        return true;
    const bool isTouched = touchesBefore(text, begin) || before.back() == u'.';
    return isTouched && (behind.isEmpty() || touchesBehind(text, end));
}

/// Line breaks and comments between texts are plainly markup.
void markBreaks(const QString& text, std::vector<Tag>& tags) {
    const auto isBreak = [](const Tag& tag) {
        return tag.name.isEmpty() || (tag.isBreak() && !tag.isClosing);
    };
    for (std::size_t first = 0; first < tags.size();) {
        std::size_t last = first;
        if (isBreak(tags[first]))
            while (last + 1 < tags.size() && isBreak(tags[last + 1]) &&
                   QStringView(text)
                       .mid(tags[last].end, tags[last + 1].begin - tags[last].end)
                       .trimmed()
                       .isEmpty())
                ++last;
        if (isBreak(tags[first]) && parts(text, tags[first].begin, tags[last].end))
            for (std::size_t i = first; i <= last; ++i)
                tags[i].isPlain = true;
        first = last + 1;
    }
}

/// A text with `<>`, which no tag holds, in place of each tag.
QString withSigns(const QString& text, const std::vector<Tag>& tags) {
    QString signs;
    qsizetype end = 0;
    for (const Tag& tag : tags) {
        signs += text.mid(end, tag.begin - end) + u"<>";
        end = tag.end;
    }
    return signs + text.mid(end);
}

/// How much in a text looks like a tag, of HTML or not.
qsizetype tagLikes(const QString& text) {
    static const QRegularExpression pattern(u"<[/!?]?[A-Za-z][^<>]*+>"_qs);
    qsizetype count = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext(); matches.next())
        ++count;
    return count;
}

/// How often browsers would take a text for markup.
qsizetype markupStarts(const QString& text) {
    qsizetype count = 0;
    for (qsizetype at = text.indexOf(u'<'); at >= 0 && at + 1 < text.size(); at = text.indexOf(u'<', at + 1))
        if (const QChar next = text[at + 1];
            (next.unicode() < 0x80 && next.isLetter()) || QStringView(u"/!?").contains(next))
            ++count;
    return count;
}

} // namespace

QString firstEntity(const QString& text) {
    auto matches = entityPattern().globalMatch(text);
    while (matches.hasNext())
        if (const auto match = matches.next(); !characterOfEntity(match.captured(1)).isEmpty())
            return match.captured(0);
    return {};
}

std::optional<QString> withoutEntities(const QString& text) {
    QString plain;
    qsizetype end = 0;
    auto matches = entityPattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString meaning = characterOfEntity(match.captured(1));
        plain += text.mid(end, match.capturedStart() - end);
        plain += meaning.isEmpty() ? match.captured(0) : meaning;
        end = match.capturedEnd();
    }
    plain += text.mid(end);
    return markupStarts(plain) > markupStarts(text) ? std::nullopt : std::optional(plain);
}

QString firstTag(const QString& text) {
    const std::vector<Tag> tags = tagsOf(text);
    return tags.empty() ? QString() : text.mid(tags.front().begin, tags.front().end - tags.front().begin);
}

std::optional<QString> withoutTags(const QString& text) {
    std::vector<Tag> tags = tagsOf(text);
    markPairs(text, tags);
    markBreaks(text, tags);
    QString plain;
    qsizetype end = 0;
    for (const Tag& tag : tags) {
        if (!tag.isPlain || tag.name == u"script" || tag.name == u"style")
            return std::nullopt;
        plain += text.mid(end, tag.begin - end);
        end = tag.end;
        const bool divides = !tag.name.isEmpty() && !isInline(tag.name);
        const bool hasBlank = !plain.isEmpty() && plain.back().isSpace();
        const bool blankFollows = characterAt(text, end).isSpace();
        if (divides && hasBlank && blankFollows)
            plain.chop(1);
        else if (divides && !hasBlank && !blankFollows && !plain.isEmpty())
            plain += u' ';
    }
    plain = QString(plain + text.mid(end)).trimmed();
    // Where a tag stood within another, taking it out may make one.
    const bool isClean = firstTag(plain).isEmpty() && tagLikes(plain) <= tagLikes(withSigns(text, tags));
    return tags.empty() || plain.isEmpty() || !isClean ? std::nullopt : std::optional(plain);
}

} // namespace galley
