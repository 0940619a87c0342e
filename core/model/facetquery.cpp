// Reads as much of the query language as it writes; the rest passes through as text.
#include "core/model/facetquery.h"

#include <algorithm>

namespace galley {
namespace {

const QString orSign = QStringLiteral("OR");

/// Splits at blanks that stand neither in quotes nor in brackets.
QStringList splitFilter(const QString& text) {
    QStringList parts;
    QString part;
    bool isQuoted = false;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text[i];
        if (isQuoted && sign == u'\\' && i + 1 < text.size()) {
            part += sign;
            part += text[++i];
            continue;
        }
        isQuoted ^= sign == u'"';
        depth += isQuoted ? 0 : (sign == u'(') - (sign == u')');
        if (sign.isSpace() && !isQuoted && depth <= 0) {
            if (!part.isEmpty())
                parts += part;
            part.clear();
            depth = 0;
        } else {
            part += sign;
        }
    }
    if (!part.isEmpty())
        parts += part;
    return parts;
}

/// The value without quotes and escapes.
QString unquoted(const QString& value) {
    if (value.size() < 2 || !value.startsWith(u'"') || !value.endsWith(u'"'))
        return value;
    QString plain;
    for (qsizetype i = 1; i + 1 < value.size(); ++i) {
        if (value[i] == u'\\' && i + 2 < value.size())
            ++i;
        plain += value[i];
    }
    return plain;
}

QString familyOfField(const QString& field) {
    if (field == u"published" || field == u"is")
        return QStringLiteral("status");
    if (field == u"topics")
        return QStringLiteral("topic");
    if (field == u"publisheddatetime")
        return QStringLiteral("date");
    static const QStringList fields = {QStringLiteral("collection"), QStringLiteral("topic"),
                                       QStringLiteral("provider"),   QStringLiteral("type"),
                                       QStringLiteral("date"),       QStringLiteral("quality")};
    return fields.contains(field) ? field : QString();
}

struct Term {
    QString family;
    QString text;
};

Term termOf(const QString& text) {
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0 || text.startsWith(u'"'))
        return {};
    const QString field = text.left(colon).toLower();
    const QString value = unquoted(text.mid(colon + 1));
    const QString family = familyOfField(field == u"missing" ? value.toLower() : field);
    return family.isEmpty() ? Term() : Term{family, filterTerm(field, value)};
}

/// The terms of "A OR B OR C"; nothing where something else stands there, or they belong to several fields.
std::vector<Term> alternativesIn(const QString& text) {
    const QStringList words = splitFilter(text);
    std::vector<Term> terms;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i % 2 == 1 && words[i] == orSign)
            continue;
        const Term term = i % 2 == 0 ? termOf(words[i]) : Term();
        if (term.family.isEmpty() || (!terms.empty() && term.family != terms.front().family))
            return {};
        terms.push_back(term);
    }
    return words.size() % 2 == 1 ? terms : std::vector<Term>();
}

} // namespace

QString filterTerm(const QString& field, const QString& value) {
    const auto isPlain = [](QChar character) {
        return character.isLetterOrNumber() || QStringView(u"._-").contains(character);
    };
    if (!value.isEmpty() && std::all_of(value.begin(), value.end(), isPlain))
        return field + u':' + value;
    QString quoted;
    for (const QChar character : value) {
        if (QStringView(u"\"\\*").contains(character))
            quoted += u'\\';
        quoted += character;
    }
    return field + u":\"" + quoted + u'"';
}

FacetQuery::FacetQuery(const QString& filter) {
    const QStringList parts = splitFilter(filter);
    if (!parts.contains(orSign)) {
        for (const QString& part : parts)
            m_parts.push_back(partOf(part));
        return;
    }
    // What is added is to hold for all of it, not for the last alternative.
    m_parts.push_back(partOf(u'(' + filter.simplified() + u')'));
    m_parts.back().text =
        m_parts.back().family.isEmpty() ? QString(u'(' + filter.trimmed() + u')') : m_parts.back().text;
}

FacetQuery::Part FacetQuery::partOf(const QString& text) {
    Part part;
    part.text = text;
    part.isExcluded = text.startsWith(u'-');
    const QString bare = part.isExcluded ? text.mid(1) : text;
    const bool isGroup = !part.isExcluded && bare.startsWith(u'(') && bare.endsWith(u')');
    const std::vector<Term> terms = alternativesIn(isGroup ? bare.mid(1, bare.size() - 2) : bare);
    for (const Term& term : terms) {
        part.family = term.family;
        part.terms += term.text;
    }
    return part;
}

FacetQuery::Part FacetQuery::alternatives(const QString& family, const QStringList& terms) {
    const QString joined = terms.join(u" OR ");
    return {terms.size() > 1 ? QString(u'(' + joined + u')') : joined, family, terms, false};
}

QString FacetQuery::text() const {
    QStringList texts;
    for (const Part& part : m_parts)
        texts += part.text;
    return texts.join(u' ');
}

bool FacetQuery::includes(const QString& term) const {
    return std::ranges::any_of(
        m_parts, [&term](const Part& part) { return !part.isExcluded && part.terms.contains(term); });
}

bool FacetQuery::excludes(const QString& term) const {
    return std::ranges::any_of(
        m_parts, [&term](const Part& part) { return part.isExcluded && part.terms.contains(term); });
}

bool FacetQuery::hasAlternativesTo(const QString& term) const {
    return std::ranges::any_of(
        m_parts, [family = termOf(term).family](const Part& part) { return part.family == family; });
}

void FacetQuery::removeFamily(const QString& family) {
    std::erase_if(m_parts, [&family](const Part& part) { return part.family == family; });
}

void FacetQuery::remove(const QString& term, bool excluded) {
    for (Part& part : m_parts) {
        if (part.isExcluded == excluded && part.terms.removeAll(term) > 0)
            part.text = part.terms.isEmpty() ? QString() : alternatives(part.family, part.terms).text;
    }
    std::erase_if(m_parts, [](const Part& part) { return part.text.isEmpty(); });
}

void FacetQuery::append(const Part& part) {
    m_parts.push_back(part);
}

void FacetQuery::choose(const QString& term) {
    const QString family = termOf(term).family;
    QStringList chosen;
    for (const Part& part : m_parts)
        if (part.family == family)
            chosen += part.terms;
    const bool wasAlone = includes(term) && chosen.size() == 1;
    removeFamily(family);
    if (!wasAlone)
        append(alternatives(family, {term}));
}

void FacetQuery::toggle(const QString& term) {
    if (includes(term)) {
        remove(term, false);
        return;
    }
    remove(term, true);
    const QString family = termOf(term).family;
    const auto others = std::ranges::find_if(
        m_parts, [&family](const Part& part) { return !part.isExcluded && part.family == family; });
    if (others == m_parts.end())
        append(alternatives(family, {term}));
    else
        *others = alternatives(family, others->terms + QStringList(term));
}

void FacetQuery::toggleExcluded(const QString& term) {
    if (excludes(term)) {
        remove(term, true);
        return;
    }
    remove(term, false);
    append({u'-' + term, termOf(term).family, {term}, true});
}

void FacetQuery::setRange(const QString& field, const QString& value) {
    const QString family = familyOfField(field.toLower());
    removeFamily(family);
    if (!value.isEmpty())
        append(alternatives(family, {filterTerm(field, value)}));
}

QString FacetQuery::valueOf(const QString& field) const {
    QStringList terms;
    for (const Part& part : m_parts)
        if (part.family == familyOfField(field.toLower()))
            terms += part.isExcluded ? QStringList() : part.terms;
    const QString start = field.toLower() + u':';
    return terms.size() == 1 && terms.front().startsWith(start) ? unquoted(terms.front().mid(start.size()))
                                                                : QString();
}

} // namespace galley
