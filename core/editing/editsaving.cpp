// Edits and the disk: what goes to a save, what comes back, and what a reload changes.
#include "core/editing/edits.h"
#include "core/editing/fieldvalues.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <set>

namespace galley {

std::vector<SaveRequest> Edits::saveRequests(const QList<ArticleId>& ids) const {
    std::vector<SaveRequest> requests;
    for (const ArticleId id : std::set<ArticleId>(ids.begin(), ids.end())) {
        if (!isDirty(id))
            continue;
        const Article& article = m_feed->article(id);
        requests.push_back({id, article.path(), article.collection(), editsOf(id)});
    }
    return requests;
}

void Edits::beginSaving(const std::vector<SaveRequest>& requests) {
    for (const SaveRequest& request : requests)
        for (const Edit& edit : request.edits)
            m_beingSaved[request.id].push_back(edit.path);
}

void Edits::absorb(const std::vector<SaveResult>& results) {
    QList<int> ids;
    std::vector<std::pair<ArticleId, Article>> articles;
    for (const SaveResult& result : results) {
        for (const Edit& saved : result.saved)
            takeSaved(result.id, saved);
        if (result.article && m_feed->contains(result.id))
            articles.emplace_back(result.id, *result.article);
        takeFailure(result);
        learnConflicts(result);
        ids.append(result.id);
    }
    m_beingSaved.clear();
    m_undoStack.setClean(); // so that typing after a save does not merge with typing before it
    {
        const QScopedValueRollback absorbing(m_absorbing, true);
        m_feed->setArticles(articles);
    }
    for (const int id : ids)
        dropSettled(id);
    emit changed(ids);
}

/// An edit undone or changed while it was being saved is an edit of the saved value now.
void Edits::takeSaved(ArticleId id, const Edit& saved) {
    const std::vector<Edit>& edits = editsOf(id);
    const auto around = std::ranges::find_if(
        edits, [&](const Edit& edit) { return edit.path != saved.path && edit.path.isPrefixOf(saved.path); });
    Edit edit{saved.path, saved.value, currentValue(id, saved.path).value_or(saved.original), saved.item};
    if (edit.item)
        assignBelow(edit.item, relativePath(itemPath(saved.path), saved.path), saved.value);
    if (around != edits.end()) {
        edit = *around;
        assignBelow(edit.original, relativePath(edit.path, saved.path), saved.value);
    }
    if (!Article::knows(saved.path))
        m_snapshots.learn(id, saved.path, saved.value);
    std::vector<Edit>& kept = m_edits[id];
    std::erase_if(kept, [&](const Edit& old) { return edit.path.isPrefixOf(old.path); });
    if (!sameValue(edit.value, edit.original))
        kept.push_back(std::move(edit));
    forgetIfClean(id);
}

void Edits::takeFailure(const SaveResult& result) {
    if (result.error && result.error->code != Error::Code::Canceled && isDirty(result.id))
        m_failures.insert(result.id, *result.error);
    else
        m_failures.remove(result.id);
}

/// Files that were gone when they were to be saved, and are back.
void Edits::forgetVanished(int firstId, int lastId) {
    QList<int> back;
    for (auto failure = m_failures.cbegin(); failure != m_failures.cend(); ++failure)
        if (failure->code == Error::Code::Vanished && failure.key() >= firstId && failure.key() <= lastId)
            back.append(failure.key());
    for (const int id : std::as_const(back))
        m_failures.remove(id);
    if (!back.isEmpty())
        emit changed(back);
}

void Edits::rebaseSnapshot(ArticleId id, const frontmatter::Mapping& values) {
    m_snapshots.refresh(id, values);
    for (const Edit& edit : editsOf(id)) {
        if (!Article::knows(edit.path))
            m_snapshots.learn(id, edit.path, *m_snapshots.find(id, edit.path));
    }
    const bool dropped = dropSettled(id);
    if (!findConflicts({id}).isEmpty() || dropped)
        emit changed({id});
}

void Edits::onArticlesChanged(const QList<int>& ids) {
    if (m_absorbing)
        return;
    QList<int> concerned;
    QList<int> dirty;
    for (const int id : ids) {
        m_snapshots.forget(id);
        if (dropSettled(id))
            concerned.append(id);
        if (isDirty(id))
            dirty.append(id);
    }
    concerned += findConflicts(dirty);
    if (!concerned.isEmpty())
        emit changed(concerned);
}

QString Edits::failureOf(ArticleId id) const {
    const auto found = m_failures.constFind(id);
    return found == m_failures.cend() ? QString() : found->message;
}

} // namespace galley
