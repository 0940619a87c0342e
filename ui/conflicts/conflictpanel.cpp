// The list of fields that somebody else changed.
#include "ui/conflicts/conflictpanel.h"

#include "core/model/conflictmodel.h"
#include "ui/support/elidedlabel.h"
#include "ui/support/listpanel.h"
#include "ui/support/workbench.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <numeric>

namespace galley {
namespace {
constexpr int fieldWidth = 110;
} // namespace

ConflictPanel::ConflictPanel(Workbench* workbench, ConflictModel* model, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_model(model)
    , m_actions(makeConflictActions(this))
    , m_heading(new ElidedLabel(this, Qt::ElideRight))
    , m_view(new QTableView(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeHeading());
    layout->addWidget(m_view, 1);
    makeView();
    connectActions();
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &ConflictPanel::refresh);
    connect(model, &QAbstractItemModel::modelReset, this, &ConflictPanel::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConflictPanel::refresh);
    refresh();
}

QWidget* ConflictPanel::makeHeading() {
    auto* heading = new QWidget(this);
    auto* close = makeCloseButton(tr("Close the list of conflicts"), heading);
    connect(close, &QToolButton::clicked, this, &ConflictPanel::closeRequested);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(10, 4, 6, 0);
    row->addWidget(m_heading, 1);
    row->addWidget(
        makePanelButton(m_actions.keepMine, {m_actions.keepMineAlike, m_actions.keepMineAll}, heading));
    row->addWidget(
        makePanelButton(m_actions.takeTheirs, {m_actions.takeTheirsAlike, m_actions.takeTheirsAll}, heading));
    row->addWidget(makePanelButton(m_actions.edit, {}, heading));
    row->addWidget(close);
    return heading;
}

void ConflictPanel::makeView() {
    m_view->setObjectName(u"conflicts"_qs);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Fields in conflict"));
    makePlainList(m_view);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch); // all three values are seen
    m_view->horizontalHeader()->setSectionResizeMode(ConflictModel::FieldColumn, QHeaderView::Interactive);
    m_view->setColumnWidth(ConflictModel::FieldColumn, fieldWidth);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit articleRequested(m_model->fieldAt(index.row()).id); });
    offerMenu(m_view, [this](QMenu* menu) { m_actions.fillMenu(menu); });
}

void ConflictPanel::connectActions() {
    const auto decide = [this](QAction* action, Edits::Side side, auto rows) {
        connect(action, &QAction::triggered, this, [this, side, rows] { resolve(rows(), side); });
    };
    const auto selected = [this] { return selectedRows(); };
    const auto alike = [this] {
        const QModelIndex current = m_view->currentIndex();
        return current.isValid() ? m_model->rowsLike(current.row()) : std::vector<int>();
    };
    const auto all = [this] { return allRows(); };
    decide(m_actions.keepMine, Edits::Side::Mine, selected);
    decide(m_actions.takeTheirs, Edits::Side::Theirs, selected);
    decide(m_actions.keepMineAlike, Edits::Side::Mine, alike);
    decide(m_actions.takeTheirsAlike, Edits::Side::Theirs, alike);
    decide(m_actions.keepMineAll, Edits::Side::Mine, all);
    decide(m_actions.takeTheirsAll, Edits::Side::Theirs, all);
    connect(m_actions.edit, &QAction::triggered, this, &ConflictPanel::editCurrent);
}

std::vector<int> ConflictPanel::selectedRows() const {
    std::vector<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        rows.push_back(index.row());
    return rows;
}

std::vector<int> ConflictPanel::allRows() const {
    std::vector<int> rows(static_cast<std::size_t>(m_model->rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

void ConflictPanel::resolve(const std::vector<int>& rows, Edits::Side side) {
    FeedSession* session = m_workbench->session();
    std::vector<Edits::Field> fields;
    fields.reserve(rows.size());
    for (const int row : rows)
        fields.push_back(m_model->fieldAt(row));
    if (session && !fields.empty())
        session->edits()->resolve(fields, side);
}

void ConflictPanel::editCurrent() {
    if (const QModelIndex current = m_view->currentIndex(); current.isValid()) {
        const Edits::Field field = m_model->fieldAt(current.row());
        emit fieldRequested(field.id, field.path);
    }
}

void ConflictPanel::refresh() {
    const int count = m_model->rowCount();
    m_heading->setText(count == 0 ? tr("Nobody else changed what you edited")
                                  : tr("%Ln edited field(s) changed on disk", nullptr, count));
    selectSomething();
    const std::vector<int> selected = selectedRows();
    const auto canKeep = [this](int row) { return m_model->canKeepAt(row); };
    const QModelIndex current = m_view->currentIndex();
    m_actions.keepMine->setEnabled(std::any_of(selected.begin(), selected.end(), canKeep));
    m_actions.takeTheirs->setEnabled(!selected.empty());
    m_actions.edit->setEnabled(current.isValid() && canKeep(current.row()));
    m_actions.keepMineAlike->setEnabled(current.isValid());
    m_actions.takeTheirsAlike->setEnabled(current.isValid());
    m_actions.keepMineAll->setEnabled(count > 0);
    m_actions.takeTheirsAll->setEnabled(count > 0);
}

/// A list that is shown has a row the keys work on.
void ConflictPanel::selectSomething() {
    if (!isVisible() || m_model->rowCount() == 0 || m_view->selectionModel()->hasSelection())
        return;
    const QModelIndex current = m_view->currentIndex();
    const int row = current.isValid() ? current.row() : 0;
    m_view->selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::ClearAndSelect |
                                                                          QItemSelectionModel::Rows);
}

void ConflictPanel::focusList() {
    m_view->setFocus(Qt::OtherFocusReason);
}

void ConflictPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

} // namespace galley
