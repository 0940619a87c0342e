// The table of articles: a view over a feed's list model with the keys of an editor.
#pragma once

#include "ui/support/anchoredview.h"
#include "ui/support/articleviews.h"

#include <QTableView>

namespace galley {

class Columns;
class FeedSession;
class ScrollKeeper;

/// Shows a session's articles. Selects whole rows.
class ArticleTable : public AnchoredView<QTableView>, public ArticleView {
    Q_OBJECT
public:
    explicit ArticleTable(QWidget* parent = nullptr);

    Columns* columns() { return m_columns; }

    void setSession(FeedSession* session) override;
    void moveBy(int places, bool extend) override;
    void reveal() override;
    bool editQuality() override; ///< a spin box in the current row

    /// Takes in what is typed in a cell.
    void commitEditor();

    void keyboardSearch(const QString& search) override; ///< does nothing: single letters are commands here

signals:
    void detailsRequested(); ///< by a double click on a cell that is not edited by one

protected:
    QModelIndex visibleCell(const QModelIndex& index) const override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateRowHeight();

    Columns* m_columns;
    ScrollKeeper* m_scroll;
};

} // namespace galley
