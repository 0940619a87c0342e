// The list of what was not saved, below the table.
#pragma once

#include "core/feed/feed.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace galley {

class FailureModel;

/// Shows a FailureModel; a double click or Return goes to the article.
class FailurePanel : public QWidget {
    Q_OBJECT
public:
    explicit FailurePanel(FailureModel* model, QWidget* parent = nullptr);

signals:
    void articleRequested(galley::ArticleId id);
    void keepMineRequested(galley::ArticleId id);   ///< the edit shall replace what somebody else wrote
    void takeTheirsRequested(galley::ArticleId id); ///< the edits shall be dropped
    void closeRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QPushButton* makeButton(const QString& name, const QString& text, const QString& toolTip,
                            void (FailurePanel::*request)(ArticleId));
    void makeView();
    void refresh();

    FailureModel* m_model;
    QLabel* m_heading;
    QPushButton* m_keepMine;
    QPushButton* m_takeTheirs;
    QTableView* m_view;
};

} // namespace galley
