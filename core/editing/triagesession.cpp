// Places, decisions, and what follows from them.
#include "core/editing/triagesession.h"

#include "core/editing/currentarticle.h"
#include "core/editing/fieldvalues.h"
#include "core/editing/triagecommand.h"

#include <algorithm>

namespace galley {

namespace {

const FieldPath& qualityField() {
    static const FieldPath path("quality");
    return path;
}

} // namespace

TriageSession::TriageSession(const Feed* feed, Edits* edits, const QList<ArticleId>& ids, ArticleId start,
                             QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_edits(edits) {
    m_entries.reserve(std::size_t(ids.size()));
    for (const ArticleId id : ids) {
        m_places.insert(id, count());
        m_entries.push_back({.id = id});
    }
    m_place = std::max(0, placeOf(start));
    connect(edits->undoStack(), &QUndoStack::indexChanged, this, &TriageSession::onForeignChange);
    connect(edits, &Edits::changed, this, [this](const QList<int>& changed) {
        for (const ArticleId id : changed) {
            if (const int place = placeOf(id); place >= 0)
                emit decided(place);
        }
    });
}

/// Steps of the feed's undo stack that are not ours (articles reverted, say) end what ours can take back.
void TriageSession::onForeignChange() {
    if (!m_isChanging)
        m_stack.clear();
}

int TriageSession::placeOf(ArticleId id) const {
    return m_places.value(id, -1);
}

QList<ArticleId> TriageSession::ahead(int most) const {
    QList<ArticleId> next;
    for (int step = 1; step < count() && next.size() < most; ++step) {
        const Entry& entry = m_entries[std::size_t((m_place + step) % count())];
        if (entry.decision == Decision::None)
            next.append(entry.id);
    }
    return next;
}

Result<void> TriageSession::decide(bool published) {
    if (m_isAtEnd)
        return {};
    const Decision decision = published ? Decision::Published : Decision::Unpublished;
    if (entry().decision != decision) {
        Entry after = entry();
        after.decision = decision;
        if (!after.publishedBefore)
            after.publishedBefore = CurrentArticle(*m_feed, *m_edits, current()).isPublished();
        const QString text =
            published ? tr("Leave an article published") : tr("Leave an article unpublished");
        if (Result<void> result = change(BulkChange::publish(published), after, text); !result)
            return result;
    }
    advance();
    return {};
}

void TriageSession::skip() {
    if (m_isAtEnd)
        return;
    if (entry().decision == Decision::None) {
        Entry after = entry();
        after.decision = Decision::Skipped;
        m_stack.push(new TriageCommand(this, tr("Skip an article"), m_place, after, false));
    }
    advance();
}

Result<void> TriageSession::setQuality(qint64 quality) {
    return changeQuality(BulkChange::setQuality(quality));
}

Result<void> TriageSession::adjustQuality(qint64 by) {
    return changeQuality(BulkChange::adjustQuality(by));
}

Result<void> TriageSession::changeQuality(const BulkChange& change) {
    if (m_isAtEnd)
        return {};
    Entry after = entry();
    if (!after.qualityBefore)
        after.qualityBefore = m_edits->value(current(), qualityField());
    return this->change(change, after, {});
}

Result<void> TriageSession::change(const BulkChange& change, Entry after, const QString& textIfNone) {
    BulkPlan plan = planBulkChange(*m_feed, *m_edits, {current()}, change);
    if (!plan.skipped.empty())
        return std::unexpected(plan.skipped.front());
    const bool changes = !plan.changes.empty();
    if (!changes && textIfNone.isEmpty())
        return {};
    m_isChanging = true;
    m_edits->push(plan.undoText, std::move(plan.changes));
    m_isChanging = false;
    m_stack.push(
        new TriageCommand(this, changes ? plan.undoText : textIfNone, m_place, std::move(after), changes));
    return {};
}

void TriageSession::put(int place, const Entry& entry) {
    m_entries[std::size_t(place)] = entry;
    emit decided(place);
}

void TriageSession::advance() {
    for (int step = 1; step < count(); ++step) {
        const int place = (m_place + step) % count();
        if (decisionAt(place) == Decision::None) {
            goTo(place);
            return;
        }
    }
    // The one just decided was the last, unless it was gone back to and others are open still.
    show(m_place, decisionAt(m_place) != Decision::None);
}

void TriageSession::goTo(int place) {
    if (place < 0 || place >= count() || (place == m_place && !m_isAtEnd))
        return;
    if (!m_trail.empty() && m_trail.back() == place)
        m_trail.pop_back(); // the way back
    else if (place != m_place)
        m_trail.push_back(m_place);
    show(place, false);
}

void TriageSession::goBack() {
    if (m_isAtEnd) {
        show(m_place, false);
    } else if (!m_trail.empty()) {
        const int place = m_trail.back();
        m_trail.pop_back();
        show(place, false);
    } else if (m_place > 0) {
        show(m_place - 1, false);
    }
}

void TriageSession::show(int place, bool isAtEnd) {
    m_place = place;
    m_isAtEnd = isAtEnd;
    emit moved();
}

TriageSession::Summary TriageSession::summary() const {
    Summary summary;
    for (const Entry& entry : m_entries) {
        const bool isPublished = entry.decision == Decision::Published;
        const bool isUnpublished = entry.decision == Decision::Unpublished;
        summary.published += isPublished ? 1 : 0;
        summary.publishedBefore += isPublished && entry.publishedBefore == true ? 1 : 0;
        summary.unpublished += isUnpublished ? 1 : 0;
        summary.unpublishedBefore += isUnpublished && entry.publishedBefore == false ? 1 : 0;
        summary.skipped += entry.decision == Decision::Skipped ? 1 : 0;
        summary.undecided += entry.decision == Decision::None ? 1 : 0;
        summary.qualityChanged += hasOtherQuality(entry) ? 1 : 0;
    }
    return summary;
}

bool TriageSession::hasOtherQuality(const Entry& entry) const {
    return entry.qualityBefore && !sameValue(*entry.qualityBefore, m_edits->value(entry.id, qualityField()));
}

void TriageSession::resumeSkipped() {
    int first = -1;
    for (int place = count() - 1; place >= 0; --place) {
        if (decisionAt(place) != Decision::Skipped)
            continue;
        m_entries[std::size_t(place)].decision = Decision::None;
        emit decided(place);
        first = place;
    }
    goTo(first);
}

void TriageSession::undoAll() {
    m_stack.setIndex(0);
}

} // namespace galley
