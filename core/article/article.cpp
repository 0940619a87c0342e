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

constexpr std::array<std::string_view, 19> summaryKeys = {"category",
                                                          "title",
                                                          "name",
                                                          "excerpt",
                                                          "publishedDateTime",
                                                          "updatedDateTime",
                                                          "originalUrl",
                                                          "webUrl",
                                                          "ampWebUrl",
                                                          "cdnAmpWebUrl",
                                                          "type",
                                                          "quality",
                                                          "heat",
                                                          "published",
                                                          "removed",
                                                          "featuredContent",
                                                          "provider",
                                                          "topics",
                                                          "images"};

/// Most of a file's bytes, and nothing lists look at.
constexpr std::array<std::string_view, 2> largeKeys = {"related", "secured"};

/// What foreign fields may take in a summary, each and all together.
constexpr std::size_t mostForeignBytes = 1024;
constexpr std::size_t mostForeignBytesInAll = 4096;

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
        offsets{};             ///< where a field's value stands in the block; 0: missing
    std::uint32_t foreign = 0; ///< where a mapping of other fields stands; 0: there are none
    std::uint32_t leftOut = 0; ///< where the keys of what is not held stand; 0: all is held
    std::optional<qint64> publishedMSecs;
    quint64 digest = 0;
    quint64 content = 0;
    bool readable = false;
    std::vector<Problem> problems;

    static std::shared_ptr<Data> create(const QString& path, const QString& collection, quint64 digest);
    void setFields(frontmatter::SomeEntries fields);
    void setForeign(Mapping foreign, std::vector<std::string> skipped, ValuePacker& packer);

    std::optional<PackedView> at(std::uint32_t offset) const {
        return offset == 0 ? std::nullopt : std::optional(PackedView(block, offset));
    }
    std::optional<PackedView> field(std::size_t slot) const { return at(offsets[slot]); }
    std::optional<PackedView> entry(std::string_view key) const {
        if (const std::size_t place = slotOf(key); place < summaryKeys.size())
            return field(place);
        const auto others = at(foreign);
        return others ? others->find(key) : std::nullopt;
    }
    std::optional<PackedView> viewOf(const FieldPath& path) const {
        auto view = entry(path.topLevelKey());
        for (const FieldPath::Step& step : std::span(path.steps()).subspan(1)) {
            if (!view)
                return std::nullopt;
            const std::string* key = std::get_if<std::string>(&step);
            view = key ? view->find(*key) : view->at(std::get<std::size_t>(step));
        }
        return view;
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

void Article::Data::setFields(frontmatter::SomeEntries fields) {
    block.push_back('\0'); // no value stands at offset 0
    ValuePacker packer(block);
    Mapping others;
    for (auto& [key, value] : fields.values)
        if (const std::size_t place = slotOf(key); place < summaryKeys.size())
            offsets[place] = packer.pack(value);
        else
            others.emplace_back(std::move(key), std::move(value));
    setForeign(std::move(others), std::move(fields.skipped), packer);
    block.shrink_to_fit();
    if (const auto date = field(slot("publishedDateTime")))
        publishedMSecs = timestampMSecs(date->text().value_or(std::string_view()));
}

static constexpr std::size_t cacheLine = 64;

static bool isEmpty(const Value& value) {
    if (const frontmatter::Sequence* items = value.sequence())
        return items->empty();
    if (const Mapping* entries = value.mapping())
        return entries->empty();
    return value.text().empty();
}

/// Keeps what is small, and what is empty, so that all that is left out holds something.
void Article::Data::setForeign(Mapping others, std::vector<std::string> skipped, ValuePacker& packer) {
    std::size_t left = mostForeignBytesInAll;
    std::erase_if(others, [&](const auto& entry) {
        const std::size_t size = entry.first.size() + packedSize(entry.second, mostForeignBytes);
        const bool isHeld = size <= std::min(mostForeignBytes, left) || isEmpty(entry.second);
        if (isHeld)
            left -= std::min(size, left);
        else
            skipped.push_back(entry.first);
        return !isHeld;
    });
    if (!others.empty())
        foreign = packer.pack(std::move(others));
    if (!skipped.empty())
        leftOut = packer.pack(frontmatter::Sequence(skipped.begin(), skipped.end()));
}

Article::Article(std::shared_ptr<const Data> data)
    : m_data(std::move(data)) {}

Article Article::read(const QString& path, const QString& collection, std::string_view bytes,
                      quint64 digest) {
    auto data = Data::create(path, collection, digest);
    data->content = contentDigest(bytes);
    std::vector<frontmatter::Warning> duplicateKeys;
    auto fields = frontmatter::readAllBut(bytes, largeKeys, &duplicateKeys);
    if (!fields) {
        data->problems.push_back(unreadableProblem(errorFrom(fields.error(), path)));
    } else if (!*fields) {
        data->problems.push_back(noFrontMatterProblem(bytes, path));
    } else {
        data->readable = true;
        data->problems = fieldProblems(bytes, (*fields)->values, duplicateKeys);
        data->setFields(**std::move(fields));
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
    return toQString(pathUtf8());
}

std::string_view Article::pathUtf8() const {
    return m_data ? std::string_view(m_data->block).substr(0, m_data->pathSize) : std::string_view();
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
    const auto view = m_data && !path.empty() ? m_data->viewOf(path) : std::nullopt;
    return view ? std::optional(view->value()) : std::nullopt;
}

std::optional<std::string_view> Article::plainText(const FieldPath& path) const {
    const auto view = m_data && !path.empty() ? m_data->viewOf(path) : std::nullopt;
    return view ? view->text() : std::nullopt;
}

bool Article::knows(const FieldPath& path) {
    return !path.empty() && slotOf(path.topLevelKey()) < summaryKeys.size();
}

bool Article::tells(const FieldPath& path) const {
    return knows(path) || (!path.empty() && !leavesOut(path.topLevelKey()));
}

bool Article::leavesOut(std::string_view key) const {
    const auto keys = m_data ? m_data->at(m_data->leftOut) : std::nullopt;
    return keys &&
           std::ranges::any_of(keys->items(), [&](const PackedView& item) { return item.text() == key; });
}

void Article::expect() const {
    const auto* bytes = reinterpret_cast<const char*>(m_data.get());
    for (std::size_t line = 0; line < sizeof(Data); line += cacheLine)
        __builtin_prefetch(bytes + line);
}

/// Two lines: a value often goes beyond its first.
void Article::expectEntry(std::string_view key) const {
    if (!m_data)
        return;
    const std::size_t place = slotOf(key);
    const std::size_t offset = key.empty()                  ? 0
                               : place < summaryKeys.size() ? m_data->offsets[place]
                                                            : m_data->foreign;
    __builtin_prefetch(m_data->block.data() + offset);
    __builtin_prefetch(m_data->block.data() + std::min(offset + cacheLine, m_data->block.size()));
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
