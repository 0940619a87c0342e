// HTML and wrong encodings in texts.
#include "core/lint/garbledtext.h"
#include "core/lint/htmltext.h"

#include <gtest/gtest.h>

namespace galley {
namespace {

TEST(HtmlText, DecodesCodesOnce) {
    EXPECT_EQ(withoutEntities(u"A &amp;lt; B &#x2019; &#146; &copy;&nope; &"_qs),
              u"A &lt; B ’ ’ ©&nope; &"_qs);
    EXPECT_EQ(withoutEntities(u"&#128512;"_qs), u"😀"_qs);
    EXPECT_EQ(firstEntity(u"&nope; &#8217;"_qs), u"&#8217;"_qs);
    for (const QString& none : {u"&#0;"_qs, u"&#xd800;"_qs, u"&#9999999;"_qs, u"& amp;"_qs, u"a&b;"_qs})
        EXPECT_EQ(firstEntity(none), QString()) << none.toStdString();
}

TEST(HtmlText, TakesTagsOut) {
    EXPECT_EQ(withoutTags(u"<p>One</p><p>two<br/>three</p>"_qs), u"One two three"_qs);
    EXPECT_EQ(withoutTags(u"<B>bo</B>ld<!-- x -->"_qs), u"bold"_qs);
    EXPECT_EQ(withoutTags(u"a<style>b</style>"_qs), std::nullopt);
    EXPECT_EQ(firstTag(u"x <img src='a'> y"_qs), u"<img src='a'>"_qs);
    for (const QString& none : {u"a < b > c"_qs, u"vector<int>"_qs, u"<p"_qs, u"<3"_qs})
        EXPECT_EQ(firstTag(none), QString()) << none.toStdString();
}

TEST(GarbledText, IsPutRight) {
    EXPECT_EQ(ungarbled(u"MÃ¼nchen: â€œSpaÃŸâ€\u009d Â© ðŸ˜€"_qs), u"München: “Spaß” © 😀"_qs);
    EXPECT_EQ(firstGarbled(u"It isnâ€™t"_qs), u"â€™"_qs);
    for (const QString& none :
         {u"Spaß“"_qs, u"«LIBERTÉ»"_qs, u"IRMÃ”"_qs, u"pâté"_qs, u"Â"_qs, u"Ãa"_qs, u"â€"_qs})
        EXPECT_EQ(firstGarbled(none), QString()) << none.toStdString();
}

} // namespace
} // namespace galley
