// What is chosen in the side bar, as terms of the filter text.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace galley {

/// By what articles are grouped in the side bar.
enum class Facet { Status, Collection, Topic, Provider, Type, Year, Month, Quality };
inline constexpr int facetCount = 8;

/// `field:value`, the value in quotes where it needs them.
QString filterTerm(const QString& field, const QString& value);

/// A filter text whose terms of one field can be exchanged; everything else in it stays as it was typed.
///
/// Terms of fields that belong together (published and is; date; topic and missing:topic) are alternatives of
/// each other: `(topic:AI OR topic:Sea)`. An exclusion is `-topic:AI`.
class FacetQuery {
public:
    explicit FacetQuery(const QString& filter);

    QString text() const;

    bool includes(const QString& term) const;
    bool excludes(const QString& term) const;
    /// Whether any term of the fields that belong to this one's is there.
    bool hasAlternativesTo(const QString& term) const;

    /// This one alone; where it is that already, it goes.
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

private:
    /// What stands between two blanks, or in a pair of brackets.
    struct Part {
        QString text;
        QString family;    ///< the field all terms belong to; empty where they are none of ours
        QStringList terms; ///< as filterTerm() writes them
        bool isExcluded = false;
    };

    static Part partOf(const QString& text);
    static Part alternatives(const QString& family, const QStringList& terms);
    void removeFamily(const QString& family);
    void remove(const QString& term, bool excluded);
    void append(const Part& part);

    std::vector<Part> m_parts;
};

} // namespace galley
