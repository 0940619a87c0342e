// What the articles of a feed can be grouped by, prepared for counting.
#pragma once

#include "core/model/facetquery.h"
#include "core/model/facetsource.h"

#include <QHash>

#include <array>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace galley {

/// How many articles have a value.
struct FacetValue {
    /// As its term names it (`AI`, `2021-05`, `20..39`, a whole term such as `is:unsaved` for the status);
    /// empty where the field is missing.
    QString key;
    QString term;  ///< asks for exactly these articles, see facetTerm()
    int shown = 0; ///< among the articles counted: as many as are shown once it is chosen
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

/// Values of all articles as small numbers. What is there but no value of its facet, such as a date nobody
/// can read, is not counted. One thread at a time.
class FacetIndex {
public:
    /// Takes articles in, or anew.
    void update(std::span<const FacetSource> sources);
    /// Articles that only what is chosen of a facet keeps from being shown. Years stand for months, too.
    struct KeptOut {
        Facet facet = Facet::Status;
        std::vector<ArticleId> ids;
    };
    /// Counts articles that are shown; those kept out count for values of their facet, which would be chosen
    /// in place of what is.
    FacetCounts count(std::span<const ArticleId> shown, std::span<const KeptOut> keptOut = {});

private:
    static constexpr int nowhere = -1; ///< there, but in no row
    static constexpr int noMonth = 0;
    static constexpr int noQuality = -2;
    static constexpr int belowZero = -3;
    /// Names that were met, numbered; the same for the query language are one. 0 stands for missing.
    class Names {
    public:
        int numberOf(const QString& name);
        const QString& nameOf(int number) const { return m_names[static_cast<std::size_t>(number)]; }
        std::size_t size() const { return m_names.size(); }

    private:
        std::vector<QString> m_names{QString()}; ///< as first met
        QHash<QString, int> m_numbers;
        std::unordered_map<std::string, int> m_folded;
    };
    enum Status { Published, Unpublished, Unsaved, Conflict, Problematic, StatusCount };
    struct Record {
        std::vector<int> topics;   ///< each once; {0} where the field is missing
        std::vector<int> problems; ///< each once
        int collection = 0;
        int provider = 0;
        int type = 0;
        int month = noMonth; ///< months since January of year 0
        int quality = noQuality;
        std::array<bool, StatusCount> status{};
        bool isThere = false;
    };
    struct Tally;

    Record recordOf(const FacetSource& source);
    static std::vector<int> numbersOf(Names& names, const QStringList& texts);
    static int monthOf(const FacetSubject& subject);
    static int qualityOf(const FacetSubject& subject);
    static void tally(Tally& tally, const Record& record);
    void tally(Tally& tally, std::span<const ArticleId> ids) const;
    static void addMonths(FacetCounts& counts, const Tally& shown);
    static void addDates(FacetCounts& counts, const Tally& shown, const Tally& all);
    static void addStatus(FacetCounts& counts, const Tally& shown, const Tally& published, const Tally& all);
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
    Names m_rules;
};

} // namespace galley
