// The actions that save.
#include "ui/saving/saveactions.h"

#include "ui/saving/failuremodel.h"
#include "ui/saving/savecontroller.h"
#include "ui/support/actions.h"
#include "ui/support/messagebar.h"
#include "ui/support/progressstrip.h"
#include "ui/support/workbench.h"

#include <QApplication>
#include <QLocale>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace galley {
namespace {
const QString topic = QStringLiteral("saving");
constexpr int usualCount = 888; ///< three wide digits
} // namespace

SaveActions::SaveActions(SaveController* controller, Workbench* workbench, MessageBar* messages,
                         ProgressStrip* strip, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_workbench(workbench)
    , m_messages(messages)
    , m_saveAll(makeAction(this, {u"saveAll"_qs,
                                  u"save"_qs,
                                  tr("&Save All"),
                                  tr("Save all unsaved articles"),
                                  {QKeySequence::Save}}))
    , m_saveSelected(makeAction(this, {u"saveSelected"_qs,
                                       {},
                                       tr("Save Selec&ted"),
                                       tr("Save the unsaved articles among the selected ones"),
                                       {Qt::CTRL | Qt::SHIFT | Qt::Key_S}}))
    , m_revert(makeAction(this, {u"revert"_qs,
                                 u"revert"_qs,
                                 tr("Re&vert Selected"),
                                 tr("Drop the unsaved edits of the selected articles"),
                                 {Qt::CTRL | Qt::SHIFT | Qt::Key_R}})) {
    connect(m_saveAll, &QAction::triggered, controller, &SaveController::saveAll);
    connect(m_saveSelected, &QAction::triggered, controller, &SaveController::saveSelected);
    connect(m_revert, &QAction::triggered, controller, &SaveController::revertSelected);
    connectController(strip);
    connect(workbench, &Workbench::countsChanged, this, &SaveActions::updateEnabled);
    connect(workbench, &Workbench::selectionChanged, this, &SaveActions::updateEnabled);
    connect(workbench, &Workbench::editsChanged, this, &SaveActions::forgetSettled);
    connect(workbench, &Workbench::sessionChanged, this, [this] { m_messages->clear(topic); });
    connect(qApp, &QApplication::focusChanged, this, &SaveActions::updateEnabled);
    updateEnabled();
}

void SaveActions::connectController(ProgressStrip* strip) {
    connect(m_controller, &SaveController::started, this, [this, strip] {
        m_messages->clear(topic);
        strip->start(tr("Saving"));
        updateEnabled();
    });
    connect(m_controller, &SaveController::progress, strip, &ProgressStrip::setProgress);
    connect(m_controller->failures(), &QAbstractItemModel::modelReset, this, &SaveActions::forgetSettled);
    connect(strip, &ProgressStrip::canceled, m_controller, &SaveController::cancel);
    connect(m_controller, &SaveController::finished, this, [this, strip](const SaveOutcome& outcome) {
        strip->finish();
        updateEnabled();
        tellOutcome(outcome);
    });
}

void SaveActions::fillFileMenu(QMenu* menu) {
    menu->addActions({m_saveAll, m_saveSelected});
}

void SaveActions::fillEditMenu(QMenu* menu) {
    menu->addAction(m_revert);
}

void SaveActions::fillToolBar(QToolBar* toolBar) {
    toolBar->addAction(m_saveAll);
    auto* button = static_cast<QToolButton*>(toolBar->widgetForAction(m_saveAll));
    const auto keepWidth = [this, button](Qt::ToolButtonStyle style) {
        // Wide enough for a count, or each first edit would push everything behind it aside.
        button->setMinimumWidth(0);
        if (style == Qt::ToolButtonIconOnly)
            return;
        const QString shown = m_saveAll->iconText();
        m_saveAll->setIconText(tr("Save (%1)").arg(QLocale().toString(usualCount)));
        button->setMinimumWidth(button->sizeHint().width());
        m_saveAll->setIconText(shown);
    };
    connect(toolBar, &QToolBar::toolButtonStyleChanged, button, keepWidth);
    keepWidth(toolBar->toolButtonStyle());
}

void SaveActions::tellOutcome(const SaveOutcome& outcome) {
    const QString saved = tr("%Ln article(s) saved", nullptr, outcome.saved);
    const QString inPart = tr("%Ln saved in part", "articles", outcome.partlySaved);
    emit told(outcome.partlySaved > 0 ? tr("%1, %2", "articles saved, and saved in part").arg(saved, inPart)
                                      : saved);
    const int inConflict = outcome.partlySaved + outcome.conflicting;
    if (inConflict + outcome.failed == 0)
        return;
    QStringList sentences;
    if (outcome.failed > 0)
        sentences.append(failureText(outcome));
    if (inConflict > 0)
        sentences.append(tr("In %Ln article(s) somebody else changed fields on disk that you edited. These "
                            "fields were not saved and still hold your edits.",
                            nullptr, inConflict));
    m_hasToldOutcome = true;
    m_messages->showMessage(outcome.isCanceled ? TintedBar::Tone::Warning : TintedBar::Tone::Error,
                            sentences.join(u' '),
                            {{tr("Show details"), [this] { emit failuresRequested(); }}}, topic);
}

QString SaveActions::failureText(const SaveOutcome& outcome) const {
    if (outcome.isCanceled)
        return tr("Saving was canceled: %Ln article(s) left unsaved.", nullptr, outcome.failed);
    const QString text =
        tr("%Ln article(s) could not be saved and still hold your edits.", nullptr, outcome.failed);
    const QString reason = m_controller->failures()->commonReason();
    return reason.isEmpty() ? text : text + u' ' + reason;
}

/// The message goes with the last failure and the last conflict.
void SaveActions::forgetSettled() {
    FeedSession* session = m_workbench->session();
    const bool isSettled = m_controller->failures()->articleCount() == 0 &&
                           (!session || session->edits()->conflictingArticles().isEmpty());
    if (!m_hasToldOutcome || !isSettled)
        return;
    m_hasToldOutcome = false;
    m_messages->clear(topic);
}

void SaveActions::updateEnabled() {
    FeedSession* session = m_workbench->session();
    const int dirty = session ? session->edits()->dirtyCount() : 0;
    const bool selected = session && session->selection()->model()->hasSelection();
    // Something may be typed that becomes an edit by saving.
    const bool typing = session && m_workbench->pendingInput()->mayHold(QApplication::focusWidget());
    m_saveAll->setEnabled((dirty > 0 || typing) && !m_controller->isSaving());
    m_saveAll->setIconText(dirty > 0 ? tr("Save (%1)").arg(QLocale().toString(dirty)) : tr("Save"));
    m_saveSelected->setEnabled(m_saveAll->isEnabled() && selected);
    m_revert->setEnabled((dirty > 0 || typing) && selected);
}

} // namespace galley
