// simulated_editor FEED STATE LOG NAME SEED EDITS SECONDS: an editor at work, without a window. Makes EDITS
// edits over SECONDS, saves now and then, prints `done`, and on a line of input saves what can be saved and
// ends. Notes in LOG, one tab separated line each: `edit PATH FIELD VALUE`, `saved PATH FIELD FROM TO`, and
// in the end `conflict PATH FIELD VALUE` or `gone PATH FIELD VALUE` for what is left.
#include "core/editing/conflictfinder.h"
#include "core/editing/edits.h"
#include "core/feed/feed.h"
#include "core/feed/feedwatcher.h"
#include "core/feed/save.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QSocketNotifier>
#include <QTimer>

#include <fstream>
#include <iostream>
#include <random>
#include <unistd.h>

namespace {

using namespace galley;

constexpr int editsBetweenSaves = 40;
constexpr int attempts = 200;
constexpr int attemptMSecs = 100;

struct Task {
    QString root;
    StateHome state;
    std::string log;
    std::string name;
    unsigned seed;
    int edits;
    int seconds;
};

class Editor : public QObject {
public:
    explicit Editor(const Task& task)
        : m_task(task)
        , m_log(task.log, std::ios::app)
        , m_random(task.seed)
        , m_edits(&m_feed)
        , m_conflicts(&m_feed, &m_edits)
        , m_watcher(&m_feed)
        , m_input(STDIN_FILENO, QSocketNotifier::Read) {
        m_feed.setStateHome(task.state);
        m_input.setEnabled(false);
        m_editing.setInterval(std::max(1, task.seconds * 1000 / task.edits));
        connect(&m_feed, &Feed::loaded, this, [this] {
            if (m_made == 0)
                m_editing.start();
        });
        connect(&m_feed, &Feed::openFailed, this, [](const Error& error) {
            std::cerr << error.toString().toStdString() << '\n';
            QCoreApplication::exit(1);
        });
        connect(&m_editing, &QTimer::timeout, this, &Editor::edit);
        connect(&m_saving, &QFutureWatcherBase::finished, this, &Editor::absorb);
        connect(&m_input, &QSocketNotifier::activated, this, [this] {
            m_input.setEnabled(false);
            m_isSettling = true;
            settle();
        });
        m_feed.open(task.root);
    }

private:
    unsigned next(std::size_t below) {
        return std::uniform_int_distribution<unsigned>(0, static_cast<unsigned>(below) - 1)(m_random);
    }

    void note(const std::string& line) { m_log << line << std::endl; }
    std::string line(const char* what, ArticleId id, const FieldPath& path) const {
        return std::string(what) + '\t' + m_feed.article(id).path().toStdString() + '\t' + path.toString();
    }

    void edit() {
        const FieldPath fields[] = {FieldPath("title"), FieldPath("excerpt"), FieldPath("quality")};
        const FieldPath& path = fields[next(std::size(fields))];
        ArticleId id = -1;
        while (!m_feed.contains(id))
            id = static_cast<ArticleId>(next(static_cast<std::size_t>(m_feed.count())));
        ++m_made;
        const int unique = m_made * 2 + static_cast<int>(m_task.name.size() % 2) + 1000;
        const Value value =
            path == FieldPath("quality") ? Value(unique) : Value(m_task.name + ' ' + std::to_string(m_made));
        m_edits.push(QStringLiteral("Edit"), {{id, path, m_edits.value(id, path), value}});
        if (m_edits.value(id, path) == value)
            note(line("edit", id, path) + '\t' + value.text());
        if (m_made % editsBetweenSaves == 0)
            save();
        if (m_made == m_task.edits) {
            m_editing.stop();
            std::cout << "done" << std::endl;
            m_input.setEnabled(true);
        }
    }

    void save() {
        if (m_saving.isRunning())
            return;
        const auto requests = m_edits.saveRequests(m_edits.dirtyArticles());
        m_watcher.hold();
        m_edits.beginSaving(requests);
        m_saving.setFuture(saveInBackground(m_feed.layout().root, m_task.state, requests));
    }

    void absorb() {
        const std::vector<SaveResult> results = m_saving.result();
        for (const SaveResult& result : results)
            for (const Edit& edit : result.saved)
                note(line("saved", result.id, edit.path) + '\t' + textOf(edit.original) + '\t' +
                     textOf(edit.value));
        m_edits.absorb(results);
        m_watcher.release();
        if (m_isSettling)
            QTimer::singleShot(attemptMSecs, this, &Editor::settle);
    }

    static std::string textOf(const std::optional<Value>& value) { return value ? value->text() : "-"; }

    /// Saves until only that is left which somebody has to decide.
    void settle() {
        if (m_saving.isRunning())
            return;
        if (++m_attempt == 1) {
            m_feed.reload();
            QTimer::singleShot(attemptMSecs * 10, this, &Editor::settle);
            return;
        }
        bool isSettled = true;
        for (const ArticleId id : m_edits.dirtyArticles())
            if (m_feed.contains(id) && m_edits.editsOf(id).size() > m_edits.conflictsOf(id).size())
                isSettled = false;
        if (!isSettled && m_attempt < attempts) {
            save();
            return;
        }
        for (const ArticleId id : m_edits.dirtyArticles())
            noteLeft(id);
        QCoreApplication::exit(isSettled ? 0 : 3);
    }

    void noteLeft(ArticleId id) {
        for (const Edit& edit : m_edits.editsOf(id)) {
            const auto& conflicts = m_edits.conflictsOf(id);
            const bool conflicting = std::ranges::find(conflicts, edit, &Conflict::edit) != conflicts.end();
            const char* what = !m_feed.contains(id) ? "gone" : conflicting ? "conflict" : "left";
            note(line(what, id, edit.path) + '\t' + textOf(edit.value));
        }
    }

    Task m_task;
    std::ofstream m_log;
    std::mt19937 m_random;
    Feed m_feed;
    Edits m_edits;
    ConflictFinder m_conflicts;
    FeedWatcher m_watcher;
    QTimer m_editing;
    QFutureWatcher<std::vector<SaveResult>> m_saving;
    QSocketNotifier m_input;
    int m_made = 0;
    int m_attempt = 0;
    bool m_isSettling = false;
};

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc != 8)
        return 2;
    Editor editor({QString::fromLocal8Bit(argv[1]), StateHome(QString::fromLocal8Bit(argv[2])), argv[3],
                   argv[4], static_cast<unsigned>(std::stoul(argv[5])), std::stoi(argv[6]),
                   std::stoi(argv[7])});
    return QCoreApplication::exec();
}
