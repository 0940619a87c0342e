// The terms of the filter in force, each to be taken away.
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace galley {

class Query;

/// A row of buttons; hidden where the filter compares no field.
class FilterChips : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(QWidget* parent = nullptr);

    void showQuery(const Query& query);

signals:
    void queryChanged(const QString& query); ///< what is left of it

private:
    QHBoxLayout* m_row;
    QList<QToolButton*> m_chips;
};

} // namespace galley
