// Keeps the window's arrangement between runs.
#pragma once

#include <QList>
#include <QPair>
#include <QString>

class QAbstractSlider;
class QAction;
class QActionGroup;
class QComboBox;
class QMainWindow;
class QSettings;
class QSplitter;

namespace galley {

class Columns;

/// Restores and stores geometry, splitters, panels, choices and columns. Owns nothing.
class WindowMemory {
public:
    WindowMemory(QMainWindow* window, QSettings* settings)
        : m_window(window)
        , m_settings(settings) {}

    void addSplitter(const QString& key, QSplitter* splitter) { m_splitters.append({key, splitter}); }
    void addPanel(const QString& key, QAction* toggle) { m_panels.append({key, toggle}); }
    /// A panel that is only there, usually, where the window has room for it.
    void addWidePanel(const QString& key, QAction* toggle) { m_widePanels.append({key, toggle}); }
    /// Which action of an exclusive group is checked, by its name.
    void addChoice(const QString& key, QActionGroup* choice) { m_choices.append({key, choice}); }
    /// Whether an action is checked that is not, usually.
    void addToggle(const QString& key, QAction* toggle) { m_toggles.append({key, toggle}); }
    void addSlider(const QString& key, QAbstractSlider* slider) { m_sliders.append({key, slider}); }
    /// Which entry of a box is chosen.
    void addBox(const QString& key, QComboBox* box) { m_boxes.append({key, box}); }
    void addColumns(Columns* columns) { m_columns = columns; }

    void restore();
    void store() const;

private:
    QMainWindow* m_window;
    QSettings* m_settings;
    QList<QPair<QString, QSplitter*>> m_splitters;
    QList<QPair<QString, QAction*>> m_panels;
    QList<QPair<QString, QAction*>> m_widePanels;
    QList<QPair<QString, QActionGroup*>> m_choices;
    QList<QPair<QString, QAction*>> m_toggles;
    QList<QPair<QString, QAbstractSlider*>> m_sliders;
    QList<QPair<QString, QComboBox*>> m_boxes;
    Columns* m_columns = nullptr;
};

} // namespace galley
