// ASCII with typographic punctuation, which most of a feed is, takes a short way; the rest in pieces.
#include "core/article/searchtext.h"

#include <QList>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace galley {
namespace {

/// Where the next byte stands that is not ASCII, from `at` on; the text's size where none does.
std::size_t asciiEnd(std::string_view text, std::size_t at) {
    constexpr std::uint64_t highBits = 0x8080808080808080;
    std::uint64_t word = 0;
    for (; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if (word & highBits)
            break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

/// Of the dashes, quotes and dots of U+2000 to U+203F, without the blank among them that is folded: like
/// ASCII, they fold by themselves and with no other.
bool isPunctuation(std::string_view text, std::size_t at) {
    return text.substr(at, 2) == "\xe2\x80" && text.substr(at + 2, 1) != "\xaf";
}
constexpr std::size_t punctuationLength = 3; // bytes

/// Whether a character begins there that folds together with others.
bool isSlow(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]) >= 0x80 && !isPunctuation(text, at);
}

/// A piece of a text, from where plain characters end. `begin` is at the last plain one: what follows may be
/// a mark on it.
struct Piece {
    std::size_t begin, end;
};

/// The next piece from `at` on that has to be folded slowly; few plain characters within it stay in it.
/// Empty, at the end of the text, where there is none.
Piece slowPiece(std::string_view text, std::size_t at) {
    constexpr std::size_t few = 16; // bytes; a new piece costs more
    Piece piece{text.size(), text.size()};
    for (std::size_t i = at; i < text.size();) {
        std::size_t last = i; // of the plain characters before what is slow
        while (i < text.size() && !isSlow(text, i)) {
            const std::size_t end = asciiEnd(text, i);
            last = end > i ? end - 1 : i;
            i = end > i ? end : i + punctuationLength;
        }
        const bool hasBegun = piece.begin < text.size();
        if (i >= text.size() || (hasBegun && i - piece.end >= few))
            break;
        if (!hasBegun)
            piece.begin = last;
        while (i < text.size() && isSlow(text, i))
            ++i;
        piece.end = i;
    }
    return piece;
}

/// Lower case for ASCII, line ends made blanks; other bytes as they are.
char foldedByte(char byte) {
    if (byte >= 'A' && byte <= 'Z')
        return static_cast<char>(byte + ('a' - 'A'));
    return byte == '\n' ? ' ' : byte;
}

bool isMark(char32_t character) {
    return character >= 0x300 && QChar::category(character) == QChar::Mark_NonSpacing;
}

/// Letters of other scripts are others with a mark: が is no か, and vowels are marks in Thai.
bool hasAccents(char32_t letter) {
    switch (QChar::script(letter)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return true;
    default:
        return false;
    }
}

/// Of the letters that Hangul syllables are taken apart to.
bool isHangulPart(char32_t character) {
    return character >= 0x1100 && character < 0x1200;
}

/// Letters people type without their stroke or ligature, though Unicode does not take them apart.
QLatin1String spelled(char32_t character) {
    switch (character) {
    case U'ß':
        return QLatin1String("ss");
    case U'æ':
        return QLatin1String("ae");
    case U'œ':
        return QLatin1String("oe");
    case U'ø':
        return QLatin1String("o");
    case U'ł':
        return QLatin1String("l");
    case U'đ':
        return QLatin1String("d");
    case U'ı':
        return QLatin1String("i");
    default:
        return {};
    }
}

/// Folding may bring out new marks (a dotted capital I does), so marks go last. What stays of them is put
/// together again.
QString foldedSlowly(const QString& text) {
    QString folded;
    folded.reserve(text.size());
    char32_t letter = 0;
    bool hasParts = false;
    for (const char32_t character : text.normalized(QString::NormalizationForm_D).toCaseFolded().toUcs4()) {
        const bool isPart = isMark(character);
        if (!isPart)
            letter = character;
        else if (hasAccents(letter))
            continue;
        hasParts = hasParts || isPart || isHangulPart(character);
        if (const QLatin1String letters = spelled(character); !letters.isEmpty())
            folded += letters;
        else if (character == 0xa0 || character == 0x202f)
            folded += u' ';
        else
            folded += QChar::fromUcs4(character);
    }
    return hasParts ? folded.normalized(QString::NormalizationForm_C) : folded;
}

} // namespace

void appendFolded(std::string& folded, std::string_view text) {
    const auto start = static_cast<std::ptrdiff_t>(folded.size());
    for (std::size_t at = 0; at < text.size();) {
        const Piece slow = slowPiece(text, at);
        folded.append(text.substr(at, slow.begin - at));
        if (slow.begin < slow.end) {
            const QString decoded =
                QString::fromUtf8(text.data() + slow.begin, static_cast<qsizetype>(slow.end - slow.begin));
            const QByteArray bytes = foldedSlowly(decoded).toUtf8();
            folded.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        }
        at = slow.end;
    }
    std::transform(folded.begin() + start, folded.end(), folded.begin() + start, foldedByte);
}

std::string foldedText(const QString& text) {
    std::string folded;
    const QByteArray bytes = text.toUtf8();
    appendFolded(folded, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return folded;
}

} // namespace galley
