// Dates are plausible and the file name's.
#include "core/article/timestamp.h"
#include "core/lint/checks.h"

#include <QDateTime>

#include <chrono>

namespace galley {
namespace {

using namespace std::chrono_literals;

constexpr qint64 dayMSecs = std::chrono::milliseconds(24h).count();
constexpr qint64 earliest =
    std::chrono::milliseconds(std::chrono::sys_days{std::chrono::year(1990) / 1 / 1}.time_since_epoch())
        .count();
constexpr qsizetype dateLength = 10;

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
    // The name was given in some time zone; its day may be the one before or after.
    const auto named = dateOfName(article.path);
    if (named && (*date < *named - dayMSecs || *date >= *named + 2 * dayMSecs))
        report.add(
            Rule::DateNotOfFile, field,
            lintText(QT_TRANSLATE_NOOP("Lint", "%1 is not the day in the file's name."), toQString(text)));
}

} // namespace galley
