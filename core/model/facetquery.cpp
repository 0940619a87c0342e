// Reads as much of the query language as it writes; the rest passes through as text.
#include "core/model/facetquery.h"

#include "core/query/queryfield.h"
#include "core/query/querytoken.h"
#include "core/query/queryvalue.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace galley {
namespace {

using Kind = QueryToken::Kind;

const QString publishedField = QStringLiteral("published");

/// The one name of a field, in lower case.
QString fieldOf(const QString& typed) {
    QString name = typed.toLower();
    for (const QueryField& field : queryFields())
        if (*field.alias != '\0' && name.compare(QLatin1String(field.alias), Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(field.name);
    return name;
}

QString familyOf(const QString& field, const QString& value) {
    static const QStringList fields = {QStringLiteral("collection"), QStringLiteral("topic"),
                                       QStringLiteral("provider"),   QStringLiteral("type"),
                                       QStringLiteral("date"),       QStringLiteral("quality"),
                                       QStringLiteral("problem"),    publishedField};
    if (field == u"is")
        return value == u"published" || value == u"unpublished" ? publishedField : QString(u"is:" + value);
    const QString& asked = field == u"missing" ? value : field;
    return fields.contains(asked) ? asked : QString();
}

QString wholeTerm(const QString& field, const QString& value) {
    return field + u":=" + queryValue(value);
}

/// What is asked of the field `published`, in whichever of its ways; nothing for other terms.
std::optional<bool> publicationOf(const QString& field, const QString& value) {
    if (field == u"is" && familyOf(field, value) == publishedField)
        return value == publishedField;
    return field == publishedField ? booleanWord(value) : std::nullopt;
}

/// All that is only written in another way has the same key.
QString keyOf(const QueryToken& token, const QString& field, const QString& value) {
    if (const auto isPublished = publicationOf(field, value))
        return filterTerm(publishedField, *isPublished ? QStringLiteral("true") : QStringLiteral("false"));
    return token.isWhole && field == u"provider" ? wholeTerm(field, value) : filterTerm(field, value);
}

QString fieldOfFacet(Facet facet) {
    switch (facet) {
    case Facet::Collection:
        return QStringLiteral("collection");
    case Facet::Topic:
        return QStringLiteral("topic");
    case Facet::Provider:
        return QStringLiteral("provider");
    case Facet::Type:
        return QStringLiteral("type");
    case Facet::Year:
    case Facet::Month:
        return QStringLiteral("date");
    case Facet::Quality:
        return QStringLiteral("quality");
    case Facet::Problem:
        return QStringLiteral("problem");
    case Facet::Status:
        break;
    }
    return {};
}

/// Whether the tree or a chart of the side bar writes such a term.
bool isOfSideBar(const QueryToken& token, const QString& field) {
    static const QRegularExpression dates(QStringLiteral("^\\d{4}(-\\d{2})?(\\.\\.\\d{4}(-\\d{2})?)?$"));
    static const QRegularExpression qualities(QStringLiteral("^(\\d+\\.\\.\\d*|<0)$"));
    if (token.pieces.size() > 1)
        return false;
    if (field == u"date")
        return dates.match(token.value).hasMatch();
    if (field == u"quality")
        return qualities.match(token.value).hasMatch();
    return field != u"provider" || token.isWhole;
}

/// The facet whose values a family holds; nothing for states, which exclude no others.
std::optional<Facet> facetOf(const QString& family) {
    if (family == publishedField)
        return Facet::Status;
    for (const Facet facet : {Facet::Collection, Facet::Topic, Facet::Provider, Facet::Type, Facet::Year,
                              Facet::Quality, Facet::Problem})
        if (fieldOfFacet(facet) == family)
            return facet;
    return std::nullopt;
}

/// Where a blank means AND: what stands in brackets stays together, and a minus with what follows it.
std::vector<std::span<const QueryToken>> splitAtBlanks(std::span<const QueryToken> tokens) {
    std::vector<std::span<const QueryToken>> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        depth += tokens[i].kind == Kind::Open ? 1 : 0;
        depth -= tokens[i].kind == Kind::Close && depth > 0 ? 1 : 0;
        const bool isLast = i + 1 == tokens.size();
        if (!isLast && (depth > 0 || tokens[i].kind == Kind::Not))
            continue;
        parts.push_back(tokens.subspan(begin, i + 1 - begin));
        begin = i + 1;
    }
    return parts;
}

/// A text that goes on behind what stands in it: a quote still open is closed.
QString closed(const QString& filter) {
    const std::vector<QueryToken> tokens = queryTokens(filter);
    return tokens.empty() || tokens.back().isClosed ? filter.trimmed() : QString(filter + u'"');
}

} // namespace

QString filterTerm(const QString& field, const QString& value) {
    return field + u':' + queryValue(value);
}

QString facetTerm(Facet facet, const QString& key) {
    if (facet == Facet::Status)
        return key;
    const QString field = fieldOfFacet(facet);
    if (key.isEmpty())
        return filterTerm(QStringLiteral("missing"), field);
    return facet == Facet::Provider ? wholeTerm(field, key) : filterTerm(field, key);
}

bool FacetQuery::Part::holds(const QString& term) const {
    return std::ranges::find(terms, term, &Term::key) != terms.end();
}

bool FacetQuery::Part::isChosen() const {
    return !family.isEmpty() && !isExcluded && std::ranges::all_of(terms, &Term::isOfSideBar);
}

FacetQuery::FacetQuery(const QString& filter) {
    const QString text = closed(filter);
    const auto isBlank = [](QChar character) { return character.isSpace(); };
    m_offset = text.size() < filter.size()
                   ? std::find_if_not(filter.begin(), filter.end(), isBlank) - filter.begin()
                   : 0;
    const std::vector<QueryToken> tokens = queryTokens(text);
    const auto parts = splitAtBlanks(tokens);
    const auto isOr = [](Tokens part) { return part.front().kind == Kind::Or; };
    if (std::ranges::none_of(parts, isOr)) {
        m_parts.reserve(parts.size());
        for (const Tokens part : parts)
            m_parts.push_back(partOf(part, text));
        return;
    }
    // What is added is to hold for all of it, not for the last alternative.
    Part all = alternatives(alternativesIn(tokens, text));
    all.text = u'(' + text + u')';
    all.size = text.size();
    m_parts.push_back(std::move(all));
}

FacetQuery::Term FacetQuery::termOf(const QueryToken& token, const QString& text) {
    const QString field = fieldOf(token.name);
    const bool isName = field == u"is" || field == u"missing";
    const QString value = isName ? fieldOf(token.value) : token.value;
    const QString family = token.kind == Kind::Term ? familyOf(field, value) : QString();
    const QString written = text.mid(token.begin, token.size);
    const bool hasWildcard = token.pieces.size() > 1;
    return {family,      field,
            token.value, hasWildcard ? written : keyOf(token, field, value),
            written,     isOfSideBar(token, field)};
}

FacetQuery::Term FacetQuery::termFrom(const QString& term) {
    return termOf(queryTokens(term).front(), term);
}

/// The terms of "A OR B OR C"; nothing where something else stands there, or they belong to several fields.
std::vector<FacetQuery::Term> FacetQuery::alternativesIn(Tokens tokens, const QString& text) {
    std::vector<Term> terms;
    terms.reserve(tokens.size() / 2 + 1);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i % 2 == 1 && tokens[i].kind == Kind::Or)
            continue;
        const Term term = i % 2 == 0 ? termOf(tokens[i], text) : Term();
        if (term.family.isEmpty() || (!terms.empty() && term.family != terms.front().family))
            return {};
        terms.push_back(term);
    }
    return tokens.size() % 2 == 1 ? terms : std::vector<Term>();
}

FacetQuery::Part FacetQuery::partOf(Tokens tokens, const QString& text) {
    const bool isExcluded = tokens.front().kind == Kind::Not;
    const Tokens bare = tokens.subspan(isExcluded ? 1 : 0);
    const bool isGroup =
        !isExcluded && bare.size() > 2 && bare.front().kind == Kind::Open && bare.back().kind == Kind::Close;
    Part part = alternatives(alternativesIn(isGroup ? bare.subspan(1, bare.size() - 2) : bare, text));
    part.begin = tokens.front().begin;
    part.size = tokens.back().end() - part.begin;
    part.text = text.mid(part.begin, part.size);
    part.isExcluded = isExcluded;
    return part;
}

FacetQuery::Part FacetQuery::alternatives(const std::vector<Term>& terms) {
    if (terms.empty())
        return {};
    QStringList texts;
    for (const Term& term : terms)
        texts += term.text;
    const QString joined = texts.join(u" OR ");
    return {terms.size() > 1 ? QString(u'(' + joined + u')') : joined, terms.front().family, terms};
}

QString FacetQuery::text() const {
    QStringList texts;
    for (const Part& part : m_parts)
        texts += part.text;
    return texts.join(u' ');
}

bool FacetQuery::includes(const QString& term) const {
    return std::ranges::any_of(m_parts,
                               [&](const Part& part) { return !part.isExcluded && part.holds(term); });
}

bool FacetQuery::excludes(const QString& term) const {
    return std::ranges::any_of(m_parts,
                               [&](const Part& part) { return part.isExcluded && part.holds(term); });
}

void FacetQuery::removeFamily(const QString& family) {
    std::erase_if(m_parts, [&family](const Part& part) { return part.family == family; });
}

void FacetQuery::remove(const QString& term, bool excluded) {
    for (Part& part : m_parts) {
        if (part.isExcluded != excluded || !part.holds(term))
            continue;
        std::erase_if(part.terms, [&](const Term& one) { return one.key == term; });
        part.text = alternatives(part.terms).text;
    }
    std::erase_if(m_parts, [](const Part& part) { return part.text.isEmpty(); });
}

void FacetQuery::choose(const QString& term) {
    const Term wanted = termFrom(term);
    remove(term, true);
    const auto isChosen = [&wanted](const Part& part) {
        return part.family == wanted.family && part.isChosen();
    };
    std::vector<QString> chosen;
    for (const Part& part : m_parts)
        if (isChosen(part))
            std::ranges::transform(part.terms, std::back_inserter(chosen), &Term::key);
    std::erase_if(m_parts, isChosen);
    if (chosen != std::vector{wanted.key})
        m_parts.push_back(alternatives({wanted}));
}

std::vector<FacetQuery::Chosen> FacetQuery::chosen() const {
    std::vector<Chosen> chosen;
    for (const Part& part : m_parts)
        if (const auto facet = facetOf(part.family); facet && part.isChosen())
            chosen.push_back({*facet, m_offset + part.begin, m_offset + part.begin + part.size});
    return chosen;
}

void FacetQuery::toggle(const QString& term) {
    if (includes(term)) {
        remove(term, false);
        return;
    }
    remove(term, true);
    const Term wanted = termFrom(term);
    const auto others = std::ranges::find_if(
        m_parts, [&](const Part& part) { return !part.isExcluded && part.family == wanted.family; });
    if (others == m_parts.end()) {
        m_parts.push_back(alternatives({wanted}));
        return;
    }
    others->terms.push_back(wanted);
    *others = alternatives(others->terms);
}

void FacetQuery::toggleExcluded(const QString& term) {
    if (excludes(term)) {
        remove(term, true);
        return;
    }
    remove(term, false);
    Part excluded = alternatives({termFrom(term)});
    excluded.text.prepend(u'-');
    excluded.isExcluded = true;
    m_parts.push_back(std::move(excluded));
}

void FacetQuery::setRange(const QString& field, const QString& value) {
    removeFamily(familyOf(fieldOf(field), value));
    if (!value.isEmpty())
        m_parts.push_back(alternatives({termFrom(filterTerm(field, value))}));
}

QString FacetQuery::valueOf(const QString& field) const {
    const QString asked = fieldOf(field);
    std::vector<Term> terms;
    for (const Part& part : m_parts)
        if (!part.isExcluded && part.family == familyOf(asked, {}))
            terms.insert(terms.end(), part.terms.begin(), part.terms.end());
    return terms.size() == 1 && terms.front().field == asked ? terms.front().value : QString();
}

} // namespace galley
