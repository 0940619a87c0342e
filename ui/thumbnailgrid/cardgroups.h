// In which order the cards of a grid stand, and under which headings.
#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace galley {

class CurrentArticle;
class FeedSession;

/// What the cards of a grid are put together by.
enum class Grouping { None, Day, Provider, Topic };

/// The rows of a session's list, group after group; within a group they keep the list's order. An article's
/// group is read once and again only after forget(), so that an edited article stays where it is until the
/// list is ordered anew. Places count the rows in the order shown.
class CardGroups {
public:
    struct Group {
        QString title; ///< as it is shown; empty where nothing is grouped
        int first;     ///< place
        int count;
    };

    void setSession(FeedSession* session);
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }

    /// Puts the list's rows, as they are now, into their groups.
    void update();
    /// The groups of these rows' articles are read again by the next update.
    void forget(int firstRow, int lastRow);

    int count() const { return m_count; }
    const std::vector<Group>& groups() const { return m_groups; }
    int rowAt(int place) const;
    int placeOf(int row) const;

private:
    /// What the articles of a group share. Groups stand in the order of `rank`, then of `text`; without
    /// either at the end.
    struct Key {
        std::optional<qint64> rank;
        QString text;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed) {
            return qHashMulti(seed, key.rank.value_or(-1), key.text);
        }
    };
    Key keyOf(const CurrentArticle& article) const;
    int groupOf(int row);
    std::vector<int> sortedKeys() const;
    QString titleOf(const Key& key) const;
    void arrange(const std::vector<int>& keys);

    FeedSession* m_session = nullptr;
    Grouping m_grouping = Grouping::None;
    int m_count = 0;
    std::vector<Group> m_groups;
    std::vector<int> m_rows;   ///< by place; empty where nothing is grouped
    std::vector<int> m_places; ///< by row
    std::vector<int> m_keyOf;  ///< by article id; -1 where it has to be read
    std::vector<Key> m_keys;
    QHash<Key, int> m_indexes;
    QHash<QString, int> m_topicRanks;
};

} // namespace galley
