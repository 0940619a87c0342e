// The question before unsaved edits are lost.
#include "ui/saving/unsavedguard.h"

#include "ui/saving/savecontroller.h"
#include "ui/support/workbench.h"

#include <QMessageBox>

#include <utility>

namespace galley {

UnsavedGuard::UnsavedGuard(Workbench* workbench, SaveController* controller, QWidget* window)
    : QObject(window)
    , m_workbench(workbench)
    , m_controller(controller)
    , m_window(window) {}

void UnsavedGuard::ask(std::function<void()> proceed, std::function<void()> stay) {
    if (m_proceed || !takeInput())
        return stay();
    m_proceed = std::move(proceed);
    m_stay = std::move(stay);
    // What is being written must be known first; then there may be nothing left to ask.
    if (m_controller->isSaving())
        connect(m_controller, &SaveController::finished, this, &UnsavedGuard::askOrProceed,
                Qt::SingleShotConnection);
    else
        askOrProceed();
}

bool UnsavedGuard::takeInput() {
    emit leaving();
    return m_workbench->pendingInput()->commit();
}

void UnsavedGuard::askOrProceed() {
    if (m_workbench->isDirty())
        showQuestion();
    else
        proceed();
}

void UnsavedGuard::showQuestion() {
    const int count = m_workbench->session()->edits()->dirtyCount();
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Unsaved edits"),
                                tr("%Ln article(s) have unsaved edits.", nullptr, count),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box->setObjectName(u"unsavedQuestion"_qs);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(m_isUndoable()
                                ? tr("Undo brings discarded edits back once the feed is opened again.")
                                : tr("Discarded edits cannot be brought back."));
    box->setDefaultButton(QMessageBox::Save);
    box->setEscapeButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::finished, this, &UnsavedGuard::answered);
    box->open();
}

void UnsavedGuard::answered(int button) {
    const auto proceedIfClean = [this] {
        if (m_workbench->isDirty())
            stay();
        else
            proceed();
    };
    if (button == QMessageBox::Discard)
        return proceed();
    if (button != QMessageBox::Save)
        return stay();
    m_controller->saveAll();
    if (m_controller->isSaving())
        connect(m_controller, &SaveController::finished, this, proceedIfClean, Qt::SingleShotConnection);
    else
        proceedIfClean(); // meanwhile nothing was left to save
}

void UnsavedGuard::proceed() {
    m_stay = {};
    if (const auto go = std::exchange(m_proceed, {}))
        go();
}

void UnsavedGuard::stay() {
    m_proceed = {};
    if (const auto stop = std::exchange(m_stay, {}))
        stop();
}

} // namespace galley
