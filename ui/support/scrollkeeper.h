// Keeps what a view shows in its place while articles come and go.
#pragma once

#include <QList>
#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemView;

namespace galley {

class FeedSession;

/// The row at the top of a view stays there when the feed changes underneath; where that row goes, the next
/// one below stays where it was.
class ScrollKeeper : public QObject {
public:
    explicit ScrollKeeper(QAbstractItemView* view);

    void setSession(FeedSession* session);

private:
    void note();
    void restore();

    QAbstractItemView* m_view;
    FeedSession* m_session = nullptr;
    struct Anchor {
        QPersistentModelIndex index;
        int top;
    };
    QList<Anchor> m_anchors;
};

} // namespace galley
