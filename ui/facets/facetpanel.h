// The side bar left of the articles.
#pragma once

#include "core/model/facetquery.h"
#include "ui/facets/ranges.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace galley {

class FacetCounter;
class FacetTree;
class Histogram;
class FeedSession;

/// Says what the articles shown have in common, and turns what is chosen into filter text.
class FacetPanel : public QWidget {
    Q_OBJECT
public:
    explicit FacetPanel(QWidget* parent = nullptr);

    /// Shows another feed, or none. The session outlives its being shown.
    void setSession(FeedSession* session);
    /// Puts a widget above the facets; takes ownership.
    void addAbove(QWidget* widget);

signals:
    void filterRequested(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    Histogram* addChart(QVBoxLayout* layout, QLabel* heading, const QString& name);
    void makeCharts(QVBoxLayout* layout);
    void showCounts();
    void showChosen();
    void showFilter();
    QString filter() const;
    /// Asks for the filter text `change` makes of the one now.
    template<typename Change>
    void request(Change change);

    QPointer<FeedSession> m_session;
    FacetCounter* m_counter;
    FacetTree* m_tree;
    QLabel* m_qualityHeading;
    QLabel* m_dateHeading;
    Histogram* m_qualities = nullptr;
    Histogram* m_dates = nullptr;
    DateScale m_dateScale;
};

} // namespace galley
