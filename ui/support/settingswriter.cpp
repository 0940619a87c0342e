// QSettings objects of one file share what is to be written: a second one writes for the first.
#include "ui/support/settingswriter.h"

#include "core/feed/inbackground.h"
#include "core/feed/whenready.h"

#include <QEvent>
#include <QSettings>

namespace galley {

SettingsWriter::SettingsWriter(QSettings* settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings) {
    settings->installEventFilter(this);
}

bool SettingsWriter::eventFilter(QObject* watched, QEvent* event) {
    // What QSettings posts to itself after a change.
    if (watched != m_settings || event->type() != QEvent::UpdateRequest)
        return QObject::eventFilter(watched, event);
    m_isWanted = true;
    write();
    return true;
}

void SettingsWriter::write() {
    if (m_isWriting || !m_isWanted)
        return;
    m_isWriting = true;
    m_isWanted = false;
    const auto written = inBackground([file = m_settings->fileName(), format = m_settings->format()] {
        QSettings settings(file, format);
        settings.sync();
        return settings.status();
    });
    whenReady(written, this, [this](QSettings::Status) {
        m_isWriting = false;
        m_settings->sync(); // finds nothing to write; from now on it posts again
        write();
    });
}

} // namespace galley
