// The keys that mean the same in every view of the articles and are no shortcuts of an action.
#pragma once

#include <QObject>

class QAbstractItemView;
class QKeyEvent;

namespace galley {

/// Watches views and turns keys into requests: plus and minus on any keyboard layout, J and K with Shift, F2,
/// Escape.
class ArticleKeys : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void watch(QAbstractItemView* view);

signals:
    /// Plus or minus was pressed, with Shift by ten.
    void qualityStepRequested(int step);
    /// F2, as far as the view edits nothing by it.
    void qualityEditRequested();
    /// Shift with J or K: the selection should grow by so many articles.
    void extendRequested(int articles);
    void escaped(); ///< what waits for an answer may go

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takeKey(const QKeyEvent* event);
};

} // namespace galley
