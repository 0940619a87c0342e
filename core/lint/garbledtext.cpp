// What could be UTF-8 stands in good text, too (`ß“`, `AMANHÃ…`, `été…»`). So it takes signs that hardly mean
// anything else to call a text garbled; then all that looks like it must make sense.
#include "core/lint/garbledtext.h"

#include "core/lint/windows1252.h"

#include <QByteArray>

#include <algorithm>
#include <vector>

namespace galley {
namespace {

/// A character of several bytes, read as so many characters.
struct Sequence {
    qsizetype begin = 0;
    qsizetype size = 0;
    QString meant;

    qsizetype end() const { return begin + size; }
};

/// Characters behind each other that are no ASCII, and what of them is UTF-8.
struct Run {
    qsizetype begin = 0;
    qsizetype end = 0;
    std::vector<Sequence> sequences;
    bool isWhole = true; ///< the sequences are all of it
};

std::optional<uchar> highByte(QChar character) {
    if (character.unicode() < 0x80)
        return std::nullopt;
    return windows1252Byte(character.unicode());
}

/// How many bytes a character has that begins with this one; 0 where none does.
qsizetype lengthFor(uchar lead) {
    if (lead < 0xc2 || lead > 0xf4)
        return 0;
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/// The sequence at a place; of no size where there is none.
Sequence sequenceAt(const QString& text, qsizetype at) {
    const qsizetype size = lengthFor(highByte(text[at]).value_or(0));
    if (size == 0 || at + size > text.size())
        return {};
    QByteArray bytes;
    for (const QChar c : QStringView(text).mid(at, size)) {
        const auto byte = highByte(c);
        if (!byte || (!bytes.isEmpty() && (*byte & 0xc0) != 0x80))
            return {};
        bytes.append(static_cast<char>(*byte));
    }
    const QString meant = QString::fromUtf8(bytes);
    const bool isText = meant[0].isSurrogate() || meant[0].isPrint() || meant[0].isSpace();
    return meant.contains(QChar::ReplacementCharacter) || !isText ? Sequence() : Sequence{at, size, meant};
}

/// The run that begins at or behind a place; empty where none does.
Run runFrom(const QString& text, qsizetype at) {
    while (at < text.size() && !highByte(text[at]))
        ++at;
    Run run{.begin = at, .end = at, .sequences = {}};
    while (run.end < text.size() && highByte(text[run.end])) {
        Sequence sequence = sequenceAt(text, run.end);
        run.isWhole = run.isWhole && sequence.size > 0;
        run.end += std::max<qsizetype>(sequence.size, 1);
        if (sequence.size > 0)
            run.sequences.push_back(std::move(sequence));
    }
    return run;
}

std::vector<Run> runsOf(const QString& text) {
    std::vector<Run> runs;
    for (Run run = runFrom(text, 0); run.end > run.begin; run = runFrom(text, run.end))
        runs.push_back(run);
    return runs;
}

bool holds(const char16_t* characters, QChar character) {
    return QStringView(characters).contains(character);
}

QChar characterAt(const QString& text, qsizetype at) {
    return at >= 0 && at < text.size() ? text[at] : QChar(u' ');
}

/// A capital letter and the sign that ends its word: “IRMÃ”, AMANHÃ…, PÅ 10. `GRÃ–SSE` goes on.
bool endsAWord(const QString& text, const Sequence& sequence) {
    const QChar sign = text[sequence.begin + 1];
    const bool goesOn = characterAt(text, sequence.end()).isUpper();
    return sequence.size == 2 && characterAt(text, sequence.begin - 1).isUpper() &&
           (holds(u"‘’“”»—\u00a0®°™", sign) || (!goesOn && holds(u"…–", sign)));
}

/// A capital letter within a word in small letters, or one with a sign behind it that begins a word.
bool breaksAWord(const QString& text, const Sequence& sequence) {
    return characterAt(text, sequence.begin - 1).isLower() ||
           (characterAt(text, sequence.end()).isLower() &&
            !holds(u"‘’“”»«—–…\u00a0", text[sequence.begin + 1]));
}

/// Whether one sequence alone says that the text is garbled.
bool isPlain(const QString& text, const Sequence& sequence) {
    const QChar lead = text[sequence.begin];
    return !endsAWord(text, sequence) &&
           (holds(u"ÃÂâð", lead) || (holds(u"ÄÅ", lead) && breaksAWord(text, sequence)));
}

/// Whether a sequence stands beside one of the same script: in good text that does not happen.
bool hasNeighbour(const Run& run, std::size_t at) {
    const auto isLike = [&](const Sequence& left, const Sequence& right) {
        const QChar one = left.meant[0];
        const QChar other = right.meant[0];
        const bool isOfAny = one.script() == QChar::Script_Common || other.script() == QChar::Script_Common;
        return left.end() == right.begin && one.isLetter() && other.isLetter() &&
               (one.script() == other.script() || isOfAny);
    };
    const std::vector<Sequence>& all = run.sequences;
    return (at > 0 && isLike(all[at - 1], all[at])) || (at + 1 < all.size() && isLike(all[at], all[at + 1]));
}

/// The first sequence of a run that says the text is garbled; as many as there are where none does.
std::size_t firstPlain(const QString& text, const Run& run) {
    for (std::size_t i = 0; i < run.sequences.size(); ++i)
        if (isPlain(text, run.sequences[i]) || hasNeighbour(run, i))
            return i;
    return run.sequences.size();
}

/// Whether a sequence of a garbled text is surely no good text. Behind a letter alone a space, ® or ° may
/// stand for itself, and the three dots for what was cut off.
bool isSure(const QString& text, const Run& run, std::size_t at) {
    const Sequence& sequence = run.sequences[at];
    const bool isAlone = run.sequences.size() == 1;
    const QChar sign = text[sequence.begin + 1];
    if (sequence.size == 2 && holds(u"\u00a0®°", sign) && (isAlone || holds(u"ÃÂÄÅ", text[sequence.begin])))
        return false;
    if (sequence.size == 2 && sign == u'…' && !characterAt(text, sequence.end()).isLetter())
        return false;
    return hasNeighbour(run, at) || (!endsAWord(text, sequence) && holds(u"ÃÂâðÄÅÐÑ", text[sequence.begin]));
}

bool isSuspicious(const QString& text, const Run& run) {
    return !run.sequences.empty() ||
           std::any_of(text.begin() + run.begin, text.begin() + run.end,
                       [](QChar character) { return holds(u"ÃÂâðÄÅÐÑ", character); });
}

bool isSure(const QString& text, const Run& run) {
    for (std::size_t i = 0; i < run.sequences.size(); ++i)
        if (!isSure(text, run, i))
            return false;
    return run.isWhole;
}

/// A garbled text read aright, once.
std::optional<QString> decoded(const QString& text) {
    QString right;
    qsizetype end = 0;
    for (const Run& run : runsOf(text)) {
        if (!isSuspicious(text, run))
            continue;
        if (!isSure(text, run))
            return std::nullopt;
        right += text.mid(end, run.begin - end);
        for (const Sequence& sequence : run.sequences)
            right += sequence.meant;
        end = run.end;
    }
    return right + text.mid(end);
}

} // namespace

QString firstGarbled(const QString& text) {
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c >= u'Â' && c <= u'ô'; }))
        return {}; // as nearly always
    for (const Run& run : runsOf(text))
        if (const std::size_t first = firstPlain(text, run); first < run.sequences.size())
            return text.mid(run.sequences[first].begin, run.sequences[first].size);
    return {};
}

std::optional<QString> ungarbled(const QString& text) {
    std::optional<QString> right = text;
    constexpr int mostTimes = 3; // some texts went through it more than once
    for (int time = 0; time < mostTimes && right && !firstGarbled(*right).isEmpty(); ++time)
        right = decoded(*right);
    return right && *right != text && firstGarbled(*right).isEmpty() ? right : std::nullopt;
}

} // namespace galley
