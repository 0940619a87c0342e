// A file that changed again while it was read is asked about again by that change.
#include "core/editing/conflictfinder.h"

#include "core/article/contentdigest.h"
#include "core/feed/filereader.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace galley {

ConflictFinder::ConflictFinder(Feed* feed, Edits* edits, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_edits(edits) {
    m_reader.setMaxThreadCount(1);
    connect(edits, &Edits::documentsWanted, this, &ConflictFinder::ask);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ConflictFinder::take);
}

ConflictFinder::~ConflictFinder() {
    m_reading.disconnect(this);
}

void ConflictFinder::ask(const QList<int>& ids) {
    m_wanted.unite(QSet<ArticleId>(ids.begin(), ids.end()));
    if (!m_isReading)
        start();
}

void ConflictFinder::start() {
    std::vector<Question> questions;
    for (const ArticleId id : std::exchange(m_wanted, {}))
        if (m_feed->contains(id) && m_edits->isDirty(id))
            questions.push_back(questionAbout(id));
    m_isReading = !questions.empty();
    if (m_isReading)
        m_reading.setFuture(
            QtConcurrent::run(&m_reader, &ConflictFinder::read, m_feed->layout().root, std::move(questions)));
}

/// Whole entries: what an edit changes inside of a list is found by the list.
ConflictFinder::Question ConflictFinder::questionAbout(ArticleId id) const {
    Question question{id, m_feed->article(id).path(), {}};
    for (const Edit& edit : m_edits->editsOf(id)) {
        const FieldPath entry(std::string(edit.path.topLevelKey()));
        if (!Article::knows(entry) && std::ranges::find(question.fields, entry) == question.fields.end())
            question.fields.push_back(entry);
    }
    return question;
}

std::vector<ConflictFinder::Answer> ConflictFinder::read(const QString& root,
                                                         const std::vector<Question>& questions) {
    std::vector<Answer> answers;
    FileReader reader(root);
    for (const Question& question : questions) {
        const auto view = reader.read(question.path);
        const auto document =
            view ? std::optional(frontmatter::Document::read(std::string(view->bytes))) : std::nullopt;
        if (!document || !document->has_value())
            continue; // the feed tells of it
        Answer answer{question.id, contentDigest(view->bytes), {}};
        for (const FieldPath& field : question.fields)
            answer.values.emplace_back(field, (*document)->value(field));
        answers.push_back(std::move(answer));
    }
    return answers;
}

void ConflictFinder::take() {
    m_isReading = false;
    for (const Answer& answer : m_reading.result())
        if (m_feed->article(answer.id).content() == answer.content)
            m_edits->learn(answer.id, answer.values);
    if (!m_isReading)
        start();
}

} // namespace galley
