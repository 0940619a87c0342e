// The one article the panel shows: its current values, and how they are changed.
#include "ui/articledetail/shownarticle.h"

#include "core/editing/fieldvalues.h"
#include "core/model/problemfinder.h"
#include "ui/articledetail/pathtools.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace galley {

using frontmatter::Document;
using frontmatter::Mapping;

namespace {

constexpr std::chrono::milliseconds patience(200);

/// Whether a summary says what the document says.
bool agrees(const Article& article, const Document& document) {
    return std::ranges::all_of(summaryFields(), [&](std::string_view key) {
        const Value* value = frontmatter::find(document.values(), key);
        return sameValue(article.value(FieldPath(std::string(key))),
                         value ? std::optional(*value) : std::nullopt);
    });
}

} // namespace

ShownArticle::ShownArticle(Feed* feed, Edits* edits, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_edits(edits)
    , m_reader(feed) {
    connect(&m_reader, &DocumentReader::documentRead, this,
            [this](int, const Document& document) { takeDocument(document); });
    connect(&m_reader, &DocumentReader::failed, this, [this](int, const Error& error) {
        m_error = error;
        m_document.reset();
        m_values = Mapping();
        emit completed();
    });
    connect(edits, &Edits::changed, this, [this](const QList<int>& ids) {
        if (ids.contains(m_id))
            takeEdits();
    });
    connect(feed, &Feed::articlesChanged, this, [this](const QList<int>& ids) {
        if (!ids.contains(m_id))
            return;
        m_isStale = true;
        m_reader.read(m_id);
        emit changed();
    });
}

void ShownArticle::setProblems(const ProblemFinder* problems) {
    m_problems = problems;
    connect(problems, &ProblemFinder::changed, this, [this](const QList<int>& ids) {
        if (ids.contains(m_id))
            emit problemsChanged();
    });
}

QString ShownArticle::problemsAt(const FieldPath& path) const {
    QStringList lines;
    if (!m_problems || m_id < 0)
        return {};
    for (const Problem& problem : m_problems->problemsOf(m_id)) {
        const auto field = FieldPath::parse(toUtf8(problem.field));
        const bool matters = problem.severity != Problem::Severity::Note;
        if (matters && field && path.isPrefixOf(*field) && !lines.contains(problem.message))
            lines.append(problem.message);
    }
    return lines.join(u'\n');
}

void ShownArticle::show(ArticleId id) {
    m_id = id;
    m_document.reset();
    m_error.reset();
    m_values = Mapping();
    m_isStale = false;
    m_hasUpdatedFeed = false;
    if (id >= 0)
        m_reader.read(id);
    else
        m_reader.forget();
    emit switched();
}

bool ShownArticle::knows(const FieldPath& path) const {
    return m_document || Article::knows(path);
}

std::optional<Value> ShownArticle::value(const FieldPath& path) const {
    if (m_id < 0)
        return std::nullopt;
    if (!m_document)
        return Article::knows(path) ? m_edits->value(m_id, path) : std::nullopt;
    const Value* value = frontmatter::valueAt(m_values, path);
    return value ? std::optional(*value) : std::nullopt;
}

const Edit* ShownArticle::coveringEdit(const FieldPath& path) const {
    if (m_id < 0)
        return nullptr;
    const std::vector<Edit>& edits = m_edits->editsOf(m_id);
    const auto found = std::find_if(edits.begin(), edits.end(),
                                    [&path](const Edit& edit) { return edit.path.isPrefixOf(path); });
    return found == edits.end() ? nullptr : &*found;
}

std::optional<Value> ShownArticle::original(const FieldPath& path) const {
    if (const Edit* edit = coveringEdit(path)) {
        if (entersList(edit->path, path))
            return value(path); // the list is another one: its items have no counterpart in the file
        return valueBelow(edit->original, relativePath(edit->path, path));
    }
    std::optional<Value> result = value(path);
    if (m_id < 0)
        return result;
    for (const Edit& edit : m_edits->editsOf(m_id)) {
        if (path.isPrefixOf(edit.path))
            assignBelow(result, relativePath(path, edit.path), edit.original);
    }
    return result;
}

bool ShownArticle::isDirty(const FieldPath& path) const {
    if (m_id < 0)
        return false;
    if (const Edit* edit = coveringEdit(path))
        return !entersList(edit->path, path) && !sameValue(original(path), value(path));
    return m_edits->isEdited(m_id, path);
}

QString ShownArticle::readOnlyReason(const FieldPath& path) const {
    if (!m_document)
        return {};
    if (const FieldPath obstacle = obstacleTo(m_values, path); !obstacle.empty())
        return tr("“%1” holds no such fields here. Change it in a text editor.")
            .arg(toQString(obstacle.toString()));
    const Edit* edit = coveringEdit(path);
    const bool hasOwnPlace = !edit || !entersList(edit->path, path);
    const auto reason = m_document->readOnlyReason(hasOwnPlace ? path : edit->path);
    return reason ? errorFrom(*reason, m_feed->article(m_id).path()).message : QString();
}

Value ShownArticle::knownValues(const FieldPath& path) const {
    if (m_document)
        return m_values;
    Mapping known;
    if (const auto value = m_edits->value(m_id, FieldPath(path.topLevelKey())))
        known.emplace_back(path.topLevelKey(), *value);
    return known;
}

FieldPath ShownArticle::writtenPath(const Value& values, const FieldPath& path) const {
    // What was made by an edit is written as a whole again, so that typing in it stays one undo step.
    if (const Edit* edit = coveringEdit(path))
        return edit->path;
    return insertionPoint(values, path);
}

void ShownArticle::change(const FieldPath& path, const std::optional<Value>& value, int mergeId) {
    if (m_id < 0 || !knows(path))
        return;
    const Value values = knownValues(path);
    const FieldPath written = writtenPath(values, path);
    const std::optional<Value> before = valueBelow(values, written);
    std::optional<Value> after = before;
    assignBelow(after, relativePath(written, path), value);
    const QString text = tr("Change of %1", "an undo step; %1 is a field").arg(fieldTitle(path));
    m_edits->push(text, {{m_id, written, before, after}}, mergeId);
}

void ShownArticle::revert(const FieldPath& path) {
    if (isDirty(path))
        change(path, original(path));
}

void ShownArticle::takeDocument(const Document& document) {
    if (!m_hasUpdatedFeed && !agrees(m_feed->article(m_id), document)) {
        m_hasUpdatedFeed = true;
        // The file changed since the feed read it: the list is told, and this article read again.
        const Article& old = m_feed->article(m_id);
        const Article now = Article::read(old.path(), old.collection(), document.bytes());
        if (old.isReadable() && !now.isReadable())
            readAgainLater(); // it is empty, perhaps because somebody begins to write it
        else
            m_feed->setArticles({{m_id, now}});
        return;
    }
    m_document = document;
    m_isStale = false;
    m_error.reset();
    m_values = m_edits->applied(m_id, document.values());
    m_edits->rebaseSnapshot(m_id, document.values());
    emit completed();
}

void ShownArticle::readAgainLater() {
    QTimer::singleShot(patience, this, [this, id = m_id] {
        if (id == m_id && !m_reader.isReading())
            m_reader.read(id);
    });
}

void ShownArticle::takeEdits() {
    const Mapping* shown = m_isStale ? m_values.mapping() : nullptr;
    if (m_document)
        m_values = m_edits->applied(m_id, shown ? *shown : m_document->values());
    emit changed();
}

} // namespace galley
