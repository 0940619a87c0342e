// ASCII with typographic punctuation, which most of a feed is, takes a short way.
#include "core/article/searchtext.h"

#include <algorithm>

namespace galley {
namespace {

/// Whether a text holds nothing but ASCII and the dashes, quotes and dots of U+2000 to U+203F.
bool isPlain(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < 0x80)
            continue;
        if (text.substr(i, 2) != "\xe2\x80")
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

bool isAccent(QChar character) {
    return character.unicode() >= 0x300 && character.category() == QChar::Mark_NonSpacing;
}

/// Letters people type without their stroke or ligature, though Unicode does not take them apart.
QLatin1String spelled(QChar character) {
    switch (character.unicode()) {
    case u'ß':
        return QLatin1String("ss");
    case u'æ':
        return QLatin1String("ae");
    case u'œ':
        return QLatin1String("oe");
    case u'ø':
        return QLatin1String("o");
    case u'ł':
        return QLatin1String("l");
    case u'đ':
        return QLatin1String("d");
    case u'ı':
        return QLatin1String("i");
    default:
        return {};
    }
}

/// Folding may bring out new marks (a dotted capital I does), so marks go last.
QString foldedSlowly(const QString& text) {
    QString folded;
    folded.reserve(text.size());
    for (const QChar character : text.normalized(QString::NormalizationForm_D).toCaseFolded()) {
        if (const QLatin1String letters = spelled(character); !letters.isEmpty())
            folded += letters;
        else if (!isAccent(character))
            folded += character;
    }
    return folded;
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
