// The actions that change the selected articles.
#include "ui/bulkchange/bulkactions.h"

#include "core/editing/fieldselection.h"
#include "ui/bulkchange/bulkrunner.h"
#include "ui/bulkchange/planbar.h"
#include "ui/bulkchange/qualitybox.h"
#include "ui/bulkchange/topicbar.h"
#include "ui/support/actions.h"
#include "ui/support/articleviews.h"
#include "ui/support/workbench.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QToolBar>
#include <QVBoxLayout>

#include <set>
#include <utility>

namespace galley {
namespace {

constexpr int bigStep = 10;

const FieldPath& publishedField() {
    static const FieldPath path("published");
    return path;
}

const FieldPath& qualityField() {
    static const FieldPath path("quality");
    return path;
}

const FieldPath& topicsField() {
    static const FieldPath path("topics");
    return path;
}

} // namespace

BulkActions::BulkActions(ArticleViews* views, Workbench* workbench)
    : QObject(views)
    , m_views(views)
    , m_workbench(workbench)
    , m_runner(new BulkRunner(workbench, this))
    , m_planBar(new PlanBar)
    , m_topicBar(new TopicBar)
    , m_qualityBox(new QualityBox) {
    makePublishActions();
    makeQualityActions();
    makeTopicActions();
    connectBars();
    views->addKeysOf(m_actions);
    connect(views, &ArticleViews::qualityStepRequested, this, &BulkActions::changeQuality);
    connect(views, &ArticleViews::qualityEditRequested, this, [this] {
        if (m_qualityBox->isEnabled())
            focusQuality();
    });
    connect(views, &ArticleViews::escaped, m_runner, &BulkRunner::drop);
    connect(m_runner, &BulkRunner::told, this, &BulkActions::told);
    connect(m_runner, &BulkRunner::settled, this, [this] { m_isPlanTyped = false; });
    connect(m_qualityActions.first(), &QAction::enabledChanged, m_qualityBox, &QWidget::setEnabled);
    connect(workbench, &Workbench::selectionChanged, this, &BulkActions::updateEnabled);
    connect(workbench, &Workbench::editsChanged, m_qualityBox,
            [this] { m_qualityBox->follow(commonQuality()); });
    workbench->pendingInput()->add(m_qualityBox, [this] { return commitInput(); });
    updateEnabled();
}

void BulkActions::dropPlan() {
    if (!m_isPlanTyped)
        m_runner->drop();
}

bool BulkActions::commitInput() {
    m_qualityBox->commitInput();
    if (!m_runner->hasPlan())
        return true;
    m_planBar->setFocus(Qt::OtherFocusReason);
    emit told(tr("Apply or cancel the planned change first"));
    return false;
}

QAction* BulkActions::addAction(const ActionSpec& spec, void (BulkActions::*use)()) {
    QAction* action = makeAction(this, spec);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, use);
    m_actions.append(action);
    return action;
}

void BulkActions::makePublishActions() {
    m_publishActions = {
        addAction(
            {u"publish"_qs, u"publish"_qs, tr("&Publish"), tr("Publish the selected articles"), {Qt::Key_P}},
            &BulkActions::publish),
        addAction({u"unpublish"_qs,
                   u"unpublish"_qs,
                   tr("&Unpublish"),
                   tr("Unpublish the selected articles"),
                   {Qt::Key_U}},
                  &BulkActions::unpublish),
        addAction({u"togglePublished"_qs,
                   {},
                   tr("&Toggle Published"),
                   tr("Publish the selected articles, or unpublish them where the current one is published"),
                   {Qt::Key_Space}},
                  &BulkActions::togglePublished)};
}

void BulkActions::makeQualityActions() {
    const auto step = [this](const QString& name, const QString& icon, const QString& text,
                             const QString& toolTip, const QList<QKeySequence>& keys, int by) {
        QAction* action = makeAction(this, {name, icon, text, toolTip, keys, Qt::WidgetShortcut});
        connect(action, &QAction::triggered, this, [this, by] { changeQuality(by); });
        m_actions.append(action);
        m_qualityActions.append(action);
    };
    m_qualityActions.append(addAction({u"setQuality"_qs,
                                       u"quality"_qs,
                                       tr("Set &Quality"),
                                       tr("Type a quality for the selected articles"),
                                       {Qt::Key_Q}},
                                      &BulkActions::focusQuality));
    step(u"qualityUp"_qs, u"increase"_qs, tr("&Increase Quality"),
         tr("Add 1 to the quality of the selected articles"), {Qt::Key_Plus, Qt::Key_Equal}, 1);
    step(u"qualityDown"_qs, u"decrease"_qs, tr("&Decrease Quality"),
         tr("Subtract 1 from the quality of the selected articles"), {Qt::Key_Minus}, -1);
    step(u"qualityUpMore"_qs, {}, tr("Increase Quality by 10"),
         tr("Add 10 to the quality of the selected articles"),
         {Qt::ALT | Qt::Key_Plus, Qt::ALT | Qt::Key_Equal}, bigStep);
    step(u"qualityDownMore"_qs, {}, tr("Decrease Quality by 10"),
         tr("Subtract 10 from the quality of the selected articles"), {Qt::ALT | Qt::Key_Minus}, -bigStep);
}

void BulkActions::makeTopicActions() {
    m_topicActions = {addAction({u"addTopic"_qs,
                                 u"topic"_qs,
                                 tr("&Add Topic…"),
                                 tr("Add a topic to the selected articles"),
                                 {Qt::Key_T}},
                                &BulkActions::askTopicToAdd),
                      addAction({u"removeTopic"_qs,
                                 u"topic-remove"_qs,
                                 tr("&Remove Topic…"),
                                 tr("Remove a topic from the selected articles"),
                                 {Qt::SHIFT | Qt::Key_T}},
                                &BulkActions::askTopicToRemove)};
}

void BulkActions::connectBars() {
    const auto backToView = [this] { m_views->focus(); };
    connect(m_runner, &BulkRunner::planned, m_planBar, &PlanBar::showPlan);
    connect(m_runner, &BulkRunner::settled, this, [this, backToView] {
        const bool hadFocus = m_planBar->isAncestorOf(QApplication::focusWidget());
        m_planBar->hide();
        if (hadFocus)
            backToView();
    });
    connect(m_planBar, &PlanBar::accepted, m_runner, &BulkRunner::apply);
    connect(m_planBar, &PlanBar::rejected, m_runner, &BulkRunner::drop);
    connect(m_topicBar, &TopicBar::left, this, backToView);
    connect(m_workbench, &Workbench::sessionChanged, this, [this] {
        m_suggestions.reset();
        m_shown.clear();
        dropQuestion();
    });
    connect(m_topicBar, &TopicBar::chosen, this, [this](TopicBar::Purpose purpose, const QString& topic) {
        m_runner->request(purpose == TopicBar::Purpose::Add ? BulkChange::addTopic(topic)
                                                            : BulkChange::removeTopic(topic));
    });
    connect(m_qualityBox, &QualityBox::left, this, backToView);
    connect(m_qualityBox, &QualityBox::requested, this,
            [this](int quality) { m_runner->request(BulkChange::setQuality(quality)); });
    connect(m_qualityBox, &QualityBox::stepRequested, this, &BulkActions::changeQuality);
    connect(m_qualityBox, &QualityBox::dropped, this, [this](const QString& typed) {
        emit told(tr("The quality %1 was not set: type it again and press Return").arg(typed));
    });
}

void BulkActions::fillArticleMenu(QMenu* menu) {
    menu->addActions(m_publishActions);
    menu->addSeparator();
    menu->addActions(m_qualityActions);
    menu->addSeparator();
    menu->addActions(m_topicActions);
}

void BulkActions::fillToolBar(QToolBar* toolBar) {
    toolBar->addActions(m_publishActions.first(2));
    auto* label = new QLabel(tr("Quality"), toolBar);
    label->setBuddy(m_qualityBox);
    label->setContentsMargins(8, 0, 4, 0);
    toolBar->addWidget(label);
    toolBar->addWidget(m_qualityBox);
}

void BulkActions::addBars(QVBoxLayout* layout) {
    layout->addWidget(m_planBar);
    layout->addWidget(m_topicBar);
}

void BulkActions::dropQuestion() {
    m_topicBar->hide();
}

void BulkActions::propose(const BulkPlan& plan) {
    m_runner->propose(plan);
    m_isPlanTyped = true;
}

void BulkActions::publish() {
    m_runner->request(BulkChange::publish(true));
}

void BulkActions::unpublish() {
    m_runner->request(BulkChange::publish(false));
}

void BulkActions::togglePublished() {
    FeedSession* session = m_workbench->session();
    const ArticleId current = session ? session->selection()->current() : -1;
    if (current < 0)
        return;
    const auto now = session->edits()->value(current, publishedField());
    const bool published = !now || !now->boolean() || *now->boolean();
    m_runner->request(BulkChange::publish(!published));
}

void BulkActions::changeQuality(int step) {
    m_runner->request(BulkChange::adjustQuality(step));
}

void BulkActions::focusQuality() {
    m_qualityBox->setFocus(Qt::ShortcutFocusReason);
    m_qualityBox->selectAll();
}

void BulkActions::askTopicToAdd() {
    if (!m_suggestions)
        m_suggestions.emplace(m_workbench->session()->feed());
    m_topicBar->ask(TopicBar::Purpose::Add, m_suggestions->topics());
}

void BulkActions::askTopicToRemove() {
    m_topicBar->ask(TopicBar::Purpose::Remove, topicsOfSelection());
}

QStringList BulkActions::topicsOfSelection() const {
    std::set<std::string> topics;
    const QList<ArticleId> ids = m_workbench->selectedIds();
    for (ArticleId id : ids) {
        const auto value = m_workbench->session()->edits()->value(id, topicsField());
        if (!value || !value->sequence())
            continue;
        for (const Value& topic : *value->sequence())
            topics.insert(topic.text());
    }
    QStringList names;
    for (const std::string& topic : topics)
        names.append(toQString(topic));
    return names;
}

void BulkActions::updateEnabled() {
    FeedSession* session = m_workbench->session();
    const bool selected = session && session->selection()->model()->hasSelection();
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled(selected);
    QList<ArticleId> ids = m_workbench->selectedIds();
    std::ranges::sort(ids);
    if (!ids.isEmpty() && ids == m_shown)
        m_qualityBox->follow(commonQuality()); // the same articles: what is typed stays
    else
        m_qualityBox->setShown(commonQuality(), ids.size() == 1);
    m_shown = ids;
}

std::optional<qint64> BulkActions::commonQuality() const {
    const QList<ArticleId> ids = m_workbench->selectedIds();
    if (ids.isEmpty())
        return {};
    FeedSession* session = m_workbench->session();
    const auto field = FieldSelection(session->feed(), session->edits(), ids).field(qualityField());
    if (field.differs || !field.value || !field.value->integer())
        return {};
    return *field.value->integer();
}

} // namespace galley
