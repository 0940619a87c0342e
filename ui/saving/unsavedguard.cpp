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

void UnsavedGuard::ask(std::function<void()> proceed) {
    if (m_proceed)
        return;
    m_proceed = std::move(proceed);
    if (m_controller->isSaving()) {
        // What is being written must be known first; then there may be nothing left to ask.
        connect(
            m_controller, &SaveController::finished, this,
            [this] {
                if (m_workbench->isDirty())
                    showQuestion();
                else
                    this->proceed();
            },
            Qt::SingleShotConnection);
    } else if (m_workbench->isDirty()) {
        showQuestion();
    } else {
        this->proceed();
    }
}

void UnsavedGuard::showQuestion() {
    const int count = m_workbench->session()->edits()->dirtyCount();
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Unsaved edits"),
                                tr("%Ln article(s) have unsaved edits.", nullptr, count),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box->setObjectName(u"unsavedQuestion"_qs);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Discarded edits cannot be brought back."));
    box->setDefaultButton(QMessageBox::Save);
    box->setEscapeButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::finished, this, &UnsavedGuard::answered);
    box->open();
}

void UnsavedGuard::answered(int button) {
    if (button == QMessageBox::Discard) {
        proceed();
    } else if (button == QMessageBox::Save) {
        connect(
            m_controller, &SaveController::finished, this,
            [this] {
                if (m_workbench->isDirty())
                    m_proceed = {};
                else
                    proceed();
            },
            Qt::SingleShotConnection);
        m_controller->saveAll();
    } else {
        m_proceed = {};
    }
}

void UnsavedGuard::proceed() {
    if (const auto go = std::exchange(m_proceed, {}))
        go();
}

} // namespace galley
