// One open feed at a time.
#include "ui/support/workbench.h"

namespace galley {

Workbench::Workbench(const StateHome& state, QObject* parent)
    : QObject(parent)
    , m_state(state) {}

Workbench::~Workbench() = default;

void Workbench::open(const QString& folder) {
    if (m_opening && m_openingFolder == folder)
        return; // asked for twice
    if (m_session && m_session->feed()->layout().root == folder)
        return reopen();
    if (m_opening)
        m_opening.release()->deleteLater();
    m_openingFolder = folder;
    m_openingIsReady = false;
    m_opening = std::make_unique<FeedSession>();
    Feed* feed = m_opening->feed();
    feed->setStateHome(m_state);
    connect(feed, &Feed::layoutReady, this, &Workbench::layoutReady);
    connect(feed, &Feed::openFailed, this, [this, feed, folder](const Error& error) {
        // One that was open and cannot be read again is known by its root.
        const QString root = feed->layout().root;
        if (m_opening && m_opening->feed() == feed)
            m_opening.release()->deleteLater();
        emit openFailed(root.isEmpty() ? folder : root, error);
        emit loadingChanged(m_session && m_session->feed()->isLoading());
    });
    emit loadingChanged(true);
    feed->open(folder);
}

void Workbench::layoutReady() {
    if (!m_opening || sender() != m_opening->feed())
        return;
    if (m_session && m_session->feed()->layout().root == m_opening->feed()->layout().root)
        return reopen(); // under another name
    m_openingIsReady = true;
    emit readyToReplace();
}

void Workbench::reopen() {
    dropOpening();
    reload();
    emit reopened();
}

void Workbench::replace() {
    if (m_opening && m_openingIsReady)
        replaceSession(std::move(m_opening));
}

void Workbench::dropOpening() {
    if (!m_opening)
        return;
    m_opening->feed()->disconnect(this);
    m_opening->feed()->cancel();
    m_opening.release()->deleteLater();
    emit loadingChanged(m_session && m_session->feed()->isLoading());
}

void Workbench::close() {
    replaceSession(nullptr);
}

void Workbench::reload() {
    if (!m_session || m_session->feed()->isLoading())
        return;
    emit loadingChanged(true);
    m_session->feed()->reload();
}

void Workbench::cancelLoading() {
    if (m_opening)
        dropOpening();
    else if (m_session)
        m_session->feed()->cancel();
}

void Workbench::replaceSession(std::unique_ptr<FeedSession> session) {
    std::unique_ptr<FeedSession> before = std::move(m_session);
    m_session = std::move(session);
    if (before) {
        before->feed()->disconnect(this);
        before->edits()->disconnect(this);
        before->list()->disconnect(this);
        before->selection()->disconnect(this);
        m_undoGroup.removeStack(before->edits()->undoStack());
    }
    if (m_session)
        connectSession(m_session.get());
    emit sessionChanged(m_session.get());
    emit loadingChanged(m_session && m_session->feed()->isLoading());
    emit countsChanged();
    emit selectionChanged();
    if (before)
        before.release()->deleteLater();
}

void Workbench::connectSession(FeedSession* session) {
    m_undoGroup.addStack(session->edits()->undoStack());
    m_undoGroup.setActiveStack(session->edits()->undoStack());
    connect(session->feed(), &Feed::progress, this, &Workbench::loadProgress);
    connect(session->feed(), &Feed::recovered, this, &Workbench::recovered);
    connect(session->feed(), &Feed::loaded, this, [this, session](bool canceled) {
        emit loadingChanged(false);
        if (canceled && session->feed()->unreadCount() > 0)
            emit loadingStopped();
    });
    connect(session->edits(), &Edits::changed, this, [this](const QList<int>& ids) {
        emit editsChanged(ids);
        emit countsChanged();
    });
    connect(session->selection(), &ArticleSelection::changed, this, &Workbench::selectionChanged);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(session->list(), signal, this, &Workbench::countsChanged);
    connect(session->list(), &QAbstractItemModel::modelReset, this, &Workbench::countsChanged);
    connect(session->list(), &QAbstractItemModel::layoutChanged, this, &Workbench::countsChanged);
}

QList<ArticleId> Workbench::selectedIds() const {
    return m_session ? m_session->selection()->ids() : QList<ArticleId>();
}

bool Workbench::isDirty() const {
    return m_session && m_session->edits()->dirtyCount() > 0;
}

} // namespace galley
