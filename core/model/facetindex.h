// What the articles of a feed can be grouped by, prepared for counting.
#pragma once

#include "core/editing/edits.h"
#include "core/model/facetquery.h"

#include <QHash>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace galley {

/// One article as the index takes it: a value, to be read on a worker.
struct FacetSource {
    ArticleId id = -1;
    Article article;
    std::vector<Edit> edits;
    bool isThere = true; ///< false once its file is gone
    bool hasConflict = false;
    bool hasProblem = false;
};

/// How many articles have a value.
struct FacetValue {
    /// As a term of the filter names it (`AI`, `2021-05`, `20..39`, a whole term such as `is:unsaved` for the
    /// status); empty where the field is missing.
    QString key;
    int shown = 0; ///< among the articles counted
    int total = 0; ///< in the whole feed
    bool operator==(const FacetValue&) const = default;
};

/// Articles of one month.
struct MonthCount {
    int month = 0; ///< months since January of year 0
    int count = 0;
    bool operator==(const MonthCount&) const = default;
};

/// What a count came to.
struct FacetCounts {
    /// By facet. Status and quality in their own order, years and months the latest first, all others by
    /// number and name, what is missing last; values that no article of the feed has are left out.
    std::array<std::vector<FacetValue>, facetCount> values;
    std::array<int, 101> qualities{}; ///< articles counted of quality 0 to 100; above counts as 100
    std::vector<MonthCount> months;   ///< of the articles counted, ascending, those without articles left out
};

/// Values of all articles as small numbers. One thread at a time.
class FacetIndex {
public:
    /// Takes articles in, or anew.
    void update(std::span<const FacetSource> sources);
    FacetCounts count(std::span<const ArticleId> shown);

private:
    static constexpr int noMonth = -1;
    static constexpr int noQuality = -1;
    /// Names that were met, numbered; 0 stands for missing.
    class Names {
    public:
        int numberOf(const QString& name);
        const QString& nameOf(int number) const { return m_names[static_cast<std::size_t>(number)]; }
        std::size_t size() const { return m_names.size(); }

    private:
        std::vector<QString> m_names{QString()};
        QHash<QString, int> m_numbers{{QString(), 0}};
    };
    enum Status { Published, Unpublished, Unsaved, Conflict, Problematic, StatusCount };
    struct Record {
        std::vector<int> topics; ///< each once; {0} where there is none
        int collection = 0;
        int provider = 0;
        int type = 0;
        int month = noMonth;
        int quality = noQuality;
        std::array<bool, StatusCount> status{};
        bool isThere = false;
    };
    struct Tally;

    Record recordOf(const FacetSource& source);
    void readTopics(Record& record, const FacetSource& source);
    static void tally(Tally& tally, const Record& record);
    static void addStatus(FacetCounts& counts, const Tally& shown, const Tally& all);
    static void addNamed(FacetCounts& counts, Facet facet, const Names& names, const std::vector<int>& shown,
                         const std::vector<int>& all);
    static void addBands(FacetCounts& counts, const Tally& shown, const Tally& all);

    const Tally& whole();

    std::vector<Record> m_records;      ///< by id
    std::shared_ptr<const Tally> m_all; ///< of the whole feed; nothing since something changed
    Names m_collections;
    Names m_topics;
    Names m_providers;
    Names m_types;
};

} // namespace galley
