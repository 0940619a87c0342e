// The preferences, driven in the window.
#include "core/credentials/credentialstore.h"
#include "core/images/hostrules.h"
#include "core/images/imagestore.h"
#include "tests/credentials/fakekeychain.h"
#include "tests/images/pictures.h"
#include "tests/images/rawserver.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/preferences/imagepreferences.h"
#include "ui/preferences/preferencesdialog.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace galley {

namespace {

const QString picturePath = QStringLiteral("/a.png");

class PreferencesTest : public testing::Test {
protected:
    PreferencesTest()
        : secrets(std::make_shared<test::FakeSecrets>())
        , settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat) {
        server.serve(picturePath, test::response(test::encoded({300, 200}, "bmp"), "200 OK",
                                                 "Cache-Control: max-age=3600\r\n"));
        begin();
    }
    ~PreferencesTest() override { end(); }

    void begin() {
        ImageStore::Options options;
        options.cacheFolder = folder.filePath(QStringLiteral("cache"));
        images = std::make_unique<ImageStore>(ImagePreferences::apply(options, settings));
        credentials =
            std::make_unique<CredentialStore>(std::make_unique<test::FakeKeychain>(secrets), &settings);
        window = std::make_unique<MainWindow>(
            MainWindow::Environment{&settings, images.get(), UrlOpener(),
                                    StateHome(folder.filePath(QStringLiteral("state"))), credentials.get()});
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    void end() {
        window.reset();
        credentials.reset();
        images.reset();
    }
    void openPreferences() {
        QTest::keyClick(window.get(), Qt::Key_Comma, Qt::ControlModifier);
        ASSERT_TRUE(dialog());
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog()));
        EXPECT_FALSE(dialog()->isModal());
    }
    PreferencesDialog* dialog() { return window->findChild<PreferencesDialog*>(); }
    template<typename T>
    T* part(const char* name) {
        return dialog()->findChild<T*>(QString::fromLatin1(name));
    }
    static void turnWheelOver(QWidget* widget) {
        const QPointF place = QRectF(widget->rect()).center();
        QWheelEvent event(place, widget->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&event); // as one by hand, which goes on to what is around
        qApp->notify(widget, &event);
    }
    void goTo(int page) { part<QTabWidget>("preferencePages")->setCurrentIndex(page); }
    ImageResult get() {
        std::optional<ImageResult> answer;
        const ImageRequest request{.source = {{}, server.url(picturePath)}, .target = {100, 100}};
        const auto ticket =
            images->request(request, window.get(), [&](const ImageResult& result) { answer = result; });
        EXPECT_TRUE(QTest::qWaitFor([&answer] { return answer.has_value(); }));
        return answer.value_or(std::unexpected(ImageError{}));
    }
    void allowServer() {
        ImagePreferences(&settings, images.get()).setAllowedHosts({QStringLiteral("127.0.0.1")});
    }

    QTemporaryDir folder;
    test::RawServer server;
    std::shared_ptr<test::FakeSecrets> secrets;
    QSettings settings;
    std::unique_ptr<ImageStore> images;
    std::unique_ptr<CredentialStore> credentials;
    std::unique_ptr<MainWindow> window;
};

TEST_F(PreferencesTest, allowsAHostAndForbidsItAgain) {
    EXPECT_EQ(get().error().code, ImageError::Code::Blocked);
    openPreferences();
    goTo(1);
    auto* line = part<QLineEdit>("host");
    EXPECT_FALSE(part<QPushButton>("addHost")->isEnabled());
    QTest::keyClicks(line, QStringLiteral("http://127.0.0.1:8080/x"));
    QTest::keyClick(line, Qt::Key_Return);
    ASSERT_TRUE(dialog()->isVisible());
    auto* list = part<QListWidget>("hosts");
    ASSERT_EQ(list->count(), 1);
    EXPECT_EQ(list->item(0)->text(), QStringLiteral("127.0.0.1"));
    EXPECT_TRUE(get().has_value());
    images->clearCaches();
    list->item(0)->setSelected(true);
    QTest::mouseClick(part<QPushButton>("removeHost"), Qt::LeftButton);
    EXPECT_EQ(list->count(), 0);
    EXPECT_EQ(get().error().code, ImageError::Code::Blocked);
}

TEST_F(PreferencesTest, showsWhatIsKeptAndClearsIt) {
    allowServer();
    ASSERT_TRUE(get().has_value());
    openPreferences();
    auto* clear = part<QPushButton>("clearCache");
    ASSERT_TRUE(QTest::qWaitFor([clear] { return clear->isEnabled(); }));
    EXPECT_FALSE(part<QLabel>("diskCacheHeld")->text().startsWith(QStringLiteral("0 ")));
    QTest::mouseClick(clear, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([clear] { return !clear->isEnabled(); }));
    EXPECT_EQ(images->memoryBytes(), 0);
    ASSERT_TRUE(get().has_value());
    EXPECT_EQ(server.requests(picturePath), 2);
}

TEST_F(PreferencesTest, appliesAndRemembersSizes) {
    allowServer();
    ASSERT_TRUE(get().has_value());
    openPreferences();
    auto* disk = part<QSpinBox>("diskCacheSize");
    auto* memory = part<QSpinBox>("memoryCacheSize");
    EXPECT_EQ(disk->value(), 512);
    EXPECT_EQ(memory->value(), 128);
    disk->setValue(0);
    auto* clear = part<QPushButton>("clearCache");
    ASSERT_TRUE(QTest::qWaitFor([clear] { return !clear->isEnabled(); }));
    memory->setValue(64);
    end();
    begin();
    openPreferences();
    EXPECT_EQ(part<QSpinBox>("diskCacheSize")->value(), 0);
    EXPECT_EQ(part<QSpinBox>("memoryCacheSize")->value(), 64);
}

TEST_F(PreferencesTest, worksOfflineFromMenuAndDialogAndRemembersIt) {
    allowServer();
    auto* action = window->findChild<QAction*>(QStringLiteral("workOffline"));
    QTest::keyClick(window.get(), Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_TRUE(action->isChecked());
    EXPECT_TRUE(images->isOffline());
    EXPECT_EQ(get().error().code, ImageError::Code::Offline);
    openPreferences();
    EXPECT_TRUE(part<QCheckBox>("offline")->isChecked());
    part<QCheckBox>("offline")->click();
    EXPECT_FALSE(action->isChecked());
    EXPECT_TRUE(get().has_value());
    part<QCheckBox>("offline")->click();
    end();
    begin();
    EXPECT_TRUE(images->isOffline());
    EXPECT_TRUE(window->findChild<QAction*>(QStringLiteral("workOffline"))->isChecked());
}

TEST_F(PreferencesTest, listsLoginsAndRemovesThem) {
    const LoginKey server1{QStringLiteral("https://a.example"), QStringLiteral("Pictures")};
    const LoginKey proxy = LoginKey::ofProxy(QStringLiteral("p.example"), 3128, QStringLiteral("Gate"));
    openPreferences();
    goTo(2);
    auto* list = part<QTreeWidget>("logins");
    EXPECT_EQ(list->topLevelItemCount(), 0);
    for (const LoginKey& key : {server1, proxy})
        credentials->keep(key, {QStringLiteral("editor"), QStringLiteral("canary")},
                          CredentialStore::Keep::InKeychain);
    ASSERT_TRUE(QTest::qWaitFor([list] { return list->topLevelItemCount() == 2; }));
    EXPECT_EQ(list->topLevelItem(0)->text(0), QStringLiteral("https://a.example"));
    EXPECT_EQ(list->topLevelItem(0)->text(1), QStringLiteral("Pictures"));
    EXPECT_EQ(list->topLevelItem(0)->text(2), QStringLiteral("editor"));
    EXPECT_EQ(list->topLevelItem(1)->text(0), QStringLiteral("Proxy p.example:3128"));
    auto* remove = part<QPushButton>("removeLogin");
    EXPECT_FALSE(remove->isEnabled());
    list->selectAll();
    QTest::mouseClick(remove, Qt::LeftButton);
    EXPECT_EQ(list->topLevelItemCount(), 0);
    EXPECT_TRUE(QTest::qWaitFor([this] { return secrets->secrets.isEmpty(); }));
}

TEST_F(PreferencesTest, aWheelThatPassesOverRulesOnlyScrolls) {
    openPreferences();
    goTo(3);
    auto* rule = part<QComboBox>("html-entity");
    ASSERT_TRUE(rule && rule->isVisible());
    dialog()->setFocus();
    auto* bar = dialog()->findChild<QScrollArea*>()->verticalScrollBar();
    ASSERT_GT(bar->maximum(), 0);
    turnWheelOver(rule);
    EXPECT_EQ(rule->currentIndex(), 0);
    EXPECT_GT(bar->value(), 0);
    EXPECT_FALSE(rule->hasFocus());
    rule->setFocus();
    turnWheelOver(rule);
    EXPECT_EQ(rule->currentIndex(), 1);
}

TEST_F(PreferencesTest, aWheelThatPassesOverSizesLeavesThem) {
    openPreferences();
    auto* disk = part<QSpinBox>("diskCacheSize");
    part<QCheckBox>("offline")->setFocus();
    turnWheelOver(disk);
    EXPECT_EQ(disk->value(), 512);
}

TEST_F(PreferencesTest, opensOnceAndClosesByEscape) {
    openPreferences();
    openPreferences();
    EXPECT_EQ(window->findChildren<PreferencesDialog*>().size(), 1);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !dialog(); }));
}

TEST_F(PreferencesTest, namesEveryPart) {
    openPreferences();
    for (const char* name : {"diskCacheSize", "memoryCacheSize", "clearCache", "offline", "host", "addHost",
                             "hosts", "removeHost", "logins", "removeLogin"})
        EXPECT_FALSE(
            QAccessible::queryAccessibleInterface(part<QWidget>(name))->text(QAccessible::Name).isEmpty())
            << name;
}

TEST(HostFrom, readsWhatPeoplePaste) {
    const std::pair<const char*, const char*> hosts[] = {{" Pictures.Example ", "pictures.example"},
                                                         {"https://a.example/x?y", "a.example"},
                                                         {"a.example:8080", "a.example"},
                                                         {"10.0.0.1", "10.0.0.1"},
                                                         {"::1", "::1"},
                                                         {"http://[::1]:80/", "::1"},
                                                         {"", ""},
                                                         {"two words", ""}};
    for (const auto& [text, host] : hosts)
        EXPECT_EQ(hostFrom(QString::fromLatin1(text)).toStdString(), host) << text;
}

} // namespace

} // namespace galley
