// The side bar.
#include "ui/facets/facetpanel.h"

#include "core/model/facetcounter.h"
#include "ui/facets/facettree.h"
#include "ui/facets/histogram.h"
#include "ui/support/feedsession.h"

#include <QLabel>
#include <QVBoxLayout>

namespace galley {
namespace {
constexpr int narrowest = 150;
constexpr int margin = 6;
const QString qualityField = QStringLiteral("quality");
const QString dateField = QStringLiteral("date");
} // namespace

FacetPanel::FacetPanel(QWidget* parent)
    : QWidget(parent)
    , m_counter(new FacetCounter(this))
    , m_tree(new FacetTree(new FacetModel(this), this))
    , m_qualityHeading(new QLabel(tr("Quality"), this))
    , m_dateHeading(new QLabel(this)) {
    setObjectName(u"facetPanel"_qs);
    setMinimumWidth(narrowest);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tree, 1);
    makeCharts(layout);
    connect(m_counter, &FacetCounter::counted, this, &FacetPanel::showCounts);
    connect(m_tree, &FacetTree::chosen, this,
            [this](const QString& term) { request([&](FacetQuery& query) { query.choose(term); }); });
    connect(m_tree, &FacetTree::toggled, this,
            [this](const QString& term) { request([&](FacetQuery& query) { query.toggle(term); }); });
    connect(m_tree, &FacetTree::excluded, this,
            [this](const QString& term) { request([&](FacetQuery& query) { query.toggleExcluded(term); }); });
}

void FacetPanel::addAbove(QWidget* widget) {
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, widget);
}

void FacetPanel::setSession(FeedSession* session) {
    if (m_session)
        m_session->list()->disconnect(this);
    m_session = session;
    if (session) {
        connect(session->list(), &ArticleListModel::filterChanged, this, &FacetPanel::showFilter);
        m_counter->setSource(session->feed(), session->edits(), session->list());
    } else {
        m_counter->setSource(nullptr, nullptr, nullptr);
    }
    showFilter();
}

QString FacetPanel::filter() const {
    return m_session ? m_session->list()->filterText() : QString();
}

Histogram* FacetPanel::addChart(QVBoxLayout* layout, QLabel* heading, const QString& name) {
    auto* chart = new Histogram(this);
    chart->setObjectName(name);
    heading->setBuddy(chart);
    heading->setContentsMargins(margin, margin, margin, 0);
    layout->addWidget(heading);
    layout->addWidget(chart);
    return chart;
}

void FacetPanel::makeCharts(QVBoxLayout* layout) {
    m_qualities = addChart(layout, m_qualityHeading, u"qualityChart"_qs);
    m_dates = addChart(layout, m_dateHeading, u"dateChart"_qs);
    m_qualities->setAccessibleName(tr("Articles by quality"));
    const auto drop = [this](const QString& field) {
        return [this, field] { request([&](FacetQuery& query) { query.setRange(field, {}); }); };
    };
    connect(m_qualities, &Histogram::dropRequested, this, drop(qualityField));
    connect(m_dates, &Histogram::dropRequested, this, drop(dateField));
    connect(m_qualities, &Histogram::rangeRequested, this, [this](int first, int last) {
        request([&](FacetQuery& query) {
            query.setRange(qualityField, QualityScale::valueOf({first, last}));
        });
    });
    connect(m_dates, &Histogram::rangeRequested, this, [this](int first, int last) {
        request([&](FacetQuery& query) { query.setRange(dateField, m_dateScale.valueOf({first, last})); });
    });
}

void FacetPanel::showCounts() {
    const FacetCounts& counts = m_counter->counts();
    m_tree->showCounts(counts);
    m_dateScale = DateScale(counts.months);
    m_qualities->setBars(QualityScale::bars(counts));
    m_dates->setBars(m_dateScale.bars());
    m_dateHeading->setText(m_dateScale.isByYear() ? tr("Articles per year") : tr("Articles per month"));
    m_dates->setAccessibleName(m_dateHeading->text());
    showChosen();
}

void FacetPanel::showFilter() {
    m_tree->showFilter(filter());
    showChosen();
}

void FacetPanel::showChosen() {
    const FacetQuery query(filter());
    m_qualities->setChosen(QualityScale::rangeOf(query.valueOf(qualityField)));
    m_dates->setChosen(m_dateScale.rangeOf(query.valueOf(dateField)));
}

template<typename Change>
void FacetPanel::request(Change change) {
    FacetQuery query(filter());
    change(query);
    emit filterRequested(query.text());
}

void FacetPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_counter->setActive(true);
}

void FacetPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_counter->setActive(false);
}

} // namespace galley
