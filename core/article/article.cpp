// Keeps a summary as one block of packed values and answers from it.
#include "core/article/article.h"

#include "core/article/contentdigest.h"
#include "core/article/packedvalue.h"
#include "core/article/problems.h"
#include "core/article/timestamp.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace galley {
namespace {

using frontmatter::Mapping;

constexpr std::array<std::string_view, 15> summaryKeys = {
    "category", "title", "name",      "excerpt", "publishedDateTime", "originalUrl", "webUrl", "type",
    "quality",  "heat",  "published", "removed", "provider",          "topics",      "images"};

/// Index of a key in summaryKeys; summaryKeys.size() for others.
std::size_t slotOf(std::string_view key) {
    return static_cast<std::size_t>(std::ranges::find(summaryKeys, key) - summaryKeys.begin());
}

consteval std::size_t slot(std::string_view key) {
    for (std::size_t i = 0; i < summaryKeys.size(); ++i)
        if (summaryKeys[i] == key)
            return i;
    throw "not a summary field";
}

QString textOf(const PackedView& view) {
    const auto text = view.text();
    return text ? toQString(*text) : toQString(view.value().text());
}

/// The address of a list's first picture, which is a record or the address itself.
QString firstUrl(const std::optional<PackedView>& images) {
    const auto first = images ? images->at(0) : std::nullopt;
    if (!first)
        return {};
    if (const auto plain = first->text())
        return toQString(*plain);
    const auto url = first->find("url");
    return url ? textOf(*url) : QString();
}

} // namespace

struct Article::Data {
    std::string block; ///< path, collection, then packed values
    std::uint32_t pathSize = 0;
    std::uint32_t collectionSize = 0;
    std::array<std::uint32_t, summaryKeys.size()>
        offsets{}; ///< where a field's value stands in the block; 0: missing
    std::optional<qint64> publishedMSecs;
    quint64 digest = 0;
    quint64 content = 0;
    bool readable = false;
    std::vector<Problem> problems;

    static std::shared_ptr<Data> create(const QString& path, const QString& collection, quint64 digest);
    void setFields(const Mapping& fields);

    std::optional<PackedView> field(std::size_t slot) const {
        return offsets[slot] == 0 ? std::nullopt : std::optional(PackedView(block, offsets[slot]));
    }
};

std::shared_ptr<Article::Data> Article::Data::create(const QString& path, const QString& collection,
                                                     quint64 digest) {
    auto data = std::make_shared<Data>();
    data->block = toUtf8(path);
    data->pathSize = static_cast<std::uint32_t>(data->block.size());
    data->block += toUtf8(collection);
    data->collectionSize = static_cast<std::uint32_t>(data->block.size()) - data->pathSize;
    data->digest = digest;
    return data;
}

void Article::Data::setFields(const Mapping& fields) {
    block.push_back('\0'); // no value stands at offset 0
    ValuePacker packer(block);
    for (const auto& [key, value] : fields)
        if (const std::size_t place = slotOf(key); place < summaryKeys.size())
            offsets[place] = packer.pack(value);
    block.shrink_to_fit();
    if (const auto date = field(slot("publishedDateTime")))
        publishedMSecs = timestampMSecs(date->text().value_or(std::string_view()));
}

Article::Article(std::shared_ptr<const Data> data)
    : m_data(std::move(data)) {}

Article Article::read(const QString& path, const QString& collection, std::string_view bytes,
                      quint64 digest) {
    auto data = Data::create(path, collection, digest);
    data->content = contentDigest(bytes);
    std::vector<frontmatter::Warning> duplicateKeys;
    const auto fields = frontmatter::readEntries(bytes, summaryKeys, &duplicateKeys);
    if (!fields) {
        data->problems.push_back(unreadableProblem(errorFrom(fields.error(), path)));
    } else if (!*fields) {
        data->problems.push_back(noFrontMatterProblem(bytes, path));
    } else {
        data->readable = true;
        data->setFields(**fields);
        data->problems = fieldProblems(bytes, **fields, duplicateKeys);
    }
    return Article(std::move(data));
}

Article Article::unreadable(const QString& path, const QString& collection, const Error& error,
                            quint64 digest) {
    auto data = Data::create(path, collection, digest);
    data->problems.push_back(unreadableProblem(error));
    return Article(std::move(data));
}

QString Article::path() const {
    return m_data ? toQString(std::string_view(m_data->block).substr(0, m_data->pathSize)) : QString();
}

QString Article::collection() const {
    return m_data
               ? toQString(std::string_view(m_data->block).substr(m_data->pathSize, m_data->collectionSize))
               : QString();
}

bool Article::isReadable() const {
    return m_data && m_data->readable;
}

QString Article::text(std::size_t slot) const {
    const auto view = m_data ? m_data->field(slot) : std::nullopt;
    return view ? textOf(*view) : QString();
}

QString Article::title() const {
    const QString title = text(slot("title"));
    return title.isEmpty() ? text(slot("name")) : title;
}

QString Article::excerpt() const {
    return text(slot("excerpt"));
}

QString Article::category() const {
    return text(slot("category"));
}

QString Article::type() const {
    return text(slot("type"));
}

QString Article::publishedDateTime() const {
    return text(slot("publishedDateTime"));
}

QString Article::providerText(std::string_view key) const {
    const auto provider = m_data ? m_data->field(slot("provider")) : std::nullopt;
    const auto view = provider ? provider->find(key) : std::nullopt;
    return view ? textOf(*view) : QString();
}

QString Article::providerName() const {
    return providerText("name");
}

QString Article::providerDomain() const {
    return providerText("domain");
}

QStringList Article::topics() const {
    QStringList topics;
    const auto list = m_data ? m_data->field(slot("topics")) : std::nullopt;
    for (const PackedView& topic : list ? list->items() : std::vector<PackedView>())
        topics += textOf(topic);
    return topics;
}

void Article::visitSearchTexts(const std::function<void(std::string_view)>& visit) const {
    const auto show = [&](const std::optional<PackedView>& view) {
        const auto text = view ? view->text() : std::string_view();
        visit(text ? *text : std::string_view(view->value().text()));
    };
    const auto title = m_data ? m_data->field(slot("title")) : std::nullopt;
    const bool empty = !title || (title->text() ? title->text()->empty() : title->value().text().empty());
    show(empty && m_data ? m_data->field(slot("name")) : title);
    show(m_data ? m_data->field(slot("excerpt")) : std::nullopt);
    const auto provider = m_data ? m_data->field(slot("provider")) : std::nullopt;
    show(provider ? provider->find("name") : std::nullopt);
    show(provider ? provider->find("domain") : std::nullopt);
    const auto topics = m_data ? m_data->field(slot("topics")) : std::nullopt;
    for (const PackedView& topic : topics ? topics->items() : std::vector<PackedView>())
        show(topic);
}

std::optional<qint64> Article::publishedMSecs() const {
    return m_data ? m_data->publishedMSecs : std::nullopt;
}

std::optional<qint64> Article::integer(std::size_t slot) const {
    const auto view = m_data ? m_data->field(slot) : std::nullopt;
    return view ? view->integer() : std::nullopt;
}

std::optional<qint64> Article::quality() const {
    return integer(slot("quality"));
}

std::optional<qint64> Article::heat() const {
    return integer(slot("heat"));
}

bool Article::isPublished() const {
    if (!isReadable())
        return false;
    const auto view = m_data->field(slot("published"));
    return !view || (!view->isFalse() && !view->isNull()); // as isPublishing() says
}

QString Article::imageUrl() const {
    return firstUrl(m_data ? m_data->field(slot("images")) : std::nullopt);
}

QString Article::providerImageUrl() const {
    const auto provider = m_data ? m_data->field(slot("provider")) : std::nullopt;
    return firstUrl(provider ? provider->find("images") : std::nullopt);
}

int Article::imageCount() const {
    const auto images = m_data ? m_data->field(slot("images")) : std::nullopt;
    return images ? static_cast<int>(images->size()) : 0;
}

QString Article::webUrl() const {
    const QString url = text(slot("webUrl"));
    return url.isEmpty() ? text(slot("originalUrl")) : url;
}

std::span<const Problem> Article::problems() const {
    return m_data ? std::span<const Problem>(m_data->problems) : std::span<const Problem>();
}

std::optional<Value> Article::value(const FieldPath& path) const {
    if (!m_data || !knows(path))
        return std::nullopt;
    auto view = m_data->field(slotOf(path.topLevelKey()));
    for (const FieldPath::Step& step : std::span(path.steps()).subspan(1)) {
        if (!view)
            return std::nullopt;
        const std::string* key = std::get_if<std::string>(&step);
        view = key ? view->find(*key) : view->at(std::get<std::size_t>(step));
    }
    return view ? std::optional(view->value()) : std::nullopt;
}

bool Article::knows(const FieldPath& path) {
    return !path.empty() && slotOf(path.topLevelKey()) < summaryKeys.size();
}

quint64 Article::digest() const {
    return m_data ? m_data->digest : 0;
}

quint64 Article::content() const {
    return m_data ? m_data->content : 0;
}

std::span<const std::string_view> summaryFields() {
    return summaryKeys;
}

} // namespace galley
