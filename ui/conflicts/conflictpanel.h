// The list of fields that somebody else changed, below the articles.
#pragma once

#include "core/editing/edits.h"
#include "ui/conflicts/conflictactions.h"

#include <QWidget>

class QTableView;
class QToolButton;

namespace galley {

class ElidedLabel;
class ConflictModel;
class Workbench;

/// Shows a ConflictModel and decides what is selected in it: each decision is an undo step.
class ConflictPanel : public QWidget {
    Q_OBJECT
public:
    ConflictPanel(Workbench* workbench, ConflictModel* model, QWidget* parent = nullptr);

    const ConflictActions& actions() const { return m_actions; }
    void focusList();

signals:
    void articleRequested(galley::ArticleId id);
    void fieldRequested(galley::ArticleId id, const galley::FieldPath& path);
    void closeRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void connectActions();
    QWidget* makeHeading();
    void makeView();
    std::vector<int> selectedRows() const;
    std::vector<int> allRows() const;
    void resolve(const std::vector<int>& rows, Edits::Side side);
    void editCurrent();
    void refresh();
    void selectSomething();

    Workbench* m_workbench;
    ConflictModel* m_model;
    ConflictActions m_actions;
    ElidedLabel* m_heading;
    QTableView* m_view;
};

} // namespace galley
