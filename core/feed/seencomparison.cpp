// Compares states first, marks only where those differ.
#include "core/feed/seencomparison.h"

#include "core/feed/fileerror.h"
#include "core/feed/filereader.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace galley {
namespace {

/// One comparison while it runs.
class Comparing {
public:
    Comparing(const SeenTask& task, const std::function<bool()>& isCanceled)
        : m_task(task)
        , m_isCanceled(isCanceled)
        , m_reader(task.root)
        , m_folder(toUtf8(task.stateFolder)) {}

    SeenOutcome run();

private:
    void begin();
    void take(const Article& article);
    void compare(const Article& article, const FileMarks& now);
    void takeRemoved();
    void takeSaved(const QString& path, SeenRecord::File& seen, const FileMarks& now) const;
    std::optional<FileMarks> marks(const Article& article);
    void add(SeenChange change);
    void finish();

    const SeenTask& m_task;
    const std::function<bool()>& m_isCanceled;
    FileReader m_reader;
    std::string m_folder;
    SeenRecord m_record;
    bool m_isFirst = false;   ///< there was no record
    bool m_isChanged = false; ///< the record is to be written
    QSet<QString> m_present;
    QStringList m_unlisted; ///< folders, or files that cannot be read
    KnownMarks m_known;
    SeenOutcome m_outcome;
};

SeenOutcome Comparing::run() {
    begin();
    for (const Article& article : m_task.articles) {
        if (m_isCanceled && m_isCanceled()) {
            m_outcome.isCanceled = true;
            return std::move(m_outcome);
        }
        take(article);
    }
    takeRemoved();
    finish();
    return std::move(m_outcome);
}

void Comparing::begin() {
    std::optional<SeenRecord> record =
        m_task.record ? std::optional(*m_task.record) : readSeenRecord(m_folder);
    m_isFirst = !record;
    m_isChanged = m_isFirst || m_task.markSeen || m_task.record;
    m_record = record ? *std::move(record) : SeenRecord();
    if (m_isFirst || m_task.markSeen)
        m_record.seenAt = QDateTime::currentMSecsSinceEpoch();
}

void Comparing::take(const Article& article) {
    const QString path = article.path();
    m_present.insert(path);
    if (article.digest() == 0) {
        m_unlisted.append(path + u'/');
        return;
    }
    const auto seen = m_record.files.constFind(path);
    if (seen != m_record.files.constEnd() && seen->marks.state == article.digest())
        return;
    // Nobody knows what has become of a file that cannot be read.
    if (const auto now = marks(article))
        compare(article, *now);
}

void Comparing::compare(const Article& article, const FileMarks& now) {
    const QString path = article.path();
    const auto seen = m_record.files.find(path);
    const bool isNew = seen == m_record.files.end();
    if (m_isFirst) {
        m_record.files.insert(path, {article.title(), now});
        return;
    }
    if (!isNew)
        takeSaved(path, *seen, now);
    const MarksDifference differs = isNew ? MarksDifference() : difference(seen->marks, now);
    if (!isNew && differs.isEmpty()) {
        *seen = {article.title(), now};
        m_isChanged = true; // or it would be read again each time
        return;
    }
    SeenChange change;
    change.kind = isNew ? SeenChange::Kind::Added : SeenChange::Kind::Changed;
    change.path = path;
    change.title = article.title();
    for (const QByteArray& key : differs.keys)
        change.fields.append(QString::fromUtf8(key));
    change.body = differs.body;
    change.rest = differs.rest;
    add(std::move(change));
    if (m_task.markSeen)
        m_record.files.insert(path, {article.title(), now});
    else
        m_known.insert(path, now);
}

void Comparing::takeSaved(const QString& path, SeenRecord::File& seen, const FileMarks& now) const {
    const auto saved = m_task.saved.constFind(path);
    // What somebody else has written meanwhile is news.
    if (saved == m_task.saved.constEnd() || saved->state != now.state)
        return;
    for (const QByteArray& key : saved->whole)
        seen.marks.take(key, now);
    const auto before = m_task.known ? m_task.known->constFind(path) : KnownMarks::const_iterator();
    const bool wasKnown = m_task.known && before != m_task.known->constEnd();
    for (const QByteArray& key : saved->partially)
        if (!wasKnown || before->hashOf(key) == seen.marks.hashOf(key))
            seen.marks.take(key, now);
}

std::optional<FileMarks> Comparing::marks(const Article& article) {
    const QString path = article.path();
    if (m_task.known) {
        const auto known = m_task.known->constFind(path);
        if (known != m_task.known->constEnd() && known->state == article.digest())
            return *known;
    }
    const auto view = m_reader.read(path);
    if (!view)
        return std::nullopt;
    ++m_outcome.filesRead;
    return marksOf(view->bytes, view->digest);
}

void Comparing::takeRemoved() {
    QStringList gone;
    for (auto file = m_record.files.cbegin(); file != m_record.files.cend(); ++file) {
        const auto hides = [&](const QString& folder) { return file.key().startsWith(folder); };
        if (!m_present.contains(file.key()) && std::ranges::none_of(m_unlisted, hides))
            gone.append(file.key());
    }
    for (const QString& path : gone) {
        SeenChange change;
        change.kind = SeenChange::Kind::Removed;
        change.path = path;
        change.title = m_record.files.value(path).title;
        add(std::move(change));
        if (m_task.markSeen)
            m_record.files.remove(path);
    }
}

void Comparing::add(SeenChange change) {
    if (m_task.markSeen)
        ++m_outcome.marked;
    else
        m_outcome.changes.push_back(std::move(change));
}

void Comparing::finish() {
    // Fields saved in a file that has other news leave only marks behind: those are kept as well.
    m_isChanged = m_isChanged || !m_task.saved.isEmpty();
    if (m_isChanged) {
        if (const int error = writeSeenRecord(m_folder, m_record)) {
            m_outcome.error = stateError(m_task.stateFolder, error);
            m_outcome.record = std::make_shared<const SeenRecord>(m_record);
        }
    }
    m_outcome.seenAt = m_record.seenAt;
    m_outcome.known = std::make_shared<const KnownMarks>(std::move(m_known));
    std::ranges::sort(m_outcome.changes, {}, [](const SeenChange& change) {
        return std::tuple(static_cast<int>(change.kind), change.path);
    });
}

} // namespace

bool isNoiseField(const QString& field) {
    return field == QLatin1String("heat") || field == QLatin1String("secured");
}

bool SeenChange::isNoise() const {
    return kind == Kind::Changed && !body && !rest && std::ranges::all_of(fields, isNoiseField);
}

SeenOutcome compareWithSeen(const SeenTask& task, const std::function<bool()>& isCanceled) {
    const Descriptor lock = lockSeenRecord(toUtf8(task.stateFolder));
    return Comparing(task, isCanceled).run();
}

} // namespace galley
