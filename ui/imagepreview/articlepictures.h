// From what an article says to pictures.
#pragma once

#include "core/editing/edits.h"
#include "ui/imagepreview/previewimage.h"

#include <QList>

#include <functional>

namespace galley {

/// Finds the checkout's file for an address, see LocalFiles::find().
using FileFinder = std::function<std::optional<QString>(const QString&)>;

/// The pictures an `images` field names: a list of records or of addresses.
QList<PreviewImage> previewImages(const Value& images, const FileFinder& findFile);

/// The first picture of each article in a `related` field that has one, under that article's title.
QList<PreviewImage> relatedPictures(const Value& related, const FileFinder& findFile);

/// The pictures of an article as they are with unsaved edits. The summary knows them all, so nothing is read.
QList<PreviewImage> picturesOf(const Feed& feed, const Edits& edits, ArticleId id);

/// The logo of an article's provider; empty where there is none, or it is still looked for.
ImageSource logoOf(const Feed& feed, const Edits& edits, ArticleId id);

/// Asks once more for the files of pictures; whether anything else is known now.
bool findAgain(QList<PreviewImage>& pictures, const FileFinder& findFile);

/// Finds the files of a feed's addresses; the feed outlives it.
FileFinder fileFinder(const Feed& feed);

} // namespace galley
