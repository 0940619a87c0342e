// The system's keychain: real, absent, locked. Run by tests/credentials/with-keyring, which says what there
// is.
#include "core/credentials/credentialstore.h"
#include "core/credentials/systemkeychain.h"
#include "tests/images/loginserver.h"
#include "tests/images/storefixture.h"

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QDir>
#include <QSettings>
#include <QSignalSpy>

namespace galley {

namespace {

using namespace std::chrono_literals;
using Keep = CredentialStore::Keep;

const LoginKey key{QStringLiteral("https://a.example"), QStringLiteral("Pictures")};
const Login login{QStringLiteral("editor"), QStringLiteral("pässword")};

/// Something that is called and never answers, such as a question nobody looks at.
class Silence : public QDBusVirtualObject {
public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage&, const QDBusConnection&) override {
        ++calls;
        return true;
    }
    int calls = 0;
};

class KeyringTest : public test::StoreTest {
protected:
    KeyringTest()
        : settings(QDir::homePath() + QStringLiteral("/settings.ini"), QSettings::IniFormat) {
        open();
    }
    void SetUp() override {
        const QString suite =
            QString::fromLatin1(testing::UnitTest::GetInstance()->current_test_info()->test_suite_name());
        if (suite.compare(qEnvironmentVariable("GALLEY_KEYRING"), Qt::CaseInsensitive) != 0)
            GTEST_SKIP() << "needs another keyring";
    }
    void open(std::chrono::milliseconds patience = 10s) {
        credentials =
            std::make_unique<CredentialStore>(std::make_unique<SystemKeychain>(), &settings, patience);
        failures = std::make_unique<QSignalSpy>(credentials.get(), &CredentialStore::keychainFailed);
    }
    std::optional<Login> found(const LoginKey& wanted) {
        std::optional<std::optional<Login>> answer;
        credentials->find(wanted, &context, [&answer](const auto& found) { answer = found; });
        EXPECT_TRUE(QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000));
        return answer.value_or(std::nullopt);
    }
    /// Answers with what the keychain holds, else with what somebody would type; keeps what is right.
    void answerWith(const Login& typed, QSet<LoginKey>& given) {
        QObject::connect(
            &store(), &ImageStore::loginNeeded, &context, [this, &given, typed](const LoginKey& wanted) {
                credentials->find(wanted, &context,
                                  [this, &given, typed, wanted](const std::optional<Login>& known) {
                                      if (!known)
                                          given.insert(wanted);
                                      store().signIn(wanted, known.value_or(typed));
                                  });
            });
        QObject::connect(&store(), &ImageStore::loginAccepted, &context,
                         [this, &given, typed](const LoginKey& right) {
                             if (given.contains(right))
                                 credentials->keep(right, typed, Keep::InKeychain);
                         });
    }
    bool stores(qsizetype count) {
        return QTest::qWaitFor([this, count] { return credentials->stored().size() == count; }, 20'000);
    }
    bool fails() {
        return QTest::qWaitFor([this] { return failures->size() == 1; }, 20'000);
    }

    QSettings settings;
    std::unique_ptr<CredentialStore> credentials;
    std::unique_ptr<QSignalSpy> failures;
};

class Unlocked : public KeyringTest {};

TEST_F(Unlocked, keepsFindsAndForgets) {
    credentials->keep(key, login, Keep::InKeychain);
    ASSERT_TRUE(stores(1));
    open();
    EXPECT_EQ(found(key), login);
    credentials->forget(key);
    EXPECT_TRUE(credentials->stored().isEmpty());
    // Behind the removal's back the index says it were there still.
    LoginIndex(&settings).add(key, login.user);
    open();
    EXPECT_TRUE(QTest::qWaitFor([this] { return found(key) == std::nullopt; }));
    LoginIndex(&settings).remove(key);
}

/// A login goes all the way: asked for, given, sent, remembered, and sent again in the next run. The canary
/// comes by the environment; with-keyring looks for it in what was printed and written.
TEST_F(Unlocked, givesNothingAway) {
    const Login canary{QStringLiteral("editor"), qEnvironmentVariable("GALLEY_CANARY")};
    ASSERT_FALSE(canary.password.isEmpty());
    options.asksForLogins = true;
    options.cacheFolder = QDir::homePath() + QStringLiteral("/cache");
    test::RawServer other;
    const QByteArray picture =
        test::response(test::encoded({40, 20}, "png"), "200 OK", "Cache-Control: max-age=60\r\n");
    other.serve(QStringLiteral("/c.png"), picture);
    const test::Protection protection{"Pictures", "editor", canary.password.toLatin1()};
    test::protectBasic(server, QStringLiteral("/a.png"), protection, picture);
    test::protectDigest(server, QStringLiteral("/d.png"), {"Digest", "editor", canary.password.toLatin1()},
                        picture);
    test::protectBasic(server, QStringLiteral("/b.png"), protection,
                       test::redirect(other.url(QStringLiteral("/c.png")).toEncoded()));
    for (int run = 0; run < 2; ++run) {
        closeStore();
        open();
        QSet<LoginKey> given;
        answerWith(canary, given);
        for (const char* path : {"/a.png", "/b.png", "/d.png"}) {
            ImageRequest request = wish(server.url(QString::fromLatin1(path)));
            request.refresh = true;
            EXPECT_TRUE(get(request).has_value()) << path;
        }
        EXPECT_EQ(given.size(), run == 0 ? 2 : 0);
        ASSERT_TRUE(stores(2));
    }
    closeStore();
    EXPECT_TRUE(server.received().contains(test::basicLogin("editor", canary.password.toLatin1())));
    EXPECT_FALSE(other.received().contains("uthorization"));
    QFile arguments(QStringLiteral("/proc/self/cmdline"));
    ASSERT_TRUE(arguments.open(QIODevice::ReadOnly));
    EXPECT_FALSE(arguments.readAll().contains(canary.password.toUtf8()));
    settings.sync();
}

class None : public KeyringTest {};

TEST_F(None, keepsForTheRunAndSaysSo) {
    credentials->keep(key, login, Keep::InKeychain);
    ASSERT_TRUE(fails());
    EXPECT_TRUE(credentials->stored().isEmpty());
    EXPECT_EQ(found(key), login);
    open();
    EXPECT_EQ(found(key), std::nullopt);
}

class Locked : public KeyringTest {};

TEST_F(Locked, keepsForTheRunAndSaysSo) {
    LoginIndex(&settings).add(key, login.user);
    EXPECT_EQ(found(key), std::nullopt);
    credentials->keep(key, login, Keep::InKeychain);
    ASSERT_TRUE(fails());
    EXPECT_EQ(found(key), login);
}

class Asking : public KeyringTest {};

TEST_F(Asking, doesNotWaitForAnAnswerNobodyGives) {
    Silence prompter;
    QDBusConnection bus = QDBusConnection::sessionBus();
    ASSERT_TRUE(bus.registerVirtualObject(QStringLiteral("/"), &prompter, QDBusConnection::SubPath));
    ASSERT_TRUE(bus.registerService(QStringLiteral("org.gnome.keyring.SystemPrompter")));
    open(1s);
    credentials->keep(key, login, Keep::InKeychain);
    ASSERT_TRUE(fails());
    EXPECT_GT(prompter.calls, 0); // somebody would have been asked
    EXPECT_TRUE(credentials->stored().isEmpty());
    EXPECT_EQ(found(key), login);
}

} // namespace

} // namespace galley
