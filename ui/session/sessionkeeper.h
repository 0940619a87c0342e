// Keeps the open feed's edits and undo history beyond the window.
#pragma once

#include <QObject>

#include <memory>
#include <vector>

namespace galley {

class FeedSession;
class MessageBar;
class SessionBar;
class SessionLog;
class Workbench;
struct Error;

/// Logs the open feed's session and offers what a crashed one left.
class SessionKeeper : public QObject {
    Q_OBJECT
public:
    SessionKeeper(Workbench* workbench, MessageBar* messages, QObject* parent);
    ~SessionKeeper() override; ///< waits until all that was logged is written

    SessionBar* bar() { return m_bar; }

    /// The window closes, and the question what to do with unsaved edits is answered.
    void end();
    /// Whether edits that are given up now can be brought back later.
    bool isKeeping() const;

signals:
    void told(const QString& message);

private:
    void begin(FeedSession* session);
    void leave();
    void tellRestored(int edits, int articles, int waiting);
    void tellFailure(const Error& error);

    Workbench* m_workbench;
    MessageBar* m_messages;
    SessionBar* m_bar;
    std::unique_ptr<SessionLog> m_log;
    std::vector<std::unique_ptr<SessionLog>> m_ending; ///< of feeds left, still being written
};

} // namespace galley
