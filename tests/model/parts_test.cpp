// The parts the list is made of: folding, prepared texts, ranges, sorted rows.
#include "core/article/searchtext.h"
#include "core/model/rowranges.h"
#include "core/model/sortedrows.h"
#include "core/model/textcolumn.h"

#include <QStringList>

#include <gmock/gmock.h>

#include <random>

namespace galley {
namespace {

using testing::ElementsAre;

std::string folded(const char16_t* text) {
    return foldedText(QString::fromUtf16(text));
}

TEST(SearchText, IgnoresCaseAndAccents) {
    EXPECT_EQ(folded(u"Hello WORLD 42 [z]"), "hello world 42 [z]");
    EXPECT_EQ(folded(u"Ångström É"), "angstrom e");
    EXPECT_EQ(folded(u"e\u0301"), "e");
    EXPECT_EQ(folded(u"STRASSE"), folded(u"Straße"));
    EXPECT_EQ(folded(u"İstanbul ıı"), "istanbul ii");
    EXPECT_EQ(folded(u"Ærø Łódź Œuvre"), "aero lodz oeuvre");
    EXPECT_EQ(folded(u"ΆΛΦΑ"), folded(u"αλφα"));
    EXPECT_EQ(folded(u"東京"), "東京");
    EXPECT_EQ(folded(u""), "");
}

// Whatever stands around a word, it is folded as if it stood alone: texts are folded in pieces.
TEST(SearchText, FoldsEachWordAsIfItStoodAlone) {
    const QStringList letters = {u"a"_qs,  u"E"_qs,      u"\u0301"_qs, u"\u0308"_qs, u"é"_qs,
                                 u"Å"_qs,  u"’"_qs,      u"\u200d"_qs, u"か"_qs,     u"\u3099"_qs,
                                 u"한"_qs, u"ᄒ"_qs,     u"ᅡ"_qs,     u"İ"_qs,      u"Σ"_qs,
                                 u"ß"_qs,  u"\u202f"_qs, u"กิ"_qs,      u"😀"_qs,      u"-"_qs};
    std::mt19937 random(17);
    const auto below = [&random](qsizetype end) {
        return std::uniform_int_distribution<qsizetype>(0, end - 1)(random);
    };
    for (int round = 0; round < 2000; ++round) {
        QString text;
        std::string expected;
        for (qsizetype word = below(5); word >= 0; --word) {
            QString letterSequence;
            for (qsizetype i = below(6); i >= 0; --i)
                letterSequence += below(3) == 0 ? u"plain"_qs : letters[below(letters.size())];
            const qsizetype blanks = 1 + below(30);
            text += letterSequence + QString(blanks, u' ');
            expected += foldedText(letterSequence) + std::string(std::size_t(blanks), ' ');
        }
        ASSERT_EQ(foldedText(text), expected) << text.toStdString();
    }
}

TEST(SearchText, KeepsMarksThatMakeAnotherLetter) {
    EXPECT_EQ(folded(u"が"), "が");
    EXPECT_EQ(folded(u"か\u3099"), folded(u"が"));
    EXPECT_EQ(folded(u"がく").find(folded(u"か")), std::string::npos);
    EXPECT_EQ(folded(u"한국").find(folded(u"하")), std::string::npos);
    EXPECT_EQ(folded(u"กิน"), "กิน");
    EXPECT_EQ(folded(u"हिंदी कु"), "हिंदी कु");
    EXPECT_EQ(folded(u"Й ё Ǻ"), "и е a");
    EXPECT_EQ(folded(u"\u0301a"), "\u0301a") << "it stands behind no letter";
}

TEST(SearchText, TakesSpacesThatDoNotBreakForBlanks) {
    EXPECT_EQ(folded(u"sea\u00a0wind"), "sea wind");
    EXPECT_EQ(folded(u"10\u202f000"), "10 000");
}

TEST(TextColumn, KeepsItsTextsThroughReplacingAndSweeping) {
    TextColumn column;
    std::vector<std::string> texts;
    std::mt19937 random(7);
    for (int step = 0; step < 20000; ++step) {
        const std::string text(random() % 3000, static_cast<char>('a' + random() % 26));
        if (texts.size() < 50 || random() % 20 == 0) {
            column.append(text);
            texts.push_back(text);
        } else if (random() % 20 == 0) {
            const std::size_t first = random() % texts.size();
            const std::size_t last = std::min(first + random() % 3, texts.size() - 1);
            column.remove(first, last);
            texts.erase(texts.begin() + static_cast<int>(first), texts.begin() + static_cast<int>(last) + 1);
        } else {
            const std::size_t row = random() % texts.size();
            column.replace(row, text);
            texts[row] = text;
        }
    }
    ASSERT_EQ(column.size(), texts.size());
    for (std::size_t row = 0; row < texts.size(); ++row)
        EXPECT_EQ(column[row], texts[row]) << row;
}

TEST(RowRanges, AreMergedAndBounded) {
    EXPECT_THAT(rangesOf({5, 1, 2, 2, 3, 9}), ElementsAre(RowRange{1, 3}, RowRange{5, 5}, RowRange{9, 9}));
    EXPECT_THAT(rangesOf({5, 1, 9}, 2), ElementsAre(RowRange{1, 9}));
    EXPECT_TRUE(rangesOf({}, 2).empty());
}

/// Sorted rows beside the values they were last told.
struct Sorting {
    SortedRows rows;
    std::vector<SortValue> values;
    bool descending = false;

    auto reader() const {
        return [this](int row) { return values[static_cast<std::size_t>(row)]; };
    }
    std::vector<int> expected() const {
        std::vector<int> order(values.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<int>(i);
        const auto isValid = [](const SortValue& value) {
            const auto* text = std::get_if<std::string>(&value);
            return text ? !text->empty() : value.index() != 0;
        };
        std::ranges::stable_sort(order, [&](int left, int right) {
            const SortValue& a = values[static_cast<std::size_t>(left)];
            const SortValue& b = values[static_cast<std::size_t>(right)];
            if (!isValid(a) || !isValid(b))
                return isValid(a) && !isValid(b);
            return descending ? b < a : a < b;
        });
        return order;
    }
};

SortValue randomValue(std::mt19937& random, bool text) {
    if (random() % 6 == 0)
        return {};
    if (!text)
        return static_cast<qint64>(random() % 20) - 10;
    constexpr std::array prefixes = {"", "a", "microsoft a", "microsoft b", "microsoft", "\xc3\xa9"};
    return std::string(prefixes[random() % prefixes.size()]) + (random() % 2 ? "x" : "");
}

TEST(SortedRows, MatchAStableSortWhateverHappens) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        Sorting sorting;
        const bool text = seed % 2 == 0;
        sorting.descending = seed % 4 < 2;
        sorting.rows.sort(0, sorting.descending, sorting.reader());
        for (int step = 0; step < 25; ++step) {
            const int size = static_cast<int>(sorting.values.size());
            if (step % 5 < 2 || size < 2) {
                const int count = static_cast<int>(random() % 6);
                for (int i = 0; i < count; ++i)
                    sorting.values.push_back(randomValue(random, text));
                sorting.rows.append(count, sorting.reader());
            } else if (step % 5 == 2) {
                std::vector<int> changed;
                for (int row = size - 1; row >= 0; row -= 1 + static_cast<int>(random() % 4)) {
                    sorting.values[static_cast<std::size_t>(row)] = randomValue(random, text);
                    changed.push_back(row);
                }
                sorting.rows.update(changed, sorting.reader());
            } else if (step % 5 == 3) {
                const int first = static_cast<int>(random() % static_cast<unsigned>(size));
                const int last = std::min(first + 1, size - 1);
                sorting.rows.remove(first, last);
                sorting.values.erase(sorting.values.begin() + first, sorting.values.begin() + last + 1);
            } else {
                sorting.descending = !sorting.descending;
                sorting.rows.reverse(sorting.descending);
            }
            ASSERT_EQ(sorting.rows.order(), sorting.expected()) << "seed " << seed << " step " << step;
        }
    }
}

} // namespace
} // namespace galley
