// From what an article says to pictures.
#pragma once

#include "core/editing/edits.h"
#include "ui/imagepreview/previewimage.h"

#include <QList>

#include <functional>

namespace galley {

/// Finds the checkout's file for an address, see FeedLayout::localFile().
using LocalFile = std::function<QString(const QString&)>;

/// The pictures an `images` field names: a list of records or of addresses.
QList<PreviewImage> previewImages(const Value& images, const LocalFile& localFile);

/// The first picture of each article in a `related` field that has one, under that article's title.
QList<PreviewImage> relatedPictures(const Value& related, const LocalFile& localFile);

/// The pictures of an article as they are with unsaved edits. The summary knows them all, so nothing is read.
QList<PreviewImage> picturesOf(const Feed& feed, const Edits& edits, ArticleId id);

/// The logo of an article's provider; empty where there is none.
ImageSource logoOf(const Feed& feed, const Edits& edits, ArticleId id);

} // namespace galley
