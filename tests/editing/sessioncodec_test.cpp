// Records as lines, and what comes back of whole, torn and damaged ones.
#include "core/editing/sessioncodec.h"
#include "core/editing/sessionfolder.h"
#include "tests/editing/testfeed.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace galley {
namespace {

using frontmatter::BigInteger;
using frontmatter::Mapping;
using frontmatter::Sequence;
using frontmatter::Timestamp;

SessionStep stepOf(quint64 serial, const Value& after) {
    SessionStep step;
    step.serial = serial;
    step.text = QStringLiteral("Step");
    step.changes = std::make_shared<std::vector<FieldChange>>(
        std::vector<FieldChange>{{7, path("title"), std::nullopt, after}});
    step.files = {QStringLiteral("_news/a.md")};
    return step;
}

SessionRecord recordOf(const Value& value) {
    SessionRecord record;
    record.steps = {stepOf(1, value)};
    record.done = 1;
    record.edits = {
        {QStringLiteral("_news/ü \"a\".md"), {{path("related[3].title"), value, std::nullopt, value}}}};
    return record;
}

SessionRecord roundTrip(const SessionRecord& record) {
    std::string line = encodeRecord(record);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    line.pop_back();
    const auto read = decodeRecord(line);
    EXPECT_TRUE(read.has_value()) << line;
    return read.value_or(SessionRecord());
}

Value nested(int depth) {
    Value value(1);
    for (int i = 0; i < depth; ++i)
        value = i % 2 == 0 ? Value(Sequence{value}) : Value(Mapping{{"k", value}});
    return value;
}

std::vector<Value> valuesOfAllKinds() {
    using Integers = std::numeric_limits<std::int64_t>;
    using Reals = std::numeric_limits<double>;
    return {Value(),
            true,
            false,
            0,
            Integers::min(),
            Integers::max(),
            std::int64_t{9'007'199'254'740'993},
            0.0,
            -0.0,
            4.0,
            0.1,
            1e300,
            Reals::denorm_min(),
            Reals::infinity(),
            -Reals::infinity(),
            BigInteger{"-123456789012345678901234567890"},
            Timestamp{"2024-01-01T00:00:00Z"},
            "",
            "2024-01-01",
            "true",
            "12",
            "two\nlines\twith \"quotes\" and \\",
            std::string("a\0b", 3),
            "ümläut 漢字 \U0001F600",
            std::string("not \xff UTF-8"),
            Sequence{},
            Sequence{"map", "list", "time", "missing"},
            Sequence{"missing"},
            Mapping{},
            Mapping{{"b", 1}, {"a", Sequence{Value(), Mapping{{"", "x"}}}}},
            nested(200)};
}

TEST(SessionCodec, ValuesOfAllKindsComeBackAsTheyWere) {
    for (const Value& value : valuesOfAllKinds()) {
        const SessionRecord read = roundTrip(recordOf(value));
        ASSERT_EQ(read.steps.size(), 1U);
        const FieldChange& change = read.steps[0].changes->front();
        EXPECT_EQ(change.after->data().index(), value.data().index());
        EXPECT_EQ(change.after, value) << frontmatter::toJson(value);
        EXPECT_EQ(change.before, std::nullopt);
        ASSERT_EQ(read.edits.size(), 1U);
        const Edit& edit = read.edits[0].second.front();
        EXPECT_EQ(edit.original, value);
        EXPECT_EQ(edit.value, std::nullopt);
        EXPECT_EQ(edit.item, value);
    }
}

TEST(SessionCodec, SignsOfZeroAndNotANumberComeBack) {
    const auto realOf = [](double value) {
        return *roundTrip(recordOf(value)).steps[0].changes->front().after->real();
    };
    EXPECT_TRUE(std::signbit(realOf(-0.0)));
    EXPECT_TRUE(std::isnan(realOf(std::numeric_limits<double>::quiet_NaN())));
}

TEST(SessionCodec, PathsComeBackWhateverTheirKeys) {
    for (const FieldPath& where : {FieldPath("a.b"), FieldPath("a[0]"),
                                   FieldPath("\"").child("]").child(std::size_t{3}), FieldPath("")}) {
        SessionRecord record;
        record.edits = {{QStringLiteral("a.md"), {{where, 1, 2, std::nullopt}}}};
        EXPECT_EQ(roundTrip(record).edits[0].second.front().path, where);
    }
}

TEST(SessionCodec, AllOfARecordComesBack) {
    SessionRecord record = recordOf("x");
    record.keptUpTo = 0;
    record.taken = {QStringLiteral("session-abc.log")};
    record.ended = true;
    const SessionRecord read = roundTrip(record);
    EXPECT_EQ(read.keptUpTo, std::optional<quint64>(0));
    EXPECT_EQ(read.done, std::optional<quint64>(1));
    EXPECT_EQ(read.taken, record.taken);
    EXPECT_TRUE(read.ended);
    EXPECT_EQ(read.steps[0].text, record.steps[0].text);
    EXPECT_EQ(read.steps[0].files, record.steps[0].files);
    EXPECT_EQ(read.edits[0].first, record.edits[0].first);
    EXPECT_EQ(roundTrip(SessionRecord()).keptUpTo, std::nullopt);
    EXPECT_TRUE(roundTrip(SessionRecord()).isEmpty());
}

TEST(SessionCodec, ATornOrChangedLineIsNone) {
    std::string line = encodeRecord(recordOf("some text"));
    line.pop_back();
    for (std::size_t size = 0; size < line.size(); ++size)
        EXPECT_FALSE(decodeRecord(std::string_view(line).substr(0, size))) << size;
    for (std::size_t at = 0; at < line.size(); ++at) {
        std::string changed = line;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_FALSE(decodeRecord(changed)) << at;
    }
}

TEST(SessionState, FollowsStepsMadeUndoneAndReplaced) {
    SessionState state;
    for (quint64 serial = 1; serial <= 3; ++serial) {
        SessionRecord record;
        record.steps = {stepOf(serial, 1)};
        record.done = serial;
        state.apply(record);
    }
    SessionRecord undone;
    undone.done = 1;
    state.apply(undone);
    EXPECT_EQ(state.steps.size(), 3U);
    EXPECT_EQ(state.done, 1U);
    SessionRecord replaced;
    replaced.keptUpTo = 1;
    replaced.steps = {stepOf(9, 1)};
    replaced.done = 9;
    state.apply(replaced);
    EXPECT_EQ(state.steps.size(), 2U);
    EXPECT_EQ(state.done, 2U);
    state.limitSteps(1, 1'000'000);
    EXPECT_EQ(state.steps.front().serial, 9U);
    EXPECT_EQ(state.done, 1U);
}

TEST(SessionState, TheLastStepStaysHoweverLargeAndUndoneOnesNeedTheirFirst) {
    SessionRecord record;
    record.steps = {stepOf(1, std::string(1000, 'x')), stepOf(2, std::string(1000, 'x'))};
    record.done = 2;
    SessionState state;
    state.apply(record);
    state.limitSteps(500, 10);
    ASSERT_EQ(state.steps.size(), 1U);
    EXPECT_EQ(state.steps[0].serial, 2U);
    SessionRecord undone = record;
    undone.done = 0;
    state.apply(undone);
    state.limitSteps(1, 1'000'000);
    EXPECT_TRUE(state.steps.empty());
}

TEST(SessionState, ADamagedLineCostsTheStepsButNoLaterEdit) {
    std::string log = encodeRecord(recordOf(1));
    std::string damaged = encodeRecord(recordOf(2));
    damaged[30] ^= 1;
    SessionRecord later;
    later.edits = {{QStringLiteral("b.md"), {{path("title"), 1, 2, std::nullopt}}}};
    log += damaged + encodeRecord(later);
    const ReadSession read = readSession(log);
    EXPECT_TRUE(read.isDamaged);
    EXPECT_TRUE(read.state.steps.empty());
    EXPECT_EQ(read.state.edits.size(), 2U);
}

TEST(SessionState, ATornLastLineIsNoDamage) {
    const std::string log = encodeRecord(recordOf(1)) + encodeRecord(recordOf(2));
    for (std::size_t size = encodeRecord(recordOf(1)).size(); size < log.size(); ++size) {
        const ReadSession read = readSession(std::string_view(log).substr(0, size));
        EXPECT_FALSE(read.isDamaged);
        ASSERT_EQ(read.state.steps.size(), 1U);
        EXPECT_EQ(read.state.edits.begin()->second.front().item, Value(1));
    }
}

TEST(SessionState, ALaterSessionGoesOnAndItsEditsStay) {
    const auto edited = [](const char* field, int value) {
        SessionState state;
        SessionRecord record;
        record.steps = {stepOf(1, value)};
        record.done = 1;
        record.edits = {{QStringLiteral("a.md"), {{path(field), 0, value, std::nullopt}}}};
        state.apply(record);
        return state;
    };
    SessionState state = edited("quality", 1);
    state.append(edited("quality", 2));
    state.append(edited("heat", 3));
    EXPECT_EQ(state.done, 3U);
    const std::vector<Edit>& edits = state.edits[QStringLiteral("a.md")];
    ASSERT_EQ(edits.size(), 2U);
    EXPECT_EQ(edits[0].value, Value(2));
    EXPECT_EQ(edits[1].value, Value(3));
}

} // namespace
} // namespace galley
