// Settings reach the disk, whoever writes them.
#include "tests/ui/windowfixture.h"
#include "ui/support/settingswriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace galley {
namespace {

class SettingsWriterTest : public testing::Test {
protected:
    /// Whether the file itself says so; a QSettings would answer from memory.
    bool isWritten(const QByteArray& line) const {
        QFile file(m_settings.fileName());
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(line);
    }

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"settings.ini"_qs), QSettings::IniFormat};
    QObject m_parent;
    SettingsWriter m_writer{&m_settings, &m_parent};
};

TEST_F(SettingsWriterTest, WritesEveryChangeWithoutBeingAsked) {
    m_settings.setValue(u"colour"_qs, u"red"_qs);
    EXPECT_TRUE(waitFor([&] { return isWritten("colour=red"); }));
    m_settings.setValue(u"colour"_qs, u"blue"_qs);
    EXPECT_TRUE(waitFor([&] { return isWritten("colour=blue"); }));
}

TEST_F(SettingsWriterTest, WritesWhatChangesWhileItWrites) {
    for (int i = 0; i < 40; ++i) {
        m_settings.setValue(u"count"_qs, i);
        QCoreApplication::processEvents();
    }
    EXPECT_TRUE(waitFor([&] { return isWritten("count=39"); }));
}

} // namespace
} // namespace galley
