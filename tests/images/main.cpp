// Runs the image tests with an application and without the machine's proxy.
#include <QGuiApplication>
#include <QNetworkProxyFactory>

#include <gtest/gtest.h>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
