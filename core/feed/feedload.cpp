// The worker's side of a load.
#include "core/feed/feedload.h"

#include "core/feed/parallel.h"

#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <sys/resource.h>
#include <unistd.h>

namespace galley {
namespace {

/// Readers take every core there is; the thread that paints comes first where it wants one. Linux keeps this
/// value per thread, and readers end with the load.
void yieldToWindow() {
    constexpr int nice = 10;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice);
}

} // namespace

FeedLoad::FeedLoad(QString folder, QStringList paths, Known known, std::optional<StateHome> state)
    : m_folder(std::move(folder))
    , m_paths(std::move(paths))
    , m_known(std::move(known))
    , m_state(std::move(state)) {}

void FeedLoad::run() {
    recoverFolder();
    if (look())
        plan();
    m_known = {};
    m_discovered.store(true, std::memory_order_release);
    parallelFor(
        m_ready.size(),
        [this] {
            yieldToWindow();
            return FileReader(m_layout->root);
        },
        [this](FileReader& reader, std::size_t chunk) { readChunk(reader, chunk); });
    if (m_mayHoldRenames && !m_canceled)
        findRenames();
    m_over.store(true, std::memory_order_release);
}

void FeedLoad::recoverFolder() {
    const QString root = QFileInfo(m_folder).canonicalFilePath();
    if (m_state && !root.isEmpty())
        m_recovery = recover(root, *m_state);
}

/// False where the folder cannot be opened.
bool FeedLoad::look() {
    if (!m_paths.isEmpty()) {
        if (auto layout = lookAt(*m_known.layout, m_paths)) {
            m_layout = std::make_shared<const FeedLayout>(*std::move(layout));
            m_isWhole = false;
            return true;
        }
    }
    auto layout = discover(m_folder, &m_canceled);
    if (!layout) {
        m_error = layout.error();
        return false;
    }
    m_layout = std::make_shared<const FeedLayout>(*std::move(layout));
    return true;
}

void FeedLoad::plan() {
    std::vector<char> seen(m_known.states.size(), 0);
    std::vector<Job> added;
    for (int file = 0; file < static_cast<int>(m_layout->files.size()); ++file) {
        const FeedLayout::File& found = m_layout->files[static_cast<std::size_t>(file)];
        // What a link takes the place of is gone from the feed.
        if (found.error != 0 && found.error != EXDEV)
            m_unlisted += found.path;
        const int id = m_known.ids.value(found.path, -1);
        if (id < 0) {
            if (!m_known.isFinal)
                added.push_back({file, -1, 0});
            continue;
        }
        seen[static_cast<std::size_t>(id)] = 1;
        const State& state = m_known.states[static_cast<std::size_t>(id)];
        if (state.digest == 0 || state.digest != found.digest)
            m_jobs.push_back({file, id, state.content});
    }
    const auto noteVanished = [&](const QString& path, int id) {
        if (id >= 0 && !std::exchange(seen[static_cast<std::size_t>(id)], 1) && !isBelowUnlisted(path))
            m_vanished.push_back(id);
    };
    if (m_isWhole)
        for (auto it = m_known.ids.cbegin(); it != m_known.ids.cend(); ++it)
            noteVanished(it.key(), it.value());
    else
        for (const QString& path : std::as_const(m_paths))
            noteVanished(path, m_known.ids.value(path, -1));
    std::ranges::sort(m_vanished);
    m_mayHoldRenames = !added.empty() && (!m_vanished.empty() || !m_known.lost.empty());
    if (m_mayHoldRenames)
        planRenames();
    m_added = static_cast<int>(added.size());
    m_jobs.insert(m_jobs.end(), added.begin(), added.end());
    m_results.resize(m_jobs.size());
    m_ready = std::vector<std::atomic<bool>>((m_jobs.size() + chunkSize - 1) / chunkSize);
}

void FeedLoad::planRenames() {
    std::vector<int> lost = m_known.lost;
    lost.insert(lost.end(), m_vanished.begin(), m_vanished.end());
    std::ranges::sort(lost);
    lost.erase(std::unique(lost.begin(), lost.end()), lost.end());
    for (const int id : lost) {
        const quint64 content = m_known.states[static_cast<std::size_t>(id)].content;
        if (content != 0)
            m_lost.insert(content, m_lost.contains(content) ? -1 : id);
    }
}

/// A new file with the content of one that is gone is the same article. Where several could be it, nobody
/// guesses.
void FeedLoad::findRenames() {
    QHash<quint64, int> newcomers; // by content
    for (std::size_t i = 0; i < m_jobs.size(); ++i)
        if (m_jobs[i].id < 0)
            ++newcomers[m_results[i].content()];
    for (std::size_t i = 0; i < m_jobs.size(); ++i) {
        const quint64 content = m_results[i].content();
        const int id = m_lost.value(content, -1);
        if (m_jobs[i].id >= 0 || id < 0 || newcomers.value(content) != 1)
            continue;
        m_jobs[i].id = id;
        std::erase(m_vanished, id);
    }
}

/// Nobody knows what is in a folder that could not be listed.
bool FeedLoad::isBelowUnlisted(const QString& path) const {
    return std::ranges::any_of(m_unlisted, [&](const QString& folder) {
        return folder.isEmpty() || path.startsWith(folder + u'/');
    });
}

void FeedLoad::readChunk(FileReader& reader, std::size_t chunk) {
    const std::size_t end = std::min((chunk + 1) * chunkSize, m_jobs.size());
    for (std::size_t i = chunk * chunkSize; i < end; ++i) {
        if (m_canceled)
            return;
        m_results[i] =
            readArticle(reader, *m_layout, m_layout->files[static_cast<std::size_t>(m_jobs[i].file)]);
    }
    m_ready[chunk].store(true, std::memory_order_release);
}

std::vector<FeedLoad::Loaded> FeedLoad::take(int most) {
    std::vector<Loaded> loaded;
    const std::size_t end = std::min(m_taken + static_cast<std::size_t>(most), m_jobs.size());
    while (m_taken < end && m_ready[m_taken / chunkSize].load(std::memory_order_acquire)) {
        const Job& job = m_jobs[m_taken];
        Article& article = m_results[m_taken];
        const bool isSame = job.content != 0 && job.content == article.content();
        loaded.push_back({job.id, std::move(article), isSame});
        ++m_taken;
    }
    return loaded;
}

bool FeedLoad::hasReady() const {
    return m_taken < m_jobs.size() && m_ready[m_taken / chunkSize].load(std::memory_order_acquire);
}

} // namespace galley
