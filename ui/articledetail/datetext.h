// A date as it is written in a file, whose digits can be changed without changing how it is written.
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace galley {

/// The parts of a written date such as `2024-05-31T14:00:00.5+02:00` or `2024-05-31`.
class DateText {
public:
    /// Nothing where the text is no date in the notation of YAML timestamps.
    static std::optional<DateText> parse(const QString& text);

    QDate date() const { return m_date; }
    bool hasTime() const { return m_hasTime; }
    QTime time() const { return m_time; } ///< as written, in the written offset; midnight where there is none
    QString offset() const { return m_offset; } ///< as written: "Z", "+02:00" or empty (which means UTC)
    /// The moment it names.
    QDateTime moment() const;

    /// The same text with other digits for date and time: separator, seconds, fraction and offset stay as
    /// they are written. Seconds are only changed where they are written, and the time only where there is
    /// one.
    QString with(const QDate& date, const QTime& time) const;

private:
    QString m_text;
    QString m_offset;
    QDate m_date;
    QTime m_time;
    bool m_hasTime = false;
    struct Part {
        qsizetype begin = -1;
        qsizetype length = 0;
    };
    enum { Year, Month, Day, Hour, Minute, Second, PartCount };
    Part m_parts[PartCount];
};

/// The text of a new date: UTC, to the second.
QString newDateText(const QDateTime& moment);

} // namespace galley
