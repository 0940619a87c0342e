// Articles have pictures whose size is known.
#include "core/lint/checks.h"

#include <algorithm>

namespace galley {
namespace {

/// A whole number has to be more than 0; whatever else stands there other rules look at.
bool isSize(const Value* side) {
    return side && !side->isNull() && (!side->integer() || *side->integer() > 0);
}

bool hasSize(const frontmatter::Mapping& image) {
    return isSize(frontmatter::find(image, "width")) && isSize(frontmatter::find(image, "height"));
}

/// An item of the list that leads to a picture: a record with an address, or the address itself.
bool isPicture(const Value& item) {
    const Value* url = item.mapping() ? frontmatter::find(*item.mapping(), "url") : &item;
    return url && url->isScalar() && url->text().find_first_not_of(" \t\r\n") != std::string::npos;
}

} // namespace

void checkImages(const CheckedArticle& article, Report& report) {
    const Value* images = article.value("images");
    const frontmatter::Sequence* items = images ? images->sequence() : nullptr;
    if (!items || std::ranges::none_of(*items, isPicture)) {
        report.addMissing(Rule::NoImage, FieldPath("images"),
                          lintText(QT_TRANSLATE_NOOP("Lint", "The article has no image.")));
        return;
    }
    for (std::size_t i = 0; i < items->size(); ++i) {
        const frontmatter::Mapping* image = (*items)[i].mapping();
        if (!image || !hasSize(*image))
            report.add(Rule::ImageSize, FieldPath("images").child(i),
                       lintText(QT_TRANSLATE_NOOP("Lint", "The image has no width or height.")));
    }
}

} // namespace galley
