// Wording by errno.
#include "core/feed/fileerror.h"

#include <QCoreApplication>

#include <cerrno>

namespace galley {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("File", text);
}

QString readMessage(const QString& path, int code) {
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        if (path.contains(QChar::ReplacementCharacter))
            return translated(
                QT_TRANSLATE_NOOP("File", "The file's name is not valid UTF-8. Rename the file."));
        return translated(QT_TRANSLATE_NOOP(
            "File", "The file is gone, or a link that leads nowhere. Put it back, or remove the link."));
    case EACCES:
    case EPERM:
        return translated(QT_TRANSLATE_NOOP(
            "File", "Permission to read it is missing. Change the permissions, or ask its owner."));
    case ELOOP:
        return translated(
            QT_TRANSLATE_NOOP("File", "The symbolic link leads nowhere but to itself. Remove it."));
    case EISDIR:
        return translated(QT_TRANSLATE_NOOP("File", "This is a folder, not a document. Rename it."));
    case EINVAL:
        return translated(QT_TRANSLATE_NOOP("File", "This is no regular file. Remove it from the feed."));
    case EIO:
        return translated(
            QT_TRANSLATE_NOOP("File", "The disk failed while the file was read. Check the disk."));
    default:
        return translated(QT_TRANSLATE_NOOP("File", "The file cannot be read: %1"))
            .arg(qt_error_string(code));
    }
}

QString writeMessage(int code) {
    switch (code) {
    case ENOSPC:
        return translated(QT_TRANSLATE_NOOP(
            "File", "The disk is full; the file was left as it is. Make room and save again."));
    case EDQUOT:
        return translated(QT_TRANSLATE_NOOP(
            "File", "Your disk quota is used up; the file was left as it is. Make room and save again."));
    case EACCES:
    case EPERM:
        return translated(QT_TRANSLATE_NOOP(
            "File",
            "Permission to replace the file is missing. Change the permissions of the file and its folder."));
    case EROFS:
        return translated(QT_TRANSLATE_NOOP(
            "File",
            "The disk is mounted read-only; the file was left as it is. Mount it writable and save again."));
    case EIO:
        return translated(QT_TRANSLATE_NOOP(
            "File",
            "The disk failed while writing; the file was left as it is. Check the disk and save again."));
    case EMFILE:
    case ENFILE:
        return translated(
            QT_TRANSLATE_NOOP("File", "Too many files are open. Close some programs and save again."));
    default:
        return translated(QT_TRANSLATE_NOOP("File", "The file cannot be written and was left as it is: %1"))
            .arg(qt_error_string(code));
    }
}

} // namespace

Error readError(const QString& path, int code) {
    const bool gone = code == ENOENT || code == ENOTDIR;
    return {gone ? Error::Code::Vanished : Error::Code::CannotRead, readMessage(path, code), path};
}

Error listError(const QString& folder, int code) {
    if (code == EXDEV)
        return leavesFeedError(folder);
    const QString message =
        code == EACCES || code == EPERM
            ? translated(QT_TRANSLATE_NOOP("File",
                                           "Permission to list this folder is missing, so its articles are "
                                           "not shown. Change the permissions and reload the feed."))
            : translated(QT_TRANSLATE_NOOP("File",
                                           "This folder could not be listed to its end (%1), so articles "
                                           "may be missing. Check the disk and reload the feed."))
                  .arg(qt_error_string(code));
    return {Error::Code::CannotRead, message, folder};
}

Error writeError(const QString& path, int code) {
    if (code == ENOENT || code == ENOTDIR)
        return readError(path, code);
    return {Error::Code::CannotWrite, writeMessage(code), path};
}

Error unconfirmedError(const QString& path, int code) {
    return {
        Error::Code::CannotWrite,
        translated(
            QT_TRANSLATE_NOOP(
                "File",
                "The file was replaced, but the disk did not confirm it: %1. Check the disk and save again."))
            .arg(qt_error_string(code)),
        path};
}

Error recoveryError(const QString& path, int code) {
    return {Error::Code::CannotWrite,
            translated(QT_TRANSLATE_NOOP("File",
                                         "Saving it was interrupted, and that could not be put right: %1. "
                                         "Remove the cause and open the feed again."))
                .arg(qt_error_string(code)),
            path};
}

Error stateError(const QString& folder, int code) {
    const bool isFull = code == ENOSPC || code == EDQUOT;
    const QString remedy = isFull ? translated(QT_TRANSLATE_NOOP("File", "Make room and save again."))
                                  : translated(QT_TRANSLATE_NOOP("File", "Make it writable."));
    return {Error::Code::CannotWrite,
            translated(QT_TRANSLATE_NOOP("File",
                                         "Nothing was saved: Galley must first note in the folder %1 what "
                                         "it is about to do, and cannot: %2. %3"))
                .arg(folder, qt_error_string(code), remedy),
            {}};
}

Error damagedJournalError(const QString& file) {
    return {Error::Code::CannotRead,
            translated(QT_TRANSLATE_NOOP(
                           "File",
                           "A save was interrupted, and what Galley noted of it is damaged, so it cannot be "
                           "ended; the note is kept as %1. Check what was saved last, and remove hidden "
                           "files from the feed whose names begin with .galley-."))
                .arg(file),
            {}};
}

Error canceledError(const QString& path) {
    return {Error::Code::Canceled, translated(QT_TRANSLATE_NOOP("File", "Saving was canceled.")), path};
}

Error busyError() {
    return {Error::Code::CannotWrite,
            translated(QT_TRANSLATE_NOOP("File", "Another Galley is saving to this feed. Try again later.")),
            {}};
}

Error leavesFeedError(const QString& path) {
    return {
        Error::Code::LeavesFeed,
        translated(QT_TRANSLATE_NOOP(
            "File",
            "It leads to a place outside of the feed, so it is neither read nor written. Open the folder it "
            "leads to, or replace the link by a copy.")),
        path};
}

} // namespace galley
