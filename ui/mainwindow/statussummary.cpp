// The start of the status bar.
#include "ui/mainwindow/statussummary.h"

#include "ui/support/workbench.h"

#include <QTimer>

#include <chrono>

namespace galley {

using namespace std::chrono_literals;

StatusSummary::StatusSummary(Workbench* workbench, QWidget* parent)
    : QLabel(parent)
    , m_workbench(workbench)
    , m_timer(new QTimer(this)) {
    setObjectName(u"statusSummary"_qs);
    setTextFormat(Qt::PlainText);
    setContentsMargins(4, 0, 8, 0);
    m_timer->setSingleShot(true);
    m_timer->setInterval(30ms);
    connect(m_timer, &QTimer::timeout, this, &StatusSummary::update);
    const auto later = [this] {
        if (!m_timer->isActive())
            m_timer->start();
    };
    connect(workbench, &Workbench::countsChanged, this, later);
    connect(workbench, &Workbench::selectionChanged, this, later);
    connect(workbench, &Workbench::sessionChanged, this, later);
}

void StatusSummary::update() {
    FeedSession* session = m_workbench->session();
    if (!session) {
        setText({});
        return;
    }
    QStringList parts = {tr("%Ln article(s)", nullptr, session->articleCount())};
    if (session->shownCount() != session->articleCount())
        parts.append(tr("%Ln shown", nullptr, session->shownCount()));
    if (const int selected = session->selection()->count(); selected > 0)
        parts.append(tr("%Ln selected", nullptr, selected));
    if (const int dirty = session->edits()->dirtyCount(); dirty > 0)
        parts.append(tr("%Ln unsaved", nullptr, dirty));
    setText(parts.join(u" · "_qs));
}

} // namespace galley
