// Lets one Galley at a time write to a feed.
#pragma once

#include "core/feed/descriptor.h"
#include "core/feed/statehome.h"

#include <chrono>
#include <expected>
#include <functional>

namespace galley {

/// Held while a transaction or a recovery runs. The kernel lets go of it when the process ends, however it
/// ends, so that a lock never outlives its holder. Two locks are taken: one in the feed's state folder, which
/// guards the journal, and one on the feed's folder itself, so that other users take turns too.
class FeedLock {
public:
    enum class Refusal { Busy, Canceled, Failed };
    struct Failure {
        Refusal refusal = Refusal::Busy;
        int code = 0; ///< errno of a Failed
    };

    /// Waits for at most `patience`. `root` is canonical; the state folder is made where missing.
    static std::expected<FeedLock, Failure> acquire(const QString& root, const StateHome& state,
                                                    std::chrono::milliseconds patience,
                                                    const std::function<bool()>& canceled = {});

private:
    FeedLock(Descriptor state, Descriptor feed)
        : m_state(std::move(state))
        , m_feed(std::move(feed)) {}

    Descriptor m_state;
    Descriptor m_feed;
};

} // namespace galley
