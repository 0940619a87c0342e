// The number of conflicts in the status bar.
#include "ui/conflicts/conflictcount.h"

#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QAbstractItemModel>

namespace galley {

ConflictCount::ConflictCount(const QAbstractItemModel* model, QWidget* parent)
    : QToolButton(parent)
    , m_model(model) {
    setObjectName(u"conflictCount"_qs);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setIcon(symbolicIcon(u"conflict"_qs));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &ConflictCount::refresh);
    connect(model, &QAbstractItemModel::modelReset, this, &ConflictCount::refresh);
    refresh();
}

void ConflictCount::refresh() {
    const int count = m_model->rowCount();
    setText(tr("%Ln conflict(s)", nullptr, count));
    describe(this, text(), tr("Show the fields you edited that changed on disk"));
    setVisible(count > 0);
}

} // namespace galley
