// Sessions on one feed, one after the other, as starts of the program would be.
#pragma once

#include "core/editing/sessionlog.h"
#include "tests/editing/testfeed.h"

#include <QCoreApplication>
#include <QDir>

#include <gtest/gtest.h>

#include <memory>

namespace galley {

/// A feed opened with a log; destroyed without end() it counts as crashed.
class LoggedSession {
public:
    LoggedSession(const QString& root, const QString& state,
                  const std::vector<const SessionLog*>& after = {}) {
        bool loaded = false;
        QObject::connect(&feed, &Feed::loaded, &feed, [&loaded](bool) { loaded = true; });
        feed.open(root);
        EXPECT_TRUE(waitFor([&] { return loaded; }));
        feed.disconnect(SIGNAL(loaded(bool)));
        log = std::make_unique<SessionLog>(&feed, &edits, state, after);
        QObject::connect(log.get(), &SessionLog::offered, &feed, [this](int edits, int articles) {
            offeredEdits = edits;
            offeredArticles = articles;
        });
        QObject::connect(log.get(), &SessionLog::restored, &feed, [this](int edits, int, int waiting) {
            restoredEdits = edits;
            waitingEdits = waiting;
        });
        QObject::connect(log.get(), &SessionLog::failed, &feed, [this] { failed = true; });
        QObject::connect(log.get(), &SessionLog::finished, &feed, [this] { finished = true; });
    }

    bool waitForOffer() {
        return waitFor([this] { return log->isOffering(); });
    }
    /// Until the steps of an earlier session are there.
    bool waitForSteps() {
        return waitFor([this] { return stack()->count() > 0; });
    }
    void end() {
        log->end();
        EXPECT_TRUE(waitFor([this] { return finished; }));
    }

    QUndoStack* stack() { return edits.undoStack(); }
    ArticleId id(int document) const {
        return feed.find(QStringLiteral("_news/%1.md").arg(document, 6, 10, QLatin1Char('0')));
    }
    void push(int document, const char* field, const Value& value) {
        edits.push(QStringLiteral("Edit"),
                   {{id(document), path(field), edits.value(id(document), path(field)), value}});
    }
    std::optional<Value> value(int document, const char* field) const {
        return edits.value(id(document), path(field));
    }

    Feed feed;
    Edits edits{&feed};
    std::unique_ptr<SessionLog> log;
    int offeredEdits = 0;
    int offeredArticles = 0;
    int restoredEdits = -1;
    int waitingEdits = -1;
    bool failed = false;
    bool finished = false;
};

} // namespace galley
