// Dates are plausible and the file name's.
#include "core/article/timestamp.h"
#include "core/lint/checks.h"

#include <QDateTime>

#include <chrono>

namespace galley {
namespace {

using namespace std::chrono_literals;

// A day begins first 14 hours before it does in UTC, and ends last 12 hours after.
constexpr qint64 earliestOfDay = -std::chrono::milliseconds(14h).count();
constexpr qint64 endOfDay = std::chrono::milliseconds(24h + 12h).count();
constexpr qint64 earliest =
    std::chrono::milliseconds(std::chrono::sys_days{std::chrono::year(1990) / 1 / 1}.time_since_epoch())
        .count();
constexpr qsizetype dateLength = 10;

/// Whether a moment may lie on a day, given by its begin in UTC, in some time zone; a date alone is a day.
bool isOfDay(const std::string& text, qint64 date, qint64 day) {
    if (text.size() <= static_cast<std::size_t>(dateLength))
        return date == day;
    return date >= day + earliestOfDay && date < day + endOfDay;
}

} // namespace

std::optional<qint64> dateOfName(const QString& path) {
    const QStringView name = QStringView(path).mid(path.lastIndexOf(u'/') + 1);
    if (name.size() <= dateLength || name[dateLength] != u'-' || name[4] != u'-' || name[7] != u'-')
        return std::nullopt;
    return timestampMSecs(toUtf8(name.left(dateLength).toString()));
}

void checkDate(const CheckedArticle& article, Report& report) {
    const std::string text = article.text("publishedDateTime");
    const auto date = timestampMSecs(text);
    if (!date)
        return;
    const FieldPath field("publishedDateTime");
    if (*date > article.context.nowMSecs.value_or(QDateTime::currentMSecsSinceEpoch()))
        report.add(Rule::DateOutOfRange, field,
                   lintText(QT_TRANSLATE_NOOP("Lint", "%1 lies in the future."), toQString(text)));
    if (*date < earliest)
        report.add(Rule::DateOutOfRange, field,
                   lintText(QT_TRANSLATE_NOOP("Lint", "%1 lies before 1990."), toQString(text)));
    const auto named = dateOfName(article.path);
    if (named && !isOfDay(text, *date, *named))
        report.add(
            Rule::DateNotOfFile, field,
            lintText(QT_TRANSLATE_NOOP("Lint", "%1 is not the day in the file's name."), toQString(text)));
}

} // namespace galley
