// Plans a bulk change over many articles and puts it into words.
#include "core/editing/bulkchange.h"
#include "core/editing/fieldvalues.h"

#include <QCoreApplication>

#include <set>

namespace galley {
namespace {

using Operation = BulkChange::Operation;

/// Sentences for one kind of change; source texts of context "BulkChange". "%1" is the value or item, "%2"
/// the field.
struct Wording {
    const char* changing;
    const char* none;
    const char* alreadyThere;
    const char* undo;
};

constexpr Wording publishing = {QT_TRANSLATE_N_NOOP("BulkChange", "%n will be published"),
                                QT_TRANSLATE_NOOP("BulkChange", "none will be published"),
                                QT_TRANSLATE_N_NOOP("BulkChange", "%n already are"),
                                QT_TRANSLATE_N_NOOP("BulkChange", "Publish %n article(s)")};
constexpr Wording unpublishing = {QT_TRANSLATE_N_NOOP("BulkChange", "%n will be unpublished"),
                                  QT_TRANSLATE_NOOP("BulkChange", "none will be unpublished"),
                                  QT_TRANSLATE_N_NOOP("BulkChange", "%n already are"),
                                  QT_TRANSLATE_N_NOOP("BulkChange", "Unpublish %n article(s)")};
constexpr Wording setting = {QT_TRANSLATE_N_NOOP("BulkChange", "%2 of %n will be set to “%1”"),
                             QT_TRANSLATE_NOOP("BulkChange", "%2 of none will be set to “%1”"),
                             QT_TRANSLATE_N_NOOP("BulkChange", "%n already have it"),
                             QT_TRANSLATE_N_NOOP("BulkChange", "Set %2 of %n article(s) to “%1”")};
constexpr Wording raising = {QT_TRANSLATE_N_NOOP("BulkChange", "%2 of %n will be raised by %1"),
                             QT_TRANSLATE_NOOP("BulkChange", "%2 of none will be raised by %1"),
                             QT_TRANSLATE_N_NOOP("BulkChange", "%n stay as they are"),
                             QT_TRANSLATE_N_NOOP("BulkChange", "Raise %2 of %n article(s) by %1")};
constexpr Wording lowering = {QT_TRANSLATE_N_NOOP("BulkChange", "%2 of %n will be lowered by %1"),
                              QT_TRANSLATE_NOOP("BulkChange", "%2 of none will be lowered by %1"),
                              QT_TRANSLATE_N_NOOP("BulkChange", "%n stay as they are"),
                              QT_TRANSLATE_N_NOOP("BulkChange", "Lower %2 of %n article(s) by %1")};
constexpr Wording adding = {QT_TRANSLATE_N_NOOP("BulkChange", "%n will get “%1”"),
                            QT_TRANSLATE_NOOP("BulkChange", "none will get “%1”"),
                            QT_TRANSLATE_N_NOOP("BulkChange", "%n already have it"),
                            QT_TRANSLATE_N_NOOP("BulkChange", "Add “%1” to %2 of %n article(s)")};
constexpr Wording removing = {QT_TRANSLATE_N_NOOP("BulkChange", "%n will lose “%1”"),
                              QT_TRANSLATE_NOOP("BulkChange", "none will lose “%1”"),
                              QT_TRANSLATE_N_NOOP("BulkChange", "%n do not have it"),
                              QT_TRANSLATE_N_NOOP("BulkChange", "Remove “%1” from %2 of %n article(s)")};
constexpr Wording removingField = {QT_TRANSLATE_N_NOOP("BulkChange", "%n will lose the field %2"),
                                   QT_TRANSLATE_NOOP("BulkChange", "none will lose the field %2"),
                                   QT_TRANSLATE_N_NOOP("BulkChange", "%n do not have it"),
                                   QT_TRANSLATE_N_NOOP("BulkChange", "Remove %2 from %n article(s)")};

const Wording& wordingOf(const BulkChange& change) {
    switch (change.operation) {
    case Operation::Increase:
        return raising;
    case Operation::Decrease:
        return lowering;
    case Operation::AddItem:
        return adding;
    case Operation::RemoveItem:
        return removing;
    case Operation::RemoveField:
        return removingField;
    case Operation::Set:
        break;
    }
    const bool* published = change.operand.boolean();
    if (change.path != FieldPath("published") || !published)
        return setting;
    return *published ? publishing : unpublishing;
}

/// A value in one line of a sentence, at most so long that the rest of it stays in sight.
QString shortText(const Value& value) {
    constexpr int most = 80;
    QString text = toQString(value.isScalar() ? value.text() : frontmatter::toJson(value)).simplified();
    if (text.size() <= most)
        return text;
    return text.left(text[most - 2].isHighSurrogate() ? most - 2 : most - 1) + u'…';
}

/// A sentence with its places filled in one pass: a value that holds "%2" stays as it is.
QString sentence(const char* source, const BulkChange& change, int count = -1) {
    const QString text = QCoreApplication::translate("BulkChange", source, nullptr, count);
    const QString value = shortText(change.operand);
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView place = QStringView(text).mid(i, 2);
        if (place == u"%1" || place == u"%2") {
            filled += place == u"%1" ? value : fieldTitle(change.path);
            ++i;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

QString summaryOf(const BulkPlan& plan, const BulkChange& change) {
    const Wording& wording = wordingOf(change);
    QStringList parts(plan.changing > 0 ? sentence(wording.changing, change, plan.changing)
                                        : sentence(wording.none, change));
    if (plan.adding > 0 && (&wording == &setting || &wording == &raising))
        parts.append(
            sentence(QT_TRANSLATE_N_NOOP("BulkChange", "%n of them have none yet"), change, plan.adding));
    if (plan.alreadyThere > 0)
        parts.append(sentence(wording.alreadyThere, change, plan.alreadyThere));
    if (!plan.skipped.empty())
        parts.append(sentence(QT_TRANSLATE_N_NOOP("BulkChange", "%n cannot be changed"), change,
                              static_cast<int>(plan.skipped.size())));
    QString text = parts.join(QCoreApplication::translate("BulkChange", ", ", "between parts of a summary"));
    if (text.startsWith(fieldTitle(change.path)))
        return text; // a foreign name is written as it is
    return text.left(1).toUpper() + text.mid(1);
}

Error cannotChange(const Article& article, Error::Code code, const QString& message) {
    return {code, message, article.path(), 0, 0};
}

Error whyUnreadable(const Article& article) {
    for (const Problem& problem : article.problems()) {
        if (problem.severity == Problem::Severity::Error)
            return {Error::Code::NotReadable, problem.message, article.path(), problem.line, problem.column};
    }
    return cannotChange(article, Error::Code::NotReadable,
                        QCoreApplication::translate("BulkChange", "The file cannot be read."));
}

/// Why no field of an article can be changed, or nothing.
std::optional<Error> obstacle(const Feed& feed, ArticleId id) {
    if (id < 0 || id >= feed.count())
        return cannotChange({}, Error::Code::Usage,
                            QCoreApplication::translate("BulkChange", "No such article."));
    const Article& article = feed.article(id);
    if (!feed.contains(id))
        return cannotChange(article, Error::Code::Vanished,
                            QCoreApplication::translate("BulkChange", "The file is gone."));
    return article.isReadable() ? std::nullopt : std::optional(whyUnreadable(article));
}

/// What publishing or unpublishing leads to: the file's own value where that does the same.
MaybeValue preferred(const Article& article, const BulkChange& change, const MaybeValue& after) {
    const bool* wanted = change.path == FieldPath("published") && after ? after->boolean() : nullptr;
    return wanted && *wanted == article.isPublished() ? article.value(change.path) : after;
}

void planOne(BulkPlan& plan, const Feed& feed, const Edits& edits, ArticleId id, const BulkChange& change) {
    if (std::optional<Error> error = obstacle(feed, id)) {
        plan.skipped.push_back(std::move(*error));
        return;
    }
    const MaybeValue before = edits.value(id, change.path);
    const Result<MaybeValue> after = change.applyTo(before);
    if (!after) {
        plan.skipped.push_back(cannotChange(feed.article(id), after.error().code, after.error().message));
    } else if (sameValue(before, *after)) {
        ++plan.alreadyThere;
    } else {
        ++plan.changing;
        plan.adding += before ? 0 : 1;
        plan.changes.push_back({id, change.path, before, preferred(feed.article(id), change, *after)});
    }
}

} // namespace

BulkPlan planBulkChange(const Feed& feed, const Edits& edits, const QList<ArticleId>& ids,
                        const BulkChange& change) {
    BulkPlan plan;
    plan.changes.reserve(static_cast<std::size_t>(ids.size()));
    for (const ArticleId id : std::set<ArticleId>(ids.begin(), ids.end()))
        planOne(plan, feed, edits, id, change);
    plan.summary = summaryOf(plan, change);
    plan.undoText = sentence(wordingOf(change).undo, change, plan.changing);
    return plan;
}

} // namespace galley
