// What is chosen in the side bar, as terms of the filter text.
#pragma once

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace galley {

struct QueryToken;

/// By what articles are grouped in the side bar.
enum class Facet { Status, Collection, Topic, Provider, Type, Year, Month, Quality, Problem };
inline constexpr int facetCount = 9;

/// `field:value`, the value in quotes where it needs them.
QString filterTerm(const QString& field, const QString& value);

/// The term that asks for a value of a facet, or for articles without one where `key` is empty. The status'
/// keys are terms themselves.
QString facetTerm(Facet facet, const QString& key);

/// A filter text whose terms of one field can be exchanged; everything else in it stays as it was typed.
///
/// Terms of one field (topic and missing:topic; published, is:published and is:unpublished) are alternatives
/// of each other: `(topic:AI OR topic:Sea)`; every other state is a field of its own. An exclusion is
/// `-topic:AI`. Terms are handed in as facetTerm() writes them.
class FacetQuery {
public:
    explicit FacetQuery(const QString& filter);

    QString text() const;

    bool includes(const QString& term) const;
    bool excludes(const QString& term) const;

    /// This one alone of those the side bar writes; where it is that already, it goes. What else is asked of
    /// the field, such as `date:>-7d` or `-topic:Sea`, stays.
    void choose(const QString& term);
    /// Makes a term one more alternative, or takes it out of them.
    void toggle(const QString& term);
    /// Excludes a term, or lets it in again.
    void toggleExcluded(const QString& term);
    /// Takes away all terms of the fields that belong to this field, and sets one in their place where
    /// `value` is not empty.
    void setRange(const QString& field, const QString& value);
    /// The value of the only term of a field; empty where there is none, or several.
    QString valueOf(const QString& field) const;

    /// A part of the text that choose() would take away for a value of a facet; years stand for months, too.
    struct Chosen {
        Facet facet = Facet::Status;
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    std::vector<Chosen> chosen() const;

private:
    using Tokens = std::span<const QueryToken>;

    struct Term {
        QString family; ///< the field it is exchanged within; empty where it is none of ours
        QString field;  ///< as the language calls it
        QString value;
        QString key;              ///< as facetTerm() writes it; the text where that never would
        QString text;             ///< as it stands in the filter
        bool isOfSideBar = false; ///< written as the side bar does, be it typed
    };
    /// What stands between two blanks, or in a pair of brackets.
    struct Part {
        QString text;
        QString family;          ///< of all terms; empty where they are none of ours
        std::vector<Term> terms; ///< alternatives
        bool isExcluded = false;
        qsizetype begin = 0; ///< in the filter text
        qsizetype size = 0;

        bool holds(const QString& term) const;
        bool isChosen() const; ///< it is there by choose() or toggle(), or as if
    };

    static Term termOf(const QueryToken& token, const QString& text);
    static Term termFrom(const QString& term);
    static std::vector<Term> alternativesIn(Tokens tokens, const QString& text);
    static Part partOf(Tokens tokens, const QString& text);
    static Part alternatives(const std::vector<Term>& terms);
    void removeFamily(const QString& family);
    void remove(const QString& term, bool excluded);

    std::vector<Part> m_parts;
    qsizetype m_offset = 0; ///< of what was read in the filter text
};

} // namespace galley
