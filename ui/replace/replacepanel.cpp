// The plan follows the form, the articles and their edits.
#include "ui/replace/replacepanel.h"

#include "core/editing/fieldvalues.h"
#include "core/model/replacemodel.h"
#include "ui/replace/changedtextdelegate.h"
#include "ui/replace/replaceform.h"
#include "ui/replace/replaceplanner.h"
#include "ui/support/actions.h"
#include "ui/support/elidedlabel.h"
#include "ui/support/icons.h"
#include "ui/support/listpanel.h"
#include "ui/support/text.h"
#include "ui/support/workbench.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace galley {

using namespace std::chrono_literals;

namespace {
constexpr qsizetype longestInUndo = 30;

QString shortened(const QString& text) {
    return text.size() > longestInUndo ? QString(text.left(longestInUndo - 1) + QChar(0x2026)) : text;
}
} // namespace

ReplacePanel::ReplacePanel(Workbench* workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_form(new ReplaceForm(this))
    , m_model(new ReplaceModel(this))
    , m_planner(new ReplacePlanner(this))
    , m_view(new QTableView(this))
    , m_sign(new QLabel(this))
    , m_heading(new ElidedLabel(this, Qt::ElideRight))
    , m_button(new QPushButton(this))
    , m_timer(new QTimer(this)) {
    setObjectName(u"replacePanel"_qs);
    m_timer->setSingleShot(true);
    m_timer->setInterval(60ms);
    makeActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeHeading());
    layout->addWidget(m_form);
    layout->addWidget(m_view, 1);
    makeView();
    connectChanges();
    followSession();
}

void ReplacePanel::makeActions() {
    m_open = makeAction(this, {u"findReplace"_qs,
                               u"replace"_qs,
                               tr("Find and Rep&lace…"),
                               tr("Replace words in one field of many articles"),
                               {Qt::CTRL | Qt::Key_H}});
    m_apply = makeAction(this, {u"applyReplace"_qs,
                                u"done"_qs,
                                tr("Replace in &Ticked Articles"),
                                tr("Make the ticked replacements, as one undo step"),
                                {Qt::CTRL | Qt::SHIFT | Qt::Key_H}});
    connect(m_open, &QAction::triggered, this, &ReplacePanel::open);
    connect(m_apply, &QAction::triggered, this, &ReplacePanel::apply);
}

QWidget* ReplacePanel::makeHeading() {
    auto* heading = new QWidget(this);
    auto* close = makeCloseButton(tr("Close find and replace"), heading);
    connect(close, &QToolButton::clicked, this, &ReplacePanel::close);
    m_button->setObjectName(u"applyReplaceButton"_qs);
    m_button->setToolTip(m_apply->toolTip());
    connect(m_button, &QPushButton::clicked, m_apply, &QAction::trigger);
    m_heading->setObjectName(u"replaceHeading"_qs);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_sign->setPixmap(symbolicIcon(u"warning"_qs).pixmap({side, side}, devicePixelRatioF()));
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(10, 4, 6, 0);
    row->addWidget(m_sign);
    row->addWidget(m_heading, 1);
    row->addWidget(m_button);
    row->addWidget(close);
    return heading;
}

void ReplacePanel::makeView() {
    m_view->setObjectName(u"replacements"_qs);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("What would change"));
    for (const int column : {ReplaceModel::BeforeColumn, ReplaceModel::AfterColumn})
        m_view->setItemDelegateForColumn(column, new ChangedTextDelegate(m_view));
    makePlainList(m_view);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->installEventFilter(this);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit articleRequested(m_model->idAt(index.row())); });
}

void ReplacePanel::connectChanges() {
    connect(m_timer, &QTimer::timeout, this, &ReplacePanel::plan);
    connect(m_form, &ReplaceForm::changed, this, &ReplacePanel::askAnew);
    connect(m_form, &ReplaceForm::scopeChanged, this, [this] { schedule(true); });
    connect(m_form, &ReplaceForm::leaveRequested, this, [this] {
        if (!m_view->selectionModel()->hasSelection())
            m_view->setCurrentIndex(m_model->index(0, 0));
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_workbench, &Workbench::countsChanged, this, [this] { schedule(true); });
    connect(m_workbench, &Workbench::selectionChanged, this, [this] {
        if (m_form->scope() == ReplaceForm::Scope::Selected)
            schedule(true);
    });
    connect(m_workbench, &Workbench::editsChanged, this, [this] { schedule(true); });
    connect(m_workbench, &Workbench::sessionChanged, this, &ReplacePanel::followSession);
    connect(m_planner, &ReplacePlanner::planned, this, &ReplacePanel::showPlan);
    connect(m_planner, &ReplacePlanner::failed, this,
            [this](const Error& error) { showFailure(error.message); });
    connect(m_model, &ReplaceModel::ticksChanged, this, &ReplacePanel::updateTicks);
}

void ReplacePanel::open() {
    const bool several = m_workbench->selectedIds().size() > 1;
    if (!isVisible())
        m_form->setScope(several ? ReplaceForm::Scope::Selected : ReplaceForm::Scope::Shown);
    show();
    m_form->focusFind();
}

void ReplacePanel::close() {
    hide();
    m_timer->stop();
    m_planner->cancel();
    m_model->clear();
    emit left();
}

void ReplacePanel::followSession() {
    m_timer->stop();
    m_planner->cancel();
    m_model->clear();
    m_open->setEnabled(m_workbench->session());
    schedule(false);
}

/// What changes again and again, as while a feed opens, must not put it off for ever.
void ReplacePanel::schedule(bool keepsChoice) {
    m_keepsChoice = m_keepsChoice && keepsChoice;
    if (isVisible() && !m_timer->isActive())
        m_timer->start();
}

/// Ticks belong to what was found, whatever it is replaced by.
void ReplacePanel::askAnew() {
    ReplaceRule rule = m_form->rule();
    rule.replacement.clear();
    const bool findsTheSame = rule == m_asked && m_form->field() == m_askedField;
    m_asked = std::move(rule);
    m_askedField = m_form->field();
    m_isOutdated = true;
    m_apply->setEnabled(false);
    m_button->setEnabled(false);
    schedule(findsTheSame);
}

void ReplacePanel::plan() {
    m_isOutdated = false;
    FeedSession* session = m_workbench->session();
    const ReplaceRule rule = m_form->rule();
    if (!session || rule.find.isEmpty()) {
        m_planner->cancel();
        m_model->clear();
        return;
    }
    const Result<TextReplacer> replacer = TextReplacer::make(rule);
    if (!replacer) {
        showFailure(replacer.error().message);
        return;
    }
    const QList<ArticleId> ids = m_form->scope() == ReplaceForm::Scope::Selected ? session->selection()->ids()
                                                                                 : session->list()->ids();
    m_planner->plan(session, ids, m_form->field(), *replacer);
}

void ReplacePanel::showFailure(const QString& message) {
    m_planner->cancel();
    m_model->clear();
    m_sign->show();
    m_heading->setText(message);
}

/// The cursor stays on its article.
void ReplacePanel::showPlan(const std::shared_ptr<const ReplacePlan>& plan) {
    if (m_isOutdated || !m_workbench->session())
        return;
    const QModelIndex before = m_view->currentIndex();
    const ArticleId id = before.isValid() ? m_model->idAt(before.row()) : -1;
    m_model->setPlan(m_workbench->session()->feed(), plan, m_keepsChoice);
    m_keepsChoice = true;
    if (const int row = m_model->rowOf(id); row >= 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(row, before.column()));
}

void ReplacePanel::updateTicks() {
    const int ticked = m_model->tickedCount();
    const int rows = m_model->rowCount();
    m_sign->hide();
    m_heading->setText(m_form->rule().find.isEmpty() ? tr("Type what to find")
                       : rows == 0                   ? tr("Nothing to replace")
                                                     : tr("%Ln article(s) would change", nullptr, rows));
    m_button->setText(tr("&Replace in %Ln article(s)", nullptr, ticked));
    m_button->setAccessibleName(m_button->text().remove(u'&'));
    m_button->setEnabled(ticked > 0);
    m_apply->setEnabled(ticked > 0);
}

void ReplacePanel::tickSelected() {
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(selected.size()));
    for (const QModelIndex& index : selected)
        rows.push_back(index.row());
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && !rows.empty())
        m_model->setTicked(rows, !m_model->isTicked(current.row()));
}

QString ReplacePanel::undoText(int count) const {
    const ReplaceRule rule = m_form->rule();
    return tr("Replace “%1” with “%2” in %n article(s)", nullptr, count)
        .arg(shortened(rule.find), shortened(rule.replacement));
}

void ReplacePanel::apply() {
    FeedSession* session = m_workbench->session();
    if (!session || !m_workbench->pendingInput()->commit())
        return;
    std::vector<FieldChange> changes = m_model->tickedChanges();
    // What was edited since it was planned stays as it is, and is planned anew.
    std::erase_if(changes, [session](const FieldChange& change) {
        return !sameValue(session->edits()->value(change.id, change.path), change.before);
    });
    if (changes.empty())
        return;
    const QString text = undoText(static_cast<int>(changes.size()));
    session->edits()->push(text, std::move(changes));
    emit told(tr("Done: %1").arg(text));
}

void ReplacePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

/// Space ticks all that is selected, in whatever column the cursor stands.
bool ReplacePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Space)
        return QWidget::eventFilter(watched, event);
    tickSelected();
    return true;
}

void ReplacePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    schedule(true);
}

} // namespace galley
