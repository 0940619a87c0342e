// Collects what rules find in one article.
#pragma once

#include "core/article/problems.h"
#include "core/lint/ruleswitches.h"

#include <array>
#include <vector>

namespace galley {

/// Problems with the fields they concern; those of rules that are off are left out. For core/lint only.
class Report {
public:
    /// Of each rule so many are told of one by one, further ones by their number.
    static constexpr int mostAlike = 100;

    explicit Report(const RuleSwitches& switches)
        : m_switches(switches) {}

    /// Whether it is worth looking: the rule is not off.
    bool wants(Rule rule) const { return m_switches.severityOf(rule).has_value(); }

    enum class Fix { No, Yes };
    /// What is wrong with a field that is there.
    void add(Rule rule, FieldPath field, const QString& message, Fix fix = Fix::No);
    /// The same for one that is missing, and so stands nowhere.
    void addMissing(Rule rule, const FieldPath& field, const QString& message);
    /// A problem found elsewhere, with its place; the rule is its own.
    void add(Problem problem);

    /// The problems in the order they were added, with their places in the file as `placeOf` knows them.
    std::vector<Problem> take(const PlaceOf& placeOf = {});

private:
    struct Found {
        Problem problem;
        FieldPath field; ///< to be looked up; empty where the place is known or there is none
    };
    /// Counts one more problem; its severity where it is to be told of.
    std::optional<Problem::Severity> admit(Rule rule);
    void locate(const PlaceOf& placeOf);
    void addRests();
    std::vector<Found> m_found;
    std::array<int, ruleCount> m_counts = {};
    const RuleSwitches& m_switches;
};

} // namespace galley
