// The worker's side of a load.
#include "core/feed/feedload.h"

#include "core/feed/parallel.h"

#include <QFileInfo>

#include <algorithm>
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

FeedLoad::FeedLoad(QString folder, Known known, std::optional<StateHome> state)
    : m_folder(std::move(folder))
    , m_known(std::move(known))
    , m_state(std::move(state)) {}

void FeedLoad::run() {
    recoverFolder();
    auto layout = discover(m_folder, &m_canceled);
    if (layout) {
        m_layout = std::make_shared<const FeedLayout>(*std::move(layout));
        plan();
    } else {
        m_error = layout.error();
    }
    m_known = {};
    m_discovered.store(true, std::memory_order_release);
    parallelFor(
        m_ready.size(),
        [this] {
            yieldToWindow();
            return FileReader(m_layout->root);
        },
        [this](FileReader& reader, std::size_t chunk) { readChunk(reader, chunk); });
    m_over.store(true, std::memory_order_release);
}

void FeedLoad::recoverFolder() {
    const QString root = QFileInfo(m_folder).canonicalFilePath();
    if (m_state && !root.isEmpty())
        m_recovery = recover(root, *m_state);
}

void FeedLoad::plan() {
    std::vector<bool> seen(m_known.articles.size(), false);
    std::vector<Job> added;
    for (int file = 0; file < static_cast<int>(m_layout->files.size()); ++file) {
        const FeedLayout::File& found = m_layout->files[static_cast<std::size_t>(file)];
        if (found.error != 0)
            m_unlisted += found.path;
        const int id = m_known.ids.value(found.path, -1);
        if (id < 0) {
            added.push_back({file, -1});
            continue;
        }
        seen[static_cast<std::size_t>(id)] = true;
        const quint64 digest = m_known.articles[static_cast<std::size_t>(id)].digest();
        if (digest == 0 || digest != found.digest)
            m_jobs.push_back({file, id});
    }
    for (auto it = m_known.ids.cbegin(); it != m_known.ids.cend(); ++it)
        if (!seen[static_cast<std::size_t>(it.value())] && !isBelowUnlisted(it.key()))
            m_vanished.push_back(it.value());
    std::ranges::sort(m_vanished);
    m_jobs.insert(m_jobs.end(), added.begin(), added.end());
    m_results.resize(m_jobs.size());
    m_ready = std::vector<std::atomic<bool>>((m_jobs.size() + chunkSize - 1) / chunkSize);
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
        loaded.push_back({m_jobs[m_taken].id, std::move(m_results[m_taken])});
        ++m_taken;
    }
    return loaded;
}

bool FeedLoad::hasReady() const {
    return m_taken < m_jobs.size() && m_ready[m_taken / chunkSize].load(std::memory_order_acquire);
}

} // namespace galley
