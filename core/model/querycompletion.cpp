// From the table of the language and the values of the feed.
#include "core/model/querycompletion.h"

#include "core/article/searchtext.h"
#include "core/query/queryfield.h"
#include "core/query/querytoken.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace galley {
namespace {

constexpr std::size_t most = 12;

QString translated(const char* text) {
    return QCoreApplication::translate("Query", text);
}

/// The term the cursor stands in or behind; an empty one where none is begun.
QueryToken tokenAt(const QString& text, qsizetype cursor) {
    for (const QueryToken& token : queryTokens(text))
        if (token.kind == QueryToken::Kind::Term && token.begin < cursor && cursor <= token.end())
            return token;
    QueryToken none;
    none.begin = none.valueBegin = cursor;
    return none;
}

void suggestFields(QueryCompletion& completion, const QString& typed, const QString& before,
                   const QString& behind) {
    for (const QueryField& field : queryFields()) {
        const QString name = QString::fromUtf8(field.name);
        if (name.startsWith(typed, Qt::CaseInsensitive))
            completion.suggestions.push_back({before + name + behind, translated(field.help)});
    }
}

void suggestWays(QueryCompletion& completion, const QString& typed) {
    suggestFields(completion, typed, {}, QStringLiteral(":"));
    constexpr std::pair<const char*, const char*> ways[] = {
        {"has:", QT_TRANSLATE_NOOP("Query", "the field is there and not empty")},
        {"missing:", QT_TRANSLATE_NOOP("Query", "the field is absent or empty")},
        {"is:", QT_TRANSLATE_NOOP("Query", "the article is in this state")}};
    for (const auto& [name, help] : ways)
        if (QString::fromUtf8(name).startsWith(typed, Qt::CaseInsensitive))
            completion.suggestions.push_back({QString::fromUtf8(name), translated(help)});
}

/// What stands in front of the value: with an equals sign where one was typed.
QString startOf(const QueryToken& token) {
    return token.name + QLatin1String(token.isWhole ? ":=" : ":");
}

/// Values are counted as wholes, so they are suggested as such also where a part would do.
void suggestValues(QueryCompletion& completion, const QueryToken& token, const ValueCounts& counts) {
    const std::string typed = foldedText(token.value);
    const auto field = resolveField(token.name);
    const bool isPart = field && field->kind == QueryFieldKind::Text;
    const QString name = isPart ? QString(token.name + u":=") : startOf(token);
    for (const ValueCount& value : counts.values()) {
        if (foldedText(value.value).find(typed) == std::string::npos)
            continue;
        completion.suggestions.push_back({name + queryValue(value.value), QLocale().toString(value.count)});
        if (completion.suggestions.size() == most)
            break;
    }
}

void suggestBooleans(QueryCompletion& completion, const QueryToken& token) {
    for (const char* word : {"true", "false"})
        if (QString::fromUtf8(word).startsWith(token.value, Qt::CaseInsensitive))
            completion.suggestions.push_back({startOf(token) + QString::fromUtf8(word), {}});
}

bool isBoolean(const QString& name) {
    const auto field = resolveField(name);
    return field && field->kind == QueryFieldKind::Boolean;
}

} // namespace

QueryCompletion completionAt(const QString& text, qsizetype cursor, const ValueCounts& counts) {
    const QueryToken token = tokenAt(text, cursor);
    QueryCompletion completion{token.begin, token.size, {}, {}};
    const QString name = token.name.toLower();
    if (name.isEmpty()) {
        if (!token.isQuoted)
            suggestWays(completion, token.value);
    } else if (name == u"has" || name == u"missing") {
        suggestFields(completion, token.value, token.name + u':', {});
    } else if (name == u"is") {
        for (const QueryStateInfo& state : queryStates())
            if (QString::fromUtf8(state.name).startsWith(token.value, Qt::CaseInsensitive))
                completion.suggestions.push_back(
                    {token.name + u':' + QString::fromUtf8(state.name), translated(state.help)});
    } else if (ValueCounts::canCount(name)) {
        completion.field = token.name;
        if (counts.field() == token.name)
            suggestValues(completion, token, counts);
    } else if (isBoolean(name)) {
        suggestBooleans(completion, token);
    }
    const QString typed = text.mid(token.begin, token.size);
    if (completion.suggestions.size() == 1 && completion.suggestions.front().text == typed)
        completion.suggestions.clear();
    return completion;
}

} // namespace galley
