// The desktop program: parse arguments, construct, run.
#include "core/credentials/credentialstore.h"
#include "core/credentials/systemkeychain.h"
#include "core/images/imagestore.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/preferences/imagepreferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

namespace {

/// Installs Galley's and Qt's texts for the user's language; English where Galley has none.
void installTranslations(QTranslator& galleyTexts, QTranslator& qtTexts) {
    const QLocale locale;
    const QString folder = u":/i18n"_qs;
    if (!galleyTexts.load(locale, u"galley"_qs, u"_"_qs, folder) &&
        !galleyTexts.load(folder + u"/galley_en.qm"_qs))
        return;
    QCoreApplication::installTranslator(&galleyTexts);
    // Qt's own buttons must not speak another language than the rest.
    if (qtTexts.load(QLocale(galleyTexts.language()), u"qtbase"_qs, u"_"_qs,
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtTexts);
}

galley::ImageStore::Options imageOptions(const QSettings& settings) {
    galley::ImageStore::Options options;
    options.asksForLogins = true;
    options.cacheFolder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/images"_qs;
    return galley::ImagePreferences::apply(options, settings);
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"galley"_qs);
    QApplication::setApplicationDisplayName(u"Galley"_qs);
    QApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    QApplication::setDesktopFileName(u"io.github.galley_desktop.galley"_qs);
    QTranslator galleyTexts;
    QTranslator qtTexts;
    installTranslations(galleyTexts, qtTexts);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Editorial workstation for a news feed."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"FEED"_qs,
        QCoreApplication::translate("main", "Folder of the feed to open; without it the last one."),
        u"[FEED]"_qs);
    parser.process(application);
    if (parser.positionalArguments().size() > 1)
        parser.showHelp(2);

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"galley"_qs, u"galley"_qs);
    galley::ImageStore images(imageOptions(settings));
    galley::CredentialStore credentials(std::make_unique<galley::SystemKeychain>(), &settings);
    galley::MainWindow window(
        {&settings, &images, galley::UrlOpener(), galley::StateHome::ofUser(), &credentials});
    window.show();
    if (parser.positionalArguments().isEmpty())
        window.openLastFeed();
    else
        window.openFeed(QDir::current().absoluteFilePath(parser.positionalArguments().first()));
    return QApplication::exec();
}
