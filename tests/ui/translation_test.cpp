// The window in another language.
#include "tests/ui/windowfixture.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QTranslator>

#include <map>

namespace galley {
namespace {

class TranslationTest : public WindowTest, public testing::WithParamInterface<const char*> {
protected:
    TranslationTest() {
        const QString translation = QString::fromUtf8(GetParam());
        if (!translation.isEmpty()) {
            EXPECT_TRUE(m_translator.load(translation));
            QCoreApplication::installTranslator(&m_translator);
        }
        writeArticles(3);
        openFeed();
    }
    ~TranslationTest() override {
        m_window.reset();
        QCoreApplication::removeTranslator(&m_translator);
    }
    /// Of a menu and the menus in it.
    void expectEachMnemonicOnce(QMenu* menu) {
        emit menu->aboutToShow();
        std::map<QString, QString> seen;
        for (const QAction* action : menu->actions()) {
            const QString mnemonic = QKeySequence::mnemonic(action->text()).toString();
            if (!mnemonic.isEmpty()) {
                EXPECT_TRUE(seen.try_emplace(mnemonic, action->text()).second)
                    << menu->title().toStdString() << ": " << action->text().toStdString() << " and "
                    << seen[mnemonic].toStdString();
            }
            if (action->menu())
                expectEachMnemonicOnce(action->menu());
        }
        emit menu->aboutToHide();
    }

private:
    QTranslator m_translator;
};

INSTANTIATE_TEST_SUITE_P(Languages, TranslationTest, testing::Values("", GERMAN),
                         [](const auto& language) { return *language.param ? "German" : "English"; });

TEST_P(TranslationTest, MenusHaveNoMnemonicTwice) {
    std::map<QString, QString> seen;
    for (const QAction* top : m_window->menuBar()->actions()) {
        const QString mnemonic = QKeySequence::mnemonic(top->text()).toString();
        EXPECT_TRUE(seen.try_emplace(mnemonic, top->text()).second) << top->text().toStdString();
        expectEachMnemonicOnce(top->menu());
    }
}

TEST_P(TranslationTest, TheWindowSpeaksTheLanguage) {
    EXPECT_EQ(action("publish")->text() == u"&Publish"_qs, *GetParam() == '\0');
}

} // namespace
} // namespace galley
