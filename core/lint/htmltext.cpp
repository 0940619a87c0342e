// The codes and tags feeds were seen to hold; Qt's own reader would take everything for HTML.
#include "core/lint/htmltext.h"

#include "core/lint/windows1252.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace galley {
namespace {

const QHash<QString, char16_t>& entities() {
    static const QHash<QString, char16_t> table = {
        {u"amp"_qs, u'&'},         {u"lt"_qs, u'<'},          {u"gt"_qs, u'>'},
        {u"quot"_qs, u'"'},        {u"apos"_qs, u'\''},       {u"nbsp"_qs, u'\u00a0'},
        {u"ndash"_qs, u'\u2013'},  {u"mdash"_qs, u'\u2014'},  {u"lsquo"_qs, u'\u2018'},
        {u"rsquo"_qs, u'\u2019'},  {u"sbquo"_qs, u'\u201a'},  {u"ldquo"_qs, u'\u201c'},
        {u"rdquo"_qs, u'\u201d'},  {u"bdquo"_qs, u'\u201e'},  {u"laquo"_qs, u'\u00ab'},
        {u"raquo"_qs, u'\u00bb'},  {u"hellip"_qs, u'\u2026'}, {u"bull"_qs, u'\u2022'},
        {u"middot"_qs, u'\u00b7'}, {u"copy"_qs, u'\u00a9'},   {u"reg"_qs, u'\u00ae'},
        {u"trade"_qs, u'\u2122'},  {u"euro"_qs, u'\u20ac'},   {u"pound"_qs, u'\u00a3'},
        {u"yen"_qs, u'\u00a5'},    {u"cent"_qs, u'\u00a2'},   {u"sect"_qs, u'\u00a7'},
        {u"deg"_qs, u'\u00b0'},    {u"plusmn"_qs, u'\u00b1'}, {u"times"_qs, u'\u00d7'},
        {u"divide"_qs, u'\u00f7'}, {u"frac12"_qs, u'\u00bd'}, {u"iexcl"_qs, u'\u00a1'},
        {u"iquest"_qs, u'\u00bf'}, {u"szlig"_qs, u'\u00df'},  {u"auml"_qs, u'\u00e4'},
        {u"ouml"_qs, u'\u00f6'},   {u"uuml"_qs, u'\u00fc'},   {u"Auml"_qs, u'\u00c4'},
        {u"Ouml"_qs, u'\u00d6'},   {u"Uuml"_qs, u'\u00dc'},   {u"agrave"_qs, u'\u00e0'},
        {u"aacute"_qs, u'\u00e1'}, {u"acirc"_qs, u'\u00e2'},  {u"atilde"_qs, u'\u00e3'},
        {u"aring"_qs, u'\u00e5'},  {u"aelig"_qs, u'\u00e6'},  {u"ccedil"_qs, u'\u00e7'},
        {u"egrave"_qs, u'\u00e8'}, {u"eacute"_qs, u'\u00e9'}, {u"ecirc"_qs, u'\u00ea'},
        {u"euml"_qs, u'\u00eb'},   {u"iacute"_qs, u'\u00ed'}, {u"icirc"_qs, u'\u00ee'},
        {u"iuml"_qs, u'\u00ef'},   {u"ntilde"_qs, u'\u00f1'}, {u"oacute"_qs, u'\u00f3'},
        {u"ocirc"_qs, u'\u00f4'},  {u"otilde"_qs, u'\u00f5'}, {u"oslash"_qs, u'\u00f8'},
        {u"uacute"_qs, u'\u00fa'}, {u"ucirc"_qs, u'\u00fb'},  {u"Eacute"_qs, u'\u00c9'},
        {u"Agrave"_qs, u'\u00c0'}, {u"shy"_qs, u'\u00ad'},    {u"zwj"_qs, u'\u200d'}};
    return table;
}

/// What `#8217`, `#x2019` or a name stands for; empty where that is no character of a text.
QString meaningOf(const QString& code) {
    if (!code.startsWith(u'#'))
        return entities().contains(code) ? QString(QChar(entities().value(code))) : QString();
    bool isNumber = false;
    const bool isHex = code.startsWith(u"#x", Qt::CaseInsensitive);
    const uint number = code.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber || number < 0x20 || number == 0x7f || number > 0x10ffff ||
        (number >= 0xd800 && number < 0xe000))
        return {};
    const char32_t character =
        number >= 0x80 && number < 0xa0 ? windows1252Character(static_cast<uchar>(number)) : number;
    return QString::fromUcs4(&character, 1);
}

const QRegularExpression& entityPattern() {
    static const QRegularExpression pattern(
        u"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});"_qs);
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
};

std::vector<Tag> commentsOf(const QString& text) {
    std::vector<Tag> comments;
    for (qsizetype begin = text.indexOf(u"<!--"); begin >= 0;) {
        const qsizetype end = text.indexOf(u"-->", begin + 4);
        if (end < 0)
            break;
        comments.push_back({.begin = begin, .end = end + 3, .name = {}, .isPlain = true});
        begin = text.indexOf(u"<!--", end + 3);
    }
    return comments;
}

Tag tagFrom(const QRegularExpressionMatch& match) {
    const QString name = match.captured(1).toLower();
    const QStringView whole = match.capturedView(0);
    const bool isClosing = whole.startsWith(u"</");
    const bool isBreak = name == u"br" || name == u"hr" || name == u"wbr";
    const bool isComplete = isBreak || whole.endsWith(u"/>") || match.capturedView(2).contains(u'=');
    return {match.capturedStart(), match.capturedEnd(), name, isClosing, isComplete && !isClosing};
}

/// What is opened and closed is plainly markup.
void markPairs(std::vector<Tag>& tags) {
    QHash<QString, std::vector<std::size_t>> open;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        std::vector<std::size_t>& alike = open[tags[i].name];
        if (!tags[i].isClosing) {
            alike.push_back(i);
        } else if (!alike.empty()) {
            tags[i].isPlain = tags[alike.back()].isPlain = true;
            alike.pop_back();
        }
    }
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
    markPairs(tags);
    return tags;
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
        if (const auto match = matches.next(); !meaningOf(match.captured(1)).isEmpty())
            return match.captured(0);
    return {};
}

std::optional<QString> withoutEntities(const QString& text) {
    QString plain;
    qsizetype end = 0;
    auto matches = entityPattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString meaning = meaningOf(match.captured(1));
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
    QString plain;
    qsizetype end = 0;
    for (const Tag& tag : tagsOf(text)) {
        if (tag.name == u"script" || tag.name == u"style")
            return std::nullopt;
        if (!tag.isPlain)
            continue;
        plain += text.mid(end, tag.begin - end);
        end = tag.end;
        const bool divides = !tag.name.isEmpty() && !isInline(tag.name);
        if (divides && !plain.isEmpty() && !plain.back().isSpace() && end < text.size() &&
            !text[end].isSpace())
            plain += u' ';
    }
    if (end == 0)
        return std::nullopt;
    plain += text.mid(end);
    return plain.trimmed();
}

} // namespace galley
