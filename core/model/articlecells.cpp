// What the cells of an ArticleTableModel show, sort by and are searched by.
#include "core/article/searchtext.h"
#include "core/editing/valuetext.h"
#include "core/model/articletablemodel.h"
#include "core/model/problemfinder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>

namespace galley {
namespace {

struct ColumnText {
    const char* title;
    const char* toolTip;
};

constexpr std::array<ColumnText, ArticleTableModel::ColumnCount> columnTexts = {{
    {QT_TRANSLATE_NOOP("ArticleTableModel", "State"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "Unsaved edits, failures and problems")},
    {QT_TRANSLATE_NOOP("ArticleTableModel", "Published"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "Whether the site shows the article")},
    {QT_TRANSLATE_NOOP("ArticleTableModel", "Quality"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "Editorial quality, 0 and above")},
    {QT_TRANSLATE_NOOP("ArticleTableModel", "Heat"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "How much attention the crawler saw; -1 where it saw none")},
    {QT_TRANSLATE_NOOP("ArticleTableModel", "Title"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "Title of the article")},
    {QT_TRANSLATE_NOOP("ArticleTableModel", "Provider"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "Who published the original")},
    {QT_TRANSLATE_NOOP("ArticleTableModel", "Topics"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "Topics the article belongs to")},
    {QT_TRANSLATE_NOOP("ArticleTableModel", "Date"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "When the original was published (UTC)")},
    {QT_TRANSLATE_NOOP("ArticleTableModel", "Type"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "Kind of content, such as article or video")},
    {QT_TRANSLATE_NOOP("ArticleTableModel", "Category"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "Category given in the file")},
    {QT_TRANSLATE_NOOP("ArticleTableModel", "Collection"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "Collection of the site the file lies in")},
    {QT_TRANSLATE_NOOP("ArticleTableModel", "Path"),
     QT_TRANSLATE_NOOP("ArticleTableModel", "File, relative to the feed")},
}};

QString translated(const char* text) {
    return QCoreApplication::translate("ArticleTableModel", text);
}

bool isNumber(int column) {
    return column == ArticleTableModel::Quality || column == ArticleTableModel::Heat;
}

QString numberText(std::optional<qint64> number) {
    return number ? QLocale().toString(*number) : QString();
}

QString dateText(const CurrentArticle& article) {
    const std::optional<qint64> msecs = article.publishedMSecs();
    if (!msecs)
        return article.publishedDateTime();
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(*msecs, Qt::UTC), QLocale::ShortFormat);
}

QString problemText(const Problem& problem) {
    if (problem.line <= 0)
        return problem.message;
    return ArticleTableModel::tr("Line %1: %2").arg(QString::number(problem.line), problem.message);
}

QString stateText(ArticleState state) {
    switch (state) {
    case ArticleState::Conflict:
        return ArticleTableModel::tr("Conflict");
    case ArticleState::NotSaved:
        return ArticleTableModel::tr("Not saved");
    case ArticleState::Edited:
        return ArticleTableModel::tr("Edited");
    case ArticleState::Unreadable:
        return ArticleTableModel::tr("Unreadable");
    case ArticleState::Problem:
        return ArticleTableModel::tr("Problem");
    case ArticleState::Fine:
        break;
    }
    return {};
}

SortValue numberValue(std::optional<qint64> number) {
    return number ? SortValue(*number) : SortValue();
}

QVariant variantOf(const SortValue& value) {
    if (const qint64* number = std::get_if<qint64>(&value))
        return *number;
    const std::string* text = std::get_if<std::string>(&value);
    return text && !text->empty() ? QVariant(toQString(*text)) : QVariant();
}

} // namespace

FieldPath ArticleTableModel::fieldOf(int column) {
    switch (column) {
    case Published:
        return FieldPath("published");
    case Quality:
        return FieldPath("quality");
    case Heat:
        return FieldPath("heat");
    case Title:
        return FieldPath("title");
    case Provider:
        return FieldPath("provider").child("name");
    case Topics:
        return FieldPath("topics");
    case Date:
        return FieldPath("publishedDateTime");
    case Type:
        return FieldPath("type");
    case Category:
        return FieldPath("category");
    default:
        return {};
    }
}

QStringList ArticleTableModel::stateTexts() {
    return {stateText(ArticleState::Conflict), stateText(ArticleState::NotSaved),
            stateText(ArticleState::Edited), stateText(ArticleState::Unreadable),
            stateText(ArticleState::Problem)};
}

ArticleState ArticleTableModel::stateAt(int row) const {
    const ArticleId id = idAt(row);
    if (!m_edits->conflictsOf(id).empty())
        return ArticleState::Conflict;
    if (m_edits->isDirty(id))
        return m_edits->failureOf(id).isEmpty() ? ArticleState::Edited : ArticleState::NotSaved;
    const Article& article = m_feed->article(id);
    if (!article.isReadable())
        return ArticleState::Unreadable;
    return hasProblem(row) ? ArticleState::Problem : ArticleState::Fine;
}

bool ArticleTableModel::hasProblem(int row) const {
    const auto matters = [](const Problem& problem) { return problem.severity != Problem::Severity::Note; };
    return !m_feed->article(idAt(row)).isReadable() || std::ranges::any_of(problemsAt(row), matters);
}

QStringList ArticleTableModel::brokenRules(int row) const {
    const std::span<const Problem> problems = problemsAt(row);
    if (problems.empty())
        return {};
    QStringList rules;
    rules.reserve(static_cast<qsizetype>(problems.size()));
    for (const Problem& problem : problems)
        rules.append(problem.rule);
    return rules;
}

QVariant ArticleTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return role > Qt::UserRole ? rowData(index.row(), index.column(), role)
                               : cellData(index.row(), index.column(), role);
}

QVariant ArticleTableModel::cellData(int row, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return column == Published ? QVariant() : displayText(row, column);
    case Qt::EditRole:
        return editValue(row, column);
    case Qt::CheckStateRole:
        return column == Published ? QVariant(articleAt(row).isPublished() ? Qt::Checked : Qt::Unchecked)
                                   : QVariant();
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

QVariant ArticleTableModel::rowData(int row, int column, int role) const {
    const ArticleId id = idAt(row);
    switch (role) {
    case IdRole:
        return id;
    case SortRole:
        return variantOf(sortValue(row, column));
    case DirtyRole:
        return m_edits->isDirty(id);
    case FieldDirtyRole: {
        const FieldPath field = fieldOf(column);
        return field.empty() ? column == State && m_edits->isDirty(id) : m_edits->isEdited(id, field);
    }
    case ReadableRole:
        return m_feed->article(id).isReadable();
    case PublishedRole:
        return articleAt(row).isPublished();
    case QualityRole: {
        const std::optional<qint64> quality = articleAt(row).quality();
        return quality ? QVariant(*quality) : QVariant();
    }
    case ProblemsRole:
        return problems(row);
    case FailureRole:
        return failure(row);
    case SearchTextRole:
        return toQString(searchText(row));
    case UntitledRole:
        return articleAt(row).title().simplified().isEmpty();
    case StateRole:
        return static_cast<int>(stateAt(row));
    default:
        return {};
    }
}

QString ArticleTableModel::fileName(int row) const {
    const QString path = m_feed->article(idAt(row)).path();
    return path.mid(path.lastIndexOf(u'/') + 1);
}

QString ArticleTableModel::shownTitle(int row) const {
    const QString title = articleAt(row).title().simplified();
    return title.isEmpty() ? fileName(row) : title;
}

QString ArticleTableModel::displayText(int row, int column) const {
    const CurrentArticle article = articleAt(row);
    switch (column) {
    case State:
        return stateText(stateAt(row));
    case Quality:
        return numberText(article.quality());
    case Heat:
        return numberText(article.heat());
    case Title:
        return shownTitle(row);
    case Provider:
        return article.providerName().simplified();
    case Topics:
        return article.topics().join(tr(", ", "between topics"));
    case Date:
        return dateText(article);
    case Type:
        return article.type();
    case Category:
        return article.category();
    case Collection:
        return article.snapshot().collection();
    case Path:
        return article.snapshot().path();
    default:
        return {};
    }
}

QVariant ArticleTableModel::editValue(int row, int column) const {
    if (column != Quality)
        return column == Published ? QVariant(articleAt(row).isPublished())
                                   : QVariant(displayText(row, column));
    const std::optional<qint64> quality = articleAt(row).quality();
    if (!quality)
        return {};
    // An int gets a spin box from Qt's editor factory; a longlong does not.
    const bool fits =
        *quality >= std::numeric_limits<int>::min() && *quality <= std::numeric_limits<int>::max();
    return fits ? QVariant(static_cast<int>(*quality)) : QVariant(*quality);
}

QString ArticleTableModel::accessibleText(int row, int column) const {
    if (column == Published)
        return articleAt(row).isPublished() ? tr("Published") : tr("Not published");
    if (column == State && stateAt(row) == ArticleState::Fine)
        return tr("No problems");
    return displayText(row, column);
}

/// What the reader found, until all rules were held to it.
std::span<const Problem> ArticleTableModel::problemsAt(int row) const {
    const ArticleId id = idAt(row);
    return m_problems && m_problems->knows(id) ? m_problems->problemsOf(id) : m_feed->article(id).problems();
}

QStringList ArticleTableModel::problems(int row) const {
    QStringList texts;
    for (const Problem& problem : problemsAt(row))
        texts.append(problemText(problem));
    return texts;
}

QString ArticleTableModel::failure(int row) const {
    const ArticleId id = idAt(row);
    QStringList lines(m_edits->failureOf(id));
    for (const Conflict& conflict : m_edits->conflictsOf(id))
        lines.append(conflictText(conflict));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString ArticleTableModel::stateToolTip(int row) const {
    QStringList lines(stateText(stateAt(row)));
    lines.append(failure(row));
    lines.append(problems(row));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString ArticleTableModel::toolTip(int row, int column) const {
    const CurrentArticle article = articleAt(row);
    QString text;
    if (column == State)
        text = stateToolTip(row);
    else if (column == Title)
        text = QStringList{article.title(), article.excerpt()}.join(u"\n\n").trimmed();
    else if (column == Provider)
        text = QStringList{article.providerName(), article.providerDomain()}.join(u'\n').trimmed();
    else if (column == Date)
        text = article.publishedDateTime();
    else
        text = accessibleText(row, column);
    return text.isEmpty()
               ? QString()
               : QString(u"<p>" + text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")) + u"</p>");
}

QString ArticleTableModel::titleOf(int column) {
    return translated(columnTexts[static_cast<std::size_t>(column)].title);
}

QString ArticleTableModel::toolTipOf(int column) {
    return translated(columnTexts[static_cast<std::size_t>(column)].toolTip);
}

QVariant ArticleTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(section);
    case Qt::ToolTipRole:
        return toolTipOf(section);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

std::string ArticleTableModel::searchText(int row) const {
    std::string folded;
    articleAt(row).visitSearchTexts([&, first = true](std::string_view text) mutable {
        if (!first)
            folded += '\n';
        appendFolded(folded, text);
        if (first && folded.empty())
            appendFolded(folded, toUtf8(fileName(row)));
        first = false;
    });
    return folded;
}

SortValue ArticleTableModel::sortValue(int row, int column) const {
    switch (column) {
    case State:
        return static_cast<qint64>(stateAt(row));
    case Published:
        return static_cast<qint64>(articleAt(row).isPublished());
    case Quality:
        return numberValue(articleAt(row).quality());
    case Heat:
        return numberValue(articleAt(row).heat());
    case Date:
        return numberValue(articleAt(row).publishedMSecs());
    case Title:
        return foldedText(shownTitle(row));
    case Path: {
        std::string folded;
        appendFolded(folded, articleAt(row).snapshot().pathUtf8());
        return folded;
    }
    default:
        return foldedText(displayText(row, column));
    }
}

} // namespace galley
