// Articles have pictures whose size is known.
#include "core/lint/checks.h"

namespace galley {
namespace {

bool hasSize(const frontmatter::Mapping& image) {
    const Value* width = frontmatter::find(image, "width");
    const Value* height = frontmatter::find(image, "height");
    return width && height && !width->isNull() && !height->isNull();
}

} // namespace

void checkImages(const CheckedArticle& article, Report& report) {
    const Value* images = article.value("images");
    const frontmatter::Sequence* items = images ? images->sequence() : nullptr;
    if (!items || items->empty()) {
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
