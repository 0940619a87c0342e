// From what an article says to pictures.
#include "ui/imagepreview/articlepictures.h"

#include <limits>

namespace galley {

namespace {

using frontmatter::Mapping;

QString textOf(const Mapping& record, std::string_view key) {
    const Value* value = frontmatter::find(record, key);
    return value ? toQString(value->text()) : QString();
}

int lengthOf(const Mapping& record, std::string_view key) {
    const Value* value = frontmatter::find(record, key);
    const std::int64_t* number = value ? value->integer() : nullptr;
    return number && *number > 0 && *number <= std::numeric_limits<int>::max() ? int(*number) : 0;
}

std::optional<QSize> sizeOf(const Mapping& record) {
    const QSize size(lengthOf(record, "width"), lengthOf(record, "height"));
    return size.isEmpty() ? std::nullopt : std::optional(size);
}

std::optional<bool> switchOf(const Mapping& record, std::string_view key) {
    const Value* value = frontmatter::find(record, key);
    const bool* isOn = value ? value->boolean() : nullptr;
    return isOn ? std::optional(*isOn) : std::nullopt;
}

PreviewImage previewImage(const Value& value) {
    if (const Mapping* record = value.mapping())
        return {.source = {},
                .address = textOf(*record, "url"),
                .declaredSize = sizeOf(*record),
                .title = textOf(*record, "title"),
                .isCached = switchOf(*record, "isCached")};
    return {.source = {}, .address = toQString(value.text()), .declaredSize = {}, .title = {}};
}

void seek(PreviewImage& image, const FileFinder& findFile) {
    const std::optional<QString> file = findFile(image.address);
    image.isSought = !file;
    image.source = file ? ImageSource::fromAddress(image.address, *file) : ImageSource();
}

} // namespace

QList<PreviewImage> previewImages(const Value& images, const FileFinder& findFile) {
    const frontmatter::Sequence single{images};
    QList<PreviewImage> result;
    for (const Value& item : images.sequence() ? *images.sequence() : single) {
        if (item.isNull())
            continue;
        PreviewImage image = previewImage(item);
        seek(image, findFile);
        result.append(image);
    }
    return result;
}

QList<PreviewImage> relatedPictures(const Value& related, const FileFinder& findFile) {
    QList<PreviewImage> result;
    if (!related.sequence())
        return result;
    for (const Value& item : *related.sequence()) {
        const Mapping* record = item.mapping();
        const Value* images = record ? frontmatter::find(*record, "images") : nullptr;
        QList<PreviewImage> pictures = images ? previewImages(*images, findFile) : QList<PreviewImage>();
        if (pictures.isEmpty() || (pictures.first().source.isEmpty() && !pictures.first().isSought))
            continue;
        pictures.first().title = textOf(*record, "title");
        result.append(pictures.first());
    }
    return result;
}

QList<PreviewImage> picturesOf(const Feed& feed, const Edits& edits, ArticleId id) {
    if (!feed.contains(id))
        return {};
    const auto images = edits.value(id, FieldPath("images"));
    return images ? previewImages(*images, fileFinder(feed)) : QList<PreviewImage>();
}

ImageSource logoOf(const Feed& feed, const Edits& edits, ArticleId id) {
    const auto provider = edits.value(id, FieldPath("provider"));
    const Mapping* record = provider ? provider->mapping() : nullptr;
    const Value* images = record ? frontmatter::find(*record, "images") : nullptr;
    if (!images)
        return {};
    const QList<PreviewImage> logos = previewImages(*images, fileFinder(feed));
    return logos.isEmpty() ? ImageSource() : logos.first().source;
}

bool findAgain(QList<PreviewImage>& pictures, const FileFinder& findFile) {
    const QList<PreviewImage> before = pictures;
    for (PreviewImage& picture : pictures)
        seek(picture, findFile);
    return pictures != before;
}

FileFinder fileFinder(const Feed& feed) {
    return [&files = feed.localFiles()](const QString& address) { return files.find(address); };
}

} // namespace galley
