// The table, and what is looked up in it.
#include "core/query/queryfield.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace galley {
namespace {

using Kind = QueryFieldKind;
using Source = QuerySource::Kind;

QString translated(const char* text) {
    return QCoreApplication::translate("Query", text);
}

constexpr std::array stateTable = {
    QueryStateInfo{"published", QueryState::Published, QT_TRANSLATE_NOOP("Query", "the site shows it")},
    QueryStateInfo{"unpublished", QueryState::Unpublished,
                   QT_TRANSLATE_NOOP("Query", "the site does not show it")},
    QueryStateInfo{"unsaved", QueryState::Unsaved, QT_TRANSLATE_NOOP("Query", "edited and not saved yet")},
    QueryStateInfo{"conflict", QueryState::Conflict,
                   QT_TRANSLATE_NOOP("Query", "somebody else changed what was edited")},
    QueryStateInfo{"problem", QueryState::Problem, QT_TRANSLATE_NOOP("Query", "something is wrong with it")},
    QueryStateInfo{"unreadable", QueryState::Unreadable,
                   QT_TRANSLATE_NOOP("Query", "Jekyll would refuse the file")},
    QueryStateInfo{"duplicate", QueryState::Duplicate,
                   QT_TRANSLATE_NOOP("Query", "another article has the same address")},
};

constexpr std::array formTable = {
    QueryForm{"cloud storage",
              QT_TRANSLATE_NOOP("Query", "all words, in title, excerpt, provider or topics")},
    QueryForm{"\"cloud storage\"", QT_TRANSLATE_NOOP("Query", "this phrase")},
    QueryForm{"\"5\\\" \\* a\\\\b\"", QT_TRANSLATE_NOOP("Query", "quote, asterisk and backslash in quotes")},
    QueryForm{"cl*ge", QT_TRANSLATE_NOOP("Query", "* stands for anything")},
    QueryForm{"provider:=\"The Paper\"",
              QT_TRANSLATE_NOOP("Query", "the whole value of a field, any of a list; * is a plain sign")},
    QueryForm{"quality:>=60", QT_TRANSLATE_NOOP("Query", "a field compared: > >= < <= =")},
    QueryForm{"heat:10..50", QT_TRANSLATE_NOOP("Query", "from and to, both included; either may be missing")},
    QueryForm{"date:>-7d", QT_TRANSLATE_NOOP("Query", "within the last days; h d w m y, today, yesterday")},
    QueryForm{"images[0].width:>=800", QT_TRANSLATE_NOOP("Query", "a field within another")},
    QueryForm{".author:jane", QT_TRANSLATE_NOOP("Query", "a field Galley does not know, after a dot")},
    QueryForm{"has:image", QT_TRANSLATE_NOOP("Query", "the field is there and not empty")},
    QueryForm{"missing:excerpt", QT_TRANSLATE_NOOP("Query", "the field is absent or empty")},
    QueryForm{"is:unsaved", QT_TRANSLATE_NOOP("Query", "the article is in this state")},
    QueryForm{"-provider:forbes", QT_TRANSLATE_NOOP("Query", "not this")},
    QueryForm{"type:video OR type:podcast", QT_TRANSLATE_NOOP("Query", "one or the other")},
    QueryForm{"(cloud OR sea) -storm", QT_TRANSLATE_NOOP("Query", "brackets say what belongs together")},
};

QueryFieldKind kindOf(FieldType type) {
    switch (type) {
    case FieldType::Integer:
        return Kind::Number;
    case FieldType::Boolean:
        return Kind::Boolean;
    case FieldType::DateTime:
        return Kind::Date;
    case FieldType::Choice:
    case FieldType::Topics:
        return Kind::Whole;
    case FieldType::Unknown:
        return Kind::Any;
    default:
        return Kind::Text;
    }
}

QuerySource sourceOf(const QueryField& field) {
    QuerySource source{field.source, {}};
    for (const char* path : field.paths)
        source.paths.push_back(*FieldPath::parse(path));
    return source;
}

bool isName(const QString& typed, const char* name) {
    return *name != '\0' && typed.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
}

/// Letters changed, added, left out or swapped that lead from one text to the other.
std::size_t distance(const QString& left, const QString& right) {
    const auto width = static_cast<std::size_t>(right.size()) + 1;
    std::vector<std::size_t> before(width);
    std::vector<std::size_t> last(width);
    std::vector<std::size_t> row(width);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (qsizetype i = 0; i < left.size(); ++i) {
        before = std::exchange(last, row);
        row[0] = static_cast<std::size_t>(i) + 1;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const std::size_t changed = last[at - 1] + (left[i] == right[j] ? 0 : 1);
            row[at] = std::min({changed, last[at] + 1, row[at - 1] + 1});
            if (i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
    }
    return row.back();
}

QString line(const QString& example, const QString& help) {
    return QString(u"  " + example.leftJustified(28) + u' ' + help).trimmed().prepend(u"  ") + u'\n';
}

} // namespace

const std::vector<QueryField>& queryFields() {
    static const std::vector<QueryField> fields = {
        {"title",
         "",
         Kind::Text,
         Source::Title,
         {"title", "name"},
         QT_TRANSLATE_NOOP("Query", "title, or name where there is none"),
         "title:cloud"},
        {"excerpt",
         "",
         Kind::Text,
         Source::Scalars,
         {"excerpt"},
         QT_TRANSLATE_NOOP("Query", "excerpt"),
         "excerpt:\"open source\""},
        {"topic",
         "topics",
         Kind::Whole,
         Source::Items,
         {"topics"},
         QT_TRANSLATE_NOOP("Query", "one of the topics, by its whole name"),
         "topic:\"Computer Vision\""},
        {"provider",
         "",
         Kind::Text,
         Source::Scalars,
         {"provider.name", "provider.domain"},
         QT_TRANSLATE_NOOP("Query", "the provider's name or domain; with = the name"),
         "provider:forbes"},
        {"domain",
         "provider.domain",
         Kind::Text,
         Source::Scalars,
         {"provider.domain"},
         QT_TRANSLATE_NOOP("Query", "the provider's domain"),
         "domain:example.com"},
        {"date",
         "publishedDateTime",
         Kind::Date,
         Source::Scalars,
         {"publishedDateTime"},
         QT_TRANSLATE_NOOP("Query", "when it was published, in UTC"),
         "date:2021-05"},
        {"updated",
         "updatedDateTime",
         Kind::Date,
         Source::Scalars,
         {"updatedDateTime"},
         QT_TRANSLATE_NOOP("Query", "when it was updated, in UTC"),
         "updated:>-1w"},
        {"quality",
         "",
         Kind::Number,
         Source::Scalars,
         {"quality"},
         QT_TRANSLATE_NOOP("Query", "quality"),
         "quality:>=60"},
        {"heat",
         "",
         Kind::Number,
         Source::Scalars,
         {"heat"},
         QT_TRANSLATE_NOOP("Query", "heat"),
         "heat:10..50"},
        {"published",
         "",
         Kind::Boolean,
         Source::Published,
         {"published"},
         QT_TRANSLATE_NOOP("Query", "whether the site shows it"),
         "published:false"},
        {"removed",
         "",
         Kind::Boolean,
         Source::Scalars,
         {"removed"},
         QT_TRANSLATE_NOOP("Query", "whether it was removed"),
         "removed:true"},
        {"type",
         "",
         Kind::Whole,
         Source::Scalars,
         {"type"},
         QT_TRANSLATE_NOOP("Query", "kind of content, by its whole name"),
         "type:video"},
        {"category",
         "",
         Kind::Whole,
         Source::Scalars,
         {"category"},
         QT_TRANSLATE_NOOP("Query", "category, by its whole name"),
         "category:Article"},
        {"collection",
         "",
         Kind::Whole,
         Source::Collection,
         {},
         QT_TRANSLATE_NOOP("Query", "collection the file lies in, by its whole name"),
         "collection:news"},
        {"path",
         "",
         Kind::Text,
         Source::Path,
         {},
         QT_TRANSLATE_NOOP("Query", "file, relative to the feed"),
         "path:2021-05"},
        {"name",
         "",
         Kind::Text,
         Source::Scalars,
         {"name"},
         QT_TRANSLATE_NOOP("Query", "name"),
         "name:harbour"},
        {"webUrl",
         "",
         Kind::Text,
         Source::Scalars,
         {"webUrl"},
         QT_TRANSLATE_NOOP("Query", "web address"),
         "webUrl:/blog/"},
        {"originalUrl",
         "",
         Kind::Text,
         Source::Scalars,
         {"originalUrl"},
         QT_TRANSLATE_NOOP("Query", "original address"),
         "originalUrl:https"},
        {"ampWebUrl",
         "",
         Kind::Text,
         Source::Scalars,
         {"ampWebUrl"},
         QT_TRANSLATE_NOOP("Query", "AMP address"),
         "ampWebUrl:amp"},
        {"cdnAmpWebUrl",
         "",
         Kind::Text,
         Source::Scalars,
         {"cdnAmpWebUrl"},
         QT_TRANSLATE_NOOP("Query", "AMP cache address"),
         "cdnAmpWebUrl:cdn"},
        {"image",
         "images",
         Kind::Text,
         Source::Images,
         {"images"},
         QT_TRANSLATE_NOOP("Query", "a picture's address or title"),
         "image:.png"},
        {"related",
         "",
         Kind::Text,
         Source::Related,
         {"related"},
         QT_TRANSLATE_NOOP("Query", "the title of a related article"),
         "related:sea"},
        {"problem",
         "",
         Kind::Whole,
         Source::Problems,
         {},
         QT_TRANSLATE_NOOP("Query", "a rule the article breaks, by its whole id"),
         "problem:html-entity"},
        {"featuredContent",
         "",
         Kind::Text,
         Source::Tree,
         {"featuredContent"},
         QT_TRANSLATE_NOOP("Query", "featured content"),
         "featuredContent:sea"},
        {"secured",
         "",
         Kind::Text,
         Source::Tree,
         {"secured"},
         QT_TRANSLATE_NOOP("Query", "secured"),
         "has:secured"},
    };
    return fields;
}

std::span<const QueryStateInfo> queryStates() {
    return stateTable;
}

std::span<const QueryForm> queryForms() {
    return formTable;
}

QString queryHelp() {
    QString text;
    for (const QueryForm& form : queryForms())
        text += line(QLatin1String(form.example), translated(form.help));
    text += u'\n';
    for (const QueryField& field : queryFields())
        text += line(QLatin1String(field.example), translated(field.help));
    text += u'\n';
    for (const QueryStateInfo& state : queryStates())
        text += line(u"is:" + QLatin1String(state.name), translated(state.help));
    text += u'\n';
    for (const QString& rule : queryGrammar())
        text += line(rule, {});
    return text;
}

QStringList queryGrammar() {
    return {QStringLiteral("query = all { \"OR\" all }"), QStringLiteral("all   = part { part }"),
            QStringLiteral("part  = \"-\" part | \"(\" query \")\" | term"),
            QStringLiteral("term  = word | \"phrase\" | field:value | field:=value")};
}

std::optional<ResolvedField> resolveField(const QString& name) {
    for (const QueryField& field : queryFields())
        if (isName(name, field.name) || isName(name, field.alias))
            return ResolvedField{field.kind, sourceOf(field)};
    const bool isForeign = name.startsWith(u'.');
    const auto path = FieldPath::parse(toUtf8(isForeign ? name.mid(1) : name));
    if (!path || path->empty())
        return std::nullopt;
    const FieldType type = fieldInfo(*path).type;
    if (type == FieldType::Unknown && !isForeign)
        return std::nullopt;
    const QueryFieldKind kind = isForeign ? Kind::Any : kindOf(type);
    const bool isScalar = kind != Kind::Any && type != FieldType::Provider && type != FieldType::Images &&
                          type != FieldType::Related && type != FieldType::Secured &&
                          type != FieldType::Topics;
    return ResolvedField{kind, {isScalar ? Source::Scalars : Source::Tree, {*path}}};
}

QString nearestName(const QString& typed, const QStringList& names) {
    const QString wanted = typed.toLower();
    QString nearest;
    std::size_t least = static_cast<std::size_t>(std::max<qsizetype>(1, typed.size() / 3)) + 1;
    for (const QString& name : names) {
        const QString lower = name.toLower();
        const bool isBegun = wanted.size() >= 2 && lower.startsWith(wanted);
        if (const std::size_t way = isBegun ? 1 : distance(wanted, lower); way < least) {
            least = way;
            nearest = name;
        }
    }
    return nearest;
}

QStringList queryFieldNames() {
    QStringList names;
    for (const QueryField& field : queryFields())
        names += QLatin1String(field.name);
    for (const QueryField& field : queryFields())
        if (*field.alias != '\0')
            names += QLatin1String(field.alias);
    return names + QStringList{QStringLiteral("has"), QStringLiteral("missing"), QStringLiteral("is")};
}

QStringList queryStateNames() {
    QStringList names;
    for (const QueryStateInfo& state : queryStates())
        names += QLatin1String(state.name);
    return names;
}

} // namespace galley
