// What somebody typed and has not finished yet.
#pragma once

#include <QList>

#include <functional>

class QWidget;

namespace galley {

/// Takes unfinished entries in before anything that counts on them: saving, reverting, leaving the feed.
class PendingInput {
public:
    /// Takes in what one place holds; false where somebody has to decide first (a plan waits).
    using Commit = std::function<bool()>;

    /// Entries below `place` are taken in by `commit`, in the order of these calls.
    void add(QWidget* place, Commit commit) { m_sources.append({place, std::move(commit)}); }

    /// Takes everything in; false where somebody has to decide first.
    bool commit() const;
    /// Whether this widget is one that people type edits into.
    bool mayHold(const QWidget* widget) const;

private:
    struct Source {
        QWidget* place;
        Commit commit;
    };
    QList<Source> m_sources;
};

} // namespace galley
