// Any text as a query: parsing never crashes, errors point into the text, what is right can be asked and
// read again.
#include "core/query/query.h"
#include "core/query/querytoken.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace galley;

namespace {

void require(bool condition, const char* what) {
    if (condition)
        return;
    std::fprintf(stderr, "violated: %s\n", what);
    std::abort();
}

class SomeArticle : public QuerySubject {
public:
    QString path() const override { return QStringLiteral("_news/a.md"); }
    QString collection() const override { return QStringLiteral("news"); }
    bool isPublished() const override { return true; }
    bool is(QueryState /*state*/) const override { return false; }
    QStringList problems() const override { return {QStringLiteral("html-entity")}; }
    std::optional<Value> value(const FieldPath& path) const override {
        const Value* found = frontmatter::valueAt(m_values, path);
        return found ? std::optional(*found) : std::nullopt;
    }

private:
    Value m_values = frontmatter::Mapping{
        {"title", "Sea wind"}, {"quality", 60}, {"topics", frontmatter::Sequence{Value("Sea")}}};
};

void checkTokens(const QString& text) {
    qsizetype end = 0;
    for (const QueryToken& token : queryTokens(text)) {
        require(token.begin >= end && token.size > 0, "tokens follow each other");
        end = token.end();
        require(end <= text.size(), "tokens lie in the text");
    }
}

void checkPlaces(const QueryNode& node, qsizetype size) {
    require(node.begin >= 0 && node.size >= 0 && node.begin + node.size <= size, "parts lie in the text");
    for (const QueryNode& child : node.children)
        checkPlaces(child, size);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    checkTokens(text);
    const qint64 now = 1'700'000'000'000;
    const auto query = Query::parse(text, now);
    if (!query) {
        const QueryError& error = query.error();
        require(error.begin >= 0 && error.size >= 0 && error.begin + error.size <= text.size(),
                "errors point into the text");
        require(error.column >= 1 && !error.message.isEmpty(), "errors say something");
        return 0;
    }
    checkPlaces(query->root(), text.size());
    const SomeArticle article;
    const bool matches = query->matches(article);
    const auto negated = Query::parse(u"-(" + text + u')', now);
    require(query->isEmpty() || !negated || negated->matches(article) != matches, "a minus turns it round");
    for (const QueryNode& part : query->root().children)
        query->without(part);
    return 0;
}
