// From an article's `images` to pictures.
#include "ui/imagepreview/previewcontroller.h"

#include "ui/imagepreview/imagepreview.h"

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

PreviewImage previewImage(const Value& value) {
    if (const Mapping* record = value.mapping())
        return {.source = {},
                .address = textOf(*record, "url"),
                .declaredSize = sizeOf(*record),
                .title = textOf(*record, "title")};
    return {.source = {}, .address = toQString(value.text()), .declaredSize = {}, .title = {}};
}

} // namespace

QList<PreviewImage> previewImages(const Value& images,
                                  const std::function<QString(const QString&)>& localFile) {
    const frontmatter::Sequence single{images};
    QList<PreviewImage> result;
    for (const Value& item : images.sequence() ? *images.sequence() : single) {
        if (item.isNull())
            continue;
        PreviewImage image = previewImage(item);
        image.source = ImageSource::fromAddress(image.address, localFile(image.address));
        result.append(image);
    }
    return result;
}

PreviewController::PreviewController(ImagePreview* preview, QObject* parent)
    : QObject(parent)
    , m_preview(preview) {}

void PreviewController::setFeed(Feed* feed, Edits* edits) {
    if (m_feed)
        m_feed->disconnect(this);
    if (m_edits)
        m_edits->disconnect(this);
    m_feed = feed;
    m_edits = edits;
    if (feed && edits) {
        connect(feed, &Feed::articlesChanged, this, &PreviewController::refreshIfConcerned);
        connect(feed, &Feed::articlesRemoved, this, &PreviewController::refreshIfConcerned);
        connect(edits, &Edits::changed, this, &PreviewController::refreshIfConcerned);
    }
    showArticle(-1);
}

void PreviewController::showArticle(ArticleId id) {
    m_article = id;
    refresh();
}

void PreviewController::refresh() {
    if (!m_feed || !m_edits || !m_feed->contains(m_article))
        return m_preview->setImages({});
    const auto images = m_edits->value(m_article, FieldPath("images"));
    const auto localFile = [this](const QString& address) { return m_feed->layout().localFile(address); };
    m_preview->setImages(images ? previewImages(*images, localFile) : QList<PreviewImage>());
}

void PreviewController::refreshIfConcerned(const QList<int>& ids) {
    if (ids.contains(m_article))
        refresh();
}

} // namespace galley
