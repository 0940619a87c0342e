// Addresses taken apart and compared.
#include "core/article/address.h"

#include <gtest/gtest.h>

namespace galley {
namespace {

TEST(Address, IsGoodMalformedOrNone) {
    for (const char* good : {"https://a.example", "http://a.example:80/b?c=d#e", "HTTPS://A.example/ü",
                             "https://a.example/x_(y)|z,{w}", "https://xn--bcher-kva.example/"})
        EXPECT_EQ(addressState(good), AddressState::Good) << good;
    for (const char* other : {"ftp://a.example", "javascript:alert(1)", "/a", "a.example/b",
                              "mailto:a@b.example", "httpx://a.example"})
        EXPECT_EQ(addressState(other), AddressState::NotWeb) << other;
    for (const char* bad :
         {"https://", "https:///a", "https://a.example/b c", "https://a.example/\n", "http://a b/",
          " https://a.example", "https://a.example:99999999/", "https://a.example/<b>"})
        EXPECT_EQ(addressState(bad), AddressState::Malformed) << bad;
}

TEST(Address, IsMendedWhereOnlyBlanksAreWrong) {
    EXPECT_EQ(mendedAddress(" https://a.example/b c\n"), "https://a.example/b%20c");
    EXPECT_EQ(mendedAddress("https:///a"), std::nullopt);
    EXPECT_EQ(mendedAddress("http://a b/"), std::nullopt);
}

TEST(Address, HasAHost) {
    EXPECT_EQ(hostOf("https://User:x@News.Example:8080/a@b"), "news.example");
    EXPECT_EQ(hostOf("https://a.example?b"), "a.example");
    EXPECT_EQ(hostOf("ftp://a.example/"), "");
    EXPECT_EQ(hostOf("a.example"), "");
}

TEST(Address, HostsOfOneSiteBelongTogether) {
    EXPECT_TRUE(areOfOneSite("www.a.example", "a.example"));
    EXPECT_TRUE(areOfOneSite("news.a.example", "a.example"));
    EXPECT_TRUE(areOfOneSite("a.example", "blog.a.example"));
    EXPECT_TRUE(areOfOneSite("amp.a.example", "www.a.example"));
    EXPECT_FALSE(areOfOneSite("ba.example", "a.example"));
    EXPECT_FALSE(areOfOneSite("a.example", "b.example"));
}

TEST(Address, AmpCachesNameTheirOrigin) {
    EXPECT_EQ(ampHostOf("https://a-example.cdn.ampproject.org/c/s/a.example/b"), "a.example");
    EXPECT_EQ(ampHostOf("https://a-example.cdn.ampproject.org/v/a.example"), "a.example");
    EXPECT_EQ(ampHostOf("https://www.google.com/amp/s/a.example/b"), "a.example");
    EXPECT_EQ(ampHostOf("https://a.example/amp"), "a.example");
    EXPECT_EQ(ampHostOf("https://cdn.ampproject.org/c/s/www.A.example/b"), "www.a.example");
    EXPECT_EQ(ampHostOf("https://support.google.com/c/b"), "support.google.com");
    EXPECT_EQ(ampHostOf("/b"), "");
}

TEST(Address, OfAnAmpPageMayPlainlyBeAnotherArticles) {
    const char* web = "https://a.example/news/harbour-opens-after-long-works-2024";
    for (const char* same :
         {"https://a.example/amp/news/harbour-opens-after-long-works-2024",
          "https://amp.a.example/news/harbour-opens-after-long-works-2024.amp.html",
          "https://a.example/news/Harbour_opens_after_works/amp/", "https://a.example/amp/content/21658315",
          "https://a.example/news/harbour-opens-after-long-works-2024?amp=1", "https://a.example/amp",
          "https://cdn.ampproject.org/c/s/a.example/amp/harbour-opens-after-long-works-2024"})
        EXPECT_FALSE(isOfAnotherArticle(same, web)) << same;
    for (const char* other :
         {"https://a.example/amp/news/seven-boats-and-the-harbour-they-left-2024",
          "https://a.example/news/seven-boats-sink.amp.html", "https://a.example/seven-boats-sink?amp",
          "https://a-example.cdn.ampproject.org/c/s/a.example/seven-boats-sink/amp/"})
        EXPECT_TRUE(isOfAnotherArticle(other, web)) << other;
    EXPECT_FALSE(isOfAnotherArticle("https://a.example/amp/seven-boats-sink-116013",
                                    "https://a.example/116013/harbour-opens-after-works"))
        << "the number of an article says more than its title";
}

TEST(Address, OfAnAmpPageMayBeAnotherNumber) {
    const char* web = "https://a.example/news/12345678";
    for (const char* other : {"https://a.example/news/87654321", "https://amp.a.example/news/87654321.html",
                              "https://a.example/amp/news/87654321", "https://a.example/news/87654321/amp",
                              "https://cdn.ampproject.org/c/s/a.example/news/87654321"})
        EXPECT_TRUE(isOfAnotherArticle(other, web)) << other;
    for (const char* same : {"https://a.example/amp/news/12345678", "https://a.example/content/87654321",
                             "https://a.example/news/1/87654321", "https://a.example/news/opens",
                             "https://a.example/news/876", "https://a.example/news/"})
        EXPECT_FALSE(isOfAnotherArticle(same, web)) << same;
    EXPECT_TRUE(isOfAnotherArticle("https://a.example/seven-boats-sink-11/amp",
                                   "https://a.example/harbour-opens-after-works/1"))
        << "a 1 stands in many addresses";
    EXPECT_FALSE(isOfAnotherArticle("https://a.example/amp/2024", "https://a.example/"));
}

TEST(Address, OfAnArticleIsTheFirstThatIsOne) {
    using frontmatter::Mapping;
    using frontmatter::Value;
    const Value original("https://a.example/o");
    EXPECT_EQ(addressOf(Mapping{{"originalUrl", original}, {"webUrl", Value("https://a.example/w")}}),
              "https://a.example/w");
    for (const Value& none : {Value(), Value(""), Value("/w"), Value("https:///w"), Value(5)})
        EXPECT_EQ(addressOf(Mapping{{"webUrl", none}, {"originalUrl", original}}), "https://a.example/o");
    EXPECT_EQ(addressOf(Mapping{{"webUrl", Value("w")}}), "");
}

TEST(Address, ComparesWithoutWhatDoesNotMatter) {
    const std::string canonical = canonicalAddress("https://a.example/b?c=1");
    EXPECT_EQ(canonical, "a.example/b?c=1");
    for (const char* same : {"http://www.A.example/b/?c=1", "https://a.example/b?utm_source=x&c=1#top",
                             "https://a.example/b?c=1&fbclid=2"})
        EXPECT_EQ(canonicalAddress(same), canonical) << same;
    for (const char* other : {"https://a.example/B?c=1", "https://a.example/b?c=2", "https://a.example/b",
                              "https://b.example/b?c=1"})
        EXPECT_NE(canonicalAddress(other), canonical) << other;
    EXPECT_EQ(canonicalAddress("https://a.example/#!/news/1"), "a.example#!/news/1");
    EXPECT_EQ(canonicalAddress("https://a.example/app/#/b?c=1"), "a.example/app#/b?c=1");
    EXPECT_EQ(canonicalAddress("https://a.example/b?utm_id=2#!c"), "a.example/b#!c");
    EXPECT_EQ(addressMark("https://a.example/b#!c"), addressMark("https://www.a.example/b/#!c"));
    EXPECT_EQ(canonicalAddress("https://a.example/"), canonicalAddress("https://a.example"));
    EXPECT_EQ(canonicalAddress(" https://a.example/b\n"), "a.example/b");
    EXPECT_EQ(canonicalAddress("/b?c=1"), "");
}

} // namespace
} // namespace galley
