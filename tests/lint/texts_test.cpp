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

TEST(HtmlText, KnowsTheCodesOfHtml4) {
    EXPECT_EQ(withoutEntities(u"&nbsp;&yuml;&Agrave;&sup2;&curren;&shy;"_qs), u"\u00a0ÿÀ²¤\u00ad"_qs);
    EXPECT_EQ(withoutEntities(u"&rarr; &alpha;&Omega; &ne; &thetasym; &there4; &Dagger; &zwnj;&apos;"_qs),
              u"→ αΩ ≠ ϑ ∴ ‡ \u200c'"_qs);
}

TEST(HtmlText, KnowsTheCommonestCodesWithoutTheirSemicolon) {
    EXPECT_EQ(withoutEntities(u"Tom &amp Jerry&nbsp &quot!&quot 1 &lt 2 &#8217"_qs),
              u"Tom & Jerry\u00a0 \"!\" 1 < 2 ’"_qs);
    for (const QString& none : {u"R&ampere"_qs, u"?a=1&lt=3"_qs, u"x&gt2"_qs, u"&copy 2020"_qs, u"&#12"_qs})
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
    for (const QString& text : {u"Option<A> in Scala"_qs,
                                u"the <form> tag"_qs,
                                u"How <img> loads"_qs,
                                u"<p>cut off"_qs,
                                u"left over</p>"_qs,
                                u"plain"_qs,
                                u"When to use <br> and <hr>"_qs,
                                u"When to use <br>"_qs,
                                u"<br>s in HTML"_qs,
                                u"<img loading=lazy> lands in Chrome"_qs,
                                u"From <b> to </b>: HTML explained"_qs,
                                u"The “<b>” and “</b>” tags"_qs,
                                u"“<b>x</b>” explained"_qs,
                                u"Use `<em>x</em>`"_qs,
                                u"<b></b>"_qs,
                                u"<i>…</i>"_qs,
                                u"<br/>"_qs,
                                u"<p> </p>"_qs,
                                u"How to write <!-- comments --> in HTML"_qs,
                                u"<!-- x -->"_qs,
                                u"Stop? <br> and go"_qs,
                                u"Why <code> and <pre> differ"_qs,
                                u"x <img src='a'> y"_qs,
                                u"<span/>y"_qs,
                                u"<i>a <!-- <b> --> b</i>"_qs})
        EXPECT_EQ(withoutTags(text), std::nullopt) << text.toStdString();
}

TEST(HtmlText, LeavesATextWholeWhereATagWouldStay) {
    for (const QString& text :
         {u"<p>Option<A> in Scala</p>"_qs, u"<p>the <form> tag</p>"_qs,
          u"<scr<b></b>ipt>alert(1)</scr<b></b>ipt>"_qs, u"<scr<b>x</b>ipt>alert(1)</script>"_qs,
          u"<s<b>cr</b>ipt>alert(1)"_qs, u"<x<b>y</b>z>"_qs})
        EXPECT_EQ(withoutTags(text), std::nullopt) << text.toStdString();
}

TEST(HtmlText, TakesBreaksOutBetweenTexts) {
    EXPECT_EQ(withoutTags(u"One.<br>Two.<br />"_qs), u"One. Two."_qs);
    EXPECT_EQ(withoutTags(u"One! <br/> <br/> Two"_qs), u"One! Two"_qs);
    EXPECT_EQ(withoutTags(u"extra<wbr>ordinary"_qs), u"extraordinary"_qs);
    EXPECT_EQ(withoutTags(u"<p class='x'>A <a href='b'>link</a>, 2 &gt; 1.</p><!-- end -->"_qs),
              u"A link, 2 &gt; 1."_qs);
}

TEST(HtmlText, ReadsHostileTextInOneWalk) {
    const QString open = u"<!--<a <p"_qs.repeated(200'000); // in several, it would not end
    EXPECT_EQ(firstTag(open), QString());
    EXPECT_EQ(withoutTags(open), std::nullopt);
    EXPECT_EQ(withoutTags(u"a<br>"_qs.repeated(100'000) + u"<b>"_qs), std::nullopt);
}

TEST(GarbledText, IsPutRight) {
    EXPECT_EQ(ungarbled(u"MÃ¼nchen: â€œSpaÃŸâ€\u009d Â© ðŸ˜€"_qs), u"München: “Spaß” © 😀"_qs);
    EXPECT_EQ(firstGarbled(u"It isnâ€™t"_qs), u"â€™"_qs);
    EXPECT_EQ(ungarbled(u"GRÃ–SSE GÃ…RD"_qs), u"GRÖSSE GÅRD"_qs);
    for (const QString& none : {u"AMANHÃ…"_qs,     u"AMANHÃ… ou"_qs,
                                u"AMANHÃ—hoje"_qs, u"IRMÃ– e"_qs,
                                u"Spaß“"_qs,       u"«LIBERTÉ»"_qs,
                                u"IRMÃ”"_qs,       u"pâté"_qs,
                                u"Â"_qs,           u"Ãa"_qs,
                                u"â€"_qs,          u"AMANHÃ\u00a0ÀS 10"_qs,
                                u"PÅ\u00a010"_qs,  u"IRMÃ® und CANÃ°"_qs,
                                u"HYVÄ”"_qs,       u"„SÅ“"_qs,
                                u"été…»"_qs,       u"MAÑ… ¿QUÉ?"_qs,
                                u"Ä–Z"_qs,         u"São, Ångström, ŽIŽKA"_qs,
                                u"日本, Привет"_qs})
        EXPECT_EQ(firstGarbled(none), QString()) << none.toStdString();
}

TEST(GarbledText, IsFoundInManyScripts) {
    const std::pair<QString, QString> texts[] = {
        {u"ZaÅ¼Ã³Å‚Ä‡"_qs, u"Zażółć"_qs},
        {u"BeyoncÃ©â€™s DvoÅ™Ã¡k"_qs, u"Beyoncé’s Dvořák"_qs},
        {u"MichaÅ‚ i Å»uk"_qs, u"Michał i Żuk"_qs},
        {u"ÐŸÑ€Ð¸Ð²ÐµÑ‚"_qs, u"Привет"_qs},
        {u"æ—¥æœ¬"_qs, u"日本"_qs},
        {u"ã‚«ãƒ¼"_qs, u"カー"_qs},
        {u"ã‚«ãƒ¡ãƒ©"_qs, u"カメラ"_qs},
        {u"Î±Î²Î³"_qs, u"αβγ"_qs},
        {u"cafÃƒÂ©"_qs, u"café"_qs},
    };
    for (const auto& [garbled, right] : texts) {
        EXPECT_FALSE(firstGarbled(garbled).isEmpty()) << garbled.toStdString();
        EXPECT_EQ(ungarbled(garbled), right) << garbled.toStdString();
    }
}

TEST(GarbledText, StaysWhereNotAllOfItCanBeTold) {
    for (const QString& text : {u"voilÃ\u00a0 cafÃ©"_qs, u"maÃ®tre"_qs, u"20Â° heute"_qs,
                                u"cafÃ© AMANHÃ\u00a0ÀS"_qs, u"dÃ©jÃ vu"_qs, u"cafÃ© dÃ…"_qs, u"„cafÃ©“"_qs,
                                u"cafÃ© «LIBERTÉ»"_qs, u"ÐŸÑ€Ð¸ Ñ"_qs, u"cafÃ© Ðx"_qs}) {
        EXPECT_EQ(ungarbled(text), std::nullopt) << text.toStdString();
        EXPECT_FALSE(firstGarbled(text).isEmpty()) << text.toStdString();
    }
    EXPECT_EQ(ungarbled(u"fine"_qs), std::nullopt);
}

} // namespace
} // namespace galley
