// The list of what was not saved, below the table.
#pragma once

#include "core/feed/feed.h"

#include <QWidget>

class QLabel;
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
    void closeRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeView();
    void refresh();

    FailureModel* m_model;
    QLabel* m_heading;
    QTableView* m_view;
};

} // namespace galley
