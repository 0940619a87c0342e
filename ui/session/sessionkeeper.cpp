// One log an open feed.
#include "ui/session/sessionkeeper.h"

#include "core/editing/sessionlog.h"
#include "ui/session/sessionbar.h"
#include "ui/support/messagebar.h"
#include "ui/support/workbench.h"

#include <algorithm>

namespace galley {
namespace {
const QString topic = QStringLiteral("session");
}

SessionKeeper::SessionKeeper(Workbench* workbench, MessageBar* messages, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_messages(messages)
    , m_bar(new SessionBar) {
    connect(workbench, &Workbench::sessionChanged, this, &SessionKeeper::begin);
    connect(m_bar, &SessionBar::restoreRequested, this, [this] {
        m_bar->hide();
        m_log->restore();
    });
    connect(m_bar, &SessionBar::discardRequested, this, [this] {
        m_bar->hide();
        m_log->discard();
        emit told(tr("Kept edits discarded; undo brings them back"));
    });
}

SessionKeeper::~SessionKeeper() = default;

void SessionKeeper::begin(FeedSession* session) {
    leave();
    if (!session)
        return;
    const QString folder = m_workbench->stateHome().folderOf(session->feed()->layout().root);
    std::vector<const SessionLog*> ending;
    ending.reserve(m_ending.size());
    for (const std::unique_ptr<SessionLog>& log : m_ending)
        ending.push_back(log.get());
    m_log = std::make_unique<SessionLog>(session->feed(), session->edits(), folder, ending);
    connect(m_log.get(), &SessionLog::offered, m_bar, &SessionBar::offer);
    connect(m_log.get(), &SessionLog::restored, this, &SessionKeeper::tellRestored);
    connect(m_log.get(), &SessionLog::failed, this, &SessionKeeper::tellFailure);
    connect(m_log.get(), &SessionLog::recovered, this, [this] { m_messages->clear(topic); });
}

void SessionKeeper::leave() {
    m_bar->hide();
    m_messages->clear(topic);
    if (!m_log)
        return;
    SessionLog* log = m_log.get();
    log->disconnect(this);
    m_ending.push_back(std::move(m_log));
    connect(log, &SessionLog::finished, this, [this, log] {
        // Not while it emits.
        const auto ended = std::ranges::find(m_ending, log, &std::unique_ptr<SessionLog>::get);
        ended->release()->deleteLater();
        m_ending.erase(ended);
    });
    log->end();
}

void SessionKeeper::end() {
    if (m_log)
        m_log->end();
}

bool SessionKeeper::isKeeping() const {
    return m_log && m_log->isKeeping();
}

void SessionKeeper::tellRestored(int edits, int articles, int waiting) {
    if (edits > 0)
        emit told(tr("%1 in %Ln article(s) restored", nullptr, articles)
                      .arg(tr("%Ln unsaved edit(s)", nullptr, edits)));
    else if (waiting == 0)
        emit told(tr("The files already say what had been edited"));
    if (waiting > 0)
        m_messages->showMessage(
            TintedBar::Tone::Warning,
            tr("%Ln edit(s) of articles that are gone: kept until their files come back.", nullptr, waiting),
            {}, topic);
}

void SessionKeeper::tellFailure(const Error& error) {
    m_messages->showMessage(
        TintedBar::Tone::Warning,
        tr("Unsaved edits would be lost in a crash, since they cannot be noted. %1").arg(error.message), {},
        topic);
}

} // namespace galley
