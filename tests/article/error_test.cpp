// Failures in words.
#include "core/article/error.h"

#include <gmock/gmock.h>

namespace galley {
namespace {

TEST(Error, NamesThePlace) {
    EXPECT_EQ((Error{Error::Code::CannotRead, QStringLiteral("Gone."), QStringLiteral("_news/a.md"), 3, 7}
                   .toString()),
              u"_news/a.md:3:7: Gone.");
    EXPECT_EQ(
        (Error{Error::Code::CannotRead, QStringLiteral("Gone."), QStringLiteral("_news/a.md")}.toString()),
        u"_news/a.md: Gone.");
    EXPECT_EQ((Error{Error::Code::Usage, QStringLiteral("What?"), {}}.toString()), u"What?");
}

TEST(Error, HasAMessageForEveryFailureOfTheFrontMatter) {
    using frontmatter::ErrorCode;
    for (int code = 0; code <= static_cast<int>(ErrorCode::ProofFailed); ++code) {
        const Error error =
            errorFrom({static_cast<ErrorCode>(code), "title", {4, 2}}, QStringLiteral("a.md"));
        EXPECT_TRUE(error.message.endsWith(u'.')) << code;
        EXPECT_FALSE(error.message.contains(u'%')) << code;
        EXPECT_EQ(error.line, 4);
        EXPECT_EQ(error.column, 2);
        EXPECT_EQ(error.code, code < static_cast<int>(ErrorCode::NoFrontMatter) ? Error::Code::NotReadable
                                                                                : Error::Code::NotWritable);
    }
}

TEST(Error, FillsInTheDetail) {
    const Error error = errorFrom({frontmatter::ErrorCode::NotAList, "topics", {}}, {});
    EXPECT_TRUE(error.message.contains(u"topics"));
    const Error unread = errorFrom({frontmatter::ErrorCode::NotSupported, "the escape \\N", {}}, {});
    EXPECT_TRUE(unread.message.contains(u"the escape \\N"));
}

} // namespace
} // namespace galley
