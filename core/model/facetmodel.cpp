// Rows that stay in their places only change; a facet whose values are others, or in another order, exchanges
// its rows.
#include "core/model/facetmodel.h"

#include "core/lint/rules.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace galley {
namespace {

QString statusLabel(const QString& term) {
    if (term == u"published:true")
        return FacetModel::tr("Published");
    if (term == u"published:false")
        return FacetModel::tr("Unpublished");
    if (term == u"is:unsaved")
        return FacetModel::tr("Unsaved");
    return term == u"is:conflict" ? FacetModel::tr("In conflict") : FacetModel::tr("With problems");
}

QString monthLabel(const QString& key) {
    const QDate first = QDate::fromString(key + QStringLiteral("-01"), Qt::ISODate);
    return first.isValid() ? QLocale().toString(first, QStringLiteral("MMMM yyyy")) : key;
}

QString bandLabel(const QString& key) {
    if (key.startsWith(u'<'))
        return FacetModel::tr("Below %1").arg(key.mid(1));
    const QStringList ends = key.split(QStringLiteral(".."));
    return ends.value(1).isEmpty() ? FacetModel::tr("%1 and more").arg(ends.value(0))
                                   : FacetModel::tr("%1 to %2").arg(ends.value(0), ends.value(1));
}

QString problemLabel(const QString& key) {
    const std::optional<Rule> rule = ruleFrom(key);
    return rule ? ruleTitle(*rule) : key;
}

constexpr quintptr isFacet = facetCount;

} // namespace

FacetModel::FacetModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_query(QString()) {}

QString FacetModel::facetTitle(Facet facet) {
    switch (facet) {
    case Facet::Status:
        return tr("Status");
    case Facet::Collection:
        return tr("Collection");
    case Facet::Topic:
        return tr("Topic");
    case Facet::Provider:
        return tr("Provider");
    case Facet::Type:
        return tr("Type");
    case Facet::Year:
        return tr("Year");
    case Facet::Month:
        return tr("Month");
    case Facet::Quality:
        return tr("Quality");
    case Facet::Problem:
        return tr("Problems");
    }
    return {};
}

QString FacetModel::label(Facet facet, const Row& row) const {
    if (row.isMore) {
        const auto all = m_counts.values[static_cast<std::size_t>(facet)].size();
        return m_unfolded.contains(facet) ? tr("Fewer") : tr("All %Ln", nullptr, static_cast<int>(all));
    }
    const QString& key = row.value.key;
    if (key.isEmpty())
        return tr("(none)");
    switch (facet) {
    case Facet::Status:
        return statusLabel(key);
    case Facet::Month:
        return monthLabel(key);
    case Facet::Quality:
        return bandLabel(key);
    case Facet::Problem:
        return problemLabel(key);
    default:
        return key;
    }
}

FacetModel::Choice FacetModel::choiceOf(const QString& term) const {
    if (m_query.excludes(term))
        return Choice::Excluded;
    return m_query.includes(term) ? Choice::Included : Choice::None;
}

FacetModel::Rows FacetModel::rowsOf(Facet facet) const {
    const std::vector<FacetValue>& values = m_counts.values[static_cast<std::size_t>(facet)];
    const bool all = m_unfolded.contains(facet) || values.size() <= fewValues + 1;
    Rows rows;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Choice choice = choiceOf(values[i].term);
        if (all || i < fewValues || choice != Choice::None || values[i].key.isEmpty())
            rows.push_back({values[i], choice, false});
    }
    if (values.size() > fewValues + 1)
        rows.push_back({{}, Choice::None, true});
    return rows;
}

void FacetModel::setCounts(const FacetCounts& counts) {
    m_counts = counts;
    refresh();
}

void FacetModel::setFilter(const QString& filter) {
    m_query = FacetQuery(filter);
    refresh();
}

void FacetModel::toggleMore(Facet facet) {
    if (m_unfolded.erase(facet) == 0)
        m_unfolded.insert(facet);
    refresh();
}

void FacetModel::refresh() {
    for (int facet = 0; facet < facetCount; ++facet)
        replace(static_cast<Facet>(facet), rowsOf(static_cast<Facet>(facet)));
}

void FacetModel::replace(Facet facet, Rows rows) {
    Rows& now = m_rows[static_cast<std::size_t>(facet)];
    if (now == rows)
        return;
    const QModelIndex parent = index(static_cast<int>(facet), 0);
    const auto last = [](const Rows& some) { return static_cast<int>(some.size()) - 1; };
    if (std::ranges::equal(now, rows, {}, &Row::term, &Row::term)) {
        now = std::move(rows);
        emit dataChanged(index(0, 0, parent), index(last(now), 0, parent));
        return;
    }
    if (!now.empty()) {
        beginRemoveRows(parent, 0, last(now));
        now.clear();
        endRemoveRows();
    }
    if (!rows.empty()) {
        beginInsertRows(parent, 0, last(rows));
        now = std::move(rows);
        endInsertRows();
    }
    emit dataChanged(parent, parent);
}

Facet FacetModel::facetAt(const QModelIndex& index) {
    return static_cast<Facet>(index.internalId() == isFacet ? index.row()
                                                            : static_cast<int>(index.internalId()));
}

QModelIndex FacetModel::indexOf(const QString& term) const {
    for (int facet = 0; facet < facetCount && !term.isEmpty(); ++facet) {
        const Rows& rows = m_rows[static_cast<std::size_t>(facet)];
        const auto found = std::ranges::find(rows, term, &Row::term);
        if (found != rows.end())
            return index(static_cast<int>(found - rows.begin()), 0, index(facet, 0));
    }
    return {};
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : isFacet);
}

QModelIndex FacetModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == isFacet)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, isFacet);
}

int FacetModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return facetCount;
    return parent.internalId() == isFacet
               ? static_cast<int>(m_rows[static_cast<std::size_t>(parent.row())].size())
               : 0;
}

int FacetModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant FacetModel::facetData(Facet facet, int role) const {
    if (role == Qt::DisplayRole)
        return facetTitle(facet);
    return role == MoreRole ? QVariant(false) : QVariant();
}

QVariant FacetModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Facet facet = facetAt(index);
    if (index.internalId() == isFacet)
        return facetData(facet, role);
    const Row& row = m_rows[static_cast<std::size_t>(facet)][static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return label(facet, row);
    case Qt::AccessibleTextRole:
        return row.isMore ? label(facet, row)
               : row.choice == Choice::Excluded
                   ? tr("%1, excluded").arg(label(facet, row))
                   : tr("%1, %Ln article(s)", nullptr, row.value.shown).arg(label(facet, row));
    case TermRole:
        return row.term();
    case CountRole:
        return row.isMore ? QVariant() : QVariant(row.value.shown);
    case ChoiceRole:
        return static_cast<int>(row.choice);
    case MoreRole:
        return row.isMore;
    default:
        return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    return index.internalId() == isFacet ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                         : QAbstractItemModel::flags(index) | Qt::ItemNeverHasChildren;
}

} // namespace galley
