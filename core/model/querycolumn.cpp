// Texts of one row are lines: what looks for text is answered by one column however it is typed on.
#include "core/model/querycolumn.h"

#include "core/article/searchtext.h"
#include "core/article/timestamp.h"
#include "core/model/documentanswers.h"

#include <limits>

namespace galley {
namespace {

using Source = QuerySource::Kind;

/// Stands for no date: outside of every range that people can write.
constexpr qint64 noMoment = std::numeric_limits<qint64>::max();

bool isPath(const QuerySource& source, std::string_view name) {
    return source.kind == Source::Scalars && source.paths.size() == 1 &&
           source.paths.front().steps().size() == 1 && source.paths.front().topLevelKey() == name;
}

QueryColumn::Kind kindFor(const QueryNode& term) {
    using Kind = QueryColumn::Kind;
    const QuerySource& source = term.source;
    if (needsDocument(term))
        return Kind::Answers;
    const bool isOneScalar = source.kind == Source::Scalars && source.paths.size() == 1;
    if (std::holds_alternative<NumberRange>(term.test) && isOneScalar)
        return Kind::Numbers;
    if (std::holds_alternative<MomentRange>(term.test) && isOneScalar)
        return Kind::Moments;
    // A pattern of nothing but wildcards asks whether there is a text at all, which the column cannot tell.
    const TextPattern* pattern = patternOf(term);
    return pattern && pattern->size() > 0 ? Kind::Texts : Kind::Answers;
}

bool isAnyLine(const TextPattern& pattern, std::string_view lines) {
    while (true) {
        const std::size_t end = lines.find('\n');
        if (pattern.isAllOf(lines.substr(0, end)))
            return true;
        if (end == std::string_view::npos)
            return false;
        lines.remove_prefix(end + 1);
    }
}

template<typename T>
void removeRows(std::vector<T>& values, std::size_t first, std::size_t last) {
    if (!values.empty())
        values.erase(values.begin() + static_cast<std::ptrdiff_t>(first),
                     values.begin() + static_cast<std::ptrdiff_t>(last) + 1);
}

template<typename T>
void renumberRows(std::vector<T>& values, const std::vector<int>& nowAt) {
    std::vector<T> moved(values.size());
    for (std::size_t row = 0; row < values.size(); ++row)
        moved[static_cast<std::size_t>(nowAt[row])] = values[row];
    values = std::move(moved);
}

double asDouble(std::optional<qint64> number) {
    return number ? static_cast<double>(*number) : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

QueryColumn::QueryColumn(const QueryNode& term)
    : m_kind(kindFor(term))
    , m_term(term) {}

bool QueryColumn::serves(const QueryNode& term) const {
    if (m_kind != kindFor(term) || term.source != m_term.source)
        return false;
    return m_kind != Kind::Answers || term.test == m_term.test;
}

bool QueryColumn::isLasting() const {
    if (m_kind != Kind::Answers)
        return true;
    const bool isShort = std::holds_alternative<bool>(m_term.test) ||
                         std::holds_alternative<IsPresent>(m_term.test) ||
                         std::holds_alternative<QueryState>(m_term.test);
    return isShort && !needsDocument(m_term);
}

bool QueryColumn::matches(const QueryNode& term, std::size_t row) const {
    switch (m_kind) {
    case Kind::Numbers:
        return std::get<NumberRange>(term.test).holds(m_numbers[row]);
    case Kind::Moments:
        return m_moments[row] != noMoment && std::get<MomentRange>(term.test).holds(m_moments[row]);
    case Kind::Texts:
        if (const auto* is = std::get_if<IsText>(&term.test))
            return isAnyLine(is->pattern, m_texts[row]);
        return std::get<HoldsText>(term.test).pattern.isIn(m_texts[row]);
    case Kind::Answers:
        break;
    }
    return m_answers[row] != 0;
}

std::size_t QueryColumn::size() const {
    switch (m_kind) {
    case Kind::Numbers:
        return m_numbers.size();
    case Kind::Moments:
        return m_moments.size();
    case Kind::Texts:
        return m_texts.size();
    case Kind::Answers:
        break;
    }
    return m_answers.size();
}

double QueryColumn::numberOf(const ArticleSubject& subject) const {
    const std::string& key = m_term.source.paths.front().topLevelKey();
    if (key == "quality" || key == "heat") {
        const auto integer = key == "quality" ? subject.article().quality() : subject.article().heat();
        if (integer)
            return asDouble(integer);
    }
    const auto value = subject.value(m_term.source.paths.front());
    if (!value)
        return asDouble({});
    if (value->integer())
        return static_cast<double>(*value->integer());
    return value->real() ? *value->real() : asDouble({});
}

std::optional<qint64> QueryColumn::momentOf(const ArticleSubject& subject) const {
    if (isPath(m_term.source, "publishedDateTime"))
        return subject.article().publishedMSecs();
    const auto value = subject.value(m_term.source.paths.front());
    return value && (value->timestamp() || value->string()) ? timestampMSecs(value->text()) : std::nullopt;
}

void QueryColumn::expect(const Article& article) const {
    const QuerySource& source = m_term.source;
    if (source.kind == Source::Path)
        article.expectEntry({});
    else if (source.paths.empty())
        article.expectEntry("published");
    else
        article.expectEntry(source.paths.front().topLevelKey());
}

std::string QueryColumn::textsOf(const ArticleSubject& subject) const {
    std::string folded;
    if (m_term.source.kind == Source::Path) {
        appendFolded(folded, subject.article().snapshot().pathUtf8());
        return folded;
    }
    const bool isOneScalar = m_term.source.kind == Source::Scalars && m_term.source.paths.size() == 1;
    if (isOneScalar && !subject.article().isDirty())
        if (const auto text = subject.article().snapshot().plainText(m_term.source.paths.front())) {
            appendFolded(folded, *text);
            return folded;
        }
    anyValue(m_term.source, subject, [&folded](const Value& value) {
        if (!folded.empty())
            folded += '\n';
        if (!value.isNull())
            appendFolded(folded, value.text());
        return false;
    });
    return folded;
}

void QueryColumn::resize(std::size_t size) {
    switch (m_kind) {
    case Kind::Numbers:
        m_numbers.resize(size);
        break;
    case Kind::Moments:
        m_moments.resize(size);
        break;
    case Kind::Texts:
        while (m_texts.size() < size)
            m_texts.append({});
        break;
    case Kind::Answers:
        m_answers.resize(size);
        break;
    }
}

void QueryColumn::replace(std::size_t row, const ArticleSubject& subject) {
    switch (m_kind) {
    case Kind::Numbers:
        m_numbers[row] = numberOf(subject);
        break;
    case Kind::Moments:
        m_moments[row] = momentOf(subject).value_or(noMoment);
        break;
    case Kind::Texts:
        m_texts.replace(row, textsOf(subject));
        break;
    case Kind::Answers:
        m_answers[row] = matchesTerm(m_term, subject) ? 1 : 0;
        break;
    }
}

void QueryColumn::remove(std::size_t first, std::size_t last) {
    removeRows(m_numbers, first, last);
    removeRows(m_moments, first, last);
    removeRows(m_answers, first, last);
    if (m_kind == Kind::Texts)
        m_texts.remove(first, last);
}

void QueryColumn::renumber(const std::vector<int>& nowAt) {
    renumberRows(m_numbers, nowAt);
    renumberRows(m_moments, nowAt);
    renumberRows(m_answers, nowAt);
    if (m_kind == Kind::Texts)
        m_texts.renumber(nowAt);
}

} // namespace galley
