// Keeps the disk's pace away from the window.
#pragma once

#include <QObject>

class QSettings;

namespace galley {

/// Has settings written on a worker: QSettings flushes its file on the thread it lives on, and waits for the
/// disk. GUI thread; the settings outlive the writer, and write what is left themselves when they end.
class SettingsWriter : public QObject {
    Q_OBJECT
public:
    SettingsWriter(QSettings* settings, QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void write();

    QSettings* m_settings;
    bool m_isWriting = false;
    bool m_isWanted = false; ///< something changed while it was writing
};

} // namespace galley
