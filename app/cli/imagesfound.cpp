// Reads `images`: a list of records with an url, of texts, or a single one of either.
#include "app/cli/imagesfound.h"

#include "app/cli/record.h"

#include <limits>

namespace galley::cli {
namespace {

using frontmatter::Mapping;

/// So many records are in memory at a time.
constexpr std::size_t chunkSize = 256;

int lengthOf(const Mapping& record, std::string_view key) {
    const Value* value = frontmatter::find(record, key);
    const std::int64_t* number = value ? value->integer() : nullptr;
    return number && *number > 0 && *number <= std::numeric_limits<int>::max() ? int(*number) : 0;
}

FoundImage imageFrom(const Value& value) {
    FoundImage image;
    const Mapping* record = value.mapping();
    if (!record) {
        image.address = toQString(value.text());
        return image;
    }
    if (const Value* url = frontmatter::find(*record, "url"))
        image.address = toQString(url->text());
    image.declaredSize = {lengthOf(*record, "width"), lengthOf(*record, "height")};
    return image;
}

void addImages(const FeedLayout& layout, const Record& record, std::vector<FoundImage>& images) {
    const auto value = record.field(FieldPath("images"));
    if (!value || value->isNull())
        return;
    const frontmatter::Sequence single{*value};
    for (const Value& item : value->sequence() ? *value->sequence() : single) {
        if (item.isNull())
            continue;
        FoundImage image = imageFrom(item);
        image.path = record.path;
        image.source = ImageSource::fromAddress(image.address, layout.localFile(image.address));
        images.push_back(std::move(image));
    }
}

} // namespace

FoundImages findImages(const FeedLayout& layout, std::span<const int> files) {
    FoundImages found;
    while (!files.empty()) {
        const auto chunk = files.first(std::min(chunkSize, files.size()));
        files = files.subspan(chunk.size());
        for (const Record& record : readRecords(layout, chunk, std::vector<std::string>{"images"})) {
            if (record.error)
                found.unreadable.push_back(*record.error);
            addImages(layout, record, found.images);
        }
    }
    return found;
}

} // namespace galley::cli
