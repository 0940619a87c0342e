// The number of conflicts in the status bar.
#pragma once

#include <QToolButton>

class QAbstractItemModel;

namespace galley {

/// Says how many rows a model of conflicts has, and is not there without any. A click leads to them.
class ConflictCount : public QToolButton {
    Q_OBJECT
public:
    explicit ConflictCount(const QAbstractItemModel* model, QWidget* parent = nullptr);

private:
    void refresh();

    const QAbstractItemModel* m_model;
};

} // namespace galley
