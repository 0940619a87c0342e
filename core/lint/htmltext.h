// HTML in what should be plain text.
#pragma once

#include <QString>

#include <optional>

namespace galley {

/// The first HTML character code of a text (`&amp;`, `&#8217;`), as it stands there; empty where there is
/// none. `&` alone, and names HTML does not know, are none.
QString firstEntity(const QString& text);
/// The text with all codes replaced by their characters, once. Nothing where browsers would take some of the
/// result for markup that was none: `the &lt;form&gt; tag`.
std::optional<QString> withoutEntities(const QString& text);

/// The first HTML tag or comment of a text; empty where there is none. `a < b` and `List<String>` are none.
QString firstTag(const QString& text);
/// The text without its tags, a space for those that divide text. Nothing where there are none, where one may
/// be what the text is about (all but pairs around a text, and breaks between texts: `Option<A>`, `When to
/// use <br>`), where its content is no text (script, style), and where nothing or a tag would be left.
std::optional<QString> withoutTags(const QString& text);

} // namespace galley
