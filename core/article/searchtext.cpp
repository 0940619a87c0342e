// ASCII with typographic punctuation, which most of a feed is, takes a short way.
#include "core/article/searchtext.h"

#include <QList>

#include <algorithm>

namespace galley {
namespace {

/// Whether a text holds nothing but ASCII and the dashes, quotes and dots of U+2000 to U+203F, without the
/// blank among them that is folded.
bool isPlain(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < 0x80)
            continue;
        if (text.substr(i, 2) != "\xe2\x80" || text.substr(i + 2, 1) == "\xaf")
            return false;
        i += 2;
    }
    return true;
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
    if (isPlain(text)) {
        folded.append(text);
    } else {
        const QString decoded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        const QByteArray bytes = foldedSlowly(decoded).toUtf8();
        folded.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
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
