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

/// Shows a ProblemModel, which follows as long as the panel is shown, and mends what is selected in it, as
/// one undo step each time.
class ProblemPanel : public QWidget {
    Q_OBJECT
public:
    ProblemPanel(Workbench* workbench, ProblemModel* model, QWidget* parent = nullptr);

    const ProblemActions& actions() const { return m_actions; }
    /// Which problems are shown.
    QComboBox* filter() const { return m_filter; }
    void focusList();
    /// Makes a problem the current one, where it is shown.
    void showProblem(ArticleId id, const Problem& problem);

signals:
    void articleRequested(galley::ArticleId id);
    void fieldRequested(galley::ArticleId id, const galley::FieldPath& path);
    void closeRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHeading();
    void fillFilter();
    void makeView();
    void connectActions();
    void openCurrent();
    void mend(const std::vector<ProblemFinder::Place>& places);
    std::vector<ProblemFinder::Place> selectedPlaces() const;
    bool isFixableSelected() const;
    void refresh();

    Workbench* m_workbench;
    ProblemModel* m_model;
    ProblemActions m_actions;
    ElidedLabel* m_heading;
    QComboBox* m_filter;
    QTreeView* m_view;
};

} // namespace galley
