// The actions that arrange the window.
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace galley {

class ArticleTable;
struct ActionSpec;

/// Table, columns, image preview, details, list of failures, full screen.
class ViewActions : public QObject {
    Q_OBJECT
public:
    struct Panels {
        QWidget* preview;
        QWidget* details;
        QWidget* failures;
    };
    ViewActions(ArticleTable* table, const Panels& panels, QWidget* window);

    void fillViewMenu(QMenu* menu);

    QAction* previewAction() { return m_preview; }
    QAction* detailsAction() { return m_details; }
    QAction* failuresAction() { return m_failures; }

private:
    QAction* panelAction(const ActionSpec& spec, QWidget* panel);

    ArticleTable* m_articleTable;
    QWidget* m_window;
    QAction* m_table = nullptr;
    QAction* m_preview = nullptr;
    QAction* m_details = nullptr;
    QAction* m_failures = nullptr;
    QAction* m_fullScreen = nullptr;
};

} // namespace galley
