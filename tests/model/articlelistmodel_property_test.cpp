// Random filters, sorts, edits, arrivals and departures against a naive list, with persistent indexes and a
// selection.
#include "core/model/articlelistmodel.h"
#include "tests/editing/testfeed.h"
#include "tests/model/modelwatch.h"

#include <QItemSelectionModel>

#include <map>
#include <random>
#include <set>

namespace galley {
namespace {

using Table = ArticleTableModel;

/// Holds the list to a model that sorts and filters everything anew by the values it last looked at.
class Machine {
public:
    explicit Machine(unsigned seed)
        : m_random(seed) {
        for (int i = 0; i < 30; ++i)
            m_alive.insert(i);
        m_list.setSourceModel(&m_table);
        look(m_test.ids());
        m_shown = m_lookedAt();
    }

    void step() {
        switch (pick(10)) {
        case 0:
        case 1:
            filter();
            break;
        case 2:
        case 3:
            sort();
            break;
        case 4:
            pick(3) == 0 ? add() : edit();
            break;
        case 5:
            pick(3) == 0 ? remove() : edit();
            break;
        case 6:
            select();
            break;
        default:
            edit();
        }
        check();
    }

private:
    int pick(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }

    std::string document() {
        static constexpr std::array words = {"red", "Green", "blue", "rot", "grün"};
        std::string yaml = std::string("title: ") + words[static_cast<std::size_t>(pick(5))] + "\n";
        yaml += std::string("excerpt: ") + words[static_cast<std::size_t>(pick(5))] + "\n";
        return pick(4) == 0 ? yaml : yaml + "quality: " + std::to_string(pick(5)) + "\n";
    }
    std::vector<std::string> documents(int count) {
        std::vector<std::string> texts;
        for (int i = 0; i < count; ++i)
            texts.push_back(document());
        return texts;
    }

    /// Notes what the list is to sort and filter by from now on.
    void look(const QList<ArticleId>& ids) {
        for (const ArticleId id : ids) {
            const QModelIndex cell = m_table.index(m_table.rowOf(id), std::max(m_column, 0));
            m_keys[id] = m_column < 0 ? QVariant() : cell.data(Table::SortRole);
            m_texts[id] = cell.data(Table::SearchTextRole).toString();
        }
    }
    bool matches(ArticleId id) const {
        const QStringList words = m_filter.toLower().replace(u'ü', u'u').split(u' ', Qt::SkipEmptyParts);
        return std::ranges::all_of(words, [&](const QString& word) { return m_texts.at(id).contains(word); });
    }
    std::set<ArticleId> m_lookedAt() const {
        std::set<ArticleId> ids;
        for (const auto& [id, text] : m_texts) {
            if (matches(id))
                ids.insert(id);
        }
        return ids;
    }
    QList<ArticleId> aliveIds() const {
        QList<ArticleId> ids;
        for (const int document : m_alive)
            ids.append(m_test.id(document));
        return ids;
    }

    static bool before(const QVariant& a, const QVariant& b, bool descending) {
        if (!a.isValid() || !b.isValid())
            return a.isValid() && !b.isValid();
        const bool number = a.typeId() == QMetaType::LongLong;
        const auto less = [&](const QVariant& x, const QVariant& y) {
            return number ? x.toLongLong() < y.toLongLong() : x.toString().toUtf8() < y.toString().toUtf8();
        };
        return descending ? less(b, a) : less(a, b);
    }
    QList<ArticleId> expected() const {
        QList<ArticleId> ids(m_shown.begin(), m_shown.end());
        std::ranges::sort(ids, {}, [this](ArticleId id) { return m_table.rowOf(id); });
        std::ranges::stable_sort(ids, [this](ArticleId a, ArticleId b) {
            return before(m_keys.at(a), m_keys.at(b), m_descending);
        });
        return ids;
    }

    void filter() {
        static const QStringList texts = {QString(),
                                          QStringLiteral("r"),
                                          QStringLiteral("gr"),
                                          QStringLiteral("gru"),
                                          QStringLiteral("Grün re"),
                                          QStringLiteral("xyz"),
                                          QStringLiteral("b r")};
        m_filter = texts[pick(static_cast<int>(texts.size()))];
        look(aliveIds());
        m_shown = m_lookedAt();
        m_list.setFilterText(m_filter);
        EXPECT_EQ(m_list.filterText(), m_filter);
    }
    void sort() {
        static constexpr std::array columns = {-1, int(Table::Title), int(Table::Quality), int(Table::State),
                                               int(Table::Published)};
        m_column = columns[static_cast<std::size_t>(pick(5))];
        m_descending = m_column >= 0 && pick(2) == 0;
        look(aliveIds());
        m_shown = m_lookedAt();
        m_list.sort(m_column, m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    void edit() {
        std::vector<FieldChange> changes;
        for (int i = pick(4); i >= 0; --i) {
            const QList<ArticleId> ids = aliveIds();
            const ArticleId id = ids[pick(static_cast<int>(ids.size()))];
            if (std::ranges::find(changes, id, &FieldChange::id) != changes.end())
                continue;
            const FieldPath where = path(pick(2) ? "quality" : "title");
            const Value after = where == path("title") ? Value(pick(2) ? "Grün" : "red") : Value(pick(5));
            changes.push_back({id, where, m_test.edits.value(id, where), after});
        }
        m_test.edits.push(QStringLiteral("Edit"), std::move(changes));
    }
    void add() {
        const int first = static_cast<int>(m_test.ids().size());
        const int count = 1 + pick(5);
        m_test.add(documents(count));
        for (int document = first; document < first + count; ++document) {
            m_alive.insert(document);
            look({m_test.id(document)});
            if (matches(m_test.id(document)))
                m_shown.insert(m_test.id(document));
        }
    }
    void remove() {
        if (m_alive.size() < 10)
            return;
        std::vector<int> gone;
        for (const int document : m_alive) {
            if (pick(8) == 0)
                gone.push_back(document);
        }
        m_test.remove(gone);
        for (const int document : gone) {
            m_alive.erase(document);
            m_shown.erase(m_test.id(document));
            m_texts.erase(m_test.id(document));
        }
    }
    void select() {
        m_selected.clear();
        m_persistent.clear();
        QItemSelection selection;
        const bool all = pick(3) == 0;
        for (int row = 0; row < m_list.rowCount(); ++row) {
            m_persistent.emplace_back(m_list.idAt(row), m_list.index(row, pick(Table::ColumnCount)));
            if (!all && pick(2) == 0)
                continue;
            m_selected.insert(m_list.idAt(row));
            if (!all)
                selection.select(m_list.index(row, 0), m_list.index(row, Table::ColumnCount - 1));
        }
        if (all && m_list.rowCount() > 0)
            selection.select(m_list.index(0, 0), m_list.index(m_list.rowCount() - 1, Table::ColumnCount - 1));
        m_selection.select(selection, QItemSelectionModel::ClearAndSelect);
    }

    void check() {
        const QList<ArticleId> shown = m_list.ids();
        ASSERT_EQ(shown, expected());
        for (int row = 0; row < shown.size(); ++row)
            ASSERT_EQ(m_list.rowOf(shown[row]), row);
        std::erase_if(m_selected, [&](ArticleId id) { return !m_shown.contains(id); });
        const QList<ArticleId> selected = m_list.idsOf(m_selection.selection());
        ASSERT_EQ(std::set<ArticleId>(selected.begin(), selected.end()), m_selected);
        std::erase_if(m_persistent, [&](const auto& pair) {
            EXPECT_EQ(pair.second.isValid(), m_shown.contains(pair.first));
            return !pair.second.isValid();
        });
        for (const auto& [id, index] : m_persistent)
            ASSERT_EQ(m_list.idAt(index.row()), id);
    }

    std::mt19937 m_random;
    TestFeed m_test{documents(30)};
    Table m_table{&m_test.feed, &m_test.edits};
    ArticleListModel m_list;
    ModelWatch m_watch{&m_list};
    QItemSelectionModel m_selection{&m_list};

    std::set<int> m_alive; ///< documents that are there
    std::set<ArticleId> m_shown;
    std::map<ArticleId, QVariant> m_keys;
    std::map<ArticleId, QString> m_texts;
    QString m_filter;
    int m_column = -1;
    bool m_descending = false;
    std::set<ArticleId> m_selected;
    std::vector<std::pair<ArticleId, QPersistentModelIndex>> m_persistent;
};

TEST(ArticleListModelProperty, RandomStepsMatchANaiveList) {
    for (unsigned seed = 0; seed < 40 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Machine machine(seed);
        for (int step = 0; step < 60 && !testing::Test::HasFailure(); ++step)
            machine.step();
    }
}

} // namespace
} // namespace galley
