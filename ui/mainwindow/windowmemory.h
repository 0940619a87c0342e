// Keeps the window's arrangement between runs.
#pragma once

#include <QList>
#include <QPair>
#include <QString>

class QAction;
class QMainWindow;
class QSettings;
class QSplitter;

namespace galley {

class Columns;

/// Restores and stores geometry, splitters, panels and columns. Owns nothing.
class WindowMemory {
public:
    WindowMemory(QMainWindow* window, QSettings* settings)
        : m_window(window)
        , m_settings(settings) {}

    void addSplitter(const QString& key, QSplitter* splitter) { m_splitters.append({key, splitter}); }
    void addPanel(const QString& key, QAction* toggle) { m_panels.append({key, toggle}); }
    void addColumns(Columns* columns) { m_columns = columns; }

    void restore();
    void store() const;

private:
    QMainWindow* m_window;
    QSettings* m_settings;
    QList<QPair<QString, QSplitter*>> m_splitters;
    QList<QPair<QString, QAction*>> m_panels;
    Columns* m_columns = nullptr;
};

} // namespace galley
