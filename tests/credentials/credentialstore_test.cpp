// Logins with a keychain that answers, fails, or says nothing.
#include "core/credentials/credentialstore.h"
#include "tests/credentials/fakekeychain.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace galley {

namespace {

using namespace std::chrono_literals;
using Keep = CredentialStore::Keep;
using Mood = test::FakeSecrets::Mood;

const LoginKey key{QStringLiteral("https://a.example"), QStringLiteral("Pictures")};
const LoginKey otherRealm{QStringLiteral("https://a.example"), QStringLiteral("Other")};
const LoginKey otherHost{QStringLiteral("https://b.example"), QStringLiteral("Pictures")};
const Login login{QStringLiteral("editor"), QStringLiteral("canary \"47\" ü")};

class CredentialStoreTest : public testing::Test {
protected:
    CredentialStoreTest()
        : secrets(std::make_shared<test::FakeSecrets>())
        , settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat) {
        open();
    }
    /// Begins a new run.
    void open() {
        store = std::make_unique<CredentialStore>(std::make_unique<test::FakeKeychain>(secrets), &settings,
                                                  100ms);
        failures = std::make_unique<QSignalSpy>(store.get(), &CredentialStore::keychainFailed);
    }
    std::optional<Login> found(const LoginKey& wanted) {
        std::optional<std::optional<Login>> answer;
        store->find(wanted, &context, [&answer](const auto& found) { answer = found; });
        EXPECT_FALSE(answer.has_value()); // never from within
        EXPECT_TRUE(QTest::qWaitFor([&answer] { return answer.has_value(); }));
        return answer.value_or(std::nullopt);
    }
    void keepAndWait() {
        store->keep(key, login, Keep::InKeychain);
        ASSERT_TRUE(QTest::qWaitFor([this] { return store->stored().size() == 1; }));
    }
    QByteArray settingsFile() {
        settings.sync();
        QFile file(settings.fileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    std::shared_ptr<test::FakeSecrets> secrets;
    QSettings settings;
    std::unique_ptr<CredentialStore> store;
    std::unique_ptr<QSignalSpy> failures;
    QObject context;
};

TEST_F(CredentialStoreTest, remembersInTheKeychain) {
    keepAndWait();
    open();
    EXPECT_EQ(found(key), login);
    EXPECT_EQ(found(otherRealm), std::nullopt);
    EXPECT_EQ(found(otherHost), std::nullopt);
    EXPECT_EQ(store->stored(), QList<LoginIndex::Entry>({{key, login.user}}));
    EXPECT_EQ(failures->size(), 0);
}

TEST_F(CredentialStoreTest, writesNoPasswordToTheSettings) {
    keepAndWait();
    EXPECT_TRUE(settingsFile().contains("editor"));
    EXPECT_FALSE(settingsFile().contains("canary"));
}

TEST_F(CredentialStoreTest, forgetsAfterTheRunWhatIsForTheRun) {
    store->keep(key, login, Keep::ForThisRun);
    EXPECT_EQ(found(key), login);
    EXPECT_EQ(secrets->jobs, 0);
    EXPECT_FALSE(settingsFile().contains("editor"));
    open();
    EXPECT_EQ(found(key), std::nullopt);
    EXPECT_EQ(secrets->jobs, 0); // nothing is stored, so nothing has to be unlocked
}

TEST_F(CredentialStoreTest, forgets) {
    keepAndWait();
    QSignalSpy forgotten(store.get(), &CredentialStore::forgotten);
    store->forget(key);
    EXPECT_EQ(forgotten.size(), 1);
    EXPECT_TRUE(store->stored().isEmpty());
    EXPECT_EQ(found(key), std::nullopt);
    EXPECT_TRUE(QTest::qWaitFor([this] { return secrets->secrets.isEmpty(); }));
    EXPECT_FALSE(settingsFile().contains("editor"));
}

TEST_F(CredentialStoreTest, listsLoginsInOrderAndReplacesThem) {
    for (const LoginKey& one : {otherHost, key, otherRealm, key})
        store->keep(one, login, Keep::InKeychain);
    ASSERT_TRUE(QTest::qWaitFor([this] { return store->stored().size() == 3; }));
    QList<LoginKey> keys;
    for (const auto& entry : store->stored())
        keys.append(entry.key);
    EXPECT_EQ(keys, QList<LoginKey>({otherRealm, key, otherHost}));
}

TEST_F(CredentialStoreTest, keepsForTheRunWhereThereIsNoKeychain) {
    secrets->mood = Mood::Fails;
    store->keep(key, login, Keep::InKeychain);
    ASSERT_TRUE(QTest::qWaitFor([this] { return failures->size() == 1; }));
    store->keep(otherHost, login, Keep::InKeychain);
    ASSERT_TRUE(QTest::qWaitFor([this] { return secrets->jobs == 2; }));
    QTest::qWait(50);
    EXPECT_EQ(failures->size(), 1); // said once
    EXPECT_TRUE(store->stored().isEmpty());
    EXPECT_EQ(found(key), login);
    EXPECT_FALSE(settingsFile().contains("canary"));
}

TEST_F(CredentialStoreTest, doesWithoutWhatALockedKeychainHolds) {
    keepAndWait();
    open();
    secrets->mood = Mood::Fails;
    secrets->failure = KeychainError::Code::Denied;
    EXPECT_EQ(found(key), std::nullopt);
    EXPECT_EQ(failures->size(), 1);
    EXPECT_EQ(store->stored().size(), 1); // it still is there, behind the lock
}

TEST_F(CredentialStoreTest, doesNotWaitForAKeychainThatSaysNothing) {
    keepAndWait();
    open();
    secrets->mood = Mood::KeepsSilent;
    EXPECT_EQ(found(key), std::nullopt);
    EXPECT_EQ(failures->size(), 1);
    const int jobs = secrets->jobs;
    EXPECT_EQ(found(key), std::nullopt);
    store->keep(otherHost, login, Keep::InKeychain);
    EXPECT_EQ(secrets->jobs, jobs); // it would not get to it
    EXPECT_EQ(found(otherHost), login);
    EXPECT_EQ(failures->size(), 1);
}

TEST_F(CredentialStoreTest, takesALateAnswer) {
    keepAndWait();
    open();
    secrets->mood = Mood::KeepsSilent;
    EXPECT_EQ(found(key), std::nullopt);
    secrets->mood = Mood::Answers;
    secrets->speakUp(); // somebody unlocked it
    EXPECT_EQ(found(key), login);
    store->keep(otherHost, login, Keep::InKeychain);
    EXPECT_TRUE(QTest::qWaitFor([this] { return store->stored().size() == 2; }));
}

TEST_F(CredentialStoreTest, doesNotStoreLateWhatWasForgotten) {
    secrets->mood = Mood::KeepsSilent;
    store->keep(key, login, Keep::InKeychain);
    ASSERT_TRUE(QTest::qWaitFor([this] { return failures->size() == 1; }));
    store->forget(key);
    secrets->mood = Mood::Answers;
    secrets->speakUp();
    EXPECT_TRUE(QTest::qWaitFor([this] { return secrets->secrets.isEmpty(); }));
    EXPECT_TRUE(store->stored().isEmpty());
}

TEST_F(CredentialStoreTest, mayGoWhileAJobIsUnderWay) {
    store->keep(key, login, Keep::InKeychain);
    store.reset();
    QTest::qWait(20);
    EXPECT_TRUE(secrets->secrets.isEmpty() || secrets->secrets.size() == 1);
    EXPECT_FALSE(settingsFile().contains("canary"));
}

TEST(LoginKey, namesOrigins) {
    const auto origin = [](const char* url) {
        return LoginKey::of(QUrl(QString::fromLatin1(url)), QString()).origin.toStdString();
    };
    EXPECT_EQ(origin("https://User:pw@A.Example:443/x?y#z"), "https://a.example");
    EXPECT_EQ(origin("http://a.example:443/"), "http://a.example:443");
    EXPECT_EQ(origin("http://a.example:80"), "http://a.example");
    EXPECT_EQ(origin("http://[::1]:8080/x"), "http://[::1]:8080");
    EXPECT_EQ(origin("socks5://p.example:1080"), "socks5://p.example:1080");
}

} // namespace

} // namespace galley
