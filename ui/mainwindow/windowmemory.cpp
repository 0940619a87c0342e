// The window's arrangement.
#include "ui/mainwindow/windowmemory.h"

#include "ui/articletable/columns.h"
#include "ui/support/settingskeys.h"

#include <QAction>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

namespace galley {
namespace {
constexpr QSize usualSize(1360, 820);
constexpr QSize roomForFrame(16, 48);
} // namespace

void WindowMemory::restore() {
    const QByteArray geometry = m_settings->value(settingskeys::geometry).toByteArray();
    if (geometry.isEmpty() || !m_window->restoreGeometry(geometry))
        m_window->resize(usualSize.boundedTo(m_window->screen()->availableSize() - roomForFrame));
    for (const auto& [key, splitter] : std::as_const(m_splitters)) {
        if (const QByteArray state = m_settings->value(key).toByteArray(); !state.isEmpty())
            splitter->restoreState(state);
    }
    for (const auto& [key, toggle] : std::as_const(m_panels))
        toggle->setChecked(m_settings->value(key, true).toBool());
    if (m_columns)
        m_columns->setState(m_settings->value(settingskeys::columns).toByteArray());
}

void WindowMemory::store() const {
    m_settings->setValue(settingskeys::geometry, m_window->saveGeometry());
    for (const auto& [key, splitter] : m_splitters)
        m_settings->setValue(key, splitter->saveState());
    for (const auto& [key, toggle] : m_panels)
        m_settings->setValue(key, toggle->isChecked());
    if (m_columns)
        m_settings->setValue(settingskeys::columns, m_columns->state());
}

} // namespace galley
