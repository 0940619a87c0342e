// An index within a branch carries the branch's rule plus one, since branches move; that of a branch carries
// 0.
#include "core/model/problemmodel.h"

#include <algorithm>
#include <numeric>

namespace galley {
namespace {

constexpr std::size_t mostSingly = 24;
constexpr int patienceMSecs = 100;
constexpr int patienceWhileLookingMSecs = 1000;

bool comesBefore(Problem::Severity severity, Rule rule, Problem::Severity otherSeverity, Rule otherRule) {
    return std::pair(-static_cast<int>(severity), rule) <
           std::pair(-static_cast<int>(otherSeverity), otherRule);
}

} // namespace

ProblemModel::ProblemModel(QObject* parent)
    : QAbstractItemModel(parent) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ProblemModel::settle);
}

void ProblemModel::setSource(Feed* feed, ProblemFinder* finder) {
    if (m_finder)
        m_finder->disconnect(this);
    m_patience.stop();
    m_feed = feed;
    m_finder = finder;
    if (finder) {
        connect(finder, &ProblemFinder::changed, this, &ProblemModel::note);
        connect(finder, &ProblemFinder::finished, this, &ProblemModel::settle);
    }
    rebuild();
}

void ProblemModel::setLeast(Problem::Severity severity) {
    if (m_least == severity)
        return;
    m_least = severity;
    rebuild();
}

void ProblemModel::note(const QList<int>& ids) {
    m_changed.insert(ids.begin(), ids.end());
    if (!m_patience.isActive())
        m_patience.start(m_finder->isLooking() ? patienceWhileLookingMSecs : patienceMSecs);
}

void ProblemModel::settle() {
    m_patience.stop();
    if (m_changed.empty())
        return;
    if (m_changed.size() > mostSingly)
        return rebuild();
    for (const ArticleId id : std::exchange(m_changed, {}))
        update(id);
    emit countChanged();
}

std::vector<Problem> ProblemModel::problemsOf(ArticleId id) const {
    std::vector<Problem> problems;
    if (m_finder && m_feed->contains(id))
        std::ranges::copy_if(m_finder->problemsOf(id), std::back_inserter(problems),
                             [this](const Problem& problem) { return problem.severity >= m_least; });
    std::ranges::stable_sort(problems, {},
                             [](const Problem& problem) { return std::pair(problem.line, problem.column); });
    return problems;
}

void ProblemModel::rebuild() {
    beginResetModel();
    m_changed.clear();
    m_branches.clear();
    m_count = 0;
    for (int id = 0; m_feed && id < m_feed->count(); ++id)
        for (Problem& problem : problemsOf(id)) {
            const auto rule = ruleFrom(problem.rule);
            auto branch = std::ranges::find_if(m_branches, [&](const Branch& b) { return b.rule == rule; });
            if (rule && branch == m_branches.end())
                branch = m_branches.insert(branch, {*rule, problem.severity, {}});
            if (rule)
                branch->places.push_back({id, std::move(problem)});
            m_count += rule ? 1 : 0;
        }
    std::ranges::sort(m_branches, [](const Branch& left, const Branch& right) {
        return comesBefore(left.severity, left.rule, right.severity, right.rule);
    });
    endResetModel();
    emit countChanged();
}

void ProblemModel::update(ArticleId id) {
    const std::vector<Problem> now = problemsOf(id);
    std::vector<Problem> before;
    for (const Branch& branch : m_branches)
        for (const Place& place : std::ranges::equal_range(branch.places, id, {}, &Place::id))
            before.push_back(place.problem);
    if (std::ranges::is_permutation(before, now))
        return;
    for (std::size_t branch = m_branches.size(); branch-- > 0;)
        removeFrom(branch, id);
    insert(id, now);
}

void ProblemModel::removeFrom(std::size_t number, ArticleId id) {
    Branch& branch = m_branches[number];
    const auto [begin, end] = std::ranges::equal_range(branch.places, id, {}, &Place::id);
    if (begin == end)
        return;
    const int row = static_cast<int>(number);
    const int first = static_cast<int>(begin - branch.places.begin());
    const int count = static_cast<int>(end - begin);
    beginRemoveRows(index(row, 0), first, first + count - 1);
    branch.places.erase(begin, end);
    m_count -= count;
    endRemoveRows();
    if (branch.places.empty()) {
        beginRemoveRows({}, row, row);
        m_branches.erase(m_branches.begin() + row);
        endRemoveRows();
    } else {
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void ProblemModel::insert(ArticleId id, const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) {
        if (!ruleFrom(problem.rule))
            continue;
        const std::size_t number = branchFor(problem);
        const int row = static_cast<int>(number);
        std::vector<Place>& places = m_branches[number].places;
        const auto at = std::ranges::upper_bound(places, id, {}, &Place::id);
        const int place = static_cast<int>(at - places.begin());
        beginInsertRows(index(row, 0), place, place);
        places.insert(at, {id, problem});
        ++m_count;
        endInsertRows();
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

/// Makes it where there is none.
std::size_t ProblemModel::branchFor(const Problem& problem) {
    const Rule rule = *ruleFrom(problem.rule);
    const auto found = std::ranges::find(m_branches, rule, &Branch::rule);
    if (found != m_branches.end())
        return static_cast<std::size_t>(found - m_branches.begin());
    const auto at = std::ranges::find_if(m_branches, [&](const Branch& branch) {
        return comesBefore(problem.severity, rule, branch.severity, branch.rule);
    });
    const int row = static_cast<int>(at - m_branches.begin());
    beginInsertRows({}, row, row);
    m_branches.insert(at, {rule, problem.severity, {}});
    endInsertRows();
    return static_cast<std::size_t>(row);
}

std::optional<Rule> ProblemModel::ruleAt(const QModelIndex& index) const {
    if (!index.isValid())
        return std::nullopt;
    const QModelIndex branch = index.parent().isValid() ? index.parent() : index;
    return m_branches[static_cast<std::size_t>(branch.row())].rule;
}

std::optional<ProblemFinder::Place> ProblemModel::placeAt(const QModelIndex& index) const {
    const QModelIndex branch = index.parent();
    if (!branch.isValid())
        return std::nullopt;
    return m_branches[static_cast<std::size_t>(branch.row())].places[static_cast<std::size_t>(index.row())];
}

QModelIndex ProblemModel::indexOf(ArticleId id, const Problem& problem) const {
    for (std::size_t number = 0; number < m_branches.size(); ++number) {
        const std::vector<Place>& places = m_branches[number].places;
        const auto [begin, end] = std::ranges::equal_range(places, id, {}, &Place::id);
        const auto found = std::ranges::find(begin, end, problem, &Place::problem);
        if (found != end)
            return index(static_cast<int>(found - places.begin()), 0, index(static_cast<int>(number), 0));
    }
    return {};
}

std::vector<ProblemFinder::Place> ProblemModel::fixableOf(Rule rule) const {
    std::vector<Place> fixable;
    for (const Branch& branch : m_branches)
        if (branch.rule == rule)
            std::ranges::copy_if(branch.places, std::back_inserter(fixable),
                                 [](const Place& place) { return place.problem.isFixable; });
    return fixable;
}

QModelIndex ProblemModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(*ruleAt(parent)) + 1 : 0);
}

QModelIndex ProblemModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0)
        return {};
    const auto branch =
        std::ranges::find(m_branches, static_cast<Rule>(child.internalId() - 1), &Branch::rule);
    return createIndex(static_cast<int>(branch - m_branches.begin()), 0, quintptr(0));
}

int ProblemModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_branches.size());
    if (parent.internalId() > 0 || parent.column() > 0)
        return 0;
    return static_cast<int>(m_branches[static_cast<std::size_t>(parent.row())].places.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() && parent.internalId() > 0 ? 0 : ColumnCount;
}

QString ProblemModel::articleName(ArticleId id) const {
    const Article& article = m_feed->article(id);
    const QString title = article.title().simplified();
    return title.isEmpty() ? article.path() : title;
}

QVariant ProblemModel::branchData(const Branch& branch, int column, int role) const {
    const auto count = static_cast<int>(branch.places.size());
    if (role == Qt::DisplayRole && column == ArticleColumn)
        return tr("%1 (%Ln)", "a rule, and how many problems", count).arg(ruleTitle(branch.rule));
    if (role == Qt::DisplayRole && column == MessageColumn)
        return ruleExplanation(branch.rule);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return tr("%1: %2").arg(severityTitle(branch.severity), ruleExplanation(branch.rule));
    return {};
}

QVariant ProblemModel::placeData(const Place& place, int column, int role) const {
    if (role == Qt::ToolTipRole)
        return QString(
            u"<p style='white-space:pre-wrap'>" +
            QString(m_feed->article(place.id).path() + u'\n' + place.problem.message).toHtmlEscaped() +
            u"</p>");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ArticleColumn:
        return articleName(place.id);
    case MessageColumn:
        return place.problem.message;
    default:
        return place.problem.line > 0 ? QVariant(place.problem.line) : QVariant();
    }
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == LineColumn)
        return QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter));
    const std::optional<Place> place = placeAt(index);
    return place ? placeData(*place, index.column(), role)
                 : branchData(m_branches[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ArticleColumn:
        return tr("Article");
    case MessageColumn:
        return tr("Problem");
    case LineColumn:
        return tr("Line");
    default:
        return {};
    }
}

} // namespace galley
