// Most terms are answered from columns that lie together in memory; an And asks its fastest parts first.
#include "core/model/rowquery.h"

#include "core/article/address.h"
#include "core/article/contentdigest.h"
#include "core/model/halves.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>
#include <utility>

namespace galley {
namespace {

using Source = QuerySource::Kind;

/// The lines of a search text, see ArticleTableModel::searchText().
enum Line { TitleLine, ExcerptLine, ProviderLine, DomainLine, TopicLines, AnyLine = -1, NoLine = -2 };

/// Where in the search text a term can be looked up. A pattern of nothing but wildcards asks whether there is
/// a text at all, which the lines cannot tell.
int lineOf(const QueryNode& term) {
    const TextPattern* pattern = patternOf(term);
    if (!pattern)
        return NoLine;
    if (term.source.kind == Source::SearchTexts)
        return AnyLine;
    if (pattern->size() == 0)
        return NoLine;
    static const QuerySource excerpt{Source::Scalars, {FieldPath("excerpt")}};
    static const QuerySource name{Source::Scalars, {FieldPath("provider").child("name")}};
    static const QuerySource domain{Source::Scalars, {FieldPath("provider").child("domain")}};
    static const QuerySource provider{Source::Scalars, {name.paths[0], domain.paths[0]}};
    static const QuerySource topics{Source::Items, {FieldPath("topics")}};
    if (term.source.kind == Source::Title)
        return TitleLine;
    if (term.source == excerpt)
        return ExcerptLine;
    if (term.source == name || term.source == provider)
        return ProviderLine;
    if (term.source == domain)
        return DomainLine;
    return term.source == topics ? TopicLines : NoLine;
}

bool matchesLine(const QueryNode& term, std::string_view line) {
    if (const auto* is = std::get_if<IsText>(&term.test))
        return is->pattern.isAllOf(line);
    return std::get<HoldsText>(term.test).pattern.isIn(line);
}

bool isSame(const QueryNode& left, const QueryNode& right) {
    return left.kind == right.kind && left.source == right.source && left.test == right.test &&
           std::ranges::equal(left.children, right.children, isSame);
}

/// Whether what one part matches the other matches too.
bool narrowsPart(const QueryNode& part, const QueryNode& other) {
    if (isSame(part, other))
        return true;
    const auto* now = std::get_if<HoldsText>(&part.test);
    const auto* before = std::get_if<HoldsText>(&other.test);
    return part.kind == QueryNode::Kind::Term && other.kind == QueryNode::Kind::Term &&
           part.source == other.source && now && before && now->pattern.narrows(before->pattern);
}

/// Asks fast parts before slow ones, and of two words the longer, likely rarer one.
auto rankOf(const QueryNode* term, const QueryColumn* column, int line) {
    const TextPattern* pattern = term ? patternOf(*term) : nullptr;
    const int cost = !term ? 4 : column ? column->cost() : line < 0 ? 3 : 2;
    return std::tuple(cost, pattern ? ~pattern->size() : std::size_t{0});
}

bool asksDuplicate(const QueryNode& term) {
    const auto* state = std::get_if<QueryState>(&term.test);
    return state && *state == QueryState::Duplicate;
}

bool asksProblems(const QueryNode& term) {
    const auto* state = std::get_if<QueryState>(&term.test);
    return state ? *state == QueryState::Problem : term.source.kind == Source::Problems;
}

/// What makes an article the same as another, as the rule duplicate-address has it; 0 for nothing.
quint64 addressOf(const ArticleSubject& subject) {
    static const FieldPath fields[] = {FieldPath("webUrl"), FieldPath("originalUrl")};
    for (const FieldPath& field : fields)
        if (const auto url = subject.value(field); url && url->isScalar())
            if (const std::string address = canonicalAddress(url->text()); !address.empty())
                return contentDigest(address);
    return 0;
}

} // namespace

ArticleSubject RowQuery::subject(std::size_t row) const {
    return {*m_table, static_cast<int>(row)};
}

const Article& RowQuery::articleAt(int row) const {
    return m_table->feed().article(m_table->idAt(row));
}

bool RowQuery::touchProblems(const std::vector<int>& rows) {
    for (const auto* columns : {&m_columns, &m_coming})
        for (const auto& column : *columns)
            for (const int row : rows)
                if (asksProblems(column->term()) && static_cast<std::size_t>(row) < column->size())
                    read(*column, static_cast<std::size_t>(row));
    return m_query.asksFor(QueryState::Problem);
}

void RowQuery::setQuery(const Query& query, const DocumentAnswers::Answers& answers) {
    refresh();
    m_query = query;
    m_documentTerms = documentTerms(query);
    m_fileAnswers.assign(m_documentTerms.size(), {});
    std::erase_if(m_columns, [](const auto& column) { return needsDocument(column->term()); });
    addAnswers(answers);
    m_root = compiled(m_query.root());
    fillNew();
    dropAnswers();
}

void RowQuery::addAnswers(const DocumentAnswers::Answers& answers) {
    for (std::size_t term = 0; term < std::min(m_fileAnswers.size(), answers.matches.size()); ++term) {
        std::vector<char>& known = m_fileAnswers[term];
        for (std::size_t i = 0; i < answers.ids.size(); ++i) {
            const auto id = static_cast<std::size_t>(answers.ids[i]);
            known.resize(std::max(known.size(), id + 1));
            known[id] = answers.matches[term][i];
        }
    }
    for (const auto& column : m_columns)
        for (const ArticleId id : answers.ids)
            if (const int row = m_table->rowOf(id); row >= 0 && needsDocument(column->term()))
                read(*column, static_cast<std::size_t>(row));
}

std::optional<bool> RowQuery::fileAnswer(const QueryNode& term, std::size_t row) const {
    const auto found =
        std::ranges::find_if(m_documentTerms, [&](const QueryNode& one) { return isSame(one, term); });
    if (found == m_documentTerms.end())
        return std::nullopt;
    const ArticleId id = m_table->idAt(static_cast<int>(row));
    if (tells(m_table->feed().article(id), term))
        return std::nullopt;
    const std::vector<char>& known = m_fileAnswers[static_cast<std::size_t>(found - m_documentTerms.begin())];
    return static_cast<std::size_t>(id) < known.size() && known[static_cast<std::size_t>(id)] != 0;
}

/// Reads a row that is there already.
void RowQuery::read(QueryColumn& column, std::size_t row, const ArticleSubject& article) {
    if (const auto answer = fileAnswer(column.term(), row))
        column.setAnswer(row, *answer);
    else
        column.replace(row, article);
}

bool RowQuery::narrows(const Query& other) const {
    if (m_query.asksFor(QueryState::Duplicate)) // others may have come since
        return false;
    return std::ranges::all_of(other.root().children, [this](const QueryNode& wide) {
        return std::ranges::any_of(m_query.root().children,
                                   [&](const QueryNode& part) { return narrowsPart(part, wide); });
    });
}

RowQuery::Part RowQuery::compiled(const QueryNode& node) {
    Part part;
    part.kind = node.kind;
    if (node.kind == QueryNode::Kind::Term) {
        part.term = &node;
        part.line = lineOf(node);
        if (asksDuplicate(node))
            prepareDuplicates();
        else if (part.line == NoLine)
            part.column = columnFor(node);
        return part;
    }
    for (const QueryNode& child : node.children)
        part.parts.push_back(compiled(child));
    sortBySpeed(part);
    return part;
}

void RowQuery::sortBySpeed(Part& part) {
    std::ranges::stable_sort(part.parts, {},
                             [](const Part& one) { return rankOf(one.term, one.column, one.line); });
}

RowQuery::Groups RowQuery::grouped(const std::vector<std::vector<std::size_t>>& groups) {
    Groups result;
    result.m_groups.resize(groups.size());
    const std::vector<QueryNode>& children = m_query.root().children;
    for (std::size_t place = 0; place < children.size(); ++place) {
        const auto group = std::ranges::find_if(groups, [place](const std::vector<std::size_t>& places) {
            return std::ranges::find(places, place) != places.end();
        });
        Part& part = group == groups.end()
                         ? result.m_others
                         : result.m_groups[static_cast<std::size_t>(group - groups.begin())];
        part.parts.push_back(compiled(children[place]));
    }
    sortBySpeed(result.m_others);
    fillNew();
    return result;
}

/// What the side bar writes is asked first: numbers, in place of words in long texts.
int RowQuery::onlyHindrance(int row, const Groups& groups) const {
    int hindrance = -1;
    for (std::size_t group = 0; group < groups.m_groups.size(); ++group) {
        if (matches(groups.m_groups[group], static_cast<std::size_t>(row)))
            continue;
        if (hindrance >= 0)
            return -1;
        hindrance = static_cast<int>(group);
    }
    return hindrance >= 0 && matches(groups.m_others, static_cast<std::size_t>(row)) ? hindrance : -1;
}

bool RowQuery::hasColumnFor(const QueryNode& term) const {
    return std::ranges::any_of(m_columns, [&](const auto& column) { return column->serves(term); });
}

std::vector<const QueryNode*> RowQuery::missingTerms(const Query& query) const {
    std::vector<const QueryNode*> missing;
    const auto look = [&](const auto& self, const QueryNode& node) -> void {
        for (const QueryNode& child : node.children)
            self(self, child);
        const bool isRead = node.kind == QueryNode::Kind::Term && !asksDuplicate(node) &&
                            !needsDocument(node) && lineOf(node) == NoLine;
        const auto isAlike = [&](const QueryNode* other) { return QueryColumn(*other).serves(node); };
        if (isRead && !hasColumnFor(node) && std::ranges::none_of(missing, isAlike))
            missing.push_back(&node);
    };
    look(look, query.root());
    return missing;
}

std::size_t RowQuery::missingFor(const Query& query) const {
    return missingTerms(query).size() * m_texts->size();
}

bool RowQuery::prepare(const Query& query, int count) {
    const auto missing = missingTerms(query);
    const auto isMissing = [&](const auto& column) {
        return std::ranges::any_of(missing, [&](const QueryNode* term) { return column->serves(*term); });
    };
    std::erase_if(m_coming, [&](const auto& column) { return !isMissing(column); });
    for (const QueryNode* term : missing)
        if (std::ranges::none_of(m_coming, [&](const auto& column) { return column->serves(*term); }))
            m_coming.push_back(std::make_unique<QueryColumn>(*term));
    bool isAll = true;
    for (const auto& column : m_coming) {
        const std::size_t first = column->size();
        column->resize(std::min(m_texts->size(), first + static_cast<std::size_t>(count)));
        for (std::size_t row = first; row < column->size(); ++row)
            read(*column, row);
        isAll = isAll && column->size() == m_texts->size();
    }
    if (isAll)
        std::ranges::move(std::exchange(m_coming, {}), std::back_inserter(m_columns));
    return isAll;
}

const QueryColumn* RowQuery::columnFor(const QueryNode& term) {
    const auto found =
        std::ranges::find_if(m_columns, [&](const auto& column) { return column->serves(term); });
    if (found != m_columns.end())
        return found->get();
    m_columns.push_back(std::make_unique<QueryColumn>(term));
    m_new.push_back(m_columns.back().get());
    return m_new.back();
}

/// One look at each article serves all that is new.
void RowQuery::fillNew() {
    struct Filling {
        QueryColumn* column;
        std::vector<std::string_view> texts;
        TextArena lower,
            upper; ///< each half keeps its own texts: one by one they would take the longest of all
    };
    std::vector<Filling> fillings(m_new.size());
    for (std::size_t i = 0; i < m_new.size(); ++i) {
        fillings[i].column = m_new[i];
        m_new[i]->resize(m_texts->size());
        fillings[i].texts.resize(m_new[i]->holdsTexts() ? m_texts->size() : 0);
    }
    m_new.clear();
    const auto fill = [this](Filling& filling, bool isLower, std::size_t row, const ArticleSubject& article) {
        if (!filling.column->holdsTexts())
            return read(*filling.column, row, article);
        TextArena& arena = isLower ? filling.lower : filling.upper;
        filling.texts[row] = arena.store(filling.column->textsOf(article));
    };
    const auto expect = [&](int row, int last) {
        constexpr int ahead = 8; // so many articles take as long as one takes to come
        if (row + 2 * ahead < last)
            articleAt(row + 2 * ahead).expect();
        for (const Filling& filling : fillings)
            if (row + ahead < last)
                filling.column->expect(articleAt(row + ahead));
    };
    if (!fillings.empty())
        inHalves(static_cast<int>(m_texts->size()), [&](int first, int last) {
            for (auto row = static_cast<std::size_t>(first); row < static_cast<std::size_t>(last); ++row) {
                expect(static_cast<int>(row), last);
                const ArticleSubject article = subject(row);
                for (Filling& filling : fillings)
                    fill(filling, first == 0, row, article);
            }
        });
    for (Filling& filling : fillings) {
        filling.lower.adopt(std::move(filling.upper));
        if (filling.column->holdsTexts())
            filling.column->setTexts(std::move(filling.texts), std::move(filling.lower));
    }
}

/// Whether an article is a duplicate depends on all others.
void RowQuery::prepareDuplicates() {
    if (m_duplicates)
        return;
    m_duplicates.emplace();
    std::vector<quint64> addresses(m_texts->size());
    inHalves(static_cast<int>(addresses.size()), [&](int first, int last) {
        for (auto row = static_cast<std::size_t>(first); row < static_cast<std::size_t>(last); ++row)
            addresses[row] = addressOf(subject(row));
    });
    for (const quint64 address : addresses)
        m_duplicates->append(address);
}

/// Answers serve one term: those no longer asked for go.
void RowQuery::dropAnswers() {
    std::vector<const QueryColumn*> used;
    const auto note = [&](const auto& self, const Part& part) -> void {
        used.push_back(part.column);
        for (const Part& child : part.parts)
            self(self, child);
    };
    note(note, m_root);
    std::erase_if(m_columns, [&](const auto& column) {
        return !column->isLasting() && std::ranges::find(used, column.get()) == used.end();
    });
}

bool RowQuery::matches(const Part& part, std::size_t row) const {
    const auto holds = [&](const Part& child) { return matches(child, row); };
    switch (part.kind) {
    case QueryNode::Kind::And:
        return std::ranges::all_of(part.parts, holds);
    case QueryNode::Kind::Or:
        return std::ranges::any_of(part.parts, holds);
    case QueryNode::Kind::Not:
        return !holds(part.parts.front());
    case QueryNode::Kind::Term:
        break;
    }
    if (part.column)
        return part.column->matches(*part.term, row);
    return part.line == NoLine ? m_duplicates->isDuplicate(row) : matchesTexts(part, row);
}

/// A term of one field is first looked up anywhere: most rows are done with then.
bool RowQuery::matchesTexts(const Part& part, std::size_t row) const {
    const std::string_view text = (*m_texts)[row];
    if (part.line == AnyLine)
        return std::get<HoldsText>(part.term->test).pattern.isIn(text);
    if (std::holds_alternative<HoldsText>(part.term->test) && !matchesLine(*part.term, text))
        return false;
    std::string_view rest = behindLines(text, part.line);
    const bool isProvider = part.line == ProviderLine && part.term->source.paths.size() == 2;
    const int most = part.line == TopicLines ? std::numeric_limits<int>::max() : isProvider ? 2 : 1;
    for (int i = 0; i < most && !rest.empty(); ++i) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        if (matchesLine(*part.term, line)) // in place of a title the file's name may stand there
            return part.line != TitleLine || line.find('.') == std::string_view::npos ||
                   matchesTerm(*part.term, subject(row));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return false;
}

bool RowQuery::matchesNow(int row) const {
    return matchesNow(m_query.root(), static_cast<std::size_t>(row));
}

bool RowQuery::matchesNow(const QueryNode& node, std::size_t row) const {
    const auto holds = [&](const QueryNode& child) { return matchesNow(child, row); };
    switch (node.kind) {
    case QueryNode::Kind::And:
        return std::ranges::all_of(node.children, holds);
    case QueryNode::Kind::Or:
        return std::ranges::any_of(node.children, holds);
    case QueryNode::Kind::Not:
        return !holds(node.children.front());
    case QueryNode::Kind::Term:
        break;
    }
    if (asksDuplicate(node))
        return m_duplicates->isDuplicate(row);
    if (const auto answer = fileAnswer(node, row))
        return *answer;
    return matchesTerm(node, subject(row));
}

void RowQuery::append(int count) {
    for (const auto& column : m_columns) {
        const std::size_t first = column->size();
        column->resize(first + static_cast<std::size_t>(count));
        for (std::size_t row = first; row < column->size(); ++row)
            read(*column, row);
    }
    for (std::size_t row = m_texts->size() - static_cast<std::size_t>(count);
         m_duplicates && row < m_texts->size(); ++row)
        m_duplicates->append(addressOf(subject(row)));
}

void RowQuery::refresh() {
    if (m_stale.empty())
        return;
    for (const auto* columns : {&m_columns, &m_coming})
        for (const auto& column : *columns)
            for (const int row : m_stale)
                if (static_cast<std::size_t>(row) < column->size())
                    read(*column, static_cast<std::size_t>(row));
    for (const int row : m_stale)
        if (m_duplicates)
            m_duplicates->replace(static_cast<std::size_t>(row),
                                  addressOf(subject(static_cast<std::size_t>(row))));
    m_stale.clear();
}

void RowQuery::remove(int first, int last) {
    m_coming.clear(); // begins anew
    for (const auto& column : m_columns)
        column->remove(static_cast<std::size_t>(first), static_cast<std::size_t>(last));
    if (m_duplicates)
        m_duplicates->remove(static_cast<std::size_t>(first), static_cast<std::size_t>(last));
    std::erase_if(m_stale, [=](int row) { return row >= first && row <= last; });
    for (int& row : m_stale)
        row -= row > last ? last - first + 1 : 0;
}

void RowQuery::renumber(const std::vector<int>& nowAt) {
    m_coming.clear(); // begins anew
    for (const auto& column : m_columns)
        column->renumber(nowAt);
    if (m_duplicates)
        m_duplicates->renumber(nowAt);
    for (int& row : m_stale)
        row = nowAt[static_cast<std::size_t>(row)];
}

} // namespace galley
