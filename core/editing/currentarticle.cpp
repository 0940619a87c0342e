// Each accessor asks the snapshot unless its field is edited; then it reads the value the way Article does.
#include "core/editing/currentarticle.h"

#include "core/article/timestamp.h"

namespace galley {
namespace {

const FieldPath titlePath("title");
const FieldPath namePath("name");
const FieldPath excerptPath("excerpt");
const FieldPath providerNamePath = FieldPath("provider").child("name");
const FieldPath providerDomainPath = FieldPath("provider").child("domain");
const FieldPath topicsPath("topics");
const FieldPath categoryPath("category");
const FieldPath typePath("type");
const FieldPath datePath("publishedDateTime");
const FieldPath qualityPath("quality");
const FieldPath heatPath("heat");
const FieldPath publishedPath("published");
const FieldPath imagesPath("images");
const FieldPath providerImagesPath = FieldPath("provider").child("images");

} // namespace

CurrentArticle::CurrentArticle(const Feed& feed, const Edits& edits, ArticleId id)
    : m_article(feed.article(id))
    , m_edits(edits)
    , m_id(id)
    , m_dirty(edits.isDirty(id)) {}

QString CurrentArticle::text(const FieldPath& path) const {
    const std::optional<Value> value = m_edits.value(m_id, path);
    return value ? toQString(value->text()) : QString();
}

QString CurrentArticle::textOr(const FieldPath& path, QString (Article::*unedited)() const) const {
    return isEdited(path) ? text(path) : (m_article.*unedited)();
}

std::optional<qint64> CurrentArticle::integerOr(const FieldPath& path,
                                                std::optional<qint64> (Article::*unedited)() const) const {
    if (!isEdited(path))
        return (m_article.*unedited)();
    const std::optional<Value> value = m_edits.value(m_id, path);
    const std::int64_t* number = value ? value->integer() : nullptr;
    return number ? std::optional<qint64>(*number) : std::nullopt;
}

QString CurrentArticle::title() const {
    if (!isEdited(titlePath) && !isEdited(namePath))
        return m_article.title();
    const QString title = text(titlePath);
    return title.isEmpty() ? text(namePath) : title;
}

QString CurrentArticle::excerpt() const {
    return textOr(excerptPath, &Article::excerpt);
}

QString CurrentArticle::providerName() const {
    return textOr(providerNamePath, &Article::providerName);
}

QString CurrentArticle::providerDomain() const {
    return textOr(providerDomainPath, &Article::providerDomain);
}

QStringList CurrentArticle::topics() const {
    if (!isEdited(topicsPath))
        return m_article.topics();
    QStringList topics;
    const std::optional<Value> list = m_edits.value(m_id, topicsPath);
    if (list && list->sequence()) {
        for (const Value& topic : *list->sequence())
            topics.append(toQString(topic.text()));
    }
    return topics;
}

QString CurrentArticle::category() const {
    return textOr(categoryPath, &Article::category);
}

QString CurrentArticle::type() const {
    return textOr(typePath, &Article::type);
}

QString CurrentArticle::publishedDateTime() const {
    return textOr(datePath, &Article::publishedDateTime);
}

std::optional<qint64> CurrentArticle::publishedMSecs() const {
    if (!isEdited(datePath))
        return m_article.publishedMSecs();
    const std::optional<Value> value = m_edits.value(m_id, datePath);
    return value ? timestampMSecs(value->text()) : std::nullopt;
}

std::optional<qint64> CurrentArticle::quality() const {
    return integerOr(qualityPath, &Article::quality);
}

std::optional<qint64> CurrentArticle::heat() const {
    return integerOr(heatPath, &Article::heat);
}

bool CurrentArticle::isPublished() const {
    if (!isEdited(publishedPath))
        return m_article.isPublished();
    const std::optional<Value> published = m_edits.value(m_id, publishedPath);
    return m_article.isReadable() && (!published || isPublishing(*published));
}

void CurrentArticle::visitSearchTexts(const std::function<void(std::string_view)>& visit) const {
    if (!m_dirty) {
        m_article.visitSearchTexts(visit);
        return;
    }
    for (const QString& text : QStringList{title(), excerpt(), providerName(), providerDomain()} + topics())
        visit(toUtf8(text));
}

/// The address of a list's first picture, which is a record or the address itself.
QString CurrentArticle::firstUrl(const FieldPath& images) const {
    const FieldPath first = images.child(std::size_t{0});
    const QString plain = text(first);
    return plain.isEmpty() ? text(first.child("url")) : plain;
}

QString CurrentArticle::imageUrl() const {
    return isEdited(imagesPath) ? firstUrl(imagesPath) : m_article.imageUrl();
}

int CurrentArticle::imageCount() const {
    if (!isEdited(imagesPath))
        return m_article.imageCount();
    const std::optional<Value> images = m_edits.value(m_id, imagesPath);
    return images && images->sequence() ? static_cast<int>(images->sequence()->size()) : 0;
}

QString CurrentArticle::providerImageUrl() const {
    return isEdited(providerImagesPath) ? firstUrl(providerImagesPath) : m_article.providerImageUrl();
}

} // namespace galley
