// The login bar in the window: asked by a real server, answered by keys, kept by a keychain.
#include "core/credentials/credentialstore.h"
#include "core/images/imagestore.h"
#include "tests/credentials/fakekeychain.h"
#include "tests/images/loginserver.h"
#include "tests/images/pictures.h"
#include "ui/credentials/loginbar.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/support/messagebar.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace galley {

namespace {

using namespace std::chrono_literals;
using Mood = test::FakeSecrets::Mood;

const QByteArray right = test::basicLogin("editor", "canary-47");
const QString picturePath = QStringLiteral("/a.png");

class LoginBarTest : public testing::Test {
protected:
    LoginBarTest()
        : secrets(std::make_shared<test::FakeSecrets>())
        , settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat) {
        protect(picturePath);
        begin();
    }
    ~LoginBarTest() override { end(); }

    /// Starts the program, so to speak.
    void begin() {
        ImageStore::Options options;
        options.allowedHosts = {QStringLiteral("127.0.0.1")};
        options.asksForLogins = true;
        images = std::make_unique<ImageStore>(options);
        credentials = std::make_unique<CredentialStore>(std::make_unique<test::FakeKeychain>(secrets),
                                                        &settings, 200ms);
        window = std::make_unique<MainWindow>(
            MainWindow::Environment{&settings, images.get(), UrlOpener(),
                                    StateHome(folder.filePath(QStringLiteral("state"))), credentials.get()});
        window->resize(900, 560);
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    void end() {
        window.reset();
        credentials.reset();
        images.reset();
    }
    void protect(const QString& path, const QByteArray& realm = "Pictures") {
        test::protectBasic(server, path, {.realm = realm, .user = "editor", .password = "canary-47"},
                           test::response(test::encoded({40, 20}, "png")));
    }
    /// Wants a picture, and leaves its fate in `results`.
    void want(const QString& path = picturePath, bool insists = false) {
        ImageRequest request{.source = {{}, server.url(path)}, .target = {100, 100}, .refresh = insists};
        tickets.push_back(images->request(request, window.get(),
                                          [this](const ImageResult& result) { results.append(result); }));
    }
    bool gets(qsizetype count) {
        return QTest::qWaitFor([&] { return results.size() >= count; }, 20'000);
    }
    LoginBar* bar() { return window->findChild<LoginBar*>(); }
    bool isAsked() {
        return QTest::qWaitFor([this] { return bar()->isVisible(); }, 20'000);
    }
    template<typename T>
    T* part(const char* name) {
        return bar()->findChild<T*>(QString::fromLatin1(name));
    }
    void type(const char* user, const char* password) {
        auto* edit = part<QLineEdit>("loginUser");
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromLatin1(user));
        QTest::keyClick(edit, Qt::Key_Return); // on to the password
        EXPECT_EQ(QApplication::focusWidget(), part<QLineEdit>("loginPassword"));
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(password));
    }
    void submit() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); }
    MessageBar* messages() { return window->findChild<MessageBar*>(); }

    QTemporaryDir folder;
    test::RawServer server;
    std::shared_ptr<test::FakeSecrets> secrets;
    QSettings settings;
    std::unique_ptr<ImageStore> images;
    std::unique_ptr<CredentialStore> credentials;
    std::unique_ptr<MainWindow> window;
    std::vector<ImageTicket> tickets;
    QList<ImageResult> results;
};

TEST_F(LoginBarTest, asksWithoutTakingTheKeyboard) {
    QWidget* focus = QApplication::focusWidget();
    want();
    ASSERT_TRUE(isAsked());
    EXPECT_EQ(QApplication::focusWidget(), focus);
    EXPECT_TRUE(bar()->text().contains(QStringLiteral("127.0.0.1:%1").arg(server.port())));
    EXPECT_TRUE(bar()->text().contains(QStringLiteral("“Pictures”")));
    EXPECT_TRUE(bar()->text().contains(QStringLiteral("not encrypted")));
    EXPECT_EQ(part<QLineEdit>("loginPassword")->echoMode(), QLineEdit::Password);
    EXPECT_FALSE(part<QPushButton>("signIn")->isEnabled()); // who, then?
    EXPECT_TRUE(results.isEmpty());
}

TEST_F(LoginBarTest, signsInAndForgetsAtTheEnd) {
    want();
    ASSERT_TRUE(isAsked());
    type("editor", "canary-47");
    submit();
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_TRUE(part<QLineEdit>("loginPassword")->text().isEmpty());
    ASSERT_TRUE(gets(1));
    EXPECT_TRUE(results.constFirst().has_value());
    EXPECT_EQ(server.received().count(right), 1);
    EXPECT_TRUE(secrets->secrets.isEmpty());
    EXPECT_FALSE(messages()->isVisible());
}

TEST_F(LoginBarTest, remembersWhatIsRight) {
    want();
    ASSERT_TRUE(isAsked());
    QTest::mouseClick(part<QCheckBox>("rememberLogin"), Qt::LeftButton, {},
                      QPoint(5, part<QCheckBox>("rememberLogin")->height() / 2));
    EXPECT_TRUE(part<QCheckBox>("rememberLogin")->isChecked());
    type("editor", "canary-47");
    submit();
    ASSERT_TRUE(gets(1));
    ASSERT_TRUE(QTest::qWaitFor([this] { return credentials->stored().size() == 1; }));
    end();
    results.clear();
    begin();
    want();
    ASSERT_TRUE(gets(1));
    EXPECT_TRUE(results.constFirst().has_value());
    EXPECT_FALSE(bar()->isVisible());
}

TEST_F(LoginBarTest, remembersNothingThatIsWrong) {
    want();
    ASSERT_TRUE(isAsked());
    part<QCheckBox>("rememberLogin")->setChecked(true);
    type("editor", "guess");
    submit();
    ASSERT_TRUE(isAsked());
    EXPECT_TRUE(bar()->text().contains(QStringLiteral("did not accept")));
    EXPECT_EQ(part<QLineEdit>("loginUser")->text(), QStringLiteral("editor"));
    EXPECT_TRUE(secrets->secrets.isEmpty());
    type("editor", "canary-47");
    submit();
    ASSERT_TRUE(gets(1));
    EXPECT_TRUE(results.constFirst().has_value());
}

TEST_F(LoginBarTest, forgetsAStoredLoginThatIsRightNoMore) {
    const LoginKey key = LoginKey::of(server.url({}), QStringLiteral("Pictures"));
    credentials->keep(key, {QStringLiteral("editor"), QStringLiteral("old")},
                      CredentialStore::Keep::InKeychain);
    ASSERT_TRUE(QTest::qWaitFor([this] { return credentials->stored().size() == 1; }));
    want();
    ASSERT_TRUE(isAsked());
    EXPECT_TRUE(bar()->text().contains(QStringLiteral("did not accept")));
    EXPECT_EQ(part<QLineEdit>("loginUser")->text(), QStringLiteral("editor"));
    EXPECT_TRUE(credentials->stored().isEmpty());
    EXPECT_TRUE(QTest::qWaitFor([this] { return secrets->secrets.isEmpty(); }));
}

TEST_F(LoginBarTest, doesWithoutWhereNobodyWantsTo) {
    want();
    ASSERT_TRUE(isAsked());
    QTest::mouseClick(part<QPushButton>("declineLogin"), Qt::LeftButton);
    EXPECT_FALSE(bar()->isVisible());
    ASSERT_TRUE(gets(1));
    EXPECT_EQ(results.constFirst().error().code, ImageError::Code::NeedsLogin);
    want();
    ASSERT_TRUE(gets(2));
    EXPECT_FALSE(bar()->isVisible());
    want(picturePath, true); // “Try again”
    ASSERT_TRUE(isAsked());
    part<QLineEdit>("loginUser")->setFocus();
    QTest::keyClick(part<QLineEdit>("loginUser"), Qt::Key_Escape);
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_TRUE(gets(3));
}

TEST_F(LoginBarTest, asksOneQuestionAfterTheOther) {
    const QString secret = QStringLiteral("/secret.png");
    protect(secret, "Secret");
    want();
    ASSERT_TRUE(isAsked());
    want(secret);
    ASSERT_TRUE(QTest::qWaitFor([&] { return server.requests(secret) == 1; }));
    EXPECT_TRUE(bar()->text().contains(QStringLiteral("“Pictures”")));
    type("editor", "canary-47");
    submit();
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return bar()->isVisible() && bar()->text().contains(QStringLiteral("“Secret”")); }));
    type("editor", "canary-47");
    submit();
    ASSERT_TRUE(gets(2));
    EXPECT_TRUE(results[0].has_value() && results[1].has_value());
}

TEST_F(LoginBarTest, saysOnceThatThereIsNoKeyring) {
    secrets->mood = Mood::Fails;
    want();
    ASSERT_TRUE(isAsked());
    part<QCheckBox>("rememberLogin")->setChecked(true);
    type("editor", "canary-47");
    submit();
    ASSERT_TRUE(QTest::qWaitFor([this] { return messages()->isVisible(); }));
    EXPECT_TRUE(messages()->text().contains(QStringLiteral("keyring")));
    ASSERT_TRUE(gets(1));
    EXPECT_TRUE(results.constFirst().has_value());
    settings.sync();
    QFile file(settings.fileName());
    const bool isThere = file.open(QIODevice::ReadOnly);
    EXPECT_FALSE(isThere && file.readAll().contains("canary"));
}

TEST_F(LoginBarTest, showsWhatAServerCallsItselfAsPlainText) {
    const QString path = QStringLiteral("/evil.png");
    protect(path, "<b>x</b>" + QByteArray(300, 'w'));
    want(path);
    ASSERT_TRUE(isAsked());
    EXPECT_TRUE(bar()->text().contains(QStringLiteral("<b>x</b>")));
    EXPECT_LT(bar()->text().size(), 300);
    for (const QLabel* label : bar()->findChildren<QLabel*>())
        EXPECT_NE(label->textFormat(), Qt::RichText);
    EXPECT_LE(bar()->width(), window->width());
    EXPECT_EQ(window->width(), 900);
}

TEST_F(LoginBarTest, hasANameForEveryPart) {
    want();
    ASSERT_TRUE(isAsked());
    for (const char* name : {"loginUser", "loginPassword", "rememberLogin", "signIn", "declineLogin"})
        EXPECT_FALSE(
            QAccessible::queryAccessibleInterface(part<QWidget>(name))->text(QAccessible::Name).isEmpty())
            << name;
}

} // namespace

} // namespace galley
