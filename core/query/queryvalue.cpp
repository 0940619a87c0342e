// Every date is a stretch of time; comparisons look at its ends.
#include "core/query/queryvalue.h"

#include "core/article/field.h"
#include "core/article/timestamp.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace galley {
namespace {

/// A value taken apart: `>=` and what is behind it, or both ends of a range.
struct Compared {
    QString sign; ///< "", "=", ">", ">=", "<", "<=" or ".."
    QString left;
    QString right; ///< behind ".."
};

Compared takeApart(const QString& text) {
    for (const char* sign : {">=", "<=", ">", "<", "="})
        if (text.startsWith(QLatin1String(sign)))
            return {QLatin1String(sign), text.mid(qsizetype(qstrlen(sign))), {}};
    const qsizetype dots = text.indexOf(u"..");
    if (dots >= 0)
        return {QStringLiteral(".."), text.left(dots), text.mid(dots + 2)};
    return {{}, text, {}};
}

std::optional<double> number(const QString& text) {
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// What a date stands for, and the moment it is where it is compared.
struct Stretch {
    MomentRange range;
    std::optional<qint64> moment;
};

MomentRange days(const QDate& first, const QDate& behind) {
    return {first.startOfDay(Qt::UTC).toMSecsSinceEpoch(), behind.startOfDay(Qt::UTC).toMSecsSinceEpoch()};
}

std::optional<Stretch> relative(const QString& text, qint64 nowMSecs) {
    constexpr int most = 100000;
    bool ok = false;
    const int count = text.mid(1, text.size() - 2).toInt(&ok);
    if (text.size() < 3 || !text[1].isDigit() || !ok || count > most)
        return std::nullopt;
    const int way = text.startsWith(u'-') ? -count : count;
    QDateTime moment = QDateTime::fromMSecsSinceEpoch(nowMSecs, Qt::UTC);
    switch (text.back().toLatin1()) {
    case 'h':
        moment = moment.addSecs(way * qint64{3600});
        break;
    case 'd':
        moment = moment.addDays(way);
        break;
    case 'w':
        moment = moment.addDays(way * qint64{7});
        break;
    case 'm':
        moment = moment.addMonths(way);
        break;
    case 'y':
        moment = moment.addYears(way);
        break;
    default:
        return std::nullopt;
    }
    return Stretch{days(moment.date(), moment.date().addDays(1)), moment.toMSecsSinceEpoch()};
}

std::optional<Stretch> calendar(const QString& text) {
    const QStringList parts = text.split(u'-');
    if (parts.size() > 3 || parts[0].size() != 4)
        return std::nullopt;
    int numbers[3] = {0, 1, 1};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = false;
        numbers[i] = parts[i].toUShort(&ok);
        if (!ok || parts[i].size() > (i == 0 ? 4 : 2) || !parts[i][0].isDigit())
            return std::nullopt;
    }
    const QDate first(numbers[0], numbers[1], numbers[2]);
    if (!first.isValid() || numbers[0] == 0)
        return std::nullopt;
    const QDate behind = parts.size() == 1   ? first.addYears(1)
                         : parts.size() == 2 ? first.addMonths(1)
                                             : first.addDays(1);
    return Stretch{days(first, behind), {}};
}

/// `2021-05-01T10`, `T10:30`, `T10:30:15`, with an offset or none: that hour, minute or second. A blank may
/// stand for the T, and before the offset.
std::optional<Stretch> clockTime(const QString& text) {
    const auto isGap = [](QChar sign) { return sign == u'T' || sign == u't' || sign.isSpace(); };
    const auto place = std::find_if(text.begin(), text.end(), isGap) - text.begin();
    if (place == text.size())
        return std::nullopt;
    const auto isZone = [](QChar sign) { return QStringView(u"+-Z").contains(sign); };
    const auto zone = std::find_if(text.begin() + place, text.end(), isZone) - text.begin();
    constexpr qint64 second = 1000;
    constexpr std::array<qint64, 3> sizes = {3600 * second, 60 * second, second};
    constexpr std::array<const char16_t*, 3> rests = {u":00:00", u":00", u""};
    const auto colons = static_cast<std::size_t>(QStringView(text).mid(place, zone - place).count(u':'));
    if (colons >= sizes.size())
        return std::nullopt;
    const QString clock = text.left(zone).trimmed() + QString::fromUtf16(rests[colons]);
    const auto moment = timestampMSecs(toUtf8(clock + text.mid(zone)));
    return moment ? std::optional(Stretch{{*moment, *moment + sizes[colons]}, {}}) : std::nullopt;
}

std::optional<Stretch> stretch(const QString& text, qint64 nowMSecs) {
    if (text.isEmpty())
        return std::nullopt;
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMSecs, Qt::UTC).date();
    if (text.compare(u"today", Qt::CaseInsensitive) == 0)
        return Stretch{days(today, today.addDays(1)), {}};
    if (text.compare(u"yesterday", Qt::CaseInsensitive) == 0)
        return Stretch{days(today.addDays(-1), today), {}};
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        return relative(text, nowMSecs);
    if (const auto date = calendar(text))
        return date;
    return clockTime(text);
}

} // namespace

std::optional<NumberRange> numberRange(const QString& text) {
    const Compared compared = takeApart(text);
    const auto left = number(compared.left);
    if (compared.sign == u"..") {
        const auto right = number(compared.right);
        const bool isWrong = (!left && !compared.left.isEmpty()) || (!right && !compared.right.isEmpty());
        if (isWrong || (!left && !right))
            return std::nullopt;
        NumberRange range;
        range.least = left.value_or(range.least);
        range.most = right.value_or(range.most);
        return range;
    }
    if (!left)
        return std::nullopt;
    NumberRange range;
    if (!compared.sign.startsWith(u'<'))
        range.least = *left;
    if (!compared.sign.startsWith(u'>'))
        range.most = *left;
    range.isAbove = compared.sign == u">";
    range.isBelow = compared.sign == u"<";
    return range;
}

std::optional<MomentRange> momentRange(const QString& text, qint64 nowMSecs) {
    const Compared compared = takeApart(text);
    const auto left = stretch(compared.left, nowMSecs);
    MomentRange range;
    if (compared.sign == u"..") {
        const auto right = stretch(compared.right, nowMSecs);
        const bool isWrong = (!left && !compared.left.isEmpty()) || (!right && !compared.right.isEmpty());
        if (isWrong || (!left && !right))
            return std::nullopt;
        if (left)
            range.begin = left->range.begin;
        if (right)
            range.end = right->range.end;
        return range;
    }
    if (!left)
        return std::nullopt;
    const MomentRange point = left->moment ? MomentRange{*left->moment, *left->moment + 1} : left->range;
    if (compared.sign.isEmpty() || compared.sign == u"=")
        return left->range;
    if (compared.sign == u">")
        range.begin = point.end;
    else if (compared.sign == u">=")
        range.begin = point.begin;
    else
        range.end = compared.sign == u"<" ? point.begin : point.end;
    return range;
}

std::optional<bool> booleanWord(const QString& text) {
    const QString word = text.toLower();
    if (word == u"true" || word == u"yes")
        return true;
    if (word == u"false" || word == u"no")
        return false;
    return std::nullopt;
}

bool isComparison(const QString& text) {
    return !takeApart(text).sign.isEmpty();
}

} // namespace galley
