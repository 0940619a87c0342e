// Qt 6.4 knows no place for state.
#include "core/feed/statehome.h"

#include <QCryptographicHash>
#include <QDir>

namespace galley {

StateHome StateHome::ofUser() {
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    const QString state =
        QDir::isAbsolutePath(given) ? given : QString(QDir::homePath() + QStringLiteral("/.local/state"));
    return StateHome(QDir::cleanPath(state + QStringLiteral("/galley")));
}

QString StateHome::folderOf(const QString& root) const {
    const QByteArray digest = QCryptographicHash::hash(root.toUtf8(), QCryptographicHash::Sha1).toHex();
    return m_folder + u'/' + QString::fromLatin1(digest);
}

} // namespace galley
