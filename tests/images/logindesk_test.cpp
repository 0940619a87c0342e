// Who asks, who waits, who tries.
#include "core/images/logindesk.h"

#include <gtest/gtest.h>

namespace galley {

namespace {

using Answer = LoginDesk::Answer;
using Ids = QList<quint64>;

const LoginKey key{QStringLiteral("https://a.example"), QStringLiteral("Pictures")};
const LoginKey other{QStringLiteral("https://a.example"), QStringLiteral("Other")};
const Login login{QStringLiteral("me"), QStringLiteral("secret")};
const Login better{QStringLiteral("me"), QStringLiteral("right")};

TEST(LoginDesk, asksOnceForAll) {
    LoginDesk desk;
    EXPECT_EQ(desk.challenged(1, key, {}, false), Answer::Ask);
    EXPECT_EQ(desk.challenged(2, key, {}, false), Answer::Wait);
    EXPECT_EQ(desk.challenged(3, other, {}, false), Answer::Ask);
}

TEST(LoginDesk, letsOneTryBeforeTheOthers) {
    LoginDesk desk;
    for (quint64 id : {1, 2, 3})
        desk.challenged(id, key, {}, false);
    EXPECT_EQ(desk.signIn(key, login), Ids{1});
    EXPECT_EQ(desk.loginFor(1, key), login);
    EXPECT_EQ(desk.loginFor(2, key), std::nullopt);
    EXPECT_EQ(desk.challenged(4, key, {}, false), Answer::Wait);
    const auto outcome = desk.finished(1, {key});
    EXPECT_EQ(outcome.run, (Ids{2, 3, 4}));
    EXPECT_EQ(outcome.accepted, QList<LoginKey>{key});
    EXPECT_EQ(desk.loginFor(9, key), login);
    EXPECT_EQ(desk.loginFor(9, other), std::nullopt);
}

TEST(LoginDesk, asksAgainAfterAWrongPassword) {
    LoginDesk desk;
    desk.challenged(1, key, {}, false);
    desk.challenged(2, key, {}, false);
    desk.signIn(key, login);
    EXPECT_EQ(desk.challenged(1, key, login, false), Answer::Ask);
    EXPECT_TRUE(desk.wasRefused(key));
    EXPECT_EQ(desk.loginFor(1, key), std::nullopt);
    EXPECT_EQ(desk.signIn(key, better), Ids{2}); // whoever waits longest
    EXPECT_EQ(desk.finished(2, {key}).run, Ids{1});
    EXPECT_FALSE(desk.wasRefused(key));
}

TEST(LoginDesk, triesAKnownLoginOnceMoreBeforeItAsks) {
    LoginDesk desk;
    desk.challenged(1, key, {}, false);
    desk.signIn(key, login);
    desk.finished(1, {key});
    EXPECT_EQ(desk.challenged(2, key, {}, false), Answer::Retry); // began too early
    EXPECT_EQ(desk.challenged(3, key, login, false), Answer::Retry);
    EXPECT_EQ(desk.challenged(4, key, login, false), Answer::Wait);
    EXPECT_EQ(desk.challenged(3, key, login, false), Answer::Ask);
}

TEST(LoginDesk, remembersThatNobodyWantsTo) {
    LoginDesk desk;
    desk.challenged(1, key, {}, false);
    desk.challenged(2, key, {}, false);
    EXPECT_EQ(desk.decline(key), (Ids{1, 2}));
    EXPECT_EQ(desk.challenged(3, key, {}, false), Answer::Refuse);
    EXPECT_EQ(desk.challenged(4, key, {}, true), Answer::Ask);
}

TEST(LoginDesk, passesTheTryOn) {
    LoginDesk desk;
    for (quint64 id : {1, 2, 3})
        desk.challenged(id, key, {}, false);
    desk.signIn(key, login);
    EXPECT_EQ(desk.cancel(1), Ids{2});
    EXPECT_EQ(desk.finished(2, {}).run, Ids{3}); // no answer: nothing is known by it
    EXPECT_TRUE(desk.finished(3, {}).run.isEmpty());
    EXPECT_EQ(desk.challenged(5, key, {}, false), Answer::Retry);
    EXPECT_EQ(desk.loginFor(5, key), login);
}

TEST(LoginDesk, asksAgainWhereAllWhoWaitedAreGone) {
    LoginDesk desk;
    desk.challenged(1, key, {}, false);
    desk.cancel(1);
    EXPECT_EQ(desk.challenged(2, key, {}, false), Answer::Ask);
}

TEST(LoginDesk, forgets) {
    LoginDesk desk;
    desk.challenged(1, key, {}, false);
    desk.signIn(key, login);
    desk.finished(1, {key});
    desk.forget(key);
    EXPECT_EQ(desk.loginFor(2, key), std::nullopt);
    EXPECT_EQ(desk.challenged(2, key, login, false), Answer::Ask);
}

} // namespace

} // namespace galley
