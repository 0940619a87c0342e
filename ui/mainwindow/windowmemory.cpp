// The window's arrangement.
#include "ui/mainwindow/windowmemory.h"

#include "ui/articletable/columns.h"
#include "ui/support/settingskeys.h"

#include <QAbstractSlider>
#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

namespace galley {
namespace {
constexpr QSize usualSize(1480, 900);
constexpr QSize roomForFrame(16, 48);
constexpr int wideWindow = 1280;
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
    const bool isWide = m_window->width() >= wideWindow;
    for (const auto& [key, toggle] : std::as_const(m_widePanels))
        toggle->setChecked(m_settings->value(key, isWide).toBool());
    for (const auto& [key, toggle] : std::as_const(m_toggles))
        toggle->setChecked(m_settings->value(key, false).toBool());
    for (const auto& [key, slider] : std::as_const(m_sliders))
        slider->setValue(m_settings->value(key, slider->value()).toInt());
    for (const auto& [key, box] : std::as_const(m_boxes))
        if (const int entry = m_settings->value(key, -1).toInt(); entry >= 0 && entry < box->count())
            box->setCurrentIndex(entry);
    for (const auto& [key, choice] : std::as_const(m_choices)) {
        const QList<QAction*> actions = choice->actions();
        for (QAction* action : actions) {
            if (action->objectName() == m_settings->value(key).toString())
                action->setChecked(true);
        }
    }
    if (m_columns)
        m_columns->setState(m_settings->value(settingskeys::columns).toByteArray(),
                            m_settings->value(settingskeys::columnsAppearance).toString() !=
                                m_columns->appearance());
}

void WindowMemory::store() const {
    m_settings->setValue(settingskeys::geometry, m_window->saveGeometry());
    for (const auto& [key, splitter] : m_splitters)
        m_settings->setValue(key, splitter->saveState());
    for (const auto& [key, toggle] : m_panels)
        m_settings->setValue(key, toggle->isChecked());
    for (const auto& [key, toggle] : m_widePanels)
        m_settings->setValue(key, toggle->isChecked());
    for (const auto& [key, toggle] : m_toggles)
        m_settings->setValue(key, toggle->isChecked());
    for (const auto& [key, slider] : m_sliders)
        m_settings->setValue(key, slider->value());
    for (const auto& [key, box] : m_boxes)
        m_settings->setValue(key, box->currentIndex());
    for (const auto& [key, choice] : m_choices)
        m_settings->setValue(key,
                             choice->checkedAction() ? choice->checkedAction()->objectName() : QString());
    if (m_columns) {
        m_settings->setValue(settingskeys::columns, m_columns->state());
        m_settings->setValue(settingskeys::columnsAppearance, m_columns->appearance());
    }
}

} // namespace galley
