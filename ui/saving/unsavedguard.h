// Asks once what to do with unsaved edits before they would be lost.
#pragma once

#include <QObject>

#include <functional>

class QMessageBox;
class QWidget;

namespace galley {

class SaveController;
class Workbench;

/// Lets an action that leaves the open feed proceed: at once where nothing is unsaved, else after Save (once
/// all is on disk) or Discard. Never blocks.
class UnsavedGuard : public QObject {
    Q_OBJECT
public:
    UnsavedGuard(Workbench* workbench, SaveController* controller, QWidget* window);

    /// Takes in what is being typed, then calls `proceed` when the way is free; `stay` on Cancel, where the
    /// save fails, or where what is typed makes a plan. While a question is open, another one is not asked:
    /// the newer one has to stay.
    void ask(
        std::function<void()> proceed, std::function<void()> stay = [] {});

    /// The first step of ask(): false where something typed still wants an answer.
    bool takeInput();

    /// Whether edits that are discarded now can be brought back later, which the question then says.
    void setUndoable(std::function<bool()> isUndoable) { m_isUndoable = std::move(isUndoable); }

signals:
    /// Somebody leaves: what waits for a yes will not get it.
    void leaving();

private:
    void showQuestion();
    void answered(int button);
    void askOrProceed();
    void proceed();
    void stay();

    Workbench* m_workbench;
    SaveController* m_controller;
    QWidget* m_window;
    std::function<bool()> m_isUndoable = [] { return false; };
    std::function<void()> m_proceed; ///< empty while nothing waits
    std::function<void()> m_stay;
};

} // namespace galley
