// The bar above a record of a list: back to the list, and on to its neighbours.
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace galley {

/// "‹ Related articles   3 of 33   ‹ ›"
class Breadcrumb : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumb(QWidget* parent = nullptr);

    /// The record at `index` of `count`; at `count` it is a new one.
    void setPlace(const QString& listTitle, int index, int count);
    void setNowhere(); ///< no list is left behind: the keys do nothing
    /// Back, previous, next: to be added where their keys are to work.
    QList<QAction*> steps() const { return {m_backAction, m_previous, m_next}; }
    QToolButton* backButton() const { return m_back; }
    QAction* previousAction() const { return m_previous; }
    QAction* nextAction() const { return m_next; }

signals:
    void backRequested();
    void recordRequested(int index);

private:
    QAction* addStep(const QString& name, const QString& icon, const QString& text,
                     const QKeySequence& shortcut, int by);

    QToolButton* m_back;
    QLabel* m_place;
    QAction* m_backAction;
    QAction* m_previous = nullptr;
    QAction* m_next = nullptr;
    int m_index = 0;
};

} // namespace galley
