// Find and replace, below the articles.
#pragma once

#include "core/editing/replaceplan.h"

#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QTableView;
class QTimer;

namespace galley {

class ElidedLabel;
class ReplaceForm;
class ReplaceModel;
class ReplacePlanner;
class Workbench;

/// Shows what replacing would change while one types, and makes the ticked changes as one undo step.
class ReplacePanel : public QWidget {
    Q_OBJECT
public:
    explicit ReplacePanel(Workbench* workbench, QWidget* parent = nullptr);

    /// "Find and Replace", Ctrl+H: shows the panel with the cursor in it.
    QAction* openAction() { return m_open; }
    /// Makes the ticked changes.
    QAction* applyAction() { return m_apply; }

signals:
    void articleRequested(galley::ArticleId id);
    void told(const QString& message);
    void left(); ///< closed; the focus should go back

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeActions();
    QWidget* makeHeading();
    void makeView();
    void connectChanges();
    void open();
    void close();
    void followSession();
    /// Plans again shortly; `keepsChoice`: what was unticked stays so.
    void schedule(bool keepsChoice);
    void askAnew();
    void plan();
    void showFailure(const QString& message);
    void showPlan(const std::shared_ptr<const ReplacePlan>& plan);
    void updateTicks();
    void tickSelected();
    void apply();
    QString undoText(int count) const;

    Workbench* m_workbench;
    QAction* m_open = nullptr;
    QAction* m_apply = nullptr;
    ReplaceForm* m_form;
    ReplaceModel* m_model;
    ReplacePlanner* m_planner;
    QTableView* m_view;
    QLabel* m_sign;
    ElidedLabel* m_heading;
    QPushButton* m_button;
    QTimer* m_timer;
    bool m_keepsChoice = true;
    bool m_isOutdated = false; ///< the form says something else than what is planned or listed
    ReplaceRule m_asked;       ///< what was looked for last, without what it is replaced by
    FieldPath m_askedField;
};

} // namespace galley
