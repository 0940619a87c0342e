// What the window says of saves that had been interrupted.
#pragma once

#include <QObject>

namespace galley {

class MessageBar;
class SaveController;
class Workbench;
struct RecoveryReport;

/// One message where opening or reloading a feed, or saving to it, ended an interrupted save.
class RecoveryNotice : public QObject {
    Q_OBJECT
public:
    RecoveryNotice(Workbench* workbench, SaveController* controller, MessageBar* messages, QObject* parent);

private:
    void tell(const RecoveryReport& report);
    static QString textOf(const RecoveryReport& report);

    MessageBar* m_messages;
};

} // namespace galley
