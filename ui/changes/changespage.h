// The view of changes: what is new in the feed above, what saving would change below.
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QSplitter;
class QToolButton;

namespace galley {

class ChangesModel;
class ChangesTree;
class DifferencePane;
class EmptyState;

/// Lays out a ChangesTree and a DifferencePane, and says since when.
class ChangesPage : public QWidget {
    Q_OBJECT
public:
    /// `model` and `markSeen` are not owned and outlive the page.
    ChangesPage(ChangesModel* model, QAction* markSeen, QWidget* parent = nullptr);

    ChangesTree* tree() const { return m_tree; }
    DifferencePane* difference() const { return m_difference; }
    QSplitter* splitter() const { return m_splitter; }

    /// The line above the tree, and what stands in its place where it has nothing to show.
    void setSummary(const QString& summary);
    void setEmpty(bool isEmpty, const QString& heading, const QString& hint);

signals:
    void shown();
    void hidden();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QLabel* m_summary;
    ChangesTree* m_tree;
    DifferencePane* m_difference;
    QSplitter* m_splitter;
    EmptyState* m_empty;
};

} // namespace galley
