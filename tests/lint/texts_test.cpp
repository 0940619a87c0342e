// HTML and wrong encodings in texts.
#include "core/lint/garbledtext.h"
#include "core/lint/htmltext.h"

#include <QElapsedTimer>

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

TEST(HtmlText, MakesNoMarkupOfCodes) {
    for (const QString& text :
         {u"&lt;script&gt;alert(1)&lt;/script&gt;"_qs, u"the &lt;form&gt; tag"_qs, u"&#60;img src=x>"_qs,
          u"List&lt;String&gt;"_qs, u"<&#98;> &amp; &lt;!-- x --&gt;"_qs, u"a &amp; b &lt;/p&gt;"_qs})
        EXPECT_EQ(withoutEntities(text), std::nullopt) << text.toStdString();
    EXPECT_EQ(withoutEntities(u"1 &lt; 2 &gt; 0 &lt;3"_qs), u"1 < 2 > 0 <3"_qs);
    EXPECT_EQ(withoutEntities(u"<b>Fish</b> &amp; nets"_qs), u"<b>Fish</b> & nets"_qs);
}

TEST(HtmlText, TakesTagsOut) {
    EXPECT_EQ(withoutTags(u"<p>One</p><p>two<br/>three</p>"_qs), u"One two three"_qs);
    EXPECT_EQ(withoutTags(u"<B>bo</B>ld<!-- x -->"_qs), u"bold"_qs);
    EXPECT_EQ(withoutTags(u"a<style>b</style>"_qs), std::nullopt);
    EXPECT_EQ(firstTag(u"x <img src='a'> y"_qs), u"<img src='a'>"_qs);
    for (const QString& none : {u"a < b > c"_qs, u"vector<int>"_qs, u"<p"_qs, u"<3"_qs})
        EXPECT_EQ(firstTag(none), QString()) << none.toStdString();
}

TEST(HtmlText, LeavesWhatMayBeNoMarkup) {
    for (const QString& text : {u"Option<A> in Scala"_qs, u"the <form> tag"_qs, u"How <img> loads"_qs,
                                u"<p>cut off"_qs, u"left over</p>"_qs, u"plain"_qs})
        EXPECT_EQ(withoutTags(text), std::nullopt) << text.toStdString();
    EXPECT_EQ(withoutTags(u"<p>Option<A> in Scala</p>"_qs), u"Option<A> in Scala"_qs);
    EXPECT_EQ(withoutTags(u"x <img src='a'> <hr> <span/>y"_qs), u"x   y"_qs);
    EXPECT_EQ(withoutTags(u"<i>a <!-- <b> --> b</i>"_qs), u"a  b"_qs);
}

TEST(HtmlText, ReadsHostileTextInOneWalk) {
    const QString open = u"<!--<a <p"_qs.repeated(200'000);
    QElapsedTimer clock;
    clock.start();
    EXPECT_EQ(firstTag(open), QString());
    EXPECT_EQ(withoutTags(open), std::nullopt);
    EXPECT_LT(clock.elapsed(), 2000);
}

TEST(GarbledText, IsPutRight) {
    EXPECT_EQ(ungarbled(u"MÃ¼nchen: â€œSpaÃŸâ€\u009d Â© ðŸ˜€"_qs), u"München: “Spaß” © 😀"_qs);
    EXPECT_EQ(firstGarbled(u"It isnâ€™t"_qs), u"â€™"_qs);
    EXPECT_EQ(ungarbled(u"GRÃ–SSE GÃ…RD"_qs), u"GRÖSSE GÅRD"_qs);
    for (const QString& none :
         {u"AMANHÃ…"_qs, u"AMANHÃ… ou"_qs, u"AMANHÃ—hoje"_qs, u"IRMÃ– e"_qs, u"Spaß“"_qs, u"«LIBERTÉ»"_qs,
          u"IRMÃ”"_qs, u"pâté"_qs, u"Â"_qs, u"Ãa"_qs, u"â€"_qs})
        EXPECT_EQ(firstGarbled(none), QString()) << none.toStdString();
}

} // namespace
} // namespace galley
