// Plain files, made and looked at.
#include "tests/feed/tempfeed.h"

#include <QElapsedTimer>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace galley {
namespace {

std::filesystem::path native(const QString& path) {
    return path.toStdString();
}

} // namespace

TempFeed::TempFeed()
    : m_root(QString::fromStdString(std::filesystem::canonical(native(m_folder.path())).string())) {}

void TempFeed::write(const QString& path, std::string_view bytes) const {
    const auto file = native(absolute(path));
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

std::string TempFeed::read(const QString& path) const {
    std::ifstream file(native(absolute(path)), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void TempFeed::remove(const QString& path) const {
    std::filesystem::remove_all(native(absolute(path)));
}

void TempFeed::makeFolder(const QString& path) const {
    std::filesystem::create_directories(native(absolute(path)));
}

void TempFeed::link(const QString& path, const QString& target) const {
    const auto file = native(absolute(path));
    std::filesystem::create_directories(file.parent_path());
    std::filesystem::create_symlink(native(target), file);
}

void TempFeed::copy(const QString& folder) const {
    using std::filesystem::copy_options;
    std::filesystem::copy(native(folder), native(m_root),
                          copy_options::recursive | copy_options::copy_symlinks);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(native(m_root)))
        if (!entry.is_symlink())
            std::filesystem::permissions(entry.path(), std::filesystem::perms::owner_write,
                                         std::filesystem::perm_options::add);
}

std::string document(const std::string& title, bool published) {
    return "---\ntitle: \"" + title + "\"\nquality: 50\npublished: " + (published ? "true" : "false") +
           "\n---\nBody.\n";
}

bool waitFor(const std::function<bool()>& condition, std::chrono::milliseconds time) {
    QElapsedTimer clock;
    clock.start();
    while (!condition() && clock.elapsed() < time.count())
        QTest::qWait(1);
    return condition();
}

} // namespace galley
