// The tree of changes, as one of the views of a feed's articles.
#pragma once

#include "ui/support/anchoredview.h"
#include "ui/support/articleviews.h"

#include <QTreeView>

namespace galley {

class ChangesModel;

/// Shows a ChangesModel with the keys of the other views. Groups without articles are hidden.
class ChangesTree : public AnchoredView<QTreeView>, public ArticleView {
    Q_OBJECT
public:
    explicit ChangesTree(ChangesModel* model, QWidget* parent = nullptr);

    /// The articles selected, each once, without those that are gone.
    QList<int> selectedArticles() const;
    /// Makes a place the current and only selected one and scrolls there.
    void choose(const QModelIndex& place);

    void setSession(FeedSession* session) override; ///< nothing: the model is another one's business
    void moveBy(int places, bool extend) override;
    void reveal() override;

    void keyboardSearch(const QString& search) override; ///< does nothing: single letters are commands here

signals:
    /// Other articles are selected, or another one is the current one.
    void chosen();

protected:
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showGroups();
    void shareWidth();

    ChangesModel* m_model;
};

} // namespace galley
