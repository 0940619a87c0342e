// The schema by path, and typed input.
#include "core/article/field.h"

#include <gmock/gmock.h>

#include <ostream>

namespace galley::frontmatter {
void PrintTo(const Value& value, std::ostream* out) {
    *out << toJson(value);
}
} // namespace galley::frontmatter

namespace galley {
namespace {

using frontmatter::Sequence;
using frontmatter::Timestamp;
using testing::Eq;
using testing::Optional;

FieldType typeOf(std::string_view path) {
    return fieldInfo(*FieldPath::parse(path)).type;
}

std::optional<Value> typed(std::string_view path, const char16_t* text, const Value* like = nullptr) {
    return valueFromText(*FieldPath::parse(path), QStringView(text).toString(), like);
}

TEST(Field, KnowsFieldsAnywhere) {
    EXPECT_EQ(typeOf("published"), FieldType::Boolean);
    EXPECT_EQ(typeOf("provider.name"), FieldType::Text);
    EXPECT_EQ(typeOf("provider.images[0].url"), FieldType::Url);
    EXPECT_EQ(typeOf("images"), FieldType::Images);
    EXPECT_EQ(typeOf("images[2].isCached"), FieldType::Boolean);
    EXPECT_EQ(typeOf("related[3].title"), FieldType::Text);
    EXPECT_EQ(typeOf("related[3].quality"), FieldType::Integer);
    EXPECT_EQ(typeOf("related[1].images[0].width"), FieldType::Integer);
    EXPECT_EQ(typeOf("related[1].provider.images[0].height"), FieldType::Integer);
    EXPECT_EQ(typeOf("topics[4]"), FieldType::Text);
}

TEST(Field, LeavesForeignFieldsUnknown) {
    for (const char* path :
         {"twitter", "twitter.url", "title[0]", "title.name", "images.url", "related.title", "topics[0][1]"})
        EXPECT_EQ(typeOf(path), FieldType::Unknown) << path;
    EXPECT_EQ(fieldInfo(FieldPath()).type, FieldType::Unknown);
}

TEST(Field, HasTitles) {
    EXPECT_EQ(fieldTitle(FieldPath("quality")), u"Quality");
    EXPECT_EQ(fieldTitle(*FieldPath::parse("twitter.url")), u"twitter.url");
    for (const FieldInfo& field : articleFields())
        EXPECT_FALSE(fieldTitle(FieldPath(std::string(field.name))).isEmpty()) << field.name;
}

TEST(Field, TypesInputByField) {
    EXPECT_THAT(typed("quality", u" 80 "), Optional(Value(80)));
    EXPECT_THAT(typed("heat", u"-1"), Optional(Value(-1)));
    EXPECT_THAT(typed("title", u"80"), Optional(Value("80")));
    EXPECT_THAT(typed("category", u"true"), Optional(Value("true")));
    EXPECT_THAT(typed("published", u"False"), Optional(Value(false)));
    EXPECT_THAT(typed("published", u"yes"), Optional(Value(true)));
    EXPECT_THAT(typed("topics", u"AI, Power Apps,,"), Optional(Value(Sequence{"AI", "Power Apps"})));
    EXPECT_THAT(typed("topics", u""), Optional(Value(Sequence{})));
    EXPECT_THAT(typed("related[0].quality", u"7"), Optional(Value(7)));
}

TEST(Field, RefusesInputThatDoesNotFit) {
    for (const char16_t* text : {u"", u"many", u"8.5", u"99999999999999999999"})
        EXPECT_THAT(typed("quality", text), Eq(std::nullopt));
    EXPECT_THAT(typed("published", u"maybe"), Eq(std::nullopt));
    EXPECT_THAT(typed("published", u"1"), Eq(std::nullopt));
    EXPECT_THAT(typed("publishedDateTime", u"tomorrow"), Eq(std::nullopt));
    EXPECT_THAT(typed("secured", u"x"), Eq(std::nullopt));
    EXPECT_THAT(typed("provider", u"x"), Eq(std::nullopt));
}

TEST(Field, KeepsTheKindOfADate) {
    const Value text("2020-01-01");
    EXPECT_THAT(typed("publishedDateTime", u"2021-05-06T07:08:09Z"),
                Optional(Value(Timestamp{"2021-05-06T07:08:09Z"})));
    EXPECT_THAT(typed("publishedDateTime", u"2021-05-06", &text), Optional(Value("2021-05-06")));
}

TEST(Field, TypesForeignFieldsLikeWhatIsThere) {
    const Value number(1);
    const Value real(1.5);
    const Value text("1");
    EXPECT_THAT(typed("members", u"12"), Optional(Value(12)));
    EXPECT_THAT(typed("members", u"12", &number), Optional(Value(12)));
    EXPECT_THAT(typed("members", u"few", &number), Eq(std::nullopt));
    EXPECT_THAT(typed("members", u"12", &text), Optional(Value("12")));
    EXPECT_THAT(typed("members", u"12", &real), Optional(Value(12.0)));
}

} // namespace
} // namespace galley
