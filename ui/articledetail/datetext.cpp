// A date as it is written in a file, whose digits can be changed without changing how it is written.
#include "ui/articledetail/datetext.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace galley {

namespace {

const QRegularExpression& notation() {
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                       "(?:(?:[Tt]|[ \\t]+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d*)?)?"
                       "(?:[ \\t]*(Z|z|[-+]\\d{1,2}(?::?\\d{2})?(?::?\\d{2})?))?)?$"));
    return pattern;
}

/// Seconds east of UTC: 7200 for "+02:00", "+0200" and "+2".
int secondsOf(const QString& offset) {
    if (offset.size() < 2)
        return 0;
    const QString digits = QString(offset.mid(1)).remove(u':');
    const bool hoursOnly = digits.size() <= 2;
    const int hours = (hoursOnly ? digits : digits.left(digits.size() - 2)).toInt();
    const int minutes = hoursOnly ? 0 : digits.right(2).toInt();
    const int seconds = hours * 3600 + minutes * 60;
    return offset.startsWith(u'-') ? -seconds : seconds;
}

} // namespace

std::optional<DateText> DateText::parse(const QString& text) {
    const QRegularExpressionMatch match = notation().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    DateText result;
    result.m_text = text;
    int numbers[PartCount] = {};
    for (int part = 0; part < PartCount; ++part) {
        result.m_parts[part] = {match.capturedStart(part + 1), match.capturedLength(part + 1)};
        numbers[part] = match.captured(part + 1).toInt();
    }
    result.m_date = QDate(numbers[Year], numbers[Month], numbers[Day]);
    result.m_hasTime = match.capturedStart(4) >= 0;
    result.m_time = QTime(numbers[Hour], numbers[Minute], numbers[Second]);
    result.m_offset = match.captured(8);
    if (!result.m_date.isValid() || !result.m_time.isValid())
        return std::nullopt;
    return result;
}

QDateTime DateText::moment() const {
    return QDateTime(m_date, m_time, Qt::OffsetFromUTC, secondsOf(m_offset));
}

QString DateText::with(const QDate& date, const QTime& time) const {
    const int numbers[PartCount] = {date.year(), date.month(),  date.day(),
                                    time.hour(), time.minute(), time.second()};
    QString text = m_text;
    for (int part = PartCount - 1; part >= 0; --part) {
        const auto [begin, length] = m_parts[part];
        if (begin < 0)
            continue;
        text.replace(begin, length, QString::number(numbers[part]).rightJustified(length, u'0'));
    }
    return text;
}

QString newDateText(const QDateTime& moment) {
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + u'Z';
}

} // namespace galley
