// The list of what is wrong with articles.
#include "ui/problems/problempanel.h"

#include "ui/problems/problemkeeper.h"
#include "ui/support/elidedlabel.h"
#include "ui/support/listpanel.h"
#include "ui/support/text.h"
#include "ui/support/workbench.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace galley {
namespace {

constexpr int articleCharacters = 44;
constexpr int lineCharacters = 7;

} // namespace

ProblemPanel::ProblemPanel(Workbench* workbench, ProblemModel* model, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_model(model)
    , m_actions(makeProblemActions(this))
    , m_heading(new ElidedLabel(this, Qt::ElideRight))
    , m_filter(new QComboBox(this))
    , m_view(new QTreeView(this)) {
    model->setFollowing(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    fillFilter();
    layout->addWidget(makeHeading());
    layout->addWidget(m_view, 1);
    makeView();
    connectActions();
    connect(model, &ProblemModel::countChanged, this, &ProblemPanel::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProblemPanel::refresh);
    refresh();
}

QWidget* ProblemPanel::makeHeading() {
    auto* heading = new QWidget(this);
    auto* close = makeCloseButton(tr("Close the list of problems"), heading);
    connect(close, &QToolButton::clicked, this, &ProblemPanel::closeRequested);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(10, 4, 6, 0);
    row->addWidget(m_heading, 1);
    row->addWidget(m_filter);
    row->addWidget(makePanelButton(m_actions.fix, {m_actions.fixAlike}, heading));
    row->addWidget(makePanelButton(m_actions.edit, {}, heading));
    row->addWidget(close);
    return heading;
}

void ProblemPanel::fillFilter() {
    m_filter->setObjectName(u"leastSeverity"_qs);
    describe(m_filter, tr("Which problems are shown"));
    m_filter->addItem(tr("Errors"), static_cast<int>(Problem::Severity::Error));
    m_filter->addItem(tr("Errors and warnings"), static_cast<int>(Problem::Severity::Warning));
    m_filter->addItem(tr("All problems"), static_cast<int>(Problem::Severity::Note));
    m_filter->setCurrentIndex(m_filter->findData(static_cast<int>(m_model->least())));
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setLeast(static_cast<Problem::Severity>(m_filter->currentData().toInt())); });
}

void ProblemPanel::makeView() {
    m_view->setObjectName(u"problems"_qs);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Problems"));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformRowHeights(true);
    m_view->setItemDelegate(new PaddedRowDelegate(m_view));
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setExpandsOnDoubleClick(true);
    const int character = fontMetrics().averageCharWidth();
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ProblemModel::MessageColumn, QHeaderView::Stretch);
    m_view->setColumnWidth(ProblemModel::ArticleColumn, articleCharacters * character);
    m_view->setColumnWidth(ProblemModel::LineColumn, lineCharacters * character);
    connect(m_view, &QTreeView::activated, this, &ProblemPanel::openCurrent);
    new ProblemKeeper(m_view, m_model);
    offerMenu(m_view, [this](QMenu* menu) { m_actions.fillMenu(menu); });
}

void ProblemPanel::connectActions() {
    connect(m_actions.fix, &QAction::triggered, this, [this] { mend(selectedPlaces()); });
    connect(m_actions.fixAlike, &QAction::triggered, this, [this] {
        if (const auto rule = m_model->ruleAt(m_view->currentIndex()))
            mend(m_model->fixableOf(*rule));
    });
    connect(m_actions.edit, &QAction::triggered, this, &ProblemPanel::openCurrent);
}

/// Goes to the field; a problem of the whole file has none.
void ProblemPanel::openCurrent() {
    const auto place = m_model->placeAt(m_view->currentIndex());
    if (!place)
        return;
    const auto field = FieldPath::parse(toUtf8(place->problem.field));
    if (field)
        emit fieldRequested(place->id, *field);
    else
        emit articleRequested(place->id);
}

std::vector<ProblemFinder::Place> ProblemPanel::selectedPlaces() const {
    std::vector<ProblemFinder::Place> places;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        if (auto place = m_model->placeAt(index); place && place->problem.isFixable)
            places.push_back(*std::move(place));
    return places;
}

void ProblemPanel::mend(const std::vector<ProblemFinder::Place>& places) {
    if (FeedSession* session = m_workbench->session(); session && !places.empty())
        session->problems()->mend(tr("Fix %n problem(s)", nullptr, static_cast<int>(places.size())), places);
}

void ProblemPanel::showProblem(ArticleId id, const Problem& problem) {
    const QModelIndex index = m_model->indexOf(id, problem);
    if (!index.isValid() || !isVisible())
        return;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    m_view->scrollTo(index);
}

bool ProblemPanel::isFixableSelected() const {
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            if (m_model->isFixable(m_model->index(row, 0, range.parent())))
                return true;
    return false;
}

/// The actions are in the menu bar, too, and must not work on what nobody sees.
void ProblemPanel::refresh() {
    const int count = m_model->problemCount();
    m_heading->setText(count == 0 ? tr("No problems found") : tr("%Ln problem(s)", nullptr, count));
    const QModelIndex current = m_view->currentIndex();
    const auto rule = m_model->ruleAt(current);
    m_actions.fix->setEnabled(isVisible() && isFixableSelected());
    m_actions.fixAlike->setEnabled(isVisible() && rule && m_model->holdsFixable(*rule));
    m_actions.edit->setEnabled(isVisible() && m_model->placeAt(current).has_value());
}

void ProblemPanel::focusList() {
    m_view->setFocus(Qt::OtherFocusReason);
}

/// A list that is shown has a row the keys work on.
void ProblemPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_model->setFollowing(true);
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    refresh();
}

void ProblemPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_model->setFollowing(isVisible()); // where the window is only minimised it still is
    refresh();
}

} // namespace galley
