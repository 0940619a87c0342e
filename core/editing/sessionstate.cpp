// Edits are told as they are, so that they need no history to be right.
#include "core/editing/sessionstate.h"

#include "core/editing/fieldvalues.h"

#include <algorithm>
#include <iterator>

namespace galley {
namespace {

std::size_t weightOf(const Value& value) {
    std::size_t weight = sizeof(Value);
    if (const std::string* text = value.string())
        weight += text->size();
    if (const frontmatter::Sequence* items = value.sequence()) {
        for (const Value& item : *items)
            weight += weightOf(item);
    }
    if (const frontmatter::Mapping* entries = value.mapping()) {
        for (const auto& [key, entry] : *entries)
            weight += key.size() + weightOf(entry);
    }
    return weight;
}

std::size_t weightOf(const SessionStep& step) {
    std::size_t weight = sizeof(SessionStep);
    for (const FieldChange& change : *step.changes)
        for (const MaybeValue* value : {&change.before, &change.after})
            weight += *value ? weightOf(**value) : 0;
    for (const QString& file : step.files)
        weight += static_cast<std::size_t>(file.size());
    return weight;
}

} // namespace

bool SessionRecord::isEmpty() const {
    return !keptUpTo && steps.empty() && !done && edits.empty() && taken.isEmpty() && !ended;
}

std::optional<std::size_t> SessionState::countUpTo(quint64 serial) const {
    if (serial == 0)
        return 0;
    const auto found = std::ranges::find(steps, serial, &SessionStep::serial);
    if (found == steps.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - steps.begin()) + 1;
}

void SessionState::apply(SessionRecord record) {
    if (record.keptUpTo)
        steps.resize(countUpTo(*record.keptUpTo).value_or(0));
    std::ranges::move(record.steps, std::back_inserter(steps));
    if (record.done) {
        const std::optional<std::size_t> count = countUpTo(*record.done);
        if (!count)
            forgetSteps();
        done = count.value_or(0);
    }
    done = std::min(done, steps.size());
    for (auto& [file, now] : record.edits) {
        if (now.empty())
            edits.erase(file);
        else
            edits[file] = std::move(now);
    }
    taken += record.taken;
    ended = record.ended;
}

SessionRecord SessionState::toRecord() && {
    SessionRecord record;
    record.keptUpTo = 0;
    record.done = done > 0 ? steps[done - 1].serial : 0;
    record.steps = std::move(steps);
    for (auto& [file, now] : edits)
        record.edits.emplace_back(file, std::move(now));
    record.taken = taken;
    record.ended = ended;
    return record;
}

void SessionState::forgetSteps() {
    steps.clear();
    done = 0;
}

void SessionState::limitSteps(std::size_t most, std::size_t bytes) {
    std::size_t kept = 0;
    for (std::size_t weight = 0; kept < steps.size() && kept < most; ++kept) {
        weight += weightOf(steps[steps.size() - 1 - kept]);
        if (weight > bytes && kept > 0)
            break;
    }
    const std::size_t dropped = steps.size() - kept;
    if (dropped > done) {
        forgetSteps(); // what is undone can be redone only in its order, from the first one on
        return;
    }
    steps.erase(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(dropped));
    done -= dropped;
}

void SessionState::append(SessionState later) {
    if (!later.steps.empty()) {
        steps.resize(done);
        done += later.done;
        std::ranges::move(later.steps, std::back_inserter(steps));
    }
    for (auto& [file, theirs] : later.edits) {
        std::vector<Edit>& mine = edits[file];
        std::erase_if(mine, [&](const Edit& edit) {
            return std::ranges::any_of(theirs,
                                       [&](const Edit& other) { return overlap(edit.path, other.path); });
        });
        std::ranges::move(theirs, std::back_inserter(mine));
    }
    taken += later.taken;
}

int SessionState::editCount() const {
    std::size_t count = 0;
    for (const auto& [file, made] : edits)
        count += made.size();
    return static_cast<int>(count);
}

} // namespace galley
