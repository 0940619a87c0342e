// An index within a branch carries the branch's rule plus one, since branches move; that of a branch carries
// 0.
#include "core/model/problemmodel.h"

#include "core/model/showntext.h"

#include <algorithm>
#include <tuple>

namespace galley {
namespace {

constexpr std::size_t mostSingly = 24;
constexpr int patienceMSecs = 100;
constexpr int patienceWhileLookingMSecs = 1000;

bool comesBefore(Problem::Severity severity, Rule rule, Problem::Severity otherSeverity, Rule otherRule) {
    return std::pair(-static_cast<int>(severity), rule) <
           std::pair(-static_cast<int>(otherSeverity), otherRule);
}

auto orderOf(const ProblemFinder::Place& place) {
    return std::tuple(place.id, place.problem.line, place.problem.column);
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

void ProblemModel::setFollowing(bool following) {
    if (m_isFollowing == following)
        return;
    m_isFollowing = following;
    m_patience.stop();
    if (!std::exchange(m_changed, {}).empty())
        m_isStale = true;
    if (m_isStale && following)
        rebuild();
}

void ProblemModel::setLeast(Problem::Severity severity) {
    if (std::exchange(m_least, severity) != severity)
        rebuild();
}

void ProblemModel::note(const QList<int>& ids) {
    if (!m_isFollowing) {
        m_isStale = true;
        return;
    }
    m_changed.insert(ids.begin(), ids.end());
    if (!m_patience.isActive())
        m_patience.start(m_finder->isLooking() ? patienceWhileLookingMSecs : patienceMSecs);
}

void ProblemModel::settle() {
    m_patience.stop();
    if (m_changed.empty())
        return;
    if (m_changed.size() > mostSingly || !hasSeverities())
        return rebuild();
    for (const ArticleId id : std::exchange(m_changed, {}))
        update(id);
    emit countChanged();
}

/// False where rules are taken for more or less grave than when their branches were made.
bool ProblemModel::hasSeverities() const {
    return std::ranges::all_of(m_branches, [this](const Branch& branch) {
        return m_finder->switches().severityOf(branch.rule).value_or(branch.severity) == branch.severity;
    });
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

/// Nobody looks while it does not follow: it is empty then.
void ProblemModel::rebuild() {
    beginResetModel();
    m_changed.clear();
    m_branches.clear();
    m_count = 0;
    m_isStale = !m_isFollowing;
    for (int id = 0; m_feed && m_isFollowing && id < m_feed->count(); ++id)
        for (Problem& problem : problemsOf(id)) {
            const auto rule = ruleFrom(problem.rule);
            if (!rule)
                continue;
            auto branch = std::ranges::find(m_branches, *rule, &Branch::rule);
            if (branch == m_branches.end())
                branch = m_branches.insert(branch, makeBranch(*rule, problem));
            addTo(*branch, branch->places.end(), {id, std::move(problem)});
            ++m_count;
        }
    std::ranges::sort(m_branches, [](const Branch& left, const Branch& right) {
        return comesBefore(left.severity, left.rule, right.severity, right.rule);
    });
    endResetModel();
    emit countChanged();
}

ProblemModel::Branch ProblemModel::makeBranch(Rule rule, const Problem& problem) const {
    return {rule, m_finder->switches().severityOf(rule).value_or(problem.severity), {}};
}

void ProblemModel::addTo(Branch& branch, std::vector<Place>::iterator at, Place place) {
    branch.fixable += place.problem.isFixable ? 1 : 0;
    branch.places.insert(at, std::move(place));
}

/// What stays is not touched: somebody may have selected it.
void ProblemModel::update(ArticleId id) {
    std::vector<Problem> now = problemsOf(id);
    for (std::size_t branch = m_branches.size(); branch-- > 0;)
        keepOnly(branch, id, now);
    for (Problem& problem : now)
        if (ruleFrom(problem.rule) && !indexOf(id, problem).isValid())
            insert({id, std::move(problem)});
}

/// Of an article's problems in a branch, which goes where it becomes empty.
void ProblemModel::keepOnly(std::size_t branch, ArticleId id, const std::vector<Problem>& problems) {
    const std::vector<Place>& places = m_branches[branch].places;
    const auto [begin, end] = std::ranges::equal_range(places, id, {}, &Place::id);
    const auto first = static_cast<std::size_t>(begin - places.begin());
    for (auto place = static_cast<std::size_t>(end - places.begin()); place-- > first;)
        if (std::ranges::find(problems, m_branches[branch].places[place].problem) == problems.end())
            remove(branch, place);
    if (m_branches[branch].places.empty()) {
        const int row = static_cast<int>(branch);
        beginRemoveRows({}, row, row);
        m_branches.erase(m_branches.begin() + row);
        endRemoveRows();
    }
}

void ProblemModel::remove(std::size_t branch, std::size_t place) {
    Branch& changed = m_branches[branch];
    const QModelIndex parent = index(static_cast<int>(branch), 0);
    const auto at = changed.places.begin() + static_cast<std::ptrdiff_t>(place);
    beginRemoveRows(parent, static_cast<int>(place), static_cast<int>(place));
    changed.fixable -= at->problem.isFixable ? 1 : 0;
    changed.places.erase(at);
    --m_count;
    endRemoveRows();
    emit dataChanged(parent, parent.siblingAtColumn(ColumnCount - 1));
}

void ProblemModel::insert(Place place) {
    const Rule rule = *ruleFrom(place.problem.rule);
    const auto branch = std::ranges::find(m_branches, rule, &Branch::rule);
    if (branch == m_branches.end())
        return insertBranch(rule, std::move(place));
    const QModelIndex parent = index(static_cast<int>(branch - m_branches.begin()), 0);
    const auto at = std::ranges::upper_bound(branch->places, orderOf(place), {}, orderOf);
    const int row = static_cast<int>(at - branch->places.begin());
    beginInsertRows(parent, row, row);
    addTo(*branch, at, std::move(place));
    ++m_count;
    endInsertRows();
    emit dataChanged(parent, parent.siblingAtColumn(ColumnCount - 1));
}

/// With its first problem: views do not open an empty branch.
void ProblemModel::insertBranch(Rule rule, Place place) {
    Branch made = makeBranch(rule, place.problem);
    const auto at = std::ranges::find_if(m_branches, [&](const Branch& branch) {
        return comesBefore(made.severity, rule, branch.severity, branch.rule);
    });
    const int row = static_cast<int>(at - m_branches.begin());
    addTo(made, made.places.end(), std::move(place));
    beginInsertRows({}, row, row);
    m_branches.insert(at, std::move(made));
    ++m_count;
    endInsertRows();
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

const ProblemModel::Branch* ProblemModel::branchOf(Rule rule) const {
    const auto branch = std::ranges::find(m_branches, rule, &Branch::rule);
    return branch == m_branches.end() ? nullptr : &*branch;
}

std::vector<ProblemFinder::Place> ProblemModel::fixableOf(Rule rule) const {
    std::vector<Place> fixable;
    if (const Branch* branch = branchOf(rule))
        std::ranges::copy_if(branch->places, std::back_inserter(fixable),
                             [](const Place& place) { return place.problem.isFixable; });
    return fixable;
}

bool ProblemModel::holdsFixable(Rule rule) const {
    const Branch* branch = branchOf(rule);
    return branch && branch->fixable > 0;
}

bool ProblemModel::isFixable(const QModelIndex& index) const {
    const std::optional<Place> place = placeAt(index);
    return place && place->problem.isFixable;
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
        return plainToolTip(m_feed->article(place.id).path() + u'\n' + place.problem.message);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ArticleColumn:
        return articleName(m_feed->article(place.id));
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
