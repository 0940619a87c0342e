// Takes the result of background work on the thread that asked for it.
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace galley {

/// Calls `use` with the future's result, handed over, on the thread of `context`, unless that is gone by
/// then. To be used in place of QFuture::then(context, ...), which in Qt 6.4 may touch a context that has
/// died.
template<typename T, typename Use>
void whenReady(const QFuture<T>& future, QObject* context, Use use) {
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, use = std::move(use)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             use(watcher->future().takeResult());
                     });
    watcher->setFuture(future);
}

} // namespace galley
