// The table of articles: a view over a feed's list model with the keys of an editor.
#pragma once

#include <QTableView>

namespace galley {

class Columns;
class FeedSession;

/// Shows a session's articles. Selects whole rows; turns keys into requests that the window's features
/// answer.
class ArticleTable : public QTableView {
    Q_OBJECT
public:
    explicit ArticleTable(QWidget* parent = nullptr);

    /// Shows another feed, or none. The session outlives its being shown.
    void setSession(FeedSession* session);
    Columns* columns() { return m_columns; }

    /// Moves the current row and selects it; `extend` keeps the selection's anchor.
    void moveBy(int rows, bool extend = false);
    /// Scrolls to the current row; to the middle where it is out of sight.
    void reveal();
    /// Opens the spin box on the current row's quality.
    void editQuality();

    void keyboardSearch(const QString& search) override; ///< does nothing: single letters are commands here

signals:
    /// Plus or minus was pressed, with Shift by ten.
    void qualityStepRequested(int step);
    void escaped(); ///< Escape: what waits for an answer may go

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateRowHeight();

    Columns* m_columns;
    FeedSession* m_session = nullptr;
};

} // namespace galley
