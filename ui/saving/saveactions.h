// The actions that save, and what the window says about it.
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QToolBar;

namespace galley {

class MessageBar;
class ProgressStrip;
class SaveController;
struct SaveOutcome;
class Workbench;

/// Save all, save selected, revert. Shows progress in `strip` and outcomes in `messages`.
class SaveActions : public QObject {
    Q_OBJECT
public:
    SaveActions(SaveController* controller, Workbench* workbench, MessageBar* messages, ProgressStrip* strip,
                QObject* parent);

    void fillFileMenu(QMenu* menu);
    void fillEditMenu(QMenu* menu);
    void fillToolBar(QToolBar* toolBar);

signals:
    void failuresRequested(); ///< the list of what was not saved should be shown
    void told(const QString& message);

private:
    void connectController(ProgressStrip* strip);
    void tellOutcome(const SaveOutcome& outcome);
    QString failureText(const SaveOutcome& outcome) const;
    void updateEnabled();
    void forgetSettled();

    SaveController* m_controller;
    Workbench* m_workbench;
    MessageBar* m_messages;
    QAction* m_saveAll;
    QAction* m_saveSelected;
    QAction* m_revert;
    bool m_hasToldOutcome = false;
};

} // namespace galley
