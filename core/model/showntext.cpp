// Names and tool tips.
#include "core/model/showntext.h"

#include "core/article/article.h"

namespace galley {
namespace {
constexpr qsizetype longestToolTip = 3000;
} // namespace

QString articleName(const Article& article) {
    QString title = article.title().simplified();
    return title.isEmpty() ? article.path() : title;
}

QString plainToolTip(const QString& text) {
    // Qt takes a tool tip for rich text where it looks like some; escaped and wrapped in a paragraph it
    // always is.
    return text.isEmpty()
               ? text
               : u"<p style=\"white-space:pre-wrap\">" + text.left(longestToolTip).toHtmlEscaped() + u"</p>";
}

} // namespace galley
