// The list of what is wrong with articles, below them.
#pragma once

#include "core/model/problemmodel.h"
#include "ui/problems/problemactions.h"

#include <QWidget>

class QComboBox;
class QTreeView;

namespace galley {

class ElidedLabel;
class Workbench;

/// Shows a ProblemModel and mends what is selected in it, as one undo step each time.
class ProblemPanel : public QWidget {
    Q_OBJECT
public:
    ProblemPanel(Workbench* workbench, ProblemModel* model, QWidget* parent = nullptr);

    const ProblemActions& actions() const { return m_actions; }
    void focusList();
    /// Makes a problem the current one, where it is shown.
    void showProblem(ArticleId id, const Problem& problem);

signals:
    void articleRequested(galley::ArticleId id);
    void fieldRequested(galley::ArticleId id, const galley::FieldPath& path);
    void closeRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeading();
    QWidget* makeFilter();
    void makeView();
    void connectActions();
    void openCurrent();
    void mend(const std::vector<ProblemFinder::Place>& places);
    std::vector<ProblemFinder::Place> selectedPlaces() const;
    void refresh();
    void keepOpen();

    Workbench* m_workbench;
    ProblemModel* m_model;
    ProblemActions m_actions;
    ElidedLabel* m_heading;
    QTreeView* m_view;
    std::set<Rule> m_closed; ///< branches that are not expanded
};

} // namespace galley
