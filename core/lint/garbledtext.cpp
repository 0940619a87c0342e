// Only what begins like the commonest characters: `ß“` would be UTF-8, too, and stands in good German.
#include "core/lint/garbledtext.h"

#include "core/lint/windows1252.h"

#include <QByteArray>

namespace galley {
namespace {

/// How many characters one that begins like this stands for; 0 where it does not begin any.
int lengthFor(QChar lead) {
    switch (lead.unicode()) {
    case u'Ã':
    case u'Â':
        return 2;
    case u'â':
        return 3;
    case u'ð':
        return 4;
    default:
        return 0;
    }
}

/// “IRMÃ”, AMANHÃ…: an upper-case word and the sign that ends it. `GRÃ–SSE` goes on.
bool endsAWord(const QString& text, qsizetype at) {
    const bool isInWord = at > 0 && text[at - 1].isUpper();
    const bool goesOn = at + 2 < text.size() && text[at + 2].isUpper();
    const QChar sign = text[at + 1];
    return isInWord &&
           (QStringView(u"‘’“”»—").contains(sign) || (!goesOn && QStringView(u"…–").contains(sign)));
}

/// What the characters from `at` on should be; empty where they are as they should.
QString meantAt(const QString& text, qsizetype at, int length) {
    if (length == 0 || at + length > text.size() || (length == 2 && endsAWord(text, at)))
        return {};
    QByteArray bytes;
    for (const QChar c : QStringView(text).mid(at, length)) {
        const auto byte = windows1252Byte(c.unicode());
        if (!byte)
            return {};
        bytes.append(static_cast<char>(*byte));
    }
    for (const char byte : std::as_const(bytes).sliced(1))
        if ((static_cast<uchar>(byte) & 0xc0) != 0x80)
            return {};
    const QString meant = QString::fromUtf8(bytes);
    return meant.contains(QChar::ReplacementCharacter) ||
                   !(meant[0].isSurrogate() || meant[0].isPrint() || meant[0].isSpace())
               ? QString()
               : meant;
}

} // namespace

QString firstGarbled(const QString& text) {
    for (qsizetype i = 0; i < text.size(); ++i)
        if (const int length = lengthFor(text[i]); !meantAt(text, i, length).isEmpty())
            return text.mid(i, length);
    return {};
}

QString ungarbled(const QString& text) {
    QString right;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int length = lengthFor(text[i]);
        const QString meant = meantAt(text, i, length);
        right += meant.isEmpty() ? QString(text[i]) : meant;
        if (!meant.isEmpty())
            i += length - 1;
    }
    return right;
}

} // namespace galley
